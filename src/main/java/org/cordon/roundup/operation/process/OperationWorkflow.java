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
 * Sends messages to {@code infra-operation}. A message that no process waits for is dropped. Nothing is lost by that, because the phase is
 * set under the operation's lock. The process has then moved on by itself, or checks the phase again later.
 */
@Component
public final class OperationWorkflow {

    private final Processes processes;

    OperationWorkflow(Processes processes) {
        this.processes = processes;
    }

    /** Starts the process of an operation that was not launched by the process's own start form. */
    public void operationLaunched(Operation operation) {
        processes.start(InfraOperationProcess.KEY, operation.reference(), kept(operation));
    }

    /** Tells the process that every invited country has answered or was recorded as silent. */
    public void invitationsAnswered(String operation) {
        processes.tell(Messages.INVITATIONS_ANSWERED, operation);
    }

    /** Tells the process that the nominations of every participating country are in and screened. */
    public void nominationsScreened(String operation) {
        processes.tell(Messages.NOMINATIONS_SCREENED, operation);
    }

    /** Tells the process that the coordinator has called the operation off. */
    public void operationCancelled(String operation) {
        processes.tell(Messages.OPERATION_CANCELLED, operation);
    }

    /**
     * Returns the variables of a new instance: its reference and the times of its timers, null for times that the instance does not wait
     * for.
     */
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
