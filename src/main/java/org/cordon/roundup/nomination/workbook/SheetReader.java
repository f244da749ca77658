package org.cordon.roundup.nomination.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.cordon.kernel.shared.Refusal;
import org.cordon.kernel.shared.input.BoundedXml;

/**
 * Reads the rows of one sheet. Rows and cells have to stand in their order, as spreadsheets write them; blank rows, and blank cells at the
 * end of a row, take no memory.
 */
final class SheetReader {

    private static final int LONGEST_ROW = 500_000;
    /** The most characters of a table: twice what a CSV of the largest size holds, because many cells may show the same long text. */
    private static final int LONGEST_TABLE = 10_000_000;
    private static final int PLACE_OF_ROWS = 3;
    private static final int PLACE_OF_CELLS = 4;
    private static final int PLACE_OF_VALUES = 5;
    /** The place of a cell; the last cell of a spreadsheet is at XFD1048576. */
    private static final Pattern CELL = Pattern.compile("([A-Z]{1,3})[1-9]\\d{0,6}");
    private static final Pattern ROW = Pattern.compile("[1-9]\\d{0,6}");
    private static final int LAST_COLUMN = 16_384;
    private static final int LETTERS = 26;

    private final BoundedXml xml;
    private final SheetCells cells;
    private final SheetTable table;

    private int number;
    private int column;
    private long length;
    private long lengthOfAll;
    private List<String> row = new ArrayList<>();
    private String type;
    private String style;
    private StringBuilder value;
    private boolean isValue;
    private boolean isPhonetic;

    SheetReader(BoundedXml xml, SheetCells cells, SheetTable table) {
        this.xml = xml;
        this.cells = cells;
        this.table = table;
    }

    void read() throws IOException {
        var ofRows = false;
        while (xml.next()) {
            if (xml.depth() == PLACE_OF_ROWS - 1) {
                ofRows = xml.starts("sheetData");
            } else if (ofRows && xml.depth() == PLACE_OF_ROWS && xml.starts("row")) {
                startRow();
            } else if (ofRows && xml.depth() == PLACE_OF_ROWS && xml.ends("row")) {
                table.row(number, row);
            } else if (ofRows && xml.depth() == PLACE_OF_CELLS && xml.starts("c")) {
                startCell();
            } else if (ofRows && xml.depth() == PLACE_OF_CELLS && xml.ends("c")) {
                endCell();
            } else if (ofRows && xml.depth() >= PLACE_OF_VALUES) {
                readValue();
            }
        }
    }

    private void startRow() {
        var place = xml.attribute("r");
        if (place != null && !ROW.matcher(place).matches()) {
            throw WorkbookFile.unreadable();
        }
        int next = place == null ? number + 1 : Integer.parseInt(place);
        if (next <= number) {
            throw WorkbookFile.unreadable();
        }
        number = next;
        column = 0;
        length = 0;
        row = new ArrayList<>();
    }

    private void startCell() {
        int next = column + 1;
        var place = xml.attribute("r");
        if (place != null) {
            var cell = CELL.matcher(place);
            next = cell.matches() ? column(cell.group(1)) : 0;
        }
        if (next <= column || next > LAST_COLUMN) {
            throw WorkbookFile.unreadable();
        }
        column = next;
        type = xml.attribute("t") == null ? "n" : xml.attribute("t");
        style = xml.attribute("s");
        value = null;
    }

    private static int column(String letters) {
        return letters.chars().reduce(0, (column, letter) -> column * LETTERS + letter - 'A' + 1);
    }

    private void readValue() {
        if (xml.starts("rPh") || xml.ends("rPh")) {
            isPhonetic = xml.isStart();
        } else if (xml.starts(type.equals("inlineStr") ? "t" : "v")) {
            if (value != null && !type.equals("inlineStr")) {
                throw WorkbookFile.unreadable();
            }
            value = value == null ? new StringBuilder() : value;
            isValue = !isPhonetic;
        } else if (xml.ends("v") || xml.ends("t")) {
            isValue = false;
        } else if (isValue) {
            value.append(xml.text());
            requireShort(value.length());
        }
    }

    private void endCell() {
        var text = cells.text(type, value == null ? "" : value.toString(), style);
        if (text.isBlank()) {
            return;
        }
        length += text.length();
        requireShort(length);
        lengthOfAll += text.length();
        if (lengthOfAll > LONGEST_TABLE) {
            throw WorkbookFile.tooMuchText();
        }
        while (row.size() < column - 1) {
            row.add("");
        }
        row.add(text);
    }

    private void requireShort(long characters) {
        if (characters > LONGEST_ROW) {
            throw Refusal.tooLarge("Row {row} of the sheet is longer than 500,000 characters.", number);
        }
    }
}
