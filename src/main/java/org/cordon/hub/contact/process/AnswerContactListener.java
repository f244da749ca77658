package org.cordon.hub.contact.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.cordon.hub.contact.HolderAnswers;
import org.cordon.hub.contact.process.ContactAskingProcess.Inputs;
import org.cordon.hub.contact.process.ContactAskingProcess.Variables;
import org.cordon.kernel.shared.process.Posted;
import org.springframework.stereotype.Component;

/** Completes {@code userTask_answerContact} with {@code agreed}. */
@Component
final class AnswerContactListener implements TaskListener {

    private final HolderAnswers answers;

    AnswerContactListener(HolderAnswers answers) {
        this.answers = answers;
    }

    @Override
    public void notify(DelegateTask task) {
        answers.answer(Variables.CONTACT_REFERENCE.from(task).require(), Posted.flag(task, Inputs.AGREED));
    }
}
