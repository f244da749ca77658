package org.cordon.roundup.arrest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.cordon.kernel.caller.SystemWork;
import org.cordon.kernel.database.TestDatabase;
import org.cordon.kernel.shared.Refusal;
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
class ExtraditionServiceTest {

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
    void extraditionIsRequestedAndEndsInSurrender() {
        var arrest = confirmed();
        assertThat(follow(arrest, "REQUESTED").endsExtradition()).isFalse();
        assertThat(listed.state(target)).isEqualTo("EXTRADITION");
        assertThat(follow(arrest, "SURRENDERED").endsExtradition()).isTrue();

        assertThat(listed.state(target)).isEqualTo("SURRENDERED");
        assertThat(listed.ledger(OPERATION)).endsWith("EXTRADITION_REQUESTED IT", "SURRENDERED IT");
        assertThat(listed.messages(arrest)).containsExactly("ARREST_ENDED coordinator", "ARREST_ENDED ncb-FR", "ARREST_ENDED ncb-IT");
    }

    @Test
    void aReturnByAnotherWayEndsThePursuit() {
        follow(confirmed(), "RETURNED_OTHERWISE");

        assertThat(listed.state(target)).isEqualTo("RETURNED_OTHERWISE");
    }

    @Test
    void aRefusedExtraditionEndsTheCustodyThatWasForItAlone() {
        follow(confirmed(), "REFUSED");

        assertThat(listed.state(target)).isEqualTo("AT_LARGE");
        assertThat(listed.ledger(OPERATION)).endsWith("EXTRADITION_REFUSED IT", "RELEASED IT");
    }

    @Test
    void refusesAnOutcomeThatTheArrestCannotComeTo() {
        var arrest = confirmed();
        follow(arrest, "REQUESTED");

        assertKind(() -> follow(arrest, "REQUESTED"), Refusal.Kind.CONFLICT);
        assertRefused(() -> follow(arrest, "VANISHED"), "outcome");
        assertKind(() -> as.country("IT", () -> extradition.follow(arrest, "SURRENDERED", null)), Refusal.Kind.FORBIDDEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"RELEASED", "ESCAPED"})
    void whoIsFreeAgainIsAtLargeFromThen(String kind) {
        var arrest = confirmed();
        as.country("IT", () -> releases.release(arrest, release(kind, "2027-05-11T13:30:00+02:00")));

        assertThat(listed.state(target)).isEqualTo("AT_LARGE");
        assertThat(listed.ledger(OPERATION)).endsWith(kind + " IT");
        assertThat(TestDatabase.asOwner().queryForObject(
                "select happened_at = timestamptz '2027-05-11 13:30+02' from ledger_event where type = ?", Boolean.class, kind)).isTrue();
        assertThat(listed.messages(arrest)).containsExactly("ARREST_ENDED coordinator", "ARREST_ENDED ncb-FR", "ARREST_ENDED ncb-IT");
        assertThat(visible("IT", arrest).outcomeText()).isEqualTo("bail");
    }

    @Test
    void aReleaseComesBeforeTheIdentityIsConfirmedToo() {
        var arrest = report("IT").reference();
        as.country("FR", () -> releases.release(arrest, release("RELEASED", "2027-05-11T13:30:00+02:00")));

        assertThat(listed.state(target)).isEqualTo("AT_LARGE");
        assertThat(instancesOf(arrest)).isZero();
    }

    @Test
    void aReleaseIsCheckedFieldByField() {
        var arrest = confirmed();

        assertRefused(() -> as.country("IT", () -> releases.release(arrest, JsonNodeFactory.instance.objectNode())),
                "kind", "zone", "happenedAt");
        assertRefused(() -> as.country("IT", () -> releases.release(arrest, release("RELEASED", "2027-05-11T04:19:00+02:00"))),
                "happenedAt");
        assertKind(() -> as.coordinator(() -> releases.release(arrest, release("RELEASED", "2027-05-11T13:30:00+02:00"))),
                Refusal.Kind.FORBIDDEN);
        assertKind(() -> as.country("ES", () -> releases.release(arrest, release("RELEASED", "2027-05-11T13:30:00+02:00"))),
                Refusal.Kind.NOT_FOUND);
    }

    @Test
    void nobodyIsWarnedOfATimeLimitThatTheRequestHasKept() {
        var arrest = confirmed();
        SystemWork.run(() -> extradition.warn(arrest));
        follow(arrest, "REQUESTED");
        SystemWork.run(() -> extradition.escalate(arrest));

        assertThat(listed.messages(arrest)).containsExactly("EXTRADITION_WARNING coordinator", "EXTRADITION_WARNING ncb-FR");
    }

    @Test
    void theArrestOfAWithdrawnTargetIsStillFollowed() {
        var arrest = confirmed();
        TestDatabase.asOwner().update("update target set state = 'WITHDRAWN'");
        follow(arrest, "RELEASED");

        assertThat(listed.state(target)).isEqualTo("WITHDRAWN");
        assertThat(listed.ledger(OPERATION)).endsWith("RELEASED IT");
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
