package org.cordon.arrest.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.cordon.arrest.ArrestService;
import org.cordon.arrest.process.ArrestHandlingProcess.Variables;
import org.springframework.stereotype.Component;

/** {@code sendTask_announceArrest}: tells the wanting countries and the coordination of an arrest. */
@Component
final class AnnounceArrestDelegate implements JavaDelegate {

    private final ArrestService arrests;

    AnnounceArrestDelegate(ArrestService arrests) {
        this.arrests = arrests;
    }

    @Override
    public void execute(DelegateExecution execution) {
        arrests.announce(Variables.ARREST_REFERENCE.from(execution).require());
    }
}
