package org.cordon.operation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.cordon.operation.OperationService;
import org.cordon.operation.process.InfraOperationProcess.Variables;
import org.springframework.stereotype.Component;

/** {@code serviceTask_openNomination}: begins the nomination phase and says whether there is anything to wait for. */
@Component
final class OpenNominationDelegate implements JavaDelegate {

    private final OperationService operations;

    OpenNominationDelegate(OperationService operations) {
        this.operations = operations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var expected = operations.openNomination(Variables.OPERATION_REFERENCE.from(execution).require());
        Variables.SCREENING_AWAITED.on(execution).set(expected);
    }
}
