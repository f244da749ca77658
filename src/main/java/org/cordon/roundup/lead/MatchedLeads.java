package org.cordon.roundup.lead;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import org.cordon.kernel.shared.Refusal;
import org.cordon.record.handling.Handling;
import org.cordon.roundup.lead.LeadRegister.Checked;
import org.cordon.roundup.report.CorrectionReader;
import org.cordon.roundup.report.Report;
import org.cordon.roundup.report.ReportedName;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes, corrects and withdraws, in a job, the leads that come from reports on persons by number and name. The reporting country need not
 * see the target.
 */
@Service
@Transactional
public class MatchedLeads {

    private final LeadRegister register;
    private final LeadChanges changes;
    private final Clock clock;

    MatchedLeads(LeadRegister register, LeadChanges changes, Clock clock) {
        this.register = register;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * Takes a report, and starts its handling.
     *
     * @param reporter the country that reported the lead
     * @param officer  the officer who reported the lead
     * @param name     the name under which the person was reported; if this name differs from the name on file, the location is only a
     * possible location
     * @throws Refusal if the person is no longer pursued
     */
    public ReportedLead report(String target, LeadKind kind, Report report, LeadDetails details, Handling handling, String reporter,
            String officer, ReportedName name) {
        return register.takeAndHandle(target, new Checked(kind, report, details, handling, reporter, officer, name));
    }

    /**
     * Corrects a lead, as far as the lead can be corrected.
     *
     * @param posted  the correction, checked already against the report by number and name
     * @param officer the officer who corrected that report
     */
    public void correct(String reference, JsonNode posted, String officer) {
        var lead = changes.lock(reference);
        var reader = CorrectionReader.of(lead.json(), posted, Lead.CORRECTABLE, clock.instant());
        var reason = CorrectionReader.reason(reader);
        var report = reader.read();
        reader.refuseIfWrong();
        if (!lead.isWithdrawn() && !report.equals(lead.report()) && changes.overtaken(lead, report.happenedAt()).isEmpty()) {
            changes.correct(lead, lead.kind(), report, reason, officer);
        }
    }

    /** Takes a lead back, if the lead still stands. */
    public void withdraw(String reference, String reason, String officer) {
        var lead = changes.lock(reference);
        if (!lead.isWithdrawn()) {
            changes.withdraw(lead, reason, officer);
        }
    }
}
