package org.cordon.arrest.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.cordon.arrest.ArrestService;
import org.cordon.arrest.process.ArrestHandlingProcess.Variables;
import org.springframework.stereotype.Component;

/** {@code serviceTask_recordIdentityUnanswered}: no wanting country said in time who it is. */
@Component
final class RecordIdentityUnansweredDelegate implements JavaDelegate {

    private final ArrestService arrests;

    RecordIdentityUnansweredDelegate(ArrestService arrests) {
        this.arrests = arrests;
    }

    @Override
    public void execute(DelegateExecution execution) {
        arrests.recordIdentityUnanswered(Variables.ARREST_REFERENCE.from(execution).require());
    }
}
