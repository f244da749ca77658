package org.cordon.platform.duty.process;

import static org.cordon.kernel.shared.process.Delegates.about;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.cordon.platform.duty.check.PostChecks;
import org.cordon.platform.duty.process.PostCheckProcess.Variables;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The calls of {@code post-check} that need no more than a reference. */
@Configuration(proxyBeanMethods = false)
class DutyDelegates {

    /** {@code serviceTask_planCheck}: draws the hour of a test, or counts half a year. */
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

    /** {@code serviceTask_recordPostSilent}: marks the entry, and has the next post asked. */
    @Bean
    JavaDelegate recordPostSilentDelegate(PostChecks checks) {
        return about(Variables.CHECK_REFERENCE).call(checks::recordSilence);
    }

    /** {@code serviceTask_recordRemoval}: the post is there no longer. */
    @Bean
    JavaDelegate recordRemovalDelegate(PostChecks checks) {
        return about(Variables.CHECK_REFERENCE).call(checks::recordRemoval);
    }
}
