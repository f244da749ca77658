package org.cordon.roundup.participation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.cordon.roundup.participation.AnswerService;
import org.cordon.roundup.participation.process.CountryParticipationProcess.Variables;
import org.springframework.stereotype.Component;

/** {@code serviceTask_settleAnswer}: counts the answers and says whether this country takes part, and whether it may still nominate. */
@Component
final class SettleAnswerDelegate implements JavaDelegate {

    private final AnswerService answers;

    SettleAnswerDelegate(AnswerService answers) {
        this.answers = answers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var settled = answers.settleAnswer(Variables.PARTICIPATION_REFERENCE.from(execution).require());
        Variables.INVITATION_ACCEPTED.on(execution).set(settled.takesPart());
        Variables.NOMINATIONS_OPEN.on(execution).set(settled.nominates());
    }
}
