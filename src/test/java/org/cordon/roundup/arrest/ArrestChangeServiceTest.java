package org.cordon.roundup.arrest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.cordon.kernel.caller.SystemWork;
import org.cordon.kernel.database.TestDatabase;
import org.cordon.kernel.shared.Refusal;
import org.cordon.roundup.arrest.ReportedArrest.Reception;
import org.cordon.roundup.arrest.identity.ArrestIdentityService;
import org.cordon.roundup.lead.LeadService;
import org.cordon.support.As;
import org.cordon.support.CordonTest;
import org.cordon.support.Jobs;
import org.cordon.support.ListedTargets;
import org.cordon.support.Reports;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Corrects and withdraws arrests in each of their states, with one reporter or several. */
@CordonTest
class ArrestChangeServiceTest {

    private static final String OPERATION = "LARK-2027";

    @Autowired
    private ArrestService arrests;
    @Autowired
    private VisibleArrests visibleArrests;
    @Autowired
    private ArrestIdentityService identities;
    @Autowired
    private ExtraditionService extradition;
    @Autowired
    private ArrestReleaseService releases;
    @Autowired
    private ArrestChangeService changes;
    @Autowired
    private LeadService leads;
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
    void aCorrectionTellsTheArrestAnewAndItsIdentityStays() {
        var arrest = confirmed();
        correct("IT", arrest, change().put("happenedAt", "2027-05-11T03:00:00+02:00").put("custody", "prison"));

        assertThat(visible("FR", arrest)).satisfies(now -> {
            assertThat(now.state()).isEqualTo(ArrestState.CONFIRMED);
            assertThat(now.happenedAt().toString()).isEqualTo("2027-05-11T03:00+02:00[Europe/Rome]");
            assertThat(now.report().custody()).isEqualTo("prison");
            assertThat(now.report().legalBasis()).isEqualTo("warrant for " + Reports.MARKER);
        });
        assertThat(listed.state(target)).isEqualTo("ARRESTED");
        assertThat(standing()).containsExactly("ARREST_REPORTED IT", "IDENTITY_CONFIRMED IT");
    }

    @Test
    void aWithdrawnArrestNeverWas() {
        var arrest = report("IT");
        withdraw("IT", arrest);

        assertThat(listed.state(target)).isEqualTo("AT_LARGE");
        assertThat(standing()).isEmpty();
        assertThat(visible("IT", arrest).state()).isEqualTo(ArrestState.WITHDRAWN);
    }

