package org.cordon.roundup.arrest.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.cordon.kernel.shared.process.Posted;
import org.cordon.roundup.arrest.ArrestForm;
import org.cordon.roundup.arrest.process.ArrestHandlingProcess.Inputs;
import org.cordon.roundup.arrest.process.ArrestHandlingProcess.Variables;
import org.springframework.stereotype.Component;

/** On {@code startEvent_reportArrest}: takes the report that the start form holds. One reported by other means is taken already. */
@Component
final class ReportArrestListener implements ExecutionListener {

    private final ArrestForm form;

    ReportArrestListener(ArrestForm form) {
        this.form = form;
    }

    @Override
    public void notify(DelegateExecution execution) {
        if (Variables.ARREST_REFERENCE.from(execution).find().isPresent()) {
            return;
        }
        var entry = form.take(Posted.json(execution, Inputs.REPORT));
        execution.setProcessBusinessKey(entry.reference());
        entry.arrest().map(ArrestVariables::of).ifPresentOrElse(kept -> kept.forEach(value -> value.on(execution)),
                () -> Variables.ARREST_MATCHED.on(execution).set(false));
    }
}
