package org.cordon.roundup.nomination.file;

import static org.cordon.kernel.shared.Said.said;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.cordon.kernel.shared.Formulas;
import org.cordon.kernel.shared.Refusal;
import org.cordon.kernel.shared.Refusal.Reason;
import org.cordon.roundup.nomination.notice.NoticeColumns;
import org.cordon.roundup.nomination.notice.NoticeColumns.Column;
import org.cordon.roundup.nomination.notice.NoticeColumns.Place;

/** The rows of a table. Each row becomes the JSON of a notice, so that one set of rules reads all formats. */
final class NoticeTable {

    /** The most lines of a table, blank lines included. Spreadsheets leave blank lines behind, but not as many as this. */
    static final int MOST_LINES = 20_000;

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String BETWEEN_ELEMENTS = "\\|";
    private static final Pattern ERROR = Pattern.compile("#(REF!|N/A|VALUE!|DIV/0!|NAME\\?|NUM!|NULL!)");
    private static final int MOST_CELLS = 200;

    private final List<Column> columns;
    private final DateOrder order;
    private final List<ReadResult.Row> rows = new ArrayList<>();

    /** @throws Refusal when the header does not fit */
    NoticeTable(List<String> header, DateOrder order) {
        this.columns = columns(header);
        this.order = order;
    }

    /**
     * Returns all rows that are not blank.
     *
     * @throws Refusal if there is no such row
     */
    List<ReadResult.Row> rows() {
        if (rows.isEmpty()) {
            throw Refusal.invalid("The file holds a header and no row.");
        }
        return rows;
    }

    /**
     * Takes the next line.
     *
     * @param number the number of the line, counted from the header
     */
    void add(int number, List<String> cells) {
        requireFew(number);
        if (cells.size() > MOST_CELLS) {
            throw Refusal.invalid("Row {row} has {cells} cells; no row needs more than {most}.", number, cells.size(), MOST_CELLS);
        }
        if (isBlank(cells)) {
            return;
        }
        if (rows.size() == NoticeReader.MAX_ROWS) {
            throw Refusal.tooLarge("The file holds more than 1,000 rows; send it in parts.");
        }
        rows.add(row(number, cells));
    }

    static void requireFew(int lines) {
        if (lines > MOST_LINES) {
            throw Refusal.tooLarge("The file holds more than 20,000 lines, most of them blank; remove them.");
        }
    }

    static boolean isBlank(List<String> cells) {
        return cells.stream().allMatch(String::isBlank);
    }

    private static List<Column> columns(List<String> header) {
        if (header.size() > MOST_CELLS) {
            throw Refusal.invalid("The header names {columns} columns; no file needs more than {most}.", header.size(), MOST_CELLS);
        }
        var columns = header.stream().map(NoticeColumns::find).toList();
        var seen = new HashSet<String>();
        var reasons = new ArrayList<Reason>();
        for (var i = 0; i < header.size(); i++) {
            var name = shortened(header.get(i).strip());
            if (columns.get(i) == null) {
                reasons.add(name.isEmpty() ? Reason.of(name, "column {number} has no name", i + 1)
                        : Reason.of(name, "\"{name}\" is unknown", name));
            } else if (!seen.add(columns.get(i).name())) {
                reasons.add(Reason.of(name, "\"{name}\" is there twice", name));
            }
        }
        NoticeColumns.REQUIRED.stream().filter(required -> !seen.contains(required))
                .forEach(required -> reasons.add(Reason.of(required, "\"{name}\" is missing", required)));
        if (!reasons.isEmpty()) {
            var named = reasons.stream().limit(10).map(Reason::said).toList();
            throw Refusal.invalid(said("The header does not fit: {reasons}. Start from the template, which has every column.", named),
                    reasons.subList(0, named.size()));
        }
        return columns;
    }

    private ReadResult.Row row(int number, List<String> cells) {
        var reasons = new ArrayList<Reason>();
        ObjectNode notice = JSON.objectNode();
        if (cells.size() == columns.size()) {
            fill(notice, cells, reasons);
        } else {
            reasons.add(RowFlaw.CELLS_AND_COLUMNS.at("row", "cells", cells.size(), "columns", columns.size()));
        }
        return new NoticeBinder(reasons, order).row(number, notice, cells);
    }

    private void fill(ObjectNode notice, List<String> cells, List<Reason> reasons) {
        var warrants = new ArrayList<Column>();
        var warrantCells = new ArrayList<String>();
        for (var i = 0; i < columns.size(); i++) {
            var column = columns.get(i);
            var cell = cells.get(i);
            if (column.place() == Place.NOWHERE || cell.isBlank()) {
                continue;
            }
            if (Formulas.isFormula(cell)) {
                reasons.add(RowFlaw.FORMULA.at(fieldOf(column), "sign", firstOf(cell)));
            } else if (ERROR.matcher(cell).matches()) {
                reasons.add(RowFlaw.CELL_ERROR.at(fieldOf(column), "error", cell));
            } else if (column.place() == Place.WARRANT) {
                warrants.add(column);
                warrantCells.add(cell);
            } else {
                ObjectNode owner = column.place() == Place.CORDON ? notice.withObjectProperty("cordon") : notice;
                if (column.isList()) {
                    ArrayNode list = owner.putArray(column.name());
                    elements(cell).forEach(list::add);
                } else {
                    owner.put(column.name(), cell);
                }
            }
        }
        if (!warrants.isEmpty()) {
            fillWarrants(notice.putArray("arrest_warrants"), warrants, warrantCells, reasons);
        }
    }

    /** Makes the warrants: the n-th elements of the three columns are the n-th warrant. */
    private static void fillWarrants(ArrayNode list, List<Column> columns, List<String> cells, List<Reason> reasons) {
        for (var i = 0; i < columns.size(); i++) {
            var elements = elements(cells.get(i));
            while (list.size() < elements.size()) {
                list.addObject();
            }
            for (var j = 0; j < elements.size(); j++) {
                ((ObjectNode) list.get(j)).put(columns.get(i).name(), elements.get(j));
            }
        }
        for (var i = 0; i < columns.size(); i++) {
            var elements = elements(cells.get(i)).size();
            if (elements != list.size() && !columns.get(i).name().equals("charge_translation")) {
                reasons.add(RowFlaw.WARRANTS_DIFFER.at("arrest_warrants", "column", columns.get(i).name(), "number", elements, "others",
                        list.size()));
            }
        }
    }

    /** Splits a cell into at most one element more than is accepted, so that the binder still sees when a cell has too many elements. */
    private static List<String> elements(String cell) {
        return List.of(cell.split(BETWEEN_ELEMENTS, NoticeBinder.LIST + 1));
    }

    private static String fieldOf(Column column) {
        return switch (column.place()) {
            case WARRANT -> "arrest_warrants[0]." + column.name();
            case CORDON -> "cordon." + column.name();
            default -> column.name();
        };
    }

    private static String firstOf(String cell) {
        return switch (cell.charAt(0)) {
            case '\t' -> "a tab";
            case '\r', '\n' -> "a line break";
            default -> "\"" + cell.strip().charAt(0) + "\"";
        };
    }

    private static String shortened(String name) {
        return name.length() <= 40 ? name : name.substring(0, 40) + "...";
    }
}
