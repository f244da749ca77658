package org.cordon.rooms.attachment.content.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.InflaterInputStream;
import org.cordon.rooms.attachment.content.BadFile;
import org.cordon.rooms.attachment.content.Effort;

/**
 * Reads a PDF from its first byte to its last, whatever the file's tables say. So all versions of an object are read, even unused ones.
 * Refuses bytes between objects, and words that do not belong to PDF, so that nothing can hide where a viewer might look.
 */
final class PdfScan {

    private static final int MOST_TOKENS = 2_000_000;
    private static final int DEEPEST = 100;
    /** The most bytes of packed objects, over the whole file. */
    private static final int MOST_PACKED = 16 * 1024 * 1024;
    private static final int MOST_REMARKS = 8 * 1024;
    private static final Set<String> WORDS = Set.of("obj", "endobj", "stream", "endstream", "xref", "trailer", "startxref", "R", "n", "f",
            "true", "false", "null");
    private static final Pattern OBJECT = Pattern.compile("\\d[\\s\\x00]++\\d++[\\s\\x00]++obj");
    private static final Set<String> PACKERS = Set.of("FlateDecode", "Fl", "LZWDecode", "LZW", "RunLengthDecode", "RL");

    private final byte[] bytes;
    private final Effort effort;
    private final boolean isPacked;
    private final List<String> names = new ArrayList<>();
    private final Set<String> known = new HashSet<>();
    private final PdfNumbers numbers = new PdfNumbers();
    private boolean hasPacked;
    private boolean hasLetters;
    private int at;
    private int tokens;
    private int depth;
    private int remarks;
    private int unpacked;
    private String last = "";

    private PdfScan(byte[] bytes, Effort effort, boolean isPacked) {
        this.bytes = bytes;
        this.effort = effort;
        this.isPacked = isPacked;
    }

    /** @throws org.cordon.kernel.shared.Refusal if the PDF holds more than pages, or cannot be looked through to its end */
    static void check(byte[] pdf, Effort effort) throws IOException {
        new PdfScan(pdf, effort, false).read();
    }

    private void read() throws IOException {
        try {
            while (at < bytes.length) {
                token();
            }
        } catch (IndexOutOfBoundsException cutOff) {
            throw BadFile.undecidedPdf();
        }
        // The library must unpack only streams that were unpacked and checked here, whatever the tables of the file say.
        require(depth == 0 && !(hasPacked && hasLetters));
    }

    private void token() throws IOException {
        if (tokens++ % 1024 == 0) {
            effort.check();
        }
        require(tokens < MOST_TOKENS && depth <= DEEPEST && depth >= 0);
        switch (bytes[at]) {
            case 0, '\t', '\n', '\f', '\r', ' ' -> {
                at++;
                tokens--;
            }
            case '%' -> remark();
            case '(' -> text();
            case '[' -> open(1);
            case ']' -> close(1);
            case '<' -> angle();
            case '>' -> {
                require(bytes[at + 1] == '>');
                close(2);
            }
            case '/' -> name();
            default -> word();
        }
    }

    private void open(int signs) {
        at += signs;
        depth++;
        last = "";
    }

    private void close(int signs) {
        at += signs;
        depth--;
        last = signs == 2 ? ">>" : "";
    }

    private void angle() {
        if (bytes[at + 1] == '<') {
            open(2);
            return;
        }
        while (bytes[at] != '>') {
            at++;
        }
        at++;
    }

    private void remark() {
        int begins = at;
        while (at < bytes.length && bytes[at] != '\n' && bytes[at] != '\r') {
            at++;
        }
        remarks += at - begins;
        require(remarks <= MOST_REMARKS);
    }

    private void text() {
        int within = 0;
        do {
            switch (bytes[at]) {
                case '\\' -> at++;
                case '(' -> within++;
                case ')' -> within--;
                default -> { }
            }
            at++;
        } while (within > 0);
        last = "";
    }

