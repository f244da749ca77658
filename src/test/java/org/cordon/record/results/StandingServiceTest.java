package org.cordon.record.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cordon.record.ledger.LedgerFixture.anOperation;
import static org.cordon.record.ledger.LedgerFixture.day;

import java.time.LocalDate;
import org.cordon.kernel.shared.Refusal;
import org.cordon.record.ledger.LedgerDatabase;
import org.cordon.record.ledger.LedgerFixture;
import org.cordon.record.results.Standing.Day;
import org.cordon.roundup.arrest.ArrestFeature.ArrestFact;
import org.cordon.roundup.confirmation.ConfirmationFeature.ConfirmationFact;
import org.cordon.roundup.lead.LeadFeature.LeadFact;
import org.cordon.support.As;
import org.cordon.support.CordonTest;
import org.cordon.support.Statements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The figures that the people who lead an operation see beside the published ones. They are never older than the ledger. */
@CordonTest
class StandingServiceTest {

    private JdbcClient jdbc;
    private LedgerFixture operation;

    @Autowired
    private StandingService standings;
    @Autowired
    private As as;

    @BeforeEach
    void anOperationWithThreeTargetsOnItsList() {
        jdbc = LedgerDatabase.jdbc();
        operation = anOperation(jdbc).target("A", "FR").target("B", "FR", "IT").target("C", "IT").list(5, "A", "B", "C");
    }

    @Test
    void theDaysAddUpToTheFigures() {
        operation.arrested("A", "IT", "A1", 10).fact(LeadFact.LOCATED, "B", "ES", "L1", 10).fact(LeadFact.LOCATED, "C", "ES", "L2", 12);

        assertThat(standing().byDay()).containsExactly(new Day(LocalDate.of(2026, 5, 10), 1, 1), new Day(LocalDate.of(2026, 5, 12), 0, 1));
        assertThat(standing().results().totals().arrested()).isEqualTo(1);
        assertThat(standing().results().totals().located()).isEqualTo(2);
    }

    @Test
    void aLaterEventIsSeenAtOnce() {
        assertThat(standing().results().totals().arrested()).isZero();

        operation.arrested("A", "IT", "A1", 10);

        assertThat(standing().results().totals().arrested()).isEqualTo(1);
    }

    @Test
    void surrenderedAreThoseOfTheArrestedWhoWereHandedOver() {
        operation.arrested("A", "IT", "A1", 10).arrested("B", "ES", "A2", 11).fact(ArrestFact.SURRENDERED, "A", "IT", "A1", day(14));

        assertThat(standing().surrendered()).isEqualTo(1);
    }

    @Test
    void confirmedAreThoseWhomACountryThatWantsThemConfirmsStill() {
        operation.confirmation(ConfirmationFact.CONFIRMED, "A", "FR", "WANTING", 6)
                .confirmation(ConfirmationFact.CONFIRMED, "B", "FR", "WANTING", 6)
                .confirmation(ConfirmationFact.CONFIRMATION_DECLINED, "B", "FR", "WANTING", 7)
                .confirmation(ConfirmationFact.CONFIRMED, "C", "ES", "HOST", 6);

        assertThat(standing().confirmed()).isEqualTo(1);
    }

    @Test
    void nothingIsCountedAgainUntilSomethingHappens() throws Exception {
        standing();
        assertThat(Statements.of(this::standing).statements()).isNotEmpty().noneMatch(statement -> statement.contains("operation_figures"));

        operation.arrested("A", "IT", "A1", 10);

        assertThat(Statements.of(this::standing).statements()).anyMatch(statement -> statement.contains("operation_figures"));
    }

    /** A country gets neither a new count nor the figures that are kept for the people who lead. */
    @Test
    void forACountryThereIsNothing() {
        standing();

        assertThatThrownBy(() -> as.country("FR", () -> standings.of(operation.operation()))).isInstanceOf(Refusal.class);
    }

    private Standing standing() {
        return as.person("manager", "manager", () -> standings.of(operation.operation()));
    }
}
