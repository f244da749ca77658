package org.cordon.target.notice;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.cordon.shared.Formulas;
import org.cordon.shared.Refusal;
import org.cordon.shared.Refusal.Reason;
import org.cordon.target.notice.NoticeColumns.Column;
import org.cordon.target.notice.NoticeColumns.Place;

/** The rows of a CSV file, each turned into the JSON of a notice, so that both formats are read by one set of rules. */
final class CsvRows {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String BETWEEN_ELEMENTS = "\\|";

    /** Spreadsheets leave blank lines behind, but not without end. */
    private static final int MOST_LINES = 20_000;
    private static final int MOST_CELLS = 200;

    private final List<Column> columns;

    private CsvRows(List<Column> columns) {
        this.columns = columns;
    }

    static ReadResult read(String text) {
        var delimiter = delimiter(text);
        var format = CSVFormat.RFC4180.builder().setDelimiter(delimiter).setIgnoreEmptyLines(false).get();
        var reader = new RowReader(text);
        try (var parser = CSVParser.parse(reader, format)) {
            try {
                return read(parser, reader, delimiter);
            } catch (UncheckedIOException malformed) {
                throw Refusal.invalid(("The CSV is not well formed near line %d: a quotation mark that is opened has to be closed, and a "
                        + "delimiter or the end of the line follows it.").formatted(parser.getCurrentLineNumber()));
            }
        } catch (IOException impossibleOnAString) {
            throw new UncheckedIOException(impossibleOnAString);
        }
    }

    private static ReadResult read(CSVParser parser, RowReader reader, char delimiter) {
        var records = parser.iterator();
        var header = header(records);
        var reading = new CsvRows(columns(header));
        var rows = new ArrayList<ReadResult.Row>();
        for (var number = 1; records.hasNext(); number++) {
            var line = records.next();
            reader.nextRow();
            if (number > MOST_LINES) {
                throw Refusal.tooLarge("The file holds more than 20,000 lines, most of them blank; remove them.");
            }
            if (line.size() > MOST_CELLS) {
                throw Refusal.invalid("Row %d has %d cells; no row needs more than %d.".formatted(number, line.size(), MOST_CELLS));
            }
            if (isBlank(line)) {
                continue;
            }
            if (rows.size() == NoticeReader.MAX_ROWS) {
                throw Refusal.tooLarge("The file holds more than 1,000 rows; send it in parts.");
            }
            rows.add(reading.row(number, line.toList()));
        }
        if (rows.isEmpty()) {
            throw Refusal.invalid("The file holds a header and no row.");
        }
        return new ReadResult(rows, Optional.of(new ReadResult.CsvLayout(delimiter, header)));
    }

    /** Whatever stands above the header has to be blank. */
    private static List<String> header(Iterator<CSVRecord> records) {
        for (var number = 1; number <= MOST_LINES && records.hasNext(); number++) {
            var line = records.next();
            if (!isBlank(line)) {
                return line.toList();
            }
        }
        throw Refusal.invalid("The file is empty.");
    }

    private static char delimiter(String text) {
        var header = text.stripLeading().lines().findFirst().orElse("");
        var semicolons = header.chars().filter(character -> character == ';').count();
        var commas = header.chars().filter(character -> character == ',').count();
        if (semicolons + commas == 0 && header.indexOf('\t') >= 0) {
            throw Refusal.invalid("The columns are separated by tabs; save the file with commas or semicolons.");
        }
        return semicolons > commas ? ';' : ',';
    }

    private static List<Column> columns(List<String> header) {
        var columns = header.stream().map(NoticeColumns::find).toList();
        var seen = new HashSet<String>();
        var reasons = new ArrayList<Reason>();
        for (var i = 0; i < header.size(); i++) {
            var name = shortened(header.get(i).strip());
            if (columns.get(i) == null) {
                reasons.add(new Reason(name, name.isEmpty() ? "column %d has no name".formatted(i + 1) : "\"" + name + "\" is unknown"));
            } else if (!seen.add(columns.get(i).name())) {
                reasons.add(new Reason(name, "\"" + name + "\" is there twice"));
            }
        }
        NoticeColumns.REQUIRED.stream().filter(required -> !seen.contains(required))
                .forEach(required -> reasons.add(new Reason(required, "\"" + required + "\" is missing")));
        if (!reasons.isEmpty()) {
            var named = reasons.stream().limit(10).map(Reason::reason).toList();
            throw Refusal.invalid("The header does not fit: " + String.join(", ", named)
                    + ". Start from the template, which has every column.", reasons.subList(0, named.size()));
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
        var binder = new NoticeBinder(reasons);
        var bound = binder.bind(notice);
        return new ReadResult.Row(number, bound, reasons, binder.unreadable(), cells);
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

    /** The n-th elements of the three columns are the n-th warrant. */
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
                reasons.add(RowFlaw.WARRANTS_DIFFER.at("arrest_warrants", "column", columns.get(i).name(), "number", elements, "others", list.size()));
            }
        }
    }

    /** One more than is accepted at most, so that the binder still sees that there are too many. */
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

    private static boolean isBlank(CSVRecord line) {
        return line.stream().allMatch(String::isBlank);
    }
}
