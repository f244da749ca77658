package org.cordon.roundup.departure.process;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.cordon.kernel.shared.model.MovableDates;
import org.cordon.roundup.departure.process.UnattendedTargetsProcess.Variables;
import org.cordon.roundup.operation.Operations;
import org.cordon.roundup.participation.Participation;
import org.cordon.roundup.participation.Participations;
import org.springframework.stereotype.Component;

/** The deadline of {@code unattended-targets}: a week, or less if the operation closes earlier. */
@Component
final class UnattendedTargetsDates implements MovableDates {

    private final Operations operations;
    private final Participations participations;

    UnattendedTargetsDates(Operations operations, Participations participations) {
        this.operations = operations;
        this.participations = participations;
    }

    @Override
    public List<String> businessKeys(String operation) {
        return participations.in(operation).stream().filter(Participation::isOut).map(Participation::reference).toList();
    }

    @Override
    public Map<String, Instant> of(String businessKey, Instant begun) {
        var operation = operations.hold(participations.find(businessKey).orElseThrow().operation());
        var date = operation.awaited(operation.timeToDecide(begun));
        return date == null ? Map.of() : Map.of(Variables.DECISION_DEADLINE.name(), date);
    }
}
