package org.cordon.roundup.lead;

import static org.cordon.kernel.shared.Said.said;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.cordon.kernel.shared.Refusal;
import org.cordon.record.handling.HandlingFeature.HandlingFact;
import org.cordon.record.handling.HandlingReader;
import org.cordon.record.handling.Handlings;
import org.cordon.record.handling.process.HandlingWorkflow;
import org.cordon.record.ledger.Fact;
import org.cordon.record.ledger.Ledger;
import org.cordon.roundup.lead.care.LeadTasks;
import org.cordon.roundup.operation.ActTimes;
import org.cordon.roundup.report.ReportableTargets;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets the country that reported a lead or a location change who may see it. A country that may no longer see the lead loses its task in
 * the same transaction. A job then calls {@link LeadHandlingFollower}, which tells the countries that may see the lead now.
 */
@Service
@Transactional
public class LeadHandlingService {

    private final VisibleLeads visible;
    private final Handlings handlings;
    private final LeadHandlings leadHandlings;
    private final HandlingWorkflow workflow;
    private final LeadTasks desk;
    private final ReportableTargets targets;
    private final Ledger ledger;
    private final ActTimes times;

    LeadHandlingService(VisibleLeads visible, Handlings handlings, LeadHandlings leadHandlings, HandlingWorkflow workflow, LeadTasks desk,
            ReportableTargets targets, Ledger ledger, ActTimes times) {
        this.visible = visible;
        this.handlings = handlings;
        this.leadHandlings = leadHandlings;
        this.workflow = workflow;
        this.desk = desk;
        this.targets = targets;
        this.ledger = ledger;
        this.times = times;
    }

    /**
     * Returns the lead, if the caller decides who sees it. The controller calls this method before it reads the body.
     *
     * @throws Refusal not found if the caller does not see the lead, forbidden if another country reported it
     */
    @Transactional(readOnly = true)
    public Lead requireOwn(String reference) {
        return visible.requireReported(reference, said("Only the country that reported {reference} decides who may see it.", reference));
    }

    /**
     * Replaces the whole handling by another one.
     *
     * @param posted the handling, in the form that {@link HandlingReader} reads
     * @param seen   the version of the handling that the caller has seen, or null if the caller does not say
     * @throws Refusal with every reason and its field, or if the body is no JSON object; conflict, if the handling was changed since it was
     * seen
     */
    public void change(String reference, JsonNode posted, Integer seen) {
        var own = requireOwn(reference);
        targets.lock(own.target());
        var handling = handlings.readChange(reference, own.reportingCountry(), own.positive(), posted);
        handlings.change(reference, own.reportingCountry(), handling, seen).ifPresent(before -> {
            ledger.record(new Fact(own.operation(),
                    handling.isLooserThan(before) ? HandlingFact.HANDLING_LOOSENED : HandlingFact.HANDLING_TIGHTENED, own.target(),
                    own.reportingCountry(), reference, times.of(own.operation(), own.happenedAt().toInstant()), Map.of()));
            desk.give(own, leadHandlings.usableBy(own));
            workflow.handlingChanged(reference);
        });
    }
}
