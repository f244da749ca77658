package org.cordon.roundup.participation.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.cordon.kernel.shared.process.Posted;
import org.cordon.roundup.participation.ParticipationService;
import org.cordon.roundup.participation.process.CountryParticipationProcess.Variables;
import org.springframework.stereotype.Component;

/** Completes {@code userTask_nominate} with {@code finished}; the persons themselves were put forward through {@code /api}. */
@Component
final class NominateListener implements TaskListener {

    private final ParticipationService participations;

    NominateListener(ParticipationService participations) {
        this.participations = participations;
    }

    @Override
    public void notify(DelegateTask task) {
        var finished = Posted.flag(task, "finished");
        participations.finishNominating(Variables.PARTICIPATION_REFERENCE.from(task).require(), finished);
        Variables.NOMINATIONS_FINISHED.on(task).set(finished);
    }
}
