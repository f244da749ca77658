package org.cordon.exchange.alert.issue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.cordon.exchange.alert.Alert;
import org.cordon.exchange.alert.AlertFeature.AlertMessage;
import org.cordon.exchange.alert.AlertMessages;
import org.cordon.exchange.alert.AlertReader;
import org.cordon.exchange.alert.AlertReaders;
import org.cordon.exchange.alert.Alerts;
import org.cordon.exchange.alert.process.AlertWorkflow;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The work of jobs for an alert as a whole. It starts the process of each reader, and counts the readers that did not act in time. */
@Service
@Transactional
public class AlertTelling {

    private static final Duration READ_WITHIN = Duration.ofDays(30);

    private final Alerts alerts;
    private final AlertReaders readers;
    private final AlertLimits limits;
    private final AlertWorkflow workflow;
    private final AlertMessages messages;
    private final Clock clock;

    AlertTelling(Alerts alerts, AlertReaders readers, AlertLimits limits, AlertWorkflow workflow, AlertMessages messages, Clock clock) {
        this.alerts = alerts;
        this.readers = readers;
        this.limits = limits;
        this.workflow = workflow;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * Starts to tell each reader of the present version, or of the recall. Leaves out readers that have been told already.
     *
     * @return the time by which the readers must have opened the version or confirmed that copies are gone, as ISO-8601
     */
    public String tellReaders(String reference) {
        var alert = alerts.lock(reference);
        // The times are in whole seconds, so that a timer never fires before them.
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var owed = limits.of(alert.urgency());
        return (alert.isRecalled() ? recalled(reference, now, owed.confirmWithin()) : told(alert, now, owed.openWithin())).toString();
    }

    private Instant told(Alert alert, Instant now, Duration openWithin) {
        var due = now.plus(openWithin);
        var untold = readers.of(List.of(alert.reference())).stream().filter(reader -> reader.isToBeTold(alert.version())).toList();
        replaced(alert.reference(), untold);
        untold.forEach(reader -> {
            readers.tell(reader, alert.version(), due);
            workflow.told(readers.find(reader.alert(), reader.party()).orElseThrow(), alert.version(), now.plus(READ_WITHIN));
        });
        return due;
    }

    private Instant recalled(String reference, Instant now, Duration confirmWithin) {
        var due = now.plus(confirmWithin);
        var unasked = readers.of(List.of(reference)).stream().filter(reader -> !reader.withheld() && reader.copiesAskedAt() == null)
                .toList();
        replaced(reference, unasked);
        unasked.forEach(reader -> {
            readers.askForCopies(reader, now, due);
            workflow.recalled(readers.find(reader.alert(), reader.party()).orElseThrow(), now.plus(confirmWithin.dividedBy(2)));
        });
        return due;
    }

    /** Ends the tasks for earlier versions that these readers were told of. */
    private void replaced(String reference, List<AlertReader> before) {
        before.stream().map(AlertReader::toldVersion).filter(version -> version > 0).distinct()
                .forEach(version -> workflow.replaced(reference, version));
    }

    /** Tells readers that were left out before and may see the alert now. */
    public void tellWhoeverMaySeeIt(String reference) {
        var alert = alerts.lock(reference);
        if (!alert.isRecalled() && readers.of(List.of(reference)).stream().anyMatch(reader -> reader.isToBeTold(alert.version()))) {
            workflow.issued(reference);
        }
    }

    /** Tells the issuing country how many readers have not opened the alert in time, or have not confirmed in time that copies are gone. */
    public void listSilent(String reference) {
        var alert = alerts.require(reference);
        var now = clock.instant();
        var silent = readers.of(List.of(reference)).stream()
                .filter(reader -> reader.state(alert, now).isOpen() && !reader.owedBy().isAfter(now)).count();
        if (silent > 0) {
            messages.toIssuer(alert.isRecalled() ? AlertMessage.ALERT_UNCONFIRMED : AlertMessage.ALERT_UNOPENED, alert, silent);
        }
    }
}
