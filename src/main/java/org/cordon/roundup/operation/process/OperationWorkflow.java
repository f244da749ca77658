package org.cordon.roundup.operation.process;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.cordon.kernel.shared.process.ProcessVariable;
import org.cordon.kernel.shared.process.ProcessVariable.Value;
import org.cordon.kernel.shared.process.Processes;
import org.cordon.roundup.operation.Operation;
import org.cordon.roundup.operation.dates.OperationDate;
import org.cordon.roundup.operation.process.InfraOperationProcess.Messages;
import org.cordon.roundup.operation.process.InfraOperationProcess.Variables;
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
        processes.start(InfraOperationProcess.KEY, operation.reference(), kept(operation));
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

    /** What an instance begins with: its reference and the times of its timers, null for a time that is not awaited. */
    static List<Value> kept(Operation operation) {
        var kept = new ArrayList<Value>();
        kept.add(Variables.OPERATION_REFERENCE.is(operation.reference()));
        Stream.of(OperationDate.values())
                .forEach(date -> kept.add(ProcessVariable.string(date.field()).is(time(operation, operation.at(date)))));
        kept.add(Variables.REMINDER_CYCLE.is(operation.enteredAfterwards() ? null : "R/" + operation.reminderEvery()));
        return kept;
    }

    private static String time(Operation operation, Instant date) {
        var awaited = operation.awaited(date);
        return awaited == null ? null : awaited.atOffset(ZoneOffset.UTC).toString();
    }
}
