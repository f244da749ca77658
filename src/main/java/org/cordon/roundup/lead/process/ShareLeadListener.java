package org.cordon.roundup.lead.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.cordon.kernel.shared.process.Posted;
import org.cordon.roundup.lead.LeadForm;
import org.cordon.roundup.lead.process.LeadHandlingProcess.Inputs;
import org.cordon.roundup.lead.process.LeadHandlingProcess.Variables;
import org.springframework.stereotype.Component;

/** On {@code startEvent_shareLead}: takes the report that the start form holds. One reported by other means is taken already. */
@Component
final class ShareLeadListener implements ExecutionListener {

    private final LeadForm form;

    ShareLeadListener(LeadForm form) {
        this.form = form;
    }

    @Override
    public void notify(DelegateExecution execution) {
        if (Variables.LEAD_REFERENCE.from(execution).find().isPresent()) {
            return;
        }
        var entry = form.take(Posted.json(execution, Inputs.REPORT));
        execution.setProcessBusinessKey(entry.reference());
        entry.lead().map(LeadVariables::of).ifPresentOrElse(kept -> kept.forEach(value -> value.on(execution)),
                () -> Variables.LEAD_MATCHED.on(execution).set(false));
    }
}
