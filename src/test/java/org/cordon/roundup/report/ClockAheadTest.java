package org.cordon.roundup.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.cordon.kernel.database.TestDatabase;
import org.cordon.kernel.shared.Refusal;
import org.cordon.kernel.shared.input.GivenTime;
import org.cordon.record.results.ResultsService;
import org.cordon.roundup.arrest.ArrestChangeService;
import org.cordon.roundup.arrest.ArrestReleaseService;
import org.cordon.roundup.arrest.ArrestService;
import org.cordon.roundup.lead.LeadChangeService;
import org.cordon.roundup.lead.LeadService;
import org.cordon.roundup.operation.ActTimes;
import org.cordon.roundup.operation.ResultsApproval;
import org.cordon.roundup.personreport.PersonReportChangeService;
import org.cordon.roundup.personreport.PersonReportService;
import org.cordon.roundup.pursuit.OutcomeService;
import org.cordon.support.As;
import org.cordon.support.CordonTest;
import org.cordon.support.Http;
import org.cordon.support.Jobs;
import org.cordon.support.ListedTargets;
import org.cordon.support.Reports;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A telephone whose clock is a few minutes ahead can report "now", wherever a person gives the time of an event. Cordon keeps both times.
 */
@CordonTest
class ClockAheadTest {

    private static final String OPERATION = "LARK-2027";
    private static final Instant NOW = Instant.parse("2027-05-11T12:00:00Z");
    private static final Instant AHEAD = NOW.plusSeconds(5 * 60);
    private static final String NOTICE = "2016/12345";
    /** Sentences that refuse a time in the future. */
    private static final Pattern TO_COME = Pattern.compile("\"[^\"\n]*(in the future|of a time to come|has not passed)[^\"\n]*\"");

    /** The places where a person gives the time of an event. */
    private enum Place { LEAD, LEAD_CORRECTED, ARREST, ARREST_CORRECTED, RELEASE, PERSON_REPORT, PERSON_REPORT_CORRECTED, DEATH, CUSTODY,
        RESULTS, KNOWN, APPROVAL, AFTERWARDS }

    /** Places whose act itself records no fact in the ledger. */
    private static final Set<Place> OF_NO_FACT = EnumSet.of(Place.PERSON_REPORT, Place.PERSON_REPORT_CORRECTED, Place.RESULTS, Place.KNOWN,
            Place.AFTERWARDS);

    @Autowired
    private LeadService leads;
    @Autowired
    private LeadChangeService leadChanges;
    @Autowired
    private ArrestService arrests;
    @Autowired
    private ArrestChangeService arrestChanges;
    @Autowired
    private ArrestReleaseService releases;
    @Autowired
    private PersonReportService personReports;
    @Autowired
    private PersonReportChangeService personReportChanges;
    @Autowired
    private OutcomeService outcomes;
    @Autowired
    private ResultsService results;
    @Autowired
    private ResultsApproval approval;
    @Autowired
    private ActTimes times;
    @Autowired
    private TransactionTemplate transaction;
    @Autowired
    private ListedTargets listed;
    @Autowired
    private Http http;
    @Autowired
    private Jobs jobs;
    @Autowired
    private As as;

    private String target;

    @BeforeEach
    void aTargetOfFranceBelievedToBeInItaly() {
        ClockUtil.setCurrentTime(Date.from(NOW));
        listed.operation(OPERATION);
        target = listed.target(OPERATION, "2222", NOTICE, "MORVAN", "Yann", List.of("FR"), List.of("IT"));
    }

    @ParameterizedTest
    @EnumSource(Place.class)
    void aClockThatIsALittleAheadMeansNow(Place place) {
        var taken = give(place, AHEAD);

        assertThat(taken).isEqualTo(NOW);
        if (!OF_NO_FACT.contains(place)) {
            assertThat(TestDatabase.asOwner().queryForList("""
                    select detail ->> 'saidAt' from ledger_event
                    where happened_at = timestamptz '2027-05-11 12:00Z' and voids is null order by sequence desc""", String.class)).first()
                    .isEqualTo(AHEAD.toString());
        }
    }

