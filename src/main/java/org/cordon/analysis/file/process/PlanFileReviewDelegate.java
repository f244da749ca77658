package org.cordon.analysis.file.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.cordon.analysis.file.order.FileCourse;
import org.cordon.analysis.file.process.AnalysisFileProcess.Variables;
import org.springframework.stereotype.Component;

/** {@code serviceTask_planFileReview}: whether the file goes on, and when it is reviewed or ends. */
@Component
final class PlanFileReviewDelegate implements JavaDelegate {

    private final FileCourse course;

    PlanFileReviewDelegate(FileCourse course) {
        this.course = course;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var time = course.plan(Variables.FILE_REFERENCE.from(execution).require());
        Variables.FILE_GOES_ON.on(execution).set(time.isPresent());
        time.ifPresent(at -> Variables.FILE_REVIEW_TIME.on(execution).set(at.toString()));
    }
}
