package org.cordon.release.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.cordon.release.ReleaseAnswerService;
import org.cordon.release.process.ReleaseRequestProcess.Variables;
import org.springframework.stereotype.Component;

/** {@code sendTask_remindRelease}: reminds the supplier halfway to the deadline. */
@Component
final class RemindReleaseDelegate implements JavaDelegate {

    private final ReleaseAnswerService answers;

    RemindReleaseDelegate(ReleaseAnswerService answers) {
        this.answers = answers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        answers.remind(Variables.REQUEST_REFERENCE.from(execution).require(), Variables.COUNTRY.from(execution).require());
    }
}
