package org.cordon.roundup.confirmation.process;

import static org.cordon.kernel.shared.process.Delegates.about;

import java.util.Objects;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.cordon.kernel.caller.AuditNotes;
import org.cordon.kernel.shared.process.Posted;
import org.cordon.roundup.confirmation.AnsweringService;
import org.cordon.roundup.confirmation.ConfirmationDecision;
import org.cordon.roundup.confirmation.ConfirmationService;
import org.cordon.roundup.participation.process.CountryParticipationProcess;
import org.cordon.roundup.participation.process.CountryParticipationProcess.Variables;
import org.cordon.roundup.pursuit.TargetService;
import org.cordon.roundup.pursuit.process.TargetPursuitProcess;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The delegates and listeners that the process models call for confirmations. */
@Configuration(proxyBeanMethods = false)
class ConfirmationDelegates {

    /** Runs {@code serviceTask_recordConfirmationOverdue}: records that the operation has begun without all confirmations of a target. */
    @Bean
    JavaDelegate recordConfirmationOverdueDelegate(TargetService targets) {
        return about(TargetPursuitProcess.Variables.TARGET_REFERENCE).call(targets::confirmationOverdue);
    }

    /** Runs {@code serviceTask_recordUnconfirmed}: records that a country has not confirmed the targets that it left open. */
    @Bean
    JavaDelegate recordUnconfirmedDelegate(AnsweringService answering) {
        return about(CountryParticipationProcess.Variables.OPERATION_REFERENCE, CountryParticipationProcess.Variables.COUNTRY)
                .call(answering::recordUnconfirmed);
    }

    /** Runs {@code sendTask_remindConfirmation}: reminds a country of its open confirmations. */
    @Bean
    JavaDelegate remindConfirmationDelegate(ConfirmationService confirmations) {
        return about(CountryParticipationProcess.Variables.OPERATION_REFERENCE, CountryParticipationProcess.Variables.COUNTRY)
                .call(confirmations::remind);
    }

    /** Completes {@code userTask_confirmTargets} with {@code decisions}, one for each target. */
    @Bean
    TaskListener confirmTargetsListener(AnsweringService answering) {
        return task -> {
            var decisions = Posted.rows(task, "decisions", ConfirmationDecision.class);
            answering.confirm(Variables.OPERATION_REFERENCE.from(task).require(), Variables.COUNTRY.from(task).require(), decisions)
                    .forEach(AuditNotes::leavesOut);
        };
    }

    /**
     * Runs {@code serviceTask_requestConfirmation}: finds out what a country has to confirm, and sets the time until which the country can
     * answer.
     */
    @Bean
    JavaDelegate requestConfirmationDelegate(ConfirmationService confirmations) {
        return execution -> {
            var request = confirmations.request(Variables.OPERATION_REFERENCE.from(execution).require(),
                    Variables.COUNTRY.from(execution).require());
            Variables.CONFIRMATIONS_REQUIRED.on(execution).set(request.required());
            Variables.CONFIRMATION_DEADLINE.on(execution).set(Objects.toString(request.deadline(), null));
        };
    }
}
