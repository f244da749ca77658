package org.cordon.kernel.country;

import static org.cordon.kernel.shared.Said.said;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.cordon.kernel.shared.Formulas;
import org.cordon.kernel.shared.Refusal;
import org.cordon.kernel.shared.input.FileText;
import org.cordon.kernel.shared.input.RowLimit;

/**
 * The directory as a file that spreadsheets write and read: UTF-8, with commas, semicolons or tabs. A cell that begins like a formula is
 * written with an apostrophe before it, and read without the apostrophe.
 */
final class CountryRows {

    static final String CODE = "code";
    static final String VERSION = "version";

    /** The column of the name is for people who read the file; an import ignores it. */
    private static final String NAME = "name";

    private static final List<String> COLUMNS = Stream
            .of(Stream.of(CODE, NAME), Arrays.stream(CountryField.values()).map(CountryField::key),
            Stream.of(VERSION)).flatMap(Function.identity()).toList();

    private static final int MOST_ROWS = 2_000;
    private static final int MOST_COLUMNS = 50;
    private static final int LONGEST_ROW = 100_000;

    /** The line that spreadsheets put on top of a file to name the separator. */
    private static final String HINT = "sep=";

    private CountryRows() {
    }

    /**
     * A row of a file.
     *
     * @param number counted from the first row below the header
     * @param cells  the cells by the names of their columns; null if there are more or fewer cells than columns
     */
    record Row(int number, Map<String, String> cells) {

        /** @return the text of the cell; an empty text if the row has no such cell */
        String cell(String column) {
            return cells.getOrDefault(column, "");
        }
    }

    /** @param contacts whether the reader may see addresses and duty hours */
    static String write(List<CountryEntry> entries, boolean contacts) {
        var fields = Arrays.stream(CountryField.values()).filter(field -> contacts || field.isRequired()).toList();
        var text = new StringWriter();
        try (var csv = new CSVPrinter(text, CSVFormat.RFC4180)) {
            csv.printRecord(Stream.of(Stream.of(CODE, NAME), fields.stream().map(CountryField::key), Stream.of(VERSION))
                    .flatMap(Function.identity()).map(Object.class::cast).toArray());
            for (var entry : entries) {
                csv.printRecord(Stream.of(Stream.of(entry.code(), entry.country().name()),
                                fields.stream().map(field -> entry.value(field).orElse("")), Stream.of(String.valueOf(entry.version())))
                        .flatMap(Function.identity()).map(Formulas::defused).map(Object.class::cast).toArray());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    /** @throws Refusal if the content is no such file, or its header has an unknown column */
    static List<Row> read(byte[] content) {
        var text = FileText.of(content);
        if (text.toLowerCase(Locale.ROOT).startsWith(HINT)) {
            text = text.substring(text.indexOf('\n') + 1);
        }
        var format = CSVFormat.RFC4180.builder().setDelimiter(delimiter(text)).setIgnoreEmptyLines(false).get();
        var limit = new RowLimit(new StringReader(text), LONGEST_ROW);
        try (var parser = CSVParser.parse(limit, format)) {
            return rows(parser, limit);
        } catch (IOException | UncheckedIOException malformed) {
            throw Refusal
                    .invalid("The CSV is not well formed: a quotation mark that is opened has to be closed, and a separator or the end of "
                    + "the line follows it.");
        }
    }

    private static char delimiter(String text) {
        var header = text.stripLeading().lines().findFirst().orElse("");
        return Stream.of(',', ';', '\t').max(Comparator.comparing(sign -> header.chars().filter(character -> character == sign).count()))
                .orElseThrow();
    }

    private static List<Row> rows(CSVParser lines, RowLimit limit) {
        var header = List.<String>of();
        var rows = new ArrayList<Row>();
        var number = 0;
        for (var line : lines) {
            limit.nextRow();
            if (lines.getRecordNumber() > MOST_ROWS) {
                throw Refusal.tooLarge("The file holds more than 2,000 lines; the directory has fewer than 200 countries.");
            }
            if (header.isEmpty() && !isBlank(line)) {
                header = columns(line);
            } else if (!header.isEmpty()) {
                number++;
                if (!isBlank(line)) {
                    rows.add(new Row(number, cells(header, line)));
                }
            }
        }
        if (rows.isEmpty()) {
            throw Refusal.invalid("The file holds no row below its header.");
        }
        return rows;
    }

    private static List<String> columns(CSVRecord header) {
        if (header.size() > MOST_COLUMNS) {
            throw Refusal.invalid("The header names {columns} columns; no file needs more than {most}.", header.size(), MOST_COLUMNS);
        }
        var known = COLUMNS.stream().collect(Collectors.toMap(column -> column.toLowerCase(Locale.ROOT), Function.identity()));
        var columns = header.stream().map(cell -> known.getOrDefault(cell.strip().toLowerCase(Locale.ROOT), cell.strip())).toList();
        var wrong = Stream.of(
                columns.stream().filter(column -> !COLUMNS.contains(column))
                        .map(column -> said("\"{name}\" is unknown", shortened(column))),
                columns.stream().filter(column -> columns.indexOf(column) != columns.lastIndexOf(column)).distinct()
                        .map(column -> said("\"{name}\" is there twice", shortened(column))),
                Stream.of(CODE).filter(column -> !columns.contains(column)).map(column -> said("\"{name}\" is missing", column)))
                .flatMap(Function.identity()).toList();
        if (!wrong.isEmpty()) {
            throw Refusal.invalid("The header does not fit: {reasons}. The columns are {columns}; only code has to be there.", wrong,
                    COLUMNS);
        }
        return columns;
    }

    private static Map<String, String> cells(List<String> header, CSVRecord line) {
        if (line.size() != header.size()) {
            return null;
        }
        var cells = new HashMap<String, String>();
        for (var i = 0; i < header.size(); i++) {
            cells.put(header.get(i), Formulas.restored(line.get(i)).strip());
        }
        return cells;
    }

    private static boolean isBlank(CSVRecord line) {
        return line.stream().allMatch(String::isBlank);
    }

    private static String shortened(String name) {
        return name.length() <= 40 ? name : name.substring(0, 40) + "...";
    }
}
