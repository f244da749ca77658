package org.cordon.kernel.shared.input;

import static org.cordon.kernel.shared.Said.said;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.cordon.kernel.shared.Refusal;
import org.cordon.kernel.shared.Said;

/**
 * Decodes the characters of a file. Files are read as UTF-8 if the sender names no other encoding; a guessed encoding could misspell names.
 */
public final class FileText {

    private static final Said SAVE_AS = Said.said("Save it as UTF-8 and send it again.");

    private static final int PIECE = 64 * 1024;

    private FileText() {
    }

    /** @throws Refusal naming what is wrong, and where */
    public static String of(byte[] content) {
        return of(content, StandardCharsets.UTF_8, SAVE_AS);
    }

    /** Whether the whole content is UTF-8. */
    public static boolean isUtf8(byte[] content) {
        return decode(content, StandardCharsets.UTF_8, CharBuffer.allocate(content.length)) == content.length;
    }

    /**
     * @param charset the charset of the file, as its sender says
     * @param advice  a sentence on what to do with a file in another charset
     * @throws Refusal naming what is wrong, and where
     */
    public static String of(byte[] content, Charset charset, Said advice) {
        if (startsWith(content, 0xFE, 0xFF) || startsWith(content, 0xFF, 0xFE)) {
            throw Refusal.invalid("The file is in UTF-16. {advice}", SAVE_AS);
        }
        if (startsWith(content, 'P', 'K', 3, 4)) {
            throw Refusal.invalid("The file is a workbook or an archive. Save the sheet as CSV in UTF-8 and send it again.");
        }
        var text = text(content, charset, advice);
        if (text.isBlank()) {
            throw Refusal.invalid("The file is empty.");
        }
        var nul = text.indexOf('\0');
        if (nul >= 0) {
            throw Refusal.invalid("The file is not text: line {line} holds a NUL character. {advice}", lineAt(text, nul), SAVE_AS);
        }
        return text;
    }

    /**
     * Counts the lines of a UTF-8 file, including an empty last line; keeps only one piece of the file in memory.
     *
     * @throws Refusal naming what is wrong, and where
     */
    public static long lines(InputStream file) throws IOException {
        var decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
        var bytes = ByteBuffer.allocate(PIECE);
        var characters = CharBuffer.allocate(PIECE);
        long line = 1;
        for (var ended = false; !ended;) {
            var read = file.read(bytes.array(), bytes.position(), bytes.remaining());
            ended = read < 0;
            bytes.position(bytes.position() + Math.max(read, 0)).flip();
            var found = decoder.decode(bytes, characters, ended);
            line += characters.flip().chars().filter(character -> character == '\n').count();
            if (found.isError()) {
                throw notIn(StandardCharsets.UTF_8, line, SAVE_AS);
            }
            bytes.compact();
            characters.clear();
        }
        return line;
    }

    private static String text(byte[] content, Charset charset, Said advice) {
        var characters = CharBuffer.allocate(content.length);
        var read = decode(content, charset, characters);
        var text = characters.flip().toString();
        if (read < content.length) {
            throw notIn(charset, lineAt(text, text.length()), advice);
        }
        return text;
    }

    private static Refusal notIn(Charset charset, long line, Said advice) {
        return Refusal.invalid("The file is not in {charset}: line {line} holds bytes that are none of its characters. {advice}",
                charset.name(), line, advice);
    }

    /**
     * Decodes the content without its byte order mark.
     *
     * @return how many bytes could be read
     */
    private static int decode(byte[] content, Charset charset, CharBuffer characters) {
        var start = charset == StandardCharsets.UTF_8 && startsWith(content, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        var bytes = ByteBuffer.wrap(content, start, content.length - start);
        charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(bytes, characters, true);
        return bytes.position();
    }

    private static long lineAt(String text, int end) {
        return 1 + text.substring(0, end).chars().filter(character -> character == '\n').count();
    }

    /** Whether a file begins with these bytes. */
    public static boolean startsWith(byte[] content, int... expected) {
        if (content.length < expected.length) {
            return false;
        }
        for (int i = 0; i < expected.length; i++) {
            if ((content[i] & 0xFF) != expected[i]) {
                return false;
            }
        }
        return true;
    }
}
