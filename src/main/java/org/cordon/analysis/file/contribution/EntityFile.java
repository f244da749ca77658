package org.cordon.analysis.file.contribution;

import static org.cordon.kernel.shared.Said.said;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.cordon.analysis.file.contribution.ThingReader.Row;
import org.cordon.kernel.shared.Refusal;
import org.cordon.kernel.shared.input.FileText;
import org.cordon.kernel.shared.input.RowLimit;

/**
 * A file of entities, in one of two formats. JSON lines of FollowTheMoney hold one entity a line. A CSV has the columns {@code id},
 * {@code schema}, {@code category} and {@code child}, and one column for each property. The sign | separates values; a comma, a semicolon
 * or a tab separates columns.
 */
final class EntityFile {

    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);
    private static final Set<String> OWN = Set.of("id", "schema", "category", "child");
    private static final int MOST_LINES = 500_000;
    private static final int LONGEST_ROW = 1_000_000;
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final int MOST_COLUMNS = 100;
    /** The line in which spreadsheets state the delimiter of the columns. */
    private static final Pattern DELIMITER = Pattern.compile("(?i)\"?sep=([,;\t])\"?\\s*");

    private EntityFile() {
    }

    /** A file as it was sent, in UTF-8. */
    @FunctionalInterface
    interface Text {

        /** Opens the file from its beginning; can be called more than once. */
        InputStream open() throws IOException;
    }

    /**
     * Reads the file row by row, with one row in memory. The beginning is read first, so that a file of another kind is refused at once.
     *
     * @throws Refusal if the file as a whole cannot be read
     */
    static void read(Text file, Flaws flaws, Consumer<Row> rows) {
        try (var toCount = file.open(); var toBegin = file.open(); var toRead = file.open()) {
            if (FileText.lines(toCount) > MOST_LINES + 1) {
                throw tooLarge();
            }
            var first = firstLine(toBegin);
            var limit = new RowLimit(new InputStreamReader(toRead, StandardCharsets.UTF_8), LONGEST_ROW);
            if (first.startsWith("{")) {
                readLines(afterMark(limit), limit, flaws, bounded(rows));
            } else if (first.startsWith("[")) {
                throw Refusal.invalid("The file is a JSON list. Write an entity a line, without brackets around them and commas between.");
            } else {
                readTable(afterMark(limit), limit, first, flaws, bounded(rows));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Returns the first line that is not blank, or an empty text. */
    private static String firstLine(InputStream file) throws IOException {
        var limit = new RowLimit(new InputStreamReader(file, StandardCharsets.UTF_8), LONGEST_ROW);
        var lines = afterMark(limit);
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            if (!line.isBlank()) {
                return line.stripLeading();
            }
            limit.nextRow();
        }
        return "";
    }

    private static BufferedReader afterMark(RowLimit limit) throws IOException {
        var characters = new BufferedReader(limit);
        characters.mark(1);
        if (characters.read() != BYTE_ORDER_MARK) {
            characters.reset();
        }
        return characters;
    }

    /** Limits the number of rows, besides the number of lines: carriage returns can separate several rows within one line. */
    private static Consumer<Row> bounded(Consumer<Row> rows) {
        return row -> {
            if (row.number() > MOST_LINES) {
                throw tooLarge();
            }
            rows.accept(row);
        };
    }

    private static Refusal tooLarge() {
        return Refusal.invalid("The file may have {lines} lines and {columns} columns at most.", MOST_LINES, MOST_COLUMNS);
    }

    private static void readLines(BufferedReader lines, RowLimit limit, Flaws flaws, Consumer<Row> rows) throws IOException {
        var number = 0;
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            limit.nextRow();
            if (!line.isBlank()) {
                number++;
                var entity = object(line);
                if (entity.isEmpty()) {
                    flaws.add(number, "id", said("must be one JSON object a line"));
                } else if (!entity.get().path("properties").isObject()) {
                    // An entity whose properties are missing would otherwise be taken in as a thing without any statement.
                    flaws.add(number, "properties", said("must be an object"));
                } else {
                    rows.accept(row(number, entity.get()));
                }
            }
        }
    }

    private static Optional<JsonNode> object(String line) {
        try {
            return Optional.of(JSON.readTree(line)).filter(JsonNode::isObject);
        } catch (JsonProcessingException malformed) {
            return Optional.empty();
        }
    }

    private static Row row(int number, JsonNode entity) {
        return new Row(number, text(entity, "id"), text(entity, "schema"), text(entity, "category"), text(entity, "child"),
                properties(entity));
    }

    /** Reads the values of properties, except null and blank values. A nested object or list becomes an empty text, refused later. */
    private static Map<String, List<String>> properties(JsonNode entity) {
        var properties = new LinkedHashMap<String, List<String>>();
        entity.path("properties").properties().forEach(property -> properties.put(property.getKey(),
                (property.getValue().isArray() ? property.getValue().valueStream() : Stream.of(property.getValue()))
                        .filter(value -> !value.isNull() && !(value.isTextual() && value.textValue().isBlank()))
                        .map(value -> inLines(value.asText())).toList()));
        return properties;
    }

    /** Converts line breaks of every system to a single line feed. */
    private static String inLines(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n');
    }

    private static String text(JsonNode entity, String field) {
        var value = entity.path(field);
        return value.isMissingNode() || value.isNull() ? null : value.asText();
    }

    private static void readTable(BufferedReader table, RowLimit limit, String header, Flaws flaws, Consumer<Row> rows)
            throws IOException {
        var told = DELIMITER.matcher(header);
        if (told.matches()) {
            skipFirstLine(table);
        }
        try (var parser = parser(table, told.matches() ? told.group(1).charAt(0) : delimiter(header))) {
            if (!parser.getHeaderNames().containsAll(List.of("id", "schema"))) {
                throw Refusal.invalid("The first line has to name the columns, id and schema among them.");
            }
            if (parser.getHeaderNames().size() > MOST_COLUMNS) {
                throw tooLarge();
            }
            var columns = parser.getHeaderNames();
            if (OWN.stream().anyMatch(own -> Collections.frequency(columns, own) > 1)) {
                throw malformed();
            }
            var lines = parser.iterator();
            for (var line = next(lines); line.isPresent(); line = next(lines)) {
                limit.nextRow();
                if (line.get().stream().skip(columns.size()).allMatch(String::isEmpty)) {
                    rows.accept(row(line.get(), columns));
                } else {
                    flaws.add((int) line.get().getRecordNumber(), "row", said("has {cells} cells, the header has {columns} columns: a "
                            + "delimiter inside a text needs quotation marks around the text", line.get().size(), columns.size()));
                }
            }
        }
    }

    private static void skipFirstLine(BufferedReader table) throws IOException {
        for (var line = table.readLine(); line.isBlank();) {
            line = table.readLine();
        }
    }

    private static char delimiter(String header) {
        return header.indexOf(';') >= 0 ? ';' : header.indexOf('\t') >= 0 ? '\t' : ',';
    }

    private static CSVParser parser(BufferedReader table, char delimiter) {
        var format = CSVFormat.RFC4180.builder().setDelimiter(delimiter).setHeader().setSkipHeaderRecord(true).setIgnoreEmptyLines(true)
                .setAllowMissingColumnNames(true).setTrim(true).get();
        try {
            return CSVParser.parse(table, format);
        } catch (IllegalArgumentException | IOException | UncheckedIOException malformed) {
            throw malformed();
        }
    }

    private static Optional<CSVRecord> next(Iterator<CSVRecord> lines) {
        try {
            return lines.hasNext() ? Optional.of(lines.next()) : Optional.empty();
        } catch (IllegalArgumentException | UncheckedIOException malformed) {
            throw malformed();
        }
    }

    private static Refusal malformed() {
        return Refusal.invalid("The file is neither JSON lines nor a well formed CSV.");
    }

    /** Reads a row of the CSV. The values of columns with the same name are joined, so that no value is lost. */
    private static Row row(CSVRecord line, List<String> columns) {
        var properties = new LinkedHashMap<String, List<String>>();
        for (var place = 0; place < Math.min(line.size(), columns.size()); place++) {
            var values = Arrays.stream(inLines(line.get(place)).split("\\|")).map(String::strip).filter(value -> !value.isEmpty()).toList();
            if (!OWN.contains(columns.get(place)) && !values.isEmpty()) {
                properties.computeIfAbsent(columns.get(place), first -> new ArrayList<>()).addAll(values);
            }
        }
        var cells = line.toMap();
        return new Row((int) line.getRecordNumber(), cells.get("id"), cells.get("schema"), cells.get("category"), cells.get("child"),
                properties);
    }
}
