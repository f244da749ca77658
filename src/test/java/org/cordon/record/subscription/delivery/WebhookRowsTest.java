package org.cordon.record.subscription.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cordon.record.ledger.LedgerFixture.anOperation;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.cordon.kernel.caller.SystemWork;
import org.cordon.kernel.database.TestDatabase;
import org.cordon.record.ledger.LedgerDatabase;
import org.cordon.record.ledger.LedgerFixture;
import org.cordon.record.subscription.delivery.WebhookRows.Receiver;
import org.cordon.record.subscription.delivery.WebhookRows.Webhook;
import org.cordon.roundup.operation.OperationFeature.OperationFact;
import org.cordon.support.CordonTest;
import org.cordon.support.Http;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Two nodes that fetch the due deliveries of one receiver at the same moment. */
@CordonTest
class WebhookRowsTest {

    private static final Duration SOON = Duration.ofSeconds(10);

    @Autowired
    private Http http;
    @Autowired
    private Deliveries deliveries;
    @Autowired
    private WebhookRows rows;
    @Autowired
    private TransactionTemplate transaction;
    @Autowired
    private Clock clock;

    private final ExecutorService otherNode = Executors.newSingleThreadExecutor();
    private LedgerFixture operation;
    private String subscription;

    @BeforeEach
    void aReceiverOfFrance() {
        operation = anOperation(LedgerDatabase.jdbc()).invited("FR", "ACCEPTED").fact(OperationFact.OPERATION_LAUNCHED, 1);
        subscription = http.post("ncb-fr", "/api/subscriptions", "{\"address\":\"https://receiver.example/cordon\"}").json()
                .get("reference").asText();
        assertThat(http.post("admin", "/api/subscriptions/" + subscription + "/approval", "{}").status()).isLessThan(300);
    }

    @AfterEach
    void end() {
        otherNode.shutdownNow();
    }

    @Test
    void whoLookedBeforeSomethingWasDeliveredDoesNotTellItUnderAnotherName() {
        operation.fact(OperationFact.PHASE_OPENED, 2);
        var looked = SystemWork.call(() -> transaction.execute(begun -> rows.receiver(subscription, false))).orElseThrow();
        var delivery = deliveries.next(subscription, false).orElseThrow();

        var late = SystemWork.call(() -> transaction.execute(begun -> {
            deliveries.note(delivery, Outcome.answered(200));
            var makes = makes(looked, delivery.position());
            await().atMost(SOON).until(() -> makes.isDone() || isWaiting());
            assertThat(makes).isNotDone();
            return makes;
        }));

        assertThat(late.join()).isEmpty();
    }

    private CompletableFuture<Optional<Webhook>> makes(Receiver looked, long position) {
        var now = clock.instant();
        return CompletableFuture.supplyAsync(() -> SystemWork.call(() -> transaction.execute(
                begun -> rows.make(looked, false, position, now, now.plus(Deliveries.LONGEST)))), otherNode);
    }

    private static boolean isWaiting() {
        return TestDatabase.asOwner().queryForObject("select exists (select from pg_locks where not granted)", Boolean.class);
    }
}
