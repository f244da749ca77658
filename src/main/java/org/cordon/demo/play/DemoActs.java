package org.cordon.demo.play;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.cordon.rooms.attachment.AttachedItem;
import org.cordon.roundup.arrest.VisibleArrests;
import org.cordon.roundup.feedback.ItemFeedback;
import org.cordon.roundup.nomination.NominationQueries;
import org.cordon.roundup.nomination.NominationStatus;
import org.cordon.roundup.nomination.intake.NominationService;
import org.cordon.roundup.person.TargetQueries;
import org.cordon.roundup.person.TargetView;
import org.cordon.roundup.pursuit.VisibleTargets;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** The acts of the demo's accounts, except the completion of tasks. Each act calls the service that the page or form for that act uses. */
@Component
@ConditionalOnProperty("cordon.demo")
final class DemoActs {

    private static final int ALL = 500;
    /** The brightness of the wall behind the face in a passport photograph. */
    private static final int FROM_A_FILE = 225;

    private final NominationService nominations;
    private final NominationQueries nominated;
    private final TargetQueries targets;
    private final VisibleTargets visible;
    private final DemoReports reports;
    private final VisibleArrests arrests;
    private final DemoPhotographs photographs;
    private final Clock clock;
    private final ObjectMapper json = new ObjectMapper();
    private final DemoPeople people = new DemoPeople();

    DemoActs(NominationService nominations, NominationQueries nominated, TargetQueries targets, VisibleTargets visible, DemoReports reports,
            VisibleArrests arrests, DemoPhotographs photographs, Clock clock) {
        this.photographs = photographs;
        this.nominations = nominations;
        this.nominated = nominated;
        this.targets = targets;
        this.visible = visible;
        this.reports = reports;
        this.arrests = arrests;
        this.clock = clock;
    }

    /** Uploads the nominations of a country: one person for each of the given host countries. */
    void nominate(String operation, String country, int series, String... hosts) {
        handIn(operation, people.wantedBy(country, series, hosts));
    }

    /** Uploads the nominations of a country, and attaches a portrait to the first. */
    void nominatePhotographed(String operation, String country, int series, String... hosts) {
        nominate(operation, country, series, hosts);
        nominated.in(operation, country, NominationStatus.SUBMITTED, null, 1).forEach(nomination ->
                photographs.attach(AttachedItem.NOMINATION, nomination.reference(), series, FROM_A_FILE));
    }

    /** Uploads the nominations of a country. The first of these persons lacks fields that a public notice never holds. */
    void nominateIncomplete(String operation, String country, int series, String... hosts) {
        var notices = people.wantedBy(country, series, hosts);
        var own = (ObjectNode) notices.get(0).get("cordon");
        own.remove("maximumPenaltyMonths");
        own.remove("facts");
        handIn(operation, notices);
    }

    /** Uploads the nominations of a country. The first nomination is marked so that compliance has to check it. */
    void nominateFlagged(String operation, String country, int series, String... hosts) {
        var notices = people.wantedBy(country, series, hosts);
        ((ObjectNode) notices.get(0).get("cordon")).put("articleThreeConcern", true);
        handIn(operation, notices);
    }

    /** Attaches a portrait to the target of a report as the wanting country, and returns the report with a portrait of the same face. */
    Optional<DemoReports.Report> photographed(Optional<DemoReports.Report> report, String wanting, int face) {
        return report.map(found -> DemoAccounts.bureau(wanting).does(() -> {
            photographs.attach(AttachedItem.NOMINATION, found.target(), face, FROM_A_FILE);
            return found.photographed(face);
        }));
    }

    private void handIn(String operation, JsonNode notices) {
        nominations.upload(operation, notices.toString().getBytes(StandardCharsets.UTF_8), "application/json");
    }

    /** Returns the decisions on the nominations of a country: the given decision for the first nomination, acceptance for all others. */
    List<Map<String, Object>> decisions(String operation, String country, String first, String text) {
        var decisions = new ArrayList<Map<String, Object>>();
        nominated.in(operation, country, NominationStatus.SUBMITTED, null, ALL).forEach(nomination -> decisions.add(Map.of(
                "reference", nomination.reference(), "decision", decisions.isEmpty() ? first : "ACCEPT",
                "text", decisions.isEmpty() ? text : "")));
        return decisions;
    }

