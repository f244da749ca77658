package org.cordon.participation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.cordon.operation.process.InfraOperationProcess.Variables;
import org.cordon.participation.InvitationService;
import org.springframework.stereotype.Component;

/** {@code serviceTask_inviteCountries}: invites the next batch of countries. */
@Component
final class InviteCountriesDelegate implements JavaDelegate {

    private final InvitationService invitations;

    InviteCountriesDelegate(InvitationService invitations) {
        this.invitations = invitations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var complete = invitations.inviteNext(Variables.OPERATION_REFERENCE.from(execution).require());
        Variables.INVITATIONS_COMPLETE.on(execution).set(complete);
    }
}
