package org.cordon.rooms.attachment.content;

import static org.assertj.core.api.Assertions.assertThat;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.cordon.rooms.attachment.SampleFiles;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cordon takes documents as ordinary programs write them. */
class OrdinaryDocumentsTest {

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aPdfOfPagesPicturesAndLinksIsTaken(boolean packsObjects) throws IOException {
        try (var document = new PDDocument(); var bytes = new ByteArrayOutputStream()) {
            for (int number = 0; number < 30; number++) {
                var page = new PDPage();
                document.addPage(page);
                var picture = PDImageXObject.createFromByteArray(document, SampleFiles.picture(number % 2 == 0 ? "jpeg" : "png", 90, 60),
                        "picture");
                try (var content = new PDPageContentStream(document, page)) {
                    content.beginText();
                    content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                    content.showText("Warrant, page " + number);
                    content.endText();
                    content.drawImage(picture, 20, 20);
                }
                var link = new PDAnnotationLink();
                var action = new PDActionURI();
                action.setURI("https://example.org/" + number);
                link.setAction(action);
                page.getAnnotations().add(link);
            }
            var about = new PDDocumentInformation();
            about.setTitle("Mandat d'arr\u00eat");
            document.setDocumentInformation(about);
            document.save(bytes, packsObjects ? CompressParameters.DEFAULT_COMPRESSION : CompressParameters.NO_COMPRESSION);
            assertThat(type(bytes.toByteArray())).isEqualTo(FileType.PDF);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"<h1>Warrant</h1><p>Of <a href='https://example.org'>somebody</a>.</p>", "<table><tr><td>1</td></tr></table>"})
    void aPdfOfAPageOfTheWebIsTaken(String body) throws IOException {
        try (var bytes = new ByteArrayOutputStream()) {
            var builder = new PdfRendererBuilder();
            builder.withHtmlContent("<html><head><title>x</title></head><body>" + body + "</body></html>", null);
            builder.toStream(bytes);
            builder.run();
            assertThat(type(bytes.toByteArray())).isEqualTo(FileType.PDF);
        }
    }

    private static FileType type(byte[] file) throws IOException {
        return ((FoundFile) ReadContents.find(file, "somebody")).type();
    }
}
