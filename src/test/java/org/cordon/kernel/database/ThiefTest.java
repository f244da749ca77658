package org.cordon.kernel.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.cordon.platform.account.AccountAct;
import org.cordon.support.CordonTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * A thief has the running login and its password, and claims to be every caller. The thief reads and writes no row of any table, whatever
 * the row holds. The policies refuse the thief, not a coincidence such as a broken constraint.
 */
@CordonTest
class ThiefTest {

    private static final String REFUSED = "42501";

    /**
     * Columns that share their name with a column of listed values, but hold free values: a route, a media type, a property. Kinds of facts
     * and of messages also stand here: they grow with each feature, and only signed callers write them.
     */
    private static final Set<String> OPEN_LISTS = Set.of("act_level.act", "attachment.type", "link.kind", "ledger_event.type",
            "message.kind");

    private final SingleConnectionDataSource connection = TestDatabase.runtimeConnection();
    private final JdbcTemplate thief = new JdbcTemplate(connection);

    @BeforeEach
    void somethingToSteal() {
        Sights.fill();
        sayThatHeIsEverybody(thief);
    }

    static void sayThatHeIsEverybody(JdbcTemplate thief) {
        Map.of("caller", "coordinator", "groups", "coordinator,camunda-admin,manager,compliance,#system", "country", "FR", "signed_at",
                Long.toString(System.currentTimeMillis() / 1000), "signed_with", "1", "signature", "00").forEach((setting, value) ->
                        thief.queryForObject("select set_config('cordon.' || ?, ?, false)", String.class, setting, value));
    }

    @AfterEach
    void leave() {
        connection.destroy();
    }

    @TestFactory
    Stream<DynamicTest> whatHeWritesIsRefused() {
        return tables("insert").stream().map(table -> dynamicTest("insert into " + table, () -> {
            var rows = ThiefsRows.of(table, rules(table));
            assertThat(rows).isNotEmpty();
            assertThat(refusals(table, rows)).containsOnly(REFUSED);
        }));
    }

    @TestFactory
    Stream<DynamicTest> whatIsThereHeNeitherReadsNorChanges() {
        return Stream.of(tables("select").stream().map(table -> "select from %s for share".formatted(table)),
                tables("select").stream().map("select * from %s"::formatted),
                tables("update").stream().map(table -> "update %s set %2$s = %2$s".formatted(table, columns(table, "update").get(0))),
                tables("delete").stream().map("delete from %s"::formatted))
                .flatMap(statements -> statements)
                .map(statement -> dynamicTest(statement, () -> assertThat(reachedBy(statement)).isZero()));
    }

    /**
     * Every table also requires the signature for inserts, updates and deletes. A policy that forgets to check the caller then lets no
     * thief write.
     */
    @Test
    void everyTableWaitsForASignature() {
        assertThat(unsigned()).isEmpty();
        var owner = TestDatabase.asOwner();
        owner.execute("create table planted (person text); alter table planted enable row level security; grant insert on planted to cordon; "
                + "create policy adds on planted for insert with check (person is not distinct from caller())");
        try {
            assertThat(unsigned()).containsExactly("planted INSERT", "planted UPDATE", "planted DELETE");
            assertThat(refusalOf("insert into planted select ?", null)).isNull();
            owner.execute("call ask_for_signature('planted')");
            assertThat(unsigned()).isEmpty();
            assertThat(refusalOf("insert into planted select ?", null)).isEqualTo(REFUSED);
        } finally {
            owner.execute("drop table planted");
        }
    }

    private static List<String> unsigned() {
        return TestDatabase.asOwner().queryForList("""
                select c.relname || ' ' || command
                from pg_class c cross join unnest(array['INSERT', 'UPDATE', 'DELETE']) with ordinality commands (command, place)
                where c.relnamespace = cast('cordon' as regnamespace) and c.relkind in ('r', 'p') and c.relname <> 'flyway_schema_history'
                  and not exists (select from pg_policies p where p.schemaname = 'cordon' and p.tablename = c.relname and p.cmd = command
                                     and p.permissive = 'RESTRICTIVE'
                                     and coalesce(p.qual, p.with_check) = '( SELECT caller_is_signed() AS caller_is_signed)')
                order by c.relname, place""", String.class);
    }

