package org.cordon.exchange.alert.issue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import org.cordon.exchange.alert.AlertFeature;
import org.cordon.exchange.alert.AlertReaders;
import org.cordon.exchange.alert.Alerts;
import org.cordon.exchange.alert.process.AlertWorkflow;
import org.cordon.kernel.caller.AuditNotes;
import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.kernel.shared.Refusal;
import org.cordon.kernel.shared.model.UrgentWork;
import org.cordon.platform.act.ActLimits;
import org.cordon.record.handling.Handlings;
import org.cordon.roundup.report.Urgency;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes the alerts of a country. */
@Service
@Transactional
public class AlertIssuing {

    private final AlertFields fields;
    private final Alerts alerts;
    private final AlertReaders readers;
    private final Handlings handlings;
    private final AlertWorkflow workflow;
    private final CurrentCaller caller;
    private final ActLimits acts;
    private final Clock clock;

    AlertIssuing(AlertFields fields, Alerts alerts, AlertReaders readers, Handlings handlings, AlertWorkflow workflow,
            CurrentCaller caller, ActLimits acts, Clock clock) {
        this.fields = fields;
        this.alerts = alerts;
        this.readers = readers;
        this.handlings = handlings;
        this.workflow = workflow;
        this.caller = caller;
        this.acts = acts;
        this.clock = clock;
    }

    /**
     * Requires that the caller may issue alerts. The controller calls this method before it reads the body.
     *
     * @throws Refusal if the caller does not work for a country's bureau
     */
    @Transactional(readOnly = true)
    public void requireIssuer() {
        caller.get().requireCountry();
    }

    /**
     * Takes an alert and starts to tell its readers.
     *
     * @return the reference of the alert
     * @throws Refusal with every reason and its field
     */
    public String issue(JsonNode posted) {
        var reference = register(posted);
        workflow.issued(reference);
        return reference;
    }

    /** Takes an alert for a caller that starts the process of the alert itself. Refuses as {@link #issue} does. */
    public String register(JsonNode posted) {
        var own = caller.get().requireCountry();
        acts.take(AlertFeature.ALERTING, Urgency.isFlash(posted));
        var issued = fields.read(posted, own);
        var flash = issued.urgency() == Urgency.FLASH;
        acts.reach(issued.parties().size(), flash);
        if (flash) {
            UrgentWork.begin();
        }
        var reference = AlertFeature.ALERT.draw();
        var now = clock.instant();
        alerts.add(reference, own, issued.kind(), issued.urgency(), issued.content(), now);
        handlings.add(reference, own, issued.handling());
        // The time is a placeholder. The readers' time begins when they are told.
        readers.add(reference, issued.parties(), now);
        AuditNotes.concerns(reference);
        return reference;
    }
}
