package org.cordon.roundup.feedback.process;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.cordon.kernel.shared.process.Posted;
import org.cordon.roundup.feedback.FeedbackService;
import org.cordon.roundup.feedback.Given;
import org.cordon.roundup.feedback.process.FeedbackProcess.Inputs;
import org.cordon.roundup.feedback.process.FeedbackProcess.Variables;
import org.springframework.stereotype.Component;

/** Completes {@code userTask_giveFeedback} with {@code outcome}, {@code because}, {@code ledTo} and {@code text}. */
@Component
final class GiveFeedbackListener implements TaskListener {

    private final FeedbackService feedback;

    GiveFeedbackListener(FeedbackService feedback) {
        this.feedback = feedback;
    }

    @Override
    public void notify(DelegateTask task) {
        var given = Given.of(Posted.text(task, Inputs.OUTCOME), Posted.text(task, Inputs.BECAUSE),
                references(Posted.text(task, Inputs.LED_TO)), Posted.text(task, Inputs.TEXT));
        feedback.giveByTask(Variables.ITEM_REFERENCE.from(task).require(), given);
    }

    private static List<String> references(String posted) {
        return posted == null || posted.isBlank() ? List.of() : List.of(posted.strip().split("\\s+"));
    }
}
