package org.cordon.roundup.feedback.process;

import static org.cordon.kernel.shared.process.Delegates.about;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.cordon.kernel.shared.process.Posted;
import org.cordon.roundup.feedback.FeedbackService;
import org.cordon.roundup.feedback.ItemFeedback;
import org.cordon.roundup.feedback.process.FeedbackProcess.Inputs;
import org.cordon.roundup.feedback.process.FeedbackProcess.Variables;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The delegates and listeners that {@code feedback} calls. Each call is about an item and a country that was given the item. */
@Configuration(proxyBeanMethods = false)
class FeedbackDelegates {

    /** Runs {@code sendTask_remindFeedback}: reminds the country on day 15. */
    @Bean
    JavaDelegate remindFeedbackDelegate(FeedbackService feedback) {
        return about(Variables.ITEM_REFERENCE, Variables.COUNTRY).call(feedback::remind);
    }

    /** Runs {@code serviceTask_recordMissing}: records that the country gave no feedback by day 30. */
    @Bean
    JavaDelegate recordMissingDelegate(FeedbackService feedback) {
        return about(Variables.ITEM_REFERENCE, Variables.COUNTRY).call(feedback::recordMissing);
    }

    /** Runs {@code serviceTask_askFeedbackAgain}: checks feedback on hold, and gives owed feedback its full time again. */
    @Bean
    JavaDelegate askFeedbackAgainDelegate(FeedbackService feedback) {
        return execution -> {
            var again = feedback.askAgain(Variables.ITEM_REFERENCE.from(execution).require(), Variables.COUNTRY.from(execution).require());
            Variables.TARGET_SUSPENDED.on(execution).set(again.suspended());
            Variables.FEEDBACK_OWED.on(execution).set(again.owed());
            if (again.owed()) {
                Variables.FEEDBACK_REMINDER.on(execution).set(again.reminder().toString());
                Variables.FEEDBACK_DEADLINE.on(execution).set(again.deadline().toString());
            }
        };
    }

    /** Completes {@code userTask_giveFeedback} with {@code outcome}, {@code because}, {@code ledTo} and {@code text}. */
    @Bean
    TaskListener giveFeedbackListener(FeedbackService feedback) {
        return task -> {
            var given = ItemFeedback.of(Posted.text(task, Inputs.OUTCOME), Posted.text(task, Inputs.BECAUSE),
                    Posted.words(task, Inputs.LED_TO), Posted.text(task, Inputs.TEXT));
            feedback.giveByTask(Variables.ITEM_REFERENCE.from(task).require(), given);
        };
    }
}
