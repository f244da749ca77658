package org.cordon.roundup.lead;

import java.util.Optional;
import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.kernel.shared.Refusal;
import org.cordon.kernel.shared.Said;
import org.cordon.record.handling.Handlings;
import org.cordon.roundup.report.ReportableTargets;
import org.cordon.roundup.report.ReportedName;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The leads as far as the caller may see them: the country that reported one, those that want the person and the coordination as far as
 * that country lets them, those whom it concerns otherwise, and whomever it was released to. The management sees how far one has come.
 */
@Service
@Transactional(readOnly = true)
public class VisibleLeads {

    private final Leads leads;
    private final Handlings handlings;
    private final ReportableTargets targets;
    private final CurrentCaller caller;

    VisibleLeads(Leads leads, Handlings handlings, ReportableTargets targets, CurrentCaller caller) {
        this.leads = leads;
        this.handlings = handlings;
        this.targets = targets;
        this.caller = caller;
    }

    /**
     * The lead, for those concerned.
     *
     * @throws Refusal forbidden to the management, which sees no more than its {@link #progress}; as not found for everybody else
     */
    public Lead require(String reference) {
        if (caller.get().isManager() && !caller.get().isCoordinator()) {
            throw Refusal.forbidden("The management sees of {reference} how far it has come, and does nothing about it.",
                    progress(reference).reference());
        }
        return (leads.isInSight(reference) ? leads.find(reference) : Optional.<Lead>empty()).filter(this::concerns)
                .orElseThrow(() -> unknown(reference));
    }

    /**
     * The lead, if the caller is of the country that reported it.
     *
     * @param otherwise what everybody else who sees the lead is told
     * @throws Refusal as not found or forbidden otherwise
     */
    public Lead requireReported(String reference, Said otherwise) {
        var lead = require(reference);
        if (!reported(lead)) {
            throw Refusal.of(Refusal.Kind.FORBIDDEN, otherwise);
        }
        return lead;
    }

    /**
     * The lead, if the caller is of a country that wants the person and may use it.
     *
     * @param otherwise what everybody else who sees the lead is told
     * @throws Refusal as not found or forbidden otherwise
     */
    public Lead requireUsable(String reference, Said otherwise) {
        var lead = require(reference);
        if (!isUsable(lead)) {
            throw Refusal.of(Refusal.Kind.FORBIDDEN, otherwise);
        }
        return lead;
    }

    /**
     * The lead, if the caller is of the country that reported it, or of one that wants the person and may use it.
     *
     * @param otherwise what everybody else who sees the lead is told
     * @throws Refusal as not found or forbidden otherwise
     */
    public Lead requireReportedOrUsable(String reference, Said otherwise) {
        var lead = require(reference);
        if (!reported(lead) && !isUsable(lead)) {
            throw Refusal.of(Refusal.Kind.FORBIDDEN, otherwise);
        }
        return lead;
    }

    /**
     * A lead that was found here, as it stands once nobody else can change it: its country may have withdrawn it a moment ago.
     *
     * @throws Refusal as a conflict, if it has
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Lead lock(Lead seen) {
        targets.lock(seen.target());
        var now = leads.require(seen.reference());
        if (now.isWithdrawn()) {
            throw Refusal.conflict("The country that reported {reference} has withdrawn it.", seen.reference());
        }
        return now;
    }

    /** What the management sees of it: reference and state. */
    public LeadProgress progress(String reference) {
        return leads.progress(reference).orElseThrow(() -> unknown(reference));
    }

    /** What its supplier lays down about the use of a lead that the caller sees, or null. */
    public Handlings.Kept handling(String reference) {
        return handlings.find(require(reference).reference()).orElse(null);
    }

    /** Under which name the person of a lead that the caller sees was reported by number, or null. */
    public ReportedName reportedName(String reference) {
        return leads.reportedName(require(reference).reference()).orElse(null);
    }

    /** Whether the caller is of a country that wants the person and may use the lead. */
    public boolean isUsable(Lead lead) {
        return targets.isWantedByCaller(lead.target()) && !handlings.isWithheld(lead.reference(), caller.get().party());
    }

    /** Whether the caller has it because it concerns his country, and neither reported it nor wants the person. */
    public boolean isGivenAlone(Lead lead) {
        return caller.get().country().isPresent() && !reported(lead) && !isUsable(lead) && leads.isGivenToCaller(lead.reference());
    }

    /** The same of a lead that the caller may not see at all. */
    public boolean isGivenAlone(String reference) {
        return leads.isInSight(reference) && leads.find(reference).filter(this::isGivenAlone).isPresent();
    }

    private static Refusal unknown(String reference) {
        return Refusal.notFound("There is no lead {reference}.", reference);
    }

    private boolean concerns(Lead lead) {
        return reported(lead)
                || (caller.get().isCoordinator() || isUsable(lead) || leads.isGivenToCaller(lead.reference()))
                        && !handlings.isWithheld(lead.reference(), caller.get().party())
                || leads.isReleasedToCaller(lead.reference());
    }

    private boolean reported(Lead lead) {
        return caller.get().country().filter(lead.reportingCountry()::equals).isPresent();
    }
}
