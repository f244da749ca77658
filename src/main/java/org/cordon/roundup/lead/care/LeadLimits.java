package org.cordon.roundup.lead.care;

import java.time.Duration;
import java.util.Map;
import org.cordon.kernel.shared.model.Decisions;
import org.cordon.roundup.report.Urgency;
import org.springframework.stereotype.Component;

/** Says how long a bureau has to acknowledge a lead, by the decision table {@code lead-acknowledgement-limit}. */
@Component
public final class LeadLimits {

    private final Decisions decisions;

    LeadLimits(Decisions decisions) {
        this.decisions = decisions;
    }

    /** Returns how long a bureau has to acknowledge a lead, from the moment at which the bureau was told. */
    public Duration toAcknowledge(Urgency urgency) {
        return decisions.row("lead-acknowledgement-limit", Map.of("urgency", urgency.name())).orElseThrow().hours("hours");
    }
}
