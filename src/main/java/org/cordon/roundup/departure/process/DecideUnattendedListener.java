package org.cordon.roundup.departure.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.cordon.kernel.shared.process.Posted;
import org.cordon.roundup.departure.UnattendedDecision;
import org.cordon.roundup.departure.UnattendedService;
import org.cordon.roundup.departure.process.UnattendedTargetsProcess.Variables;
import org.springframework.stereotype.Component;

/** Completes {@code userTask_decideUnattended} with {@code decisions}: one for each target; what is left out is asked about again. */
@Component
final class DecideUnattendedListener implements TaskListener {

    private final UnattendedService unattended;

    DecideUnattendedListener(UnattendedService unattended) {
        this.unattended = unattended;
    }

    @Override
    public void notify(DelegateTask task) {
        var decisions = Posted.rows(task, "decisions", UnattendedDecision.class);
        Variables.TARGETS_UNDECIDED.on(task).set(unattended.decide(Variables.OPERATION_REFERENCE.from(task).require(),
                Variables.COUNTRY.from(task).require(), decisions));
    }
}
