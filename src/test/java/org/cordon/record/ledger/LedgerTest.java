package org.cordon.record.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cordon.record.ledger.LedgerFixture.anOperation;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.cordon.kernel.database.TestDatabase;
import org.cordon.roundup.confirmation.ConfirmationFeature.ConfirmationFact;
import org.cordon.support.As;
import org.cordon.support.CordonTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@CordonTest
class LedgerTest {

    private static final ZonedDateTime IN_ROME = ZonedDateTime.parse("2026-05-11T04:20:00+02:00[Europe/Rome]");

    private JdbcClient jdbc;
    @Autowired
    private Ledger ledger;
    @Autowired
    private As as;
    @Autowired
    private Clock clock;
    @Autowired
    private PlatformTransactionManager transactions;
    private LedgerFixture operation;

    @BeforeEach
    void anOperationToTellOf() {
        jdbc = LedgerDatabase.jdbc();
        operation = anOperation(jdbc);
    }

    @Test
    void keepsWhatHappenedWhenWhereAndByWhom() {
        var before = clock.instant();

        var id = recordByItaly(Map.of("role", "HOST"));

        var row = jdbc.sql("select * from ledger_event where id = ?").param(id).query().singleRow();
        assertThat(row).containsEntry("type", "CONFIRMED").containsEntry("country", "IT").containsEntry("actor", "ncb-it")
                .containsEntry("zone", "Europe/Rome");
        assertThat(((Timestamp) row.get("happened_at")).toInstant()).isEqualTo(IN_ROME.toInstant());
        assertThat(((Timestamp) row.get("recorded_at")).toInstant()).isAfterOrEqualTo(before.minusMillis(1));
        assertThat(row.get("detail").toString()).isEqualTo("{\"role\": \"HOST\"}");
    }

    @Test
    void recordsOnlyInsideTheTransactionOfTheFact() {
        assertThatThrownBy(() -> as.country("IT", () -> ledger.record(fact(Map.of()))))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void takesNoFreeTextIntoADetail() {
        assertThatThrownBy(() -> fact(Map.of("reason", "seen in the harbour of Genoa"))).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("reason").hasMessageNotContaining("harbour");
    }

    @Test
    void theRunningLoginCanChangeAndRemoveNothing() {
        var id = recordByItaly(Map.of());

        assertThatThrownBy(() -> TestDatabase.asRuntime().update("update ledger_event set country = 'FR' where id = ?", id))
                .rootCause().hasMessageContaining("permission denied");
        assertThatThrownBy(() -> TestDatabase.asRuntime().update("delete from ledger_event where id = ?", id))
                .rootCause().hasMessageContaining("permission denied");
        assertThatThrownBy(() -> TestDatabase.asRuntime().update("delete from ledger_position where event = ?", id))
                .rootCause().hasMessageContaining("permission denied");
    }

    @Test
    void aVoidIsAnEventOfItsOwnAboutTheSame() {
        var id = recordByItaly(Map.of());

        var voiding = inTransaction(() -> ledger.recordVoid(id, "ENTERED_TWICE"));

        assertThat(jdbc.sql("select * from ledger_event where id = ?").param(voiding).query().singleRow())
                .containsEntry("type", "VOIDED").containsEntry("voids", id).containsEntry("country", "IT")
                .containsEntry("operation", operation.operation());
    }

    @Test
    void anEventIsVoidedOnceAndAVoidNever() {
        var id = recordByItaly(Map.of());
        var voiding = inTransaction(() -> ledger.recordVoid(id, "ENTERED_TWICE"));

        assertThatThrownBy(() -> inTransaction(() -> ledger.recordVoid(id, "ENTERED_TWICE"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> inTransaction(() -> ledger.recordVoid(voiding, "ENTERED_TWICE")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private UUID recordByItaly(Map<String, Object> detail) {
        return inTransaction(() -> ledger.record(fact(detail)));
    }

    private UUID inTransaction(Supplier<UUID> act) {
        return as.country("IT", () -> new TransactionTemplate(transactions).execute(status -> act.get()));
    }

    private Fact fact(Map<String, Object> detail) {
        return new Fact(operation.operation(), ConfirmationFact.CONFIRMED, null, "IT", null, IN_ROME, detail);
    }
}
