package org.cordon.exchange.alert.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.cordon.exchange.alert.ReadingCourse;
import org.cordon.exchange.alert.process.AlertReadingProcess.Variables;
import org.springframework.stereotype.Component;

/** {@code sendTask_tellReader}: tells the reader, and says whether he has to open it still. */
@Component
final class TellReaderDelegate implements JavaDelegate {

    private final ReadingCourse course;

    TellReaderDelegate(ReadingCourse course) {
        this.course = course;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Variables.STILL_CLOSED.on(execution).set(course.tell(Variables.ALERT_REFERENCE.from(execution).require(),
                Variables.COUNTRY.from(execution).require(), Variables.ALERT_VERSION.from(execution).require()));
    }
}
