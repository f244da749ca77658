package org.cordon.shared;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** The characters of a file, which has to be UTF-8; guessing another encoding would misspell names. */
public final class FileText {

    private static final String SAVE_AS = " Save it as UTF-8 and send it again.";

    private FileText() {
    }

    /** @throws Refusal naming what is wrong, and where */
    public static String of(byte[] content) {
        if (startsWith(content, 0xFE, 0xFF) || startsWith(content, 0xFF, 0xFE)) {
            throw Refusal.invalid("The file is in UTF-16." + SAVE_AS);
        }
        if (startsWith(content, 'P', 'K', 3, 4)) {
            throw Refusal.invalid("The file is a workbook or an archive. Save the sheet as CSV in UTF-8 and send it again.");
        }
        var text = decode(content);
        if (text.isBlank()) {
            throw Refusal.invalid("The file is empty.");
        }
        var nul = text.indexOf('\0');
        if (nul >= 0) {
            throw Refusal.invalid("The file is not text: line %d holds a NUL character.".formatted(lineAt(text, nul)) + SAVE_AS);
        }
        return text;
    }

    private static String decode(byte[] content) {
        var start = startsWith(content, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        var bytes = ByteBuffer.wrap(content, start, content.length - start);
        var characters = CharBuffer.allocate(bytes.remaining());
        var decoder = StandardCharsets.UTF_8.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT);
        var outcome = decoder.decode(bytes, characters, true);
        characters.flip();
        var text = characters.toString();
        if (outcome.isError()) {
            throw Refusal.invalid("The file is not in UTF-8: line %d holds bytes that are none of its characters."
                    .formatted(lineAt(text, text.length())) + SAVE_AS);
        }
        return text;
    }

    private static long lineAt(String text, int end) {
        return 1 + text.substring(0, end).chars().filter(character -> character == '\n').count();
    }

    private static boolean startsWith(byte[] content, int... expected) {
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
