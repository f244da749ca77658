package org.cordon.demo.play;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cordon.record.results.ResultsService;
import org.cordon.roundup.arrest.VisibleArrests;
import org.cordon.roundup.lead.VisibleLeads;
import org.cordon.roundup.nomination.intake.NominationService;
import org.cordon.roundup.person.TargetQueries;
import org.cordon.roundup.person.TargetView;
import org.cordon.roundup.personreport.PersonReportService;
import org.cordon.roundup.pursuit.TargetState;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** The acts and queries of the accounts of HYDRA-2016. Each calls the service that a page or form uses for it. */
@Component
@ConditionalOnProperty("cordon.demo")
final class HydraActs {

    private static final int ALL = 500;
    /** The fields of the reports file that are not part of a report: the notice's id, and what followed the report. */
    private static final Set<String> SEQUELS = Set.of("entity_id", "identity", "extradition", "assessment");

    /** A target's wanting country, and the report on the target's person. */
    record Person(String wanting, ObjectNode report) {
    }

    private final DemoActs acts;
    private final DemoReports reports;
    private final NominationService nominations;
    private final TargetQueries targets;
    private final VisibleLeads leads;
    private final VisibleArrests arrests;
    private final PersonReportService personReports;
    private final ResultsService results;
    private final HydraFiles files = new HydraFiles();
    private Map<String, TargetView> listed = Map.of();

    HydraActs(DemoActs acts, DemoReports reports, NominationService nominations, TargetQueries targets, VisibleLeads leads,
            VisibleArrests arrests,
            PersonReportService personReports, ResultsService results) {
        this.acts = acts;
        this.reports = reports;
        this.nominations = nominations;
        this.targets = targets;
        this.leads = leads;
        this.arrests = arrests;
        this.personReports = personReports;
        this.results = results;
    }

    /**
     * Uploads the nominations of the signed-in country, if there is a file for this country. Persons who were nominated before are refused
     * and stay unchanged.
     */
    void nominate(String operation, String country) {
        files.nominations(country).ifPresent(file -> nominations.upload(operation, file, "application/json"));
    }

    List<Map<String, Object>> acceptingAll(String operation, String country) {
        return DemoAccounts.COORDINATOR.does(() -> acts.decisions(operation, country, "ACCEPT", ""));
    }

    List<Map<String, Object>> confirmingAll(String operation, String country) {
        return DemoAccounts.bureau(country).does(() -> acts.answers(operation, "CONFIRM", ""));
    }

    /** Whether no target waits for a confirmation any more. */
    boolean isConfirmed(String operation) {
        return DemoAccounts.COORDINATOR.does(() -> targets.in(operation, TargetState.AWAITING_CONFIRMATION, null, null, 1).isEmpty());
    }

    /** Files the reports on listed targets. */
    void fileReports(String operation) {
        var byNotice = listed(operation).values().stream()
                .collect(Collectors.toMap(target -> target.person().entityId(), Function.identity()));
        reports.file(operation, files.ofListed().stream()
                .map(report -> new DemoReports.Report(byNotice.get(report.get("entity_id").textValue()).reference(), alone(report)))
                .toList());
    }

    /**
     * Files the reports by notice number and name. A repeated call files nothing twice, because the service takes the same report only
     * once.
     */
    void fileUnlisted() {
        files.ofUnlisted().forEach(report -> DemoAccounts.bureau(report.get("country").textValue()).does(
                () -> personReports.reportArrest(alone(report).put("noticeNumber", report.get("entity_id").textValue()))));
    }

    /** Whether the figures as of the given time contain every arrest and location of the files. */
    boolean isComplete(String operation, String asOf) {
        var figures = DemoAccounts.COORDINATOR.does(() -> results.shown(operation, Instant.parse(asOf), null));
        return figures.totals().arrested() == listedOf("ARREST") && figures.totals().located() == listedOf("LOCATION");
    }

    private long listedOf(String kind) {
        return files.ofListed().stream().filter(report -> report.get("kind").textValue().equals(kind)).count();
    }

    String targetOfLead(String lead) {
        return DemoAccounts.COORDINATOR.does(() -> leads.require(lead).target());
    }

    String targetOfArrest(String arrest) {
        return DemoAccounts.COORDINATOR.does(() -> arrests.require(arrest).target());
    }

    /** Returns the country that wants the person of a target, and the report on that person. */
    Person person(String operation, String target) {
        var view = listed(operation).get(target);
        return new Person(view.wanting().get(0), files.report(view.person().entityId()).orElseThrow());
    }

    /** Returns the targets by their references. The targets are cached, because they stay the same once the list is frozen. */
    private Map<String, TargetView> listed(String operation) {
        if (listed.isEmpty()) {
            listed = DemoAccounts.COORDINATOR.does(() -> targets.in(operation, null, null, null, ALL)).stream()
                    .collect(Collectors.toMap(TargetView::reference, Function.identity()));
        }
        return listed;
    }

    private static ObjectNode alone(JsonNode report) {
        return report.<ObjectNode>deepCopy().remove(SEQUELS);
    }
}
