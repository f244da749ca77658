package org.cordon.analysis.file.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.cordon.analysis.file.order.FileReview;
import org.cordon.analysis.file.process.AnalysisFileProcess.Inputs;
import org.cordon.analysis.file.process.AnalysisFileProcess.Variables;
import org.cordon.kernel.shared.process.Posted;
import org.springframework.stereotype.Component;

/** Completes {@code userTask_reviewFile} and {@code userTask_reviewClosedFile} with {@code fileReview}. */
@Component
final class ReviewFileListener implements TaskListener {

    private final FileReview review;

    ReviewFileListener(FileReview review) {
        this.review = review;
    }

    @Override
    public void notify(DelegateTask task) {
        review.reviewByTask(Variables.FILE_REFERENCE.from(task).require(), Posted.json(task, Inputs.FILE_REVIEW));
    }
}
