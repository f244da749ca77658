package org.cordon.confirmation.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.cordon.caller.AuditNotes;
import org.cordon.confirmation.ConfirmationDecision;
import org.cordon.confirmation.ConfirmationService;
import org.cordon.participation.process.CountryParticipationProcess.Variables;
import org.cordon.shared.process.Posted;
import org.springframework.stereotype.Component;

/** Completes {@code userTask_confirmTargets} with {@code decisions}: one a target. */
@Component
final class ConfirmTargetsListener implements TaskListener {

    private final ConfirmationService confirmations;

    ConfirmTargetsListener(ConfirmationService confirmations) {
        this.confirmations = confirmations;
    }

    @Override
    public void notify(DelegateTask task) {
        var decisions = Posted.rows(task, "decisions", ConfirmationDecision.class);
        confirmations.confirm(Variables.OPERATION_REFERENCE.from(task).require(), Variables.COUNTRY.from(task).require(), decisions)
                .forEach(AuditNotes::leavesOut);
    }
}