    private void name() {
        at++;
        var name = new StringBuilder();
        while (at < bytes.length && isRegular(bytes[at])) {
            int letter = bytes[at];
            if (letter == '#' && at + 2 < bytes.length && Character.digit(bytes[at + 1], 16) >= 0
                    && Character.digit(bytes[at + 2], 16) >= 0) {
                letter = Character.digit(bytes[at + 1], 16) * 16 + Character.digit(bytes[at + 2], 16);
                at += 2;
            }
            name.append((char) (letter & 0xFF));
            at++;
        }
        last = "/" + name;
        PdfNames.check(name.toString());
        names.add(name.toString());
    }

    private static boolean isRegular(byte letter) {
        return letter != 0 && "\t\n\f\r ()<>[]{}/%".indexOf(letter & 0xFF) < 0;
    }

    private void word() throws IOException {
        int begins = at;
        while (at < bytes.length && isRegular(bytes[at])) {
            at++;
        }
        require(at > begins && at - begins < 64);
        var word = new String(bytes, begins, at - begins, StandardCharsets.ISO_8859_1);
        var isNumber = word.matches("[+-]*[0-9.]+(-[0-9]+)?");
        require(isNumber || WORDS.contains(word));
        var key = names.isEmpty() ? "" : names.get(names.size() - 1);
        // Refuse a filter that stands in another object, because another reader could find a different filter there.
        require(!isNumber || !key.equals("Filter") && !PACKERS.contains(key));
        if (isNumber) {
            numbers.add(key, word);
        } else if (word.equals("R")) {
            numbers.isElsewhere(key);
        } else if (word.equals("obj") || word.equals("endobj")) {
            names.clear();
            numbers.clear();
        } else if (word.equals("stream")) {
            require(!isPacked && last.equals(">>"));
            stream();
            names.clear();
        }
        last = "";
    }

    private void stream() throws IOException {
        int begins = at + (bytes[at] == '\r' && bytes[at + 1] == '\n' ? 2 : 1);
        int end = indexOf("endstream", begins);
        require(end >= 0 && !holdsObject(begins, end));
        at = end;
        known.clear();
        known.addAll(names);
        long packers = names.stream().filter(PACKERS::contains).count();
        require(packers <= 1);
        hasLetters |= packers == 1 && (known.contains("ASCII85Decode") || known.contains("ASCIIHexDecode") || known.contains("A85")
                || known.contains("AHx"));
        if (known.contains("ObjStm") || known.contains("XRef") || known.contains("First") && known.contains("N")) {
            hasPacked = true;
            require(numbers.areSmall());
            packed(begins, end);
        }
    }

    /** Looks at packed objects in the same way as at objects that stand alone. */
    private void packed(int begins, int end) throws IOException {
        require(known.stream().noneMatch(name -> name.endsWith("Decode") && !name.equals("FlateDecode")));
        var packed = new ByteArrayInputStream(bytes, begins, end - begins);
        var content = (known.contains("FlateDecode") || known.contains("Fl") ? new InflaterInputStream(packed) : packed)
                .readNBytes(MOST_PACKED - unpacked);
        unpacked += content.length;
        require(unpacked < MOST_PACKED);
        if (!known.contains("XRef")) {
            var within = new PdfScan(content, effort, true);
            within.tokens = tokens;
            within.read();
            tokens = within.tokens;
        }
    }

    private boolean holdsObject(int begins, int end) {
        return OBJECT.matcher(new String(bytes, begins, end - begins, StandardCharsets.ISO_8859_1)).find();
    }

    private int indexOf(String word, int from) {
        var wanted = word.getBytes(StandardCharsets.US_ASCII);
        for (int place = from; place <= bytes.length - wanted.length; place++) {
            int same = 0;
            while (same < wanted.length && bytes[place + same] == wanted[same]) {
                same++;
            }
            if (same == wanted.length) {
                return place;
            }
        }
        return -1;
    }

    private static void require(boolean holds) {
        if (!holds) {
            throw BadFile.undecidedPdf();
        }
    }
}
