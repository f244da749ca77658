package org.cordon.record.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cordon.record.ledger.LedgerFixture.anOperation;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.cordon.kernel.database.TestDatabase;
import org.cordon.kernel.shared.Refusal;
import org.cordon.kernel.shared.feature.FactType;
import org.cordon.record.ledger.LedgerEvents.EventPage;
import org.cordon.roundup.lead.LeadFeature.LeadFact;
import org.cordon.roundup.list.ListFeature.ListFact;
import org.cordon.roundup.nomination.NominationFeature.NominationFact;
import org.cordon.roundup.operation.OperationFeature.OperationFact;
import org.cordon.roundup.participation.ParticipationFeature.ParticipationFact;
import org.cordon.support.As;
import org.cordon.support.CordonTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The events that each reader sees, and their order. */
@CordonTest
class LedgerEventsTest {

    private JdbcClient jdbc;
    @Autowired
    private LedgerEvents events;
    @Autowired
    private As as;
    private LedgerFixture operation;

    @BeforeEach
    void anOperationOfFranceAndItaly() {
        jdbc = LedgerDatabase.jdbc();
        operation = anOperation(jdbc)
                .invited("FR", "ACCEPTED").invited("IT", "ACCEPTED").invited("ES", "ACCEPTED")
                .fact(OperationFact.OPERATION_LAUNCHED, 1)
                .country(ParticipationFact.INVITATION_ACCEPTED, "FR", 2)
                .country(ParticipationFact.INVITATION_ACCEPTED, "IT", 2)
                .target("A").wantedBy("A", "FR")
                .fact(NominationFact.NOMINATED, "A", "FR", null, 3)
                .fact(LeadFact.LEAD_RECEIVED, "A", "IT", "L1", 4);
    }

    @Test
    void theCoordinationSeesAllAndByWhomItWasRecorded() {
        var items = as.coordinator(() -> events.after(operation.operation(), null)).items();

        assertThat(items).extracting(LedgerEvent::type).containsExactly(OperationFact.OPERATION_LAUNCHED,
                ParticipationFact.INVITATION_ACCEPTED,
                ParticipationFact.INVITATION_ACCEPTED, NominationFact.NOMINATED, LeadFact.LEAD_RECEIVED);
        assertThat(items).extracting(LedgerEvent::actor).containsOnly("ncb-fr");
        assertThat(items.get(0).happenedAt()).isEqualTo("2026-05-01T14:00:00+02:00");
    }

    @Test
    void aManagerSeesReferencesAndNotWhoActed() {
        var items = as.person("manager", "manager", () -> events.after(operation.operation(), null)).items();

        assertThat(items).hasSize(5).extracting(LedgerEvent::actor).containsOnlyNulls();
    }

    @Test
    void aCountrySeesItsOwnItsTargetsAndWhatConcernsAll() {
        assertThat(types("FR")).containsExactly(OperationFact.OPERATION_LAUNCHED, ParticipationFact.INVITATION_ACCEPTED,
                NominationFact.NOMINATED, LeadFact.LEAD_RECEIVED);
    }

    @Test
    void whoReportsOnAPersonItDoesNotSeeLearnsNothingHere() {
        assertThat(types("IT")).containsExactly(OperationFact.OPERATION_LAUNCHED, ParticipationFact.INVITATION_ACCEPTED);
    }

    @Test
    void aHostSeesATargetOnceTheListIsDistributedAndNothingOfItsScreening() {
        operation.believedIn("A", "ES");
        assertThat(types("ES")).containsExactly(OperationFact.OPERATION_LAUNCHED);

        operation.list(5, "A");
        assertThat(types("ES")).containsExactly(OperationFact.OPERATION_LAUNCHED, LeadFact.LEAD_RECEIVED, ListFact.LIST_FROZEN);
    }

    @Test
    void aHostThatDoesNotTakePartSeesNoTarget() {
        operation.invited("DE", "DECLINED").believedIn("A", "DE").list(5, "A");

        assertThat(types("DE")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"DECLINED", "SILENT", "LEFT", "SUSPENDED"})
    void whoIsOutIsToldOfItselfAndOfWhatItNominatedAlone(String status) {
        operation.invited("DE", status).country(ParticipationFact.INVITED, "DE", 1).fact(OperationFact.PHASE_OPENED, 9)
                .target("B").wantedBy("B", "DE").fact(LeadFact.LOCATED, "B", "IT", "L2", 10);

        assertThat(types("DE")).containsExactly(ParticipationFact.INVITED, LeadFact.LOCATED);
    }

