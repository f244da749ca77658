package org.cordon.odd;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cordon.kernel.database.TestDatabase;
import org.cordon.support.RawHttp;

/** Checks the answers to odd requests: no answer is a failure, shows internals or comes late. A refused request changes nothing. */
final class OddAnswers {

    /** The seed of every build, so that no build turns red without a change. The long form uses another seed each time. */
    static final String SEED = "20261129";

    /** The tables that a refused request may write: the audit, the kept answers to repeats, and the counts of limits. */
    private static final Set<String> TRACES = Set.of("cordon.audit_entry", "cordon.kept_answer", "cordon.act_level");
    private static final Pattern RAW = Pattern.compile("SQLSTATE|SQL \\[|PSQLException|ENGINE-\\d|com\\.fasterxml|violates .* constraint"
            + "|org\\.(camunda|cordon|springframework|postgresql|apache)\\.|java\\.(lang|util|sql|io)\\."
            + "|\\b(?!RestException|AuthorizationException)[A-Z]\\w+(?:Exception|Dto|Impl|Entity)\\b"
            + "|\"message\":\"\"");
    /** The tables of the engine's accounts, in an order in which they can be emptied. */
    private static final List<String> IDENTITIES = List.of("act_id_membership", "act_ru_authorization", "act_id_info", "act_id_user",
            "act_id_group");
    /** A look at all tables costs more than a request, so one look covers this many refused requests. */
    private static final int BETWEEN_LOOKS = 25;

    private Map<String, String> accounts;
    private Map<String, String> rows;
    private int refused;

    /** Keeps the rows and accounts as they are now, to compare with them and to bring them back. */
    void begin() {
        TestDatabase.keep();
        accounts = accounts();
        look();
    }

    /** Brings back rows and accounts. Restoring the tables leaves accounts as they are, so the next test would find them changed. */
    private void takeBack() {
        TestDatabase.restore();
        if (!accounts.equals(accounts())) {
            IDENTITIES.forEach(table -> TestDatabase.asOwner().update("delete from engine." + table));
            accounts.forEach((table, rows) -> TestDatabase.asOwner().update(
                    "insert into engine.%s select * from json_populate_recordset(null::engine.%1$s, ?::json)".formatted(table), rows));
        }
    }

    /** Returns the rows of each account table as JSON, in an order in which they can be put back. */
    private static Map<String, String> accounts() {
        var accounts = new TreeMap<String, String>(Comparator.comparing(IDENTITIES::indexOf).reversed());
        IDENTITIES.forEach(table -> accounts.put(table, TestDatabase.asOwner().queryForObject(
                "select coalesce(json_agg(t order by t::text), '[]')::text from engine.%s t".formatted(table), String.class)));
        return accounts;
    }

    private void look() {
        rows = rows();
        refused = 0;
    }

    /** @param writes whether a successful request may change something; the change is then undone */
    void hold(RawHttp.Answer answer, boolean writes) {
        assertThat(answer.status()).as(answer.head() + answer.body()).isBetween(200, 499);
        assertThat(RAW.matcher(answer.body()).find()).as(answer.body()).isFalse();
        if (answer.status() < 300 && writes) {
            takeBack();
            look();
        } else if (++refused % BETWEEN_LOOKS == 0) {
            assertThat(rows()).as("after one of the last " + BETWEEN_LOOKS + " requests").isEqualTo(rows);
        }
    }

    /** Returns the number of rows of each table and its last writing transaction. Both stay the same unless something is written. */
    private static Map<String, String> rows() {
        var owner = TestDatabase.asOwner();
        var each = owner.queryForList("select schemaname || '.' || tablename from pg_tables where schemaname in ('cordon', 'engine')",
                String.class).stream().filter(table -> !TRACES.contains(table))
                .map(table -> "select '%s', count(*) || ' ' || coalesce(max(xmin::text::bigint), 0) from %1$s".formatted(table))
                .collect(Collectors.joining(" union all "));
        var rows = new TreeMap<String, String>();
        owner.query(each, row -> {
            rows.put(row.getString(1), row.getString(2));
        });
        return rows;
    }
}
