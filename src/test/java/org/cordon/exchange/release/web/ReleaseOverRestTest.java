package org.cordon.exchange.release.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.cordon.kernel.database.TestDatabase;
import org.cordon.support.As;
import org.cordon.support.CordonTest;
import org.cordon.support.Jobs;
import org.cordon.support.ListedTargets;
import org.cordon.support.PartnerAccounts;
import org.cordon.support.Reports;
import org.cordon.support.Statements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/**
 * FR nominated a person believed to be in IT and in ES. FR lays down that ES does not see the person and that nobody passes the file on.
 */
@CordonTest
class ReleaseOverRestTest {

    private static final String OPERATION = "LARK-2027";
    private static final ObjectMapper JSON = new ObjectMapper();

    @Autowired
    private MockMvc mvc;
    @Autowired
    private ListedTargets listed;
    @Autowired
    private PartnerAccounts partners;
    @Autowired
    private TaskService tasks;
    @Autowired
    private Jobs jobs;
    @Autowired
    private As as;

    private String target;
    private String partner;

    @BeforeEach
    void aRestrictedTarget() {
        ClockUtil.setCurrentTime(Date.from(Instant.parse("2027-05-11T12:00:00Z")));
        partner = partners.exists("EUROPOL");
        listed.operation(OPERATION);
        target = listed.target(OPERATION, "22222", "2016/12345", "MORVAN", "Yann", List.of("FR"), List.of("IT", "ES"));
        TestDatabase.asOwner().update(
                "insert into handling (item, supplier, code, restriction, parties) values (?, 'ncb-FR', 'H2', 'NOT_FOR', '{ncb-ES}')",
                target);
    }

    @Test
    void whoSeesItAsksAndReadsTheAnswerAndWhoIsNamedIsToldOfNothingBefore() throws Exception {
        var request = asked("ncb-it", target, "{\"for\":\"ES\",\"reason\":\"We work with Madrid.\",\"days\":3}");

        mvc.perform(as("ncb-it", get("/api/release-requests/" + request))).andExpect(status().isOk())
                .andExpect(jsonPath("$.subject").value(target))
                .andExpect(jsonPath("$.for").value("ES")).andExpect(jsonPath("$.asker").value("IT"))
                .andExpect(jsonPath("$.deadline").value("2027-05-14T12:00:00Z"))
                .andExpect(jsonPath("$.answers[0].supplier").value("FR")).andExpect(jsonPath("$.toAnswer").doesNotExist());
        mvc.perform(as("ncb-fr", get("/api/release-requests/" + request))).andExpect(jsonPath("$.reason").value("We work with Madrid."))
                .andExpect(jsonPath("$.toAnswer", contains(target)));
        for (var other : List.of("ncb-es", "manager", "compliance")) {
            assertThat(answered(other, "/api/release-requests/%s", request)).as(other)
                    .isEqualTo(answered(other, "/api/release-requests/%s", "Q-ZZZZZZZZZZ"));
        }
        mvc.perform(as("ncb-es", get("/api/release-requests"))).andExpect(status().isOk()).andExpect(jsonPath("$.items", hasSize(0)));
        mvc.perform(as("coordinator", get("/api/release-requests").param("operation", OPERATION)))
                .andExpect(jsonPath("$.items[0].reference").value(request));

        answer("FR", request, Map.of("answer", "REFUSED", "reason", "Our court forbids it."));
        mvc.perform(as("ncb-it", get("/api/release-requests"))).andExpect(jsonPath("$.items[0].outcome").value("REFUSED"))
                .andExpect(jsonPath("$.items[0].answers[0].reason").value("Our court forbids it."));
        assertThat(answered("ncb-es", "/api/targets/%s", target)).isEqualTo(answered("ncb-es", "/api/targets/%s", OPERATION + "-TZZZZZ"));
    }