    /**
     * Returns answers on the targets that the signed-in country is asked about: the given answer for the first target, confirmation for all
     * others.
     */
    List<Map<String, Object>> answers(String operation, String first, String text) {
        var answers = new ArrayList<Map<String, Object>>();
        targets.in(operation, null, null, null, ALL).forEach(target -> answers.add(new HashMap<>(Map.of(
                "reference", target.reference(), "answer", answers.isEmpty() ? first : "CONFIRM", "investigator", "Fugitive unit",
                "text", answers.isEmpty() ? text : ""))));
        return answers;
    }

    /** Whether a country has answered on any target that it is asked about. */
    boolean hasAnswered(String operation, String country) {
        return DemoAccounts.bureau(country).does(() -> targets.in(operation, null, null, null, ALL).stream()
                .map(target -> targets.file(target.reference()).confirmations()).filter(Objects::nonNull).flatMap(List::stream)
                .anyMatch(one -> one.country().equals(country) && one.answer() != null));
    }

    /** Files the reports that have not been filed yet. An empty entry, for which there is no target, is left out. */
    void report(String operation, List<Optional<DemoReports.Report>> found) {
        reports.file(operation, found.stream().flatMap(Optional::stream).toList());
    }

    Optional<DemoReports.Report> lead(String operation, String wanting, String country, String zone) {
        return report(operation, wanting, country, content(country, zone, "Central bus station",
                "A hotel clerk remembers the person paying in cash for a second guest.").put("kind", "LEAD"));
    }

    /** Returns an urgent lead with the route of the person, so that the countries on the route receive the lead as well. */
    Optional<DemoReports.Report> hotLead(String operation, String wanting, String country, String zone, String... route) {
        return lead(operation, wanting, country, zone).map(report -> {
            report.content().put("urgency", "URGENT");
            List.of(route).forEach(report.content().putArray("route")::add);
            return report;
        });
    }

    /** Gives feedback on a lead as the signed-in country. Feedback of other countries is left to people who try the demo. */
    void giveFeedback(String lead) {
        reports.giveFeedback(lead, ItemFeedback.of("NOT_USED", "TOO_VAGUE", List.of(),
                "Nobody of that description on the ferries of that day."));
    }

    Optional<DemoReports.Report> location(String operation, String wanting, String country, String zone) {
        return report(operation, wanting, country, content(country, zone, "Flat in the harbour district",
                "Seen twice by the surveillance team; identity compared with the photograph.").put("kind", "LOCATION"));
    }

    Optional<DemoReports.Report> arrest(String operation, String wanting, String country, String zone) {
        return report(operation, wanting, country,
                content(country, zone, "Ferry terminal", "Stopped at the passport control when boarding.")
                .put("kind", "ARREST").put("legalBasis", "Provisional arrest on the notice").put("identifiedBy", "Passport")
                .put("custody", "Police custody, hearing within 48 hours"));
    }

    /** Whether the country wants the person of an arrest. */
    boolean isWantedBy(String arrest, String country) {
        return DemoAccounts.COORDINATOR.does(() -> visible.wanting(arrests.require(arrest).target()).contains(country));
    }

    /**
     * Returns a report on a target of the wanting country who is believed to be in the reporting country. The report is on the first such
     * target, and empty if there is no such target.
     */
    private Optional<DemoReports.Report> report(String operation, String wanting, String country, ObjectNode content) {
        Predicate<TargetView> fits = target -> target.wanting().contains(wanting) && target.hosts().contains(country);
        return DemoAccounts.bureau(country).does(() -> targets.in(operation, null, null, null, ALL)).stream().filter(fits).findFirst()
                .map(target -> new DemoReports.Report(target.reference(), content));
    }

    private ObjectNode content(String country, String zone, String place, String text) {
        return json.createObjectNode().put("happenedAt", clock.instant().atOffset(ZoneOffset.UTC).toString())
                .put("zone", zone).put("country", country).put("place", place).put("text", text);
    }
}
