package org.cordon.roundup.nomination.file;

import static org.cordon.kernel.shared.Said.said;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.cordon.kernel.shared.Refusal;
import org.cordon.kernel.shared.Refusal.Reason;
import org.cordon.kernel.shared.Said;
import org.cordon.kernel.shared.input.FileText;
import org.cordon.roundup.nomination.workbook.WorkbookFile;

/**
 * Reads nominations from JSON in the shape of the public notices (one notice, an array, a search page), from a CSV, or from a workbook.
 * Only the first visible sheet of a workbook is read.
 *
 * <p>A file that cannot be read as a whole is refused with one sentence that names the place. A row that cannot be read carries its
 * reasons, and the other rows are read all the same. Memory is bounded by {@link #MAX_BYTES}, whatever the file holds.
 */
public final class NoticeReader {

    /** The size of the largest file that is accepted, in bytes: 5 MB. */
    public static final int MAX_BYTES = 5 * 1024 * 1024;

    public static final int MAX_ROWS = 1_000;

    /** The character set in which spreadsheets of Western Europe save a CSV, unless the user chooses UTF-8. */
    static final Charset WINDOWS = Charset.forName("windows-1252");

    private static final Said SAVE_AS = said("Save it as UTF-8 and send it again.");
    private static final Said SAVE_OR_SAY = said("Save it as UTF-8 and send it again, or, if it is a CSV in Windows-1252, send it with"
            + " Content-Type: text/csv; charset=windows-1252 once you have looked at its names.");
    private static final Pattern CHARSET = Pattern.compile(";\\s*charset\\s*=\\s*\"?([^\";\\s]+)", Pattern.CASE_INSENSITIVE);

    private NoticeReader() {
    }

    /**
     * Returns the bytes of a file. The method reads at most one byte more than is accepted, which is enough to refuse a file that is too
     * large.
     *
     * @param declaredSize the size that the sender declares, in bytes, or -1; if this size is too large, the file is refused before
     * anything is read
     */
    public static byte[] bytes(InputStream content, long declaredSize) throws IOException {
        refuseSize(declaredSize);
        return content.readNBytes(MAX_BYTES + 1);
    }

    /**
     * @param contentType the Content-Type as sent; null, or a type that is neither JSON nor CSV, lets the first bytes decide
     * @throws Refusal when the file cannot be read
     */
    public static ReadResult read(byte[] content, String contentType) {
        return read(content, contentType, null);
    }

    /**
     * @param order the order of day and month in dates that end with their year; if null, the rows that have such dates are refused
     * @throws Refusal when the file cannot be read
     */
    public static ReadResult read(byte[] content, String contentType, DateOrder order) {
        refuseSize(content.length);
        return isSheet(content) ? SheetRows.read(content, order) : read(text(content, contentType), contentType, order);
    }

    /**
     * Reads a file as far as possible before the sender has answered the questions about it. The caller may not nominate anything from the
     * result yet.
     */
    public static AskedFile ask(byte[] content, String contentType, DateOrder order) {
        refuseSize(content.length);
        var asksCharset = !isSheet(content) && declared(contentType) == null && !isJson(contentType) && !FileText.isUtf8(content);
        var type = asksCharset ? "text/csv; charset=" + WINDOWS.name() : contentType;
        return AskedFile.of(read(content, type, order), asksCharset, order);
    }

    private static ReadResult read(String text, String contentType, DateOrder order) {
        return isJson(text, contentType) ? JsonRows.read(text, order) : CsvRows.read(text, order);
    }

    /** Reads one notice that is JSON already: from a form, or from the database. */
    public static ReadResult.Row read(ObjectNode notice) {
        return JsonRows.row(1, notice, notice.toString(), null);
    }

    private static void refuseSize(long bytes) {
        if (bytes > MAX_BYTES) {
            throw Refusal.tooLarge("The file is larger than 5 MB; send it in parts.");
        }
    }

    private static boolean isSheet(byte[] content) {
        if (WorkbookFile.isOldOrLocked(content)) {
            throw Refusal.invalid(
                    "The file is a workbook of the old kind (XLS), or it is locked by a password. Save it as XLSX without a password and send it again.");
        }
        return WorkbookFile.isArchive(content);
    }

    private static String text(byte[] content, String contentType) {
        var charset = declared(contentType);
        if (charset == null) {
            return FileText.of(content, StandardCharsets.UTF_8, isJson(contentType) ? SAVE_AS : SAVE_OR_SAY);
        }
        // A text that has letters beyond ASCII and is valid UTF-8 is written in UTF-8; read as Windows-1252, its names would be misspelt.
        if (charset.equals(WINDOWS) && FileText.isUtf8(content) && !isAscii(content)) {
            throw Refusal.invalid("The Content-Type says charset=windows-1252, but the file is in UTF-8; send it without that word.");
        }
        return FileText.of(content, charset, SAVE_AS);
    }

    private static boolean isAscii(byte[] content) {
        for (var octet : content) {
            if (octet < 0) {
                return false;
            }
        }
        return true;
    }

    /** Returns the character set that the sender declares, or null. */
    private static Charset declared(String contentType) {
        var found = CHARSET.matcher(contentType == null ? "" : contentType);
        if (!found.find()) {
            return null;
        }
        var name = found.group(1).toLowerCase(Locale.ROOT);
        switch (name) {
            case "utf-8", "utf8", "us-ascii" -> {
                return StandardCharsets.UTF_8;
            }
            case "windows-1252", "cp1252" -> {
                if (!isJson(contentType)) {
                    return WINDOWS;
                }
            }
            default -> { }
        }
        throw Refusal.invalid("The Content-Type names a character set that is not read: JSON is in UTF-8, CSV in UTF-8 or windows-1252.",
                List.of(Reason.of("charset", "is neither utf-8 nor, for CSV, windows-1252")));
    }

    private static boolean isJson(String contentType) {
        return contentType != null && contentType.toLowerCase(Locale.ROOT).contains("json");
    }

    private static boolean isJson(String text, String contentType) {
        if (isJson(contentType)) {
            return true;
        }
        var start = text.stripLeading().charAt(0);
        var isCsv = contentType != null && contentType.toLowerCase(Locale.ROOT).contains("csv");
        return !isCsv && (start == '{' || start == '[');
    }
}
