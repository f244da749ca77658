package org.cordon.roundup.feedback.process;

import static org.cordon.kernel.shared.process.Delegates.about;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.cordon.roundup.feedback.FeedbackService;
import org.cordon.roundup.feedback.process.FeedbackProcess.Variables;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The calls of {@code feedback}, each about an item and the country that was given it. */
@Configuration(proxyBeanMethods = false)
class FeedbackDelegates {

    /** {@code sendTask_remindFeedback}: reminds the country on day 15. */
    @Bean
    JavaDelegate remindFeedbackDelegate(FeedbackService feedback) {
        return about(Variables.ITEM_REFERENCE, Variables.COUNTRY).call(feedback::remind);
    }

    /** {@code serviceTask_recordMissing}: nothing was said by day 30. */
    @Bean
    JavaDelegate recordMissingDelegate(FeedbackService feedback) {
        return about(Variables.ITEM_REFERENCE, Variables.COUNTRY).call(feedback::recordMissing);
    }
}
