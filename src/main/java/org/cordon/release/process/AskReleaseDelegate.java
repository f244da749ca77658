package org.cordon.release.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.cordon.release.ReleaseAnswerService;
import org.cordon.release.process.ReleaseRequestProcess.Variables;
import org.springframework.stereotype.Component;

/** {@code sendTask_askRelease}: tells the supplier that it is asked. */
@Component
final class AskReleaseDelegate implements JavaDelegate {

    private final ReleaseAnswerService answers;

    AskReleaseDelegate(ReleaseAnswerService answers) {
        this.answers = answers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        answers.announce(Variables.REQUEST_REFERENCE.from(execution).require(), Variables.COUNTRY.from(execution).require());
    }
}
