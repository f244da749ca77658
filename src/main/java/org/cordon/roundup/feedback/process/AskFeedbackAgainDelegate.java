package org.cordon.roundup.feedback.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.cordon.roundup.feedback.FeedbackService;
import org.cordon.roundup.feedback.process.FeedbackProcess.Variables;
import org.springframework.stereotype.Component;

/** {@code serviceTask_askFeedbackAgain}: says how it stands, and gives what is owed its whole time. */
@Component
final class AskFeedbackAgainDelegate implements JavaDelegate {

    private final FeedbackService feedback;

    AskFeedbackAgainDelegate(FeedbackService feedback) {
        this.feedback = feedback;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var again = feedback.askAgain(Variables.ITEM_REFERENCE.from(execution).require(), Variables.COUNTRY.from(execution).require());
        Variables.TARGET_SUSPENDED.on(execution).set(again.suspended());
        Variables.FEEDBACK_OWED.on(execution).set(again.owed());
        if (again.owed()) {
            Variables.FEEDBACK_REMINDER.on(execution).set(again.reminder().toString());
            Variables.FEEDBACK_DEADLINE.on(execution).set(again.deadline().toString());
        }
    }
}
