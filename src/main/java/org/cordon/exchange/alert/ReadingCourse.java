package org.cordon.exchange.alert;

import org.cordon.exchange.alert.AlertFeature.AlertFact;
import org.cordon.exchange.alert.AlertFeature.AlertMessage;
import org.cordon.exchange.alert.issue.AlertTelling;
import org.cordon.exchange.question.Asking;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The work of jobs for one reader of an alert: messages, reminders, and a record when the reader does nothing in time. */
@Service
@Transactional
public class ReadingCourse {

    private final Alerts alerts;
    private final AlertReaders readers;
    private final AlertFacts facts;
    private final AlertMessages messages;
    private final AlertTelling telling;

    ReadingCourse(Alerts alerts, AlertReaders readers, AlertFacts facts, AlertMessages messages, AlertTelling telling) {
        this.alerts = alerts;
        this.readers = readers;
        this.facts = facts;
        this.messages = messages;
        this.telling = telling;
    }

    /**
     * Tells a reader of a version.
     *
     * @return false if the reader has opened the version already, or another version has replaced it
     */
    public boolean tell(String reference, String country, int version) {
        var alert = alerts.hold(reference);
        var reader = reader(reference, country);
        if (alert.isRecalled() || alert.version() != version) {
            return false;
        }
        facts.record(version == 1 ? AlertFact.ALERT_ISSUED : AlertFact.ALERT_CORRECTED, reader, version);
        messages.toReader(version == 1 ? AlertMessage.ALERT_ISSUED : AlertMessage.ALERT_CORRECTED, reader, reader.owedBy());
        return reader.openedVersion() < version;
    }

    /** Records that a reader has not opened the alert in time, and reminds the reader. */
    public void remind(String reference, String country) {
        var alert = alerts.hold(reference);
        var reader = reader(reference, country);
        if (!alert.isRecalled() && reader.openedVersion() < alert.version()) {
            facts.record(AlertFact.ALERT_UNOPENED, reader, alert.version());
            messages.toSilent(AlertMessage.ALERT_REMINDER, reader, reader.owedBy());
        }
    }

    /**
     * Handles a reader that may not see the alert any longer, without a message. A reader that has not opened the present version counts as
     * never told. If the reader may see the alert again by now, the reader is told anew.
     */
    public void recordWithheld(String reference, String country) {
        var alert = alerts.lock(reference);
        var reader = reader(reference, country);
        if (reader.openedVersion() < alert.version()) {
            readers.forget(reader);
        }
        telling.tellWhoeverMaySeeIt(reference);
    }

    /** Tells a reader that the alert has been recalled, and asks it to confirm that copies are gone. */
    public void askForCopies(String reference, String country) {
        var alert = alerts.require(reference);
        var reader = reader(reference, country);
        facts.record(AlertFact.ALERT_RECALLED, reader, alert.version());
        messages.toReader(AlertMessage.ALERT_RECALLED, reader, reader.owedBy());
    }

    /** Reminds a reader that has not confirmed that copies are gone. */
    public void remindOfCopies(String reference, String country) {
        var reader = reader(reference, country);
        if (reader.copiesGoneAt() == null) {
            messages.toSilent(AlertMessage.ALERT_RECALL_REMINDER, reader, reader.owedBy());
        }
    }

    /** Records that a reader has not confirmed in time that copies are gone. */
    public void recordUnconfirmed(String reference, String country) {
        var alert = alerts.require(reference);
        var reader = reader(reference, country);
        if (reader.copiesGoneAt() == null) {
            facts.record(AlertFact.ALERT_COPIES_UNCONFIRMED, reader, alert.version());
        }
    }

    private AlertReader reader(String reference, String country) {
        return readers.lock(reference, Asking.party(country))
                .orElseThrow(() -> new IllegalStateException(country + " does not read " + reference));
    }
}
