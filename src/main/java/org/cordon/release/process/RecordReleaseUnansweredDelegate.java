package org.cordon.release.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.cordon.release.ReleaseAnswerService;
import org.cordon.release.process.ReleaseRequestProcess.Variables;
import org.springframework.stereotype.Component;

/** {@code serviceTask_recordReleaseUnanswered}: the deadline has come; the asker is told. */
@Component
final class RecordReleaseUnansweredDelegate implements JavaDelegate {

    private final ReleaseAnswerService answers;

    RecordReleaseUnansweredDelegate(ReleaseAnswerService answers) {
        this.answers = answers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        answers.recordUnanswered(Variables.REQUEST_REFERENCE.from(execution).require());
    }
}
