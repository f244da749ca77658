package org.cordon.exchange.alert;

import java.time.Clock;
import org.cordon.exchange.alert.AlertFeature.AlertFact;
import org.cordon.exchange.alert.process.AlertWorkflow;
import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.kernel.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What readers do: open an alert, and say after its recall that copies are gone. Done twice, either changes nothing. */
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
     * The caller as a reader of the alert; asked before what he sends is read.
     *
     * @throws Refusal not found, if he does not see it; forbidden, if it is not addressed to him
     */
    @Transactional(readOnly = true)
    public AlertReader requireReader(String reference) {
        alerts.require(reference);
        return readers.find(reference, caller.get().party())
                .orElseThrow(() -> Refusal.forbidden("{reference} is addressed to others: it is theirs to open.", reference));
    }

    /** Opens the version that stands, which ends the task of the reader. One that has been recalled stays closed. */
    public void open(String reference) {
        var reader = requireReader(reference);
        if (openVersion(reader)) {
            workflow.opened(reader);
        }
    }

    /** The same by the task of the reader, which ends by it. */
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
     * Says that copies are gone, which ends the task of the reader.
     *
     * @throws Refusal conflict, if the alert stands
     */
    public void confirmCopiesGone(String reference) {
        var reader = requireReader(reference);
        if (confirm(reader)) {
            workflow.copiesGone(reader);
        }
    }

    /** The same by the task of the reader, which ends by it. */
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
