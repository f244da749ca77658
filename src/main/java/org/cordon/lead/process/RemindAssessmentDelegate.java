package org.cordon.lead.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.cordon.lead.LeadService;
import org.cordon.lead.process.LeadHandlingProcess.Variables;
import org.springframework.stereotype.Component;

/** {@code sendTask_remindAssessment}: reminds the wanting countries of a lead that waits for them. */
@Component
final class RemindAssessmentDelegate implements JavaDelegate {

    private final LeadService leads;

    RemindAssessmentDelegate(LeadService leads) {
        this.leads = leads;
    }

    @Override
    public void execute(DelegateExecution execution) {
        leads.remind(Variables.LEAD_REFERENCE.from(execution).require());
    }
}
