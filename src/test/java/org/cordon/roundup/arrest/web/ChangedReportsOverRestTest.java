package org.cordon.roundup.arrest.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.TreeSet;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.cordon.roundup.arrest.ArrestService;
import org.cordon.roundup.lead.LeadService;
import org.cordon.roundup.personreport.PersonReportService;
import org.cordon.support.As;
import org.cordon.support.CordonTest;
import org.cordon.support.Desk;
import org.cordon.support.Http;
import org.cordon.support.Jobs;
import org.cordon.support.ListedTargets;
import org.cordon.support.Reports;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Corrections and withdrawals of reports, and the list of them, over {@code /api}, by each of the people concerned. */
@CordonTest
class ChangedReportsOverRestTest {

    private static final String OPERATION = "LARK-2027";
    private static final String LIST = "/api/operations/" + OPERATION + "/reports";
    private static final String NO_JSON = "{\"reason\": ";
    private static final String REASON = "{\"reason\": \"by mistake\"}";
    private static final String CORRECTION = "{\"reason\": \"by mistake\", \"place\": \"Genoa\", \"version\": 0}";

    @Autowired
    private Http http;
    @Autowired
    private Desk desk;
    @Autowired
    private Jobs jobs;
    @Autowired
    private LeadService leads;
    @Autowired
    private ArrestService arrests;
    @Autowired
    private PersonReportService personReports;
    @Autowired
    private ListedTargets listed;
    @Autowired
    private As as;

    private String target;

