package org.cordon.lead.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.cordon.lead.LeadService;
import org.cordon.lead.process.LeadHandlingProcess.Variables;
import org.springframework.stereotype.Component;

/** {@code sendTask_announceLead}: tells the wanting countries and the coordination of a lead. */
@Component
final class AnnounceLeadDelegate implements JavaDelegate {

    private final LeadService leads;

    AnnounceLeadDelegate(LeadService leads) {
        this.leads = leads;
    }

    @Override
    public void execute(DelegateExecution execution) {
        leads.announce(Variables.LEAD_REFERENCE.from(execution).require());
    }
}
