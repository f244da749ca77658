package org.cordon.roundup.screening.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.cordon.kernel.shared.process.Posted;
import org.cordon.roundup.participation.process.CountryParticipationProcess.Variables;
import org.cordon.roundup.screening.ReviewDecision;
import org.cordon.roundup.screening.ReviewService;
import org.springframework.stereotype.Component;

/** Completes {@code userTask_reviewFlagged} with {@code decisions}: one for each flagged nomination. */
@Component
final class ReviewFlaggedListener implements TaskListener {

    private final ReviewService reviews;

    ReviewFlaggedListener(ReviewService reviews) {
        this.reviews = reviews;
    }

    @Override
    public void notify(DelegateTask task) {
        var decisions = Posted.rows(task, "decisions", ReviewDecision.class);
        reviews.review(Variables.OPERATION_REFERENCE.from(task).require(), Variables.COUNTRY.from(task).require(), decisions);
    }
}
