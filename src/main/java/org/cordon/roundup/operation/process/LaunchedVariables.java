package org.cordon.roundup.operation.process;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.cordon.roundup.operation.Operation;
import org.cordon.roundup.operation.dates.OperationDate;
import org.cordon.roundup.operation.process.InfraOperationProcess.Variables;

/**
 * The variables with which an operation's process begins: its reference and the times of its timers, null for a time that is not awaited.
 */
final class LaunchedVariables {

    private LaunchedVariables() {
    }

    static Map<String, Object> of(Operation operation) {
        var variables = new HashMap<String, Object>();
        variables.put(Variables.OPERATION_REFERENCE.name(), operation.reference());
        Stream.of(OperationDate.values()).forEach(date -> variables.put(date.field(), time(operation, operation.at(date))));
        variables.put(Variables.REMINDER_CYCLE.name(), operation.enteredAfterwards() ? null : "R/" + operation.reminderEvery());
        return variables;
    }

    private static String time(Operation operation, Instant date) {
        var awaited = operation.awaited(date);
        return awaited == null ? null : awaited.atOffset(ZoneOffset.UTC).toString();
    }
}
