package org.cordon.kernel.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordon.kernel.database.Sights.CALLERS;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.stream.Collectors;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A repository that forgets every condition leaks nothing: each caller gets only the rows that {@code who-sees-what.txt} lists by hand. */
@CordonTest
class WhoSeesWhatTest {

    private static final List<Sight> SIGHTS = Sights.read("who-sees-what.txt");

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
    Stream<DynamicTest> aQueryWithoutAConditionGives() {
        return SIGHTS.stream().flatMap(sight -> CALLERS.stream()
                .map(caller -> dynamicTest(sight.what() + " to " + caller,
                        () -> assertThat(seenBy(caller, sight)).isEqualTo(sight.expected(caller)))));
    }

    /**
     * Each reading policy is replaced by "false" and by "true". Some line of the file must then be wrong; otherwise no line tests that
     * policy.
     */
    @TestFactory
    Stream<DynamicTest> withAnotherPolicyAnotherRowIsSeen() {
        var sights = SIGHTS.stream().collect(Collectors.toMap(Sight::what, sight -> sight));
        return Policy.of("SELECT", "ALL").stream().flatMap(policy -> Stream.of("true", "false")
                .map(rule -> dynamicTest(policy.name() + " on " + policy.table() + " using " + rule, () -> {
                    var sight = sights.get(policy.table());
                    policy.using(rule);
                    try {
                        assertThat(CALLERS.stream().anyMatch(caller -> !seenBy(caller, sight).equals(sight.expected(caller)))
                                || isSeenByNobody(sight)).isTrue();
                    } finally {
                        policy.using(policy.rule());
                    }
                    assertThat(CALLERS).allSatisfy(caller -> assertThat(seenBy(caller, sight)).isEqualTo(sight.expected(caller)));
                })));
    }

    @Test
    void everyTableIsWrittenDown() {
        assertThat(SIGHTS.stream().map(Sight::what).toList()).containsExactlyInAnyOrderElementsOf(RowLevelSecurityTest.readable());
    }

    /** The answer to whether a product is kept from part of its audience reveals something about the cited contributions. */
    @Test
    void whetherAProductMayGoIsToldToThoseAloneWhoHaveIt() {
        assertThat(CALLERS.stream().filter(caller -> mayGo(caller, "Y-1"))).containsExactly("FR", "partner-EUROPOL");
        assertThat(CALLERS.stream().filter(caller -> mayGo(caller, "Y-3") || mayGo(caller, "Y-0"))).isEmpty();
    }

    private boolean mayGo(String caller, String product) {
        return Sights.by(as, caller, () -> transaction.execute(
                status -> jdbc.sql("select product_may_go(?)").param(product).query(Boolean.class).single()));
    }

    private List<String> seenBy(String caller, Sight sight) {
        return Sights.by(as, caller, () -> transaction.execute(status -> jdbc.sql(plantedLeak(sight)).query(String.class).list()));
    }

    /** Returns whether a caller who is not signed in sees any row. */
    private boolean isSeenByNobody(Sight sight) {
        return transaction.execute(status -> !jdbc.sql(plantedLeak(sight)).query(String.class).list().isEmpty());
    }

    /** Returns a query without any condition, which no repository should send. */
    private static String plantedLeak(Sight sight) {
        return "select name from (select cast(" + sight.name() + " as text) as name from " + sight.what()
                + ") leak order by name collate \"C\"";
    }
}
