package org.cordon.results.document;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.FSObjectDrawerFactory;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.TextDirection;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.w3c.dom.Element;

/**
 * Results as the paper that is signed, from {@code documents/results.html}. Arabic letters are joined and run from right to left,
 * references among them from left to right; every font is embedded. It is tagged as PDF/UA asks, so that it can be read aloud.
 */
final class ResultsPdf {

    private static final int REGULAR = 400;
    private static final int BOLD = 700;
    private static final TemplateEngine TEMPLATES = templates();

    static {
        // It would say of each document, past the log, which fonts it reads.
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    private final ResultsContent content;
    private final String html;

    ResultsPdf(ResultsContent content) {
        this.content = content;
        this.html = html();
    }

    /** A digest that is equal for papers that look the same: its text holds every figure of the tables, and the map shows nothing else. */
    String digest() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(html.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    byte[] write() {
        var bytes = new ByteArrayOutputStream();
        var builder = new PdfRendererBuilder();
        builder.useFastMode();
        builder.usePdfUaAccessibility(true);
        builder.withProducer("Cordon");
        builder.useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory());
        builder.useUnicodeBidiReorderer(new ICUBidiReorderer());
        builder.defaultTextDirection(content.words().language().isFromRightToLeft() ? TextDirection.RTL : TextDirection.LTR);
        Stream.of("NotoSans", "NotoSansArabic").forEach(font -> {
            useFont(builder, font, "Regular", REGULAR);
            useFont(builder, font, "Bold", BOLD);
        });
        // Nothing is read from outside of the template.
        builder.useUriResolver((base, address) -> null);
        builder.useObjectDrawerFactory(new MapAlone());
        builder.withHtmlContent(html, null);
        builder.toStream(bytes);
        try {
            builder.run();
        } catch (IOException unwritable) {
            throw new IllegalStateException("The results cannot be written as PDF", unwritable);
        }
        return bytes.toByteArray();
    }

    private String html() {
        var context = new Context(content.words().language().locale());
        context.setVariable("content", content);
        context.setVariable("paper", new PaperLayout(content));
        context.setVariable("w", content.words());
        context.setVariable("mirrored", content.words().language().isFromRightToLeft());
        context.setVariable("most", Math.max(1,
                content.lines().stream().filter(ResultsContent.Line::part).mapToInt(ResultsContent.Line::value).max().orElse(1)));
        return TEMPLATES.process("results", context);
    }

    private static void useFont(PdfRendererBuilder builder, String font, String face, int weight) {
        builder.useFont(() -> ResultsPdf.class.getResourceAsStream("/documents/fonts/" + font + "-" + face + ".ttf"), font, weight,
                FontStyle.NORMAL, true);
    }

    private static TemplateEngine templates() {
        var resolver = new ClassLoaderTemplateResolver(ResultsPdf.class.getClassLoader());
        resolver.setPrefix("documents/");
        resolver.setSuffix(".html");
        resolver.setTemplateMode(TemplateMode.HTML);
        resolver.setCharacterEncoding("UTF-8");
        var engine = new SpringTemplateEngine();
        engine.setTemplateResolver(resolver);
        return engine;
    }

    /** The one object that the template has. */
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
