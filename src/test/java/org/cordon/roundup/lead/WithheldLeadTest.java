package org.cordon.roundup.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.IdentityLink;
import org.cordon.kernel.database.TestDatabase;
import org.cordon.support.CordonTest;
import org.cordon.support.Jobs;
import org.cordon.support.ListedTargets;
import org.cordon.support.Reports;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** IT reports on a target that FR and DE want and that is believed to be in IT and ES, and restricts who may see the report. */
@CordonTest
class WithheldLeadTest {

    private static final String OPERATION = "LARK-2027";
    private static final ObjectMapper JSON = new ObjectMapper();

    @Autowired
    private MockMvc mvc;
    @Autowired
    private ListedTargets listed;
    @Autowired
    private TaskService tasks;
    @Autowired
    private Jobs jobs;

    private String target;

    @BeforeEach
    void aTargetOfTwoCountries() {
        ClockUtil.setCurrentTime(Date.from(Instant.parse("2027-05-11T12:00:00Z")));
        listed.operation(OPERATION);
        TestDatabase.asOwner().update("update participation set status = 'ACCEPTED' where country = 'DE'");
        target = listed.target(OPERATION, "2222", "2016/12345", "MORVAN", "Yann", List.of("FR", "DE"), List.of("IT", "ES"));
    }

    @ParameterizedTest
    @CsvSource({"notFor, DE, LEAD_SHARED coordinator+LEAD_SHARED ncb-ES+LEAD_SHARED ncb-FR",
            "onlyFor, FR+IPSG, LEAD_SHARED coordinator+LEAD_SHARED ncb-FR"})
    void aWantingCountryFromWhichItIsWithheldHearsNothing(String kind, String parties, String told) throws Exception {
        var lead = reported("leads", "IT", "IT", kind, parties);

        assertThat(listed.messages(lead)).containsExactly(told.split("[+]"));
        var task = tasks.createTaskQuery().processInstanceBusinessKey(lead).taskDefinitionKey("userTask_assessLead").singleResult();
        assertThat(tasks.getIdentityLinksForTask(task.getId())).extracting(IdentityLink::getGroupId).containsExactly("ncb-FR");
        assertThat(answer("ncb-de", "/api/leads/%s", lead)).isEqualTo(answer("ncb-de", "/api/leads/%s", OPERATION + "-LZZZZZ"));
        assertThat(seen("ncb-de", "events")).doesNotContain(lead);
        assertThat(seen("ncb-fr", "events")).contains(lead);
        assertThat(seen("ncb-it", "reports")).contains(lead);
        mvc.perform(as("ncb-fr", get("/api/leads/" + lead))).andExpect(status().isOk())
                .andExpect(jsonPath("$.handling.supplier").value("IT"));
        mvc.perform(as("ncb-de", post("/api/leads/" + lead + "/lapse").content("no JSON"))).andExpect(status().isNotFound());
    }

    @Test
    void aLeadFromCountryToCountryIsNotReadByTheCoordination() throws Exception {
        var lead = reported("leads", "IT", "IT", "onlyFor", "FR");

        assertThat(listed.messages(lead)).containsExactly("LEAD_SHARED ncb-FR");
        mvc.perform(as("coordinator", get("/api/leads/" + lead))).andExpect(status().isNotFound());
        for (var list : List.of("events", "reports", "messages")) {
            assertThat(seen("coordinator", list)).doesNotContain(lead);
        }
        mvc.perform(as("manager", get("/api/leads/" + lead))).andExpect(status().isOk()).andExpect(jsonPath("$.text").doesNotExist());
    }

