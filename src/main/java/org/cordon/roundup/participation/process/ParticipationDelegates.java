package org.cordon.roundup.participation.process;

import static org.cordon.kernel.shared.process.Delegates.about;

import java.time.ZoneOffset;
import java.util.List;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.cordon.kernel.shared.process.Posted;
import org.cordon.roundup.operation.process.InfraOperationProcess;
import org.cordon.roundup.participation.Answer;
import org.cordon.roundup.participation.AnswerService;
import org.cordon.roundup.participation.InvitationService;
import org.cordon.roundup.participation.ParticipationService;
import org.cordon.roundup.participation.process.CountryParticipationProcess.Variables;
import org.cordon.roundup.participation.silence.ChaseDecision;
import org.cordon.roundup.participation.silence.ChaseDecisions;
import org.cordon.roundup.participation.silence.ChaseService;
import org.cordon.roundup.participation.silence.ReminderService;
import org.cordon.roundup.participation.silence.SilenceService;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The delegates and listeners of participations in {@code infra-operation}, {@code country-participation} and {@code reminding}. */
@Configuration(proxyBeanMethods = false)
class ParticipationDelegates {

    /** Runs {@code serviceTask_inviteCountries}: invites the next batch of countries. */
    @Bean
    JavaDelegate inviteCountriesDelegate(InvitationService invitations) {
        return about(InfraOperationProcess.Variables.OPERATION_REFERENCE).answer(InfraOperationProcess.Variables.INVITATIONS_COMPLETE,
                invitations::inviteNext);
    }

    /** Runs {@code serviceTask_recordAllSilent}: records as silent every country whose time to answer is over. */
    @Bean
    JavaDelegate recordAllSilentDelegate(SilenceService silence) {
        return about(InfraOperationProcess.Variables.OPERATION_REFERENCE).call(silence::recordAllSilent);
    }

    /** Runs {@code sendTask_inviteCountry}: sends the invitation. */
    @Bean
    JavaDelegate inviteCountryDelegate(InvitationService invitations) {
        return about(CountryParticipationProcess.Variables.PARTICIPATION_REFERENCE).call(invitations::sendInvitation);
    }

    /** Runs {@code serviceTask_recordSilence}: records that a country gave no answer. */
    @Bean
    JavaDelegate recordSilenceDelegate(SilenceService silence) {
        return about(CountryParticipationProcess.Variables.PARTICIPATION_REFERENCE).call(silence::recordSilence);
    }

    /** Runs {@code sendTask_remindInvitation}: reminds a country of the invitation. */
    @Bean
    JavaDelegate remindInvitationDelegate(ReminderService reminders) {
        return about(CountryParticipationProcess.Variables.PARTICIPATION_REFERENCE).call(reminders::remindInvitation);
    }

    /** Runs {@code sendTask_remindNomination}: reminds a country that it can still nominate. */
    @Bean
    JavaDelegate remindNominationDelegate(ReminderService reminders) {
        return about(CountryParticipationProcess.Variables.PARTICIPATION_REFERENCE).call(reminders::remindNomination);
    }

    /**
     * Runs {@code serviceTask_settleScreening}: checks whether all batches are screened, and says whether the target list went out already.
     */
    @Bean
    JavaDelegate settleScreeningDelegate(ParticipationService participations) {
        return about(CountryParticipationProcess.Variables.PARTICIPATION_REFERENCE)
                .answer(CountryParticipationProcess.Variables.LIST_DISTRIBUTED, participations::screened);
    }

    /** Runs {@code serviceTask_chaseCountries}: ends the processes of countries recorded as silent, and sets the time of the next round. */
    @Bean
    JavaDelegate chaseCountriesDelegate(ChaseService chases) {
        return about(InfraOperationProcess.Variables.OPERATION_REFERENCE).answer(InfraOperationProcess.Variables.INVITATION_DEADLINE,
                operation -> chases.chased(operation).atOffset(ZoneOffset.UTC).toString());
    }

    /** Runs {@code sendTask_remindCountries}: writes to the countries that the coordinator has reminded. */
    @Bean
    JavaDelegate remindCountriesDelegate(ReminderService reminders) {
        return about(RemindingProcess.Variables.OPERATION_REFERENCE, RemindingProcess.Variables.REMINDED_COUNTRIES)
                .call((operation, countries) -> reminders.send(operation, List.of(countries.split(","))));
    }

    /** Completes {@code userTask_answerInvitation} with {@code accepted}, {@code liaisonOfficer} and {@code reason}. */
    @Bean
    TaskListener answerInvitationListener(AnswerService answers) {
        return task -> {
            var answer = new Answer(Posted.flag(task, "accepted"), Posted.text(task, "liaisonOfficer"), Posted.text(task, "reason"));
            answers.answer(Variables.PARTICIPATION_REFERENCE.from(task).require(), answer);
        };
    }

    /** Completes {@code userTask_chaseSilent} with {@code decisions}: what to do about each silent country. */
    @Bean
    TaskListener chaseSilentListener(ChaseDecisions decided) {
        return task -> {
            var decisions = Posted.rows(task, "decisions", ChaseDecision.class);
            decided.decide(InfraOperationProcess.Variables.OPERATION_REFERENCE.from(task).require(), decisions);
        };
    }

    /** Completes {@code userTask_nominate} with {@code finished}; the persons themselves were nominated through {@code /api}. */
    @Bean
    TaskListener nominateListener(ParticipationService participations) {
        return task -> {
            var finished = Posted.flag(task, "finished");
            participations.finishNominating(Variables.PARTICIPATION_REFERENCE.from(task).require(), finished);
            Variables.NOMINATIONS_FINISHED.on(task).set(finished);
        };
    }

    /** Runs {@code serviceTask_listSilent}: says whether a country has not answered by the deadline. */
    @Bean
    JavaDelegate listSilentDelegate(ChaseService chases) {
        return execution -> {
            var chase = chases.chase(InfraOperationProcess.Variables.OPERATION_REFERENCE.from(execution).require());
            InfraOperationProcess.Variables.COUNTRIES_SILENT.on(execution).set(chase.needed());
            InfraOperationProcess.Variables.CHASE_DEADLINE.on(execution).set(chase.deadline().atOffset(ZoneOffset.UTC).toString());
        };
    }

    /**
     * Runs {@code serviceTask_settleAnswer}: checks whether all countries have answered, and says whether this country takes part and may
     * still nominate.
     */
    @Bean
    JavaDelegate settleAnswerDelegate(AnswerService answers) {
        return execution -> {
            var settled = answers.settleAnswer(Variables.PARTICIPATION_REFERENCE.from(execution).require());
            Variables.INVITATION_ACCEPTED.on(execution).set(settled.takesPart());
            Variables.NOMINATIONS_OPEN.on(execution).set(settled.nominates());
        };
    }
}
