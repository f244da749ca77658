package org.cordon.lead;

import static org.cordon.shared.Said.said;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.Set;
import org.cordon.caller.CurrentCaller;
import org.cordon.caller.Roles;
import org.cordon.handling.Handlings;
import org.cordon.ledger.Corrections;
import org.cordon.ledger.Fact;
import org.cordon.ledger.FactType;
import org.cordon.notification.MessageKind;
import org.cordon.notification.Notifications;
import org.cordon.pursuit.TargetService;
import org.cordon.report.CorrectionReader;
import org.cordon.report.HangingFacts;
import org.cordon.report.Report;
import org.cordon.report.ReportChanges;
import org.cordon.report.ReportableTargets;
import org.cordon.report.ReportedName;
import org.cordon.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets the country that reported a lead or a location correct or withdraw it, in any state, with a reason. What became of the lead stays
 * with a correction and falls with a withdrawal; whoever was told of the lead is told of that too.
 */
@Service
@Transactional
public class LeadChangeService {

    private static final Set<FactType> REPORTS = Set.of(FactType.LEAD_RECEIVED, FactType.POSSIBLE_LOCATION, FactType.LOCATED);
    private static final Set<String> FIELDS = Set.of("kind", "happenedAt", "zone", "country", "place", "text");

    private final Leads leads;
    private final Handlings handlings;
    private final LeadService service;
    private final ReportChanges changes;
    private final ReportableTargets targets;
    private final TargetService pursuit;
    private final LeadWorkflow workflow;
    private final LeadDesk desk;
    private final Corrections corrections;
    private final HangingFacts hanging;
    private final Notifications notifications;
    private final CurrentCaller caller;
    private final Clock clock;

