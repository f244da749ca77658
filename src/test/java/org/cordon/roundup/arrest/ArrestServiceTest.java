package org.cordon.roundup.arrest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.cordon.kernel.caller.SystemWork;
import org.cordon.kernel.database.TestDatabase;
import org.cordon.kernel.shared.Refusal;
import org.cordon.roundup.arrest.ReportedArrest.Reception;
import org.cordon.roundup.arrest.identity.ArrestIdentityService;
import org.cordon.support.As;
import org.cordon.support.CordonTest;
import org.cordon.support.ListedTargets;
import org.cordon.support.Reports;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@CordonTest
class ArrestServiceTest {

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
    private ListedTargets listed;
    @Autowired
    private RuntimeService runtime;
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
    void theFirstReportMakesAnArrestWhoseIdentityIsOpen() {
        var arrest = report("IT");

        assertThat(arrest.reference()).matches("LARK-2027-A[2-9A-Z]{5}");
        assertThat(arrest.first()).isTrue();
        assertThat(listed.state(target)).isEqualTo("IDENTITY_PENDING");
        assertThat(listed.ledger(OPERATION)).containsExactly("ARREST_REPORTED IT");
        assertThat(instancesOf(arrest.reference())).isOne();
        assertThat(TestDatabase.asOwner().queryForMap(
                "select happened_at = timestamptz '2027-05-11 04:20+02' as instant, zone, subject, actor from ledger_event"))
                .containsEntry("instant", true).containsEntry("zone", "Europe/Rome").containsEntry("subject", arrest.reference())
                .containsEntry("actor", "ncb-it");
    }

    @Test
    void aSecondReportBySameCountryReturnsTheFirst() {
        var first = report("IT");
        var second = as.country("IT", () -> arrests.report(target, Reports.arrest("IT").put("happenedAt", "2027-05-11T05:00:00+02:00")));

        assertThat(second.reference()).isEqualTo(first.reference());
        assertThat(second.reception()).isEqualTo(Reception.REPEATED);
        assertThat(listed.ledger(OPERATION)).containsExactly("ARREST_REPORTED IT");
        assertThat(instancesOf(first.reference())).isOne();
    }

    @Test
    void aReportByAnotherCountryIsJoinedAndTold() {
        var first = report("IT");
        var second = report("ES");

        assertThat(second.reference()).isEqualTo(first.reference());
        assertThat(second.reception()).isEqualTo(Reception.JOINED);
        assertThat(listed.ledger(OPERATION)).containsExactly("ARREST_REPORTED IT", "ARREST_REPORT_JOINED ES");
        assertThat(listed.messages(first.reference())).containsExactly("ARREST_REPORT_JOINED coordinator", "ARREST_REPORT_JOINED ncb-FR");
        assertThat(instancesOf(first.reference())).isOne();
    }

    @Test
    void twoCountriesReportingAtTheSameMomentMakeOneArrest() throws Exception {
        for (int round = 0; round < 5; round++) {
            var sought = listed.target(OPERATION, "333" + (2 + round), "2016/5" + round, "MORVAN", "Yann", List.of("FR"),
                    List.of("IT", "ES"));
            var barrier = new CyclicBarrier(2);
            var officers = Executors.newFixedThreadPool(2);
            try {
                var answers = officers.invokeAll(List.of(reporting("IT", sought, barrier), reporting("ES", sought, barrier)), 60,
                        TimeUnit.SECONDS);
                var receptions = new HashSet<Reception>();
                var references = new HashSet<String>();
                for (var answer : answers) {
                    receptions.add(answer.get().reception());
                    references.add(answer.get().reference());
                }
                assertThat(references).hasSize(1);
                assertThat(receptions).containsExactlyInAnyOrder(Reception.FIRST, Reception.JOINED);
                assertThat(instancesOf(references.iterator().next())).isOne();
            } finally {
                officers.shutdownNow();
            }
        }
    }

    private Callable<ReportedArrest> reporting(String country, String sought, CyclicBarrier barrier) {
        return () -> {
            barrier.await(30, TimeUnit.SECONDS);
            return as.country(country, () -> arrests.report(sought, Reports.arrest(country)));
        };
    }

    @Test
    void theCountryOfTheArrestIsThatOfTheReporter() {
        assertRefused(() -> as.country("IT", () -> arrests.report(target, Reports.arrest("ES"))), "country");
    }

