package org.cordon.roundup.personreport;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordon.record.handling.Handling;
import org.cordon.roundup.arrest.ArrestFeature;
import org.cordon.roundup.arrest.ArrestReport;
import org.cordon.roundup.arrest.MatchedArrests;
import org.cordon.roundup.lead.LeadDetails;
import org.cordon.roundup.lead.LeadHandlings;
import org.cordon.roundup.lead.LeadKind;
import org.cordon.roundup.lead.MatchedLeads;
import org.cordon.roundup.personreport.PersonMatches.Said;
import org.cordon.roundup.report.CorrectionReader;
import org.cordon.roundup.report.Report;
import org.cordon.roundup.report.ReportReader;
import org.cordon.roundup.report.ReportedName;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Passes reports by number and name on as leads and arrests, if a person is sought under the number. If the name differs from the name on
 * file, the wanting country is asked all the same. Later corrections and withdrawals are carried over where possible. After a surrender,
 * for example, nothing is carried over, and the arrest stays as it is.
 *
 * <p>A lead about a target that compliance has suspended waits until the suspension is lifted. An arrest does not wait, because a person is
 * held.
 *
 * <p>{@code person-report} calls this class in a job, because the reporter's own transaction cannot see targets, and must not learn whether
 * there is a target.
 */
@Service
@Transactional
public class PersonReportMatching {

    private final PersonReports reports;
    private final PersonMatches matches;
    private final SoughtPersons soughtPersons;
    private final MatchedArrests arrests;
    private final MatchedLeads leads;
    private final LeadHandlings handlings;
    private final PersonReportFiles files;
    private final Clock clock;

    PersonReportMatching(PersonReports reports, PersonMatches matches, SoughtPersons soughtPersons, MatchedArrests arrests,
            MatchedLeads leads, LeadHandlings handlings, PersonReportFiles files, Clock clock) {
        this.reports = reports;
        this.matches = matches;
        this.soughtPersons = soughtPersons;
        this.arrests = arrests;
        this.leads = leads;
        this.handlings = handlings;
        this.files = files;
        this.clock = clock;
    }

    /**
     * Follows the acts on a report that no job has followed yet, in their order.
     *
     * @return the suspended target that the report waits for, if any
     */
    public Optional<String> follow(String reference) {
        var report = reports.find(reference).orElseThrow();
        reports.lock(report.country(), report.noticeNumber());
        for (var said : matches.toFollow(reference)) {
            var suspended = waitsFor(report, said);
            if (suspended.isPresent()) {
                return suspended;
            }
            follow(report, said);
            matches.drop(said);
        }
        return Optional.empty();
    }

    private Optional<String> waitsFor(PersonReport report, Said said) {
        var matched = matches.matched(report.reference());
        if (said.act() != PersonMatches.Act.REPORTED || matched.isPresent()) {
            return Optional.empty();
        }
        return soughtPersons.suspended(report)
                .filter(sought -> report.kind() != PersonReport.Kind.ARREST || becomesLead(sought.target(), sought.nameDiffers(), matched))
                .map(SoughtPersons.Sought::target);
    }

    private void follow(PersonReport report, Said said) {
        var matched = matches.matched(report.reference());
        switch (said.act()) {
            case REPORTED -> {
                if (matched.isEmpty() || isArrest(matched.get())) {
                    take(report, said, matched).filter(became -> !became.equals(matched.orElse(null)))
                            .ifPresent(became -> matches.match(report.reference(), became, clock.instant()));
                }
            }
            case CORRECTED -> matched.ifPresent(became -> correct(report, became, said));
            case WITHDRAWN -> matched.ifPresent(became -> withdraw(report, became, said));
            case FILE_TAKEN_BACK -> files.follow(report, said);
        }
    }

    /** Passes the report on as a lead or an arrest. Returns the reference of that item; empty if no person is sought under the number. */
    private Optional<String> take(PersonReport report, Said said, Optional<String> matched) {
        return soughtPersons.pursued(report)
                .map(sought -> take(sought.target(), new ReportedName(report.name(), sought.nameDiffers()), report, said, matched));
    }

    private String take(String target, ReportedName name, PersonReport report, Said said, Optional<String> matched) {
        var reader = new ReportReader(said.content(), clock.instant());
        var content = PersonReport.read(reader, report.kind(), report.country());
        return switch (report.kind()) {
            case ARREST -> becomesLead(target, name.differs(), matched)
                ? leads.report(target, LeadKind.LEAD, whole(content), LeadDetails.insteadOfArrest(), Handling.NONE, report.country(),
                        said.officer(), name).reference()
                    : arrests.report(target, content, said.officer(), name).reference();
            case LEAD -> lead(target, LeadKind.LEAD, name, reader, content, report, said);
            case LOCATION -> lead(target, LeadKind.LOCATION, name, reader, content, report, said);
        };
    }

    /**
     * Whether the report of an arrest under another name becomes a lead, because the target is held already. If the report joined the
     * existing arrest, a report about another person would be lost. The reporting country would also see the existing arrest.
     */
    private boolean becomesLead(String target, boolean nameDiffers, Optional<String> matched) {
        return nameDiffers && arrests.heldOn(target).filter(held -> !matched.equals(Optional.of(held))).isPresent();
    }

    private String lead(String target, LeadKind kind, ReportedName name, ReportReader reader, ArrestReport content, PersonReport report,
            Said said) {
        var handling = handlings.read(reader, said.content(), kind, content.what().country(), report.country());
        return leads.report(target, kind, content.what(), LeadDetails.read(reader), handling, report.country(), said.officer(), name)
                .reference();
    }

    /** Returns the report of an arrest with all the officer's texts joined into one. */
    private static Report whole(ArrestReport content) {
        var text = Stream.of(content.what().text(), content.legalBasis(), content.identifiedBy(), content.custody())
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n"));
        return new Report(content.what().happenedAt(), content.what().country(), content.what().place(), text.isEmpty() ? null : text);
    }

    /** Whether the report became an arrest. The report of an arrest under another name may have become a lead. */
    private static boolean isArrest(String matched) {
        return ArrestFeature.ARREST.matches(matched);
    }

    private void correct(PersonReport report, String matched, Said said) {
        if (isArrest(matched)) {
            arrests.correct(matched, report.country(), said.content(), said.officer());
        } else {
            leads.correct(matched, said.content().<ObjectNode>deepCopy().without(ArrestReport.BESIDE_A_LEADS), said.officer());
        }
    }

    private void withdraw(PersonReport report, String matched, Said said) {
        var reason = CorrectionReader.withdrawal(said.content(), clock.instant());
        if (isArrest(matched)) {
            arrests.withdraw(matched, report.country(), reason, said.officer());
        } else {
            leads.withdraw(matched, reason, said.officer());
        }
    }
}
