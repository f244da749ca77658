package org.cordon.roundup.personreport;

import static org.cordon.kernel.shared.Said.said;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cordon.kernel.caller.AuditNotes;
import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.kernel.shared.model.UrgentWork;
import org.cordon.platform.act.ActLimits;
import org.cordon.record.handling.Handling;
import org.cordon.record.ledger.SaidTimes;
import org.cordon.roundup.arrest.ArrestReport;
import org.cordon.roundup.lead.LeadDetails;
import org.cordon.roundup.lead.LeadHandlings;
import org.cordon.roundup.lead.LeadKind;
import org.cordon.roundup.personreport.process.PersonReportWorkflow;
import org.cordon.roundup.report.ReportReader;
import org.cordon.roundup.report.ReportableTargets;
import org.cordon.roundup.report.UnseenPersons;
import org.cordon.roundup.report.Urgency;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes reports on persons given by notice number and name. Most surprise arrests happen in a country that never received the target.
 *
 * <p>The response, and everything else that the reporter can observe, is the same whether or not the person is sought. A job looks for the
 * target. If the job finds a target, the report is handled like any other, and the wanting countries and the coordination are told.
 */
@Service
@Transactional
public class PersonReportService implements UnseenPersons {

    private static final List<String> PERSON = List.of("kind", "noticeNumber", "name");
    private static final List<String> OF_AN_ARREST = Stream.concat(PERSON.stream(), ArrestReport.FIELDS.stream()).toList();
    private static final List<String> OF_A_LEAD = Stream.of(PERSON, LeadDetails.FIELDS, ReportReader.FIELDS,
            List.of("handling")).flatMap(List::stream).toList();
    private static final List<String> OF_ANY = Stream.concat(OF_AN_ARREST.stream(), Stream.of("handling")).toList();
    private static final Pattern NOTICE_NUMBER = Pattern.compile("[0-9]{4}[/-][0-9]{1,10}");

    private final PersonReports reports;
    private final PersonMatches matches;
    private final ReportableTargets targets;
    private final LeadHandlings handlings;
    private final PersonReportWorkflow workflow;
    private final CurrentCaller caller;
    private final ActLimits limits;
    private final Clock clock;

    PersonReportService(PersonReports reports, PersonMatches matches, ReportableTargets targets, LeadHandlings handlings,
            PersonReportWorkflow workflow,
            CurrentCaller caller, ActLimits limits, Clock clock) {
        this.reports = reports;
        this.matches = matches;
        this.targets = targets;
        this.handlings = handlings;
        this.workflow = workflow;
        this.caller = caller;
        this.limits = limits;
        this.clock = clock;
    }

    /** Checks that the caller is an officer of a country, and returns that country. Callers call this method before they read a report. */
    @Transactional(readOnly = true)
    public String requireReporter() {
        return targets.reporter();
    }

    /**
     * Takes a report of an arrest, whatever kind the report names.
     *
     * @return the reference of the report
     */
    @Override
    public String reportArrest(JsonNode report) {
        var arrest = report.isObject() ? report.<ObjectNode>deepCopy() : JsonNodeFactory.instance.objectNode();
        return report(arrest.put("kind", PersonReport.Kind.ARREST.name()));
    }

    @Override
    public String report(JsonNode report) {
        var country = requireReporter();
        limits.take(PersonReportFeature.REPORTING, Urgency.isFlash(report));
        if (Urgency.isFlash(report) || PersonReport.Kind.ARREST.name().equals(report.path("kind").asText())) {
            UrgentWork.begin();
        }
        var reader = new ReportReader(report, clock.instant());
        var kind = reader.code("kind", PersonReport.Kind.class);
        var noticeNumber = noticeNumber(reader);
        var name = reader.required("name");
        var content = PersonReport.read(reader, kind, country);
        var handling = handling(reader, report, kind, content.what().country());
        if (kind != PersonReport.Kind.ARREST) {
            LeadDetails.read(reader);
        }
        refuseBeforeNotice(reader, noticeNumber, content.what().happenedAt(), clock.instant());
        reader.refuseUnknown(kind == PersonReport.Kind.ARREST ? OF_AN_ARREST : kind == null ? OF_ANY : OF_A_LEAD);
        reader.refuseIfWrong();
        reports.lock(country, noticeNumber);
        var said = new PersonReport(PersonReportFeature.PERSON_REPORT.draw(), country, kind, noticeNumber, name, json(content, report),
                false, caller.get().user(),
                clock.instant());
        return take(said);
    }

    /**
     * Refuses a time more than a year before the notice, whether or not the person is sought. The year of the notice is part of its number;
     * a year in the future sets no limit.
     */
    static void refuseBeforeNotice(ReportReader reader, String noticeNumber, ZonedDateTime happenedAt, Instant now) {
        if (noticeNumber != null && NOTICE_NUMBER.matcher(noticeNumber).matches()) {
            var year = Math.max(1, Integer.parseInt(noticeNumber.substring(0, 4)));
            if (year > now.atZone(ZoneOffset.UTC).getYear()) {
                return;
            }
            reader.refuseBefore(happenedAt, LocalDate.of(year, 1, 1).minusYears(1).atStartOfDay(ZoneOffset.UTC).toInstant(),
                    said("lies more than a year before the notice, which is of {year}", year));
        }
    }

    private Handling handling(ReportReader reader, JsonNode report, PersonReport.Kind kind, String country) {
        if (kind == PersonReport.Kind.ARREST) {
            ArrestReport.refuseHandling(reader, report);
        }
        return kind == null || kind == PersonReport.Kind.ARREST ? Handling.NONE
                : handlings.read(reader, report, kind == PersonReport.Kind.LEAD ? LeadKind.LEAD : LeadKind.LOCATION, country,
                        targets.reporter());
    }

    /** Returns the content of the report to keep, with its handling and the details of a lead. */
    static ObjectNode json(ArrestReport content, JsonNode report) {
        var kept = content.json();
        if (report.path("handling").isObject()) {
            kept.set("handling", report.get("handling"));
        }
        LeadDetails.copy(report, kept);
        SaidTimes.insteadOf(content.what().happenedAt().toInstant())
                .ifPresent(saidAt -> kept.put(SaidTimes.SAID_AT, saidAt.toString()));
        return kept;
    }

    /** Keeps the report. A repeated report gets the reference of the first report, and a job follows the repeated report too. */
    private String take(PersonReport said) {
        var before = reports.of(said.country(), said.kind(), said.noticeNumber()).stream().filter(said::repeats).findFirst();
        if (before.isEmpty()) {
            reports.add(said);
        }
        var reference = before.orElse(said).reference();
        AuditNotes.concerns(reference);
        matches.add(reference, PersonMatches.Act.REPORTED, said.report(), said.reportedBy());
        workflow.said(reference);
        return reference;
    }

    private static String noticeNumber(ReportReader reader) {
        var number = reader.required("noticeNumber");
        if (number != null && !NOTICE_NUMBER.matcher(number).matches()) {
            reader.refuse("noticeNumber", said("is not a notice number, such as 2016/12345"));
        }
        return number == null ? null : number.replace('-', '/');
    }
}
