package org.cordon.rooms.attachment.content.document;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import org.cordon.kernel.shared.input.BoundedXml;
import org.cordon.rooms.attachment.content.BadFile;

/** Checks the fields of a Word document. Only fields that a text needs are allowed, because other fields fetch files or start programs. */
final class WordFields {

    private static final Set<String> KNOWN = Set.of("PAGE", "NUMPAGES", "SECTION", "SECTIONPAGES", "TOC", "TC", "TOA", "TA", "INDEX", "XE",
            "HYPERLINK", "REF", "PAGEREF", "NOTEREF", "STYLEREF", "SEQ", "DATE", "TIME", "CREATEDATE", "SAVEDATE", "PRINTDATE", "EDITTIME",
            "AUTHOR", "LASTSAVEDBY", "TITLE", "SUBJECT", "KEYWORDS", "COMMENTS", "FILENAME", "FILESIZE", "NUMWORDS", "NUMCHARS",
            "DOCPROPERTY", "SYMBOL", "FORMTEXT", "FORMCHECKBOX", "FORMDROPDOWN", "LISTNUM", "EQ", "ADVANCE", "CITATION", "BIBLIOGRAPHY",
            "USERNAME", "REVNUM");
    private static final int LONGEST = 10_000;

    private final Deque<StringBuilder> open = new ArrayDeque<>();
    private boolean isInstruction;

    void read(BoundedXml xml) {
        if (xml.starts("fldSimple")) {
            check(String.valueOf(xml.attribute("instr")));
        } else if (xml.starts("fldChar")) {
            switch (String.valueOf(xml.attribute("fldCharType"))) {
                case "begin" -> open.push(new StringBuilder());
                case "separate" -> check(open.isEmpty() ? "" : open.peek().toString());
                case "end" -> check(open.isEmpty() ? "" : open.pop().toString());
                default -> throw BadFile.holdsMore("fldChar");
            }
        } else if (xml.starts("instrText") || xml.ends("instrText")) {
            isInstruction = xml.isStart();
        } else if (isInstruction) {
            append(xml.text());
        }
    }

    private void append(String text) {
        if (open.isEmpty()) {
            check(text);
        } else if (open.peek().append(text).length() > LONGEST) {
            throw BadFile.holdsMore("instrText");
        }
    }

    private static void check(String instruction) {
        var name = instruction.strip().split("[\\s\\\\\"]", 2)[0].toUpperCase(Locale.ROOT);
        if (!name.isEmpty() && !name.startsWith("=") && !KNOWN.contains(name)) {
            throw BadFile.holdsMore(name);
        }
    }
}
