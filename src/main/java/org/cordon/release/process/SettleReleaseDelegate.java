package org.cordon.release.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.cordon.release.ReleaseAnswerService;
import org.cordon.release.process.ReleaseRequestProcess.Variables;
import org.springframework.stereotype.Component;

/** {@code serviceTask_settleRelease}: ends the request if the answers are enough for it. */
@Component
final class SettleReleaseDelegate implements JavaDelegate {

    private final ReleaseAnswerService answers;

    SettleReleaseDelegate(ReleaseAnswerService answers) {
        this.answers = answers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        answers.settle(Variables.REQUEST_REFERENCE.from(execution).require());
    }
}
