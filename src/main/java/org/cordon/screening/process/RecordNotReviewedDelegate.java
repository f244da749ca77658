package org.cordon.screening.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.cordon.participation.process.CountryParticipationProcess.Variables;
import org.cordon.screening.ScreeningService;
import org.springframework.stereotype.Component;

/** {@code serviceTask_recordNotReviewed}: nobody reviewed what was flagged in time. */
@Component
final class RecordNotReviewedDelegate implements JavaDelegate {

    private final ScreeningService screening;

    RecordNotReviewedDelegate(ScreeningService screening) {
        this.screening = screening;
    }

    @Override
    public void execute(DelegateExecution execution) {
        screening.recordNotReviewed(Variables.OPERATION_REFERENCE.from(execution).require(), Variables.COUNTRY.from(execution).require());
    }
}