    @BeforeEach
    void aTargetOfFranceBelievedToBeInItalyAndSpain() {
        ClockUtil.setCurrentTime(Date.from(Instant.parse("2027-05-11T12:00:00Z")));
        listed.operation(OPERATION);
        target = listed.target(OPERATION, "2222", "2016/12345", "MORVAN", "Yann", List.of("FR"), List.of("IT", "ES"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"leads", "arrests"})
    void itsReporterCorrectsAndWithdraws(String kind) {
        var path = "/api/" + kind + "/" + reported(kind);

        assertThat(http.post("ncb-it", path + "/correction", CORRECTION).status()).isEqualTo(204);
        assertThat(http.get("ncb-fr", path).json().path("place").textValue()).isEqualTo("Genoa");
        assertThat(http.post("ncb-it", path + "/correction", CORRECTION).status()).isEqualTo(409);
        assertThat(http.post("ncb-it", path + "/withdrawal", REASON).status()).isEqualTo(204);
        assertThat(http.get("ncb-it", path).json().path("state").textValue()).isEqualTo("WITHDRAWN");
        assertThat(http.post("ncb-it", path + "/withdrawal", REASON).status()).isEqualTo(409);
    }

    @ParameterizedTest
    @CsvSource({"ncb-it, 400", "ncb-fr, 403", "coordinator, 403", "manager, 403", "ncb-es, 404", "ncb-de, 404", "compliance, 404",
            "admin, 404"})
    void whoMayNotIsToldSoBeforeTheBodyIsJudged(String user, int status) {
        for (var kind : List.of("leads", "arrests")) {
            var path = "/api/" + kind + "/" + reported(kind);
            assertThat(http.post(user, path + "/correction", NO_JSON).status()).isEqualTo(status);
            assertThat(http.post(user, path + "/withdrawal", NO_JSON).status()).isEqualTo(status);
        }
    }

    @Test
    void aRefusalNamesItsFields() {
        var answer = http.post("ncb-it", "/api/leads/" + reported("leads") + "/correction",
                "{\"zone\": \"Rome\", \"target\": \"another\"}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("reasons").findValuesAsText("field")).containsExactly("target", "reason", "zone");
    }

    @Test
    void aReportByNumberAndNameIsItsCountrysAlone() {
        var report = onPerson();

        for (var user : List.of("ncb-fr", "ncb-it")) {
            assertThat(http.post(user, "/api/reports/" + report + "/withdrawal", NO_JSON).status()).isEqualTo(404);
        }
        for (var user : List.of("coordinator", "compliance", "manager", "admin")) {
            assertThat(http.post(user, "/api/reports/" + report + "/correction", NO_JSON).status()).isEqualTo(403);
            assertThat(http.get(user, "/api/reports").status()).isEqualTo(403);
        }
        assertThat(http.post("ncb-pt", "/api/reports/" + report + "/correction", CORRECTION).status()).isEqualTo(204);
        assertThat(http.post("ncb-pt", "/api/reports/" + report + "/withdrawal", REASON).status()).isEqualTo(204);
        var shown = http.get("ncb-pt", "/api/reports").json().path("items");
        assertThat(shown).hasSize(1);
        assertThat(shown.get(0).path("state").textValue()).isEqualTo("WITHDRAWN");
        assertThat(shown.get(0).path("person").path("name").textValue()).isEqualTo("Morvan");
        assertThat(shown.get(0).path("changes")).hasSize(2);
        assertThat(http.get("ncb-it", "/api/reports").json().path("items")).isEmpty();
    }

    @Test
    void aCountrySeesItsOwnReportsWithTheirChainAndNobodyElses() {
        var lead = reported("leads");
        ClockUtil.setCurrentTime(Date.from(Instant.parse("2027-05-11T13:00:00Z")));
        var arrest = reported("arrests");
        as.country("ES", () -> arrests.report(target, Reports.arrest("ES")));
        http.post("ncb-it", "/api/leads/" + lead + "/correction", CORRECTION);

        var italian = items("ncb-it");
        assertThat(references(italian)).containsExactly(arrest, lead);
        assertThat(italian.get(1).path("version").intValue()).isEqualTo(1);
        assertThat(italian.get(1).path("told").path("place").textValue()).isEqualTo("Genoa");
        assertThat(italian.get(1).path("changes").get(0).path("before").path("place").textValue()).isEqualTo(Reports.MARKER + " street");
        assertThat(italian.get(1).path("changes").get(0).path("reason").textValue()).isEqualTo("by mistake");
        assertThat(italian.get(0).path("mayWithdraw").booleanValue()).isTrue();
        assertThat(references(items("ncb-es"))).containsExactly(arrest);
        assertThat(items("ncb-es").toString()).doesNotContain(lead);
        assertThat(items("ncb-fr")).isEmpty();
    }

    @Test
    void theCoordinatorSeesAllOfThemAndChangesNone() {
        reported("leads");
        reported("arrests");
        as.country("ES", () -> arrests.report(target, Reports.arrest("ES")));

        assertThat(items("coordinator")).hasSize(3).allSatisfy(report -> {
            assertThat(report.path("mayCorrect").booleanValue()).isFalse();
            assertThat(report.path("mayWithdraw").booleanValue()).isFalse();
            assertThat(report.has("told")).isTrue();
        });
    }

    @Test
    void theManagerSeesReferencesKindsAndStatesOnly() {
        var lead = reported("leads");
        http.post("ncb-it", "/api/leads/" + lead + "/correction", CORRECTION);

        var fields = new TreeSet<String>();
        items("manager").get(0).fieldNames().forEachRemaining(fields::add);
        assertThat(fields).containsExactly("counts", "kind", "reference", "state", "target");
    }

    @ParameterizedTest
    @CsvSource({"compliance, 403", "admin, 404", "ncb-pt, 404", "ncb-de, 200"})
    void whoHasNothingToDoWithTheOperationSeesNothing(String user, int status) {
        reported("leads");

        var answer = http.get(user, LIST);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.body()).doesNotContain("-L");
    }

    @Test
    void whatBecameOfAReportOnAnUnseenPersonIsNotListedToItsCountry() {
        as.country("DE", () -> personReports.report(Reports.kind("LEAD", Reports.onPerson("2016/12345", "Morvan", Reports.lead("DE")))));
        jobs.run();

        assertThat(items("ncb-de")).isEmpty();
        assertThat(items("coordinator")).hasSize(1);
        assertThat(http.get("ncb-de", "/api/reports").json().path("items")).hasSize(1);
    }

    @Test
    void pagesFollowEachOther() {
        var begin = ClockUtil.getCurrentTime().toInstant();
        for (var number = 0; number < 102; number++) {
            ClockUtil.setCurrentTime(Date.from(begin.plusSeconds(number * 10L)));
            var text = "sighting " + number;
            as.country("IT", () -> leads.report(target, Reports.kind("LEAD", Reports.lead("IT").put("text", text))));
        }
        var first = http.get("ncb-it", LIST).json();
        var second = http.get("ncb-it", LIST + "?after=" + first.path("next").textValue().replace(" ", "%20")).json();

        assertThat(first.path("items")).hasSize(100);
        assertThat(second.path("items")).hasSize(2);
        assertThat(second.path("next").isNull()).isTrue();
        var all = new TreeSet<>(references(first.path("items")));
        all.addAll(references(second.path("items")));
        assertThat(all).hasSize(102);
    }

    @Test
    void whoeverAnswersTooLateReadsThatTheReportWasWithdrawn() {
        var arrest = reported("arrests");
        var lead = reported("leads");
        jobs.run();
        var identity = desk.task("ncb-fr", "userTask_confirmIdentity", arrest);
        var assessment = desk.task("ncb-fr", "userTask_assessLead", lead);
        http.post("ncb-it", "/api/arrests/" + arrest + "/withdrawal", REASON);
        http.post("ncb-it", "/api/leads/" + lead + "/withdrawal", REASON);

        assertThat(http.post("ncb-fr", "/engine-rest/task/" + identity + "/complete", "{}").body())
                .contains("Those who reported this arrest withdrew their report on 11 May 2027, 12:00 UTC")
                .contains("Nothing of what you sent was recorded");
        assertThat(http.post("ncb-fr", "/engine-rest/task/" + assessment + "/complete", "{}").body())
                .contains("The country that reported this withdrew its report on 11 May 2027, 12:00 UTC");
    }

    private String reported(String kind) {
        return as.country("IT", () -> kind.equals("leads") ? leads.report(target, Reports.kind("LEAD", Reports.lead("IT"))).reference()
                : arrests.report(target, Reports.arrest("IT")).reference());
    }

    private String onPerson() {
        return as.country("PT",
                () -> personReports.report(Reports.kind("LEAD", Reports.onPerson("2016/12345", "Morvan", Reports.lead("PT")))));
    }

    private List<JsonNode> items(String user) {
        var items = new ArrayList<JsonNode>();
        http.get(user, LIST).json().path("items").forEach(items::add);
        return items;
    }

    private static List<String> references(Iterable<JsonNode> items) {
        var references = new ArrayList<String>();
        items.forEach(item -> references.add(item.path("reference").textValue()));
        return references;
    }
}
