package org.cordon.played;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.cordon.kernel.shared.Refusal;
import org.cordon.record.results.Results;
import org.cordon.record.results.Results.ByPhase;
import org.cordon.record.results.Results.Counts;
import org.cordon.record.results.Results.OfCountry;
import org.cordon.record.results.ResultsService;
import org.cordon.roundup.arrest.ArrestReleaseService;
import org.cordon.roundup.arrest.ArrestService;
import org.cordon.roundup.lead.LapseService;
import org.cordon.roundup.lead.LeadService;
import org.cordon.roundup.nomination.intake.CorrectionService;
import org.cordon.roundup.operation.OperationService;
import org.cordon.roundup.operation.Phase;
import org.cordon.roundup.person.TargetQueries;
import org.cordon.roundup.pursuit.OutcomeService;
import org.cordon.roundup.pursuit.TargetWithdrawalService;
import org.cordon.support.As;
import org.cordon.support.CordonTest;
import org.cordon.support.Jobs;
import org.cordon.support.Notices;
import org.cordon.support.Play;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The people of five countries play a whole operation of thirteen targets, from the launch to an arrest a year after its closure. After
 * each of its days the tokens of {@code target-pursuit} are compared with the results as of then. At its end the figures of earlier times
 * still hold.
 */
@CordonTest
class PlayedOperationTest {

    private static final String OPERATION = "TERRA-2027";
    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * The standing that each place of a token counts as. A person whose identity is not yet confirmed is at large as far as anybody knows.
     */
    private static final Map<String, String> COUNTS_AS = Map.ofEntries(
            Map.entry("receiveTask_awaitConfirmation", "at large"), Map.entry("receiveTask_atLarge", "at large"),
            Map.entry("receiveTask_identityPending", "at large"), Map.entry("endEvent_retentionEnded", "at large"),
            Map.entry("receiveTask_located", "located"), Map.entry("endEvent_inCustody", "located"),
            Map.entry("receiveTask_arrested", "arrested"), Map.entry("receiveTask_extradition", "arrested"),
            Map.entry("endEvent_surrendered", "arrested"), Map.entry("endEvent_returnedOtherwise", "arrested"),
            Map.entry("endEvent_withdrawn", "withdrawn"), Map.entry("endEvent_deceased", "deceased"));

    @Autowired
    private Play play;
    @Autowired
    private As as;
    @Autowired
    private Jobs jobs;
    @Autowired
    private CorrectionService corrections;
    @Autowired
    private OperationService operations;
    @Autowired
    private TargetQueries targets;
    @Autowired
    private LeadService leads;
    @Autowired
    private LapseService lapses;
    @Autowired
    private ArrestService arrests;
    @Autowired
    private ArrestReleaseService releases;
    @Autowired
    private OutcomeService outcomes;
    @Autowired
    private TargetWithdrawalService withdrawals;
    @Autowired
    private ResultsService results;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private HistoryService history;

    private final Map<String, String> references = new HashMap<>();
    private Instant launch;

