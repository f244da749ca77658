package org.cordon.participation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.cordon.participation.InvitationService;
import org.cordon.participation.process.CountryParticipationProcess.Variables;
import org.springframework.stereotype.Component;

/** {@code sendTask_inviteCountry}: sends the invitation. */
@Component
final class InviteCountryDelegate implements JavaDelegate {

    private final InvitationService invitations;

    InviteCountryDelegate(InvitationService invitations) {
        this.invitations = invitations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        invitations.sendInvitation(Variables.PARTICIPATION_REFERENCE.from(execution).require());
    }
}
