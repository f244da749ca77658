package org.cordon.arrest.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.cordon.arrest.ArrestService;
import org.cordon.arrest.process.ArrestHandlingProcess.Variables;
import org.springframework.stereotype.Component;

/**
 * {@code sendTask_announceIdentity} and {@code sendTask_announceIdentityDenied}: tells the reporting countries what a wanting country said.
 */
@Component
final class AnnounceIdentityDelegate implements JavaDelegate {

    private final ArrestService arrests;

    AnnounceIdentityDelegate(ArrestService arrests) {
        this.arrests = arrests;
    }

    @Override
    public void execute(DelegateExecution execution) {
        arrests.announceIdentity(Variables.ARREST_REFERENCE.from(execution).require());
    }
}