    LeadChangeService(Leads leads, Handlings handlings, LeadService service, ReportChanges changes, ReportableTargets targets,
            TargetService pursuit,
            LeadWorkflow workflow, LeadDesk desk, Corrections corrections, HangingFacts hanging, Notifications notifications,
            CurrentCaller caller, Clock clock) {
        this.leads = leads;
        this.handlings = handlings;
        this.service = service;
        this.changes = changes;
        this.targets = targets;
        this.pursuit = pursuit;
        this.workflow = workflow;
        this.desk = desk;
        this.corrections = corrections;
        this.hanging = hanging;
        this.notifications = notifications;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * The lead, if it is the caller's to change; asked before his words are even read.
     *
     * @throws Refusal as not found or forbidden otherwise
     */
    @Transactional(readOnly = true)
    public Lead changeable(String reference) {
        var lead = service.visible(reference);
        if (caller.get().country().filter(lead.reportingCountry()::equals).isEmpty()) {
            throw Refusal.forbidden("Only the country that reported it corrects or withdraws {reference}.", reference);
        }
        return lead;
    }

    /**
     * Corrects what was reported.
     *
     * @param posted the fields that change, the {@code reason}, and as {@code version} how many changes the officer has seen
     * @throws Refusal with every reason and its field; conflict if it is withdrawn, or was changed since the officer looked at it
     */
    public void correct(String reference, JsonNode posted) {
        var lead = standing(reference);
        changes.requireSeen(reference, lead.reportingCountry(), posted);
        var reader = CorrectionReader.of(json(lead), posted, FIELDS, clock.instant());
        var reason = CorrectionReader.reason(reader);
        var kind = reader.code("kind", LeadKind.class);
        var report = reader.read();
        if (report.happenedAt() != null) {
            if (!report.happenedAt().equals(lead.happenedAt())) {
                targets.requireRecent(reader, targets.lock(lead.target()), report.happenedAt());
            }
            hanging.overtaken(reference, REPORTS, lead.happenedAt(), report.happenedAt())
                    .ifPresent(fact -> reader.refuse("happenedAt", said("lies after what was said of it since: {fact}", fact)));
        }
        if (report.country() != null && Lead.isPositive(kind, report.country(), lead.reportingCountry())
                && handlings.find(reference).filter(kept -> kept.handling().restriction().excludes(Roles.COORDINATOR)).isPresent()) {
            reader.refuse("kind", said("makes it a positive location, which the General Secretariat counts and which is withheld from it"));
        }
        reader.refuseIfWrong();
        if (kind == lead.kind() && report.equals(lead.report())) {
            throw Refusal.invalid("Nothing is corrected: the report says all this already.");
        }
        correct(lead, kind, report, reason, caller.get().user());
    }

    /**
     * Corrects in a job the lead that became of a report on a person by number and name, as far as it can be.
     *
     * @param posted  checked already, against the report
     * @param officer who corrected that
     */
    public void correctMatched(String reference, JsonNode posted, String officer) {
        var lead = lock(reference);
        var reader = CorrectionReader.of(json(lead), posted, FIELDS, clock.instant());
        var reason = CorrectionReader.reason(reader);
        var report = reader.read();
        reader.refuseIfWrong();
        if (!lead.isWithdrawn() && !report.equals(lead.report())
                && hanging.overtaken(reference, REPORTS, lead.happenedAt(), report.happenedAt()).isEmpty()) {
            correct(lead, lead.kind(), report, reason, officer);
        }
    }

    /**
     * Takes the report back.
     *
     * @param posted the {@code reason}, and as {@code version} how many changes the officer has seen
     * @throws Refusal if no reason is given; conflict if it is withdrawn already, or was changed since the officer looked at it
     */
    public void withdraw(String reference, JsonNode posted) {
        var lead = standing(reference);
        changes.requireSeen(reference, lead.reportingCountry(), posted);
        withdraw(lead, CorrectionReader.withdrawal(posted, clock.instant()), caller.get().user());
    }

    /** Takes back in a job the lead that became of a report on a person by number and name, if it still stands. */
    public void withdrawMatched(String reference, String reason, String officer) {
        var lead = lock(reference);
        if (!lead.isWithdrawn()) {
            withdraw(lead, reason, officer);
        }
    }

    private Lead standing(String reference) {
        changeable(reference);
        var lead = lock(reference);
        if (lead.isWithdrawn()) {
            throw Refusal.conflict("The report {reference} has been withdrawn already.", reference);
        }
        return lead;
    }

    /** Whatever else is done to the lead waits for the lock on its target. */
    private Lead lock(String reference) {
        targets.lock(leads.find(reference).orElseThrow().target());
        return leads.find(reference).orElseThrow();
    }

    private void correct(Lead lead, LeadKind kind, Report report, String reason, String officer) {
        var corrected = lead.corrected(kind, report, leads.reportedName(lead.reference()).filter(ReportedName::differs).isEmpty());
        changes.corrected(lead.reference(), lead.reportingCountry(), reason, json(lead), officer);
        leads.save(corrected);
        hanging.reports(lead.reference(), REPORTS).forEach(standing -> corrections.correct(standing, new Fact(lead.operation(),
                corrected.counts().fact(), lead.target(), corrected.country(), lead.reference(), corrected.happenedAt(),
                standing.fact().detail())));
        hanging.follow(lead.reference(), REPORTS, lead.report(), report);
        follow(lead, corrected);
        workflow.leadCorrected(lead.reference(), corrected.country());
        desk.settle(corrected);
        tell(MessageKind.LEAD_CORRECTED, lead);
    }

    private void withdraw(Lead lead, String reason, String officer) {
        var withdrawn = lead.withdrawn();
        changes.withdrawn(lead.reference(), lead.reportingCountry(), reason, json(lead), officer);
        leads.save(withdrawn);
        hanging.withdraw(lead.reference());
        follow(lead, withdrawn);
        workflow.leadWithdrawn(lead.reference());
        desk.settle(withdrawn);
        tell(MessageKind.LEAD_WITHDRAWN, lead);
    }

    /** Moves the target, unless its pursuit has ended meanwhile: the ledger tells the truth all the same. */
    private void follow(Lead before, Lead after) {
        if (before.holds() == after.holds() || !targets.lock(before.target()).state().isPursued()) {
            return;
        }
        if (after.holds()) {
            pursuit.located(after.target());
        } else if (!leads.holdsBeside(after)) {
            pursuit.locationLapsed(after.target());
        }
    }

    private void tell(MessageKind kind, Lead lead) {
        notifications.told(lead.reference()).stream().filter(group -> !group.equals(Roles.bureau(lead.reportingCountry())))
                .forEach(group -> notifications.send(kind, group, lead.operation(), lead.reference()));
    }

    private static ObjectNode json(Lead lead) {
        return CorrectionReader.json(lead.report()).put("kind", lead.kind().name());
    }
}
