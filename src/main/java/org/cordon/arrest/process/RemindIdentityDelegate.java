package org.cordon.arrest.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.cordon.arrest.ArrestService;
import org.cordon.arrest.process.ArrestHandlingProcess.Variables;
import org.springframework.stereotype.Component;

/** {@code sendTask_remindIdentity}: reminds the wanting countries that the identity is open. */
@Component
final class RemindIdentityDelegate implements JavaDelegate {

    private final ArrestService arrests;

    RemindIdentityDelegate(ArrestService arrests) {
        this.arrests = arrests;
    }

    @Override
    public void execute(DelegateExecution execution) {
        arrests.remindIdentity(Variables.ARREST_REFERENCE.from(execution).require());
    }
}
