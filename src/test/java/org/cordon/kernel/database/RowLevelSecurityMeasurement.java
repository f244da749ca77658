package org.cordon.kernel.database;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.cordon.kernel.identity.NameKeys;
import org.cordon.kernel.identity.SearchWords;
import org.cordon.kernel.identity.WrittenName;
import org.cordon.rooms.casefile.CaseFiles;
import org.cordon.roundup.person.Persons;
import org.cordon.roundup.person.TargetQueries;
import org.cordon.support.As;
import org.cordon.support.CordonTest;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Measures what the policies cost at 100,000 targets and logs a table for {@code docs/performance.md}; asserts nothing, and no build runs
 * it: {@code mvn test -Dtest=RowLevelSecurityMeasurement}.
 */
@CordonTest
class RowLevelSecurityMeasurement {

    private static final Logger LOG = LoggerFactory.getLogger(RowLevelSecurityMeasurement.class);
    private static final String BIG = "BIG-2027";
    private static final String ONE = "BIG-2027-T00044";
    private static final int RUNS = 10;

    @Autowired
    private TargetQueries targets;
    @Autowired
    private Persons persons;
    @Autowired
    private CaseFiles files;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private TransactionTemplate transaction;
    @Autowired
    private As as;

    @Test
    void measure() throws Exception {
        TestDatabase.asOwner()
                .execute(new ClassPathResource("database/hundred-thousand-targets.sql").getContentAsString(StandardCharsets.UTF_8));
        named("LEROY", 1000);
        named("SORVAL", 100);
        var with = all();
        policies("disable");
        var without = all();
        policies("enable");
        with.forEach((what, time) -> LOG.info("| {} | {} | {} |", what, tenths(without.get(what)), tenths(time)));
    }

    /** Gives the name to one of so many persons, with the words and the keys by which the search finds it. */
    private static void named(String name, int every) {
        var owner = TestDatabase.asOwner();
        owner.update("update nomination set name = ? where reference in (select nomination from nomination_word where word = '2027') "
                + "and cast(split_part(entity_id, '/', 2) as integer) % ? = length(?)", name, every, name);
        for (var words : List.of(SearchWords.kept(name), NameKeys.of(WrittenName.of(name)))) {
            words.forEach(word -> owner.update("insert into nomination_word select reference, ? from nomination where name = ? "
                    + "on conflict do nothing", word, name));
        }
    }

    private static String tenths(double milliseconds) {
        return String.format(Locale.ROOT, "%.1f", milliseconds);
    }

    private static void policies(String enable) {
        var owner = TestDatabase.asOwner();
        owner.queryForList(
                "select c.relname from pg_class c where relnamespace = cast('cordon' as regnamespace) and exists (select from pg_policy p "
                        + "where p.polrelid = c.oid)",
                String.class).forEach(table -> owner.execute("alter table " + table + " " + enable + " row level security"));
    }

    private Map<String, Double> all() {
        var times = new LinkedHashMap<String, Double>();
        for (var caller : List.of("CAA", "coordinator", "manager")) {
            var who = caller.equals("CAA") ? "a country" : "a " + caller;
            times.put("page of 50 targets, as " + who + " reads it", time(caller, () -> targets.in(BIG, null, null, null, 50)));
            times.put("last page of 50 targets, as " + who + " reads it",
                    time(caller, () -> targets.in(BIG, null, null, "BIG-2027-T97900", 50)));
            times.put("one target, as " + who + " reads it", time(caller, () -> targets.file(ONE)));
            times.put("all targets by their state, " + who,
                    time(caller, () -> sql("select state || count(*) from target where operation = '" + BIG
                    + "' group by state")));
            times.put("what a country has to confirm, " + who,
                    time(caller, () -> sql("select c.target from confirmation c join target t on "
                    + "t.reference = c.target where c.operation = '" + BIG + "' and c.country = 'CAA' and t.state = 'AT_LARGE'")));
            times.put("first page of all persons, " + who, time(caller, () -> persons.find(search(""))));
            if (!caller.equals("manager")) {
                times.put("a person by the number of his notice, " + who, time(caller, () -> persons.find(search("2027/44"))));
                times.put("a person by his names, " + who, time(caller, () -> persons.find(search("ann 44 invented"))));
                times.put("a name that everybody has, " + who, time(caller, () -> persons.find(search("inv"))));
                times.put("a name that is similar to those of a hundred, " + who, time(caller, () -> persons.find(search("lerua"))));
                times.put("a name that is similar to those of a thousand, " + who, time(caller, () -> persons.find(search("zorvall"))));
                times.put("a name that nobody has, " + who, time(caller, () -> persons.find(search("nobody"))));
                times.put("case file, " + who, time(caller, () -> files.of(ONE)));
            }
            times.put("page of 100 events, " + who,
                    time(caller, () -> sql("select e.type from ledger_position p join ledger_event e on e.id = p.event "
                    + "where p.operation = '" + BIG + "' order by p.position limit 101")));
        }
        return times;
    }

    private static Persons.Search search(String text) {
        return new Persons.Search(text, null, null, null, null, null, false, null);
    }

    private List<String> sql(String statement) {
        return transaction.execute(status -> jdbc.sql(statement).query(String.class).list());
    }

    /** Returns the time of the fastest run, in milliseconds. */
    private double time(String caller, Supplier<?> act) {
        var best = Double.MAX_VALUE;
        for (int run = 0; run < RUNS; run++) {
            var began = System.nanoTime();
            if (caller.length() == 3) {
                as.country(caller, act::get);
            } else {
                as.person(caller, caller, act::get);
            }
            best = Math.min(best, (System.nanoTime() - began) / 1e6);
        }
        return best;
    }
}
