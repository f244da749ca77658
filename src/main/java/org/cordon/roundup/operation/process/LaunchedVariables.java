package org.cordon.roundup.operation.process;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.cordon.roundup.operation.Operation;
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
        variables.put(Variables.INVITATION_DEADLINE.name(), time(operation, operation.invitationDeadline()));
        variables.put(Variables.NOMINATION_DEADLINE.name(), time(operation, operation.nominationDeadline()));
        variables.put(Variables.SCREENING_DEADLINE.name(), time(operation, operation.screeningDeadline()));
        variables.put(Variables.CONFIRMATION_DEADLINE.name(), time(operation, operation.confirmationDeadline()));
        variables.put(Variables.OPERATION_START.name(), time(operation, operation.operationStart()));
        variables.put(Variables.OPERATION_END.name(), time(operation, operation.operationEnd()));
        variables.put(Variables.APPROVAL_DEADLINE.name(), time(operation, operation.approvalDeadline()));
        variables.put(Variables.CLOSING_DEADLINE.name(), time(operation, operation.closingDeadline()));
        variables.put(Variables.REMINDER_CYCLE.name(), operation.enteredAfterwards() ? null : "R/" + operation.reminderEvery());
        return variables;
    }

    private static String time(Operation operation, Instant date) {
        var awaited = operation.awaited(date);
        return awaited == null ? null : awaited.atOffset(ZoneOffset.UTC).toString();
    }
}
