package org.cordon.target.notice;

import java.util.List;
import java.util.Optional;
import org.cordon.shared.Refusal.Reason;

/**
 * A file that could be read, row by row.
 *
 * @param rows in the order of the file
 * @param csv  how the file was written, if it was CSV and not JSON
 */
public record ReadResult(List<Row> rows, Optional<CsvLayout> csv) {

    public ReadResult {
        rows = List.copyOf(rows);
    }

    /**
     * One notice of the file.
     *
     * @param number     1 is the first notice; in CSV the first line under the header, blank lines counted
     * @param notice     as far as it could be read
     * @param reasons    why the row is refused whatever it says, if it is
     * @param unreadable values that were left out because they could not be read
     * @param original   what the file says: the text of the JSON value, alone, or the CSV cells
     */
    public record Row(int number, Notice notice, List<Reason> reasons, List<Missing> unreadable, List<String> original) {

        public Row {
            reasons = List.copyOf(reasons);
            unreadable = List.copyOf(unreadable);
            original = List.copyOf(original);
        }
    }

    /** Delimiter and header, needed to write the file again in the same form. */
    public record CsvLayout(char delimiter, List<String> header) {

        public CsvLayout {
            header = List.copyOf(header);
        }
    }
}
