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

/** The calls of {@code alert-issuing}, {@code alert-reading} and {@code alert-recall}. */
@Configuration(proxyBeanMethods = false)
class AlertDelegates {

    /** {@code serviceTask_tellReaders}: begins with each reader. */
    @Bean
    JavaDelegate tellReadersDelegate(AlertTelling telling) {
        return about(Variables.ALERT_REFERENCE).answer(Variables.OWED_BY, telling::tellReaders);
    }

    /** {@code sendTask_listSilentReaders}: tells the country that issued it of how many nothing has come. */
    @Bean
    JavaDelegate listSilentReadersDelegate(AlertTelling telling) {
        return about(Variables.ALERT_REFERENCE).call(telling::listSilent);
    }

    /** {@code sendTask_remindReader}: the time to open it is over. */
    @Bean
    JavaDelegate remindReaderDelegate(ReadingCourse course) {
        return about(AlertReadingProcess.Variables.ALERT_REFERENCE, AlertReadingProcess.Variables.COUNTRY).call(course::remind);
    }

    /** {@code serviceTask_recordWithheld}: the reader may not see it any longer. */
    @Bean
    JavaDelegate recordWithheldDelegate(ReadingCourse course) {
        return about(AlertReadingProcess.Variables.ALERT_REFERENCE, AlertReadingProcess.Variables.COUNTRY).call(course::recordWithheld);
    }

    /** {@code sendTask_askForCopies}: tells the reader that it has been recalled. */
    @Bean
    JavaDelegate askForCopiesDelegate(ReadingCourse course) {
        return about(AlertRecallProcess.Variables.ALERT_REFERENCE, AlertRecallProcess.Variables.COUNTRY).call(course::askForCopies);
    }

    /** {@code sendTask_remindOfCopies}: reminds the reader halfway. */
    @Bean
    JavaDelegate remindOfCopiesDelegate(ReadingCourse course) {
        return about(AlertRecallProcess.Variables.ALERT_REFERENCE, AlertRecallProcess.Variables.COUNTRY).call(course::remindOfCopies);
    }

    /** {@code serviceTask_recordCopiesUnconfirmed}: the time to say that copies are gone is over. */
    @Bean
    JavaDelegate recordCopiesUnconfirmedDelegate(ReadingCourse course) {
        return about(AlertRecallProcess.Variables.ALERT_REFERENCE, AlertRecallProcess.Variables.COUNTRY).call(course::recordUnconfirmed);
    }

    /** Completes {@code userTask_confirmCopiesGone}: the reader has no copy any more. */
    @Bean
    TaskListener confirmCopiesGoneListener(AlertOpening opening) {
        return task -> opening.confirmByTask(AlertRecallProcess.Variables.ALERT_REFERENCE.from(task).require());
    }

    /** Completes {@code userTask_openAlert}: the alert is open. */
    @Bean
    TaskListener openAlertListener(AlertOpening opening) {
        return task -> opening.openByTask(AlertReadingProcess.Variables.ALERT_REFERENCE.from(task).require());
    }

    /** On {@code startEvent_issueAlert}: takes the alert that the start form holds. One that came by other means is taken already. */
    @Bean
    ExecutionListener issueAlertListener(AlertIssuing issuing) {
        return startForm(Variables.ALERT_REFERENCE, Inputs.ALERT, issuing::register);
    }

    /** {@code sendTask_tellReader}: tells the reader, and says whether he has to open it still. */
    @Bean
    JavaDelegate tellReaderDelegate(ReadingCourse course) {
        return execution -> AlertReadingProcess.Variables.STILL_CLOSED.on(execution).set(
                course.tell(AlertReadingProcess.Variables.ALERT_REFERENCE.from(execution).require(),
                        AlertReadingProcess.Variables.COUNTRY.from(execution).require(),
                        AlertReadingProcess.Variables.ALERT_VERSION.from(execution).require()));
    }
}
