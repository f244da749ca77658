package org.cordon.roundup.arrest.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.cordon.kernel.shared.process.Posted;
import org.cordon.roundup.arrest.identity.ArrestIdentityService;
import org.cordon.roundup.arrest.process.ArrestHandlingProcess.Inputs;
import org.cordon.roundup.arrest.process.ArrestHandlingProcess.Variables;
import org.springframework.stereotype.Component;

/** Completes {@code userTask_confirmIdentity} with {@code identityConfirmed}, {@code method} and {@code text}. */
@Component
final class ConfirmIdentityListener implements TaskListener {

    private final ArrestIdentityService identities;

    ConfirmIdentityListener(ArrestIdentityService identities) {
        this.identities = identities;
    }

    @Override
    public void notify(DelegateTask task) {
        var confirmed = Posted.flag(task, Inputs.IDENTITY_CONFIRMED);
        identities.confirm(Variables.ARREST_REFERENCE.from(task).require(), confirmed, Posted.text(task, Inputs.METHOD),
                Posted.text(task, Inputs.TEXT));
        Variables.IDENTITY_IS_CONFIRMED.on(task).set(confirmed);
    }
}
