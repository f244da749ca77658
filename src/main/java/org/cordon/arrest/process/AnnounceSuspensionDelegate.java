package org.cordon.arrest.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.cordon.arrest.ArrestService;
import org.cordon.arrest.process.ArrestHandlingProcess.Variables;
import org.springframework.stereotype.Component;

/**
 * {@code sendTask_announceSuspension} and {@code sendTask_announceSuspensionLifted}: tells those who hold or want the person how it stands
 * with the target by now.
 */
@Component
final class AnnounceSuspensionDelegate implements JavaDelegate {

    private final ArrestService arrests;

    AnnounceSuspensionDelegate(ArrestService arrests) {
        this.arrests = arrests;
    }

    @Override
    public void execute(DelegateExecution execution) {
        arrests.announceSuspension(Variables.ARREST_REFERENCE.from(execution).require());
    }
}
