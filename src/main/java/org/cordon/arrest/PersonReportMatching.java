package org.cordon.arrest;

import java.time.Clock;
import java.util.Optional;
import org.cordon.arrest.PersonMatches.Said;
import org.cordon.lead.CorrectionReader;
import org.cordon.lead.LeadChangeService;
import org.cordon.lead.LeadKind;
import org.cordon.lead.LeadService;
import org.cordon.lead.ReportReader;
import org.cordon.lead.ReportableTargets;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Hands reports on persons by number and name to the ordinary handling of leads and arrests, if anybody seeks the person, and lets what they became
 * follow their corrections and withdrawals where that can be; where it cannot, as after a surrender, it stays as it is.
 *
 * <p>Called by {@code person-report} in a job: in his own transaction a reporter sees neither the target nor whether there is one.
 */
@Service
@Transactional
public class PersonReportMatching {

    private final PersonReports reports;
    private final PersonMatches matches;
    private final SoughtPersons soughtPersons;
    private final ReportableTargets targets;
    private final ArrestService arrests;
    private final ArrestChangeService arrestChanges;
    private final LeadService leads;
    private final LeadChangeService leadChanges;
    private final Clock clock;

    PersonReportMatching(PersonReports reports, PersonMatches matches, SoughtPersons soughtPersons, ReportableTargets targets, ArrestService arrests,
            ArrestChangeService arrestChanges, LeadService leads, LeadChangeService leadChanges, Clock clock) {
        this.reports = reports;
        this.matches = matches;
        this.soughtPersons = soughtPersons;
        this.targets = targets;
        this.arrests = arrests;
        this.arrestChanges = arrestChanges;
        this.leads = leads;
        this.leadChanges = leadChanges;
        this.clock = clock;
    }

    /** Follows whatever was said in a report and not followed yet, in the order in which it was said. */
    public void follow(String reference) {
        var report = reports.find(reference).orElseThrow();
        reports.lock(report.country(), report.noticeNumber());
        for (var said : matches.toFollow(reference)) {
            follow(report, said);
            matches.drop(said);
        }
    }

    private void follow(PersonReport report, Said said) {
        var matched = matches.matched(report.reference());
        switch (said.act()) {
            case REPORTED -> {
                if (report.kind() == PersonReport.Kind.ARREST || matched.isEmpty()) {
                    take(report, said).filter(became -> !became.equals(matched.orElse(null)))
                            .ifPresent(became -> matches.match(report.reference(), became));
                }
            }
            case CORRECTED -> matched.ifPresent(became -> correct(report, became, said));
            case WITHDRAWN -> matched.ifPresent(became -> withdraw(report, became, said));
        }
    }

    /** Hands the report to the ordinary handling of a lead or an arrest; empty if nobody seeks the person. */
    private Optional<String> take(PersonReport report, Said said) {
        var reader = new ReportReader(said.content(), clock.instant());
        var content = ArrestReport.read(reader, report.kind(), report.country());
        return soughtPersons.find(report.noticeNumber(), report.name()).map(targets::lock).filter(targets::isPursued)
                .map(target -> switch (report.kind()) {
                    case ARREST -> arrests.reportMatched(target.reference(), content, said.officer()).reference();
                    case LEAD -> lead(target.reference(), LeadKind.LEAD, reader, content, report, said);
                    case LOCATION -> lead(target.reference(), LeadKind.LOCATION, reader, content, report, said);
                });
    }

    private String lead(String target, LeadKind kind, ReportReader reader, ArrestReport content, PersonReport report, Said said) {
        var handling = leads.handling(reader, said.content(), kind, content.what().country(), report.country());
        return leads.reportMatched(target, kind, content.what(), handling, report.country(), said.officer()).reference();
    }

    private void correct(PersonReport report, String matched, Said said) {
        if (report.kind() == PersonReport.Kind.ARREST) {
            arrestChanges.correctMatched(matched, report.country(), said.content(), said.officer());
        } else {
            leadChanges.correctMatched(matched, said.content(), said.officer());
        }
    }

    private void withdraw(PersonReport report, String matched, Said said) {
        var reason = CorrectionReader.withdrawal(said.content(), clock.instant());
        if (report.kind() == PersonReport.Kind.ARREST) {
            arrestChanges.withdrawMatched(matched, report.country(), reason, said.officer());
        } else {
            leadChanges.withdrawMatched(matched, reason, said.officer());
        }
    }
}
