package org.cordon.arrest.process;

import static org.cordon.shared.process.Delegates.about;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.cordon.arrest.ArrestService;
import org.cordon.arrest.process.ArrestHandlingProcess.Variables;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The calls of {@code arrest-handling} that need no more than a reference. */
@Configuration(proxyBeanMethods = false)
class ArrestDelegates {

    /** {@code sendTask_announceArrest}: tells the wanting countries and the coordination of an arrest. */
    @Bean
    JavaDelegate announceArrestDelegate(ArrestService arrests) {
        return about(Variables.ARREST_REFERENCE).call(arrests::announce);
    }

    /**
     * {@code sendTask_announceIdentity} and {@code sendTask_announceIdentityDenied}: tells the reporting countries what a wanting country
     * said.
     */
    @Bean
    JavaDelegate announceIdentityDelegate(ArrestService arrests) {
        return about(Variables.ARREST_REFERENCE).call(arrests::announceIdentity);
    }

    /**
     * {@code sendTask_announceSuspension} and {@code sendTask_announceSuspensionLifted}: tells those who hold or want the person how it
     * stands with the target by now.
     */
    @Bean
    JavaDelegate announceSuspensionDelegate(ArrestService arrests) {
        return about(Variables.ARREST_REFERENCE).call(arrests::announceSuspension);
    }

    /** {@code sendTask_escalateExtradition}: tells that the person must be set free. */
    @Bean
    JavaDelegate escalateExtraditionDelegate(ArrestService arrests) {
        return about(Variables.ARREST_REFERENCE).call(arrests::escalateExtradition);
    }

    /** {@code serviceTask_recordIdentityUnanswered}: no wanting country said in time who it is. */
    @Bean
    JavaDelegate recordIdentityUnansweredDelegate(ArrestService arrests) {
        return about(Variables.ARREST_REFERENCE).call(arrests::recordIdentityUnanswered);
    }

    /** {@code sendTask_remindIdentity}: reminds the wanting countries that the identity is open. */
    @Bean
    JavaDelegate remindIdentityDelegate(ArrestService arrests) {
        return about(Variables.ARREST_REFERENCE).call(arrests::remindIdentity);
    }

    /** {@code sendTask_warnExtradition}: warns that the person may soon be set free. */
    @Bean
    JavaDelegate warnExtraditionDelegate(ArrestService arrests) {
        return about(Variables.ARREST_REFERENCE).call(arrests::warnExtradition);
    }
}
