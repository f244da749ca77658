package org.cordon.hub.specialist.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import org.camunda.bpm.engine.IdentityService;
import org.cordon.kernel.caller.SystemWork;
import org.cordon.kernel.database.TestDatabase;
import org.cordon.support.CordonTest;
import org.cordon.support.Http;
import org.cordon.support.Jobs;
import org.cordon.support.PartnerAccounts;
import org.cordon.support.RoundUp;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * FR asks ES, whose bureau gives the question to a post. The post's account sees that and nothing else, until the question is taken back.
 */
@CordonTest
class GivenOverHttpTest {

    private static final String SAID = "Two boats left Almeria.";

    @Autowired
    private Http http;
    @Autowired
    private Jobs jobs;
    @Autowired
    private RoundUp roundUp;
    @Autowired
    private PartnerAccounts accounts;
    @Autowired
    private IdentityService identities;

    private String post;
    private String question;

    @BeforeEach
    void aQuestion() {
        post = post("Harbour desk");
        accounts.ofPost(post);
        question = asked();
    }

    @AfterEach
    void remove() {
        SystemWork.run(() -> identities.deleteUser(PartnerAccounts.SPECIALIST));
    }

    @Test
    void nothingIsThereBeforeItIsGiven() {
        assertThat(given()).isEmpty();
        assertThat(draft().status()).isEqualTo(404);
        assertThat(answer().status()).isEqualTo(404);
    }

    @Test
    void whatIsGivenIsThereForThisPostAlone() {
        var other = post("Lorry desk");
        give(false);

        var got = given().get(0);
        assertThat(got.path("reference").asText()).isEqualTo(question);
        assertThat(got.path("text").asText()).isEqualTo("Which boats left?");
        assertThat(got.has("asker")).as("who asks is not to be known").isFalse();
        assertThat(ask("GET", "/api/questions/" + question, null).status()).isEqualTo(404);
        assertThat(http.get("ncb-fr", "/api/specialists/" + post + "/given").status()).isEqualTo(403);
        assertThat(http.get("ncb-es", "/api/given").status()).isEqualTo(403);

        accounts.ofPost(other);
        assertThat(given()).isEmpty();
    }

    @Test
    void aDraftIsForTheBureau() {
        give(false);
        assertThat(draft().status()).isEqualTo(204);

        var row = http.get("ncb-es", "/api/specialists/" + post + "/given").json().at("/items/0");
        assertThat(row.at("/draft/text").asText()).isEqualTo(SAID);
        assertThat(row.at("/draft/answered").asBoolean()).isFalse();
        assertThat(http.get("ncb-fr", "/api/questions/" + question).body()).doesNotContain(SAID);
        assertThat(answer().status()).as("the bureau has not let it").isEqualTo(403);
    }

    @Test
    void thePostAnswersInTheNameOfItsBureauIfThatLetsIt() {
        give(true);
        assertThat(answer().status()).isEqualTo(204);

        assertThat(http.get("ncb-fr", "/api/questions/" + question).json().at("/asked/0/state").asText()).isEqualTo("ANSWERED");
        assertThat(http.get("ncb-fr", "/api/questions/" + question).body()).contains(SAID);
        var row = http.get("ncb-es", "/api/specialists/" + post + "/given").json().at("/items/0/draft");
        assertThat(row.path("by").asText()).isEqualTo(PartnerAccounts.SPECIALIST);
        assertThat(row.path("answered").asBoolean()).isTrue();
        assertThat(given().get(0).path("ended").asBoolean()).isTrue();
        assertThat(answer().json().path("code").asText()).isEqualTo("GIVEN_QUESTION_ANSWERED");
        assertThat(TestDatabase.asOwner().queryForObject(
                "select actor || ' ' || array_to_string(groups, ',') from audit_entry where route like '% /api/given/{item}/answer' and status = 204",
                String.class)).isEqualTo(PartnerAccounts.SPECIALIST + " post-" + post);
    }

    @Test
    void whatIsTakenBackIsGone() {
        give(true);
        assertThat(http.send("ncb-es", "DELETE", path(question), null).status()).isEqualTo(204);

        assertThat(given()).isEmpty();
        assertThat(answer().status()).isEqualTo(404);
        assertThat(http.send("ncb-es", "DELETE", path(question), null).status()).isEqualTo(404);
    }

    @Test
    void itIsGoneWhenItsTimeIsOver() {
        give(true);
        TestDatabase.asOwner().update("update given_item set until = now() - interval '1 second'");

        assertThat(given()).isEmpty();
    }

