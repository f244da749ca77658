package org.cordon.exchange.alert.process;

import java.time.Instant;
import org.cordon.exchange.alert.AlertReader;
import org.cordon.exchange.alert.process.AlertReadingProcess.Messages;
import org.cordon.exchange.alert.process.AlertReadingProcess.Variables;
import org.cordon.kernel.shared.process.Processes;
import org.springframework.stereotype.Component;

/** Starts the processes of alerts, and correlates events to them. */
@Component
public final class AlertWorkflow {

    private final Processes processes;

    AlertWorkflow(Processes processes) {
        this.processes = processes;
    }

    /** Starts to tell the readers of an alert that was corrected, recalled, or issued outside the start form. */
    public void issued(String alert) {
        processes.start(AlertIssuingProcess.KEY, alert, AlertIssuingProcess.Variables.ALERT_REFERENCE.is(alert));
    }

    /**
     * Starts {@code alert-reading} for one reader.
     *
     * @param end the time until which the reader can open the version, later than the deadline
     */
    public void told(AlertReader reader, int version, Instant end) {
        processes.start(AlertReadingProcess.KEY, reader.alert(),
                Variables.ALERT_REFERENCE.is(reader.alert()),
                Variables.COUNTRY.is(reader.country()),
                Variables.READER_GROUP.is(reader.party()),
                Variables.ALERT_VERSION.is(version),
                Variables.OWED_BY.is(reader.owedBy().toString()),
                Variables.READING_END.is(end.toString()));
    }

    /** Ends all tasks to open this version. */
    public void replaced(String alert, int version) {
        processes.tell(Messages.ALERT_REPLACED, alert, Variables.ALERT_VERSION.is(version));
    }

    /** Ends the task of a reader that may not see the alert any longer. */
    public void withheld(AlertReader reader) {
        tell(Messages.ALERT_WITHHELD, reader);
    }

    /** Ends the task of a reader that has opened the alert outside the task. */
    public void opened(AlertReader reader) {
        tell(Messages.ALERT_OPENED, reader);
    }

    /** Starts {@code alert-recall}, in which one reader confirms that copies are gone. */
    public void recalled(AlertReader reader, Instant reminder) {
        processes.start(AlertRecallProcess.KEY, reader.alert(),
                AlertRecallProcess.Variables.ALERT_REFERENCE.is(reader.alert()),
                AlertRecallProcess.Variables.COUNTRY.is(reader.country()),
                AlertRecallProcess.Variables.READER_GROUP.is(reader.party()),
                AlertRecallProcess.Variables.REMINDER_TIME.is(reminder.toString()),
                AlertRecallProcess.Variables.OWED_BY.is(reader.owedBy().toString()));
    }

    /** Ends the task of a reader that has confirmed outside the task that copies are gone. */
    public void copiesGone(AlertReader reader) {
        tell(AlertRecallProcess.Messages.COPIES_GONE, reader);
    }

    /**
     * Correlates a message to a reader's process. No process receives the message if the reader's task is not waiting yet or has ended
     * already.
     */
    private void tell(String message, AlertReader reader) {
        processes.tell(message, reader.alert(), Variables.COUNTRY.is(reader.country()));
    }
}
