package org.cordon.screening.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.cordon.participation.process.CountryParticipationProcess.Variables;
import org.cordon.screening.ScreeningService;
import org.springframework.stereotype.Component;

/** {@code sendTask_remindScreening}: tells the coordinator that a batch is due. */
@Component
final class RemindScreeningDelegate implements JavaDelegate {

    private final ScreeningService screening;

    RemindScreeningDelegate(ScreeningService screening) {
        this.screening = screening;
    }

    @Override
    public void execute(DelegateExecution execution) {
        screening.remindScreening(Variables.OPERATION_REFERENCE.from(execution).require(), Variables.COUNTRY.from(execution).require());
    }
}
