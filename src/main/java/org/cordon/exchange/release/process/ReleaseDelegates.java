package org.cordon.exchange.release.process;

import static org.cordon.kernel.shared.process.Delegates.about;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.cordon.exchange.release.ReleaseAnswerService;
import org.cordon.exchange.release.process.ReleaseRequestProcess.Variables;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The calls of {@code release-request} that need no more than a reference. */
@Configuration(proxyBeanMethods = false)
class ReleaseDelegates {

    /** {@code sendTask_askRelease}: tells the supplier that it is asked. */
    @Bean
    JavaDelegate askReleaseDelegate(ReleaseAnswerService answers) {
        return about(Variables.REQUEST_REFERENCE, Variables.COUNTRY).call(answers::announce);
    }

    /** {@code serviceTask_recordReleaseUnanswered}: the deadline has come; the asker is told. */
    @Bean
    JavaDelegate recordReleaseUnansweredDelegate(ReleaseAnswerService answers) {
        return about(Variables.REQUEST_REFERENCE).call(answers::recordUnanswered);
    }

    /** {@code sendTask_remindRelease}: reminds the supplier halfway to the deadline. */
    @Bean
    JavaDelegate remindReleaseDelegate(ReleaseAnswerService answers) {
        return about(Variables.REQUEST_REFERENCE, Variables.COUNTRY).call(answers::remind);
    }

    /** {@code serviceTask_settleRelease}: ends the request if the answers are enough for it. */
    @Bean
    JavaDelegate settleReleaseDelegate(ReleaseAnswerService answers) {
        return about(Variables.REQUEST_REFERENCE).call(answers::settle);
    }
}
