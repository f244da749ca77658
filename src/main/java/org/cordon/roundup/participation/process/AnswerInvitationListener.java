package org.cordon.roundup.participation.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.cordon.kernel.shared.process.Posted;
import org.cordon.roundup.participation.Answer;
import org.cordon.roundup.participation.AnswerService;
import org.cordon.roundup.participation.process.CountryParticipationProcess.Variables;
import org.springframework.stereotype.Component;

/** Completes {@code userTask_answerInvitation} with {@code accepted}, {@code liaisonOfficer} and {@code reason}. */
@Component
final class AnswerInvitationListener implements TaskListener {

    private final AnswerService answers;

    AnswerInvitationListener(AnswerService answers) {
        this.answers = answers;
    }

    @Override
    public void notify(DelegateTask task) {
        var answer = new Answer(Posted.flag(task, "accepted"), Posted.text(task, "liaisonOfficer"), Posted.text(task, "reason"));
        answers.answer(Variables.PARTICIPATION_REFERENCE.from(task).require(), answer);
    }
}
