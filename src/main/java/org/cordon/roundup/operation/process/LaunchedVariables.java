package org.cordon.roundup.operation.process;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.cordon.kernel.shared.process.ProcessVariable;
import org.cordon.kernel.shared.process.ProcessVariable.Value;
import org.cordon.roundup.operation.Operation;
import org.cordon.roundup.operation.dates.OperationDate;
import org.cordon.roundup.operation.process.InfraOperationProcess.Variables;

/**
 * The variables with which an operation's process begins: its reference and the times of its timers, null for a time that is not awaited.
 */
final class LaunchedVariables {

    private LaunchedVariables() {
    }

    static List<Value> of(Operation operation) {
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