    @Test
    void whatTheBureauItselfMayNotSeeAnyMoreIsGone() {
        give(true);
        var withheld = http.send("ncb-fr", "PUT", "/api/questions/" + question + "/handling", "{\"notFor\":[\"ES\"]}");
        assertThat(withheld.status()).as(withheld.body()).isEqualTo(204);

        assertThat(given()).isEmpty();
        assertThat(draft().status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"'' | P1D | reason", "why | P91D | until", "why | PT0S | until"})
    void whatIsWrongIsSaidAtItsField(String reason, String length, String field) {
        var refused = http.send("ncb-es", "PUT", path(question), body(reason, roundUp.now().plus(Duration.parse(length)), false));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().at("/reasons/0/field").asText()).isEqualTo(field);
    }

    @Test
    void whatIsNotPutToTheBureauIsNotGiven() {
        var other = http.post("ncb-it", "/api/specialists", body("Italian desk")).json().path("reference").asText();
        var body = body("why", roundUp.now().plusSeconds(60), false);

        assertThat(http.send("ncb-it", "PUT", "/api/specialists/" + other + "/given/" + question, body).status()).isEqualTo(404);
        assertThat(http.send("ncb-it", "PUT", path(question), body).status()).isEqualTo(403);
        assertThat(http.send("ncb-es", "PUT", path("X-2222222222"), body).status()).isEqualTo(404);
        assertThat(http.send("ncb-es", "PUT", path("OPAL-2027-T7M2X"), body).status()).isEqualTo(404);
    }

    @Test
    void aGroupIsGivenAsFarAsTheBureauSeesItsFacts() {
        var made = http.post("ncb-fr", "/api/groups", "{\"name\":\"The Lantern\",\"crimes\":[\"DRUGS\"],\"modusOperandi\":\"At night.\"}");
        var group = made.json().path("reference").asText();
        jobs.run();
        assertThat(http.post("compliance", "/api/groups/" + group + "/review", "{\"published\":true}").status()).isLessThan(300);
        var secret = http.post("ncb-fr", "/api/groups/" + group + "/facts",
                "{\"kind\":\"PRICE\",\"text\":\"900 euros\",\"handling\":{\"notFor\":[\"ES\"]}}");
        assertThat(secret.status()).as(secret.body()).isEqualTo(201);
        assertThat(http.send("ncb-es", "PUT", path(group), body("why", roundUp.now().plusSeconds(3600), true)).json()
                .at("/reasons/0/field").asText()).isEqualTo("mayAnswer");
        assertThat(http.send("ncb-es", "PUT", path(group), body("why", roundUp.now().plusSeconds(3600), false)).status()).isEqualTo(204);

        var got = ask("GET", "/api/given", null).json().at("/groups/0");
        assertThat(got.path("reference").asText()).isEqualTo(group);
        assertThat(got.path("facts").toString()).contains("The Lantern", "At night.").doesNotContain("900 euros");
        assertThat(ask("GET", "/api/groups/" + group, null).status()).isEqualTo(404);
        assertThat(ask("PUT", "/api/given/" + group + "/draft", "{\"text\":\"" + SAID + "\"}").status()).isEqualTo(204);
        assertThat(http.get("ncb-es", "/api/specialists/" + post + "/given").body()).contains(SAID);
        assertThat(ask("POST", "/api/given/" + group + "/answer", "{\"answer\":\"ANSWERED\",\"text\":\"x\"}").status()).isEqualTo(404);

        assertThat(http.send("ncb-es", "DELETE", path(group), null).status()).isEqualTo(204);
        assertThat(ask("GET", "/api/given", null).json().path("groups")).isEmpty();
        assertThat(ask("PUT", "/api/given/" + group + "/draft", "{\"text\":\"" + SAID + "\"}").status()).isEqualTo(404);
    }

    @Test
    void aTargetIsGivenAsFarAsTheBureauSeesItsFile() {
        roundUp.launched("FR", "ES").accepted("FR", "ES");
        var target = roundUp.putForward("FR", "ES").get(0);
        roundUp.finished("FR", "ES").screened("FR", "ACCEPT").frozen();
        aQuestion();
        var body = body("why", roundUp.now().plusSeconds(3600), false);
        assertThat(http.send("ncb-es", "PUT", path(target), body).status()).isEqualTo(204);

        var got = ask("GET", "/api/given", null).json().at("/targets/0");
        assertThat(got.path("reference").asText()).isEqualTo(target);
        assertThat(got.at("/notices/0/name").asText()).startsWith("TESTER");
        assertThat(ask("GET", "/api/targets/" + target, null).status()).isEqualTo(404);

        assertThat(http.send("ncb-fr", "PUT", "/api/nominations/" + target + "/handling", "{\"notFor\":[\"ES\"]}").status()).isEqualTo(204);
        assertThat(ask("GET", "/api/given", null).json().path("targets")).isEmpty();
    }

    private void give(boolean mayAnswer) {
        var answer = http.send("ncb-es", "PUT", path(question),
                body( "You know the harbour.", roundUp.now().plusSeconds(3600), mayAnswer));
        assertThat(answer.status()).as(answer.body()).isEqualTo(204);
    }

    private String path(String item) {
        return "/api/specialists/" + post + "/given/" + item;
    }

    private static String body(String reason, Instant until, boolean mayAnswer) {
        return "{\"reason\":\"%s\",\"until\":\"%s\",\"mayAnswer\":%s}".formatted(reason, until, mayAnswer);
    }

    private JsonNode given() {
        return ask("GET", "/api/given", null).json().path("items");
    }

    private Http.Answer draft() {
        return ask("PUT", "/api/given/" + question + "/draft", "{\"text\":\"" + SAID + "\"}");
    }

    private Http.Answer answer() {
        return ask("POST", "/api/given/" + question + "/answer", "{\"answer\":\"ANSWERED\",\"text\":\"" + SAID + "\"}");
    }

    private Http.Answer ask(String method, String path, String body) {
        return accounts.askAsPost(http, method, path, body);
    }

    private String post(String name) {
        return http.post("ncb-es", "/api/specialists", body(name)).json().path("reference").asText();
    }

    private static String body(String name) {
        return ("{\"name\":\"%s\",\"agency\":\"Border police\",\"unit\":\"BORDER\",\"legs\":[\"SEA_CROSSING\"],\"languages\":[\"es\"],"
                + "\"hours\":\"24/7\",\"telephone\":\"+34 950 000 001\"}").formatted(name);
    }

    private String asked() {
        var reference = http.post("ncb-fr", "/api/questions",
                "{\"purpose\":\"ROUTE\",\"urgency\":\"NORMAL\",\"text\":\"Which boats left?\",\"countries\":[\"ES\"],"
                        + "\"named\":false}").json()
                .path("reference").asText();
        jobs.run();
        return reference;
    }
}
