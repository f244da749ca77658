package org.cordon.support;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.Spin;
import org.cordon.roundup.nomination.NominationQueries;
import org.cordon.roundup.person.TargetQueries;
import org.springframework.boot.test.context.TestComponent;

/**
 * An operation that its people play in a test. The responsible account does each act, through the task or the service of that act. Jobs run
 * after each act, so that the next task is there. Dates lie {@link #DAY} after {@link #DAY} after the launch.
 */
@TestComponent
public final class RoundUp {

    public static final Duration DAY = Duration.ofDays(1);
    public static final String OPERATION = "TERRA-2027";

    private final Play play;
    private final NominationQueries nominated;
    private final TargetQueries targets;
    private final RuntimeService runtime;
    private final As as;
    private final Stages stages;
    private final ObjectMapper json = new ObjectMapper();

    RoundUp(Play play, NominationQueries nominated, TargetQueries targets, RuntimeService runtime, As as, Stages stages) {
        this.play = play;
        this.nominated = nominated;
        this.targets = targets;
        this.runtime = runtime;
        this.as = as;
        this.stages = stages;
    }

    /** An order to launch: answers in 5 days, nominations in 10, confirmations in 20, action days from 30 to 35, reminders every 2. */
    public ObjectNode order(String... countries) {
        var order = json.createObjectNode().put("code", OPERATION).put("title", "Terra").put("theme", "ENVIRONMENTAL_CRIME")
                .put("host", "Lyon").put("quota", 5).put("reminderEvery", "P2D")
                .put("invitationDeadline", inDays(5)).put("nominationDeadline", inDays(10)).put("confirmationDeadline", inDays(20))
                .put("operationStart", inDays(30)).put("operationEnd", inDays(35));
        order.putArray("languages").add("en");
        var invited = order.putArray("invitedCountries");
        Arrays.stream(countries).forEach(invited::add);
        return order;
    }

    public String inDays(long days) {
        return play.now().plus(DAY.multipliedBy(days)).atOffset(ZoneOffset.UTC).toString();
    }

    /** Launches the operation and lets the invitations go out. */
    public RoundUp launched(String... countries) {
        return reach("launch " + String.join(",", countries), () -> play.launch(order(countries)));
    }

    public RoundUp accepted(String... countries) {
        Arrays.stream(countries).forEach(country -> country(country, "userTask_answerInvitation",
                Map.of("accepted", true, "liaisonOfficer", "Insp. Okoro")));
        return this;
    }

    public RoundUp declined(String... countries) {
        Arrays.stream(countries).forEach(country -> country(country, "userTask_answerInvitation",
                Map.of("accepted", false, "reason", "no staff")));
        return this;
    }

    /** A country puts forward one person for each of these host countries, and says that it has finished. */
    public RoundUp nominated(String country, String... hosts) {
        putForward(country, hosts);
        return finished(country);
    }

    /** A country puts forward one person for each of these host countries. Returns their references in order. */
    public List<String> putForward(String country, String... hosts) {
        return stages.reach("put forward " + country + " " + String.join(",", hosts), () -> someBelievedToBeIn(country, hosts));
    }

    private List<String> someBelievedToBeIn(String country, String... hosts) {
        var known = 1000 + nominatedBy(country).size();
        return putForward(country,
                IntStream.range(0, hosts.length).mapToObj(i -> notice(country, hosts[i], known + i)).toArray(ObjectNode[]::new));
    }

    public List<String> putForward(String country, ObjectNode... persons) {
        return play.upload(OPERATION, country, persons).rows().stream().map(row -> row.reference()).toList();
    }

    /** A nomination that lacks nothing and that the decision table leaves unmarked. */
    public ObjectNode notice(String country, String host, int number) {
        var notice = json.createObjectNode().put("entity_id", "2025/" + number).put("name", "TESTER " + number).put("forename", "Ada")
                .put("date_of_birth", "1980/05/0" + (1 + number % 9)).put("sex_id", "F").put("height", 1.7).put("weight", 70)
                .put("place_of_birth", "Somewhere");
        notice.putArray("nationalities").add(country);
        notice.putArray("eyes_colors_id").add("BRO");
        notice.putArray("hairs_id").add("BLA");
        notice.putArray("arrest_warrants").addObject().put("charge", "Illegal logging").put("issuing_country_id", country);
        var own = notice.putObject("cordon").put("wantedFor", "PROSECUTION").put("maximumPenaltyMonths", 60)
                .put("warrantReference", "W-" + number).put("warrantDate", "2024-02-03").put("facts", "Felled a forest in 2023 near Lake X")
                .put("extraditionAssurance", true).put("offence", "ENVIRONMENTAL_CRIME");
        own.putArray("believedToBeIn").add(host);
        return notice;
    }

