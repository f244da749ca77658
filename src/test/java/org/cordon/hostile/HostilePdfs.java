package org.cordon.hostile;

import static org.cordon.rooms.attachment.SampleFiles.joined;
import static org.cordon.rooms.attachment.SampleFiles.pdf;
import static org.cordon.rooms.attachment.SampleFiles.text;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import java.util.zip.DeflaterOutputStream;
import org.cordon.rooms.attachment.SampleFiles;

/** PDFs that do something, contain something, or cost more than their size suggests. */
final class HostilePdfs {

    private static final int MEGA = 1024 * 1024;
    private static final String MORE = "PDF_HOLDS_MORE";
    private static final String UNDECIDED = "PDF_UNDECIDED";
    private static final String PAGES = "<< /Type /Pages /Kids [3 0 R] /Count 1 >>";
    private static final String PAGE = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>";

    private HostilePdfs() {
    }

    static Stream<HostileFile> all() {
        var good = SampleFiles.pdf();
        return Stream.of(
                HostileFile.of("a page", good, HostileFile.TAKEN),
                HostileFile.of("a page with a link", with("", "<< /S /URI /URI (https://example.org) >>"), HostileFile.TAKEN),
                HostileFile.of("a page that opens at a place", with("/OpenAction << /S /GoTo /D [3 0 R /Fit] >>"), HostileFile.TAKEN),
                HostileFile.of("a changed page", joined(good, text("4 0 obj\n<< /A 1 >>\nendobj\nxref\n4 1\n%010d 00000 n \n".formatted(
                        good.length) + "trailer\n<< /Size 5 /Root 1 0 R /Prev " + new String(good, StandardCharsets.ISO_8859_1)
                        .indexOf("xref\n0") + " >>\nstartxref\n" + (good.length + "4 0 obj\n<< /A 1 >>\nendobj\n".length()) + "\n%%EOF\n")),
                        HostileFile.TAKEN),
                HostileFile.of("a program that starts", with("/OpenAction << /S /JavaScript /JS (app.alert(1)) >>"), MORE),
                HostileFile.of("a program by another spelling", with("/OpenAction << /S /J#61vaScript /J#53 (app.alert(1)) >>"), MORE),
                HostileFile.of("a program to which nothing refers", with("", "<< /S /JavaScript /JS (app.alert(1)) >>"), MORE),
                HostileFile.of("another program", with("/OpenAction << /S /Launch /F (cmd.exe) >>"), MORE),
                HostileFile.of("a page of the web that opens", with("/OpenAction << /S /URI /URI (https://example.org) >>"), MORE),
                HostileFile.of("a link that runs", with("", "<< /S /URI /URI (javascript:alert) >>"), MORE),
                HostileFile.of("a file within", with("/Names << /EmbeddedFiles 4 0 R >>", "<< /Type /EmbeddedFile >>"), MORE),
                HostileFile.of("a form of another language", with("/AcroForm << /XFA (x) >>"), MORE),
                HostileFile.of("a form that sends itself", with("", "<< /S /SubmitForm /F (https://example.org) >>"), MORE),
                HostileFile.of("what happens besides", with("/AA << /O << /S /GoTo >> >>"), MORE),
                HostileFile.of("a film", with("", "<< /Subtype /RichMedia >>"), MORE),
                HostileFile.of("a lock", new String(good, StandardCharsets.ISO_8859_1).replace("/Root 1 0 R", "/Root 1 0 R /Encrypt 9 0 R")
                        .getBytes(StandardCharsets.ISO_8859_1), MORE),
                HostileFile.of("a program packed with objects", packed("4 0 << /S /JavaScript /JS (x) >>"), MORE),
                HostileFile.of("objects of a hundred megabytes", packed(" ".repeat(100 * MEGA)), UNDECIDED),
                HostileFile.of("objects packed twice", stream("/Type /ObjStm /N 1 /First 4 /Filter [/FlateDecode /FlateDecode]",
                        deflated(deflated(text(" ".repeat(20 * MEGA))))), UNDECIDED),
                HostileFile.of("objects under letters", stream("/Type /ObjStm /N 1 /First 4 /Filter [/ASCIIHexDecode /FlateDecode]",
                        text("00>")), UNDECIDED),
                HostileFile.of("two thousand million objects", stream("/Type /ObjStm /N 2000000000 /First 4", text("4 0 1")), UNDECIDED),
                HostileFile.of("rows of two thousand million points", stream("/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode "
                        + "/DecodeParms << /Predictor 12 /Columns 2000000000 >>", deflated(text("4 0 1"))), UNDECIDED),
                HostileFile.of("a filter that stands elsewhere", stream("/Filter 2 0 R", text("x")), UNDECIDED),
                HostileFile.of("an object within a stream", stream("", text("9 0 obj << /S /Named >> endobj")), UNDECIDED),
                HostileFile.of("lists in lists without end", with("/X " + "[".repeat(MEGA)), UNDECIDED),
                HostileFile.of("millions of lists", with("/X [" + "[]".repeat(4 * MEGA) + "]"), UNDECIDED, "FILE_TAKES_TOO_LONG"),
                HostileFile.of("a page that is its own parent", pdf("<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [2 0 R] "
                        + "/Parent 2 0 R /Count 1 >>"), HostileFile.TAKEN, UNDECIDED),
                HostileFile.of("an archive between objects", new String(good, StandardCharsets.ISO_8859_1).replaceFirst("endobj",
                        "endobj\nPK\u0003\u0004").getBytes(StandardCharsets.ISO_8859_1), UNDECIDED),
                HostileFile.of("an archive in a remark", joined(text("%PDF-1.7\n%"), text("PK ".repeat(10_000)), text("\n"), good),
                        UNDECIDED),
                HostileFile.of("an archive behind it", joined(good, SampleFiles.zip("run.exe", "MZ"), text("%%EOF\n")), UNDECIDED),
                HostileFile.of("no table", new String(good, StandardCharsets.ISO_8859_1).replace("startxref", "startxref 1")
                        .getBytes(StandardCharsets.ISO_8859_1), UNDECIDED));
    }

    /** Returns a PDF of one page with this entry in the catalog, and with these further objects. */
    private static byte[] with(String catalog, String... more) {
        return pdf(Stream.concat(Stream.of("<< /Type /Catalog /Pages 2 0 R " + catalog + " >>", PAGES, PAGE), Stream.of(more))
                .toArray(String[]::new));
    }

    private static byte[] packed(String objects) {
        return stream("/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode", deflated(text(objects)));
    }

    private static byte[] stream(String dictionary, byte[] content) {
        return with("", "<< " + dictionary + " /Length " + content.length + " >>\nstream\n"
                + new String(content, StandardCharsets.ISO_8859_1) + "\nendstream");
    }

    private static byte[] deflated(byte[] content) {
        var bytes = new ByteArrayOutputStream();
        try (var packed = new DeflaterOutputStream(bytes)) {
            packed.write(content);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