    @Test
    void theStateTellsNobodyOfALocationThatIsWithheldFromHim() throws Exception {
        var location = reported("locations", "IT", "IT", "notFor", "ES");

        mvc.perform(as("ncb-fr", get("/api/targets/" + target))).andExpect(jsonPath("$.state").value("LOCATED"));
        mvc.perform(as("ncb-es", get("/api/targets/" + target))).andExpect(jsonPath("$.state").value("AT_LARGE"));
        mvc.perform(as("ncb-es", get("/api/operations/" + OPERATION + "/targets").param("status", "LOCATED")))
                .andExpect(jsonPath("$.items").isEmpty());
        mvc.perform(as("ncb-es", get("/api/operations/" + OPERATION + "/targets").param("status", "AT_LARGE")))
                .andExpect(jsonPath("$.items[0].state").value("AT_LARGE"));
        mvc.perform(as("coordinator", get("/api/operations/" + OPERATION + "/targets").param("status", "LOCATED")))
                .andExpect(jsonPath("$.items[0].reference").value(target));
        assertThat(seen("ncb-es", "events")).doesNotContain(location);
    }

    @ParameterizedTest
    @CsvSource({"notFor, IT, handling.notFor", "notFor, FR+DE, handling", "onlyFor, ES, handling", "onlyFor, YY, handling.onlyFor",
            "only, FR, handling.only"})
    void refusesAHandlingThatCannotHoldAtItsField(String kind, String parties, String field) throws Exception {
        mvc.perform(as("ncb-it", post("/api/targets/" + target + "/leads").content(lead("IT", kind, parties).toString())))
                .andExpect(status().isBadRequest()).andExpect(jsonPath("$.reasons[*].field", contains(field)));
    }

    @Test
    void aPositiveLocationIsNotKeptFromTheCoordination() throws Exception {
        mvc.perform(as("ncb-it", post("/api/targets/" + target + "/locations").content(lead("IT", "onlyFor", "FR").toString())))
                .andExpect(status().isBadRequest()).andExpect(jsonPath("$.reasons[0].field").value("handling.onlyFor"));
        var lead = reported("leads", "IT", "IT", "onlyFor", "FR");
        mvc.perform(as("ncb-it", post("/api/leads/" + lead + "/correction").content("{\"kind\":\"LOCATION\",\"reason\":\"seen by us\"}")))
                .andExpect(status().isBadRequest()).andExpect(jsonPath("$.reasons[0].field").value("kind"));
    }

    @Test
    void aReportByNumberAndNameCarriesItAndAnArrestDoesNot() throws Exception {
        var report = Reports.onPerson("2016/12345", "MORVAN", Reports.kind("LEAD", lead("NL", "notFor", "DE")));
        mvc.perform(as("ncb-nl", post("/api/reports").content(report.toString()))).andExpect(status().isCreated());
        jobs.run();
        var lead = TestDatabase.asOwner().queryForObject("select reference from lead", String.class);
        assertThat(listed.messages(lead)).containsExactly("LEAD_SHARED coordinator", "LEAD_SHARED ncb-ES", "LEAD_SHARED ncb-FR",
                "LEAD_SHARED ncb-IT");

        for (var number : List.of("2016/12345", "2016/99999")) {
            var arrest = Reports.onPerson(number, "MORVAN", Reports.kind("ARREST", lead("NL", "notFor", "DE")));
            mvc.perform(as("ncb-nl", post("/api/reports").content(arrest.toString()))).andExpect(status().isBadRequest())
                    .andExpect(jsonPath("$.reasons[*].field", contains("handling")));
        }
        mvc.perform(as("ncb-it", post("/api/targets/" + target + "/arrests").content(lead("IT", "notFor", "DE").toString())))
                .andExpect(status().isBadRequest()).andExpect(jsonPath("$.reasons[*].field", contains("handling")));
    }

    @Test
    void aCountryFromWhichThePersonIsWithheldArrestsHimAndHearsNothing() throws Exception {
        TestDatabase.asOwner().update(
                "insert into handling (item, supplier, code, restriction, parties) values (?, 'ncb-FR', 'H0', 'NOT_FOR', '{ncb-NL}')",
                target);
        for (var number : List.of("2016/12345", "2016/99999")) {
            var arrest = Reports.onPerson(number, "MORVAN", Reports.kind("ARREST", Reports.arrest("NL")));
            mvc.perform(as("ncb-nl", post("/api/reports").content(arrest.toString()))).andExpect(status().isCreated());
        }
        jobs.run();
        var arrest = TestDatabase.asOwner().queryForObject("select reference from arrest", String.class);
        assertThat(listed.messages(arrest)).containsExactly("ARREST_REPORTED coordinator", "ARREST_REPORTED ncb-DE",
                "ARREST_REPORTED ncb-FR");

        jobs.runAt(Instant.parse("2027-06-20T12:00:00Z"));

        assertThat(listed.messages(arrest)).contains("IDENTITY_UNANSWERED ncb-FR").noneMatch(message -> message.endsWith("ncb-NL"));
    }

