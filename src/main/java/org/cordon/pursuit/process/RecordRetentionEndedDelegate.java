package org.cordon.pursuit.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.cordon.pursuit.TargetService;
import org.cordon.pursuit.process.TargetPursuitProcess.Variables;
import org.springframework.stereotype.Component;

/** {@code serviceTask_recordRetentionEnded}: the file may not be kept any longer. */
@Component
final class RecordRetentionEndedDelegate implements JavaDelegate {

    private final TargetService targets;

    RecordRetentionEndedDelegate(TargetService targets) {
        this.targets = targets;
    }

    @Override
    public void execute(DelegateExecution execution) {
        targets.retentionEnded(Variables.TARGET_REFERENCE.from(execution).require());
    }
}
