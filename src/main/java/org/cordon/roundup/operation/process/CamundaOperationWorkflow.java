package org.cordon.roundup.operation.process;

import org.camunda.bpm.engine.RuntimeService;
import org.cordon.roundup.operation.Operation;
import org.cordon.roundup.operation.OperationWorkflow;
import org.cordon.roundup.operation.process.InfraOperationProcess.Messages;
import org.springframework.stereotype.Component;

/**
 * Tells {@code infra-operation} what happened. A message that finds its process elsewhere is dropped: the phase, decided under the
 * operation's lock, says that the process has gone on by itself or will look again.
 */
@Component
final class CamundaOperationWorkflow implements OperationWorkflow {

    private final RuntimeService runtime;

    CamundaOperationWorkflow(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @Override
    public void operationLaunched(Operation operation) {
        runtime.startProcessInstanceByKey(InfraOperationProcess.KEY, operation.reference(), LaunchedVariables.of(operation));
    }

    @Override
    public void invitationsAnswered(String operation) {
        tell(Messages.INVITATIONS_ANSWERED, operation);
    }

    @Override
    public void nominationsScreened(String operation) {
        tell(Messages.NOMINATIONS_SCREENED, operation);
    }

    @Override
    public void operationCancelled(String operation) {
        tell(Messages.OPERATION_CANCELLED, operation);
    }

    private void tell(String message, String operation) {
        runtime.createMessageCorrelation(message).processInstanceBusinessKey(operation).correlateAllWithResult();
    }
}
