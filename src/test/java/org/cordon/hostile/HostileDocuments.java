package org.cordon.hostile;

import static org.cordon.rooms.attachment.SampleFiles.joined;
import static org.cordon.rooms.attachment.SampleFiles.text;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import org.cordon.rooms.attachment.SampleFiles;

/**
 * Word and OpenDocument files that contain programs, other files or links to the outside, and archives whose true size or content differs
 * from their directory.
 */
final class HostileDocuments {

    private static final String DOCUMENT = "word/document.xml";
    private static final String MORE = "DOCUMENT_HOLDS_MORE";
    private static final String MACROS = "DOCUMENT_HAS_MACROS";
    private static final String DAMAGED = "DOCUMENT_DAMAGED";
    private static final String OPEN = "application/vnd.oasis.opendocument.text";
    private static final int MEGA = 1024 * 1024;

    private HostileDocuments() {
    }

    static Stream<HostileFile> all() {
        return Stream.concat(Stream.concat(word(), open()), archives());
    }

    private static Stream<HostileFile> word() {
        return Stream.of(
                HostileFile.of("a document", SampleFiles.docx(DOCUMENT, "<w/>"), HostileFile.TAKEN),
                HostileFile.of("macros under another name", typed("word/settings2.dat",
                        "application/vnd.ms-office.vbaProject", "\u00d0\u00cf\u0011\u00e0"), MACROS),
                HostileFile.of("macros that are said to be styles", typed("word/styles.xml",
                        "application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml", "\u00d0\u00cf\u0011\u00e0"), DAMAGED),
                HostileFile.of("a document with macros by its type", SampleFiles.zip("[Content_Types].xml", SampleFiles.types("")
                        .replace("openxmlformats-officedocument.wordprocessingml.document.main",
                                "ms-word.document.macroEnabled.main"), DOCUMENT, "<w/>"), MACROS),
                HostileFile.of("an object of another program", SampleFiles.docx(DOCUMENT, "<w/>", "word/embeddings/oleObject1.bin", "x"),
                        MORE),
                HostileFile.of("a program as a picture", SampleFiles.docx(DOCUMENT, "<w/>", "word/media/image1.png", "MZ program"), MORE),
                HostileFile.of("a program beside", SampleFiles.docx(DOCUMENT, "<w/>", "setup.exe", "MZ"), MORE),
                HostileFile.of("a template from outside", related("attachedTemplate", "https://example.org/t.dotm", true), MORE),
                HostileFile.of("a picture from outside", related("image", "file://server/share/a.png", true), MORE),
                HostileFile.of("a page from outside", related("frame", "https://example.org", true), MORE),
                HostileFile.of("a link that somebody follows", related("hyperlink", "https://example.org", true), HostileFile.TAKEN),
                HostileFile.of("a link that runs", related("hyperlink", "ms-msdt:/id", true), MORE),
                HostileFile.of("outside, said to be within", related("image", "https://example.org/a.png", false), MORE),
                HostileFile.of("a field that starts a program", SampleFiles.docx(DOCUMENT,
                        "<w><fldSimple instr=' DDEAUTO c:\\\\cmd.exe'/></w>"), MORE),
                HostileFile.of("a field in pieces", SampleFiles.docx(DOCUMENT, "<w><fldChar fldCharType='begin'/><instrText>DD</instrText>"
                        + "<instrText>EAUTO cmd</instrText><fldChar fldCharType='end'/></w>"), MORE),
                HostileFile.of("a page number", SampleFiles.docx(DOCUMENT, "<w><fldSimple instr=' PAGE '/></w>"), HostileFile.TAKEN),
                HostileFile.of("another document within", SampleFiles.docx(DOCUMENT, "<w><altChunk id='a'/></w>"), MORE),
                HostileFile.of("entities that multiply", SampleFiles.docx(DOCUMENT,
                        "<!DOCTYPE w [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><w>&b;</w>"), MORE),
                HostileFile.of("elements in elements without end", SampleFiles.docx(DOCUMENT, "<w>".repeat(MEGA)), DAMAGED),
                HostileFile.of("an attribute of fifty megabytes", SampleFiles.docx(DOCUMENT, "<w a=\"" + "x".repeat(50 * MEGA) + "\"/>"),
                        DAMAGED),
                HostileFile.of("millions of elements", SampleFiles.docx(DOCUMENT, "<w>" + "<a/>".repeat(20 * MEGA) + "</w>"),
                        HostileFile.TAKEN, "FILE_TAKES_TOO_LONG"));
    }