    public RoundUp finished(String... countries) {
        Arrays.stream(countries).forEach(country -> country(country, "userTask_nominate", Map.of("finished", true)));
        return this;
    }

    /** The coordinator decides one batch, alike for every nomination. */
    public RoundUp screened(String country, String decision) {
        return reach("screen " + country + " " + decision,
                () -> coordinator(participation(country), "userTask_screenBatch", decisions(submittedBy(country).stream()
                .map(reference -> Map.<String, Object>of("reference", reference, "decision", decision, "text", "because")).toList())));
    }

    public RoundUp frozen() {
        coordinator(OPERATION, "userTask_freezeList", Map.of("frozen", true));
        return this;
    }

    /** A country answers alike for all its targets. */
    public RoundUp confirmed(String country, String answer) {
        return reach("confirm " + country + " " + answer,
                () -> country(country, "userTask_confirmTargets", decisions(targetsOf(country).stream()
                        .map(target -> Map.<String, Object>of("reference", target, "answer", answer, "text", "because", "investigator",
                                "An Officer"))
                        .toList())));
    }

    public RoundUp opened() {
        coordinator(OPERATION, "userTask_openPhase", Map.of());
        return this;
    }

    public RoundUp ended() {
        coordinator(OPERATION, "userTask_endPhase", Map.of());
        return this;
    }

    public RoundUp approved() {
        return reach("approve", () -> coordinator(OPERATION, "userTask_approveResults", Map.of("approved", true, "asOf", inDays(0))));
    }

    /** A lead in this country, as of now. */
    public ObjectNode lead(String country, String zone) {
        return json.createObjectNode().put("happenedAt", inDays(0)).put("zone", zone).put("country", country).put("place", "Harbour")
                .put("text", "Stopped at a check");
    }

    public ObjectNode arrest(String country, String zone) {
        return lead(country, zone).put("legalBasis", "Notice").put("identifiedBy", "Passport").put("custody", "Police");
    }

    /** Plays from the launch to the frozen list: FR wants one person believed to be in IT. */
    public RoundUp withFrozenList() {
        return launched("FR", "IT").accepted("FR", "IT").nominated("FR", "IT").finished("IT").screened("FR", "ACCEPT").frozen();
    }

    public RoundUp coordinator(String businessKey, String task, Map<String, Object> variables) {
        return completed("coordinator", task, businessKey, variables);
    }

    public RoundUp compliance(String businessKey, String task, Map<String, Object> variables) {
        return completed("compliance", task, businessKey, variables);
    }

    public RoundUp country(String country, String task, Map<String, Object> variables) {
        return completed(country, task, participation(country), variables);
    }

    private RoundUp completed(String by, String task, String businessKey, Map<String, Object> variables) {
        play.complete(by, task, businessKey, variables);
        return this;
    }

    public List<String> nominatedBy(String country) {
        return as.coordinator(() -> nominated.in(OPERATION, country, null, null, 100)).stream().map(view -> view.reference()).toList();
    }

    private List<String> submittedBy(String country) {
        return as.coordinator(() -> nominated.in(OPERATION, country, org.cordon.roundup.nomination.NominationStatus.SUBMITTED, null, 100))
                .stream().map(view -> view.reference()).toList();
    }

    public List<String> targetsOf(String country) {
        return as.country(country, () -> targets.in(OPERATION, null, null, null, 100)).stream().map(view -> view.reference()).toList();
    }

    /** The running process instance with this business key. */
    public ProcessInstance instance(String businessKey) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(businessKey).singleResult();
    }

    public Task task(String businessKey, String key) {
        return play.task(key, businessKey);
    }

    public static String participation(String country) {
        return OPERATION + "-" + country.toUpperCase(Locale.ROOT);
    }

    /** Rows as a form posts them. */
    public static Map<String, Object> decisions(List<Map<String, Object>> rows) {
        return Variables.createVariables().putValue("decisions", Spin.JSON(rows));
    }

    /** Moves the clock. All jobs that are due until then have run. */
    public RoundUp after(Duration time) {
        play.pass(time);
        return this;
    }

    private RoundUp reach(String act, Runnable play) {
        return stages.reach(act, () -> {
            play.run();
            return this;
        });
    }

    /** Plays several acts as one, or brings their result back as one. */
    public <T> T played(String act, Supplier<T> play) {
        return stages.reach(act, play);
    }

    public Instant now() {
        return play.now();
    }
}
