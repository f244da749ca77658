package org.cordon.exchange.alert;

import java.time.Clock;
import org.cordon.exchange.alert.AlertFeature.AlertFact;
import org.cordon.exchange.alert.process.AlertWorkflow;
import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.kernel.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets readers open an alert, and confirm after its recall that copies are gone. Repeating one of these acts changes nothing. */
@Service
@Transactional
public class AlertOpening {

    private final VisibleAlerts alerts;
    private final AlertReaders readers;
    private final AlertFacts facts;
    private final AlertWorkflow workflow;
    private final CurrentCaller caller;
    private final Clock clock;

    AlertOpening(VisibleAlerts alerts, AlertReaders readers, AlertFacts facts, AlertWorkflow workflow, CurrentCaller caller, Clock clock) {
        this.alerts = alerts;
        this.readers = readers;
        this.facts = facts;
        this.workflow = workflow;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Returns the caller's party as a reader of the alert. The controller calls this method before it reads the body.
     *
     * @throws Refusal not found, if the caller does not see the alert; forbidden, if the alert is not addressed to the caller's party
     */
    @Transactional(readOnly = true)
    public AlertReader requireReader(String reference) {
        alerts.require(reference);
        return readers.find(reference, caller.get().party())
                .orElseThrow(() -> Refusal.forbidden("{reference} is addressed to others: it is theirs to open.", reference));
    }

    /** Opens the present version, and ends the reader's task. A recalled alert stays closed. */
    public void open(String reference) {
        var reader = requireReader(reference);
        if (openVersion(reader)) {
            workflow.opened(reader);
        }
    }

    /** Opens the present version for a reader that completes its task. */
    public void openByTask(String reference) {
        openVersion(requireReader(reference));
    }

    private boolean openVersion(AlertReader found) {
        var reader = lock(found);
        var alert = alerts.require(reader.alert());
        if (alert.isRecalled() || !readers.open(reader.alert(), reader.party(), alert.version(), clock.instant())) {
            return false;
        }
        facts.record(AlertFact.ALERT_OPENED, reader, alert.version());
        return true;
    }

    /**
     * Confirms that copies are gone, and ends the reader's task.
     *
     * @throws Refusal conflict, if the alert has not been recalled, or the reader has not been asked yet
     */
    public void confirmCopiesGone(String reference) {
        var reader = requireReader(reference);
        if (confirm(reader)) {
            workflow.copiesGone(reader);
        }
    }

    /** Confirms that copies are gone, for a reader that completes its task. */
    public void confirmByTask(String reference) {
        confirm(requireReader(reference));
    }

    private boolean confirm(AlertReader found) {
        var reader = lock(found);
        var alert = alerts.require(reader.alert());
        if (!alert.isRecalled()) {
            throw Refusal.conflict("{reference} has not been recalled: copies may stay.", reader.alert());
        }
        if (reader.copiesAskedAt() == null) {
            throw Refusal.conflict("The recall of {reference} is on its way to you: confirm it in a moment.", reader.alert());
        }
        var first = readers.copiesGone(reader.alert(), reader.party(), clock.instant());
        if (first) {
            facts.record(AlertFact.ALERT_COPIES_GONE, reader, alert.version());
        }
        return first;
    }

    private AlertReader lock(AlertReader reader) {
        return readers.lock(reader.alert(), reader.party()).orElseThrow();
    }
}
