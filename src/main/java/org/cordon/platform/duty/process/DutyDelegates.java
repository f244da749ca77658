package org.cordon.platform.duty.process;

import static org.cordon.kernel.shared.process.Delegates.about;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.cordon.platform.duty.check.PostChecks;
import org.cordon.platform.duty.process.PostCheckProcess.Variables;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The delegates of {@code post-check}. */
@Configuration(proxyBeanMethods = false)
class DutyDelegates {

    /** {@code serviceTask_planCheck}: draws the time of a test, or counts half a year. */
    @Bean
    JavaDelegate planCheckDelegate(PostChecks checks) {
        return about(Variables.CHECK_REFERENCE).answer(Variables.CHECK_TIME, checks::plan);
    }

    /** {@code sendTask_remindPost}: reminds the post halfway. */
    @Bean
    JavaDelegate remindPostDelegate(PostChecks checks) {
        return about(Variables.CHECK_REFERENCE).call(checks::remind);
    }

    /** {@code serviceTask_recordEntryUnconfirmed}: marks the entry. */
    @Bean
    JavaDelegate recordEntryUnconfirmedDelegate(PostChecks checks) {
        return about(Variables.CHECK_REFERENCE).call(checks::recordUnconfirmed);
    }

    /** {@code serviceTask_recordPostSilent}: marks the entry, and has the next post tested. */
    @Bean
    JavaDelegate recordPostSilentDelegate(PostChecks checks) {
        return about(Variables.CHECK_REFERENCE).call(checks::recordSilence);
    }

    /** {@code serviceTask_recordRemoval}: ends the check of a removed post. */
    @Bean
    JavaDelegate recordRemovalDelegate(PostChecks checks) {
        return about(Variables.CHECK_REFERENCE).call(checks::recordRemoval);
    }

    /** Completes {@code userTask_confirmEntry}: confirms the entry. */
    @Bean
    TaskListener confirmEntryListener(PostChecks checks) {
        return task -> checks.confirmedByTask(Variables.POST_REFERENCE.from(task).require());
    }

    /** {@code serviceTask_beginCheck}: asks the post if the check is due, and sets the deadlines. */
    @Bean
    JavaDelegate beginCheckDelegate(PostChecks checks) {
        return execution -> {
            var begun = checks.begin(Variables.CHECK_REFERENCE.from(execution).require());
            Variables.CHECK_DUE.on(execution).set(begun.due());
            Variables.REMINDER_TIME.on(execution).set(begun.reminder().toString());
            Variables.CHECK_DEADLINE.on(execution).set(begun.deadline().toString());
        };
    }
}
