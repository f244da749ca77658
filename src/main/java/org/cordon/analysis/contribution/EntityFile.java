package org.cordon.analysis.contribution;

import static org.cordon.shared.Said.said;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.cordon.analysis.contribution.ThingReader.Row;
import org.cordon.shared.Refusal;

/**
 * A file of entities: FollowTheMoney as JSON lines, an entity a line, or a CSV with the columns {@code id}, {@code schema},
 * {@code category}, {@code child} and one for each property, in which the sign | stands between values.
 */
final class EntityFile {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> OWN = Set.of("id", "schema", "category", "child");

    private EntityFile() {
    }

    /**
     * Reads it row by row, so that no more than one is held.
     *
     * @throws Refusal if it cannot be read as a whole
     */
    static void read(String text, Flaws flaws, Consumer<Row> rows) {
        if (text.stripLeading().startsWith("{")) {
            readLines(text, flaws, rows);
        } else {
            readTable(text, rows);
        }
    }

    private static void readLines(String text, Flaws flaws, Consumer<Row> rows) {
        var number = 0;
        for (var lines = text.lines().iterator(); lines.hasNext();) {
            var line = lines.next();
            if (!line.isBlank()) {
                number++;
                try {
                    var entity = JSON.readTree(line);
                    rows.accept(new Row(number, text(entity, "id"), text(entity, "schema"), text(entity, "category"), text(entity, "child"),
                            properties(entity)));
                } catch (JsonProcessingException malformed) {
                    flaws.add(number, "id", said("must be one JSON object a line"));
                }
            }
        }
    }

    private static Map<String, List<String>> properties(JsonNode entity) {
        var properties = new LinkedHashMap<String, List<String>>();
        entity.path("properties").fields().forEachRemaining(property -> properties.put(property.getKey(),
                property.getValue().isArray()
                        ? StreamSupport.stream(property.getValue().spliterator(), false).map(JsonNode::asText).toList()
                        : List.of(property.getValue().asText())));
        return properties;
    }

    private static String text(JsonNode entity, String field) {
        var value = entity.path(field);
        return value.isMissingNode() || value.isNull() ? null : value.asText();
    }

    private static void readTable(String text, Consumer<Row> rows) {
        var header = text.lines().findFirst().orElse("");
        var delimiter = header.indexOf(';') >= 0 ? ';' : ',';
        var format = CSVFormat.RFC4180.builder().setDelimiter(delimiter).setHeader().setSkipHeaderRecord(true).setIgnoreEmptyLines(true)
                .setTrim(true).get();
        try (var parser = CSVParser.parse(new StringReader(text), format)) {
            if (!parser.getHeaderNames().containsAll(List.of("id", "schema"))) {
                throw Refusal.invalid("The first line has to name the columns, id and schema among them.");
            }
            for (var line : parser) {
                rows.accept(row(line, parser.getHeaderNames()));
            }
        } catch (IllegalArgumentException | IOException | UncheckedIOException malformed) {
            throw Refusal.invalid("The file is neither JSON lines nor a well formed CSV.");
        }
    }

    private static Row row(CSVRecord line, List<String> columns) {
        var properties = new LinkedHashMap<String, List<String>>();
        for (var column : columns) {
            var values = new ArrayList<>(Arrays.asList(cell(line, column).split("\\|")));
            values.removeIf(String::isBlank);
            if (!OWN.contains(column) && !values.isEmpty()) {
                properties.put(column, values.stream().map(String::strip).toList());
            }
        }
        return new Row((int) line.getRecordNumber(), cell(line, "id"), cell(line, "schema"), cell(line, "category"), cell(line, "child"),
                properties);
    }

    private static String cell(CSVRecord line, String column) {
        return line.isMapped(column) && line.isSet(column) ? line.get(column) : "";
    }
}