    @Test
    void itIsReleasedToTheOneWhoIsNamedAloneAndTheSupplierTakesItBack() throws Exception {
        TestDatabase.asOwner().update("update handling set parties = '{ncb-ES,ncb-IT}'");
        var request = asked("coordinator", target, "{\"for\":\"ES\",\"reason\":\"He was seen in Spain.\"}");
        answer("FR", request, Map.of("answer", "RELEASED"));

        mvc.perform(as("ncb-es", get("/api/targets/" + target))).andExpect(status().isOk())
                .andExpect(jsonPath("$.handling[0].releasedTo", contains("ES")))
                .andExpect(jsonPath("$.handling[0].notFor", contains("ES", "IT")));
        mvc.perform(as("ncb-it", get("/api/targets/" + target))).andExpect(status().isNotFound());
        assertThat(listed.messages(target)).contains("ITEM_RELEASED ncb-ES");
        assertThat(listed.ledger(OPERATION)).contains("HANDLING_LOOSENED FR");
        assertThat(tasks.createTaskQuery().processInstanceBusinessKey(request).count()).isZero();

        mvc.perform(as("ncb-fr",
                put("/api/nominations/" + target + "/handling")
                        .content("{\"handlingCode\":\"H2\",\"notFor\":[\"ES\",\"IT\"],\"releasedTo\":[\"ES\"]}")))
                .andExpect(status().isNoContent());
        mvc.perform(as("ncb-es", get("/api/targets/" + target))).andExpect(status().isOk());
        mvc.perform(as("ncb-fr",
                put("/api/nominations/" + target + "/handling")
                        .content("{\"handlingCode\":\"H2\",\"notFor\":[\"ES\",\"IT\"],\"releasedTo\":[]}")))
                .andExpect(status().isNoContent());
        mvc.perform(as("ncb-es", get("/api/targets/" + target))).andExpect(status().isNotFound());
        assertThat(listed.ledger(OPERATION)).endsWith("HANDLING_TIGHTENED FR");
    }

    @Test
    void aRestrictionOfUseIsLiftedForTheOneWhoAskedForHimself() throws Exception {
        var request = asked("ncb-it", target, "{\"reason\":\"For our court.\"}");
        answer("FR", request, Map.of("answer", "RELEASED"));
        mvc.perform(as("ncb-it", get("/api/targets/" + target))).andExpect(jsonPath("$.handling[0].releasedTo", contains("IT")));
        ask("ncb-it", target, "{\"reason\":\"Once more.\"}").andExpect(status().isConflict())
                .andExpect(jsonPath("$.detail", containsString("released to IT already")));

        TestDatabase.asOwner().update("update handling set code = 'H0', released = '{}'");
        ask("ncb-it", target, "{\"reason\":\"For our court.\"}").andExpect(status().isConflict())
                .andExpect(jsonPath("$.detail", containsString("Nothing restricts your use")));
    }

    @ParameterizedTest
    @CsvSource({"ncb-es, 404", "ncb-de, 404", "manager, 403", "compliance, 403", "admin, 403", "partner-europol, 403"})
    void whatSomebodyDoesNotSeeHeIsAnsweredLikeTheUnknown(String user, int status) throws Exception {
        for (var reference : List.of(target, OPERATION + "-TZZZZZ")) {
            mvc.perform(as(user, post("/api/targets/" + reference + "/release-requests").content("no JSON")))
                    .andExpect(status().is(status));
        }
    }

    @Test
    void aPartnerIsAnsweredAlikeWhetherOrNotThereIsSuchAnItem() throws Exception {
        var known = blindly(target);
        var unknown = blindly(OPERATION + "-TZZZZZ");
        jobs.run();

        assertThat(shown(known, target)).isEqualTo(shown(unknown, OPERATION + "-TZZZZZ"));
        assertThat(tasks.createTaskQuery().processInstanceBusinessKey(known).count()).isEqualTo(1);
        mvc.perform(as("coordinator", get("/api/release-requests"))).andExpect(jsonPath("$.items", hasSize(1)));
        jobs.runAt(Instant.parse("2027-05-18T12:00:01Z"));
        assertThat(shown(known, target)).isEqualTo(shown(unknown, OPERATION + "-TZZZZZ")).contains("UNANSWERED");
        assertThat(listed.messages(known)).contains("RELEASE_ANSWERED partner-EUROPOL");
        assertThat(mailed(known)).isEqualTo(mailed(unknown));
    }