    @Test
    void theFiguresOfEveryDayAreWhatWasPlayed() {
        launch = play.now();
        play.open(OPERATION, "FR", "IT", "ES", "DE", "BR");
        nominate();
        screen();
        day(22);
        play.freeze(OPERATION);
        List.of("FR", "IT", "ES", "BR").forEach(this::confirmAll);

        // Germany never answers; a person it does not ask about is pursued all the same.
        day(32);
        assertTokensAreResults();
        identity("BR", arrest("FR", "b1"), true);
        assertTokensAreResults();

        day(40.5);
        assertThat(phase()).isEqualTo(Phase.OPERATIONAL);
        day(41);
        var wrongLocation = report("DE", "s3", "LOCATION", play.now());
        var firstLocation = report("IT", "s2", "LOCATION", play.now().minusSeconds(3600));
        report("IT", "s2", "LOCATION", play.now());
        report("FR", "i2", "LOCATION", play.now());
        report("IT", "f4", "LEAD", play.now());
        assertTokensAreResults();

        day(42);
        as.country("ES", () -> lapses.lapse(firstLocation, "he moved on"));
        var joined = arrest("ES", "f1");
        assertThat(arrest("DE", "f1")).isEqualTo(joined);
        identity("IT", joined, true);
        identity("IT", arrest("ES", "i3"), false);
        identity("IT", arrest("FR", "i2"), false);
        var released = arrest("FR", "b2");
        identity("BR", released, true);
        assertTokensAreResults();

        day(44);
        report("ES", "f2", "LOCATION", launch.plus(Duration.ofDays(41)));
        day(45);
        as.country("ES", () -> lapses.lapse(wrongLocation, "a namesake"));
        as.country("FR", () -> releases.release(released, told("FR", play.now()).put("kind", "RELEASED").without("country")));
        jobs.run();
        assertTokensAreResults();

        day(46);
        as.country("ES", () -> withdrawals.withdrawOwn(reference("s1"), "the warrant was lifted"));
        as.coordinator(() -> outcomes.died(reference("d1"), time(play.now()), "a registry says so"));
        as.country("BR", () -> outcomes.heldElsewhere(reference("f3"), time(play.now()), "serves another sentence"));
        follow("FR", joined, "REQUESTED");
        day(47);
        follow("IT", joined, "SURRENDERED");
        arrest("IT", "d3");
        assertTokensAreResults();

        day(52);
        assertThat(phase()).isEqualTo(Phase.FOLLOW_UP);
        assertThatThrownBy(() -> as.country("FR", () -> results.shown(OPERATION, null, null))).isInstanceOf(Refusal.class);
        var approvedAsOf = play.now();
        play.complete("coordinator", "userTask_approveResults", OPERATION, Map.of("approved", true, "asOf", approvedAsOf.toString()));
        assertThat(phase()).isEqualTo(Phase.CLOSED);
        assertTokensAreResults();
        var approved = as.country("FR", () -> results.shown(OPERATION, null, null));
        assertAsPlayed(approved);

        day(52 + 365);
        assertTokensAreResults();
        identity("FR", arrest("IT", "f4"), true);
        assertTokensAreResults();

        var now = asOf(play.now());
        assertThat(List.of(now.totals().targets(), now.totals().arrested(), now.totals().located(), now.totals().withdrawn(),
                now.totals().deceased(), now.totals().atLarge()))
                .containsExactly(13, 3, 4, 1, 1, 4);
        assertThat(now.byPhase()).isEqualTo(new ByPhase(new Counts(1, 0), new Counts(1, 4), new Counts(1, 0)));
        assertThat(asOf(approvedAsOf)).usingRecursiveComparison().ignoringFields("knownAt").isEqualTo(approved);
        assertThat(as.country("FR", () -> results.shown(OPERATION, null, null))).isEqualTo(approved);
        assertEarlierTimesStillCount();
    }

    /**
     * Asserts the results as approved: f1 surrendered and b1 arrested; f2, s2, i2 located and f3 held elsewhere; f4, i3, s3, b2, and d3 of
     * unknown identity at large.
     */
    private static void assertAsPlayed(Results figures) {
        assertThat(List.of(figures.listVersion(), figures.totals().targets(), figures.totals().wantingCountries(),
                figures.totals().participatingCountries(), figures.totals().arrestCountries())).containsExactly(1, 13, 5, 5, 2);
        assertThat(List.of(figures.totals().arrested(), figures.totals().located(), figures.totals().withdrawn(),
                figures.totals().deceased(), figures.totals().atLarge()))
                .containsExactly(2, 4, 1, 1, 5);
        assertThat(figures.totals().newInformation()).isEqualTo(5);
        assertThat(figures.byPhase()).isEqualTo(new ByPhase(new Counts(1, 0), new Counts(1, 4), new Counts(0, 0)));
        assertThat(figures.byCountry()).containsExactlyInAnyOrder(
                new OfCountry("BR", true, 2, 0, 1, 1, 0), new OfCountry("DE", true, 2, 0, 0, 0, 0),
                new OfCountry("ES", true, 3, 1, 1, 0, 1),
                new OfCountry("FR", true, 4, 1, 1, 1, 2), new OfCountry("IT", true, 3, 0, 1, 1, 1));
    }

