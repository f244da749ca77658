package org.cordon.roundup.lead.process;

import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.cordon.roundup.lead.care.LeadRoutes;
import org.cordon.roundup.report.Urgency;
import org.springframework.stereotype.Component;

/** Asks the decision table {@code lead-routing}. */
@Component
final class CamundaLeadRoutes implements LeadRoutes {

    private static final String DECISION = "lead-routing";

    private final DecisionService decisions;

    CamundaLeadRoutes(DecisionService decisions) {
        this.decisions = decisions;
    }

    @Override
    public Share of(Role role, Urgency urgency) {
        var row = decisions.evaluateDecisionTableByKey(DECISION).variables(Map.of("role", role.name(), "urgency", urgency.name()))
                .evaluate().getSingleResult();
        return new Share(row.getEntry("given"), row.getEntry("acknowledges"), row.getEntry("feedback"));
    }
}