    /** The statements are equal, so that the duration of the answer tells nothing. */
    @Test
    void aPartnersRequestSendsTheSameStatementsWhetherNobodyOneOrSeveralAreAsked() throws Exception {
        var shared = listed.target(OPERATION, "33333", "2016/5", "KERMADEC", "Ana", List.of("FR", "IT"), List.of("ES"));
        blindly(OPERATION + "-TYYYYY");
        var nobody = Statements.of(() -> blindly(OPERATION + "-TZZZZZ"));
        var one = Statements.of(() -> blindly(target));
        var several = Statements.of(() -> blindly(shared));

        assertThat(withoutColumns(one)).isEqualTo(withoutColumns(nobody));
        assertThat(withoutColumns(several)).isEqualTo(withoutColumns(nobody));
        jobs.run();
        assertThat(listed.messages(several.result())).containsExactly("RELEASE_ASKED ncb-FR", "RELEASE_ASKED ncb-IT");
    }

    /**
     * A transaction that works on an operation locks its row. A request about an item of the operation must not wait for that row, because
     * a request about nothing does not wait. The difference would tell whether the item exists.
     */
    @Test
    void aPartnersRequestWaitsForNobodyWhoWorksOnTheOperation() throws Exception {
        try (var working = TestDatabase.asOwner().getDataSource().getConnection()) {
            working.setAutoCommit(false);
            working.prepareStatement("select from operation where reference = '" + OPERATION + "' for update").execute();
            var asking = Executors.newSingleThreadExecutor();
            try {
                assertThat(asking.submit(() -> blindly(target)).get(10, TimeUnit.SECONDS)).startsWith("Q-");
            } finally {
                working.rollback();
                asking.shutdown();
            }
        }
    }

    /**
     * Returns the statements without columns. The engine writes one job in each case, but a timer and an asynchronous step have different
     * columns.
     */
    private static List<String> withoutColumns(Statements.Heard<String> heard) {
        return heard.statements().stream()
                .map(statement -> statement.startsWith("insert into ACT_") ? statement.replaceFirst("(?s)\\(.*", "") : statement).toList();
    }

    @Test
    void aPartnerReadsWhyAndNotWho() throws Exception {
        var request = blindly(target);
        jobs.run();
        answer("FR", request, Map.of("answer", "REFUSED", "reason", "Not before the trial."));

        mvc.perform(as(partner, get("/api/release-requests/" + request))).andExpect(jsonPath("$.outcome").value("REFUSED"))
                .andExpect(jsonPath("$.answers[0].reason").value("Not before the trial."))
                .andExpect(jsonPath("$.answers[0].supplier").doesNotExist())
                .andExpect(jsonPath("$.operation").doesNotExist());
    }

    /** DE becomes a wanting country while the request runs, and withholds the person from the requesting country. */
    @Test
    void whoDoesNotSeeItAnyMoreIsNotToldWhoWasJoinedToIt() throws Exception {
        TestDatabase.asOwner().update("update participation set status = 'ACCEPTED' where country = 'DE'");
        var request = asked("ncb-it", target, "{\"reason\":\"For our court.\"}");
        mvc.perform(as("ncb-it", get("/api/release-requests/" + request))).andExpect(jsonPath("$.answers[0].supplier").value("FR"));
        var nomination = OPERATION + "-T44444";
        TestDatabase.asOwner().update("""
                insert into nomination (reference, operation, country, entity_id, name, notice, status, target, nominated_at)
                values (?, ?, 'DE', '2016/12345', 'MORVAN', '{}', 'ADMITTED', ?, '2027-05-11Z')""", nomination, OPERATION, target);
        TestDatabase.asOwner().update("insert into target_wanting (target, country, nomination) values (?, 'DE', ?)", target, nomination);
        TestDatabase.asOwner().update(
                "insert into handling (item, supplier, code, restriction, parties) values (?, 'ncb-DE', 'H2', 'NOT_FOR', '{ncb-IT}')",
                nomination);
        mvc.perform(as("ncb-it", get("/api/targets/" + target))).andExpect(status().isNotFound());

        answer("FR", request, Map.of("answer", "RELEASED"));
        assertThat(answered("ncb-it", "/api/release-requests/%s", request)).startsWith("200").doesNotContain("\"DE\"", "ncb-DE");
        answer("DE", request, Map.of("answer", "REFUSED", "reason", "Not before the trial."));

        assertThat(answered("ncb-it", "/api/release-requests/%s", request)).contains("REFUSED", "Not before the trial.")
                .doesNotContain("\"DE\"", "ncb-DE");
        mvc.perform(as("coordinator", get("/api/release-requests/" + request)))
                .andExpect(jsonPath("$.answers[*].supplier", contains("DE", "FR")));
    }

