package org.cordon.roundup.arrest.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.matchesPattern;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.cordon.roundup.arrest.ArrestService;
import org.cordon.roundup.lead.LeadService;
import org.cordon.support.As;
import org.cordon.support.CordonTest;
import org.cordon.support.ListedTargets;
import org.cordon.support.Reports;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Leads, arrests and reports on persons over {@code /api}, by each of the people concerned. */
@CordonTest
class ReportsOverRestTest {

    private static final String OPERATION = "LARK-2027";
    private static final String NO_JSON = "{\"happenedAt\": ";

    @Autowired
    private MockMvc mvc;
    @Autowired
    private LeadService leads;
    @Autowired
    private ArrestService arrests;
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

    @Test
    void anArrestIsCreatedOnceAndFoundAgain() throws Exception {
        var created = post("ncb-it", "/api/targets/" + target + "/arrests", Reports.arrest("IT").toString())
                .andExpect(status().isCreated()).andExpect(jsonPath("$.reference", matchesPattern("LARK-2027-A[2-9A-Z]{5}")))
                .andReturn().getResponse();
        var again = post("ncb-it", "/api/targets/" + target + "/arrests", Reports.arrest("IT").toString())
                .andExpect(status().isOk()).andReturn().getResponse();
        post("ncb-es", "/api/targets/" + target + "/arrests", Reports.arrest("ES").toString()).andExpect(status().isCreated());

        assertThat(reference(again)).isEqualTo(reference(created));
        get("ncb-fr", "/api/arrests/" + reference(created)).andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("IDENTITY_PENDING"))
                .andExpect(jsonPath("$.happenedAt").value("2027-05-11T04:20:00+02:00"))
                .andExpect(jsonPath("$.zone").value("Europe/Rome"))
                .andExpect(jsonPath("$.reportingCountries", containsInAnyOrder("IT", "ES")))
                .andExpect(jsonPath("$.custody").value("with " + Reports.MARKER));
    }

    /** A sighting of long ago is of no use. An arrest long before the operation is no arrest of the operation. */
    @ParameterizedTest
    @CsvSource({"leads, 1999-05-11T04:20:00Z, 400", "locations, 2026-01-10T08:59:00Z, 400", "locations, 2026-01-10T09:00:00Z, 201",
            "arrests, 2026-01-10T08:59:00Z, 400",
            "arrests, 2026-01-10T09:00:00Z, 201", "arrests, 2027-05-11T04:20:00+05:00, 400"})
    void aTimeThatCannotBeIsRefusedAtItsField(String kind, String time, int status) throws Exception {
        var report = (kind.equals("arrests") ? Reports.arrest("IT") : Reports.lead("IT")).put("happenedAt", time);

        var answer = post("ncb-it", "/api/targets/" + target + "/" + kind, report.toString()).andExpect(status().is(status));
        if (status == 400) {
            answer.andExpect(jsonPath("$.reasons[*].field", contains("happenedAt")));
        }
    }

    /** The notice number contains the year of the notice, so that the rule is the same whether or not anybody is sought. */
    @ParameterizedTest
    @CsvSource({"2016/12345, 1999-05-11T04:20:00Z, 400", "2020/1, 2018-12-31T23:59:00Z, 400", "2020/1, 2019-01-01T00:00:00Z, 201"})
    void aReportByNumberIsNotMuchOlderThanTheNotice(String number, String time, int status) throws Exception {
        var report = Reports.onPerson(number, "MORVAN", Reports.kind("LEAD", Reports.lead("IT").put("happenedAt", time)));

        post("ncb-it", "/api/reports", report.toString()).andExpect(status().is(status));
    }

    @ParameterizedTest
    @CsvSource({"death, 1949-05-11T04:20:00Z, Europe/Rome, happenedAt", "death, 2027-05-11T04:20:00+05:00, Europe/Paris, happenedAt",
            "custody, 2027-05-11T04:20:00+02:00, Europe/Romme, zone"})
    void theTimeOfADeathOrACustodyIsHeldAgainstItsPlace(String kind, String time, String zone, String field) throws Exception {
        post("ncb-it", "/api/targets/" + target + "/" + kind,
                "{\"happenedAt\":\"" + time + "\",\"zone\":\"" + zone + "\",\"reason\":\"seen\"}")
                .andExpect(status().isBadRequest()).andExpect(jsonPath("$.reasons[*].field", contains(field)));
    }

    /** A restriction that is dropped in silence would be taken to hold. */
    @ParameterizedTest
    @CsvSource({"leads, cordon", "leads, Handling", "leads, handlng", "locations, handlng", "arrests, Handling", "leads, targetReference"})
    void aFieldThatNothingReadsIsRefusedByName(String kind, String field) throws Exception {
        var report = kind.equals("arrests") ? Reports.arrest("IT") : Reports.lead("IT");
        report.putObject(field).putArray("notFor").add("FR");

        post("ncb-it", "/api/targets/" + target + "/" + kind, report.toString()).andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.reasons[*].field", contains(field)));
    }

    @ParameterizedTest
    @CsvSource({"leads, IT, LEAD", "locations, IT, POSITIVELY_LOCATED", "locations, ES, POSSIBLE_LOCATION"})
    void aLeadSaysAsWhatItCounts(String kind, String where, String counts) throws Exception {
        var created = post("ncb-it", "/api/targets/" + target + "/" + kind, Reports.lead(where).toString())
                .andExpect(status().isCreated()).andExpect(jsonPath("$.counts").value(counts)).andReturn().getResponse();

        get("ncb-it", "/api/leads/" + reference(created)).andExpect(status().isOk())
                .andExpect(jsonPath("$.reportingCountry").value("IT")).andExpect(jsonPath("$.country").value(where))
                .andExpect(jsonPath("$.text").value("seen with " + Reports.MARKER));
    }

    @Test
    void aLocationIsTakenBack() throws Exception {
        var location = reference(
                post("ncb-it", "/api/targets/" + target + "/locations", Reports.lead("IT").toString()).andReturn().getResponse());

        post("ncb-fr", "/api/leads/" + location + "/lapse", "{\"text\": \"moved on\"}").andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("LAPSED")).andExpect(jsonPath("$.lapseText").value("moved on"));
        post("ncb-fr", "/api/leads/" + location + "/lapse", "").andExpect(status().isConflict());
    }

    @Test
    void aReleaseIsReported() throws Exception {
        var arrest = as.country("IT", () -> arrests.report(target, Reports.arrest("IT"))).reference();

        post("ncb-it", "/api/arrests/" + arrest + "/release",
                "{\"kind\": \"RELEASED\", \"happenedAt\": \"2027-05-11T13:00:00+02:00\", \"zone\": \"Europe/Rome\"}")
                .andExpect(status().isOk()).andExpect(jsonPath("$.state").value("RELEASED"));
    }

    @Test
    void aRefusalNamesEveryFieldAndItsReason() throws Exception {
        post("ncb-it", "/api/targets/" + target + "/arrests", Reports.arrest("ES").put("zone", "Rome").toString())
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.reasons[*].field", contains("zone", "country")))
                .andExpect(jsonPath("$.reasons[1].reason").value("must be IT: an arrest is reported by the country that made it"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"leads", "locations", "arrests"})
    void whatSomebodyMayNotSeeIsNotFoundBeforeTheBodyIsJudged(String kind) throws Exception {
        post("ncb-de", "/api/targets/" + target + "/" + kind, NO_JSON).andExpect(status().isNotFound());
        post("ncb-it", "/api/targets/LARK-2027-T9999/" + kind, NO_JSON).andExpect(status().isNotFound());
        post("ncb-it", "/api/targets/" + target + "/" + kind, NO_JSON).andExpect(status().isBadRequest());
        post("ncb-it", "/api/targets/" + target + "/" + kind, "").andExpect(status().isBadRequest());
        post("ncb-it", "/api/targets/" + target + "/" + kind, "[]").andExpect(status().isBadRequest());
    }

    @ParameterizedTest
    @ValueSource(strings = {"coordinator", "compliance", "manager", "admin"})
    void onlyCountriesReportWhetherOrNotThereIsATarget(String user) throws Exception {
        post(user, "/api/targets/" + target + "/arrests", NO_JSON).andExpect(status().isForbidden());
        post(user, "/api/targets/LARK-2027-T9999/leads", NO_JSON).andExpect(status().isForbidden());
        post(user, "/api/reports", NO_JSON).andExpect(status().isForbidden());
    }

    @Test
    void aStrangerHasToSignIn() throws Exception {
        mvc.perform(MockMvcRequestBuilders.get("/api/arrests/LARK-2027-A2222")).andExpect(status().isUnauthorized());
    }

    @ParameterizedTest
    @CsvSource({"ncb-fr, 200", "ncb-it, 200", "coordinator, 200", "manager, 200", "ncb-es, 404", "ncb-de, 404", "compliance, 404",
            "admin, 404"})
    void eachSeesWhatConcernsHim(String user, int status) throws Exception {
        var arrest = as.country("IT", () -> arrests.report(target, Reports.arrest("IT"))).reference();
        var lead = as.country("IT", () -> leads.report(target, Reports.kind("LEAD", Reports.lead("IT")))).reference();

        get(user, "/api/arrests/" + arrest).andExpect(status().is(status));
        get(user, "/api/leads/" + lead).andExpect(status().is(status));
        if (status == 404) {
            post(user, "/api/arrests/" + arrest + "/release", NO_JSON).andExpect(status().isNotFound());
            post(user, "/api/leads/" + lead + "/lapse", NO_JSON).andExpect(status().isNotFound());
        }
    }

    @Test
    void aManagerSeesReferencesAndStatesOnly() throws Exception {
        var arrest = as.country("IT", () -> arrests.report(target, Reports.arrest("IT"))).reference();
        var lead = as.country("IT", () -> leads.report(target, Reports.kind("LEAD", Reports.lead("IT")))).reference();

        assertThat(fields(get("manager", "/api/arrests/" + arrest))).containsOnlyKeys("reference", "operation", "target", "state");
        assertThat(fields(get("manager", "/api/leads/" + lead))).containsOnlyKeys("reference", "operation", "target", "kind", "state");
        post("manager", "/api/arrests/" + arrest + "/release", NO_JSON).andExpect(status().isForbidden());
        post("manager", "/api/leads/" + lead + "/lapse", NO_JSON).andExpect(status().isForbidden());
    }

    @ParameterizedTest
    @CsvSource({
        "ARREST, PT, 2027-05-11T04:20:00+02:00",
        "LEAD, BR, 2027-05-11T04:20:00+02:00",
        "LOCATION, PT, 2027-05-11T04:20:00+02:00",
        "ARREST, BR, 2027-05-11T04:20:00+02:00",
        "LOCATION, XX, 2027-05-11T04:20:00+02:00",
        "ARREST, PT, 2027-05-12T04:20:00+02:00",
        "RUMOUR, PT, yesterday",
    })
    void theAnswerIsTheSameWhetherOrNotAnybodyIsSought(String kind, String country, String happenedAt) throws Exception {
        for (int time = 0; time < 2; time++) {
            var sought = report("2016/12345", kind, country, happenedAt);
            var unknown = report("2016/99999", kind, country, happenedAt);

            assertThat(sought.getStatus()).isEqualTo(unknown.getStatus());
            assertThat(headers(sought)).isEqualTo(headers(unknown));
            assertThat(withoutCode(sought)).isEqualTo(withoutCode(unknown));
        }
        for (var number : List.of("2016/12345", "2016/99999")) {
            assertThat(report(number, kind, country, happenedAt).getContentAsString())
                    .isEqualTo(report(number, kind, country, happenedAt).getContentAsString());
        }
    }

    @Test
    void theReferenceOfAReportOpensNothing() throws Exception {
        var reference = reference(report("2016/12345", "ARREST", "PT", "2027-05-11T04:20:00+02:00"));

        get("ncb-pt", "/api/arrests/" + reference).andExpect(status().isNotFound());
        get("ncb-pt", "/api/leads/" + reference).andExpect(status().isNotFound());
    }

    private MockHttpServletResponse report(String number, String kind, String country, String happenedAt) throws Exception {
        var report = Reports.kind(kind, Reports.onPerson(number, "Yann Morvan", Reports.arrest(country).put("happenedAt", happenedAt)));
        return post("ncb-pt", "/api/reports", report.toString()).andReturn().getResponse();
    }

    private static List<String> headers(MockHttpServletResponse response) {
        return response.getHeaderNames().stream()
                .map(name -> name + ": " + (name.equals("Cordon-Receipt") ? "one of its own" : response.getHeaders(name))).sorted()
                .toList();
    }

    private static String withoutCode(MockHttpServletResponse response) throws Exception {
        return response.getContentAsString().replaceAll("R-[2-9A-Z]{10}", "R-");
    }

    private static String reference(MockHttpServletResponse response) throws Exception {
        return JsonPath.read(response.getContentAsString(), "$.reference");
    }

    private static Map<String, Object> fields(ResultActions answer) throws Exception {
        return JsonPath.read(answer.andReturn().getResponse().getContentAsString(), "$");
    }

    private ResultActions post(String user, String path, String body) throws Exception {
        return mvc.perform(MockMvcRequestBuilders.post(path).with(httpBasic(user, "cordon"))
                .contentType(MediaType.APPLICATION_JSON).content(body));
    }

    private ResultActions get(String user, String path) throws Exception {
        return mvc.perform(MockMvcRequestBuilders.get(path).with(httpBasic(user, "cordon")));
    }
}
