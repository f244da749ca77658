package org.cordon.group.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.cordon.group.process.GroupRegisterProcess.Inputs;
import org.cordon.group.process.GroupRegisterProcess.Variables;
import org.cordon.group.register.GroupReview;
import org.cordon.shared.process.Posted;
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
