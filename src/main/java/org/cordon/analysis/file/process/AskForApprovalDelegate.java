package org.cordon.analysis.file.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.cordon.analysis.file.order.FileCourse;
import org.cordon.analysis.file.process.AnalysisFileProcess.Variables;
import org.springframework.stereotype.Component;

/** {@code sendTask_askForApproval}: asks compliance whether the file is opened. */
@Component
final class AskForApprovalDelegate implements JavaDelegate {

    private final FileCourse course;

    AskForApprovalDelegate(FileCourse course) {
        this.course = course;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var asked = course.askForApproval(Variables.FILE_REFERENCE.from(execution).require());
        Variables.APPROVE_BY.on(execution).set(asked.deadline().toString());
        Variables.APPROVAL_REMINDER.on(execution).set(asked.reminder().toString());
    }
}
