package org.cordon.hub.group.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.cordon.hub.group.process.GroupTransferProcess.Inputs;
import org.cordon.hub.group.process.GroupTransferProcess.Variables;
import org.cordon.hub.group.transfer.TransferAnswers;
import org.cordon.kernel.shared.process.Posted;
import org.springframework.stereotype.Component;

/** Completes {@code userTask_answerTransfer} with {@code transferAnswer}. */
@Component
final class AnswerTransferListener implements TaskListener {

    private final TransferAnswers answers;

    AnswerTransferListener(TransferAnswers answers) {
        this.answers = answers;
    }

    @Override
    public void notify(DelegateTask task) {
        answers.answerByTask(Variables.GROUP_REFERENCE.from(task).require(), Posted.json(task, Inputs.ANSWER));
    }
}
