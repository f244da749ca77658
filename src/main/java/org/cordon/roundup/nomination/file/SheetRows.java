package org.cordon.roundup.nomination.file;

import java.util.ArrayList;
import java.util.List;
import org.cordon.kernel.shared.Refusal;
import org.cordon.roundup.nomination.workbook.WorkbookFile;

/**
 * The rows of the first visible sheet of a workbook. A cell is read as it is shown: a formula as its value, a date as its day. The first of
 * several merged cells has the value and the others are blank, because spreadsheets store them so.
 */
final class SheetRows {

    private final DateOrder order;
    private int head;
    private List<String> header;
    private NoticeTable table;

    private SheetRows(DateOrder order) {
        this.order = order;
    }

    static ReadResult read(byte[] content, DateOrder order) {
        var rows = new SheetRows(order);
        WorkbookFile.read(content, rows::row);
        if (rows.header == null) {
            throw Refusal.invalid("The first sheet of the workbook is empty.");
        }
        return new ReadResult(rows.table.rows(), new ReadResult.SheetLayout(rows.header));
    }

    private void row(int number, List<String> cells) {
        if (header != null) {
            table.add(number - head, filled(cells));
            return;
        }
        NoticeTable.requireFew(number);
        if (!cells.isEmpty()) {
            head = number;
            header = List.copyOf(cells);
            table = new NoticeTable(header, order);
        }
    }

    /** Adds blank cells until the row has as many cells as the header. */
    private List<String> filled(List<String> cells) {
        var filled = new ArrayList<>(cells);
        while (filled.size() < header.size()) {
            filled.add("");
        }
        return filled;
    }
}
