package org.cordon.kernel.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordon.support.CordonTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * A thief with the running login reads no row, and so studies how the queries are executed. PostgreSQL takes some comparisons for
 * leakproof, and runs them before it checks a policy. A plan then shows how many rows were left. Inside a view it checks in the cheapest
 * order, so an error message can quote a value that cannot be cast. None of this may depend on the contents of a row.
 */
@CordonTest
class ThiefComparesTest {

    /**
     * Indexed columns that the login can compare and that are no foreign keys: references, codes of countries and parties, accounts, kinds,
     * states, and addresses of systems. They reveal that an item exists, and nothing about a person.
     */
    private static final Set<String> CODES = Set.of("about", "account", "act", "actor", "address", "asker", "because", "caller", "code",
            "contribution", "counted", "country", "date", "holder", "identity_country", "item", "join_to", "key", "kind", "language",
            "matched", "name", "operation", "other", "owner", "part", "party", "post", "recipient", "reference", "report",
            "reporting_country", "role", "state", "status", "steward", "subject", "supplier", "target", "task", "type");

    /** Indexes whose expressions PostgreSQL may sample: the expressions are parts of references, or whether an operation has ended. */
    private static final Set<String> PARTS_OF_CODES = Set.of("contribution_of", "handling_withheld", "message_arrest", "operation_begun",
            "operation_listed", "question_operation");

    /** The condition also covers a column that limits an index: the phase of an operation. */
    private static final String CODED = """
            (exists (select from pg_index i where i.indrelid = a.attrelid and a.attnum = any (i.indkey))
                 and (a.attname = any (?) or exists (select from pg_constraint n
                                                     where n.conrelid = a.attrelid and a.attnum = any (n.conkey) and n.contype = 'f'))
             or c.relname = 'operation' and a.attname = 'phase')""";

    private static final Pattern SCAN = Pattern.compile("\"Relation Name\": \"([a-z_]+)\"[^{}]*?\"Actual Loops\": (\\d+)");

    private final SingleConnectionDataSource connection = TestDatabase.runtimeConnection();
    private final JdbcTemplate thief = new JdbcTemplate(connection);

    @BeforeEach
    void somethingToSteal() {
        Sights.fill();
        ThiefTest.sayThatHeIsEverybody(thief);
    }

    @AfterEach
    void leave() {
        connection.destroy();
    }

    /** A view checks the signature once and before everything else. No table behind it is read, whatever condition the thief adds. */
    @TestFactory
    Stream<DynamicTest> nothingBehindAViewIsLookedAt() {
        return views().stream().map(view -> dynamicTest(view, () -> assertThat(lookedAt(view)).isEmpty()));
    }

    @Test
    void aViewThatForgetsToAskIsFound() {
        var owner = TestDatabase.asOwner();
        owner.execute("create view planted as select text from question where country = (select caller_country()) or text = ''; "
                + "grant select on planted to cordon");
        try {
            assertThat(views()).contains("planted");
            assertThat(lookedAt("planted")).contains("question");
        } finally {
            owner.execute("drop view planted");
        }
    }

    private static List<String> views() {
        return TestDatabase.asOwner().queryForList("""
                select c.relname from pg_class c
                where c.relnamespace = cast('cordon' as regnamespace) and c.relkind = 'v' and has_table_privilege('cordon', c.oid, 'select')
                  and not coalesce(c.reloptions @> array['security_invoker=true'], false)""", String.class);
    }

    private Set<String> lookedAt(String view) {
        var column = TestDatabase.asOwner().queryForObject("""
                select quote_ident(attname) from pg_attribute where attrelid = cast(? as regclass) and attnum > 0
                order by attnum limit 1""", String.class, view);
        return Stream.of(
                "select * from " + view,
                "select * from %s where cast(%s as text) > 'a'".formatted(view, column),
                "select v.* from generate_series(1, 2) n left join %s v on cast(v.%s as text) > cast(n as text)".formatted(view, column),
                "select v.* from generate_series(1, 2) n left join (select * from %s limit 1) v on true".formatted(view),
                "select n from generate_series(1, 2) n where exists (select from %s v where cast(v.%s as text) > cast(n as text))"
                        .formatted(view, column),
                "select (select max(cast(v.%2$s as text)) from %1$s v where length(cast(v.%2$s as text)) > n) from generate_series(1, 2) n"
                        .formatted(view, column))
                .map(statement -> thief.queryForObject("explain (analyze, timing off, format json) " + statement, String.class))
                .flatMap(plan -> SCAN.matcher(plan).results()).filter(scan -> !scan.group(2).equals("0")).map(scan -> scan.group(1))
                .collect(Collectors.toSet());
    }

    /** A plan shows the same for a comparison whether all rows match or none. */
    @TestFactory
    Stream<DynamicTest> noWordIsComparedBeforeTheSignature() {
        return columns("has_column_privilege('cordon', a.attrelid, a.attnum, 'select') and not " + CODED).stream()
                .map(column -> dynamicTest(column, () -> {
                    for (var scans : List.of("on", "off")) {
                        thief.execute("set enable_seqscan = " + scans);
                        assertThat(toldOf(column, true)).isEqualTo(toldOf(column, false));
                    }
                }));
    }

    private static List<String> columns(String which) {
        return TestDatabase.asOwner().queryForList("""
                select c.relname || '.' || a.attname || ':' || format_type(a.atttypid, null)
                from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                where c.relnamespace = cast('cordon' as regnamespace) and c.relkind = 'r' and c.relrowsecurity
                  and a.atttypid in (cast('text' as regtype), cast('date' as regtype)) and """ + " " + which + " order by 1", String.class,
                (Object) CODES.toArray(String[]::new));
    }

    private String toldOf(String column, boolean all) {
        var parts = column.split("[.:]");
        var beyond = all ? parts[2].equals("text") ? "'\u0001'" : "'-infinity'" : parts[2].equals("text") ? "'\uDBFF\uDFFF'" : "'infinity'";
        var told = thief.queryForList("explain (analyze, costs off, timing off, summary off) select from %s where \"%s\" >= %s"
                .formatted(parts[0], parts[1], beyond), String.class);
        return String.join("\n", told).replace(beyond, "?");
    }

    /**
     * PostgreSQL estimates nothing from a column without samples. Estimates stay as they are for columns with listed values and for foreign
     * keys.
     */
    @Test
    void noSampleOfWordsIsTaken() {
        assertThat(columns("a.attstattarget is distinct from 0 and not " + CODED + """
                 and not exists (select from pg_constraint n where n.conrelid = a.attrelid and a.attnum = any (n.conkey)
                                    and (n.contype = 'f' or pg_get_constraintdef(n.oid) like '%ARRAY[%'))
                 and has_column_privilege('cordon', a.attrelid, a.attnum, 'select')""")).isEmpty();
        assertThat(TestDatabase.asOwner().queryForList("""
                select distinct i.relname from pg_index x join pg_class i on i.oid = x.indexrelid join pg_class t on t.oid = x.indrelid
                join pg_attribute a on a.attrelid = i.oid
                where t.relnamespace = cast('cordon' as regnamespace) and t.relname <> 'flyway_schema_history'
                  and split_part(cast(x.indkey as text), ' ', a.attnum) = '0' and a.attstattarget is distinct from 0""", String.class))
                .isSubsetOf(PARTS_OF_CODES);
    }
}