    /** Tests each reading policy alone, against rows that could exist: with nulls, and with the values that the policy names. */
    @TestFactory
    Stream<DynamicTest> noPolicyLetsHimRead() {
        return Sights.Policy.of("SELECT", "ALL").stream().map(policy -> dynamicTest(policy.name() + " on " + policy.table(), () -> {
            var rows = ThiefsRows.of(policy.table(), policy.rule());
            assertThat(rows).isNotEmpty();
            assertThat(thief.queryForObject("""
                    select count(*) from (select (jsonb_populate_record(cast(null as %1$s), cast(row as jsonb))).* from unnest(?) row) %1$s
                    where %2$s""".formatted(policy.table(), policy.rule()), Integer.class, (Object) rows.toArray(String[]::new))).isZero();
        }));
    }

    @Test
    void viewsTellHimNothing() {
        var views = TestDatabase.asOwner().queryForList("""
                select c.relname from pg_class c where c.relnamespace = cast('cordon' as regnamespace) and c.relkind = 'v'
                  and has_table_privilege('cordon', c.oid, 'select')""", String.class);
        assertThat(views).isNotEmpty().allSatisfy(view -> assertThat(thief.queryForList("select * from " + view))
                .allSatisfy(row -> assertThat(row.values()).allMatch(value -> value == null || value.equals(0L))));
    }

    /**
     * A thief learns neither the names of accounts nor the hash of a password. The hash would reveal a password that its owner also uses
     * elsewhere.
     */
    @ParameterizedTest
    @ValueSource(strings = {"act_id_user", "act_id_membership", "act_id_group"})
    void accountsAreNotReadByHim(String table) {
        assertThat(TestDatabase.asOwner().queryForObject("select count(*) from engine." + table, Integer.class)).isPositive();
        assertThat(thief.queryForObject("select count(*) from engine." + table, Integer.class)).isZero();
    }

    @Test
    void heMakesNoTableAndDrawsNoNumber() {
        assertThat(thief.queryForList("""
                select nspname from pg_namespace where nspname !~ '^pg_' and has_schema_privilege(oid, 'create')
                union all select relname from pg_class where case when relkind = 'S' then has_sequence_privilege(oid, 'usage, update') end""",
                String.class)).isEmpty();
    }

    /** A row with a value that Cordon does not know would break every page that reads it, so a constraint refuses it for every writer. */
    @Test
    void whatIsReadBackAsOneOfAListIsOneOfIt() {
        var act = "insert into account_act (id, at, act, account) values (gen_random_uuid(), now(), ?, 'ncb-fr')";
        assertThat(AccountAct.values()).allSatisfy(known -> assertThat(TestDatabase.asOwner().update(act, known.name())).isOne());
        assertThatThrownBy(() -> TestDatabase.asOwner().update(act, "LINK")).isInstanceOf(DataAccessException.class);
        assertThat(TestDatabase.asOwner().queryForList("""
                with listed as (
                    select c.relname, a.attname, exists (select from pg_constraint k where k.conrelid = c.oid and k.contype = 'c'
                        and a.attnum = any (k.conkey) and pg_get_constraintdef(k.oid) ~ ('[( ]' || a.attname || ' = ANY')) as checked
                    from pg_class c join pg_attribute a on a.attrelid = c.oid
                    where c.relnamespace = cast('cordon' as regnamespace) and c.relkind = 'r' and a.atttypid = cast('text' as regtype)
                      and has_any_column_privilege('cordon', c.oid, 'insert'))
                select relname || '.' || attname from listed
                where not checked and attname = any ('{act,action,kind,type,state,status,stage,phase,outcome,verdict,urgency,restriction,channel,worth}')
                order by 1""", String.class))
                .containsExactlyInAnyOrderElementsOf(OPEN_LISTS);
    }