    @Test
    void forWhoIsNotInvitedThereIsNoOperation() {
        assertThatThrownBy(() -> types("PL")).isInstanceOfSatisfying(Refusal.class,
                refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_FOUND));
        assertThatThrownBy(() -> as.compliance(() -> events.after(operation.operation(), null))).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> as.person("admin", "camunda-admin", () -> events.after(operation.operation(), null)))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> as.coordinator(() -> events.after("NOWHERE-2026", null))).isInstanceOf(Refusal.class);
    }

    @Test
    void aReaderGoesOnFromPageToPage() {
        for (var lead = 0; lead < 230; lead++) {
            operation.fact(LeadFact.LEAD_USED, "A", "FR", "L" + lead, 6);
        }

        var seen = new ArrayList<LedgerEvent>();
        var page = new EventPage(List.of(), null, null);
        do {
            var after = page.next();
            page = as.country("FR", () -> events.after(operation.operation(), after));
            seen.addAll(page.items());
        } while (page.next() != null);

        assertThat(seen).hasSize(234).extracting(LedgerEvent::id).doesNotHaveDuplicates();
        assertThat(as.country("FR", () -> events.after(operation.operation(), seen.get(233).cursor())).items()).isEmpty();
    }

    @Test
    void aPlaceTellsNothingAndServesNobodyElse() {
        var first = as.country("FR", () -> events.after(operation.operation(), null)).items().get(0).cursor();
        var again = as.country("FR", () -> events.after(operation.operation(), null)).items().get(0).cursor();

        assertThat(again).isNotEqualTo(first);
        for (var cursor : List.of(first, "12", "not a cursor")) {
            assertThatThrownBy(() -> as.country("IT", () -> events.after(operation.operation(), cursor)))
                    .isInstanceOfSatisfying(Refusal.class,
                            refusal -> assertThat(refusal.reasons()).extracting(Refusal.Reason::field).containsExactly("after"));
        }
    }

    @Test
    void whatIsCommittedLaterComesLaterSoThatNobodyMissesIt() throws SQLException {
        try (var slow = TestDatabase.asOwner().getDataSource().getConnection()) {
            slow.setAutoCommit(false);
            operation.on(JdbcClient.create(new SingleConnectionDataSource(slow, true))).fact(LeadFact.LEAD_USED, "A", "FR", "L1", 7);
            operation.fact(LeadFact.LEAD_NOT_USED, "A", "FR", "L2", 8);
            var last = as.country("FR", () -> events.after(operation.operation(), null)).items();
            assertThat(last).last().extracting(LedgerEvent::type).isEqualTo(LeadFact.LEAD_NOT_USED);

            slow.commit();

            assertThat(as.country("FR", () -> events.after(operation.operation(), last.get(last.size() - 1).cursor())).items())
                    .extracting(LedgerEvent::type).containsExactly(LeadFact.LEAD_USED);
        }
    }

    /** A reader who follows all operations has one cursor for all of them. */
    @Test
    void ofAllOperationsEachSeesWhatHeSeesInEach() {
        var begun = as.country("FR", () -> events.ofAll(null));
        var other = anOperation(jdbc).invited("FR", "ACCEPTED").fact(OperationFact.OPERATION_LAUNCHED, 5);
        operation.fact(LeadFact.LEAD_USED, "A", "FR", "L1", 6);

        assertThat(begun.items()).extracting(LedgerEvent::operation).endsWith(operation.operation());
        assertThat(begun.items()).extracting(LedgerEvent::type).endsWith(NominationFact.NOMINATED, LeadFact.LEAD_RECEIVED);
        assertThat(since("FR", begun)).extracting(LedgerEvent::operation).containsExactly(other.operation(), operation.operation());
        assertThat(as.coordinator(() -> all())).extracting(LedgerEvent::type).contains(LeadFact.LEAD_USED,
                ParticipationFact.INVITATION_ACCEPTED);
        assertThat(as.country("IT", () -> all())).extracting(LedgerEvent::type).doesNotContain(LeadFact.LEAD_USED, LeadFact.LEAD_RECEIVED);
    }

    /** Events that the reader may not see are skipped once, not again at each request. */
    @Test
    void whoIsToldOfNothingComesForwardAllTheSame() {
        var before = as.country("PL", () -> events.ofAll(null));
        operation.fact(LeadFact.LEAD_USED, "A", "FR", "L1", 6);
        var between = as.country("PL", () -> events.ofAll(before.cursor()));
        var other = anOperation(jdbc).invited("PL", "ACCEPTED").fact(OperationFact.OPERATION_LAUNCHED, 5);

        assertThat(between.items()).isEmpty();
        assertThat(between.next()).isNull();
        assertThat(since("PL", between)).extracting(LedgerEvent::operation).containsExactly(other.operation());
    }

    @Test
    void aPlaceInOneIsNoneInAllNorTheOtherWayRound() {
        var inOne = as.country("FR", () -> events.after(operation.operation(), null)).cursor();
        var inAll = as.country("FR", () -> events.ofAll(null)).cursor();

        assertThatThrownBy(() -> as.country("FR", () -> events.ofAll(inOne))).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> as.country("FR", () -> events.after(operation.operation(), inAll))).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> as.country("IT", () -> events.ofAll(inAll))).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> as.compliance(() -> events.ofAll(null))).isInstanceOfSatisfying(Refusal.class,
                refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_FOUND));
    }

    private List<LedgerEvent> since(String country, EventPage page) {
        return as.country(country, () -> events.ofAll(page.cursor())).items();
    }

    private List<LedgerEvent> all() {
        var seen = new ArrayList<LedgerEvent>();
        var page = events.ofAll(null);
        seen.addAll(page.items());
        while (page.next() != null) {
            page = events.ofAll(page.next());
            seen.addAll(page.items());
        }
        return seen;
    }

    private List<FactType> types(String country) {
        return as.country(country, () -> events.after(operation.operation(), null)).items().stream().map(LedgerEvent::type).toList();
    }
}
