package org.cordon.roundup.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.cordon.kernel.caller.SystemWork;
import org.cordon.kernel.database.TestDatabase;
import org.cordon.kernel.shared.Refusal;
import org.cordon.roundup.lead.care.Assessment;
import org.cordon.roundup.lead.care.AssessmentService;
import org.cordon.roundup.lead.care.LeadAnnouncements;
import org.cordon.support.As;
import org.cordon.support.CordonTest;
import org.cordon.support.ListedTargets;
import org.cordon.support.Reports;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@CordonTest
class LeadServiceTest {

    private static final String OPERATION = "LARK-2027";

    @Autowired
    private LeadService leads;
    @Autowired
    private VisibleLeads visibleLeads;
    @Autowired
    private LeadAnnouncements announcements;
    @Autowired
    private AssessmentService assessments;
    @Autowired
    private LapseService lapses;
    @Autowired
    private ListedTargets listed;
    @Autowired
    private As as;

    private String target;

    @BeforeEach
    void aTargetOfFranceBelievedToBeInItalyAndSpain() {
        ClockUtil.setCurrentTime(Date.from(Instant.parse("2027-05-11T12:00:00Z")));
        listed.operation(OPERATION);
        target = listed.target(OPERATION, "2222", "2016/12345", "MORVAN", "Yann", List.of("FR"), List.of("IT", "ES"));
    }

    @Test
    void newInformationIsALead() {
        var lead = report("IT", "LEAD", "IT");

        assertThat(lead.reference()).matches("LARK-2027-L[2-9A-Z]{5}");
        assertThat(lead.counts()).isEqualTo(LeadCount.LEAD);
        assertThat(listed.ledger(OPERATION)).containsExactly("LEAD_RECEIVED IT");
        assertThat(listed.state(target)).isEqualTo("AT_LARGE");
    }

    @Test
    void theAuthorityOfThePlaceLocatesPositively() {
        assertThat(report("IT", "LOCATION", "IT").counts()).isEqualTo(LeadCount.POSITIVELY_LOCATED);
        assertThat(listed.state(target)).isEqualTo("LOCATED");
        assertThat(listed.ledger(OPERATION)).containsExactly("LOCATED IT");
    }

    @Test
    void aLocationElsewhereIsAPossibleOne() {
        assertThat(report("FR", "LOCATION", "IT").counts()).isEqualTo(LeadCount.POSSIBLE_LOCATION);
        assertThat(listed.state(target)).isEqualTo("AT_LARGE");
        assertThat(listed.ledger(OPERATION)).containsExactly("POSSIBLE_LOCATION IT");
    }

    @Test
    void whoIsLocatedAlreadyIsLocatedOnceMore() {
        report("IT", "LOCATION", "IT");
        report("ES", "LOCATION", "ES");

        assertThat(listed.state(target)).isEqualTo("LOCATED");
        assertThat(listed.ledger(OPERATION)).containsExactly("LOCATED IT", "LOCATED ES");
    }

    @Test
    void aLocationThatLapsesLeavesTheTargetAtLarge() {
        var location = report("IT", "LOCATION", "IT").reference();
        as.country("FR", () -> lapses.lapse(location, "moved on"));

        assertThat(listed.state(target)).isEqualTo("AT_LARGE");
        assertThat(listed.ledger(OPERATION)).containsExactly("LOCATED IT", "LOCATION_LAPSED IT");
        assertThat(visible("IT", location).lapseText()).isEqualTo("moved on");
    }

    @Test
    void aLocationThatLapsesLeavesAnotherStanding() {
        var first = report("IT", "LOCATION", "IT").reference();
        var second = report("ES", "LOCATION", "ES").reference();
        as.country("IT", () -> lapses.lapse(first, null));

        assertThat(listed.state(target)).isEqualTo("LOCATED");

        as.country("ES", () -> lapses.lapse(second, null));

        assertThat(listed.state(target)).isEqualTo("AT_LARGE");
    }

    @Test
    void onlyAPositiveLocationLapsesAndOnlyOnce() {
        var possible = report("FR", "LOCATION", "IT").reference();
        var positive = report("IT", "LOCATION", "IT").reference();
        as.country("IT", () -> lapses.lapse(positive, null));

        assertKind(() -> as.country("FR", () -> lapses.lapse(possible, null)), Refusal.Kind.CONFLICT);
        assertKind(() -> as.country("IT", () -> lapses.lapse(positive, null)), Refusal.Kind.CONFLICT);
        assertKind(() -> as.coordinator(() -> lapses.lapse(positive, null)), Refusal.Kind.FORBIDDEN);
        assertKind(() -> as.country("ES", () -> lapses.lapse(positive, null)), Refusal.Kind.NOT_FOUND);
    }