    @Test
    void aLeadIsReleasedByTheOneWhoSharedItAndComesAfterItsTarget() throws Exception {
        var lead = JSON.readTree(
                mvc.perform(as("ncb-it", post("/api/targets/" + target + "/leads").content(Reports.lead("IT").toString()))).andReturn()
                .getResponse().getContentAsString()).path("reference").asText();
        jobs.run();
        var path = "/api/leads/" + lead + "/release-requests";
        mvc.perform(as("ncb-fr", post(path).content("{\"for\":\"ES\",\"reason\":\"He was seen.\"}"))).andExpect(status().isConflict())
                .andExpect(jsonPath("$.detail", containsString("does not see: ask for its release first")));
        mvc.perform(as("ncb-es", post(path).content("no JSON"))).andExpect(status().isNotFound());

        mvc.perform(as("ncb-fr",
                put("/api/nominations/" + target + "/handling").content("{\"handlingCode\":\"H2\",\"notFor\":[],\"releasedTo\":[]}")))
                .andExpect(status().isNoContent());
        var request = JSON.readTree(mvc.perform(as("ncb-fr", post(path).content("{\"for\":\"ES\",\"reason\":\"He was seen.\"}")))
                .andExpect(status().isCreated())
                .andReturn().getResponse().getContentAsString()).path("reference").asText();
        jobs.run();
        mvc.perform(as("ncb-it", get("/api/release-requests/" + request))).andExpect(jsonPath("$.toAnswer", contains(lead)));
        answer("IT", request, Map.of("answer", "RELEASED"));
        mvc.perform(as("ncb-fr", get("/api/leads/" + lead))).andExpect(jsonPath("$.handling.releasedTo", contains("ES")));
    }

    @Test
    void aPartnerSeesWhatIsReleasedToItAndNothingElse() throws Exception {
        var lead = JSON.readTree(
                mvc.perform(as("ncb-it", post("/api/targets/" + target + "/leads").content(Reports.lead("IT").toString()))).andReturn()
                .getResponse().getContentAsString()).path("reference").asText();
        for (var path : List.of("/api/targets/%s", "/api/leads/%s", "/api/nominations/%s")) {
            assertThat(answered(partner, path, target)).isEqualTo(answered(partner, path, OPERATION + "-TZZZZZ"));
        }
        var request = blindly(target);
        jobs.run();
        answer("FR", request, Map.of("answer", "RELEASED"));

        mvc.perform(as(partner, get("/api/targets/" + target))).andExpect(status().isOk()).andExpect(jsonPath("$.name").value("MORVAN"))
                .andExpect(jsonPath("$.wanting", contains("FR"))).andExpect(jsonPath("$.nominations[0].name").value("MORVAN"))
                .andExpect(jsonPath("$.handling[0].handlingCode").value("H2"))
                .andExpect(jsonPath("$.handling[0].releasedTo", contains("partner-EUROPOL")))
                .andExpect(jsonPath("$.state").doesNotExist()).andExpect(jsonPath("$.confirmations").doesNotExist())
                .andExpect(jsonPath("$.listed").doesNotExist());
        mvc.perform(as(partner, get("/api/releases"))).andExpect(jsonPath("$.items", contains(target)));
        for (var path : List.of("/api/leads/" + lead, "/api/nominations/" + target, "/api/operations/" + OPERATION,
                "/api/operations/" + OPERATION + "/targets",
                "/api/operations/" + OPERATION + "/events", "/api/targets/" + target + "/accesses")) {
            mvc.perform(as(partner, get(path))).andExpect(status().isNotFound());
        }
        mvc.perform(as(partners.exists("UNODC"), get("/api/targets/" + target))).andExpect(status().isNotFound());
        mvc.perform(as("analyst", get("/api/targets/" + target))).andExpect(status().isNotFound());

        var forTheLead = blindly(lead);
        jobs.run();
        answer("IT", forTheLead, Map.of("answer", "RELEASED"));
        mvc.perform(as(partner, get("/api/leads/" + lead))).andExpect(status().isOk()).andExpect(jsonPath("$.reportingCountry").value("IT"))
                .andExpect(jsonPath("$.state").doesNotExist()).andExpect(jsonPath("$.assessment").doesNotExist());
        mvc.perform(as(partner, get("/api/persons/" + target))).andExpect(jsonPath("$.reports[*].reference", contains(lead)))
                .andExpect(jsonPath("$.reports[0].told.text").exists()).andExpect(jsonPath("$.reports[0].state").doesNotExist())
                .andExpect(jsonPath("$.reports[0].became").doesNotExist()).andExpect(jsonPath("$.reports[0].changes").doesNotExist());

        mvc.perform(as("ncb-fr",
                put("/api/nominations/" + target + "/handling").content("{\"handlingCode\":\"H2\",\"notFor\":[],\"releasedTo\":[]}")))
                .andExpect(status().isNoContent());
        mvc.perform(as(partner, get("/api/targets/" + target))).andExpect(status().isNotFound());
        mvc.perform(as(partner, get("/api/leads/" + lead))).andExpect(status().isNotFound());
        mvc.perform(as(partner, get("/api/releases"))).andExpect(jsonPath("$.items", hasSize(0)));
    }

