package org.cordon.roundup.arrest.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.cordon.kernel.shared.process.Posted;
import org.cordon.roundup.arrest.ExtraditionOutcome;
import org.cordon.roundup.arrest.ExtraditionService;
import org.cordon.roundup.arrest.process.ArrestHandlingProcess.Inputs;
import org.cordon.roundup.arrest.process.ArrestHandlingProcess.Variables;
import org.springframework.stereotype.Component;

/** Completes {@code userTask_followExtradition} with {@code outcome} and {@code text}. */
@Component
final class FollowExtraditionListener implements TaskListener {

    private final ExtraditionService extradition;

    FollowExtraditionListener(ExtraditionService extradition) {
        this.extradition = extradition;
    }

    @Override
    public void notify(DelegateTask task) {
        var outcome = extradition.follow(Variables.ARREST_REFERENCE.from(task).require(), Posted.text(task, Inputs.OUTCOME),
                Posted.text(task, Inputs.TEXT));
        Variables.EXTRADITION_ENDED.on(task).set(outcome.endsExtradition());
        Variables.PERSON_SURRENDERED.on(task).set(outcome == ExtraditionOutcome.SURRENDERED);
        Variables.EXTRADITION_REFUSED.on(task).set(outcome == ExtraditionOutcome.REFUSED);
        Variables.RETURNED_OTHERWISE.on(task).set(outcome == ExtraditionOutcome.RETURNED_OTHERWISE);
    }
}