    private void assertEarlierTimesStillCount() {
        var beforeTheList = asOf(onDay(5));
        assertThat(List.of(beforeTheList.listVersion(), beforeTheList.totals().targets(),
                beforeTheList.totals().participatingCountries())).containsExactly(0,
                0, 5);

        var beforeThePhase = asOf(onDay(33));
        assertThat(List.of(beforeThePhase.totals().targets(), beforeThePhase.totals().arrested(), beforeThePhase.totals().located(),
                beforeThePhase.totals().atLarge()))
                .containsExactly(13, 1, 0, 12);

        // Day 43: b2 was not released yet, and s3 was not yet known to be a namesake. The sighting of f2 was reported two days later.
        var during = asOf(onDay(43));
        assertThat(List.of(during.totals().arrested(), during.totals().located(), during.totals().withdrawn(),
                during.totals().atLarge())).containsExactly(3, 4, 0, 6);
        assertThat(during.totals().arrestCountries()).isEqualTo(2);
        assertThat(as.coordinator(() -> results.results(OPERATION, onDay(43), onDay(43))).totals().located()).isEqualTo(3);
    }

    private void nominate() {
        put("FR", "f1", Notices.complete("2025/701", "BERTIN", "FR", "ES", "DE"), "f2", Notices.complete("2025/702", "CARON", "FR", "ES"),
                "f3", Notices.complete("2025/703", "DUMAS", "FR", "BR"), "f4", Notices.complete("2025/704", "ETIENNE", "FR", "IT"));
        put("IT", "i1", Notices.complete("2025/701", "BERTIN", "IT", "ES"), "i2", Notices.complete("2025/712", "GALLO", "IT", "FR"),
                "i3", Notices.complete("2025/713", "LEONE", "IT", "ES"));
        put("ES", "s1", Notices.complete("2025/721", "MORA", "ES", "FR"), "s2", Notices.complete("2025/722", "NAVAS", "ES", "IT"),
                "s3", Notices.complete("2025/723", "OSUNA", "ES", "DE"));
        put("DE", "d1", Notices.flagged("2025/731", "PFAFF", "DE", "IT"), "d2", Notices.complete("2025/732", "QUAST", "DE", "IT"),
                "d3", Notices.complete("2025/733", "REHM", "DE", "IT"));
        put("BR", "b1", Notices.complete("2025/741", "SOUTO", "BR", "FR"), "b2", Notices.complete("2025/742", "TORRES", "BR", "FR"));
    }

    private void put(String country, Object... codesAndNotices) {
        for (var i = 0; i < codesAndNotices.length; i += 2) {
            references.put((String) codesAndNotices[i], play.nominate(OPERATION, country, (ObjectNode) codesAndNotices[i + 1]).get(0));
        }
        play.finishNominating(OPERATION, country);
    }

    private void screen() {
        play.screen(OPERATION, "FR", List.of(accept("f1"), accept("f2"), accept("f3"), accept("f4")));
        play.screen(OPERATION, "IT", List.of(Map.of("reference", reference("i1"), "decision", "ACCEPT", "joinWith", reference("f1")),
                accept("i2"), accept("i3")));
        play.screen(OPERATION, "ES", List.of(Map.of("reference", reference("s1"), "decision", "RETURN", "text", "Which court?"),
                accept("s2"), accept("s3")));
        as.country("ES", () -> corrections.correct(reference("s1"), JSON.createObjectNode().put("place_of_birth", "Vigo"), null));
        play.complete("ES", "userTask_correctNominations", OPERATION + "-ES", Map.of());
        play.screen(OPERATION, "ES", List.of(accept("s1")));
        play.screen(OPERATION, "DE",
                List.of(accept("d1"), Map.of("reference", reference("d2"), "decision", "REFUSE", "text", "A civil matter."),
                accept("d3")));
        play.complete("compliance", "userTask_reviewFlagged", OPERATION + "-DE",
                Map.of("decisions", List.of(Map.of("reference", reference("d1"), "decision", "CLEAR"))));
        play.screen(OPERATION, "BR", List.of(accept("b1"), accept("b2")));
    }