    @Test
    void aPartnerIsNotToldHowThePursuitOfWhatIsReleasedGoesOn() throws Exception {
        TestDatabase.asOwner().update("update handling set released = '{partner-EUROPOL}'");
        var released = answered(partner, "/api/targets/%s", target);
        assertThat(released).startsWith("200").contains("\"wanting\":[\"FR\"]");

        mvc.perform(as("ncb-fr", post("/api/targets/" + target + "/withdrawal").content("{\"reason\":\"He gave himself up.\"}")))
                .andExpect(status().isOk());

        assertThat(answered(partner, "/api/targets/%s", target)).isEqualTo(released);
    }

    @Test
    void aPartnerSeesATargetOfTwoOwnersOnlyWhenBothHaveReleasedIt() throws Exception {
        TestDatabase.asOwner().update("update participation set status = 'ACCEPTED' where country = 'DE'");
        var shared = listed.target(OPERATION, "33333", "2016/5", "KERMADEC", "Ana", List.of("FR", "DE"), List.of("IT"));
        var request = blindly(shared);
        jobs.run();
        answer("FR", request, Map.of("answer", "RELEASED"));
        mvc.perform(as(partner, get("/api/targets/" + shared))).andExpect(status().isNotFound());
        answer("DE", request, Map.of("answer", "RELEASED"));
        mvc.perform(as(partner, get("/api/targets/" + shared))).andExpect(status().isOk()).andExpect(jsonPath("$.nominations", hasSize(2)));
    }

