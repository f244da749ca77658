package org.cordon.analysis.file.process;

import static org.cordon.kernel.shared.process.Delegates.about;
import static org.cordon.kernel.shared.process.Delegates.startForm;

import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.cordon.analysis.file.order.FileApproval;
import org.cordon.analysis.file.order.FileCourse;
import org.cordon.analysis.file.order.FileOrdering;
import org.cordon.analysis.file.order.FileReview;
import org.cordon.analysis.file.process.AnalysisFileProcess.Inputs;
import org.cordon.analysis.file.process.AnalysisFileProcess.Variables;
import org.cordon.analysis.file.returns.ReturnMonths;
import org.cordon.kernel.shared.process.Posted;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The calls of {@code analysis-file}. */
@Configuration(proxyBeanMethods = false)
class FileDelegates {

    /** {@code sendTask_remindCompliance}: reminds compliance of the decision. */
    @Bean
    JavaDelegate remindComplianceDelegate(FileCourse course) {
        return about(Variables.FILE_REFERENCE).call(course::remindCompliance);
    }

    /** {@code serviceTask_recordNotOpened}: records that compliance did not decide in time. */
    @Bean
    JavaDelegate recordNotOpenedDelegate(FileCourse course) {
        return about(Variables.FILE_REFERENCE).call(course::recordNotOpened);
    }

    /** {@code sendTask_tellOrderer}: tells the coordination what became of its order. */
    @Bean
    JavaDelegate tellOrdererDelegate(FileCourse course) {
        return about(Variables.FILE_REFERENCE).answer(Variables.FILE_OPENED, course::tell);
    }

    /** {@code serviceTask_closeToContributions}: closes the file to contributions, and asks once more for a review. */
    @Bean
    JavaDelegate closeToContributionsDelegate(FileCourse course) {
        return about(Variables.FILE_REFERENCE).answer(Variables.ERASE_BY, file -> course.close(file).toString());
    }

    /** {@code serviceTask_eraseFile}: erases the file. */
    @Bean
    JavaDelegate eraseFileDelegate(FileCourse course) {
        return about(Variables.FILE_REFERENCE).call(course::erase);
    }

    /** Completes {@code userTask_approveFile} with {@code approval}. */
    @Bean
    TaskListener approveFileListener(FileApproval approval) {
        return task -> approval.decideByTask(Variables.FILE_REFERENCE.from(task).require(), Posted.json(task, Inputs.APPROVAL));
    }

    /** Completes {@code userTask_reviewFile} and {@code userTask_reviewClosedFile} with {@code fileReview}. */
    @Bean
    TaskListener reviewFileListener(FileReview review) {
        return task -> review.reviewByTask(Variables.FILE_REFERENCE.from(task).require(), Posted.json(task, Inputs.FILE_REVIEW));
    }

    /** {@code sendTask_askForApproval}: asks compliance whether the file is opened. */
    @Bean
    JavaDelegate askForApprovalDelegate(FileCourse course) {
        return execution -> {
            var asked = course.askForApproval(Variables.FILE_REFERENCE.from(execution).require());
            Variables.APPROVE_BY.on(execution).set(asked.deadline().toString());
            Variables.APPROVAL_REMINDER.on(execution).set(asked.reminder().toString());
        };
    }

    /** {@code sendTask_askForFileReview}: asks the coordination whether the file goes on, if the end of the file has not come. */
    @Bean
    JavaDelegate askForFileReviewDelegate(FileCourse course) {
        return execution -> {
            var time = course.askForReview(Variables.FILE_REFERENCE.from(execution).require());
            Variables.FILE_REVIEW_DUE.on(execution).set(time.isPresent());
            time.ifPresent(at -> Variables.FILE_REVIEW_BY.on(execution).set(at.toString()));
        };
    }

    /** {@code serviceTask_planFileReview}: records whether the file goes on, and when it is reviewed or ends. */
    @Bean
    JavaDelegate planFileReviewDelegate(FileCourse course) {
        return execution -> {
            var time = course.plan(Variables.FILE_REFERENCE.from(execution).require());
            Variables.FILE_GOES_ON.on(execution).set(time.isPresent());
            time.ifPresent(at -> Variables.FILE_REVIEW_TIME.on(execution).set(at.toString()));
        };
    }

    /**
     * {@code sendTask_tellOfSheet}: tells the bureau that its sheet of returns can be read. Records whether a contribution of the country
     * still exists, and the time of the next sheet.
     */
    @Bean
    JavaDelegate tellOfSheetDelegate(ReturnMonths months) {
        return execution -> {
            var told = months.tell(ReturnSheetsProcess.Variables.COUNTRY.from(execution).require());
            ReturnSheetsProcess.Variables.CONTRIBUTIONS_STAND.on(execution).set(told.stands());
            ReturnSheetsProcess.Variables.SHEET_TIME.on(execution).set(told.next().toString());
        };
    }

    /** {@code startEvent_orderFile}: takes the order that the start form holds. An order that came over REST is already stored. */
    @Bean
    ExecutionListener orderFileListener(FileOrdering ordering) {
        return startForm(Variables.FILE_REFERENCE, Inputs.FILE, ordering::orderByForm);
    }
}
