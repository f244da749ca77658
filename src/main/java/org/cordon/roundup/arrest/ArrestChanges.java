package org.cordon.roundup.arrest;

import org.cordon.roundup.arrest.ArrestFeature.ArrestMessage;
import org.cordon.roundup.arrest.process.ArrestWorkflow;
import org.cordon.roundup.pursuit.TargetService;
import org.cordon.roundup.report.ReportChanges;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Carries the correction or withdrawal of a country's report through. The arrest, its target, its handling and the ledger become what they
 * would be if the report had been right from the beginning. Everybody who knows of the arrest is told.
 *
 * <p>An arrest stands as long as at least one report of the arrest stands. The data of the arrest come from one report. If that report is
 * withdrawn, the data of the next report are used. If the last report is withdrawn, the arrest counts as never made: everything said of the
 * arrest is taken back, the identity included, and the target returns to its earlier state. Only an arrest after which the person was
 * handed over cannot be taken back.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ArrestChanges {

    private final Arrests arrests;
    private final ArrestReports reports;
    private final ReportChanges changes;
    private final TargetService pursuit;
    private final ArrestWorkflow workflow;
    private final ArrestFacts facts;
    private final ArrestRegister register;
    private final ArrestMessages messages;

    ArrestChanges(Arrests arrests, ArrestReports reports, ReportChanges changes, TargetService pursuit, ArrestWorkflow workflow,
            ArrestFacts facts, ArrestRegister register, ArrestMessages messages) {
        this.arrests = arrests;
        this.reports = reports;
        this.changes = changes;
        this.pursuit = pursuit;
        this.workflow = workflow;
        this.facts = facts;
        this.register = register;
        this.messages = messages;
    }

    /** Returns the arrest after locking its target: every other change of the arrest waits for that lock. */
    Arrest lock(String reference) {
        pursuit.lock(arrests.require(reference).target());
        return arrests.require(reference);
    }

    /** Whether a report of the arrest can be taken back. This is always possible while the arrest has another report. */
    boolean canBeWithdrawn(Arrest arrest) {
        return arrest.canBeWithdrawn() || reports.reporters(arrest.reference()).size() > 1;
    }

    /**
     * Replaces the report of a country by a corrected report.
     *
     * @param arrest the arrest as {@link #lock} returned it
     * @param told   the report of the country until now
     */
    void correct(Arrest arrest, ArrestReport told, ArrestReport report, String reason, String officer) {
        var country = report.what().country();
        changes.corrected(arrest.reference(), country, reason, told.json(), officer);
        reports.correct(arrest.reference(), officer, report);
        if (arrest.isToldBy(country)) {
            tellInPlaceOf(country, arrest, report);
        } else {
            arrests.save(arrest);
            facts.correctJoined(arrest, report);
        }
        messages.tellOfChange(ArrestMessage.ARREST_CORRECTED, arrest, country);
    }

    /**
     * Takes back the report of a country. If no report is left, the arrest counts as never made.
     *
     * @param arrest the arrest as {@link #lock} returned it; {@link #canBeWithdrawn} must be true for this arrest
     * @param told   the report that is taken back
     */
    void withdraw(Arrest arrest, ArrestReport told, String reason, String officer) {
        var country = told.what().country();
        changes.withdrawn(arrest.reference(), country, reason, told.json(), officer);
        reports.withdraw(arrest.reference(), officer, told);
        var others = reports.reporters(arrest.reference());
        if (others.isEmpty()) {
            fall(arrest);
            messages.tellOfChange(ArrestMessage.ARREST_WITHDRAWN, arrest, country);
            return;
        }
        facts.withdraw(arrest, country);
        if (arrest.isToldBy(country)) {
            var next = others.get(0);
            tellInPlaceOf(next, arrest, reports.find(arrest.reference(), next).orElseThrow());
        } else {
            arrests.save(arrest);
        }
        messages.tellOfChange(ArrestMessage.ARREST_REPORT_WITHDRAWN, arrest, country);
    }

    private void tellInPlaceOf(String country, Arrest arrest, ArrestReport report) {
        var told = arrest.told(report);
        arrests.save(told);
        facts.tellInPlaceOf(country, arrest, report);
        workflow.arrestCorrected(register.asHandled(told));
    }

    /** Takes back an arrest that all countries have withdrawn, as if it had never been made. */
    private void fall(Arrest arrest) {
        arrests.save(arrest.withdrawn());
        facts.withdrawAll(arrest);
        if (arrest.state().isOpen() && pursuit.lock(arrest.target()).state().isPursued()) {
            pursuit.arrestWithdrawn(arrest.target());
        }
        workflow.arrestWithdrawn(arrest.reference());
    }
}
