package org.cordon.participation.process;

import java.time.ZoneOffset;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.cordon.operation.process.InfraOperationProcess.Variables;
import org.cordon.participation.silence.ChaseService;
import org.springframework.stereotype.Component;

/** {@code serviceTask_chaseCountries}: ends the participation of those recorded as silent and sets the time of the next round. */
@Component
final class ChaseCountriesDelegate implements JavaDelegate {

    private final ChaseService chases;

    ChaseCountriesDelegate(ChaseService chases) {
        this.chases = chases;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var next = chases.chased(Variables.OPERATION_REFERENCE.from(execution).require());
        Variables.INVITATION_DEADLINE.on(execution).set(next.atOffset(ZoneOffset.UTC).toString());
    }
}
