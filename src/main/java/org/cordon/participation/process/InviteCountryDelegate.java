package org.cordon.participation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.cordon.participation.ParticipationService;
import org.cordon.participation.process.CountryParticipationProcess.Variables;
import org.springframework.stereotype.Component;

/** {@code sendTask_inviteCountry}: sends the invitation. */
@Component
final class InviteCountryDelegate implements JavaDelegate {

    private final ParticipationService participations;

    InviteCountryDelegate(ParticipationService participations) {
        this.participations = participations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        participations.sendInvitation(Variables.PARTICIPATION_REFERENCE.from(execution).require());
    }
}
