package org.cordon.roundup.operation.process;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.cordon.kernel.shared.model.MovableDates;
import org.cordon.kernel.shared.process.ProcessVariable;
import org.cordon.roundup.operation.Operations;
import org.cordon.roundup.operation.dates.AwaitedAnswers;
import org.cordon.roundup.operation.dates.OperationDate;
import org.cordon.roundup.operation.process.InfraOperationProcess.Variables;
import org.springframework.stereotype.Component;

/**
 * The dates that {@code infra-operation} waits for. The operation is held while a timer reads the dates, so that no date moves meanwhile.
 */
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
        var awaited = new AwaitedDates(operation).with(Variables.INVITATION_DEADLINE, answers.nextLook(operation))
                .with(Variables.CHASE_DEADLINE, answers.chaseDeadline(operation, begun));
        EnumSet.complementOf(EnumSet.of(OperationDate.INVITATION_DEADLINE))
                .forEach(date -> awaited.with(ProcessVariable.string(date.field()), operation.at(date)));
        return awaited.byName();
    }
}
