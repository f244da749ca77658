package org.cordon.roundup.arrest.process;

import static org.cordon.kernel.shared.process.Delegates.about;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.cordon.roundup.arrest.ArrestMessages;
import org.cordon.roundup.arrest.ExtraditionService;
import org.cordon.roundup.arrest.identity.ArrestIdentityService;
import org.cordon.roundup.arrest.process.ArrestHandlingProcess.Variables;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The calls of {@code arrest-handling} that need no more than a reference. */
@Configuration(proxyBeanMethods = false)
class ArrestDelegates {

    /** {@code sendTask_announceArrest}: tells the wanting countries and the coordination of an arrest. */
    @Bean
    JavaDelegate announceArrestDelegate(ArrestMessages messages) {
        return about(Variables.ARREST_REFERENCE).call(messages::announce);
    }

    /**
     * {@code sendTask_announceIdentity} and {@code sendTask_announceIdentityDenied}: tells the reporting countries what a wanting country
     * said.
     */
    @Bean
    JavaDelegate announceIdentityDelegate(ArrestIdentityService identities) {
        return about(Variables.ARREST_REFERENCE).call(identities::announce);
    }

    /**
     * {@code sendTask_announceSuspension} and {@code sendTask_announceSuspensionLifted}: tells those who hold or want the person how it
     * stands with the target by now.
     */
    @Bean
    JavaDelegate announceSuspensionDelegate(ArrestMessages messages) {
        return about(Variables.ARREST_REFERENCE).call(messages::announceSuspension);
    }

    /** {@code sendTask_escalateExtradition}: tells that the person must be set free. */
    @Bean
    JavaDelegate escalateExtraditionDelegate(ExtraditionService extradition) {
        return about(Variables.ARREST_REFERENCE).call(extradition::escalate);
    }

    /** {@code serviceTask_recordIdentityUnanswered}: no wanting country said in time who it is. */
    @Bean
    JavaDelegate recordIdentityUnansweredDelegate(ArrestIdentityService identities) {
        return about(Variables.ARREST_REFERENCE).call(identities::recordUnanswered);
    }

    /** {@code sendTask_remindIdentity}: reminds the wanting countries that the identity is open. */
    @Bean
    JavaDelegate remindIdentityDelegate(ArrestIdentityService identities) {
        return about(Variables.ARREST_REFERENCE).call(identities::remind);
    }

    /** {@code sendTask_warnExtradition}: warns that the person may soon be set free. */
    @Bean
    JavaDelegate warnExtraditionDelegate(ExtraditionService extradition) {
        return about(Variables.ARREST_REFERENCE).call(extradition::warn);
    }
}
