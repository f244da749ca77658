package org.cordon.roundup.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.cordon.kernel.caller.SystemWork;
import org.cordon.kernel.database.TestDatabase;
import org.cordon.kernel.shared.Refusal;
import org.cordon.roundup.lead.care.AssessmentService;
import org.cordon.roundup.report.ReportChanges;
import org.cordon.support.As;
import org.cordon.support.CordonTest;
import org.cordon.support.Jobs;
import org.cordon.support.ListedTargets;
import org.cordon.support.Reports;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Corrects and withdraws leads and locations in each of their states. */
@CordonTest
class LeadChangeServiceTest {

    private static final String OPERATION = "LARK-2027";

    @Autowired
    private LeadService leads;
    @Autowired
    private VisibleLeads visibleLeads;
    @Autowired
    private AssessmentService assessments;
    @Autowired
    private LapseService lapses;
    @Autowired
    private LeadChangeService changes;
    @Autowired
    private ReportChanges kept;
    @Autowired
    private ListedTargets listed;
    @Autowired
    private Jobs jobs;
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
    void onlyWhatIsGivenIsCorrectedAndTheOldFactIsNamedByTheNew() {
        var lead = share("LEAD", "IT");
        correct(lead, change().put("place", "Via Aurelia"));

        assertThat(visible(lead)).satisfies(now -> {
            assertThat(now.report().place()).isEqualTo("Via Aurelia");
            assertThat(now.report().text()).isEqualTo("seen with " + Reports.MARKER);
            assertThat(now.happenedAt().toString()).isEqualTo("2027-05-11T04:20+02:00[Europe/Rome]");
            assertThat(now.state()).isEqualTo(LeadState.OPEN);
        });
        assertThat(listed.ledger(OPERATION)).containsExactly("LEAD_RECEIVED IT", "VOIDED IT", "LEAD_RECEIVED IT");
        assertThat(TestDatabase.asOwner().queryForList("""
                select new.detail ->> 'corrects' = old.id::text and void.voids = old.id and new.detail ->> 'reportingCountry' = 'IT'
                from ledger_event old, ledger_event void, ledger_event new
                where old.type = 'LEAD_RECEIVED' and void.type = 'VOIDED' and new.type = 'LEAD_RECEIVED' and new.sequence > void.sequence
                  and old.sequence < void.sequence""", Boolean.class)).containsExactly(true);
    }

    @Test
    void whatTheReportSaidBeforeIsKeptWithTheReason() {
        var lead = share("LEAD", "IT");
        correct(lead, change().put("text", "first"));
        correct(lead, change("and once more").put("text", "second"));

        assertThat(as.country("IT", () -> kept.of(List.of(lead)))).satisfiesExactly(
                first -> {
                    assertThat(first.reason()).isEqualTo("it was otherwise");
                    assertThat(first.before().path("text").textValue()).isEqualTo("seen with " + Reports.MARKER);
                    assertThat(first.changedBy()).isEqualTo("ncb-it");
                    assertThat(first.withdrawn()).isFalse();
                },
                second -> assertThat(second.before().path("text").textValue()).isEqualTo("first"));
    }

