package org.cordon.lead.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.cordon.lead.LeadService;
import org.cordon.lead.process.LeadHandlingProcess.Variables;
import org.springframework.stereotype.Component;

/** {@code serviceTask_recordNotAssessed}: nobody has assessed the lead in time. */
@Component
final class RecordNotAssessedDelegate implements JavaDelegate {

    private final LeadService leads;

    RecordNotAssessedDelegate(LeadService leads) {
        this.leads = leads;
    }

    @Override
    public void execute(DelegateExecution execution) {
        leads.recordNotAssessed(Variables.LEAD_REFERENCE.from(execution).require());
    }
}
