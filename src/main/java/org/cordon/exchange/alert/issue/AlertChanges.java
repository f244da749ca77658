package org.cordon.exchange.alert.issue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.util.List;
import org.cordon.exchange.alert.Alert;
import org.cordon.exchange.alert.AlertFeature;
import org.cordon.exchange.alert.AlertReaders;
import org.cordon.exchange.alert.AlertVersion;
import org.cordon.exchange.alert.Alerts;
import org.cordon.exchange.alert.VisibleAlerts;
import org.cordon.exchange.alert.process.AlertWorkflow;
import org.cordon.kernel.shared.Refusal;
import org.cordon.kernel.shared.model.UrgentWork;
import org.cordon.platform.act.ActLimits;
import org.cordon.roundup.report.PostedFields;
import org.cordon.roundup.report.Urgency;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a country's corrections and recalls of its alerts. Both take effect at once; a job tells the readers. */
@Service
@Transactional
public class AlertChanges {

    private final AlertFields fields;
    private final Alerts alerts;
    private final VisibleAlerts visible;
    private final AlertReaders readers;
    private final AlertWorkflow workflow;
    private final ActLimits acts;
    private final Clock clock;

    AlertChanges(AlertFields fields, Alerts alerts, VisibleAlerts visible, AlertReaders readers, AlertWorkflow workflow,
            ActLimits acts, Clock clock) {
        this.fields = fields;
        this.alerts = alerts;
        this.visible = visible;
        this.readers = readers;
        this.workflow = workflow;
        this.acts = acts;
        this.clock = clock;
    }

    /**
     * Requires that the caller's country issued the alert. The controller calls this method before it reads the body.
     *
     * @throws Refusal not found, if the caller does not see the alert; forbidden, if the caller's country has not issued it
     */
    @Transactional(readOnly = true)
    public void requireOwn(String reference) {
        if (!visible.require(reference).own()) {
            throw Refusal.forbidden("Only the country that issued {reference} changes and recalls it.", reference);
        }
    }

    /**
     * Replaces the content of an alert by another version, which its readers open anew.
     *
     * @throws Refusal with every reason and its field; conflict, if the alert has been recalled
     */
    public void correct(String reference, JsonNode posted) {
        var alert = lock(reference);
        count(alert);
        var corrected = fields.corrected(posted, alert.content());
        alerts.correct(reference, new AlertVersion(alert.version() + 1, corrected.content(), corrected.reason(), clock.instant()));
        workflow.issued(reference);
    }

    /**
     * Recalls an alert. From now on only the caller's country reads its content, and each reader is asked to confirm that copies are gone.
     *
     * @throws Refusal if no reason is given; conflict, if the alert has been recalled before
     */
    public void recall(String reference, JsonNode posted) {
        count(lock(reference));
        alerts.recall(reference, PostedFields.reason(posted), clock.instant());
        workflow.issued(reference);
    }

    /** Counts the act towards the caller's limits; the correction or recall of a FLASH alert counts as a FLASH act. */
    private void count(Alert alert) {
        var flash = alert.urgency() == Urgency.FLASH;
        acts.take(AlertFeature.ALERTING, flash);
        acts.reach(readers.of(List.of(alert.reference())).size(), flash);
        if (flash) {
            UrgentWork.begin();
        }
    }

    /** Locks an alert of the caller's country until the transaction ends. Refuses a recalled alert. */
    Alert lock(String reference) {
        requireOwn(reference);
        var alert = alerts.lock(reference);
        if (alert.isRecalled()) {
            throw Refusal.conflict("{reference} has been recalled: nothing on it is changed any more.", reference);
        }
        return alert;
    }
}
