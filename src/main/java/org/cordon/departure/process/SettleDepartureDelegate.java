package org.cordon.departure.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.cordon.departure.LeaverService;
import org.cordon.participation.process.CountryParticipationProcess.Variables;
import org.springframework.stereotype.Component;

/** {@code serviceTask_settleDeparture}: settles what a country that left leaves behind. */
@Component
final class SettleDepartureDelegate implements JavaDelegate {

    private final LeaverService leavers;

    SettleDepartureDelegate(LeaverService leavers) {
        this.leavers = leavers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        leavers.settle(Variables.OPERATION_REFERENCE.from(execution).require(), Variables.COUNTRY.from(execution).require());
    }
}
