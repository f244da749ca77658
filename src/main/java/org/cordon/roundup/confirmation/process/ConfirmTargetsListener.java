package org.cordon.roundup.confirmation.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.cordon.kernel.caller.AuditNotes;
import org.cordon.kernel.shared.process.Posted;
import org.cordon.roundup.confirmation.AnsweringService;
import org.cordon.roundup.confirmation.ConfirmationDecision;
import org.cordon.roundup.participation.process.CountryParticipationProcess.Variables;
import org.springframework.stereotype.Component;

/** Completes {@code userTask_confirmTargets} with {@code decisions}: one a target. */
@Component
final class ConfirmTargetsListener implements TaskListener {

    private final AnsweringService answering;

    ConfirmTargetsListener(AnsweringService answering) {
        this.answering = answering;
    }

    @Override
    public void notify(DelegateTask task) {
        var decisions = Posted.rows(task, "decisions", ConfirmationDecision.class);
        answering.confirm(Variables.OPERATION_REFERENCE.from(task).require(), Variables.COUNTRY.from(task).require(), decisions)
                .forEach(AuditNotes::leavesOut);
    }
}
