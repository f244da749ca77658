package org.cordon.roundup.person.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.cordon.kernel.database.TestDatabase;
import org.cordon.support.CordonTest;
import org.cordon.support.Jobs;
import org.cordon.support.Notices;
import org.cordon.support.Play;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/**
 * FR nominates a person believed to be in IT and in ES, and restricts who may see the file. For a country that may not see it, the person
 * does not exist.
 */
@CordonTest
class WithheldTargetTest {

    @Autowired
    private MockMvc mvc;
    @Autowired
    private Play play;
    @Autowired
    private TaskService tasks;
    @Autowired
    private Jobs jobs;

    @ParameterizedTest
    @CsvSource({"notFor, IT", "onlyFor, ES"})
    void aHostFromWhichItIsWithheldIsAskedNothing(String kind, String party) throws Exception {
        var target = listed(restricted("2016/1", "DURAND", kind, party));

        mvc.perform(as("ncb-it", get("/api/operations/TERRA/targets"))).andExpect(status().isOk())
                .andExpect(jsonPath("$.items", hasSize(0)));
        mvc.perform(as("ncb-es", get("/api/operations/TERRA/targets"))).andExpect(jsonPath("$.items[0].reference").value(target));
        mvc.perform(as("ncb-it", get("/api/operations/TERRA/confirmations"))).andExpect(jsonPath("$.items", hasSize(0)));
        assertThat(tasks.createTaskQuery().taskDefinitionKey("userTask_confirmTargets").processInstanceBusinessKey("TERRA-IT").count())
                .isZero();
        assertThat(tasks.createTaskQuery().taskDefinitionKey("userTask_confirmTargets").processInstanceBusinessKey("TERRA-ES").count())
                .isEqualTo(1);
        assertThat(mails("ncb-IT")).doesNotContain("LIST_DISTRIBUTED");
        assertThat(mails("ncb-ES")).contains("LIST_DISTRIBUTED");
        assertThat(events("ncb-it")).doesNotContain(target);
        assertThat(events("ncb-es")).contains(target);
    }

    @Test
    void asksForItAreAnsweredAsForOneThatDoesNotExist() throws Exception {
        var target = listed(restricted("2016/1", "DURAND", "notFor", "IT"));

        for (var path : List.of("/api/targets/%s", "/api/nominations/%s")) {
            assertThat(answer("ncb-it", path, target)).isEqualTo(answer("ncb-it", path, "TERRA-TZZZZZ"));
        }
        mvc.perform(as("ncb-it", post("/api/targets/" + target + "/leads").content("no JSON"))).andExpect(status().isNotFound());
        mvc.perform(as("ncb-it", put("/api/operations/TERRA/confirmations/" + target).content("no JSON"))).andExpect(status().isNotFound());
        mvc.perform(as("ncb-it", post("/api/targets/" + target + "/death").content("no JSON"))).andExpect(status().isNotFound());
    }

    @Test
    void coordinatorAndOthersSeeWhatHoldsForTheFile() throws Exception {
        var notice = restricted("2016/1", "DURAND", "notFor", "IT");
        notice.withObjectProperty("cordon").put("handlingCode", "H2").put("sourceEvaluation", "A").put("informationEvaluation", 2);
        var target = listed(notice);

        for (var user : List.of("ncb-fr", "ncb-es", "coordinator")) {
            mvc.perform(as(user, get("/api/targets/" + target))).andExpect(status().isOk())
                    .andExpect(jsonPath("$.handling[0].supplier").value("FR")).andExpect(jsonPath("$.handling[0].handlingCode").value("H2"))
                    .andExpect(jsonPath("$.handling[0].sourceEvaluation").value("A"))
                    .andExpect(jsonPath("$.handling[0].informationEvaluation").value(2))
                    .andExpect(jsonPath("$.handling[0].notFor", contains("IT")))
                    .andExpect(jsonPath("$.handling[0].onlyFor").doesNotExist());
        }
        mvc.perform(as("ncb-es", get("/api/operations/TERRA/confirmations")))
                .andExpect(jsonPath("$.items[0].handling[0].handlingCode").value("H2"))
                .andExpect(jsonPath("$.items[0].handling[0].notFor", contains("IT")));
        mvc.perform(as("manager", get("/api/targets/" + target))).andExpect(status().isOk())
                .andExpect(jsonPath("$.handling").doesNotExist());
        mvc.perform(as("coordinator", get("/api/operations/TERRA/nominations")))
                .andExpect(jsonPath("$.items[0].handling.notFor", contains("IT")));
    }

