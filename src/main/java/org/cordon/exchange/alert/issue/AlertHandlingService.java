package org.cordon.exchange.alert.issue;

import static org.cordon.kernel.shared.Said.said;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.cordon.exchange.alert.Alert;
import org.cordon.exchange.alert.AlertFacts;
import org.cordon.exchange.alert.AlertReader;
import org.cordon.exchange.alert.AlertReaders;
import org.cordon.exchange.alert.process.AlertWorkflow;
import org.cordon.kernel.shared.Refusal;
import org.cordon.kernel.shared.Refusal.Reason;
import org.cordon.record.handling.Handling;
import org.cordon.record.handling.HandlingFeature.HandlingFact;
import org.cordon.record.handling.HandlingReader;
import org.cordon.record.handling.Handlings;
import org.cordon.record.handling.process.HandlingWorkflow;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets the country that issued an alert change who may see it, and how it may be used. A reader that may not see the alert any longer loses
 * its task in the same transaction. A job tells readers that may see the alert again.
 */
@Service
@Transactional
public class AlertHandlingService {

    private final AlertChanges changes;
    private final AlertReaders readers;
    private final AlertFacts facts;
    private final AlertWorkflow workflow;
    private final Handlings handlings;
    private final HandlingWorkflow followers;

    AlertHandlingService(AlertChanges changes, AlertReaders readers, AlertFacts facts, AlertWorkflow workflow, Handlings handlings,
            HandlingWorkflow followers) {
        this.changes = changes;
        this.readers = readers;
        this.facts = facts;
        this.workflow = workflow;
        this.handlings = handlings;
        this.followers = followers;
    }

    /**
     * Requires that the caller's country issued the alert. The controller calls this method before it reads the body.
     *
     * @throws Refusal not found, if the caller does not see the alert; forbidden, if the caller's country has not issued it
     */
    @Transactional(readOnly = true)
    public void requireOwn(String reference) {
        changes.requireOwn(reference);
    }

    /**
     * Replaces the whole handling of an alert. The handling cannot release the alert for a limited time. Instead, a country recalls the
     * alert later, and its readers confirm that copies are gone.
     *
     * @param posted the handling, in the form that {@link HandlingReader} reads
     * @param seen   the version of the handling that the caller has seen, or null if the request does not say
     * @throws Refusal with every reason and its field, or if the body is no JSON object, or releases the alert for a limited time;
     * conflict, if the handling was changed since it was seen, or the alert has been recalled
     */
    public void change(String reference, JsonNode posted, Integer seen) {
        var alert = changes.lock(reference);
        var handling = handlings.readChange(reference, alert.country(), false, posted);
        if (!handling.releasedUntil().isEmpty()) {
            var reason = said("is not for an alert, which is recalled instead");
            throw Refusal.invalid(said("Nothing was changed: {field} {reason}.", "releasedUntil", reason),
                    List.of(new Reason("releasedUntil", reason)));
        }
        handlings.change(reference, alert.country(), handling, seen).ifPresent(before -> {
            readers.of(List.of(reference)).stream().filter(reader -> handling.isOtherFor(reader.party(), before))
                    .forEach(reader -> tell(reader, alert, handling, before));
            followers.handlingChanged(reference);
        });
    }

    private void tell(AlertReader reader, Alert alert, Handling handling, Handling before) {
        facts.record(handling.isLooserFor(reader.party(), before) ? HandlingFact.HANDLING_LOOSENED : HandlingFact.HANDLING_TIGHTENED,
                reader, alert.version());
        if (reader.withheld()) {
            workflow.withheld(reader);
        }
    }
}
