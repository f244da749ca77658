package org.cordon.roundup.lead.process;

import java.time.Duration;
import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.cordon.roundup.lead.care.LeadLimits;
import org.cordon.roundup.report.Urgency;
import org.springframework.stereotype.Component;

/** Asks the decision table {@code lead-acknowledgement-limit}. */
@Component
final class CamundaLeadLimits implements LeadLimits {

    private static final String DECISION = "lead-acknowledgement-limit";

    private final DecisionService decisions;

    CamundaLeadLimits(DecisionService decisions) {
        this.decisions = decisions;
    }

    @Override
    public Duration toAcknowledge(Urgency urgency) {
        Integer hours = decisions.evaluateDecisionTableByKey(DECISION).variables(Map.of("urgency", urgency.name())).evaluate()
                .getSingleEntry();
        return Duration.ofHours(hours);
    }
}
