package org.cordon.confirmation.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.cordon.caller.AuditNotes;
import org.cordon.confirmation.AnsweringService;
import org.cordon.confirmation.ConfirmationDecision;
import org.cordon.participation.process.CountryParticipationProcess.Variables;
import org.cordon.shared.process.Posted;
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
