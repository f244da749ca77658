package org.cordon.roundup.participation.process;

import java.time.ZoneOffset;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.cordon.roundup.operation.process.InfraOperationProcess.Variables;
import org.cordon.roundup.participation.silence.ChaseService;
import org.springframework.stereotype.Component;

/** {@code serviceTask_listSilent}: says whether a country has not answered by the deadline. */
@Component
final class ListSilentDelegate implements JavaDelegate {

    private final ChaseService chases;

    ListSilentDelegate(ChaseService chases) {
        this.chases = chases;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var chase = chases.chase(Variables.OPERATION_REFERENCE.from(execution).require());
        Variables.COUNTRIES_SILENT.on(execution).set(chase.needed());
        Variables.CHASE_DEADLINE.on(execution).set(chase.deadline().atOffset(ZoneOffset.UTC).toString());
    }
}
