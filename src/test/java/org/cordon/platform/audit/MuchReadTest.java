package org.cordon.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.cordon.kernel.database.TestDatabase;
import org.cordon.support.As;
import org.cordon.support.CordonTest;
import org.cordon.support.Http;
import org.cordon.support.RoundUp;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The coordination is told once in each window about an account that reads the files of many persons. The account itself is refused
 * nothing.
 */
@CordonTest
class MuchReadTest {

    private static final Instant NOW = Instant.parse("2027-05-12T08:00:00Z");
    private static final int NOTICED = 200;

    @Autowired
    private Http http;
    @Autowired
    private RoundUp roundUp;
    @Autowired
    private MuchRead muchRead;
    @Autowired
    private As as;
    @Autowired
    private TransactionTemplate transaction;

    private String target;

    @BeforeEach
    void stopTheClock() {
        target = roundUp.withFrozenList().targetsOf("FR").get(0);
        ClockUtil.setCurrentTime(Date.from(NOW));
    }

    @Test
    void isToldOnceHoweverManyAreReadAtOnce() throws Exception {
        read(NOTICED - 20);
        assertThat(told()).isEmpty();
        var readers = Executors.newFixedThreadPool(8);
        try {
            for (var answer : readers.invokeAll(Collections.<Callable<Integer>>nCopies(40,
                    () -> http.get("ncb-fr", "/api/targets/" + target).status()))) {
                assertThat(answer.get()).as("nothing is kept from it").isEqualTo(200);
            }
        } finally {
            readers.shutdown();
        }
        assertThat(told()).containsExactly("coordinator ncb-fr");
        read(NOTICED * 2);
        assertThat(told()).as("once in a window").hasSize(1);

        ClockUtil.setCurrentTime(Date.from(NOW.plusSeconds(601)));
        read(NOTICED - 1);
        assertThat(told()).hasSize(1);
        read(1);
        assertThat(told()).hasSize(2);
    }

    @Test
    void isToldOfWhoeverReads() {
        for (var who : List.of("analyst", "manager")) {
            as.person(who, who, () -> transaction.execute(status -> {
                muchRead.add(NOTICED);
                return who;
            }));
        }
        assertThat(told()).containsExactlyInAnyOrder("coordinator analyst", "coordinator manager");
    }

    private void read(int files) {
        as.country("FR", () -> transaction.executeWithoutResult(status -> muchRead.add(files)));
    }

    private static List<String> told() {
        return TestDatabase.asOwner().queryForList(
                "select recipient || ' ' || (parameters ->> 'account') from message where kind = 'FILES_READ'", String.class);
    }
}
