package org.cordon.exchange.release.process;

import static org.cordon.kernel.shared.process.Delegates.about;

import java.time.Instant;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.cordon.exchange.release.ReleaseAnswerService;
import org.cordon.exchange.release.ReleaseEndService;
import org.cordon.exchange.release.process.ReleaseRequestProcess.Inputs;
import org.cordon.exchange.release.process.ReleaseRequestProcess.Variables;
import org.cordon.kernel.shared.process.Posted;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The code that {@code release-request} and {@code release-end} call. */
@Configuration(proxyBeanMethods = false)
class ReleaseDelegates {

    /** Runs {@code sendTask_askRelease}: tells the supplier that it is asked. */
    @Bean
    JavaDelegate askReleaseDelegate(ReleaseAnswerService answers) {
        return about(Variables.REQUEST_REFERENCE, Variables.COUNTRY).call(answers::announce);
    }

    /** Runs {@code serviceTask_recordReleaseUnanswered}: ends the request at its deadline, and tells the asking party. */
    @Bean
    JavaDelegate recordReleaseUnansweredDelegate(ReleaseAnswerService answers) {
        return about(Variables.REQUEST_REFERENCE).call(answers::recordUnanswered);
    }

    /** Runs {@code sendTask_remindRelease}: reminds the supplier halfway to the deadline. */
    @Bean
    JavaDelegate remindReleaseDelegate(ReleaseAnswerService answers) {
        return about(Variables.REQUEST_REFERENCE, Variables.COUNTRY).call(answers::remind);
    }

    /** Runs {@code serviceTask_settleRelease}: ends the request if the answers suffice. */
    @Bean
    JavaDelegate settleReleaseDelegate(ReleaseAnswerService answers) {
        return about(Variables.REQUEST_REFERENCE).call(answers::settle);
    }

    /** Completes {@code userTask_answerRelease} with {@code answer}, {@code reason} and {@code days}. */
    @Bean
    TaskListener answerReleaseListener(ReleaseAnswerService answers) {
        return task -> {
            var released = answers.answer(Variables.REQUEST_REFERENCE.from(task).require(), Posted.text(task, Inputs.ANSWER),
                    Posted.text(task, Inputs.REASON), Posted.text(task, Inputs.DAYS));
            Variables.RELEASE_GRANTED.on(task).set(released);
        };
    }

    /** Runs {@code serviceTask_endRelease} of {@code release-end}: takes back items that were released for a time. */
    @Bean
    JavaDelegate endReleaseDelegate(ReleaseEndService ends) {
        return execution -> {
            var item = ReleaseEndProcess.Variables.ITEM_REFERENCE.from(execution).find();
            if (item.isPresent()) {
                ends.end(item.get(), ReleaseEndProcess.Variables.PARTY.from(execution).require(),
                        Instant.parse(ReleaseEndProcess.Variables.RELEASE_END.from(execution).require()));
            } else {
                ends.end(ReleaseEndProcess.Variables.REQUEST_REFERENCE.from(execution).require(),
                        ReleaseEndProcess.Variables.COUNTRY.from(execution).require());
            }
        };
    }
}
