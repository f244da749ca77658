package org.cordon.roundup.pursuit.process;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Objects;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.cordon.roundup.pursuit.PursuitWorkflow;
import org.cordon.roundup.pursuit.process.TargetPursuitProcess.Messages;
import org.cordon.roundup.pursuit.process.TargetPursuitProcess.Variables;
import org.springframework.stereotype.Component;

/** Moves the token of {@code target-pursuit}, found by the target's reference, in the transaction of the fact. */
@Component
final class CamundaPursuitWorkflow implements PursuitWorkflow {

    private final RuntimeService runtime;

    CamundaPursuitWorkflow(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @Override
    public void nominationAccepted(String operation, String target, Instant awaitDeadline, Instant retentionEnd) {
        begin(operation, target, awaitDeadline, retentionEnd.toString());
    }

    @Override
    public void confirmationSettled(String target) {
        tell(target, Messages.CONFIRMATION_SETTLED);
    }

    @Override
    public void positivelyLocated(String target) {
        tell(target, Messages.POSITIVELY_LOCATED);
    }

    @Override
    public void locationLapsed(String target) {
        tell(target, Messages.LOCATION_LAPSED);
    }

    @Override
    public void arrestReported(String target) {
        tell(target, Messages.ARREST_REPORTED);
    }

    @Override
    public void identityConfirmed(String target) {
        tell(target, Messages.IDENTITY_CONFIRMED);
    }

    @Override
    public void identityDenied(String target, boolean previouslyLocated) {
        tell(target, Messages.IDENTITY_DENIED, previouslyLocated);
    }

    @Override
    public void extraditionRequested(String target) {
        tell(target, Messages.EXTRADITION_REQUESTED);
    }

    @Override
    public void personReleased(String target, boolean previouslyLocated) {
        tell(target, Messages.PERSON_RELEASED, previouslyLocated);
    }

    @Override
    public void arrestWithdrawn(String target, boolean previouslyLocated) {
        tell(target, Messages.ARREST_WITHDRAWN, previouslyLocated);
    }

    @Override
    public void personSurrendered(String target) {
        tell(target, Messages.PERSON_SURRENDERED);
    }

    @Override
    public void personReturnedOtherwise(String target) {
        tell(target, Messages.PERSON_RETURNED_OTHERWISE);
    }

    @Override
    public void targetWithdrawn(String target) {
        tell(target, Messages.TARGET_WITHDRAWN);
    }

    @Override
    public void personDeceased(String target) {
        tell(target, Messages.PERSON_DECEASED);
    }

    @Override
    public void personInCustody(String target) {
        tell(target, Messages.PERSON_IN_CUSTODY);
    }

    @Override
    public void targetSuspended(String target, Collection<String> alsoKnownAs) {
        if (!canRest(target)) {
            beginAnew(target);
        }
        tellAll(alsoKnownAs, Messages.TARGET_SUSPENDED);
    }

    @Override
    public void endedWhileSuspended(String target) {
        tell(target, Messages.ENDED_WHILE_SUSPENDED);
    }

    @Override
    public void suspensionLifted(String operation, String target, Collection<String> alsoKnownAs, Instant awaitDeadline) {
        var retentionEnd = runtime.getVariable(pursuit(target).getId(), Variables.RETENTION_END.name());
        tellAll(alsoKnownAs, Messages.SUSPENSION_LIFTED);
        begin(operation, target, awaitDeadline, retentionEnd);
    }

    /** A pursuit that began before its model knew of suspensions cannot. */
    private boolean canRest(String target) {
        return runtime.createEventSubscriptionQuery().processInstanceId(pursuit(target).getId()).eventName(Messages.TARGET_SUSPENDED)
                .count() > 0;
    }

    private void beginAnew(String target) {
        var old = pursuit(target);
        var operation = runtime.getVariable(old.getId(), Variables.OPERATION_REFERENCE.name());
        var retentionEnd = runtime.getVariable(old.getId(), Variables.RETENTION_END.name());
        runtime.deleteProcessInstance(old.getId(), "Goes on under the present model");
        begin(operation, target, null, retentionEnd);
    }

    private ProcessInstance pursuit(String target) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(target, TargetPursuitProcess.KEY).singleResult();
    }

    private void begin(Object operation, String target, Instant awaitDeadline, Object retentionEnd) {
        var variables = new HashMap<String, Object>();
        variables.put(Variables.OPERATION_REFERENCE.name(), operation);
        variables.put(Variables.TARGET_REFERENCE.name(), target);
        variables.put(Variables.AWAIT_DEADLINE.name(), Objects.toString(awaitDeadline, null));
        variables.put(Variables.RETENTION_END.name(), retentionEnd);
        runtime.startProcessInstanceByKey(TargetPursuitProcess.KEY, target, variables);
    }

    /** Whatever goes on about the target, in whichever process. */
    private void tellAll(Collection<String> references, String message) {
        references.forEach(reference -> runtime.createMessageCorrelation(message)
                .processInstanceVariableEquals(Variables.TARGET_REFERENCE.name(), reference).correlateAll());
    }

    private void tell(String target, String message) {
        runtime.createMessageCorrelation(message).processInstanceBusinessKey(target).correlate();
    }

    private void tell(String target, String message, boolean previouslyLocated) {
        runtime.createMessageCorrelation(message).processInstanceBusinessKey(target)
                .setVariable(Variables.PREVIOUSLY_LOCATED.name(), previouslyLocated).correlate();
    }
}
