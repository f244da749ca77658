package org.cordon.nomination.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.cordon.shared.Refusal;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

/**
 * The rows of the first sheet of a workbook that is in sight. Cells hold what they show: formulas their values, dates their day. Of merged
 * cells the first has the value and the others are blank, as a spreadsheet keeps them.
 */
final class SheetRows {

    private static final int LONGEST_ROW = 500_000;

    private final SheetCells cells;

    private SheetRows(SheetCells cells) {
        this.cells = cells;
    }

    static ReadResult read(byte[] content, DateOrder order) {
        WorkbookGuard.check(content);
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(content), new ReadingOptions(true, false))) {
            var sheet = workbook.getSheets().filter(candidate -> candidate.getVisibility() == SheetVisibility.VISIBLE).findFirst()
                    .orElseThrow(() -> Refusal.invalid("The workbook has no sheet in sight."));
            return new SheetRows(new SheetCells(workbook.isDate1904())).read(sheet, order);
        } catch (Refusal refusal) {
            throw refusal;
        } catch (IOException | RuntimeException unreadable) {
            // The reader tells of a spoilt part by whatever exception it runs into, and its words may quote a cell.
            throw WorkbookGuard.unreadable();
        }
    }

    private ReadResult read(Sheet sheet, DateOrder order) throws IOException {
        try (var stream = sheet.openStream()) {
            var rows = stream.iterator();
            var head = header(rows);
            var header = texts(head, 0);
            var table = new NoticeTable(header, order);
            var last = 0;
            while (rows.hasNext()) {
                var row = rows.next();
                var number = row.getRowNum() - head.getRowNum();
                if (number <= last) {
                    throw WorkbookGuard.unreadable();
                }
                last = number;
                table.add(number, texts(row, header.size()));
            }
            return new ReadResult(table.rows(), new ReadResult.SheetLayout(header));
        }
    }

    private Row header(Iterator<Row> rows) {
        for (var read = 0; read <= NoticeTable.MOST_LINES && rows.hasNext(); read++) {
            var row = rows.next();
            NoticeTable.requireFew(row.getRowNum());
            if (!texts(row, 0).isEmpty()) {
                return row;
            }
        }
        throw Refusal.invalid("The first sheet of the workbook is empty.");
    }

    /**
     * What the cells show, without those that are blank at the end.
     *
     * @param least so many cells there are in any case
     */
    private List<String> texts(Row row, int least) {
        var texts = new ArrayList<String>();
        var blank = 0;
        var length = 0;
        for (var column = 0; column < row.getCellCount(); column++) {
            var text = cells.text(row.getCell(column));
            length += text.length();
            if (length > LONGEST_ROW) {
                throw Refusal.tooLarge("Row {row} of the sheet is longer than 500,000 characters.", row.getRowNum());
            }
            if (text.isBlank()) {
                blank++;
                continue;
            }
            for (; blank > 0; blank--) {
                texts.add("");
            }
            texts.add(text);
        }
        while (texts.size() < least) {
            texts.add("");
        }
        return texts;
    }
}