    @Test
    void anEmptyValueEmptiesAndAnotherZoneKeepsTheInstant() {
        var lead = share("LEAD", "IT");
        correct(lead, change().putNull("place").put("zone", "Europe/Lisbon"));

        assertThat(visible(lead).report().place()).isNull();
        assertThat(visible(lead).happenedAt().toString()).isEqualTo("2027-05-11T03:20+01:00[Europe/Lisbon]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"USED", "NOT_USED", "PASSED_ON"})
    void whatBecameOfALeadStaysWithACorrectionAndFallsWithAWithdrawal(String outcome) {
        var lead = share("LEAD", "IT");
        as.country("FR", () -> assessments.assess(lead, Reports.assessed(outcome, null), List.of()));
        correct(lead, change().put("text", "otherwise"));
        assertThat(visible(lead).state()).isEqualTo(LeadState.valueOf(outcome));
        assertThat(standing()).containsExactlyInAnyOrder("LEAD_" + outcome, "LEAD_RECEIVED");

        withdraw(lead);
        assertThat(visible(lead).state()).isEqualTo(LeadState.WITHDRAWN);
        assertThat(standing()).isEmpty();
    }

    @Test
    void aWithdrawnLocationPutsTheTargetAtLarge() {
        var location = share("LOCATION", "IT");
        assertThat(listed.state(target)).isEqualTo("LOCATED");
        withdraw(location);

        assertThat(listed.state(target)).isEqualTo("AT_LARGE");
        assertThat(listed.ledger(OPERATION)).containsExactly("LOCATED IT", "VOIDED IT");
    }

    @Test
    void anotherLocationGoesOnHolding() {
        var italian = share("LOCATION", "IT");
        as.country("ES", () -> leads.report(target, Reports.kind("LOCATION", Reports.lead("ES"))));
        withdraw(italian);

        assertThat(listed.state(target)).isEqualTo("LOCATED");
    }

    @Test
    void aLocationThatHadLapsedMovesNothingWhenItIsWithdrawn() {
        var location = share("LOCATION", "IT");
        as.country("IT", () -> lapses.lapse(location, null));
        withdraw(location);

        assertThat(listed.state(target)).isEqualTo("AT_LARGE");
        assertThat(standing()).isEmpty();
    }

    @Test
    void aWithdrawnLocationHoldsNoneOtherUp() {
        var first = share("LOCATION", "IT");
        withdraw(first);
        var second = share("LOCATION", "IT");
        as.country("IT", () -> lapses.lapse(second, null));

        assertThat(listed.state(target)).isEqualTo("AT_LARGE");
    }

    @ParameterizedTest
    @CsvSource({
        "LOCATION, IT, country, ES, POSSIBLE_LOCATION, AT_LARGE",
        "LOCATION, IT, kind, LEAD, LEAD_RECEIVED, AT_LARGE",
        "LOCATION, ES, country, IT, LOCATED, LOCATED",
        "LEAD, IT, kind, LOCATION, LOCATED, LOCATED",
    })
    void whetherHeIsPositivelyLocatedIsCorrectedToo(String kind, String where, String field, String corrected, String counts,
            String state) {
        var lead = share(kind, where);
        correct(lead, change().put(field, corrected));

        assertThat(standing()).containsExactly(counts);
        assertThat(listed.state(target)).isEqualTo(state);
    }

    @Test
    void aTimeAfterWhatWasSaidOfItSinceIsRefusedAtItsField() {
        var location = share("LOCATION", "IT");
        ClockUtil.setCurrentTime(Date.from(Instant.parse("2027-05-11T13:00:00Z")));
        as.country("FR", () -> lapses.lapse(location, null));
        ClockUtil.setCurrentTime(Date.from(Instant.parse("2027-05-11T15:00:00Z")));

        assertRefused(() -> correct(location, change().put("happenedAt", "2027-05-11T14:00:00Z")), "happenedAt");
        correct(location, change().put("happenedAt", "2027-05-11T12:30:00Z"));
    }

    @Test
    void aCorrectionIsCheckedAsAReportIs() {
        var lead = share("LEAD", "IT");

        assertRefused(() -> correct(lead, change("").put("country", "XX").put("happenedAt", "tomorrow").put("target", "another")),
                "target", "reason", "happenedAt", "country");
        assertRefused(() -> correct(lead, JsonNodeFactory.instance.objectNode().put("text", "x")), "reason");
        assertRefused(() -> as.country("IT", () -> changes.withdraw(lead, JsonNodeFactory.instance.missingNode())), "reason");
        assertThatThrownBy(() -> correct(lead, change())).hasMessageContaining("Nothing is corrected");
        assertThat(listed.ledger(OPERATION)).containsExactly("LEAD_RECEIVED IT");
    }

    @Test
    void aWithdrawnReportIsFinal() {
        var lead = share("LEAD", "IT");
        withdraw(lead);

        assertKind(() -> correct(lead, change().put("text", "x")), Refusal.Kind.CONFLICT);
        assertKind(() -> withdraw(lead), Refusal.Kind.CONFLICT);
        assertKind(() -> as.country("FR", () -> assessments.assess(lead, Reports.assessed("USED", null), List.of())),
                Refusal.Kind.CONFLICT);
        assertKind(() -> as.country("IT", () -> lapses.lapse(lead, null)), Refusal.Kind.CONFLICT);
    }

    @Test
    void whatAColleagueChangedMeanwhileIsNotOverwritten() {
        var lead = share("LEAD", "IT");
        correct(lead, change().put("text", "the colleague's").put("version", 0));

        assertThatThrownBy(() -> correct(lead, change().put("text", "mine").put("version", 0))).isInstanceOf(Refusal.class)
                .hasMessageContaining("was changed by ncb-it at 11 May 2027, 12:00 UTC").hasMessageContaining("look at it again");
        correct(lead, change().put("text", "mine").put("version", 1));
        assertThat(visible(lead).report().text()).isEqualTo("mine");
    }

    @Test
    void onlyTheReportingCountryChangesItAndToOthersItDoesNotExist() {
        var lead = share("LEAD", "IT");

        for (var act : List.<Runnable>of(() -> changes.correct(lead, change().put("text", "x")), () -> changes.withdraw(lead, change()))) {
            assertKind(() -> as.country("FR", act::run), Refusal.Kind.FORBIDDEN);
            assertKind(() -> as.coordinator(act::run), Refusal.Kind.FORBIDDEN);
            assertKind(() -> as.country("ES", act::run), Refusal.Kind.NOT_FOUND);
            assertKind(() -> as.compliance(act::run), Refusal.Kind.NOT_FOUND);
        }
    }

    @Test
    void whoeverWasToldIsToldAgain() {
        var lead = share("LEAD", "IT");
        correct(lead, change().put("text", "before anybody was told"));
        assertThat(listed.messages(lead)).isEmpty();

        jobs.run();
        correct(lead, change().put("text", "afterwards"));
        withdraw(lead);
        assertThat(listed.messages(lead)).containsExactly("LEAD_CORRECTED coordinator", "LEAD_CORRECTED ncb-ES", "LEAD_CORRECTED ncb-FR",
                "LEAD_SHARED coordinator", "LEAD_SHARED ncb-ES", "LEAD_SHARED ncb-FR", "LEAD_WITHDRAWN coordinator",
                "LEAD_WITHDRAWN ncb-ES", "LEAD_WITHDRAWN ncb-FR");
    }

    @Test
    void theLedgerIsSetRightAlsoWhenThePursuitHasEnded() {
        var location = share("LOCATION", "IT");
        TestDatabase.asOwner().update("update target set state = 'SURRENDERED'");
        withdraw(location);

        assertThat(listed.state(target)).isEqualTo("SURRENDERED");
        assertThat(standing()).isEmpty();
    }

    @Test
    void inAnOperationEnteredAfterwardsWhatTookItsTimeFromTheReportMovesWithIt() {
        TestDatabase.asOwner().update("update operation set entered_afterwards = true, launched_at = timestamptz '2028-01-01 00:00Z'");
        var lead = share("LEAD", "IT");
        SystemWork.run(() -> assessments.recordNotAssessed(lead));
        correct(lead, change().put("happenedAt", "2027-05-11T09:00:00+02:00"));

        assertThat(TestDatabase.asOwner().queryForList("""
                select type from ledger_event e where happened_at = timestamptz '2027-05-11 09:00+02' and voids is null
                    order by sequence""",
                String.class)).containsExactly("LEAD_RECEIVED", "LEAD_NOT_USED");
        assertThat(standing()).containsExactlyInAnyOrder("LEAD_NOT_USED", "LEAD_RECEIVED");
    }

    private String share(String kind, String where) {
        return as.country("IT", () -> leads.report(target, Reports.kind(kind, Reports.lead(where)))).reference();
    }

    private void correct(String lead, ObjectNode correction) {
        as.country("IT", () -> changes.correct(lead, correction));
    }

    private void withdraw(String lead) {
        as.country("IT", () -> changes.withdraw(lead, change()));
    }

    private Lead visible(String lead) {
        return as.country("IT", () -> visibleLeads.require(lead));
    }

    private static ObjectNode change() {
        return change("it was otherwise");
    }

    private static ObjectNode change(String reason) {
        return JsonNodeFactory.instance.objectNode().put("reason", reason);
    }

    /** The facts that count. */
    private static List<String> standing() {
        return TestDatabase.asOwner().queryForList("""
                select type from ledger_event e where voids is null and not exists (select from ledger_event v where v.voids = e.id)""",
                String.class);
    }

    private static void assertKind(ThrowingCallable act, Refusal.Kind kind) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(kind));
    }

    private static void assertRefused(ThrowingCallable act, String... fields) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Refusal.class,
                refusal -> assertThat(refusal.reasons()).extracting(Refusal.Reason::field).containsExactly(fields));
    }
}
