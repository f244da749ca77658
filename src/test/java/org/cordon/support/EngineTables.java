package org.cordon.support;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.cordon.database.TestDatabase;

/** Searches every table of the engine, for what must not be in any of them. */
public final class EngineTables {

    private EngineTables() {
    }

    /** The tables, history included, that hold a text in any column, stored values as bytes included. */
    public static List<String> holding(String text) {
        var owner = TestDatabase.asOwner();
        var bytes = "\\x" + HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
        return owner.queryForList("select tablename from pg_tables where schemaname = 'engine' order by tablename", String.class).stream()
                .filter(table -> owner.queryForObject(
                        "select exists (select from engine." + table + " t where t::text like ? or t::text like ?)", Boolean.class,
                        "%" + text + "%", "%" + bytes.substring(2) + "%"))
                .toList();
    }
}
