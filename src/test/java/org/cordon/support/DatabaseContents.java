package org.cordon.support;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.cordon.kernel.database.TestDatabase;

/**
 * Every row of every table of Cordon and of the engine, as the owner of the database sees them. The files of models and forms are left out
 * because they are most of the data; their deployment has a row of its own.
 */
public final class DatabaseContents {

    private static final Map<String, String> OF_TESTS = Map.of("engine.act_ge_bytearray", " where deployment_id_ is null");

    private DatabaseContents() {
    }

    /** Returns a digest of each table, whatever the order of its rows. It is equal before and after an act that leaves nothing behind. */
    public static Map<String, String> digests() {
        var digests = new TreeMap<String, String>();
        TestDatabase.asOwner().query(ofEachTable("""
                select '%1$s', count(*) || ' rows, ' || coalesce(md5(string_agg(digest, '' order by digest)), 'none')
                from (select md5(t::text) as digest from %1$s t%2$s) rows""", "cordon", "engine"),
                row -> {
                    digests.put(row.getString(1), row.getString(2));
                });
        return digests;
    }

    /** Returns the tables of a schema, {@code cordon} or {@code engine}, that contain a word in any column, also in stored bytes. */
    public static List<String> holding(String word, String schema) {
        var bytes = HexFormat.of().formatHex(word.getBytes(StandardCharsets.UTF_8));
        return TestDatabase.asOwner().queryForList(ofEachTable("""
                select '%1$s' where exists (select from (select t::text as said from %1$s t%2$s offset 0) rows
                    where position('{word}' in said) > 0 or position('{bytes}' in said) > 0)"""
                .replace("{word}", word).replace("{bytes}", bytes), schema), String.class);
    }

    private static String ofEachTable(String query, String... schemas) {
        return TestDatabase.asOwner().queryForList(
                "select schemaname || '.' || tablename from pg_tables where schemaname = any (?) order by 1", String.class,
                (Object) schemas)
                .stream().map(table -> query.formatted(table, OF_TESTS.getOrDefault(table, ""))).collect(Collectors.joining(" union all "));
    }
}