    @Test
    void whoDoesNotSeeTheTargetIsToldThatThereIsNone() {
        assertKind(() -> as.country("DE", () -> arrests.report(target, JsonNodeFactory.instance.objectNode())), Refusal.Kind.NOT_FOUND);
        assertKind(() -> as.country("IT", () -> arrests.report("LARK-2027-T9999", JsonNodeFactory.instance.objectNode())),
                Refusal.Kind.NOT_FOUND);
    }

    @Test
    void onlyCountriesReport() {
        assertKind(() -> as.coordinator(() -> arrests.report(target, Reports.arrest("IT"))), Refusal.Kind.FORBIDDEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"CONFIRMATION", "OPERATIONAL", "FOLLOW_UP", "CLOSED"})
    void isReportedBeforeDuringAndAfterTheOperationalPhase(String phase) {
        TestDatabase.asOwner().update("update operation set phase = ?", phase);

        assertThat(report("IT").first()).isTrue();
    }

    @Test
    void isReportedAYearAfterTheOperation() {
        TestDatabase.asOwner().update("update operation set phase = 'CLOSED'");
        ClockUtil.setCurrentTime(Date.from(Instant.parse("2028-06-01T12:00:00Z")));

        assertThat(report("IT").first()).isTrue();
        assertThat(listed.state(target)).isEqualTo("IDENTITY_PENDING");
    }

    @Test
    void nothingIsReportedOnAnOperationThatWasCalledOff() {
        TestDatabase.asOwner().update("update operation set phase = 'CANCELLED'");

        assertKind(() -> report("IT"), Refusal.Kind.CONFLICT);
    }

    @Test
    void nothingIsReportedOnAPursuitThatHasEnded() {
        var arrest = confirmed();
        follow(arrest, "SURRENDERED");

        assertKind(() -> as.country("ES", () -> arrests.report(target, Reports.arrest("ES"))), Refusal.Kind.CONFLICT);
    }

    @Test
    void theSameReportOnceMoreDoesNotArrestWhoWasReleased() {
        var arrest = confirmed();
        as.country("IT", () -> releases.release(arrest, release("RELEASED", "2027-05-11T13:30:00+02:00")));

        assertThat(report("IT").reception()).isEqualTo(Reception.REPEATED);
        assertThat(listed.state(target)).isEqualTo("AT_LARGE");
        assertThat(
                as.country("IT", () -> arrests.report(target, Reports.arrest("IT").put("happenedAt", "2027-05-11T13:45:00+02:00"))).first())
                .isTrue();
    }

    @Test
    void thoseConcernedSeeTheArrestAndNobodyElse() {
        var arrest = report("IT").reference();

        assertThat(visible("IT", arrest).reference()).isEqualTo(arrest);
        assertThat(visible("FR", arrest).reference()).isEqualTo(arrest);
        assertThat(as.coordinator(() -> visibleArrests.require(arrest)).reference()).isEqualTo(arrest);
        assertKind(() -> visible("ES", arrest), Refusal.Kind.NOT_FOUND);
        assertKind(() -> as.compliance(() -> visibleArrests.require(arrest)), Refusal.Kind.NOT_FOUND);
    }

    private String confirmed() {
        var arrest = report("IT").reference();
        as.country("FR", () -> identities.confirm(arrest, true, "FINGERPRINT", null));
        return arrest;
    }

    private ReportedArrest report(String country) {
        return as.country(country, () -> arrests.report(target, Reports.arrest(country)));
    }

    private ExtraditionOutcome follow(String arrest, String outcome) {
        return as.country("FR", () -> extradition.follow(arrest, outcome, null));
    }

    private Arrest visible(String country, String arrest) {
        return as.country(country, () -> visibleArrests.require(arrest));
    }

    private static ObjectNode release(String kind, String happenedAt) {
        return JsonNodeFactory.instance.objectNode().put("kind", kind).put("happenedAt", happenedAt).put("zone", "Europe/Rome")
                .put("text", "bail");
    }

    private long instancesOf(String arrest) {
        return SystemWork.call(() -> runtime.createProcessInstanceQuery().processInstanceBusinessKey(arrest).count());
    }

    private static void assertKind(ThrowingCallable act, Refusal.Kind kind) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(kind));
    }

    private static void assertRefused(ThrowingCallable act, String... fields) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Refusal.class,
                refusal -> assertThat(refusal.reasons()).extracting(Refusal.Reason::field).containsExactly(fields));
    }
}
