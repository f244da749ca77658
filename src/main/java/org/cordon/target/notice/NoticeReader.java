package org.cordon.target.notice;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.cordon.shared.FileText;
import org.cordon.shared.Refusal;

/**
 * Reads nominations: JSON in the shape of the public notices (one notice, an array, a search page) or CSV.
 *
 * <p>A file that cannot be read as a whole is refused with one sentence that names the place; a row that cannot be read carries its
 * reasons and leaves the other rows alone. Memory is bounded by {@link #MAX_BYTES}, whatever the file holds.
 */
public final class NoticeReader {

    /** 5 MB. */
    public static final int MAX_BYTES = 5 * 1024 * 1024;

    public static final int MAX_ROWS = 1_000;

    private NoticeReader() {
    }

    /**
     * @param declaredSize what the sender says it is, in bytes, or -1; more than is accepted is refused before it is read
     * @param contentType  as sent; null or a general type lets the first character decide
     * @throws Refusal when the file cannot be read
     */
    public static ReadResult read(InputStream content, long declaredSize, String contentType) throws IOException {
        refuseSize(declaredSize);
        var bytes = content.readNBytes(MAX_BYTES + 1);
        return read(bytes, contentType);
    }

    /** @throws Refusal when the file cannot be read */
    public static ReadResult read(byte[] content, String contentType) {
        refuseSize(content.length);
        var text = FileText.of(content);
        return isJson(text, contentType) ? JsonRows.read(text) : CsvRows.read(text);
    }

    /** Reads one notice that is JSON already: from a form, or from the database. */
    public static ReadResult.Row read(ObjectNode notice) {
        return JsonRows.row(1, notice, notice.toString());
    }

    private static void refuseSize(long bytes) {
        if (bytes > MAX_BYTES) {
            throw Refusal.tooLarge("The file is larger than 5 MB; send it in parts.");
        }
    }

    private static boolean isJson(String text, String contentType) {
        var type = contentType == null ? "" : contentType.toLowerCase(Locale.ROOT);
        if (type.contains("json")) {
            return true;
        }
        var start = text.stripLeading().charAt(0);
        return !type.contains("csv") && (start == '{' || start == '[');
    }
}
