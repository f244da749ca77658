package org.cordon.participation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.cordon.participation.ParticipationService;
import org.cordon.participation.process.CountryParticipationProcess.Variables;
import org.springframework.stereotype.Component;

/** {@code sendTask_remindNomination}: reminds a country that it can still nominate. */
@Component
final class RemindNominationDelegate implements JavaDelegate {

    private final ParticipationService participations;

    RemindNominationDelegate(ParticipationService participations) {
        this.participations = participations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        participations.remindNomination(Variables.PARTICIPATION_REFERENCE.from(execution).require());
    }
}
