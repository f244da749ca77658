package org.cordon.kernel.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordon.support.CordonTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.PGConnection;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.util.function.SingletonSupplier;

/**
 * A thief has the running login and its password, but no signature. The thief tries every SQL statement on every table of the engine, to
 * write things that the engine would execute. The database refuses all of them.
 */
@CordonTest
class StolenLoginTest {

    /** SQL states of a refusal by a grant or a policy, and of a statement that row-level security does not support. */
    private static final Set<String> REFUSED = Set.of("42501", "0A000");

    private static final Pattern ON_ROWS = Pattern.compile("(update|delete|merge|select|with|set local|insert into \\S+ select) ");

    private static final List<String> INTO_A_TABLE = List.of(
            "insert into %1$s select * from %1$s",
            "insert into %1$s (%2$s) values ('thief')",
            "insert into %1$s (%2$s) values ('thief') on conflict do nothing",
            "update %1$s set %2$s = %2$s",
            "delete from %1$s",
            "merge into %1$s using (select 1) one on true when matched then delete",
            "merge into %1$s using (select 1) one on false when not matched then insert (%2$s) values ('thief')",
            "with gone as (delete from %1$s returning *) insert into %1$s select * from gone",
            "set local row_security = off; update %1$s set %2$s = %2$s",
            "truncate %1$s",
            "copy %1$s from program 'true'",
            "alter table %1$s disable row level security",
            "alter table %1$s owner to cordon",
            "alter table %1$s add thief text",
            "alter table %1$s alter %2$s set default 'thief'",
            "create policy thief on %1$s for insert with check (true)",
            "drop policy reads on %1$s",
            "create trigger thief before update on %1$s for each row execute function suppress_redundant_updates_trigger()",
            "alter table %1$s disable trigger all",
            "create rule thief as on insert to %1$s do instead nothing",
            "create index thief on %1$s (%2$s)",
            "create table thief () inherits (%1$s)",
            "reindex table %1$s",
            "comment on table %1$s is 'thief'",
            "drop table %1$s");

    private static final Supplier<List<Table>> TABLES = SingletonSupplier.of(StolenLoginTest::read);

    private SingleConnectionDataSource login;
    private JdbcTemplate thief;
    private List<Table> planted = List.of();

    @BeforeEach
    void steal() {
        login = TestDatabase.runtimeConnection();
        thief = new JdbcTemplate(login);
        thief.execute((Connection session) -> {
            session.setAutoCommit(false);
            return null;
        });
    }

    private void sign() {
        TestDatabase.sign(thief, "#system", "#system", "");
        thief.execute("commit");
    }

    @AfterEach
    void takeBack() {
        login.destroy();
        if (!planted.isEmpty()) {
            asSuperuser("delete from %1$s where %4$s = 'planted'");
        }
    }

    @Test
    void writesIntoNoTableOfTheEngine() {
        var tables = TABLES.get();
        plant(tables.toArray(Table[]::new));
        var before = everything();

        var written = tables.stream().flatMap(table -> Stream.concat(table.attempts().filter(act -> !isRefused(act)),
                isCopyRefused(table) ? Stream.empty() : Stream.of("copy " + table.name()))).toList();

        assertThat(tables).hasSizeGreaterThan(40);
        assertThat(written).isEmpty();
        assertThat(everything()).isEqualTo(before);
    }

    /** A row lock would block every writer, Cordon included. The documents say that a whole table can still be locked. */
    @Test
    void locksNoRowOfTheEngine() {
        plant(TABLES.get().toArray(Table[]::new));
        assertThat(Stream.of("update", "no key update", "share", "key share")
                .flatMap(how -> TABLES.get().stream().map(table -> "select from " + table.name() + " for " + how))
                .filter(act -> !isRefused(act))).isEmpty();
    }

