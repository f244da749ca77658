package org.cordon.record.results.document;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.extend.FSObjectDrawerFactory;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.TextDirection;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/**
 * Writes a page as PDF. Arabic letters are joined and run from right to left, while references within Arabic text run from left to right.
 * All fonts are embedded. The PDF is tagged for PDF/UA, so that it can be read aloud.
 */
public final class PdfWriter {

    private static final int REGULAR = 400;
    private static final int BOLD = 700;
    private static final TemplateEngine TEMPLATES = templates();

    static {
        // Otherwise the library would log all fonts that it reads for each document, regardless of Cordon's log settings.
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    private PdfWriter() {
    }

    /** Returns the page made from a template of {@code documents}. */
    public static String html(String template, Context context) {
        return DesignTokens.inStylesOf(TEMPLATES.process(template, context));
    }

    /**
     * Returns a page as PDF.
     *
     * @param drawer draws the objects of the page; null if the page has none
     */
    public static byte[] write(String html, DocumentLanguage language, FSObjectDrawerFactory drawer) {
        var bytes = new ByteArrayOutputStream();
        var builder = new PdfRendererBuilder();
        builder.useFastMode();
        builder.usePdfUaAccessibility(true);
        builder.withProducer("Cordon");
        builder.useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory());
        builder.useUnicodeBidiReorderer(new ICUBidiReorderer());
        builder.defaultTextDirection(language.isFromRightToLeft() ? TextDirection.RTL : TextDirection.LTR);
        Stream.of("NotoSans", "NotoSansArabic").forEach(font -> {
            useFont(builder, font, "Regular", REGULAR);
            useFont(builder, font, "Bold", BOLD);
        });
        // The PDF writer loads no resources from outside the template.
        builder.useUriResolver((base, address) -> null);
        if (drawer != null) {
            builder.useObjectDrawerFactory(drawer);
        }
        builder.withHtmlContent(html, null);
        builder.toStream(bytes);
        try {
            builder.run();
        } catch (IOException unwritable) {
            throw new IllegalStateException("The document cannot be written as PDF", unwritable);
        }
        return bytes.toByteArray();
    }

    private static void useFont(PdfRendererBuilder builder, String font, String face, int weight) {
        builder.useFont(() -> PdfWriter.class.getResourceAsStream("/documents/fonts/" + font + "-" + face + ".ttf"), font, weight,
                FontStyle.NORMAL, true);
    }

    private static TemplateEngine templates() {
        var resolver = new ClassLoaderTemplateResolver(PdfWriter.class.getClassLoader());
        resolver.setPrefix("documents/");
        resolver.setSuffix(".html");
        resolver.setTemplateMode(TemplateMode.HTML);
        resolver.setCharacterEncoding("UTF-8");
        var engine = new SpringTemplateEngine();
        engine.setTemplateResolver(resolver);
        return engine;
    }
}
