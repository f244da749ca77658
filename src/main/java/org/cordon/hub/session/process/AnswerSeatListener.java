package org.cordon.hub.session.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.cordon.hub.session.convene.SeatAnswers;
import org.cordon.hub.session.process.SessionInvitationProcess.Inputs;
import org.cordon.hub.session.process.SessionInvitationProcess.Variables;
import org.cordon.kernel.shared.process.Posted;
import org.springframework.stereotype.Component;

/** Completes {@code userTask_answerSeat} with {@code coming}. */
@Component
final class AnswerSeatListener implements TaskListener {

    private final SeatAnswers answers;

    AnswerSeatListener(SeatAnswers answers) {
        this.answers = answers;
    }

    @Override
    public void notify(DelegateTask task) {
        answers.answerByTask(Variables.SESSION_REFERENCE.from(task).require(), Posted.flag(task, Inputs.COMING));
    }
}
