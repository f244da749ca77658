package org.cordon.roundup.confirmation.process;

import static org.cordon.kernel.shared.process.Delegates.about;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.cordon.roundup.confirmation.AnsweringService;
import org.cordon.roundup.confirmation.ConfirmationService;
import org.cordon.roundup.participation.process.CountryParticipationProcess;
import org.cordon.roundup.pursuit.TargetService;
import org.cordon.roundup.pursuit.process.TargetPursuitProcess;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The calls of the models that need no more than a reference. */
@Configuration(proxyBeanMethods = false)
class ConfirmationDelegates {

    /** {@code serviceTask_recordConfirmationOverdue}: the operation has begun, and nobody waits for confirmations any longer. */
    @Bean
    JavaDelegate recordConfirmationOverdueDelegate(TargetService targets) {
        return about(TargetPursuitProcess.Variables.TARGET_REFERENCE).call(targets::confirmationOverdue);
    }

    /** {@code serviceTask_recordUnconfirmed}: what a country has not answered counts as not confirmed. */
    @Bean
    JavaDelegate recordUnconfirmedDelegate(AnsweringService answering) {
        return about(CountryParticipationProcess.Variables.OPERATION_REFERENCE, CountryParticipationProcess.Variables.COUNTRY)
                .call(answering::recordUnconfirmed);
    }

    /** {@code sendTask_remindConfirmation}: reminds a country of what it has not confirmed. */
    @Bean
    JavaDelegate remindConfirmationDelegate(ConfirmationService confirmations) {
        return about(CountryParticipationProcess.Variables.OPERATION_REFERENCE, CountryParticipationProcess.Variables.COUNTRY)
                .call(confirmations::remind);
    }
}
