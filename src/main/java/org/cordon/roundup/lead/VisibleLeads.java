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
 * The leads as far as the caller may see them. The country that reported a lead sees the lead, and so does every party to which it was
 * released. The wanting countries, the coordination and the other countries concerned see the lead too, if its supplier does not withhold
 * it from them. The management sees only how far a lead has come.
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
     * Returns the lead, if the caller may see it.
     *
     * @throws Refusal forbidden to the management, which sees only the {@link #progress} of a lead; not found for everybody else
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
     * Returns the lead, if the caller is of the country that reported it.
     *
     * @param otherwise the words of the refusal for everybody else who sees the lead
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
     * Returns the lead, if the caller is of a country that wants the person and may use the lead.
     *
     * @param otherwise the words of the refusal for everybody else who sees the lead
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
     * Returns the lead, if the caller's country reported it, or wants the person and may use the lead.
     *
     * @param otherwise the words of the refusal for everybody else who sees the lead
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
     * Returns the present state of a lead that the caller found through this class, after locking its target. The lock is needed because
     * the reporting country may have withdrawn the lead a moment ago.
     *
     * @throws Refusal as a conflict, if the reporting country has withdrawn the lead
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

    /** Returns the part of the lead that the management sees: its reference and its state. */
    public LeadProgress progress(String reference) {
        return leads.progress(reference).orElseThrow(() -> unknown(reference));
    }

    /** Returns the handling of a lead that the caller sees, or null. */
    public Handlings.Kept handling(String reference) {
        return handlings.find(require(reference).reference()).orElse(null);
    }

    /** Returns the name under which the person of a visible lead was reported by number, or null. */
    public ReportedName reportedName(String reference) {
        return leads.reportedName(require(reference).reference()).orElse(null);
    }

    /** Whether the caller is of a country that wants the person and may use the lead. */
    public boolean isUsable(Lead lead) {
        return targets.isWantedByCaller(lead.target()) && !handlings.isWithheld(lead.reference(), caller.get().party());
    }

    /**
     * Whether the caller's country has the lead only because the lead concerns that country. Such a country has not reported the lead and
     * may not use the lead.
     */
    public boolean isGivenAlone(Lead lead) {
        return caller.get().country().isPresent() && !reported(lead) && !isUsable(lead) && leads.isGivenToCaller(lead.reference());
    }

    /** Whether {@link #isGivenAlone(Lead)} holds for the lead of a reference; false if the caller may not see the lead. */
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
