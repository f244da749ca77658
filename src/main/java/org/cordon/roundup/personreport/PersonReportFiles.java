package org.cordon.roundup.personreport;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.kernel.shared.References;
import org.cordon.kernel.shared.Refusal;
import org.cordon.record.ledger.Fact;
import org.cordon.record.ledger.Ledger;
import org.cordon.roundup.personreport.PersonMatches.Said;
import org.cordon.roundup.personreport.process.PersonReportWorkflow;
import org.cordon.roundup.report.ReportFeature.ReportFact;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Serves the files attached to reports by number and name. A report that became a lead or an arrest shows its files to the readers of that
 * lead or arrest. The reporting country sees the files on the report, and does not learn whether the report became one.
 */
@Service
@Transactional
public class PersonReportFiles {

    private static final String ATTACHED_AT = "attachedAt";

    private final PersonReports reports;
    private final PersonMatches matches;
    private final PersonReportWorkflow workflow;
    private final Ledger ledger;
    private final CurrentCaller caller;
    private final Clock clock;

    PersonReportFiles(PersonReports reports, PersonMatches matches, PersonReportWorkflow workflow, Ledger ledger,
            CurrentCaller caller, Clock clock) {
        this.reports = reports;
        this.matches = matches;
        this.workflow = workflow;
        this.ledger = ledger;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Returns a report of the caller's country.
     *
     * @throws Refusal forbidden, if the caller is not an officer of a country; not found, if the report is another country's
     */
    @Transactional(readOnly = true)
    public PersonReport own(String reference) {
        return reports.find(reference, caller.get().requireCountry())
                .orElseThrow(() -> Refusal.notFound("There is no report {reference} of your country.", reference));
    }

    /** Records that a file attached at this time was taken back. If the report became a lead or an arrest, a job informs its readers. */
    public void takenBack(String report, Instant attachedAt) {
        var content = JsonNodeFactory.instance.objectNode().put(ATTACHED_AT, attachedAt.toString());
        matches.add(report, PersonMatches.Act.FILE_TAKEN_BACK, content, caller.get().user());
        workflow.said(report);
    }

    void follow(PersonReport report, Said said) {
        matches.wentWith(report.reference(), Instant.parse(said.content().get(ATTACHED_AT).textValue()))
                .ifPresent(became -> ledger.record(new Fact(References.operationOf(became.reference()), ReportFact.FILE_TAKEN_BACK,
                        became.target(), report.country(), became.reference(), clock.instant().atZone(ZoneOffset.UTC), Map.of()),
                        said.officer()));
    }
}
