package org.cordon.roundup.operation.process;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.cordon.kernel.shared.model.MovableDates;
import org.cordon.roundup.operation.Operations;
import org.cordon.roundup.operation.dates.AwaitedAnswers;
import org.cordon.roundup.operation.process.InfraOperationProcess.Variables;
import org.springframework.stereotype.Component;

/** What {@code infra-operation} waits for. Read under the operation's lock, so that no date moves while a timer asks for it. */
@Component
final class InfraOperationDates implements MovableDates {

    private final Operations operations;
    private final AwaitedAnswers answers;

    InfraOperationDates(Operations operations, AwaitedAnswers answers) {
        this.operations = operations;
        this.answers = answers;
    }

    @Override
    public List<String> businessKeys(String operation) {
        return List.of(operation);
    }

    @Override
    public Map<String, Instant> of(String businessKey, Instant begun) {
        var operation = operations.hold(businessKey);
        return new AwaitedDates(operation)
                .with(Variables.INVITATION_DEADLINE, answers.nextLook(operation))
                .with(Variables.CHASE_DEADLINE, answers.chaseDeadline(operation, begun))
                .with(Variables.NOMINATION_DEADLINE, operation.nominationDeadline())
                .with(Variables.SCREENING_DEADLINE, operation.screeningDeadline())
                .with(Variables.CONFIRMATION_DEADLINE, operation.confirmationDeadline())
                .with(Variables.OPERATION_START, operation.operationStart())
                .with(Variables.OPERATION_END, operation.operationEnd())
                .with(Variables.APPROVAL_DEADLINE, operation.approvalDeadline())
                .with(Variables.CLOSING_DEADLINE, operation.closingDeadline())
                .byName();
    }
}
