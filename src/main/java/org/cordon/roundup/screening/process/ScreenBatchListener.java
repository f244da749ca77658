package org.cordon.roundup.screening.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.cordon.kernel.shared.process.Posted;
import org.cordon.roundup.participation.process.CountryParticipationProcess.Variables;
import org.cordon.roundup.screening.ScreeningDecision;
import org.cordon.roundup.screening.ScreeningService;
import org.springframework.stereotype.Component;

/** Completes {@code userTask_screenBatch} with {@code decisions}: one a nomination. */
@Component
final class ScreenBatchListener implements TaskListener {

    private final ScreeningService screening;

    ScreenBatchListener(ScreeningService screening) {
        this.screening = screening;
    }

    @Override
    public void notify(DelegateTask task) {
        var decisions = Posted.rows(task, "decisions", ScreeningDecision.class);
        screening.decide(Variables.OPERATION_REFERENCE.from(task).require(), Variables.COUNTRY.from(task).require(), decisions);
    }
}