    @Test
    void aCountryWithNoStakeInItSeesWhatIsReleasedToItAndReportsOnIt() throws Exception {
        TestDatabase.asOwner().update("update participation set status = 'ACCEPTED' where country = 'DE'");
        mvc.perform(as("ncb-de", get("/api/targets/" + target))).andExpect(status().isNotFound());
        var request = asked("ncb-it", target, "{\"for\":\"DE\",\"reason\":\"On his way there.\"}");
        answer("FR", request, Map.of("answer", "RELEASED"));

        mvc.perform(as("ncb-de", get("/api/targets/" + target))).andExpect(status().isOk()).andExpect(jsonPath("$.name").value("MORVAN"));
        mvc.perform(as("ncb-de", get("/api/operations/" + OPERATION + "/targets")))
                .andExpect(jsonPath("$.items[0].reference").value(target));
        var lead = JSON.readTree(mvc.perform(as("ncb-de", post("/api/targets/" + target + "/leads").content(Reports.lead("DE").toString())))
                .andExpect(status().isCreated())
                .andReturn().getResponse().getContentAsString()).path("reference").asText();
        mvc.perform(as("ncb-de", get("/api/operations/" + OPERATION + "/events"))).andExpect(content().string(containsString(lead)));
        TestDatabase.asOwner().update("update participation set status = 'LEFT' where country = 'DE'");
        mvc.perform(as("ncb-de", get("/api/targets/" + target))).andExpect(status().isNotFound());
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';',
            value = {"{}; reason", "{\"reason\":\" \"}; reason", "{\"reason\":\"r\",\"for\":\"XX\"}; for",
                    "{\"reason\":\"r\",\"for\":\"partner-NOBODY\"}; for",
                    "{\"reason\":\"r\",\"days\":31}; days", "{\"reason\":\"r\",\"days\":\"5\"}; days",
                    "{\"reason\":\"r\",\"handlingCode\":\"H0\"}; handlingCode"})
    void refusesWhatIsWrongAtItsField(String posted, String field) throws Exception {
        ask("ncb-it", target, posted).andExpect(status().isBadRequest()).andExpect(jsonPath("$.reasons[*].field", contains(field)));
    }

    @Test
    void nobodyAsksTwiceNorForWhatIsHisOwn() throws Exception {
        asked("ncb-it", target, "{\"for\":\"ES\",\"reason\":\"r\"}");
        ask("ncb-it", target, "{\"for\":\"ES\",\"reason\":\"r\"}").andExpect(status().isConflict())
                .andExpect(jsonPath("$.detail", containsString("You have asked for this already")));
        ask("ncb-fr", target, "{\"for\":\"ES\",\"reason\":\"r\"}").andExpect(status().isConflict())
                .andExpect(jsonPath("$.detail", containsString("change its handling")));
        mvc.perform(as(partner, post("/api/release-requests").content("{\"reason\":\"r\",\"reference\":\"MORVAN\"}")))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.reasons[0].field").value("reference"));
    }

    private String blindly(String reference) throws Exception {
        var answer = mvc
                .perform(as(partner,
                        post("/api/release-requests").content("{\"reference\":\"" + reference + "\",\"reason\":\"Our analysis.\"}")))
                .andExpect(status().isCreated()).andReturn().getResponse().getContentAsString();
        return JSON.readTree(answer).path("reference").asText();
    }

    /** The request as a partner reads it, with all names made equal. */
    private String shown(String request, String subject) throws Exception {
        return mvc.perform(as(partner, get("/api/release-requests/" + request))).andExpect(status().isOk()).andReturn().getResponse()
                .getContentAsString()
                .replace(request, "Q").replace(subject, "T");
    }

    private static Map<String, Object> mailed(String request) {
        return TestDatabase.asOwner().queryForMap(
                "select kind, language, parameters::text, operation = reference as bare from message where reference = ? and recipient like 'partner-%'",
                request);
    }

    private String asked(String user, String reference, String posted) throws Exception {
        var answer = ask(user, reference, posted).andExpect(status().isCreated()).andReturn().getResponse().getContentAsString();
        jobs.run();
        return JSON.readTree(answer).path("reference").asText();
    }

    private ResultActions ask(String user, String reference, String posted) throws Exception {
        return mvc.perform(as(user, post("/api/targets/" + reference + "/release-requests").content(posted)));
    }

    private void answer(String country, String request, Map<String, Object> posted) {
        var task = tasks.createTaskQuery().processInstanceBusinessKey(request).taskCandidateGroup("ncb-" + country).singleResult();
        as.country(country, () -> tasks.complete(task.getId(), posted));
        jobs.run();
    }

    private static MockHttpServletRequestBuilder as(String user, MockHttpServletRequestBuilder request) {
        return request.with(httpBasic(user, user.startsWith("partner") ? PartnerAccounts.PASSWORD : "cordon"));
    }

    private String answered(String user, String path, String reference) throws Exception {
        var response = mvc.perform(as(user, get(path.formatted(reference)))).andReturn().getResponse();
        return response.getStatus() + response.getContentAsString().replace(reference, "REF");
    }
}
