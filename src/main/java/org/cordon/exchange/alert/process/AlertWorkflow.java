package org.cordon.exchange.alert.process;

import java.time.Instant;
import org.cordon.exchange.alert.AlertReader;
import org.cordon.exchange.alert.process.AlertReadingProcess.Messages;
import org.cordon.exchange.alert.process.AlertReadingProcess.Variables;
import org.cordon.kernel.shared.process.Processes;
import org.springframework.stereotype.Component;

/** Starts the processes of alerts, and tells them what has happened. */
@Component
public final class AlertWorkflow {

    private final Processes processes;

    AlertWorkflow(Processes processes) {
        this.processes = processes;
    }

    /** An alert was issued by other means than the start form, corrected or recalled: its readers are to be told. */
    public void issued(String alert) {
        processes.start(AlertIssuingProcess.KEY, alert, AlertIssuingProcess.Variables.ALERT_REFERENCE.is(alert));
    }

    /** A version reaches one of its readers, who opens it by a time and can do so until another. */
    public void told(AlertReader reader, int version, Instant end) {
        processes.start(AlertReadingProcess.KEY, reader.alert(),
                Variables.ALERT_REFERENCE.is(reader.alert()),
                Variables.COUNTRY.is(reader.country()),
                Variables.READER_GROUP.is(reader.party()),
                Variables.ALERT_VERSION.is(version),
                Variables.OWED_BY.is(reader.owedBy().toString()),
                Variables.READING_END.is(end.toString()));
    }

    /** Nobody need open this version any more. */
    public void replaced(String alert, int version) {
        processes.tell(Messages.ALERT_REPLACED, alert, Variables.ALERT_VERSION.is(version));
    }

    /** A reader may not see it any longer. */
    public void withheld(AlertReader reader) {
        tell(Messages.ALERT_WITHHELD, reader);
    }

    /** A reader has opened it by other means than his task. */
    public void opened(AlertReader reader) {
        tell(Messages.ALERT_OPENED, reader);
    }

    /** It has been recalled, and one of its readers says that copies are gone. */
    public void recalled(AlertReader reader, Instant reminder) {
        processes.start(AlertRecallProcess.KEY, reader.alert(),
                AlertRecallProcess.Variables.ALERT_REFERENCE.is(reader.alert()),
                AlertRecallProcess.Variables.COUNTRY.is(reader.country()),
                AlertRecallProcess.Variables.READER_GROUP.is(reader.party()),
                AlertRecallProcess.Variables.REMINDER_TIME.is(reminder.toString()),
                AlertRecallProcess.Variables.OWED_BY.is(reader.owedBy().toString()));
    }

    /** A reader has said so by other means than his task. */
    public void copiesGone(AlertReader reader) {
        tell(AlertRecallProcess.Messages.COPIES_GONE, reader);
    }

    /** Nobody waits for it who is still on his way to his task, or whose time is over. */
    private void tell(String message, AlertReader reader) {
        processes.tell(message, reader.alert(), Variables.COUNTRY.is(reader.country()));
    }
}
