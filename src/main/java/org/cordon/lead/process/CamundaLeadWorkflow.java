package org.cordon.lead.process;

import org.camunda.bpm.engine.RuntimeService;
import org.cordon.lead.LeadWorkflow;
import org.cordon.lead.ReportedLead;
import org.springframework.stereotype.Component;

/** Starts {@code lead-handling} in the transaction of the report. */
@Component
final class CamundaLeadWorkflow implements LeadWorkflow {

    private final RuntimeService runtime;

    CamundaLeadWorkflow(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @Override
    public void leadShared(ReportedLead lead) {
        runtime.startProcessInstanceByKey(LeadHandlingProcess.KEY, lead.reference(), LeadVariables.of(lead));
    }
}
