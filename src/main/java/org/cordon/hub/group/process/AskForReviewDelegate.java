package org.cordon.hub.group.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.cordon.hub.group.process.GroupRegisterProcess.Variables;
import org.cordon.hub.group.register.GroupReviewCourse;
import org.springframework.stereotype.Component;

/** {@code sendTask_askForReview}: asks compliance, later the coordination, and says whether there is still something to decide. */
@Component
final class AskForReviewDelegate implements JavaDelegate {

    private final GroupReviewCourse course;

    AskForReviewDelegate(GroupReviewCourse course) {
        this.course = course;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var asked = course.ask(Variables.GROUP_REFERENCE.from(execution).require());
        Variables.STILL_TO_REVIEW.on(execution).set(asked.isPresent());
        asked.ifPresent(now -> {
            Variables.REVIEWER_GROUP.on(execution).set(now.reviewers());
            Variables.REVIEW_BY.on(execution).set(now.deadline().toString());
        });
    }
}