    /** PostgreSQL only warns when a login grants rights that it does not have itself. The rights have to stay as they were. */
    @Test
    void givesNobodyMore() {
        var before = everything();
        TABLES.get().forEach(table -> thief.execute("grant all on " + table.name() + " to public"));
        thief.execute("commit");
        assertThat(everything()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "create function engine.thief() returns int language sql return 1",
            "create function cordon.thief() returns int language sql return 1",
            "create or replace function cordon.caller_is_signed() returns boolean language sql return true",
            "alter function cordon.caller_is_signed() owner to cordon",
            "create view engine.thief as select 1", "create schema thief", "create temporary table thief (id int)",
            "create operator engine.=== (function = texteq, leftarg = text, rightarg = text)",
            "set role cordon_owner", "set session authorization cordon_owner", "set session_replication_role = replica",
            "grant cordon_owner to cordon", "alter role cordon bypassrls", "alter role cordon superuser",
            "create role thief", "alter role cordon_owner password 'x'", "reassign owned by cordon_owner to cordon",
            "alter default privileges for role cordon_owner grant all on tables to cordon",
            "create event trigger thief on ddl_command_end execute function event_trigger()",
            "create publication thief for all tables", "create extension file_fdw", "load '/tmp/thief.so'",
            "select pg_reload_conf()", "alter role cordon set session_preload_libraries = 'thief'",
            "copy (select 1) to program 'true'", "select pg_read_file('PG_VERSION')", "select lo_import('/etc/hostname')",
            "create language thief handler plpgsql_call_handler"})
    void makesNothingThatWorksForOthers(String act) {
        assertThat(isRefused(act)).isTrue();
    }

    /** Statements with which a thief could run own expressions in Cordon. */
    @ParameterizedTest
    @ValueSource(strings = {
            "insert into engine.act_ge_bytearray (id_, rev_, name_, bytes_, type_) values ('1', 1, 'thief.bpmn', '<definitions/>', 1)",
            """
            insert into engine.act_re_procdef (id_, rev_, key_, version_, deployment_id_, resource_name_, suspension_state_, startable_)
            select 'thief:1:1', 1, 'thief', 1, deployment_id_, 'thief.bpmn', 1, true from engine.act_re_procdef limit 1""",
            """
            insert into engine.act_ru_job (id_, rev_, type_, exclusive_, retries_, duedate_, handler_type_, handler_cfg_, suspension_state_)
            values ('thief', 1, 'timer', true, 3, now() - interval '1 hour', 'timer-start-event', 'thief', 1)""",
            "update engine.act_ru_job set handler_type_ = 'batch-seed-job', handler_cfg_ = 'planted', retries_ = 3, duedate_ = null",
            "update engine.act_ge_bytearray set bytes_ = '<definitions/>'",
            "update engine.act_re_procdef set resource_name_ = 'thief.bpmn'",
            "update engine.act_re_decision_def set resource_name_ = 'thief.dmn'",
            "update engine.act_ru_jobdef set job_configuration_ = 'thief'",
            """
            insert into engine.act_ru_variable (id_, rev_, type_, name_, bytearray_id_, text_, text2_)
            values ('thief', 1, 'serializable', 'thief', 'thief', null, 'java.util.HashMap')""",
            "update engine.act_ru_variable set type_ = 'serializable'",
            "insert into engine.act_ru_filter (id_, rev_, resource_type_, name_, query_) values "
                    + "('thief', 1, 'Task', 'thief', '{\"taskAssigneeExpression\": \"${1 + 1}\"}')",
            "update engine.act_ru_filter set query_ = '{}'",
            "insert into engine.act_ru_authorization (id_, rev_, type_, group_id_, resource_type_, resource_id_, perms_) values "
                    + "('thief', 1, 1, 'ncb-FR', 9, '*', 2147483647)",
            "update engine.act_ru_authorization set perms_ = 2147483647",
            "insert into engine.act_ru_meter_log (id_, name_, reporter_, value_) values ('thief', 'thief', 'thief', 1)",
            "insert into engine.act_ru_event_subscr (id_, rev_, event_type_, event_name_, created_, configuration_) values "
                    + "('thief', 1, 'message', 'thief', now(), 'thief:1:1')",
            "update engine.act_ge_property set value_ = 'thief'"})
    void runsNothingOfHisOwn(String act) {
        plant(TABLES.get().stream().filter(table -> act.contains(table.name() + " ")).toArray(Table[]::new));
        assertThat(isRefused(act)).isTrue();
    }

    /** Models cannot be written even with Cordon's own signature: no attack on the running Cordon can make it write a model. */
    @ParameterizedTest
    @ValueSource(strings = {"act_re_deployment", "act_re_procdef", "act_re_decision_def", "act_re_decision_req_def", "act_re_case_def",
            "act_re_camformdef", "act_ru_jobdef", "act_ge_schema_log"})
    void modelsAreTheOwners(String table) {
        sign();
        plant(table("engine." + table));
        assertThat(table("engine." + table).attempts().filter(act -> !isRefused(act))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "insert into engine.act_ge_bytearray (id_, name_, deployment_id_) select '1', 'thief.bpmn', id_ from engine.act_re_deployment",
            "update engine.act_ge_bytearray set bytes_ = '' where deployment_id_ is not null",
            "update engine.act_ge_bytearray set deployment_id_ = (select min(id_) from engine.act_re_deployment) where id_ = 'planted'",
            "delete from engine.act_ge_bytearray where deployment_id_ is not null"})
    void filesOfModelsAreTheOwners(String act) {
        sign();
        plant(table("engine.act_ge_bytearray"));
        assertThat(isRefused(act)).isTrue();
    }