    @Test
    void heFallsBackToWhereHeWasLocated() {
        as.country("IT", () -> leads.report(target, Reports.kind("LOCATION", Reports.lead("IT"))));
        withdraw("IT", confirmed());

        assertThat(listed.state(target)).isEqualTo("LOCATED");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void withTheArrestFallsWhatWasSaidOfIt(boolean requested) {
        var arrest = confirmed();
        if (requested) {
            as.country("FR", () -> extradition.follow(arrest, "REQUESTED", null));
        }
        withdraw("IT", arrest);

        assertThat(listed.state(target)).isEqualTo("AT_LARGE");
        assertThat(standing()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"RELEASED", "ESCAPED", "REFUSED"})
    void anArrestThatHadEndedFallsWithoutMovingAnything(String outcome) {
        var arrest = confirmed();
        as.country("FR", () -> extradition.follow(arrest, outcome, null));
        var again = as.country("ES", () -> arrests.report(target, Reports.arrest("ES"))).reference();
        withdraw("IT", arrest);

        assertThat(again).isNotEqualTo(arrest);
        assertThat(listed.state(target)).isEqualTo("IDENTITY_PENDING");
        assertThat(standing()).containsExactly("ARREST_REPORTED ES");
    }

    @Test
    void aWrongPersonAndAnUnansweredIdentityFallToo() {
        var wrong = report("IT");
        as.country("FR", () -> identities.confirm(wrong, false, null, "another man"));
        withdraw("IT", wrong);
        var unanswered = report("IT");
        SystemWork.run(() -> identities.recordUnanswered(unanswered));
        withdraw("IT", unanswered);

        assertThat(standing()).isEmpty();
        assertThat(listed.state(target)).isEqualTo("AT_LARGE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SURRENDERED", "RETURNED_OTHERWISE"})
    void whoWasHandedOverWasArrestedAndOnlyACorrectionIsLeft(String outcome) {
        var arrest = confirmed();
        as.country("FR", () -> extradition.follow(arrest, outcome, null));

        assertThatThrownBy(() -> withdraw("IT", arrest)).isInstanceOf(Refusal.class).hasMessageContaining("was handed over");
        correct("IT", arrest, change().put("place", "elsewhere"));
        assertThat(listed.state(target)).isEqualTo(outcome);
        assertThat(standing()).contains("ARREST_REPORTED IT", outcome + " IT");
    }

    @Test
    void whenTheFirstReportIsWithdrawnTheSecondTellsTheArrest() {
        var arrest = report("IT");
        as.country("ES", () -> arrests.report(target, Reports.arrest("ES").put("zone", "Europe/Madrid").put("custody", "in Madrid")
                .put("happenedAt", "2027-05-11T05:00:00+02:00")));
        as.country("FR", () -> identities.confirm(arrest, true, "DNA", null));
        withdraw("IT", arrest);

        assertThat(visible("FR", arrest)).satisfies(now -> {
            assertThat(now.country()).isEqualTo("ES");
            assertThat(now.happenedAt().toString()).isEqualTo("2027-05-11T05:00+02:00[Europe/Madrid]");
            assertThat(now.report().custody()).isEqualTo("in Madrid");
            assertThat(now.state()).isEqualTo(ArrestState.CONFIRMED);
        });
        assertThat(listed.state(target)).isEqualTo("ARRESTED");
        assertThat(standing()).containsExactly("ARREST_REPORTED ES", "IDENTITY_CONFIRMED ES");
        assertThat(as.country("FR", () -> visibleArrests.reporters(arrest))).containsExactly("ES");
    }

    @Test
    void whenTheSecondIsWithdrawnTheFirstStays() {
        var arrest = report("IT");
        report("ES");
        withdraw("ES", arrest);

        assertThat(visible("FR", arrest).country()).isEqualTo("IT");
        assertThat(standing()).containsExactly("ARREST_REPORTED IT");
        assertKind(() -> visible("ES", arrest), Refusal.Kind.NOT_FOUND);
        assertKind(() -> withdraw("ES", arrest), Refusal.Kind.CONFLICT);
        withdraw("IT", arrest);
        assertThat(listed.state(target)).isEqualTo("AT_LARGE");
        assertThat(standing()).isEmpty();
    }

    @Test
    void eachCorrectsItsOwnReport() {
        var arrest = report("IT");
        report("ES");
        correct("ES", arrest, change().put("happenedAt", "2027-05-11T04:30:00+02:00").put("version", 0));
        correct("IT", arrest, change().put("place", "Genoa").put("version", 0));

        assertThat(visible("FR", arrest).happenedAt().toString()).isEqualTo("2027-05-11T04:20+02:00[Europe/Rome]");
        assertThat(visible("FR", arrest).report().what().place()).isEqualTo("Genoa");
        assertThat(standing()).containsExactly("ARREST_REPORTED IT", "ARREST_REPORT_JOINED ES");
        assertThat(TestDatabase.asOwner().queryForObject(
                "select happened_at = timestamptz '2027-05-11 04:30+02' from arrest_report_now where country = 'ES'",
                Boolean.class)).isTrue();
    }

    @Test
    void whoWithdrewReportsOnceMore() {
        var arrest = report("IT");
        report("ES");
        withdraw("IT", arrest);
        var joinedAgain = as.country("IT", () -> arrests.report(target, Reports.arrest("IT")));
        assertThat(joinedAgain.reception()).isEqualTo(Reception.JOINED);
        assertThat(joinedAgain.reference()).isEqualTo(arrest);

        withdraw("ES", arrest);
        assertThat(visible("FR", arrest).country()).isEqualTo("IT");
        withdraw("IT", arrest);
        assertThat(as.country("IT", () -> arrests.report(target, Reports.arrest("IT"))).reception()).isEqualTo(Reception.FIRST);
        assertThat(listed.state(target)).isEqualTo("IDENTITY_PENDING");
    }

    @Test
    void aCorrectionIsCheckedAsAReportIs() {
        var arrest = confirmed();
        ClockUtil.setCurrentTime(Date.from(Instant.parse("2027-05-11T15:00:00Z")));

        assertRefused(() -> correct("IT", arrest, change().put("country", "ES").put("noticeNumber", "1")), "noticeNumber", "country");
        assertRefused(() -> correct("IT", arrest, change().put("happenedAt", "2027-05-11T14:00:00Z")), "happenedAt");
        assertRefused(() -> correct("IT", arrest, JsonNodeFactory.instance.objectNode().put("text", "x")), "reason");
        assertThatThrownBy(() -> correct("IT", arrest, change())).hasMessageContaining("Nothing is corrected");
        assertThat(listed.ledger(OPERATION)).doesNotContain("VOIDED IT");
    }

    @Test
    void onlyAReportingCountryChangesItAndToOthersItDoesNotExist() {
        var arrest = report("IT");

        assertKind(() -> correct("FR", arrest, change().put("text", "x")), Refusal.Kind.FORBIDDEN);
        assertKind(() -> withdraw("FR", arrest), Refusal.Kind.FORBIDDEN);
        assertKind(() -> as.coordinator(() -> changes.withdraw(arrest, change())), Refusal.Kind.FORBIDDEN);
        assertKind(() -> correct("ES", arrest, change().put("text", "x")), Refusal.Kind.NOT_FOUND);
        assertKind(() -> withdraw("ES", arrest), Refusal.Kind.NOT_FOUND);
    }

    @Test
    void nothingMoreIsSaidOfAnArrestThatWasWithdrawn() {
        var arrest = report("IT");
        withdraw("IT", arrest);

        assertKind(() -> as.country("FR", () -> identities.confirm(arrest, true, "DNA", null)), Refusal.Kind.CONFLICT);
        assertKind(() -> as.country("FR", () -> extradition.follow(arrest, "RELEASED", null)), Refusal.Kind.CONFLICT);
        assertKind(() -> as.country("FR", () -> releases.release(arrest, Reports.release())), Refusal.Kind.CONFLICT);
        assertKind(() -> withdraw("IT", arrest), Refusal.Kind.CONFLICT);
    }

    @Test
    void thoseWhoWereToldAndTheOtherReportersAreToldAgain() {
        var arrest = report("IT");
        jobs.run();
        report("ES");
        correct("IT", arrest, change().put("text", "otherwise"));
        withdraw("IT", arrest);
        withdraw("ES", arrest);

        assertThat(listed.messages(arrest)).containsExactly("ARREST_CORRECTED coordinator", "ARREST_CORRECTED ncb-ES",
                "ARREST_CORRECTED ncb-FR",
                "ARREST_REPORTED coordinator", "ARREST_REPORTED ncb-FR", "ARREST_REPORT_JOINED coordinator", "ARREST_REPORT_JOINED ncb-FR",
                "ARREST_REPORT_WITHDRAWN coordinator", "ARREST_REPORT_WITHDRAWN ncb-ES", "ARREST_REPORT_WITHDRAWN ncb-FR",
                "ARREST_WITHDRAWN coordinator", "ARREST_WITHDRAWN ncb-FR");
    }

    @Test
    void theArrestOfAWithdrawnTargetFallsInTheLedgerAlone() {
        var arrest = confirmed();
        TestDatabase.asOwner().update("update target set state = 'WITHDRAWN'");
        withdraw("IT", arrest);

        assertThat(listed.state(target)).isEqualTo("WITHDRAWN");
        assertThat(standing()).isEmpty();
    }

    @Test
    void withdrawnWhileItsIdentityIsConfirmedItIsWithdrawn() throws Exception {
        for (int round = 0; round < 5; round++) {
            var sought = listed.target(OPERATION, "333" + (2 + round), "2016/5" + round, "MORVAN", "Yann", List.of("FR"), List.of("IT"));
            var arrest = as.country("IT", () -> arrests.report(sought, Reports.arrest("IT"))).reference();
            jobs.run();
            var barrier = new CyclicBarrier(2);
            var officers = Executors.newFixedThreadPool(2);
            try {
                var answers = officers.invokeAll(List.of(
                        attempt(barrier, () -> as.country("FR", () -> identities.confirm(arrest, true, "DNA", null))),
                        attempt(barrier, () -> withdraw("IT", arrest))), 60, TimeUnit.SECONDS);
                assertThat(answers.get(0).get()).isIn("done", "The arrest " + arrest + " has been withdrawn by those who reported it.");
                assertThat(answers.get(1).get()).isEqualTo("done");
            } finally {
                officers.shutdownNow();
            }
            assertThat(listed.state(sought)).isEqualTo("AT_LARGE");
            assertThat(standing()).isEmpty();
        }
    }

    private static Callable<String> attempt(CyclicBarrier barrier, Runnable act) {
        return () -> {
            barrier.await(30, TimeUnit.SECONDS);
            try {
                act.run();
                return "done";
            } catch (Refusal refused) {
                return refused.sentence();
            }
        };
    }

    private String confirmed() {
        var arrest = report("IT");
        as.country("FR", () -> identities.confirm(arrest, true, "FINGERPRINT", null));
        return arrest;
    }

    private String report(String country) {
        return as.country(country, () -> arrests.report(target, Reports.arrest(country))).reference();
    }

    private void correct(String country, String arrest, ObjectNode correction) {
        as.country(country, () -> changes.correct(arrest, correction));
    }

    private void withdraw(String country, String arrest) {
        as.country(country, () -> changes.withdraw(arrest, change()));
    }

    private Arrest visible(String country, String arrest) {
        return as.country(country, () -> visibleArrests.require(arrest));
    }

    private static ObjectNode change() {
        return JsonNodeFactory.instance.objectNode().put("reason", "it was otherwise");
    }

    /** The facts that count, in alphabetical order. */
    private static List<String> standing() {
        return TestDatabase.asOwner().queryForList("""
                select type || ' ' || country from ledger_event e
                where subject like '%-A_____' and voids is null and not exists (select from ledger_event v where v.voids = e.id)
                order by type collate "C" """, String.class);
    }

    private static void assertKind(ThrowingCallable act, Refusal.Kind kind) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(kind));
    }

    private static void assertRefused(ThrowingCallable act, String... fields) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Refusal.class,
                refusal -> assertThat(refusal.reasons()).extracting(Refusal.Reason::field).containsExactly(fields));
    }
}
