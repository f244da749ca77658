package org.cordon.arrest.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.cordon.arrest.ArrestService;
import org.cordon.arrest.ExtraditionOutcome;
import org.cordon.arrest.process.ArrestHandlingProcess.Inputs;
import org.cordon.arrest.process.ArrestHandlingProcess.Variables;
import org.cordon.shared.process.Posted;
import org.springframework.stereotype.Component;

/** Completes {@code userTask_followExtradition} with {@code outcome} and {@code text}. */
@Component
final class FollowExtraditionListener implements TaskListener {

    private final ArrestService arrests;

    FollowExtraditionListener(ArrestService arrests) {
        this.arrests = arrests;
    }

    @Override
    public void notify(DelegateTask task) {
        var outcome = arrests.followExtradition(Variables.ARREST_REFERENCE.from(task).require(), Posted.text(task, Inputs.OUTCOME),
                Posted.text(task, Inputs.TEXT));
        Variables.EXTRADITION_ENDED.on(task).set(outcome.endsExtradition());
        Variables.PERSON_SURRENDERED.on(task).set(outcome == ExtraditionOutcome.SURRENDERED);
        Variables.EXTRADITION_REFUSED.on(task).set(outcome == ExtraditionOutcome.REFUSED);
        Variables.RETURNED_OTHERWISE.on(task).set(outcome == ExtraditionOutcome.RETURNED_OTHERWISE);
    }
}
