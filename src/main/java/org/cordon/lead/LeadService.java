package org.cordon.lead;

import static org.cordon.shared.Said.said;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.cordon.act.ActLimits;
import org.cordon.act.LimitedAct;
import org.cordon.caller.CurrentCaller;
import org.cordon.caller.Roles;
import org.cordon.handling.Handling;
import org.cordon.handling.HandlingReader;
import org.cordon.handling.HandlingRules;
import org.cordon.handling.Handlings;
import org.cordon.ledger.Fact;
import org.cordon.ledger.FactType;
import org.cordon.ledger.Ledger;
import org.cordon.notification.MessageKind;
import org.cordon.notification.Notifications;
import org.cordon.operation.ActTimes;
import org.cordon.pursuit.Target;
import org.cordon.pursuit.TargetService;
import org.cordon.report.FreeText;
import org.cordon.report.Report;
import org.cordon.report.ReportReader;
import org.cordon.report.ReportableTargets;
import org.cordon.report.ReportedName;
import org.cordon.report.ReportsBehind;
import org.cordon.shared.References;
import org.cordon.shared.Refusal;
import org.cordon.shared.Refusal.Reason;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes leads and locations, before, during and after the operational phase, for as long as the person is pursued, and tells the country
 * that reported one what became of it.
 */
@Service
@Transactional
public class LeadService {

    /** What a report of a lead or a location can tell. */
    private static final List<String> FIELDS = Stream.concat(Stream.of("kind", "handling"), ReportReader.FIELDS.stream()).toList();
    private static final Period ASSESSMENT_TIME = Period.ofDays(7);

    private final Leads leads;
    private final Handlings handlings;
    private final ReportableTargets targets;
    private final TargetService pursuit;
    private final LeadWorkflow workflow;
    private final LeadDesk desk;
    private final Ledger ledger;
    private final ReportsBehind behind;
    private final Notifications notifications;
    private final CurrentCaller caller;
    private final ActTimes times;
    private final ActLimits limits;
    private final Clock clock;

