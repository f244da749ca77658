package org.cordon.roundup.participation.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.cordon.kernel.shared.process.Posted;
import org.cordon.roundup.operation.process.InfraOperationProcess.Variables;
import org.cordon.roundup.participation.silence.ChaseDecision;
import org.cordon.roundup.participation.silence.ChaseDecisions;
import org.springframework.stereotype.Component;

/** Completes {@code userTask_chaseSilent} with {@code decisions}: what to do about each silent country. */
@Component
final class ChaseSilentListener implements TaskListener {

    private final ChaseDecisions decided;

    ChaseSilentListener(ChaseDecisions decided) {
        this.decided = decided;
    }

    @Override
    public void notify(DelegateTask task) {
        var decisions = Posted.rows(task, "decisions", ChaseDecision.class);
        decided.decide(Variables.OPERATION_REFERENCE.from(task).require(), decisions);
    }
}
