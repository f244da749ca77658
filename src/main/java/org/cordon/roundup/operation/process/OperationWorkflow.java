package org.cordon.roundup.operation.process;

import org.cordon.kernel.shared.process.Processes;
import org.cordon.roundup.operation.Operation;
import org.cordon.roundup.operation.process.InfraOperationProcess.Messages;
import org.springframework.stereotype.Component;

/**
 * Tells {@code infra-operation} what happened. A message that finds its process elsewhere is dropped: the phase, decided under the
 * operation's lock, says that the process has gone on by itself or will look again.
 */
@Component
public final class OperationWorkflow {

    private final Processes processes;

    OperationWorkflow(Processes processes) {
        this.processes = processes;
    }

    /** The operation was launched by other means than the process's own start form. */
    public void operationLaunched(Operation operation) {
        processes.start(InfraOperationProcess.KEY, operation.reference(), LaunchedVariables.of(operation));
    }

    /** Every invited country has answered, or was recorded as silent. */
    public void invitationsAnswered(String operation) {
        processes.tell(Messages.INVITATIONS_ANSWERED, operation);
    }

    /** Every participating country's nominations are in and screened. */
    public void nominationsScreened(String operation) {
        processes.tell(Messages.NOMINATIONS_SCREENED, operation);
    }

    /** The coordinator has called the operation off. */
    public void operationCancelled(String operation) {
        processes.tell(Messages.OPERATION_CANCELLED, operation);
    }
}
