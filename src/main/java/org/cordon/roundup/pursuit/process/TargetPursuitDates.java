package org.cordon.roundup.pursuit.process;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.cordon.kernel.shared.model.MovableDates;
import org.cordon.roundup.pursuit.ConfirmationWait;
import org.cordon.roundup.pursuit.process.TargetPursuitProcess.Variables;
import org.springframework.stereotype.Component;

/** The date that {@code target-pursuit} waits for: the end of the confirmations, shortly after the operational phase has begun. */
@Component
final class TargetPursuitDates implements MovableDates {

    private final ConfirmationWait targets;

    TargetPursuitDates(ConfirmationWait targets) {
        this.targets = targets;
    }

    @Override
    public List<String> businessKeys(String operation) {
        return targets.waiting(operation);
    }

    @Override
    public Map<String, Instant> of(String businessKey, Instant begun) {
        return targets.until(businessKey, begun).map(date -> Map.of(Variables.AWAIT_DEADLINE.name(), date)).orElse(Map.of());
    }
}
