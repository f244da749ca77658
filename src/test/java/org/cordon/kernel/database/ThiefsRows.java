package org.cordon.kernel.database;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;

/** Rows that a thief would like to insert: existing rows, and variants that match the conditions of the table's policies. */
final class ThiefsRows {

    private static final int VARIANTS = 200;
    private static final ObjectMapper JSON = new ObjectMapper();
    /** A column and the words that a policy compares it with. */
    private static final Pattern COMPARED = Pattern.compile("(\\w+) (?:=|~~|= ANY) (?:\\(?(?:ARRAY\\[)?)((?:'[^']*'(?:::text)?,? ?)+)");
    private static final Pattern WORD = Pattern.compile("'([^']*)'");

    private ThiefsRows() {
    }

    /**
     * Returns rows as JSON: those of the table, and variants of them. A variant has nulls where they are allowed, flipped booleans, and
     * words that a policy names.
     */
    static List<String> of(String table, String rule) {
        var rows = TestDatabase.asOwner().queryForList("select cast(to_jsonb(t) as text) from " + table + " t limit 20", String.class);
        var nullable = TestDatabase.asOwner().queryForList(
                "select attname from pg_attribute where attrelid = cast(? as regclass) and attnum > 0 and not attnotnull", String.class,
                table);
        var random = new Random(table.hashCode());
        var variants = new ArrayList<>(rows);
        for (int number = 0; !rows.isEmpty() && number < VARIANTS; number++) {
            var row = read(rows.get(random.nextInt(rows.size())));
            nullable.stream().filter(column -> random.nextInt(3) == 0).forEach(row::putNull);
            row.properties().stream().filter(column -> column.getValue().isBoolean() && random.nextBoolean())
                    .forEach(column -> row.put(column.getKey(), !column.getValue().booleanValue()));
            COMPARED.matcher(rule).results().filter(compared -> row.has(compared.group(1)) && random.nextBoolean()).forEach(compared -> {
                var words = WORD.matcher(compared.group(2)).results().map(word -> word.group(1).replace("%", "FR")).toList();
                row.put(compared.group(1), words.get(random.nextInt(words.size())));
            });
            variants.add(row.toString());
        }
        return variants;
    }

    private static ObjectNode read(String row) {
        try {
            return (ObjectNode) JSON.readTree(row);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
