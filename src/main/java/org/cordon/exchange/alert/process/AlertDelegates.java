package org.cordon.exchange.alert.process;

import static org.cordon.kernel.shared.process.Delegates.about;
import static org.cordon.kernel.shared.process.Delegates.startForm;

import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.cordon.exchange.alert.AlertOpening;
import org.cordon.exchange.alert.ReadingCourse;
import org.cordon.exchange.alert.issue.AlertIssuing;
import org.cordon.exchange.alert.issue.AlertTelling;
import org.cordon.exchange.alert.process.AlertIssuingProcess.Inputs;
import org.cordon.exchange.alert.process.AlertIssuingProcess.Variables;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The code that {@code alert-issuing}, {@code alert-reading} and {@code alert-recall} call. */
@Configuration(proxyBeanMethods = false)
class AlertDelegates {

    /** Runs {@code serviceTask_tellReaders}: starts the process of each reader. */
    @Bean
    JavaDelegate tellReadersDelegate(AlertTelling telling) {
        return about(Variables.ALERT_REFERENCE).answer(Variables.OWED_BY, telling::tellReaders);
    }

    /**
     * Runs {@code sendTask_listSilentReaders}: tells the issuing country how many readers have not opened the alert, or not confirmed that
     * copies are gone.
     */
    @Bean
    JavaDelegate listSilentReadersDelegate(AlertTelling telling) {
        return about(Variables.ALERT_REFERENCE).call(telling::listSilent);
    }

    /** Runs {@code sendTask_remindReader}: reminds the reader when the time to open the alert is over. */
    @Bean
    JavaDelegate remindReaderDelegate(ReadingCourse course) {
        return about(AlertReadingProcess.Variables.ALERT_REFERENCE, AlertReadingProcess.Variables.COUNTRY).call(course::remind);
    }

    /** Runs {@code serviceTask_recordWithheld}: handles a reader that may not see the alert any longer. */
    @Bean
    JavaDelegate recordWithheldDelegate(ReadingCourse course) {
        return about(AlertReadingProcess.Variables.ALERT_REFERENCE, AlertReadingProcess.Variables.COUNTRY).call(course::recordWithheld);
    }

    /** Runs {@code sendTask_askForCopies}: tells the reader of the recall. */
    @Bean
    JavaDelegate askForCopiesDelegate(ReadingCourse course) {
        return about(AlertRecallProcess.Variables.ALERT_REFERENCE, AlertRecallProcess.Variables.COUNTRY).call(course::askForCopies);
    }

    /** Runs {@code sendTask_remindOfCopies}: reminds the reader halfway to the deadline. */
    @Bean
    JavaDelegate remindOfCopiesDelegate(ReadingCourse course) {
        return about(AlertRecallProcess.Variables.ALERT_REFERENCE, AlertRecallProcess.Variables.COUNTRY).call(course::remindOfCopies);
    }

    /** Runs {@code serviceTask_recordCopiesUnconfirmed}: records that the reader has not confirmed in time that copies are gone. */
    @Bean
    JavaDelegate recordCopiesUnconfirmedDelegate(ReadingCourse course) {
        return about(AlertRecallProcess.Variables.ALERT_REFERENCE, AlertRecallProcess.Variables.COUNTRY).call(course::recordUnconfirmed);
    }

    /** Completes {@code userTask_confirmCopiesGone}: confirms that the reader has no copy any more. */
    @Bean
    TaskListener confirmCopiesGoneListener(AlertOpening opening) {
        return task -> opening.confirmByTask(AlertRecallProcess.Variables.ALERT_REFERENCE.from(task).require());
    }

    /** Completes {@code userTask_openAlert}: opens the alert. */
    @Bean
    TaskListener openAlertListener(AlertOpening opening) {
        return task -> opening.openByTask(AlertReadingProcess.Variables.ALERT_REFERENCE.from(task).require());
    }

    /**
     * Runs on {@code startEvent_issueAlert}: takes the alert in the start form. An alert that did not come by the form has been taken
     * before.
     */
    @Bean
    ExecutionListener issueAlertListener(AlertIssuing issuing) {
        return startForm(Variables.ALERT_REFERENCE, Inputs.ALERT, issuing::register);
    }

    /** Runs {@code sendTask_tellReader}: tells the reader, and sets whether the reader has still to open the alert. */
    @Bean
    JavaDelegate tellReaderDelegate(ReadingCourse course) {
        return execution -> AlertReadingProcess.Variables.STILL_CLOSED.on(execution).set(
                course.tell(AlertReadingProcess.Variables.ALERT_REFERENCE.from(execution).require(),
                        AlertReadingProcess.Variables.COUNTRY.from(execution).require(),
                        AlertReadingProcess.Variables.ALERT_VERSION.from(execution).require()));
    }
}
