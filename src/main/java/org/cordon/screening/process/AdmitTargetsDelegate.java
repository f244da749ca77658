package org.cordon.screening.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.cordon.participation.process.CountryParticipationProcess.Variables;
import org.cordon.screening.ScreeningService;
import org.springframework.stereotype.Component;

/** {@code serviceTask_admitTargets}: makes targets of what was accepted. */
@Component
final class AdmitTargetsDelegate implements JavaDelegate {

    private final ScreeningService screening;

    AdmitTargetsDelegate(ScreeningService screening) {
        this.screening = screening;
    }

    @Override
    public void execute(DelegateExecution execution) {
        screening.admit(Variables.OPERATION_REFERENCE.from(execution).require(), Variables.COUNTRY.from(execution).require());
    }
}
