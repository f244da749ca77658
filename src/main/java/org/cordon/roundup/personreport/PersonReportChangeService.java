package org.cordon.roundup.personreport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.Set;
import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.kernel.shared.Refusal;
import org.cordon.record.ledger.SaidTimes;
import org.cordon.roundup.arrest.ArrestReport;
import org.cordon.roundup.personreport.process.PersonReportWorkflow;
import org.cordon.roundup.report.CorrectionReader;
import org.cordon.roundup.report.ReportChanges;
import org.cordon.roundup.report.ReportReader;
import org.cordon.roundup.report.ReportableTargets;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets a country correct or withdraw its report on a person given by notice number and name.
 *
 * <p>The response is the same whether or not the person is sought. If the report became a lead or an arrest, a job changes that lead or
 * arrest too where possible. The reporter learns nothing of this.
 */
@Service
@Transactional
public class PersonReportChangeService {

    private static final Set<String> OF_A_LEAD = Set.copyOf(ReportReader.FIELDS);

    private final PersonReports reports;
    private final PersonMatches matches;
    private final ReportChanges changes;
    private final ReportableTargets targets;
    private final PersonReportWorkflow workflow;
    private final CurrentCaller caller;
    private final Clock clock;

    PersonReportChangeService(PersonReports reports, PersonMatches matches, ReportChanges changes, ReportableTargets targets,
            PersonReportWorkflow workflow, CurrentCaller caller, Clock clock) {
        this.reports = reports;
        this.matches = matches;
        this.changes = changes;
        this.targets = targets;
        this.workflow = workflow;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Checks that the caller's country made the report. Callers call this method before they read the request body.
     *
     * @throws Refusal forbidden, if the caller is not an officer of a country; not found, if the report is another country's
     */
    @Transactional(readOnly = true)
    public void requireChangeable(String reference) {
        own(reference);
    }

    /**
     * Corrects the content of a report; notice number, name and kind stay.
     *
     * @param posted the fields that change, the {@code reason}, and {@code version}: the number of changes that the officer has seen
     * @throws Refusal with every reason and its field; conflict, if the report is withdrawn, or was changed since the officer looked at it
     */
    public void correct(String reference, JsonNode posted) {
        var said = standing(reference, posted);
        var reader = CorrectionReader.of((ObjectNode) said.report(), posted,
                said.kind() == PersonReport.Kind.ARREST ? ArrestReport.CORRECTABLE : OF_A_LEAD, clock.instant());
        var reason = CorrectionReader.reason(reader);
        var content = PersonReport.read(reader, said.kind(), said.country());
        PersonReportService.refuseBeforeNotice(reader, said.noticeNumber(), content.what().happenedAt(), clock.instant());
        reader.refuseIfWrong();
        if (content.equals(told(said))) {
            throw Refusal.invalid("Nothing is corrected: the report says all this already.");
        }
        changes.corrected(reference, said.country(), reason, said.report());
        reports.save(said.corrected(PersonReportService.json(content, said.report())));
        follow(reference, PersonMatches.Act.CORRECTED, asTaken(posted, content));
    }

    /**
     * Withdraws the report.
     *
     * @param posted the {@code reason}, and {@code version}: the number of changes that the officer has seen
     * @throws Refusal if no reason is given; conflict, if the report is withdrawn already, or was changed since the officer looked at it
     */
    public void withdraw(String reference, JsonNode posted) {
        var said = standing(reference, posted);
        var reason = CorrectionReader.withdrawal(posted, clock.instant());
        changes.withdrawn(reference, said.country(), reason, said.report());
        reports.withdraw(reference, clock.instant());
        follow(reference, PersonMatches.Act.WITHDRAWN, posted);
    }

    /**
     * Returns the posted change, with the recorded time in place of a posted time that lay in the future because the sender's clock is
     * ahead. Otherwise the job that reads the change later would record yet another time.
     */
    private static JsonNode asTaken(JsonNode posted, ArrestReport content) {
        var happenedAt = content.what().happenedAt();
        return posted.hasNonNull("happenedAt") && SaidTimes.insteadOf(happenedAt.toInstant()).isPresent()
                ? posted.<ObjectNode>deepCopy().put("happenedAt", happenedAt.toOffsetDateTime().toString()) : posted;
    }

    private void follow(String reference, PersonMatches.Act act, JsonNode posted) {
        matches.add(reference, act, posted, caller.get().user());
        workflow.said(reference);
    }

    private PersonReport own(String reference) {
        return reports.find(reference, targets.reporter())
                .orElseThrow(() -> Refusal.notFound("There is no report {reference} of your country.",
                reference));
    }

    /**
     * Returns a report that is not withdrawn. The method locks the country's reports on the person, so that these reports are changed one
     * after the other.
     */
    private PersonReport standing(String reference, JsonNode posted) {
        var seen = own(reference);
        reports.lock(seen.country(), seen.noticeNumber());
        var said = own(reference);
        if (said.withdrawn()) {
            throw Refusal.conflict("The report {reference} has been withdrawn already.", reference);
        }
        changes.requireSeen(reference, said.country(), posted);
        return said;
    }

    private ArrestReport told(PersonReport said) {
        return PersonReport.read(new ReportReader(said.report(), clock.instant()), said.kind(), said.country());
    }
}
