package org.cordon.exchange.release.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.cordon.exchange.release.ReleaseAnswerService;
import org.cordon.exchange.release.process.ReleaseRequestProcess.Inputs;
import org.cordon.exchange.release.process.ReleaseRequestProcess.Variables;
import org.cordon.kernel.shared.process.Posted;
import org.springframework.stereotype.Component;

/** Completes {@code userTask_answerRelease} with {@code answer}, {@code reason} and {@code days}. */
@Component
final class AnswerReleaseListener implements TaskListener {

    private final ReleaseAnswerService answers;

    AnswerReleaseListener(ReleaseAnswerService answers) {
        this.answers = answers;
    }

    @Override
    public void notify(DelegateTask task) {
        var released = answers.answer(Variables.REQUEST_REFERENCE.from(task).require(), Posted.text(task, Inputs.ANSWER),
                Posted.text(task, Inputs.REASON), Posted.text(task, Inputs.DAYS));
        Variables.RELEASE_GRANTED.on(task).set(released);
    }
}
