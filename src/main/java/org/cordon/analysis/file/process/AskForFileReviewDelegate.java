package org.cordon.analysis.file.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.cordon.analysis.file.order.FileCourse;
import org.cordon.analysis.file.process.AnalysisFileProcess.Variables;
import org.springframework.stereotype.Component;

/** {@code sendTask_askForFileReview}: asks the coordination whether the file goes on, unless its end has come. */
@Component
final class AskForFileReviewDelegate implements JavaDelegate {

    private final FileCourse course;

    AskForFileReviewDelegate(FileCourse course) {
        this.course = course;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var time = course.askForReview(Variables.FILE_REFERENCE.from(execution).require());
        Variables.FILE_REVIEW_DUE.on(execution).set(time.isPresent());
        time.ifPresent(at -> Variables.FILE_REVIEW_BY.on(execution).set(at.toString()));
    }
}
