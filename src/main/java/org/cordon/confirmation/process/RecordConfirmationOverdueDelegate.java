package org.cordon.confirmation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.cordon.pursuit.TargetService;
import org.cordon.pursuit.process.TargetPursuitProcess;
import org.cordon.pursuit.process.TargetPursuitProcess.Variables;
import org.springframework.stereotype.Component;

/** {@code serviceTask_recordConfirmationOverdue}: the operation has begun, and nobody waits for confirmations any longer. */
@Component
final class RecordConfirmationOverdueDelegate implements JavaDelegate {

    private final TargetService targets;

    RecordConfirmationOverdueDelegate(TargetService targets) {
        this.targets = targets;
    }

    @Override
    public void execute(DelegateExecution execution) {
        targets.confirmationOverdue(Variables.TARGET_REFERENCE.from(execution).require());
    }
}
