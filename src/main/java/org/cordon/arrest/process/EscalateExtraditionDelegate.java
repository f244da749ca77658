package org.cordon.arrest.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.cordon.arrest.ArrestService;
import org.cordon.arrest.process.ArrestHandlingProcess.Variables;
import org.springframework.stereotype.Component;

/** {@code sendTask_escalateExtradition}: tells that the person must be set free. */
@Component
final class EscalateExtraditionDelegate implements JavaDelegate {

    private final ArrestService arrests;

    EscalateExtraditionDelegate(ArrestService arrests) {
        this.arrests = arrests;
    }

    @Override
    public void execute(DelegateExecution execution) {
        arrests.escalateExtradition(Variables.ARREST_REFERENCE.from(execution).require());
    }
}
