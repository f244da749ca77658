package org.cordon.hub.group.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.cordon.hub.group.process.GroupRegisterProcess.Inputs;
import org.cordon.hub.group.process.GroupRegisterProcess.Variables;
import org.cordon.hub.group.register.GroupReview;
import org.cordon.kernel.shared.process.Posted;
import org.springframework.stereotype.Component;

/** Completes {@code userTask_reviewGroup} with {@code review}. */
@Component
final class ReviewGroupListener implements TaskListener {

    private final GroupReview review;

    ReviewGroupListener(GroupReview review) {
        this.review = review;
    }

    @Override
    public void notify(DelegateTask task) {
        review.decideByTask(Variables.GROUP_REFERENCE.from(task).require(), Posted.json(task, Inputs.REVIEW));
    }
}