    private static List<String> tables(String command) {
        return TestDatabase.asOwner().queryForList("""
                select relname from pg_class where relnamespace = cast('cordon' as regnamespace) and relkind = 'r'
                  and has_any_column_privilege('cordon', oid, ?) order by 1""".replace("has_any_column_privilege('cordon', oid, ?)",
                command.equals("delete") ? "has_table_privilege('cordon', oid, ?)" : "has_any_column_privilege('cordon', oid, ?)"),
                String.class, command);
    }

    private static List<String> columns(String table, String command) {
        return TestDatabase.asOwner().queryForList("""
                select attname from pg_attribute where attrelid = cast(? as regclass) and attnum > 0 and not attisdropped
                  and attgenerated = '' and attidentity = '' and has_column_privilege('cordon', attrelid, attnum, ?)
                order by attnum""", String.class, table, command);
    }

    private static String insert(String table) {
        var columns = String.join(", ", columns(table, "insert").stream().map(column -> '"' + column + '"').toList());
        return "insert into %1$s (%2$s) select %2$s from jsonb_populate_record(cast(null as %1$s), cast(? as jsonb))"
                .formatted(table, columns);
    }

    private static String rules(String table) {
        return String.join(" ", TestDatabase.asOwner().queryForList("""
                select with_check from pg_policies where schemaname = 'cordon' and tablename = ? and with_check is not null""", String.class,
                table));
    }

    /** Returns the SQL state that refuses each row, or {@code taken} for a row that is accepted. */
    private List<String> refusals(String table, List<String> rows) {
        return inVain(sql -> {
            try (var act = sql.prepareStatement("select set_config('thief.rows', ?, false)"); var each = sql.createStatement()) {
                act.setString(1, "[" + String.join(",", rows) + "]");
                act.execute();
                each.execute("""
                        do $do$ declare row jsonb; states text[];
                        begin
                            for row in select jsonb_array_elements(cast(current_setting('thief.rows') as jsonb)) loop
                                begin
                                    execute $sql$%s$sql$ using cast(row as text);
                                    states := states || text 'taken';
                                exception when others then
                                    states := states || cast(sqlstate as text);
                                end;
                            end loop;
                            perform set_config('thief.states', array_to_string(states, ','), false);
                        end $do$""".formatted(insert(table).replace("?", "$1")));
                try (var states = each.executeQuery("select distinct unnest(string_to_array(current_setting('thief.states'), ','))")) {
                    var found = new ArrayList<String>();
                    while (states.next()) {
                        found.add(states.getString(1));
                    }
                    return found;
                }
            }
        });
    }

    /** Returns the SQL state of the refusal, or null if the database executes the statement. */
    private String refusalOf(String statement, String row) {
        return inVain(sql -> {
            try (var prepared = sql.prepareStatement(statement)) {
                prepared.setString(1, row);
                prepared.executeUpdate();
                return null;
            } catch (SQLException refused) {
                return refused.getSQLState();
            }
        });
    }

    private int reachedBy(String statement) {
        return inVain(sql -> {
            try (var act = sql.createStatement()) {
                if (!act.execute(statement)) {
                    return act.getUpdateCount();
                }
                var rows = 0;
                for (var row = act.getResultSet(); row.next();) {
                    rows++;
                }
                return rows;
            } catch (SQLException refused) {
                assertThat(refused.getSQLState()).as(statement).isEqualTo(REFUSED);
                return 0;
            }
        });
    }

    /** Runs the act in a transaction that is rolled back. */
    private <T> T inVain(ConnectionCallback<T> act) {
        return thief.execute((ConnectionCallback<T>) sql -> {
            sql.setAutoCommit(false);
            try {
                return act.doInConnection(sql);
            } finally {
                sql.rollback();
                sql.setAutoCommit(true);
            }
        });
    }
}
