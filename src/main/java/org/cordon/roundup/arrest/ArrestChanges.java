package org.cordon.roundup.arrest;

import org.cordon.roundup.arrest.ArrestFeature.ArrestMessage;
import org.cordon.roundup.arrest.process.ArrestWorkflow;
import org.cordon.roundup.pursuit.TargetService;
import org.cordon.roundup.report.ReportChanges;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Carries a country's correction or withdrawal of its report through: the arrest, its target, its handling and the ledger become what they
 * would be if the report had been right at once, and whoever knows of the arrest is told.
 *
 * <p>An arrest stands as long as one report of it does: when the country withdraws whose report made it, the next one tells it. When the
 * last report is withdrawn the arrest never was, and with it falls all that was said of it, the identity included; the target falls back.
 * Only an arrest after which the person was handed over is beyond that.
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

    /** The arrest; whatever else is done to it waits for the lock on its target. */
    Arrest lock(String reference) {
        pursuit.lock(arrests.require(reference).target());
        return arrests.require(reference);
    }

    /** Whether one report of it can be taken back; another's keeps the arrest. */
    boolean canBeWithdrawn(Arrest arrest) {
        return arrest.canBeWithdrawn() || reports.reporters(arrest.reference()).size() > 1;
    }

    /**
     * Puts a report in the place of what its country told before.
     *
     * @param arrest as {@link #lock} gave it
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
     * Takes back what a country told, and with the last report the arrest.
     *
     * @param arrest as {@link #lock} gave it, and one that {@link #canBeWithdrawn}
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

    /** Treats an arrest that all have withdrawn as one that never was. */
    private void fall(Arrest arrest) {
        arrests.save(arrest.withdrawn());
        facts.withdrawAll(arrest);
        if (arrest.state().isOpen() && pursuit.lock(arrest.target()).state().isPursued()) {
            pursuit.arrestWithdrawn(arrest.target());
        }
        workflow.arrestWithdrawn(arrest.reference());
    }
}
