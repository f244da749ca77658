package org.cordon.record.results.document;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.FSObjectDrawerFactory;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.thymeleaf.context.Context;
import org.w3c.dom.Element;

/**
 * Writes results as the PDF that is signed, from {@code documents/results.html}. Arabic letters are joined and run from right to left,
 * while references within Arabic text run from left to right. All fonts are embedded. The PDF is tagged for PDF/UA, so that it can be read
 * aloud.
 */
final class ResultsPdf {

    private final ResultsContent content;
    private final String html;

    ResultsPdf(ResultsContent content) {
        this.content = content;
        this.html = html();
    }

    /**
     * Returns a digest of the document's text; the digest is equal for documents of the same appearance. The text holds every figure of the
     * tables, and the map shows no other figures.
     */
    String digest() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(html.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    byte[] write() {
        return PdfWriter.write(html, content.words().language(), new MapAlone());
    }

    private String html() {
        var context = new Context(content.words().language().locale());
        context.setVariable("content", content);
        context.setVariable("paper", new PaperLayout(content));
        context.setVariable("w", content.words());
        context.setVariable("mirrored", content.words().language().isFromRightToLeft());
        context.setVariable("most", Math.max(1,
                content.lines().stream().filter(ResultsContent.Line::part).mapToInt(ResultsContent.Line::value).max().orElse(1)));
        return PdfWriter.html("results", context);
    }

    /** Draws the map, which is the only object of the template. */
    private final class MapAlone implements FSObjectDrawerFactory {

        @Override
        public FSObjectDrawer createDrawer(Element element) {
            return isReplacedObject(element) ? new WorldMap(content.results()) : null;
        }

        @Override
        public boolean isReplacedObject(Element element) {
            return element.getTagName().equals("object") && element.getAttribute("type").equals("map");
        }
    }
}
