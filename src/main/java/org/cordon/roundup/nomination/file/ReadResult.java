package org.cordon.roundup.nomination.file;

import java.util.List;
import org.cordon.kernel.shared.Refusal.Reason;
import org.cordon.roundup.nomination.notice.MissingDetail;
import org.cordon.roundup.nomination.notice.Notice;

/**
 * A file that could be read, row by row.
 *
 * @param rows   the rows in the order of the file
 * @param layout how the file was written
 */
public record ReadResult(List<Row> rows, Layout layout) {

    public ReadResult {
        rows = List.copyOf(rows);
    }

    /**
     * One notice of the file.
     *
     * @param number     the number of the row: 1 is the first notice, and in a table the first line under the header; blank lines count
     * @param notice     the notice, as far as it could be read
     * @param reasons    reasons to refuse the row that were found while it was read
     * @param unreadable values that were left out because they could not be read
     * @param yearLast   dates that end with their year, as they are written
     * @param original   the row as the file has it: the text of the JSON value as the only element, or the cells of the table
     */
    public record Row(int number, Notice notice, List<Reason> reasons, List<MissingDetail> unreadable, List<Written> yearLast,
            List<String> original) {

        public Row {
            reasons = List.copyOf(reasons);
            unreadable = List.copyOf(unreadable);
            yearLast = List.copyOf(yearLast);
            original = List.copyOf(original);
        }
    }

    /** A value of a row as the file has it. */
    public record Written(String field, String text) {
    }

    /** The form of the file. Rows that go back to the country for correction are written in the same form. */
    public sealed interface Layout {
    }

    /** The file is JSON, with notices one after another. */
    public record JsonLayout() implements Layout {
    }

    /** The file is a CSV, with lines of cells. */
    public record CsvLayout(char delimiter, List<String> header) implements Layout {

        public CsvLayout {
            header = List.copyOf(header);
        }
    }

    /** The file is a workbook, and its first visible sheet was read. */
    public record SheetLayout(List<String> header) implements Layout {

        public SheetLayout {
            header = List.copyOf(header);
        }
    }
}
