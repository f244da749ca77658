package org.cordon.lead;

import static org.cordon.shared.Said.said;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cordon.caller.CurrentCaller;
import org.cordon.caller.Roles;
import org.cordon.handling.Handling;
import org.cordon.handling.HandlingFollower;
import org.cordon.handling.HandlingReader;
import org.cordon.handling.HandlingRules;
import org.cordon.handling.HandlingWorkflow;
import org.cordon.handling.Handlings;
import org.cordon.ledger.Fact;
import org.cordon.ledger.FactType;
import org.cordon.ledger.Ledger;
import org.cordon.notification.MessageKind;
import org.cordon.notification.Notifications;
import org.cordon.operation.ActTimes;
import org.cordon.report.ReportableTargets;
import org.cordon.shared.Refusal;
import org.cordon.shared.Refusal.Reason;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets the country that reported a lead or a location change who may see it. Whoever may not see it any longer loses its task with the same
 * transaction; whoever may is told in a job, as if the lead had just been shared.
 */
@Service
@Transactional
public class LeadHandlingService implements HandlingFollower {

    private final Leads leads;
    private final LeadService service;
    private final Handlings handlings;
    private final HandlingWorkflow workflow;
    private final LeadWorkflow lead;
    private final LeadDesk desk;
    private final ReportableTargets targets;
    private final Notifications notifications;
    private final Ledger ledger;
    private final CurrentCaller caller;
    private final ActTimes times;

    LeadHandlingService(Leads leads, LeadService service, Handlings handlings, HandlingWorkflow workflow, LeadWorkflow lead, LeadDesk desk,
            ReportableTargets targets,
            Notifications notifications, Ledger ledger, CurrentCaller caller, ActTimes times) {
        this.leads = leads;
        this.service = service;
        this.handlings = handlings;
        this.workflow = workflow;
        this.lead = lead;
        this.desk = desk;
        this.targets = targets;
        this.notifications = notifications;
        this.ledger = ledger;
        this.caller = caller;
        this.times = times;
    }

    /**
     * The lead, if it is the caller's to decide who sees it; to be asked before what he sends is read.
     *
     * @throws Refusal not found if the caller does not see it, forbidden if another country reported it
     */
    @Transactional(readOnly = true)
    public Lead requireOwn(String reference) {
        var found = service.visible(reference);
        if (caller.get().country().filter(found.reportingCountry()::equals).isEmpty()) {
            throw Refusal.forbidden("Only the country that reported {reference} decides who may see it.", reference);
        }
        return found;
    }

    /**
     * Puts another handling in the place of the present one, all of it.
     *
     * @param posted as {@link HandlingReader} reads it
     * @param seen   the version of the handling that the caller has seen, or null if he does not say
     * @throws Refusal with every reason and its field, or if it is no JSON object; conflict, if it was changed since it was seen
     */
    public void change(String reference, JsonNode posted, Integer seen) {
        var own = requireOwn(reference);
        targets.lock(own.target());
        var reasons = new ArrayList<Reason>();
        var present = handlings.find(reference).map(Handlings.Kept::handling).orElse(Handling.NONE);
        var given = HandlingReader.readWhole(posted, present, (field, why) -> reasons.add(new Reason(field, why)));
        var handling = HandlingRules.ofLead(given, own.reportingCountry(), own.positive(),
                (field, why) -> reasons.add(new Reason(field, why)));
        handlings.checkPartners(handling, (field, why) -> reasons.add(new Reason(field, why)));
        if (!reasons.isEmpty()) {
            throw Refusal.invalid(said("Nothing was changed: {field} {reason}.", reasons.get(0).field(), reasons.get(0).said()), reasons);
        }
        handlings.change(reference, own.reportingCountry(), handling, seen).ifPresent(before -> {
            ledger.record(new Fact(own.operation(),
                    handling.isLooserThan(before) ? FactType.HANDLING_LOOSENED : FactType.HANDLING_TIGHTENED, own.target(),
                    own.reportingCountry(), reference, times.of(own.operation(), own.happenedAt().toInstant()), Map.of()));
            lead.leadUsableBy(reference, usableBy(own));
            desk.settle(own);
            workflow.handlingChanged(reference);
        });
    }

    /** Gives the lead to whoever may use it now, and tells of it whom its supplier has let in since. */
    @Override
    public void follow(String item) {
        leads.find(item).filter(found -> !found.isWithdrawn()).ifPresent(found -> {
            targets.lock(found.target());
            lead.leadUsableBy(item, usableBy(found));
            desk.settle(found);
            var kind = found.kind() == LeadKind.LOCATION ? MessageKind.LOCATION_SHARED : MessageKind.LEAD_SHARED;
            var told = notifications.told(item);
            Stream.concat(usableBy(found).stream().map(Roles::bureau), Stream.of(Roles.COORDINATOR)).filter(group -> !told.contains(group))
                    .forEach(group -> notifications.send(kind, group, found.operation(), item));
        });
    }

    private List<String> usableBy(Lead found) {
        return targets.wanting(found.target()).stream().filter(country -> !handlings.isWithheldFromCountry(found.reference(), country))
                .toList();
    }
}
