package org.cordon.participation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.cordon.operation.process.InfraOperationProcess.Variables;
import org.cordon.participation.silence.SilenceService;
import org.springframework.stereotype.Component;

/** {@code serviceTask_recordAllSilent}: records every country that has not answered as silent. */
@Component
final class RecordAllSilentDelegate implements JavaDelegate {

    private final SilenceService silence;

    RecordAllSilentDelegate(SilenceService silence) {
        this.silence = silence;
    }

    @Override
    public void execute(DelegateExecution execution) {
        silence.recordAllSilent(Variables.OPERATION_REFERENCE.from(execution).require());
    }
}
