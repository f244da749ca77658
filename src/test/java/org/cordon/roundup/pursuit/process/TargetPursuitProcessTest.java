package org.cordon.roundup.pursuit.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.List;
import java.util.function.Consumer;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.AbstractAssertions;
import org.cordon.kernel.caller.SystemWork;
import org.cordon.roundup.pursuit.TargetService;
import org.cordon.roundup.pursuit.TargetState;
import org.cordon.roundup.pursuit.VisibleTargets;
import org.cordon.roundup.pursuit.process.TargetPursuitProcess.Elements;
import org.cordon.support.As;
import org.cordon.support.CordonTest;
import org.cordon.support.Jobs;
import org.cordon.support.Notices;
import org.cordon.support.Play;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every message, boundary event and end of {@code target-pursuit}, moved by the service that owns the state; the two never disagree. */
@CordonTest
class TargetPursuitProcessTest {

    @Autowired
    private ProcessEngine engine;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private TargetService targets;
    @Autowired
    private VisibleTargets queries;
    @Autowired
    private Play play;
    @Autowired
    private Jobs jobs;
    @Autowired
    private As as;

    private String target;
    private ProcessInstance pursuit;

    @BeforeEach
    void admitted() {
        AbstractAssertions.init(engine);
        play.open("TERRA", "FR");
        target = play.admit("TERRA", "FR", Notices.complete("2016/1", "DURAND", "FR")).get(0);
        pursuit = runtime.createProcessInstanceQuery().processInstanceBusinessKey(target).singleResult();
    }

    @Test
    void awaitsConfirmationFirst() {
        isAt(Elements.AWAIT_CONFIRMATION, TargetState.AWAITING_CONFIRMATION);
    }

    @Test
    void isAtLargeOnceConfirmationIsSettled() {
        move(targets::confirmationSettled);
        isAt(Elements.AT_LARGE, TargetState.AT_LARGE);
    }

    @Test
    void isAtLargeWhenTheOperationBeginsWithoutConfirmation() {
        jobs.run(target, "boundaryEvent_confirmationOverdue");
        isAt(Elements.AT_LARGE, TargetState.AT_LARGE);
        assertThat(pursuit).hasPassed("serviceTask_recordConfirmationOverdue");
    }

    @Test
    void isSurrenderedOnTheStraightWay() {
        move(targets::confirmationSettled, targets::located);
        isAt(Elements.LOCATED, TargetState.LOCATED);
        move(targets::arrestReported);
        isAt(Elements.IDENTITY_PENDING, TargetState.IDENTITY_PENDING);
        move(targets::identityConfirmed);
        isAt(Elements.ARRESTED, TargetState.ARRESTED);
        move(targets::extraditionRequested);
        isAt(Elements.EXTRADITION, TargetState.EXTRADITION);
        move(targets::surrendered);
        hasEndedAt("endEvent_surrendered", TargetState.SURRENDERED);
    }

    @Test
    void isLocatedBeforeConfirmation() {
        move(targets::located);
        isAt(Elements.LOCATED, TargetState.LOCATED);
        move(targets::confirmationSettled);
        isAt(Elements.LOCATED, TargetState.LOCATED);
    }

    @Test
    void isArrestedBeforeConfirmation() {
        move(targets::arrestReported);
        isAt(Elements.IDENTITY_PENDING, TargetState.IDENTITY_PENDING);
    }

    @Test
    void isArrestedWithoutHavingBeenLocated() {
        move(targets::confirmationSettled, targets::arrestReported);
        isAt(Elements.IDENTITY_PENDING, TargetState.IDENTITY_PENDING);
    }

    @Test
    void isAtLargeAgainWhenALocationLapses() {
        move(targets::located, targets::locationLapsed);
        isAt(Elements.AT_LARGE, TargetState.AT_LARGE);
    }

    @Test
    void isAtLargeAgainWhenTheWrongPersonWasArrested() {
        move(targets::arrestReported, targets::identityDenied);
        isAt(Elements.AT_LARGE, TargetState.AT_LARGE);
        assertThat(pursuit).hasPassed("boundaryEvent_identityDenied");
    }

    @Test
    void isLocatedAgainWhenTheWrongPersonWasArrested() {
        move(targets::located, targets::arrestReported, targets::identityDenied);
        isAt(Elements.LOCATED, TargetState.LOCATED);
    }

    @Test
    void isFreeAgainBeforeTheIdentityIsConfirmed() {
        move(targets::arrestReported, targets::released);
        isAt(Elements.AT_LARGE, TargetState.AT_LARGE);
    }

