package org.cordon.kernel.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cordon.support.As;
import org.cordon.support.CordonTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A function that answers about one row or about another party gives the same answer as the policies and views give that party. */
@CordonTest
class SightTest {

    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private TransactionTemplate transaction;
    @Autowired
    private As as;

    static List<String> callers() {
        return Sights.CALLERS;
    }

    @BeforeEach
    void fill() {
        Sights.fill();
    }

    @ParameterizedTest
    @MethodSource("callers")
    void oneLeadOrArrestIsInSightAsThePolicySays(String caller) {
        for (var table : List.of("lead", "arrest")) {
            var all = TestDatabase.asOwner().queryForList("select reference from " + table + " order by 1", String.class)
                    .toArray(String[]::new);
            assertThat(read(caller, "select reference from unnest(:all) reference where " + table + "_in_sight(reference) order by 1", all))
                    .as(table)
                    .isEqualTo(read(caller, "select reference from " + table + " where reference = any(:all) order by 1", all));
        }
    }

    @Test
    void aPartyIsSaidToKnowATargetThatItSees() {
        var targets = TestDatabase.asOwner().queryForList("select reference from target where state <> 'JOINED' order by 1", String.class)
                .toArray(String[]::new);
        for (var country : Sights.CALLERS.stream().filter(caller -> caller.length() == 2).toList()) {
            var seen = read(country, "select distinct target from seen_target where target = any(:all) order by 1", targets);
            assertThat(
                    read("#system",
                            "select target from unnest(:all) target where 'ncb-" + country
                                    + "' in (select groups_knowing(target)) order by 1",
                            targets))
                    .as(country).isEqualTo(seen);
        }
    }

    private List<String> read(String caller, String question, String[] all) {
        return Sights.by(as, caller, () -> transaction.execute(status -> jdbc.sql(question).param("all", all).query(String.class).list()));
    }
}