    LeadService(Leads leads, Handlings handlings, ReportableTargets targets, TargetService pursuit, LeadWorkflow workflow, LeadDesk desk,
            Ledger ledger,
            ReportsBehind behind, Notifications notifications, CurrentCaller caller, ActTimes times, ActLimits limits, Clock clock) {
        this.leads = leads;
        this.handlings = handlings;
        this.targets = targets;
        this.pursuit = pursuit;
        this.workflow = workflow;
        this.desk = desk;
        this.ledger = ledger;
        this.behind = behind;
        this.notifications = notifications;
        this.caller = caller;
        this.times = times;
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * The target, if the caller may report on it; asked before a report is even read.
     *
     * @throws Refusal if the caller is not a country's officer (forbidden) or may not see the target (not found)
     */
    @Transactional(readOnly = true)
    public Target reportable(String target) {
        return targets.visible(target);
    }

    /**
     * Takes a report on a target that the caller sees, and starts its handling.
     *
     * @param report as {@link ReportReader} reads it, beside its {@code kind}
     * @throws Refusal with every reason and its field; conflict if the person is no longer pursued
     */
    public ReportedLead report(String target, JsonNode report) {
        var lead = register(target, report);
        workflow.leadShared(lead);
        return lead;
    }

    /** Takes a report whose handling is being started by the caller of this method. Same refusals as {@link #report}. */
    public ReportedLead register(String target, JsonNode report) {
        var seen = reportable(target);
        limits.take(LimitedAct.LEAD);
        var reader = new ReportReader(report, clock.instant());
        var kind = reader.code("kind", LeadKind.class);
        var checked = reader.read();
        var handling = handling(reader, report, kind, checked.country(), targets.reporter());
        var wanting = targets.wanting(seen.reference());
        if (!wanting.isEmpty() && !wanting.contains(targets.reporter())
                && wanting.stream().map(Roles::bureau).allMatch(handling.restriction()::excludes)) {
            reader.refuse("handling", said("leaves it to no country that wants the person, so that nobody would use it"));
        }
        targets.requireRecent(reader, seen, checked.happenedAt());
        reader.refuseUnknown(FIELDS);
        reader.refuseIfWrong();
        return take(seen.reference(), kind, checked, handling, targets.reporter(), caller.get().user(), null);
    }

    /** Reads what the reporting country lays down about the use of a lead; of use only after {@link ReportReader#refuseIfWrong()}. */
    public Handling handling(ReportReader reader, JsonNode report, LeadKind kind, String country, String reporter) {
        HandlingReader.misplaced(report, false)
                .forEach(field -> reader.refuse(field, said("has to stand in the object handling, written so")));
        var given = HandlingReader.read(report.path("handling"), (field, why) -> reader.refuse("handling." + field, why));
        var handling = HandlingRules.ofLead(given, reporter, country != null && Lead.isPositive(kind, country, reporter),
                (field, why) -> reader.refuse("handling." + field, why));
        handlings.checkPartners(handling, (field, why) -> reader.refuse("handling." + field, why));
        return handling;
    }

    /**
     * Takes in a job a report that was matched to a target, which the reporting country need not see, and starts its handling.
     *
     * @param reporter the country that reported it
     * @param officer  who did so
     * @param name     under which the person was reported; if it is not that on file, a location is a possible one only
     * @throws Refusal if the person is no longer pursued
     */
    public ReportedLead reportMatched(String target, LeadKind kind, Report report, Handling handling, String reporter, String officer,
            ReportedName name) {
        var lead = take(target, kind, report, handling, reporter, officer, name);
        workflow.leadShared(lead);
        return lead;
    }

    private ReportedLead take(String reference, LeadKind kind, Report report, Handling handling, String reporter, String officer,
            ReportedName name) {
        var target = targets.lock(reference);
        targets.requirePursued(target);
        target.requireNotSuspended();
        var now = clock.instant();
        var lead = new Lead(References.newLead(target.operation()), target.operation(), target.reference(), kind, report.country(),
                reporter,
                officer, report.happenedAt(), report.place(), report.text(),
                (name == null || !name.differs()) && Lead.isPositive(kind, report.country(), reporter), LeadState.OPEN, null, null, now, 0);
        leads.add(lead);
        if (name != null) {
            leads.named(lead.reference(), name);
        }
        handlings.add(lead.reference(), reporter, handling);
        ledger.record(fact(lead, lead.counts().fact(), lead.happenedAt()), officer);
        if (lead.positive()) {
            pursuit.located(lead.target());
        }
        return new ReportedLead(lead.reference(), lead.operation(), lead.target(), lead.country(), lead.counts(),
                usedBy(lead),
                targets.operationOf(target).isHistory(lead.happenedAt().toInstant()) ? null : assessedUntil());
    }

    /**
     * Tells the wanting countries and the coordination.
     *
     * @return whether the target is suspended, so that nobody is told
     */
    public boolean announce(String reference) {
        var lead = require(reference);
        if (targets.lock(lead.target()).isSuspended()) {
            return true;
        }
        var kind = lead.kind() == LeadKind.LOCATION ? MessageKind.LOCATION_SHARED : MessageKind.LEAD_SHARED;
        tell(kind, lead, targets.wanting(lead.target()));
        notifications.send(kind, Roles.COORDINATOR, lead.operation(), lead.reference());
        return false;
    }

    /**
     * Puts a lead that has been announced on the desks of those who were told. @return whether it stands behind an earlier one of the same
     * country there
     */
    public boolean standsBehind(String reference) {
        targets.lock(require(reference).target());
        return desk.add(require(reference));
    }

    /** Until when a lead is assessed that is announced now. */
    public OffsetDateTime assessedUntil() {
        return clock.instant().atOffset(ZoneOffset.UTC).plus(ASSESSMENT_TIME);
    }

    /** Reminds the wanting countries of a lead that none of them has assessed. */
    public void remind(String reference) {
        var lead = require(reference);
        if (targets.lock(lead.target()).isSuspended()) {
            return;
        }
        tell(MessageKind.LEAD_REMINDER, lead, targets.wanting(lead.target()));
    }

    /**
     * A wanting country says what it made of the lead; the country that reported it is told.
     *
     * @param text  in its own words, or null
     * @param alike the references of those behind it of which the same is said
     * @throws Refusal if the caller is not of a wanting country, or a lead is assessed already or stands elsewhere
     */
    public Assessment assess(String reference, String outcome, String text, List<String> alike) {
        var lead = visible(reference);
        if (!wants(lead)) {
            throw Refusal.forbidden("Only a country that wants the person assesses a lead.");
        }
        var assessment = assessment(outcome);
        lead = locked(lead);
        targets.lock(lead.target()).requireNotSuspended();
        if (!lead.canBeAssessed()) {
            throw Refusal.conflict("The lead {reference} has been assessed already.", reference);
        }
        var words = FreeText.checked("text", text);
        var behind = desk.behind(lead);
        for (var other : new LinkedHashSet<>(alike)) {
            if (!behind.contains(other)) {
                throw Refusal.outdated("{other} no longer stands behind {reference}: open the task once more.", other, reference);
            }
            assessed(require(other), assessment, words, true);
            workflow.leadAssessedTogether(other);
        }
        assessed(lead, assessment, words, true);
        desk.settle(lead);
        return assessment;
    }

    /**
     * What stands behind a lead on the caller's desk, the last first; nothing for whoever does not use it.
     *
     * @throws Refusal as not found, if he does not see it
     */
    @Transactional(readOnly = true)
    public List<String> behind(String reference) {
        var lead = visible(reference);
        return lead.canBeAssessed() && wants(lead) ? desk.behind(lead) : List.of();
    }

    /**
     * No wanting country has assessed the lead in time: it was not used, and the country that reported it is told so. Not if it was
     * assessed in the last moment.
     */
    public void recordNotAssessed(String reference) {
        targets.lock(require(reference).target());
        var lead = require(reference);
        if (lead.canBeAssessed()) {
            assessed(lead, Assessment.NOT_USED, null, false);
            desk.settle(lead);
        }
    }

    /** @param said by a wanting country: that its time ran out would tell whoever reported by number and name that somebody is sought */
    private void assessed(Lead lead, Assessment assessment, String text, boolean said) {
        leads.save(lead.assessed(assessment, text));
        record(lead, assessment.fact(), times.of(lead.operation(), lead.happenedAt().toInstant()));
        var report = behind.of(lead.reference()).get(lead.reportingCountry());
        if (report == null) {
            tell(MessageKind.LEAD_ASSESSED, lead, List.of(lead.reportingCountry()));
        } else if (said) {
            notifications.send(MessageKind.REPORT_ASSESSED, Roles.bureau(lead.reportingCountry()), lead.operation(), report);
        }
    }

    /**
     * A positive location no longer holds: unless another one does, the target is at large again.
     *
     * @param text why, or null
     * @throws Refusal if the caller neither reported it nor wants the person, or if it is no location that holds
     */
    public void lapse(String reference, String text) {
        var lead = locked(lapsable(reference));
        if (!lead.holds()) {
            throw Refusal.conflict("{reference} is not a positive location that holds.", reference);
        }
        var operation = targets.operationOf(targets.lock(lead.target()));
        leads.save(lead.lapsed(FreeText.checked("text", text)));
        // It held until then at least, or it would never have been reported.
        var reported = lead.happenedAt().toInstant();
        record(lead, FactType.LOCATION_LAPSED,
                times.of(operation, operation.planned().isAfter(reported) ? operation.planned() : reported));
        if (!leads.holdsBeside(lead)) {
            pursuit.locationLapsed(lead.target());
        }
    }

    /**
     * The lead, if the caller may say that it no longer holds; asked before his words are even read.
     *
     * @throws Refusal as not found or forbidden otherwise
     */
    @Transactional(readOnly = true)
    public Lead lapsable(String reference) {
        var lead = visible(reference);
        if (!reported(lead) && !wants(lead)) {
            throw Refusal
                    .forbidden("Only the country that reported a location, or one that wants the person, says that it no longer holds.");
        }
        return lead;
    }

    /**
     * The lead, for those concerned: the country that reported it, those that want the person and the coordination as far as that country
     * lets them, and whomever it was released to.
     *
     * @throws Refusal forbidden to the management, which sees no more than its {@link #progress}; as not found for everybody else
     */
    @Transactional(readOnly = true)
    public Lead visible(String reference) {
        if (caller.get().isManager() && !caller.get().isCoordinator()) {
            throw Refusal.forbidden("The management sees of {reference} how far it has come, and does nothing about it.",
                    progress(reference).reference());
        }
        return (leads.isInSight(reference) ? leads.find(reference) : Optional.<Lead>empty()).filter(this::concerns)
                .orElseThrow(() -> unknown(reference));
    }

    /** The same for the management, by reference and state. */
    @Transactional(readOnly = true)
    public LeadProgress progress(String reference) {
        return leads.progress(reference).orElseThrow(() -> unknown(reference));
    }

    private static Refusal unknown(String reference) {
        return Refusal.notFound("There is no lead {reference}.", reference);
    }

    /** What its supplier lays down about the use of a lead that the caller sees, or null. */
    @Transactional(readOnly = true)
    public Handlings.Kept handling(String reference) {
        return handlings.find(visible(reference).reference()).orElse(null);
    }

    /** Under which name the person of a lead that the caller sees was reported by number, or null. */
    @Transactional(readOnly = true)
    public ReportedName reportedName(String reference) {
        return leads.reportedName(visible(reference).reference()).orElse(null);
    }

    private boolean concerns(Lead lead) {
        return reported(lead)
                || (caller.get().isCoordinator() || wants(lead)) && !handlings.isWithheld(lead.reference(), caller.get().party())
                || leads.isReleasedToCaller(lead.reference());
    }

    private boolean reported(Lead lead) {
        return caller.get().country().filter(lead.reportingCountry()::equals).isPresent();
    }

    /** The countries that want the person and may see the lead. */
    private List<String> usedBy(Lead lead) {
        return targets.wanting(lead.target()).stream().filter(country -> !handlings.isWithheldFromCountry(lead.reference(), country))
                .toList();
    }

    private boolean wants(Lead lead) {
        return targets.isWantedByCaller(lead.target()) && !handlings.isWithheld(lead.reference(), caller.get().party());
    }

    /** The lead as it stands once nobody else can change it: its country may have withdrawn it a moment ago. */
    private Lead locked(Lead lead) {
        targets.lock(lead.target());
        var now = require(lead.reference());
        if (now.isWithdrawn()) {
            throw Refusal.conflict("The country that reported {reference} has withdrawn it.", lead.reference());
        }
        return now;
    }

    private Lead require(String reference) {
        return leads.find(reference).orElseThrow(() -> new IllegalArgumentException("There is no lead " + reference));
    }

    private static Assessment assessment(String outcome) {
        for (var known : Assessment.values()) {
            if (known.name().equals(outcome)) {
                return known;
            }
        }
        throw Refusal.invalid("Say what you made of the lead: USED, NOT_USED or PASSED_ON.",
                List.of(Reason.of("outcome", "must be USED, NOT_USED or PASSED_ON")));
    }

    private void record(Lead lead, FactType type, ZonedDateTime happenedAt) {
        ledger.record(fact(lead, type, happenedAt));
    }

    private static Fact fact(Lead lead, FactType type, ZonedDateTime happenedAt) {
        return new Fact(lead.operation(), type, lead.target(), lead.country(), lead.reference(), happenedAt,
                Map.of("reportingCountry", lead.reportingCountry()));
    }

    private void tell(MessageKind kind, Lead lead, List<String> countries) {
        countries.forEach(country -> notifications.send(kind, Roles.bureau(country), lead.operation(), lead.reference()));
    }
}
