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

/** Holds answers to what nobody should send: none fails, tells of what is behind it or comes late, and what is refused leaves nothing. */
final class OddAnswers {

    /** Of every build, so that none turns red over what nobody has changed; the long form makes up something else each time. */
    static final String SEED = "20261129";

    /** What a refused request may leave: that somebody tried, and what limits and repeats are told from. */
    private static final Set<String> TRACES = Set.of("cordon.audit_entry", "cordon.kept_answer", "cordon.act_level");
    private static final Pattern RAW = Pattern.compile("SQLSTATE|SQL \\[|PSQLException|ENGINE-\\d|com\\.fasterxml|violates .* constraint"
            + "|org\\.(camunda|cordon|springframework|postgresql|apache)\\.|java\\.(lang|util|sql|io)\\."
            + "|\\b(?!RestException|AuthorizationException)[A-Z]\\w+(?:Exception|Dto|Impl|Entity)\\b"
            + "|\"message\":\"\"");
    /** Where the engine keeps accounts, in an order in which they can be emptied. */
    private static final List<String> IDENTITIES = List.of("act_id_membership", "act_ru_authorization", "act_id_info", "act_id_user",
            "act_id_group");
    /** A look at all tables costs more than a request; whoever is found is one of so many. */
    private static final int BETWEEN_LOOKS = 25;

    private Map<String, String> accounts;
    private Map<String, String> rows;
    private int refused;

    /** Whatever is there now is what was meant to be there. */
    void begin() {
        TestDatabase.keep();
        accounts = accounts();
        look();
    }

    /** Accounts are no rows that tests leave: an account that was invited or removed would be found so by the next test. */
    private void takeBack() {
        TestDatabase.restore();
        if (!accounts.equals(accounts())) {
            IDENTITIES.forEach(table -> TestDatabase.asOwner().update("delete from engine." + table));
            accounts.forEach((table, rows) -> TestDatabase.asOwner().update(
                    "insert into engine.%s select * from json_populate_recordset(null::engine.%1$s, ?::json)".formatted(table), rows));
        }
    }

    /** By table its rows as JSON, in an order in which they can be put back. */
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

    /** @param writes whether what is answered with success may change something, which is taken back */
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

    /** By table how many rows it has, and which transaction wrote last: alike before and after what changes nothing. */
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