    @Test
    void cordonItselfWritesWhatRuns() {
        sign();
        plant(table("engine.act_ge_bytearray"));
        assertThat(isRefused("update engine.act_ge_bytearray set bytes_ = '' where id_ = 'planted'")).isFalse();
    }

    /** Returns whether the statement failed, or found no row to change or lock because policies hide all rows. */
    private boolean isRefused(String act) {
        return isRefused(session -> {
            try (var sql = session.createStatement()) {
                return !findsRows(sql, act) && ON_ROWS.matcher(act).lookingAt();
            }
        });
    }

    private static boolean findsRows(Statement sql, String act) throws SQLException {
        var rows = sql.execute(act);
        while (rows || sql.getUpdateCount() >= 0) {
            if (rows ? sql.getResultSet().next() : sql.getUpdateCount() > 0) {
                return true;
            }
            rows = sql.getMoreResults();
        }
        return false;
    }

    private boolean isCopyRefused(Table table) {
        return isRefused(session -> {
            try {
                return session.unwrap(PGConnection.class).getCopyAPI().copyIn(
                        "copy %s (%s) from stdin".formatted(table.name(), table.key()), new StringReader("thief\n")) == 0;
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        });
    }

    private boolean isRefused(ConnectionCallback<Boolean> act) {
        try {
            return thief.execute((Connection session) -> {
                try {
                    return act.doInConnection(session);
                } finally {
                    session.rollback();
                }
            });
        } catch (DataAccessException failure) {
            return NestedExceptionUtils.getMostSpecificCause(failure) instanceof SQLException cause
                    && REFUSED.contains(cause.getSQLState());
        }
    }

    /** Plants a row that can be changed in each table, with foreign keys and triggers switched off. */
    private void plant(Table... tables) {
        planted = List.of(tables);
        asSuperuser("insert into %s (%s) values (%s) on conflict do nothing");
    }

    private void asSuperuser(String act) {
        TestDatabase.asSuperuser().execute("set session_replication_role = replica; " + planted.stream()
                .map(table -> act.formatted(table.name(), table.columns(), table.values(), table.key())).collect(Collectors.joining("; ")));
    }

    private static Table table(String name) {
        return TABLES.get().stream().filter(table -> table.name().equals(name)).findFirst().orElseThrow();
    }

    private static List<Table> read() {
        return TestDatabase.asOwner().query("""
                select 'engine.' || relname, min(attname) filter (where attnum = 1), string_agg(quote_ident(attname), ', ' order by attnum),
                    string_agg(case typcategory when 'S' then '''planted''' when 'N' then '0' when 'B' then 'false' when 'D' then 'now()'
                        else '''''' end, ', ' order by attnum)
                from pg_class c join pg_attribute a on attrelid = c.oid and attnum > 0 and (attnotnull or attnum = 1)
                    join pg_type t on t.oid = atttypid
                where relnamespace = cast('engine' as regnamespace) and relkind in ('r', 'p', 'v', 'm', 'f') group by 1 order by 1""",
                (row, number) -> new Table(row.getString(1), row.getString(2), row.getString(3), row.getString(4)));
    }

    /**
     * @param key the first column, which is text in all tables
     * @param columns the columns that need a value
     * @param values one value for each of these columns
     */
    private record Table(String name, String key, String columns, String values) {

        Stream<String> attempts() {
            return INTO_A_TABLE.stream().map(act -> act.formatted(name, key));
        }
    }

    /** Returns all rows of the engine, and the catalogue entries of its tables. */
    private static String everything() {
        var owner = TestDatabase.asOwner();
        var rows = TABLES.get().stream().map(Table::name).map(table -> table + " " + owner.queryForObject(
                "select md5(coalesce(string_agg(cast(r as text), '' order by cast(r as text)), '')) from " + table + " r", String.class));
        var structure = owner.queryForList("""
                select concat_ws(' ', relname, relowner, relacl, relrowsecurity, relhastriggers, relhasrules) from pg_class
                where relnamespace = cast('engine' as regnamespace)
                union all select concat_ws(' ', tablename, policyname, cmd, qual, with_check) from pg_policies where schemaname = 'engine'
                order by 1""", String.class);
        return Stream.concat(rows, structure.stream()).reduce("", (all, line) -> all + line + "\n");
    }
}