    private static Stream<HostileFile> open() {
        return Stream.of(
                HostileFile.of("a text", odt("content.xml", "<o/>"), HostileFile.TAKEN),
                HostileFile.of("a library of programs", odt("content.xml", "<o/>", "Basic/Standard/Module1.xml", "<m/>"), MACROS),
                HostileFile.of("a program elsewhere", odt("content.xml", "<o/>", "Configurations2/a/current.xml", "<m/>"), MORE),
                HostileFile.of("what runs when it is opened", odt("content.xml",
                        "<o><event-listener href='vnd.sun.star.script:a'/></o>"), MORE),
                HostileFile.of("a frame of a page", odt("content.xml", "<o><floating-frame href='https://example.org'/></o>"), MORE),
                HostileFile.of("a picture from outside", odt("content.xml", "<o><image href='file:///c:/a.png'/></o>"), MORE),
                HostileFile.of("an object of another program", odt("content.xml", "<o/>", "Object 1", "\u00d0\u00cf"), MORE),
                HostileFile.of("a connection to another program", odt("content.xml", "<o><dde-source/></o>"), MORE));
    }

    private static Stream<HostileFile> archives() {
        var good = SampleFiles.docx(DOCUMENT, "<w/>");
        return Stream.of(
                HostileFile.of("an archive before it", joined(SampleFiles.zip("a", "b"), good), "FILE_GOES_ON", DAMAGED),
                HostileFile.of("an archive behind it", joined(good, SampleFiles.zip("run.exe", "MZ")), "FILE_GOES_ON", DAMAGED),
                HostileFile.of("a name that differs before the part", replaced(good, DOCUMENT, "word/vbaProj0.bin", false), DAMAGED),
                HostileFile.of("a name that differs in the directory", replaced(good, DOCUMENT, "word/vbaProj0.bin", true), DAMAGED),
                HostileFile.of("the same name twice", replaced(replaced(SampleFiles.docx(DOCUMENT, "<w/>", "word/docum3nt.xml", "<w/>"),
                        "word/docum3nt.xml", DOCUMENT, true), "word/docum3nt.xml", DOCUMENT, false), DAMAGED),
                HostileFile.of("a name that leads up", SampleFiles.docx(DOCUMENT, "<w/>", "word/../../run.xml", "<w/>"), DAMAGED),
                HostileFile.of("an archive within", SampleFiles.docx(DOCUMENT, "<w/>", "word/media/a.png", "PK\u0003\u0004"), MORE),
                HostileFile.of("a hundred and one megabytes", SampleFiles.swelling(101), "DOCUMENT_SWELLS"),
                HostileFile.of("parts without end", parts(), "DOCUMENT_SWELLS"),
                HostileFile.of("half of it", Arrays.copyOf(good, good.length / 2), DAMAGED));
    }

    private static byte[] typed(String name, String type, String content) {
        return SampleFiles.zip("[Content_Types].xml", SampleFiles.types("<Override PartName=\"/" + name
                + "\" ContentType=\"" + type + "\"/>"),
                DOCUMENT, "<w/>", name, content);
    }

    private static byte[] related(String kind, String target, boolean outside) {
        return SampleFiles.docx(DOCUMENT, "<w/>", "word/_rels/document.xml.rels", "<Relationships><Relationship Id=\"a\""
                + " Type=\"http://x/" + kind
                + "\" Target=\"" + target + "\"" + (outside ? " TargetMode=\"External\"" : "") + "/></Relationships>");
    }

    private static byte[] odt(String... parts) {
        return SampleFiles.zip(Stream.concat(Stream.of("mimetype", OPEN), Arrays.stream(parts)).toArray(String[]::new));
    }

    private static byte[] parts() {
        var parts = new String[6_000];
        for (int part = 0; part < parts.length; part += 2) {
            parts[part] = "word/a" + part + ".xml";
            parts[part + 1] = "<w/>";
        }
        return SampleFiles.docx(parts);
    }

    /** Returns the archive with one name replaced by another of the same length, either before the part or in the directory. */
    private static byte[] replaced(byte[] archive, String name, String other, boolean inDirectory) {
        var latin = new String(archive, StandardCharsets.ISO_8859_1);
        int place = inDirectory ? latin.lastIndexOf(name) : latin.indexOf(name);
        return joined(Arrays.copyOf(archive, place), text(other), Arrays.copyOfRange(archive, place + name.length(), archive.length));
    }
}