    @Test
    void theCoordinatorIsToldWhichHostsNobodyAsks() throws Exception {
        play.open("TERRA", "FR", "IT", "ES");
        play.admit("TERRA", "FR", restricted("2016/1", "DURAND", "notFor", "IT"));

        mvc.perform(as("coordinator", get("/api/operations/TERRA/freeze-preview"))).andExpect(status().isOk())
                .andExpect(jsonPath("$.hosts[*].country", contains("ES")))
                .andExpect(jsonPath("$.warnings[*].text", hasItem(startsWith("Italy is not told of 1 target"))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';',
            value = {"\"notFor\":[\"XX\"]; cordon.notFor", "\"notFor\":[\"FR\"]; cordon.notFor", "\"notFor\":[\"IPSG\"]; cordon.notFor",
                    "\"notFor\":[\"IT\"],\"onlyFor\":[\"ES\"]; cordon.onlyFor", "\"onlyFor\":[\"partner-NOWHERE\"]; cordon.onlyFor",
                    "\"handlingCode\":\"H7\"; cordon.handlingCode",
        "\"handlingCode\":\"H3\"; cordon.handling", "\"notFor\":{\"a\":1}; cordon.notFor"})
    void refusesARowWithAHandlingThatCannotHold(String handling, String field) throws Exception {
        play.open("TERRA", "FR", "IT", "ES");
        var row = Notices.complete("2016/1", "DURAND", "FR", "IT").toString().replace("\"cordon\":{", "\"cordon\":{" + handling + ",");

        mvc.perform(as("ncb-fr", post("/api/operations/TERRA/nominations").contentType("application/json").content(row)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.rows[0].status").value("REFUSED")).andExpect(jsonPath("$.rows[0].reasons[0].field").value(field));
    }

    @Test
    void aFileOfATableCarriesItToo() throws Exception {
        play.open("TERRA", "FR", "IT", "ES");
        var csv = "entity_id,name,charge,issuing_country_id,believedToBeIn,notFor,handlingCode\n2016/1,DURAND,Murder,FR,IT|ES,IT|DE,H1\n";

        mvc.perform(as("ncb-fr", post("/api/operations/TERRA/nominations").contentType("text/csv").content(csv)))
                .andExpect(jsonPath("$.accepted").value(1));
        mvc.perform(as("ncb-fr", get("/api/operations/TERRA/nominations")))
                .andExpect(jsonPath("$.items[0].handling.notFor", contains("DE", "IT")))
                .andExpect(jsonPath("$.items[0].handling.handlingCode").value("H1"));
    }

    @Test
    void neitherNominatingAgainNorCorrectingLoosensIt() throws Exception {
        play.open("TERRA", "FR", "IT", "ES");
        var reference = play.nominate("TERRA", "FR", restricted("2016/1", "DURAND", "notFor", "IT")).get(0);

        assertThat(play.upload("TERRA", "FR", Notices.complete("2016/1", "DURAND", "FR", "IT", "ES")).refused()).isEqualTo(1);
        mvc.perform(as("ncb-fr",
                put("/api/nominations/" + reference).content("{\"forename\":\"Luc\",\"cordon\":{\"facts\":\"Other facts.\"}}")))
                .andExpect(status().isOk()).andExpect(jsonPath("$.handling.notFor", contains("IT")));
        mvc.perform(as("ncb-fr", put("/api/nominations/" + reference).content("{\"cordon\":{\"onlyFor\":[\"IT\"]}}")))
                .andExpect(status().isBadRequest()).andExpect(jsonPath("$.reasons[0].field").value("cordon.onlyFor"));
        assertThat(withheld(reference, "ncb-IT")).isTrue();
    }

    @Test
    void joinedTheStricterRuleHolds() throws Exception {
        play.open("TERRA", "FR", "IT", "ES", "DE");
        var french = play.nominate("TERRA", "FR", restricted("2016/1", "DURAND", "notFor", "ES")).get(0);
        var german = play.nominate("TERRA", "DE", restricted("2016/1", "DURAND", "notFor", "IT")).get(0);
        mvc.perform(as("coordinator", post("/api/nominations/" + german + "/join").content("{\"with\":\"" + french + "\"}")))
                .andExpect(status().isOk());
        for (var country : List.of("FR", "DE")) {
            play.finishNominating("TERRA", country);
            play.accept("TERRA", country, List.of(country.equals("FR") ? french : german));
        }
        play.finishNominating("TERRA", "IT");
        play.finishNominating("TERRA", "ES");
        play.freeze("TERRA");

        mvc.perform(as("ncb-it", get("/api/targets/" + french))).andExpect(status().isNotFound());
        mvc.perform(as("ncb-es", get("/api/targets/" + french))).andExpect(status().isNotFound());
        mvc.perform(as("ncb-de", get("/api/targets/" + french))).andExpect(status().isOk()).andExpect(jsonPath("$.handling", hasSize(2)));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anOwnerFromWhomAnotherWithholdsThePersonIsNotJoined(boolean way) throws Exception {
        play.open("TERRA", "FR", "DE");
        var french = play.nominate("TERRA", "FR", restricted("2016/1", "DURAND", "notFor", "DE")).get(0);
        var german = play.nominate("TERRA", "DE", Notices.complete("2016/1", "DURAND", "DE", "IT")).get(0);

        mvc.perform(as("coordinator",
                post("/api/nominations/" + (way ? french : german) + "/join").content("{\"with\":\"" + (way ? german : french) + "\"}")))
                .andExpect(status().isConflict()).andExpect(jsonPath("$.detail", containsString("FR withholds " + french + " from DE")));
    }

    @Test
    void aTargetThatIsWithheldAfterwardsVanishesAndNobodyWaitsForTheAnswer() throws Exception {
        var target = listed(Notices.complete("2016/1", "DURAND", "FR", "IT", "ES"));

        change("ncb-fr", target, "{\"notFor\":[\"IT\"]}", "0").andExpect(status().isNoContent());

        mvc.perform(as("ncb-it", get("/api/operations/TERRA/targets"))).andExpect(jsonPath("$.items", hasSize(0)));
        mvc.perform(as("ncb-it", get("/api/operations/TERRA/confirmations"))).andExpect(jsonPath("$.items", hasSize(0)));
        assertThat(answer("ncb-it", "/api/targets/%s", target)).isEqualTo(answer("ncb-it", "/api/targets/%s", "TERRA-TZZZZZ"));
        assertThat(refusalOf("IT", target)).isEqualTo(refusalOf("IT", "TERRA-TZZZZZ"));
        assertThat(events("ncb-it")).doesNotContain(target);
        assertThat(events("ncb-es")).contains("HANDLING_TIGHTENED");
        mvc.perform(as("ncb-fr", get("/api/targets/" + target))).andExpect(jsonPath("$.confirmations[?(@.country=='IT')]", hasSize(0)));

        play.confirm("TERRA", "FR", List.of(Map.of("reference", target, "answer", "CONFIRM")));
        play.confirm("TERRA", "ES", List.of(Map.of("reference", target, "answer", "CONFIRM", "investigator", "An Officer")));
        mvc.perform(as("ncb-fr", get("/api/targets/" + target))).andExpect(jsonPath("$.state").value("AT_LARGE"));
    }

    @Test
    void aHostThatIsLetInIsAskedAsTheOthersWere() throws Exception {
        var target = listed(restricted("2016/1", "DURAND", "notFor", "IT"));

        change("ncb-fr", target, "{\"handlingCode\":\"H1\",\"notFor\":[]}", "0").andExpect(status().isNoContent());
        jobs.run();

        mvc.perform(as("ncb-it", get("/api/operations/TERRA/confirmations"))).andExpect(jsonPath("$.items[0].target").value(target));
        assertThat(mails("ncb-IT")).containsOnlyOnce("LIST_DISTRIBUTED");
        assertThat(tasks.createTaskQuery().taskDefinitionKey("userTask_confirmTargets").processInstanceBusinessKey("TERRA-IT").count())
                .isEqualTo(1);
        assertThat(mails("ncb-ES")).containsOnlyOnce("LIST_DISTRIBUTED");

        change("ncb-fr", target, "{\"handlingCode\":null,\"onlyFor\":[\"ES\"]}", "1").andExpect(status().isNoContent());
        jobs.run();
        mvc.perform(as("ncb-it", get("/api/operations/TERRA/confirmations"))).andExpect(jsonPath("$.items", hasSize(0)));
        change("ncb-fr", target, "{\"notFor\":[]}", "2").andExpect(status().isNoContent());
        jobs.run();
        mvc.perform(as("ncb-it", get("/api/operations/TERRA/confirmations"))).andExpect(jsonPath("$.items", hasSize(1)));
        assertThat(mails("ncb-IT")).filteredOn("LIST_DISTRIBUTED"::equals).hasSize(2);
        assertThat(events("ncb-it")).contains("HANDLING_LOOSENED");
    }

    @Test
    void aDraftThatNamesItShowsNothingOfItAnyMore() throws Exception {
        var target = listed(Notices.complete("2016/1", "DURAND", "FR", "IT", "ES"));
        var other = "TERRA-T99999";
        var task = tasks.createTaskQuery().taskDefinitionKey("userTask_confirmTargets").processInstanceBusinessKey("TERRA-IT")
                .singleResult().getId();
        var decisions = "{\"version\":0,\"content\":{\"decisions\":{\"" + target
                + "-HOST\":{\"answer\":\"CONFIRM\",\"investigator\":\"R. Durand hunter\"},\"" + other
                + "-HOST\":{\"answer\":\"ASK\"}}}}";
        mvc.perform(as("ncb-it", put("/api/drafts/" + task).content(decisions))).andExpect(status().isOk());
        mvc.perform(as("ncb-it",
                put("/api/drafts/share-lead")
                        .content("{\"version\":0,\"content\":{\"targetReference\":\"" + target + "\",\"text\":\"seen\"}}")))
                .andExpect(status().isOk());
        assertThat(draft(task)).contains(target);
        assertThat(draft("share-lead")).contains(target);

        change("ncb-fr", target, "{\"notFor\":[\"IT\"]}", "0").andExpect(status().isNoContent());

        assertThat(draft(task)).doesNotContain(target, "hunter").contains(other);
        mvc.perform(as("ncb-it", get("/api/drafts/share-lead"))).andExpect(jsonPath("$.content").doesNotExist())
                .andExpect(jsonPath("$.version").value(1));

        change("ncb-fr", target, "{\"notFor\":[]}", "1").andExpect(status().isNoContent());
        assertThat(draft("share-lead")).contains("seen");
    }

    private String draft(String task) throws Exception {
        return mvc.perform(as("ncb-it", get("/api/drafts/" + task))).andExpect(status().isOk()).andReturn().getResponse()
                .getContentAsString();
    }

    @ParameterizedTest
    @CsvSource({"ncb-it, 404", "ncb-es, 404", "coordinator, 403", "manager, 403", "admin, 404"})
    void onlyTheSupplierDecidesAndNobodyElseIsRead(String user, int status) throws Exception {
        var target = listed(restricted("2016/1", "DURAND", "notFor", "IT"));
        mvc.perform(as(user, put("/api/nominations/" + target + "/handling").content("no JSON"))).andExpect(status().is(status));
    }

    @Test
    void aChangeOfAnotherStateThanTheOneSeenIsRefused() throws Exception {
        var target = listed(restricted("2016/1", "DURAND", "notFor", "IT"));
        change("ncb-fr", target, "{\"notFor\":[\"IT\",\"ES\"]}", "0").andExpect(status().isNoContent());
        change("ncb-fr", target, "{\"notFor\":[]}", "0").andExpect(status().isConflict())
                .andExpect(jsonPath("$.detail", containsString("was changed by ncb-fr at")));
        change("ncb-fr", target, "{\"notFor\":[\"XX\"],\"handlingCode\":\"H3\"}", "1").andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.reasons[*].field", contains("notFor", "handlingCode")));
        change("ncb-fr", target, "", null).andExpect(status().isBadRequest());
        change("ncb-fr", target, "[]", null).andExpect(status().isBadRequest());
        assertThat(withheld(target, "ncb-ES")).isTrue();
    }

    @Test
    void anOwnerIsNotShutOutOfTheTargetThatIsHisToo() throws Exception {
        play.open("TERRA", "FR", "DE", "IT");
        var french = play.nominate("TERRA", "FR", Notices.complete("2016/1", "DURAND", "FR", "IT")).get(0);
        var german = play.nominate("TERRA", "DE", Notices.complete("2016/1", "DURAND", "DE", "IT")).get(0);
        mvc.perform(as("coordinator", post("/api/nominations/" + german + "/join").content("{\"with\":\"" + french + "\"}")))
                .andExpect(status().isOk());
        play.finishNominating("TERRA", "FR");
        play.accept("TERRA", "FR", List.of(french));
        // The two nominations are not one target yet: their owners do not know of each other, and each keeps its own.
        change("ncb-fr", french, "{\"notFor\":[\"DE\"]}", null).andExpect(status().isNoContent());
        play.finishNominating("TERRA", "DE");
        play.accept("TERRA", "DE", List.of(german));
        mvc.perform(as("ncb-de", get("/api/targets/" + german))).andExpect(jsonPath("$.reference").value(german))
                .andExpect(jsonPath("$.wanting", contains("DE")));

        var other = play.nominate("TERRA", "IT", Notices.complete("2016/1", "DURAND", "IT", "ES")).get(0);
        mvc.perform(as("coordinator", post("/api/nominations/" + other + "/join").content("{\"with\":\"" + german + "\"}")))
                .andExpect(status().isOk());
        play.finishNominating("TERRA", "IT");
        play.accept("TERRA", "IT", List.of(other));
        change("ncb-de", german, "{\"notFor\":[\"IT\"]}", null).andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.reasons[0].field").value("notFor"));
    }

    private ResultActions change(String user, String reference, String handling, String version) throws Exception {
        var request = as(user, put("/api/nominations/" + reference + "/handling").content(handling));
        return mvc.perform(version == null ? request : request.header("If-Match", "\"" + version + "\""));
    }

    /** The refusal that a country reads when it answers about a target in its task. */
    private String refusalOf(String country, String target) {
        return assertThrows(RuntimeException.class,
                () -> play.confirm("TERRA", country, List.of(Map.of("reference", target, "answer", "CONFIRM"))))
                .getMessage().replace(target, "REF");
    }

    /** FR's person, on the list that has gone out. */
    private String listed(ObjectNode notice) {
        play.open("TERRA", "FR", "IT", "ES");
        var target = play.admit("TERRA", "FR", notice).get(0);
        play.finishNominating("TERRA", "IT");
        play.finishNominating("TERRA", "ES");
        play.freeze("TERRA");
        return target;
    }

    private static ObjectNode restricted(String number, String name, String kind, String party) {
        var notice = Notices.complete(number, name, "FR", "IT", "ES");
        notice.withArrayProperty("arrest_warrants").addObject().put("charge", "Murder").put("issuing_country_id", "DE");
        notice.withObjectProperty("cordon").putArray(kind).add(party);
        return notice;
    }

    private static MockHttpServletRequestBuilder as(String user, MockHttpServletRequestBuilder request) {
        return request.with(httpBasic(user, "cordon"));
    }

    private String answer(String user, String path, String reference) throws Exception {
        var response = mvc.perform(as(user, get(path.formatted(reference)))).andReturn().getResponse();
        return response.getStatus() + response.getContentAsString().replace(reference, "REF");
    }

    private String events(String user) throws Exception {
        return mvc.perform(as(user, get("/api/operations/TERRA/events"))).andReturn().getResponse().getContentAsString();
    }

    private static List<String> mails(String recipient) {
        return TestDatabase.asOwner().queryForList("select kind from message where recipient = ?", String.class, recipient);
    }

    private static boolean withheld(String reference, String party) {
        return TestDatabase.answer(Boolean.class, "select withheld_from(?, ?)", reference, party);
    }
}
