package org.cordon.kernel.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordon.kernel.database.Sights.CALLERS;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cordon.kernel.database.Sights.Policy;
import org.cordon.kernel.database.Sights.Sight;
import org.cordon.support.As;
import org.cordon.support.CordonTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A repository that forgets every condition still changes and deletes no rows of other parties: the policies prevent it. The file {@code
 * who-changes-what.txt} lists by hand the rows that each caller reaches.
 */
@CordonTest
class WhoChangesWhatTest {

    private static final List<Sight> SIGHTS = Sights.read("who-changes-what.txt");
    private static final Map<String, List<String>> COMMANDS = Map.of("UPDATE", List.of("update"), "DELETE", List.of("delete"), "ALL",
            List.of("update", "delete"));
    private static final int REFUSED = -1;

    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private TransactionTemplate transaction;
    @Autowired
    private As as;

    @BeforeEach
    void oneOfEverything() {
        Sights.fill();
    }

    @TestFactory
    Stream<DynamicTest> aChangeWithoutAConditionReaches() {
        return SIGHTS.stream().flatMap(sight -> CALLERS.stream()
                .map(caller -> dynamicTest(sight.what() + " by " + caller,
                        () -> assertThat(reachedBy(caller, sight)).isEqualTo(sight.expected(caller)))));
    }

    /**
     * Each policy that allows changes or deletions is replaced by "false" and by "true". The rows reached must change each time; otherwise
     * no line of the file tests that policy.
     */
    @TestFactory
    Stream<DynamicTest> withAnotherPolicyAnotherRowIsReached() {
        return COMMANDS.keySet().stream().flatMap(command -> Policy.of(command).stream()).filter(policy -> !reaching(policy).isEmpty())
                .flatMap(policy -> Stream.of("true", "false")
                        .map(rule -> dynamicTest(policy.name() + " on " + policy.table() + " using " + rule, () -> {
                            // A caller has to see a row to change it. The reading policies are therefore opened together with the policy
                            // under test.
                                    var reading = Policy.of("SELECT").stream()
                                            .filter(read -> read.table().equals(policy.table()) && rule.equals("true")).toList();
                            try {
                                reading.forEach(read -> read.using("true"));
                                var before = reachedByAll(policy);
                                policy.using(rule);
                                assertThat(reachedByAll(policy)).isNotEqualTo(before);
                            } finally {
                                policy.using(policy.rule());
                                reading.forEach(read -> read.using(read.rule()));
                            }
                        })));
    }

    /** Returns the entries of the file for a policy's table and command; none where the running login lacks both rights. */
    private static List<Sight> reaching(Policy policy) {
        return SIGHTS.stream()
                .filter(sight -> COMMANDS.get(policy.command()).stream().anyMatch(verb -> sight.what().equals(verb + " " + policy.table())))
                .toList();
    }

    private List<List<String>> reachedByAll(Policy policy) {
        return reaching(policy).stream().flatMap(sight -> CALLERS.stream().map(caller -> reachedBy(caller, sight))).toList();
    }

    @Test
    void everyTableThatCanBeChangedIsWrittenDown() {
        assertThat(SIGHTS.stream().map(Sight::what)).containsExactlyInAnyOrderElementsOf(TestDatabase.asOwner().queryForList("""
                select verb || ' ' || c.relname from pg_class c cross join unnest(array['update', 'delete']) verb
                where c.relnamespace = cast('cordon' as regnamespace) and c.relkind = 'r' and c.relrowsecurity
                  and case verb when 'update' then has_any_column_privilege('cordon', c.oid, verb)
                                else has_table_privilege('cordon', c.oid, verb) end""", String.class));
    }

    /** A product keeps its author, audience and sources: no column that holds them can be updated. */
    @Test
    void nothingOfAProductIsChangedThatSaysWhoseItIs() {
        assertThat(TestDatabase.asOwner().queryForList("""
                select table_name || '.' || column_name from information_schema.columns
                where table_schema = 'cordon' and table_name like 'product%' and is_updatable = 'YES'
                  and has_column_privilege('cordon', 'cordon.' || table_name, column_name, 'update')""", String.class))
                .isNotEmpty().doesNotContain("product.reference", "product.file", "product.author", "product.replaces",
                        "product_recipient.product", "product_recipient.party", "product_proposal.product", "product_proposal.number",
                        "product_proposal.country", "product_release.product", "product_release.contribution", "product_release.party");
    }

    /** A country decides a proposal once, while it may read it. It can only link a nomination of its own to that decision. */
    @Test
    void nothingOfAProposalIsChangedButByItsDecision() {
        var takenUp = "outcome = 'TAKEN_UP', operation = 'OWL-2027', decided_at = '2027-01-03Z'";
        assertThat(decides("FR", takenUp)).isOne();
        for (var more : List.of("name = 'lorries'", "reason = 'lorries'", "owed_by = '2028-01-03Z'", "nomination = 'T6'",
                "nomination = 'T0'")) {
            assertThat(decides("FR", takenUp + ", " + more)).as(more).isEqualTo(REFUSED);
        }
        assertThat(decides("FR", takenUp + ", nomination = 'T1'")).isOne();
        TestDatabase.asOwner().update("update handling set restriction = 'NOT_FOR', parties = '{partner-EUROPOL}' where item = 'K-1'");
        assertThat(decides("FR", takenUp)).as("held").isZero();
        TestDatabase.asOwner().update("update handling set restriction = null, parties = '{}' where item = 'K-1'");
        TestDatabase.asOwner().update("update product_proposal set " + takenUp + " where product = 'Y-1'");
        for (var caller : List.of("FR", "#system")) {
            assertThat(decides(caller, "outcome = 'DECLINED', operation = null")).as(caller).isEqualTo(REFUSED);
        }
        assertThat(decides("#system", "name = null, reason = null, owed_by = null")).isOne();
    }

    private int decides(String caller, String set) {
        return Sights.by(as, caller, () -> transaction.execute(status -> {
            status.setRollbackOnly();
            try {
                return jdbc.sql("update product_proposal set " + set + " where product = 'Y-1'").update();
            } catch (DataAccessException refused) {
                return REFUSED;
            }
        }));
    }

    /** Returns the rows that a caller changes or deletes; {@code refused} where the database shows the row but rejects its new values. */
    private List<String> reachedBy(String caller, Sight sight) {
        return Sights.by(as, caller, () -> transaction.execute(status -> {
            status.setRollbackOnly();
            try {
                return jdbc
                        .sql("with reached as (" + act(sight) + " returning cast(" + sight.name()
                                + " as text) as name) select name from reached order by name collate \"C\"")
                        .query(String.class).list();
            } catch (DataAccessException refused) {
                return List.of("refused");
            }
        }));
    }

    private static String act(Sight sight) {
        var table = sight.what().substring(sight.what().indexOf(' ') + 1);
        if (sight.what().startsWith("delete")) {
            return "delete from " + table;
        }
        var column = TestDatabase.asOwner().queryForObject("""
                select column_name from information_schema.columns where table_schema = 'cordon' and table_name = ? and is_identity = 'NO'
                  and has_column_privilege('cordon', 'cordon.' || table_name, column_name, 'update')
                order by ordinal_position limit 1""", String.class, table);
        return "update " + table + " set " + column + " = " + column;
    }
}
