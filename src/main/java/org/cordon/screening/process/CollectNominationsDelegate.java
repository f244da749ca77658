package org.cordon.screening.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.cordon.participation.process.CountryParticipationProcess.Variables;
import org.cordon.screening.ScreeningService;
import org.springframework.stereotype.Component;

/** {@code serviceTask_collectNominations}: finds out whether a country has nominations to screen. */
@Component
final class CollectNominationsDelegate implements JavaDelegate {

    private final ScreeningService screening;

    CollectNominationsDelegate(ScreeningService screening) {
        this.screening = screening;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var pending = screening.collect(Variables.OPERATION_REFERENCE.from(execution).require(),
                Variables.COUNTRY.from(execution).require());
        Variables.NOMINATIONS_PENDING.on(execution).set(pending);
    }
}