    @Test
    void isFreeAgainAfterTheArrest() {
        move(targets::arrestReported, targets::identityConfirmed, targets::released);
        isAt(Elements.AT_LARGE, TargetState.AT_LARGE);
        assertThat(pursuit).hasPassed("boundaryEvent_releasedAfterArrest");
    }

    @Test
    void isLocatedAgainWhenFreedDuringExtradition() {
        move(targets::located, targets::arrestReported, targets::identityConfirmed, targets::extraditionRequested, targets::released);
        isAt(Elements.LOCATED, TargetState.LOCATED);
        assertThat(pursuit).hasPassed("boundaryEvent_releasedInExtradition");
    }

    @Test
    void isAtLargeAgainWhenTheArrestIsWithdrawnBeforeTheIdentityIsConfirmed() {
        move(targets::arrestReported, targets::arrestWithdrawn);
        isAt(Elements.AT_LARGE, TargetState.AT_LARGE);
        assertThat(pursuit).hasPassed("boundaryEvent_withdrawnBeforeIdentity").hasNotPassed("boundaryEvent_identityDenied");
    }

    @Test
    void isLocatedAgainWhenTheArrestIsWithdrawn() {
        move(targets::located, targets::arrestReported, targets::identityConfirmed, targets::arrestWithdrawn);
        isAt(Elements.LOCATED, TargetState.LOCATED);
        assertThat(pursuit).hasPassed("boundaryEvent_withdrawnAfterArrest").hasNotPassed("boundaryEvent_releasedAfterArrest");
    }

    @Test
    void isAtLargeAgainWhenTheArrestIsWithdrawnDuringExtradition() {
        move(targets::arrestReported, targets::identityConfirmed, targets::extraditionRequested, targets::arrestWithdrawn);
        isAt(Elements.AT_LARGE, TargetState.AT_LARGE);
        assertThat(pursuit).hasPassed("boundaryEvent_withdrawnInExtradition").hasNotPassed("boundaryEvent_releasedInExtradition");
    }

    @Test
    void isSurrenderedWithoutARequest() {
        move(targets::arrestReported, targets::identityConfirmed, targets::surrendered);
        hasEndedAt("endEvent_surrendered", TargetState.SURRENDERED);
    }

    @Test
    void isReturnedAnotherWayWithoutARequest() {
        move(targets::arrestReported, targets::identityConfirmed, targets::returnedOtherwise);
        hasEndedAt("endEvent_returnedOtherwise", TargetState.RETURNED_OTHERWISE);
    }

    @Test
    void isReturnedAnotherWayDuringExtradition() {
        move(targets::arrestReported, targets::identityConfirmed, targets::extraditionRequested, targets::returnedOtherwise);
        hasEndedAt("endEvent_returnedOtherwise", TargetState.RETURNED_OTHERWISE);
    }

    @Test
    void endsWithdrawnFromAnywhere() {
        move(targets::located, targets::withdrawn);
        hasEndedAt("endEvent_withdrawn", TargetState.WITHDRAWN);
    }

    @Test
    void endsDeceasedFromAnywhere() {
        move(targets::arrestReported, targets::deceased);
        hasEndedAt("endEvent_deceased", TargetState.DECEASED);
    }

    @Test
    void endsWhenThePersonIsFoundInCustody() {
        move(targets::confirmationSettled, targets::heldElsewhere);
        hasEndedAt("endEvent_inCustody", TargetState.IN_CUSTODY);
    }

    @Test
    void endsWhenTheFileMayNotBeKeptAnyLonger() {
        move(targets::confirmationSettled);
        jobs.run(target, "startEvent_retentionOver");
        hasEndedAt("endEvent_retentionEnded", TargetState.RETENTION_ENDED);
    }

    @Test
    void keepsReferencesAndTimesOnly() {
        assertThat(runtime.getVariables(pursuit.getId()).keySet())
                .containsExactlyInAnyOrder("operationReference", "targetReference", "awaitDeadline", "retentionEnd");
    }

    @SafeVarargs
    private void move(Consumer<String>... moves) {
        SystemWork.run(() -> List.of(moves).forEach(move -> move.accept(target)));
    }

    private void isAt(String element, TargetState state) {
        assertThat(pursuit).isWaitingAtExactly(element);
        assertThat(as.coordinator(() -> queries.find(target)).orElseThrow().state()).isEqualTo(state);
    }

    private void hasEndedAt(String element, TargetState state) {
        assertThat(pursuit).isEnded().hasPassed(element);
        assertThat(as.coordinator(() -> queries.find(target)).orElseThrow().state()).isEqualTo(state);
    }
}
