package org.cordon.roundup.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.cordon.kernel.caller.SystemWork;
import org.cordon.kernel.database.TestDatabase;
import org.cordon.support.As;
import org.cordon.support.CordonTest;
import org.cordon.support.Notices;
import org.cordon.support.Play;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** The batches of two countries are admitted at the same time, unless two of their nominations are of one person. */
@CordonTest
class AdmissionsTest {

    private static final String OPERATION = "TERRA";
    private static final Duration SOON = Duration.ofSeconds(20);

    @Autowired
    private Play play;
    @Autowired
    private As as;
    @Autowired
    private TransactionTemplate transaction;
    @Autowired
    private JoinService joins;
    @Autowired
    private AdmissionService admissions;

    private final ExecutorService jobs = Executors.newSingleThreadExecutor();
    private String french;
    private String italian;

    @BeforeEach
    void nominate() {
        play.open(OPERATION, "FR", "IT");
        french = play.nominate(OPERATION, "FR", Notices.complete("2016/1", "DURAND", "FR", "ES")).get(0);
        italian = play.nominate(OPERATION, "IT", Notices.complete("2017/1", "DURAND", "IT", "ES")).get(0);
    }

    @AfterEach
    void end() {
        jobs.shutdownNow();
    }

    @Test
    void waitsForNoBatchOfOtherPersons() {
        accept();
        SystemWork.run(() -> transaction.executeWithoutResult(begun -> {
            admissions.admit(OPERATION, "FR");
            var other = other();
            await().atMost(SOON).until(other::isDone);
            other.join();
        }));
        assertThat(targets()).isEqualTo(2);
    }

    @Test
    void waitsForTheBatchOfTheSamePersonAndFindsHisTarget() {
        as.coordinator(() -> joins.join(italian, french, null));
        accept();
        var other = SystemWork.call(() -> transaction.execute(begun -> {
            admissions.admit(OPERATION, "FR");
            var waits = other();
            await().atMost(SOON).until(() -> waits.isDone() || isWaiting());
            assertThat(waits).isNotDone();
            return waits;
        }));
        other.join();
        assertThat(targets()).isEqualTo(1);
        assertThat(TestDatabase.asOwner().queryForList("select country from target_wanting where target = ? order by country",
                String.class, french)).containsExactly("FR", "IT");
    }

    private CompletableFuture<Void> other() {
        return CompletableFuture.runAsync(
                () -> SystemWork.run(() -> transaction.executeWithoutResult(begun -> admissions.admit(OPERATION, "IT"))), jobs);
    }

    private static void accept() {
        TestDatabase.asOwner().update("update nomination set status = 'ACCEPTED'");
    }

    private static int targets() {
        return TestDatabase.asOwner().queryForObject("select count(*) from target", Integer.class);
    }

    private static boolean isWaiting() {
        return TestDatabase.asOwner().queryForObject("select exists (select from pg_locks where not granted)", Boolean.class);
    }
}