    @Test
    void theWantingCountriesWhomItConcernsOtherwiseAndTheCoordinationAreTold() {
        var lead = report("IT", "LEAD", "IT").reference();
        var location = report("IT", "LOCATION", "ES").reference();
        SystemWork.run(() -> announcements.announce(lead));
        SystemWork.run(() -> announcements.announce(location));

        assertThat(listed.messages(lead)).containsExactly("LEAD_SHARED coordinator", "LEAD_SHARED ncb-ES", "LEAD_SHARED ncb-FR");
        assertThat(listed.messages(location)).containsExactly("LOCATION_SHARED coordinator", "LOCATION_SHARED ncb-ES",
                "LOCATION_SHARED ncb-FR");
    }

    @ParameterizedTest
    @CsvSource({"USED, LEAD_USED", "NOT_USED, LEAD_NOT_USED", "PASSED_ON, LEAD_PASSED_ON"})
    void theReporterIsToldWhatBecameOfIt(String outcome, String fact) {
        var lead = report("IT", "LEAD", "ES").reference();
        as.country("FR", () -> assessments.assess(lead, Reports.assessed(outcome, "checked"), List.of()));

        assertThat(listed.ledger(OPERATION)).containsExactly("LEAD_RECEIVED ES", fact + " ES");
        assertThat(listed.messages(lead)).containsExactly("LEAD_ASSESSED ncb-IT");
        assertThat(visible("IT", lead)).satisfies(seen -> {
            assertThat(seen.state().name()).isEqualTo(outcome);
            assertThat(seen.assessment()).isEqualTo("checked");
        });
    }

    @Test
    void whatNobodyAssessesWasNotUsedAndTheReporterIsTold() {
        var lead = report("IT", "LEAD", "IT").reference();
        SystemWork.run(() -> assessments.recordNotAssessed(lead));

        assertThat(listed.ledger(OPERATION)).endsWith("LEAD_NOT_USED IT");
        assertThat(listed.messages(lead)).containsExactly("LEAD_ASSESSED ncb-IT");
    }

    @Test
    void onlyAWantingCountryAssessesAndOnlyOnce() {
        var lead = report("IT", "LEAD", "IT").reference();

        assertKind(() -> as.country("IT", () -> assess(lead, "USED")), Refusal.Kind.FORBIDDEN);
        assertKind(() -> as.coordinator(() -> assess(lead, "USED")), Refusal.Kind.FORBIDDEN);
        assertKind(() -> as.country("ES", () -> assess(lead, "USED")), Refusal.Kind.NOT_FOUND);
        assertKind(() -> as.country("FR", () -> assess(lead, "LOST")), Refusal.Kind.INVALID);
        as.country("FR", () -> assess(lead, "USED"));
        assertKind(() -> as.country("FR", () -> assess(lead, "NOT_USED")), Refusal.Kind.CONFLICT);
    }

    @Test
    void whoDoesNotSeeTheTargetIsToldThatThereIsNone() {
        assertKind(() -> as.country("DE", () -> leads.report(target, JsonNodeFactory.instance.objectNode())), Refusal.Kind.NOT_FOUND);
        assertKind(() -> as.coordinator(() -> leads.report(target, Reports.kind("LEAD", Reports.lead("IT")))), Refusal.Kind.FORBIDDEN);
    }

    @Test
    void thoseConcernedSeeTheLeadAndNobodyElse() {
        var lead = report("IT", "LEAD", "IT").reference();

        assertThat(visible("IT", lead).reference()).isEqualTo(lead);
        assertThat(visible("FR", lead).reference()).isEqualTo(lead);
        assertThat(as.coordinator(() -> visibleLeads.require(lead)).reference()).isEqualTo(lead);
        assertKind(() -> visible("ES", lead), Refusal.Kind.NOT_FOUND);
        assertKind(() -> as.compliance(() -> visibleLeads.require(lead)), Refusal.Kind.NOT_FOUND);
    }

    @ParameterizedTest
    @ValueSource(strings = {"CONFIRMATION", "OPERATIONAL", "FOLLOW_UP", "CLOSED"})
    void isReportedBeforeDuringAndAfterTheOperationalPhase(String phase) {
        TestDatabase.asOwner().update("update operation set phase = ?", phase);

        assertThat(report("IT", "LEAD", "IT").counts()).isEqualTo(LeadCount.LEAD);
    }

    @Test
    void nothingIsReportedOnceThePursuitHasEnded() {
        TestDatabase.asOwner().update("update target set state = 'DECEASED'");

        assertKind(() -> report("IT", "LEAD", "IT"), Refusal.Kind.CONFLICT);
    }

    private ReportedLead report(String reporter, String kind, String where) {
        return as.country(reporter, () -> leads.report(target, Reports.kind(kind, Reports.lead(where))));
    }

    private Lead visible(String country, String lead) {
        return as.country(country, () -> visibleLeads.require(lead));
    }

    private static void assertKind(ThrowingCallable act, Refusal.Kind kind) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(kind));
    }

    private Assessment assess(String lead, String outcome) {
        return assessments.assess(lead, Reports.assessed(outcome, null), List.of());
    }
}
