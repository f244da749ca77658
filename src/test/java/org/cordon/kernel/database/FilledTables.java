package org.cordon.kernel.database;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The rows that tests leave in the tables: emptied, kept under a number, and brought back, each in one call to the server. It works on one
 * connection of the superuser, bypasses foreign keys and triggers, and keeps the rows in tables that only this connection sees.
 */
final class FilledTables {

    /** Tables that are not emptied: reference data, accounts and sessions, models, and what start-up writes. */
    private static final List<String> KEPT = List.of("flyway_schema_history", "country", "ledger_cursor_key", "browser_key", "caller_key",
            "webhook_key",
            "act_ge_property", "act_ge_schema_log",
            "act_re_deployment", "act_re_procdef", "act_re_decision_def", "act_re_decision_req_def",
            "act_re_camformdef", "act_re_case_def", "act_ru_jobdef", "act_id_user", "act_id_group", "act_id_membership", "act_id_info",
            "act_id_tenant",
            "act_id_tenant_member", "act_ru_filter", "act_ru_authorization", "session", "session_value");

    /**
     * The condition that selects the tests' rows in tables that also hold rows of the models. A subscription to a message that starts a
     * process belongs to the models, yet lies among those of instances.
     */
    private static final Map<String, String> OF_TESTS = Map.of("engine.act_ru_event_subscr", "proc_inst_id_ is not null",
            "engine.act_ge_bytearray", "deployment_id_ is null");

    /** Restores the directory: only start-up fills it, and some tests change it. */
    private static final String DIRECTORY = """
            if (select md5(string_agg(c::text, '' order by code)) from cordon.country c) is distinct
                from (select md5(string_agg(c::text, '' order by code)) from kept_country c) then
                delete from cordon.country;
                insert into cordon.country select * from kept_country;
            end if;
            """;

    private final JdbcTemplate sql;

    FilledTables(DataSource superuser) {
        sql = new JdbcTemplate(superuser);
        sql.execute(
                "set session_replication_role = replica; set temp_buffers = '64MB'; create temp table kept_country as table cordon.country");
        var tables = sql.query("""
                select n.nspname || '.' || c.relname as name, string_agg(quote_ident(a.attname), ', ' order by a.attnum) as columns
                from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
                    and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
                where n.nspname in ('cordon', 'engine') and c.relkind = 'r' and c.relname <> all (?)
                group by 1 order by 1""", (row, number) -> new Table(row.getString(1), row.getString(2)),
                    (Object) KEPT.toArray(String[]::new));
        sql.execute(
                each(tables, table -> "create temp table %s as select 0 as kept_as, %s from %s limit 0; create index on %1$s (kept_as);\n"
                .formatted(table.kept(), table.columns(), table.name())));
        function("empty()", each(tables, Table::empty) + DIRECTORY);
        function("keep(int)", each(tables, table -> "delete from %s where kept_as = $1; insert into %1$s select $1, %s from %s where %s;\n"
                .formatted(table.kept(), table.columns(), table.name(), table.ofTests())));
        function("bring_back(int)",
                each(tables,
                        table -> table.empty() + "insert into %s (%s) overriding system value select %2$s from %s where kept_as = $1;\n"
                .formatted(table.name(), table.columns(), table.kept())) + DIRECTORY);
    }

    /** Empties only tables with rows: most are empty, and a new file for each of them would take six times as long. */
    void empty() {
        sql.execute("select pg_temp.empty()");
    }

    void keep(int number) {
        sql.execute("select pg_temp.keep(" + number + ")");
    }

    void restore(int number) {
        sql.execute("select pg_temp.bring_back(" + number + ")");
    }

    /** Returns a number that grows with each transaction that writes or locks, of any connection. */
    long writes() {
        return sql.queryForObject("select pg_snapshot_xmax(pg_current_snapshot())::text::bigint", Long.class);
    }

    private void function(String head, String body) {
        sql.execute("create function pg_temp." + head + " returns void language plpgsql as $body$ begin\n" + body + "end $body$");
    }

    private static String each(List<Table> tables, Function<Table, String> statement) {
        return tables.stream().map(statement).collect(Collectors.joining());
    }

    private record Table(String name, String columns) {

        String kept() {
            return "kept_" + name.replace('.', '_');
        }

        String ofTests() {
            return OF_TESTS.getOrDefault(name, "true");
        }

        String empty() {
            return "if exists (select from %s where %s) then delete from %1$s where %2$s; end if;\n".formatted(name, ofTests());
        }
    }
}