    @Test
    void whoMayNoLongerSeeALeadLosesItsTaskAndWhoeverIsLetInGetsIt() throws Exception {
        var lead = reported("leads", "IT", "IT", "onlyFor", "FR+DE");
        assertThat(groups(lead)).containsExactlyInAnyOrder("ncb-FR", "ncb-DE");

        mvc.perform(as("ncb-it", put("/api/leads/" + lead + "/handling").header("If-Match", "\"0\"").content("{\"onlyFor\":[\"FR\"]}")))
                .andExpect(status().isNoContent());
        assertThat(groups(lead)).containsExactly("ncb-FR");
        assertThat(answer("ncb-de", "/api/leads/%s", lead)).isEqualTo(answer("ncb-de", "/api/leads/%s", OPERATION + "-LZZZZZ"));
        assertThat(seen("ncb-de", "events")).doesNotContain(lead);
        assertThat(seen("ncb-fr", "events")).contains("HANDLING_TIGHTENED");

        mvc.perform(as("ncb-it", put("/api/leads/" + lead + "/handling").content("{\"notFor\":[\"ES\"]}")))
                .andExpect(status().isNoContent());
        jobs.run();
        assertThat(groups(lead)).containsExactlyInAnyOrder("ncb-FR", "ncb-DE");
        assertThat(listed.messages(lead)).containsExactly("LEAD_SHARED coordinator", "LEAD_SHARED ncb-DE", "LEAD_SHARED ncb-FR");
        assertThat(seen("ncb-de", "events")).contains("HANDLING_LOOSENED");
    }

    @ParameterizedTest
    @CsvSource({"ncb-fr, 403", "ncb-de, 404", "ncb-es, 403", "coordinator, 403", "manager, 403"})
    void onlyItsSupplierDecidesWhoSeesALead(String user, int status) throws Exception {
        var lead = reported("leads", "IT", "IT", "notFor", "DE");
        mvc.perform(as(user, put("/api/leads/" + lead + "/handling").content("no JSON"))).andExpect(status().is(status));
    }

    private List<String> groups(String lead) {
        var task = tasks.createTaskQuery().processInstanceBusinessKey(lead).taskDefinitionKey("userTask_assessLead").singleResult();
        return tasks.getIdentityLinksForTask(task.getId()).stream().map(IdentityLink::getGroupId).toList();
    }

    private String reported(String kind, String reporter, String country, String restriction, String parties) throws Exception {
        var answer = mvc.perform(as("ncb-" + reporter.toLowerCase(Locale.ROOT), post("/api/targets/" + target + "/" + kind)
                .content(lead(country, restriction, parties).toString()))).andExpect(status().isCreated()).andReturn().getResponse()
                .getContentAsString();
        jobs.run();
        return JSON.readTree(answer).path("reference").asText();
    }

    private static ObjectNode lead(String country, String restriction, String parties) {
        var lead = Reports.lead(country);
        var named = lead.putObject("handling").putArray(restriction);
        List.of(parties.split("\\+")).forEach(named::add);
        return lead;
    }

    private static MockHttpServletRequestBuilder as(String user, MockHttpServletRequestBuilder request) {
        return request.with(httpBasic(user, "cordon"));
    }

    private String seen(String user, String list) throws Exception {
        return mvc.perform(as(user, get("/api/operations/" + OPERATION + "/" + list))).andExpect(status().isOk()).andReturn().getResponse()
                .getContentAsString();
    }

    private String answer(String user, String path, String reference) throws Exception {
        var response = mvc.perform(as(user, get(path.formatted(reference)))).andReturn().getResponse();
        return response.getStatus() + response.getContentAsString().replace(reference, "REF");
    }
}
