package org.cordon.arrest.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.cordon.arrest.ArrestService;
import org.cordon.arrest.process.ArrestHandlingProcess.Variables;
import org.springframework.stereotype.Component;

/** {@code sendTask_warnExtradition}: warns that the person may soon be set free. */
@Component
final class WarnExtraditionDelegate implements JavaDelegate {

    private final ArrestService arrests;

    WarnExtraditionDelegate(ArrestService arrests) {
        this.arrests = arrests;
    }

    @Override
    public void execute(DelegateExecution execution) {
        arrests.warnExtradition(Variables.ARREST_REFERENCE.from(execution).require());
    }
}