    private Map<String, String> accept(String code) {
        return Map.of("reference", reference(code), "decision", "ACCEPT");
    }

    private void confirmAll(String country) {
        var asked = as.country(country, () -> targets.in(OPERATION, null, null, null, 100));
        play.confirm(OPERATION, country, asked.stream()
                .map(target -> Map.of("reference", target.reference(), "answer", "CONFIRM", "investigator", "An Officer")).toList());
    }

    private String report(String country, String code, String kind, Instant happenedAt) {
        var lead = as.country(country, () -> leads.report(reference(code), told(country, happenedAt).put("kind", kind)));
        jobs.run();
        return lead.reference();
    }

    private String arrest(String country, String code) {
        var arrest = as.country(country, () -> arrests.report(reference(code), told(country, play.now())));
        jobs.run();
        return arrest.reference();
    }

    private void identity(String country, String arrest, boolean confirmed) {
        play.complete(country, "userTask_confirmIdentity", arrest,
                Map.of("identityConfirmed", confirmed, "method", "FINGERPRINT", "text", "compared"));
    }

    private void follow(String country, String arrest, String outcome) {
        play.complete(country, "userTask_followExtradition", arrest, Map.of("outcome", outcome));
    }

    private static ObjectNode told(String country, Instant happenedAt) {
        return JSON.createObjectNode().put("happenedAt", happenedAt.toString()).put("zone", "Europe/Paris").put("country", country);
    }

    private static ZonedDateTime time(Instant instant) {
        return instant.atZone(ZoneOffset.UTC);
    }

    private void day(double day) {
        jobs.runAt(onDay(day));
    }

    private Instant onDay(double day) {
        return launch.plusSeconds((long) (day * 86_400));
    }

    private String reference(String code) {
        return references.get(code);
    }

    private Phase phase() {
        return as.coordinator(() -> operations.visible(OPERATION)).phase();
    }

    private Results asOf(Instant asOf) {
        return as.coordinator(() -> results.results(OPERATION, asOf, play.now()));
    }

    private void assertTokensAreResults() {
        var figures = asOf(play.now());
        var counted = new TreeMap<>(Map.of("arrested", figures.totals().arrested(), "located", figures.totals().located(), "withdrawn",
                figures.totals().withdrawn(), "deceased", figures.totals().deceased(), "at large", figures.totals().atLarge()));
        var tokens = new TreeMap<>(Map.of("arrested", 0, "located", 0, "withdrawn", 0, "deceased", 0, "at large", 0));
        history.createHistoricProcessInstanceQuery().processDefinitionKey("target-pursuit").list()
                .forEach(pursuit -> tokens.merge(COUNTS_AS.get(place(pursuit)), 1, Integer::sum));
        assertThat(tokens).isEqualTo(counted);
        assertThat(tokens.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(figures.totals().targets());
    }

    private String place(HistoricProcessInstance pursuit) {
        if (pursuit.getEndTime() == null) {
            return runtime.createExecutionQuery().processInstanceId(pursuit.getId()).list().stream()
                    .flatMap(execution -> runtime.getActiveActivityIds(execution.getId()).stream()).distinct()
                    .filter(COUNTS_AS::containsKey).findFirst().orElseThrow();
        }
        return history.createHistoricActivityInstanceQuery().processInstanceId(pursuit.getId()).activityType("noneEndEvent").singleResult()
                .getActivityId();
    }
}
