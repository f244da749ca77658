package org.cordon.roundup.nomination.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.cordon.roundup.nomination.intake.ResubmissionService;
import org.cordon.roundup.participation.process.CountryParticipationProcess.Variables;
import org.springframework.stereotype.Component;

/** Completes {@code userTask_correctNominations}: sends the nominations that the country has corrected back to screening. */
@Component
final class CorrectNominationsListener implements TaskListener {

    private final ResubmissionService resubmissions;

    CorrectNominationsListener(ResubmissionService resubmissions) {
        this.resubmissions = resubmissions;
    }

    @Override
    public void notify(DelegateTask task) {
        resubmissions.resubmit(Variables.OPERATION_REFERENCE.from(task).require(), Variables.COUNTRY.from(task).require());
    }
}