    @ParameterizedTest
    @EnumSource(Place.class)
    void whatIsFurtherAheadIsRefusedWithTheDifference(Place place) {
        assertThatThrownBy(() -> give(place, NOW.plusSeconds(6 * 60 + 30))).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INVALID);
            assertThat(refusal.reasons()).singleElement().satisfies(reason -> {
                assertThat(reason.code()).isEqualTo("IN_THE_FUTURE");
                assertThat(reason.reason()).contains("7 minutes ahead of Cordon’s clock (11 May 2027, 12:00 UTC)");
                assertThat(reason.values()).containsEntry("minutes", "7").containsEntry("now", NOW.toString());
                for (var language : List.of("fr", "es", "ar")) {
                    assertThat(reason.said().in(Locale.forLanguageTag(language))).contains("7").contains("Cordon").doesNotContain("ahead");
                }
            });
        });
    }

    @Test
    void aReportByNumberAndNameKeepsBothTimesAndSoDoesWhatItBecomes() {
        var reference = personReport(AHEAD);
        jobs.run();

        assertThat(told(reference).path("saidAt").asText()).isEqualTo(AHEAD.toString());
        assertThat(TestDatabase.asOwner().queryForList("""
                select happened_at || ' ' || (detail ->> 'saidAt') from ledger_event where type = 'LEAD_RECEIVED'""", String.class))
                .containsExactly("2027-05-11 12:00:00+00 " + AHEAD);

        ClockUtil.setCurrentTime(Date.from(NOW.plusSeconds(60)));
        assertThat(personReport(AHEAD)).isEqualTo(reference);
    }

    @Test
    void aTimeThatIsCorrectedLeavesNothingOfWhatWasSaidBefore() {
        var lead = as.country("IT", () -> leads.report(target, Reports.kind("LEAD", report(AHEAD)))).reference();
        var told = http.get("ncb-it", "/api/reports/" + lead).json().path("told");
        assertThat(told.path("saidAt").asText()).isEqualTo(AHEAD.toString());

        as.country("IT", () -> leadChanges.correct(lead, change(NOW.minusSeconds(600)).put("version", 0)));

        assertThat(http.get("ncb-it", "/api/reports/" + lead).json().path("told").has("saidAt")).isFalse();
        assertThat(TestDatabase.asOwner().queryForObject("""
                select count(*) from ledger_event e where jsonb_exists(detail, 'saidAt')
                  and not exists (select from ledger_event v where v.voids = e.id)""", Integer.class)).isZero();
    }

    @Test
    void theReceiptSaysBothTimes() {
        ClockUtil.reset();
        var said = Instant.now().plusSeconds(120).truncatedTo(ChronoUnit.SECONDS);
        for (var path : List.of("/api/targets/" + target + "/leads", "/api/reports")) {
            var report = Reports.kind("LEAD", report(said));
            var posted = path.equals("/api/reports") ? Reports.onPerson(NOTICE, "Yann Morvan", report) : report;
            var sent = http.post("ncb-it", path, posted.toString());

            assertThat(sent.status()).as(sent.body()).isEqualTo(201);
            var id = sent.response().headers().firstValue("Cordon-Receipt").orElseThrow();
            var time = http.get("ncb-it", "/api/receipts/" + id).json().path("givenTime");
            assertThat(time.path("said").asText()).isEqualTo(said.toString());
            assertThat(Instant.parse(time.path("taken").asText())).isBefore(said);
        }
    }

    @Test
    void aDayThatHasBegunSomewhereIsNoDayToCome() {
        assertThat(GivenTime.lastDay(NOW)).isEqualTo(LocalDate.parse("2027-05-12"));
        assertThat(GivenTime.lastDay(Instant.parse("2027-05-11T09:54:00Z"))).isEqualTo(LocalDate.parse("2027-05-11"));
    }

    /** No code compares a time with the clock except by the rule. */
    @Test
    void everySentenceThatRefusesATimeToComeIsSaidByTheRule() throws IOException {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            var refusing = files.filter(file -> file.toString().endsWith(".java"))
                    .collect(Collectors.toMap(Path::toString, ClockAheadTest::read));
            refusing.values().removeIf(source -> !TO_COME.matcher(source).find());
            // The texts of the flaws in rows stand apart from the rules that find them.
            refusing.keySet().removeIf(file -> file.endsWith("/RowFlaw.java") || file.endsWith("/NoticeRules.java"));

            assertThat(refusing).hasSizeGreaterThan(3).allSatisfy((file, source) -> assertThat(source).contains("GivenTime"));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** @return the time that Cordon recorded */
    private Instant give(Place place, Instant time) {
        return switch (place) {
            case LEAD -> happened(as.country("IT", () -> leads.report(target, Reports.kind("LEAD", report(time)))).reference());
            case LEAD_CORRECTED -> {
                var lead = as.country("IT", () -> leads.report(target, Reports.kind("LEAD", report(NOW.minusSeconds(60))))).reference();
                as.country("IT", () -> leadChanges.correct(lead, change(time)));
                yield happened(lead);
            }
            case ARREST -> happened(arrest(time));
            case ARREST_CORRECTED -> {
                var arrest = arrest(NOW.minusSeconds(60));
                as.country("IT", () -> arrestChanges.correct(arrest, change(time)));
                yield happened(arrest);
            }
            case RELEASE -> {
                var arrest = arrest(NOW.minusSeconds(60));
                as.country("IT", () -> releases.release(arrest, Reports.release().put("happenedAt", time.toString())));
                yield happenedLast();
            }
            case PERSON_REPORT -> at(told(personReport(time)).path("happenedAt").asText());
            case PERSON_REPORT_CORRECTED -> {
                var report = personReport(NOW.minusSeconds(60));
                as.country("IT", () -> personReportChanges.correct(report, change(time)));
                yield at(told(report).path("happenedAt").asText());
            }
            case DEATH -> {
                as.country("IT", () -> outcomes.died(target, ZonedDateTime.parse(time + "[Europe/Rome]"), "found"));
                yield happenedLast();
            }
            case CUSTODY -> {
                as.country("IT", () -> outcomes.heldElsewhere(target, ZonedDateTime.parse(time + "[Europe/Rome]"), "held"));
                yield happenedLast();
            }
            case RESULTS -> as.coordinator(() -> results.shown(OPERATION, time, null)).asOf();
            case KNOWN -> as.coordinator(() -> results.shown(OPERATION, null, time)).knownAt();
            case APPROVAL -> {
                TestDatabase.asOwner().update("update operation set phase = 'FOLLOW_UP'");
                as.coordinator(() -> approval.approve(OPERATION, time));
                yield happenedLast();
            }
            case AFTERWARDS -> {
                TestDatabase.asOwner().update("update operation set entered_afterwards = true");
                yield at(as.coordinator(() -> transaction.execute(status -> times.check(OPERATION, time.toString()))));
            }
        };
    }

    private String arrest(Instant time) {
        return as.country("IT", () -> arrests.report(target, report(time))).reference();
    }

    private String personReport(Instant time) {
        return as.country("IT", () -> personReports.report(Reports.onPerson(NOTICE, "Yann Morvan", Reports.kind("LEAD", report(time)))));
    }

    private static ObjectNode report(Instant time) {
        return Reports.lead("IT").put("happenedAt", time.toString());
    }

    private static ObjectNode change(Instant time) {
        return JsonNodeFactory.instance.objectNode().put("happenedAt", time.toString()).put("reason", "misread").put("version", 0);
    }

    private JsonNode told(String report) {
        return http.get("ncb-it", "/api/reports/" + report).json().path("told");
    }

    private static Instant at(String time) {
        return OffsetDateTime.parse(time).toInstant();
    }

    private static Instant happened(String reference) {
        return TestDatabase.asOwner().queryForObject("""
                select happened_at from ledger_event e where subject = ? and voids is null
                  and not exists (select from ledger_event v where v.voids = e.id) order by sequence desc limit 1""",
                Timestamp.class, reference).toInstant();
    }

    private static Instant happenedLast() {
        return TestDatabase.asOwner().queryForObject("""
                select happened_at from ledger_event where voids is null order by sequence desc limit 1""", Timestamp.class).toInstant();
    }
}
