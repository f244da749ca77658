package org.cordon.screening.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.cordon.participation.process.CountryParticipationProcess.Variables;
import org.cordon.screening.ScreeningService;
import org.springframework.stereotype.Component;

/** {@code serviceTask_recordNotScreened}: screening is closed, and some of a batch was never decided. */
@Component
final class RecordNotScreenedDelegate implements JavaDelegate {

    private final ScreeningService screening;

    RecordNotScreenedDelegate(ScreeningService screening) {
        this.screening = screening;
    }

    @Override
    public void execute(DelegateExecution execution) {
        screening.recordNotScreened(Variables.OPERATION_REFERENCE.from(execution).require(), Variables.COUNTRY.from(execution).require());
    }
}
