package org.cordon.hub.closedsession.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.cordon.kernel.database.TestDatabase;
import org.cordon.support.CordonTest;
import org.cordon.support.Http;
import org.cordon.support.Http.Answer;
import org.cordon.support.Jobs;
import org.cordon.support.RoundUp;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The view of each kind of item on the table of a session of FR with IT, ES and DE. In an operation FR wants a person who is believed to be
 * in IT; ES and PL take part, and DE does not. PL is not seated.
 */
@CordonTest
class TableItemsOverHttpTest {

    @Autowired
    private Http http;
    @Autowired
    private Jobs jobs;
    @Autowired
    private RoundUp roundUp;

    private String target;
    private String session;

    @BeforeEach
    void seated() {
        target = roundUp.launched("FR", "IT", "ES", "PL").accepted("FR", "IT", "ES", "PL").nominated("FR", "IT").finished("IT", "ES", "PL")
                .screened("FR", "ACCEPT").frozen().confirmed("FR", "CONFIRM").targetsOf("FR").get(0);
        session = made(http.post("ncb-fr", "/api/sessions", """
                {"subject": "The boats", "begin": "%s", "end": "%s", "accessUntil": "%s", "invited": ["IT", "ES", "DE"]}"""
                .formatted(in(1), in(2), in(3))), "reference");
        Stream.of("ncb-it", "ncb-es", "ncb-de").forEach(user -> done(http.post(user, "/api/sessions/" + session + "/answer",
                "{\"coming\": true}")));
    }

    @Test
    void aNominationIsSeenByThoseWhoTakePartInItsOperation() {
        assertThat(statuses("/api/targets/" + target)).containsExactly("it 200", "es 404", "de 404", "pl 404");

        assertThat(put("ncb-fr", target, "")).containsExactly("ES", "IT");
        assertThat(statuses("/api/targets/" + target)).containsExactly("it 200", "es 200", "de 404", "pl 404");
        assertThat(onTable("ncb-de")).isEmpty();

        over();
        assertThat(statuses("/api/targets/" + target)).containsExactly("it 200", "es 404", "de 404", "pl 404");
        assertThat(onTable("ncb-es")).containsExactly(target + " -");
    }

    @Test
    void whatWasPutThereTwiceIsTakenBackAltogether() {
        var question = asked("ncb-fr", "PT", "");
        put("ncb-fr", question, "\"ES\"");
        put("ncb-fr", question, "\"DE\"");
        put("ncb-fr", question, "");
        assertThat(statuses("/api/questions/" + question)).containsExactly("it 200", "es 200", "de 200", "pl 404");

        done(http.post("ncb-fr", items() + "/" + question + "/taking-back", "{}"));
        assertThat(statuses("/api/questions/" + question)).containsExactly("it 404", "es 404", "de 404", "pl 404");

        put("ncb-fr", question, "\"ES\"");
        assertThat(statuses("/api/questions/" + question)).containsExactly("it 404", "es 200", "de 404", "pl 404");
    }

    @Test
    void aLeadIsSeenByWhoeverSeesItsPersonBesides() {
        var lead = reported("ncb-it", "/api/targets/" + target + "/leads", roundUp.lead("IT", "Europe/Rome").toString());
        assertThat(statuses("/api/leads/" + lead)).containsExactly("it 200", "es 404", "de 404", "pl 404");
        assertThat(http.post("ncb-it", items(), body(lead, "\"ES\"")).status()).as("the person comes first").isEqualTo(409);
        assertThat(statuses("/api/leads/" + lead)).as("nothing is left released").containsExactly("it 200", "es 404", "de 404", "pl 404");

        put("ncb-fr", target, "");
        assertThat(put("ncb-it", lead, "")).containsExactly("ES", "FR");
        assertThat(statuses("/api/leads/" + lead)).containsExactly("it 200", "es 200", "de 404", "pl 404");

        over();
        assertThat(statuses("/api/leads/" + lead)).containsExactly("it 200", "es 404", "de 404", "pl 404");
    }

    @Test
    void aQuestionIsSeenByThoseWhoAreSeated() {
        var question = asked("ncb-fr", "PT", "");
        assertThat(statuses("/api/questions/" + question)).containsExactly("it 404", "es 404", "de 404", "pl 404");

        put("ncb-fr", question, "\"ES\"");
        assertThat(statuses("/api/questions/" + question)).containsExactly("it 404", "es 200", "de 404", "pl 404");

        over();
        assertThat(statuses("/api/questions/" + question)).containsExactly("it 404", "es 404", "de 404", "pl 404");
    }

    @Test
    void whatIsReportedOfAnArrestIsReadOnTheTableByWhoeverSeesThePerson() {
        var arrest = reported("ncb-it", "/api/targets/" + target + "/arrests", roundUp.arrest("IT", "Europe/Rome").toString());
        assertThat(put("ncb-it", arrest, "")).as("who wants the person").containsExactly("FR");
        put("ncb-fr", target, "");
        assertThat(put("ncb-it", arrest, "")).containsExactly("ES", "FR");

        assertThat(onTable("ncb-es")).contains(arrest + " Stopped at a check");
        assertThat(one("ncb-es").at("/items")).anySatisfy(item -> assertThat(item.path("place").asText()).isEqualTo("Harbour"));
        assertThat(onTable("ncb-fr")).as("reads it where it stands").contains(arrest + " -");
        assertThat(onTable("ncb-de")).isEmpty();
        assertThat(statuses("/api/arrests/" + arrest)).as("the arrest itself").containsExactly("it 200", "es 404", "de 404", "pl 404");
        assertThat(http.post("ncb-fr", items(), body(arrest, "")).status()).as("another's").isEqualTo(400);

        done(http.post("ncb-fr", items() + "/" + target + "/taking-back", "{}"));
        assertThat(onTable("ncb-es")).as("who does not see the person any more").doesNotContain(arrest + " Stopped at a check");
        put("ncb-fr", target, "");
        over();
        assertThat(onTable("ncb-es")).contains(arrest + " -");
    }

    @Test
    void eachOfSeveralWhoReportedAnArrestPutsThereWhatItReportsItself() {
        put("ncb-fr", target, "");
        var path = "/api/targets/" + target + "/arrests";
        var arrest = reported("ncb-it", path, roundUp.arrest("IT", "Europe/Rome").toString());
        assertThat(reported("ncb-es", path, roundUp.arrest("ES", "Europe/Madrid").put("text", "Handed over at sea").toString()))
                .isEqualTo(arrest);

        assertThat(put("ncb-es", arrest, "\"IT\"")).containsExactly("IT");
        assertThat(put("ncb-it", arrest, "\"ES\"")).containsExactly("ES");

        assertThat(one("ncb-it").at("/items")).filteredOn(item -> item.path("item").asText().equals(arrest))
                .extracting(item -> item.path("supplier").asText()).containsExactly("ES", "IT");
        done(http.post("ncb-it", items() + "/" + arrest + "/taking-back", "{}"));
        assertThat(one("ncb-it").at("/items")).filteredOn(item -> item.path("item").asText().equals(arrest))
                .extracting(item -> item.has("takenBackAt")).containsExactly(false, true);

        put("ncb-it", arrest, "\"FR\"");
        done(http.post("ncb-fr", "/api/sessions/" + session + "/notes", "{\"text\": \"Ask Rome.\", \"item\": \"" + arrest + "\"}"));
        assertThat(one("ncb-it").path("notes").toString()).contains("Ask Rome.");
        assertThat(one("ncb-es").path("notes")).as("who does not see what it is on, but put the same there").isEmpty();
    }

    @Test
    void anAnswerIsReadOnTheTableButByNobodyFromWhomItsAskerKeepsTheQuestion() {
        var question = asked("ncb-fr", "IT", ", \"handling\": {\"notFor\": [\"DE\"]}");
        var answer = made(http.post("ncb-it", "/api/questions/" + question + "/answers",
                "{\"answer\": \"ANSWERED\", \"text\": \"In Genoa.\"}"), "reference");
        var before = http.get("ncb-de", "/api/sessions/" + session).body();

        assertThat(put("ncb-it", answer, "")).as("who answers does not know from whom it is kept").containsExactly("DE", "ES", "FR");

        assertThat(onTable("ncb-es")).containsExactly(answer + " In Genoa.");
        assertThat(onTable("ncb-fr")).as("who asked").containsExactly(answer + " -");
        assertThat(http.get("ncb-de", "/api/sessions/" + session).body()).isEqualTo(before);
        assertThat(statuses("/api/questions/" + question)).as("the question").containsExactly("it 200", "es 404", "de 404", "pl 404");
        assertThat(http.post("ncb-fr", items(), body(answer, "")).status()).as("another's").isEqualTo(400);

        over();
        assertThat(onTable("ncb-es")).containsExactly(answer + " -");
        assertThat(onTable("ncb-de")).isEmpty();
    }

    @Test
    void whatAnAlertSaysIsReadOnTheTableButByWhoeverHasToOpenIt() {
        var alert = made(http.post("ncb-es", "/api/alerts", """
                {"kind": "MODUS_OPERANDI", "crime": "PEOPLE_SMUGGLING", "text": "A boat, at night.", "stages": ["TRANSIT"],
                 "concerns": ["GR"], "countries": ["IT", "PL"], "handling": {"notFor": ["FR"]}}"""), "reference");
        var before = http.get("ncb-fr", "/api/sessions/" + session).body();

        var refused = http.post("ncb-es", items(), body(alert, "\"FR\""));
        assertThat(refused.json().at("/reasons/0/field").asText()).as(refused.body()).isEqualTo("for");
        assertThat(refused.json().at("/reasons/0/code").asText()).isEqualTo("KEPT_FROM_NAMED");
        assertThat(put("ncb-es", alert, "")).containsExactly("DE", "IT");

        assertThat(onTable("ncb-de")).containsExactly(alert + " A boat, at night.");
        assertThat(onTable("ncb-it")).containsExactly(alert + " -");
        assertThat(http.get("ncb-fr", "/api/sessions/" + session).body()).isEqualTo(before);
        assertThat(statuses("/api/alerts/" + alert)).as("the alert").containsExactly("it 200", "es 200", "de 404", "pl 200");
        assertThat(http.get("ncb-de", "/api/alerts").json().path("items")).isEmpty();

        done(http.post("ncb-es", "/api/alerts/" + alert + "/recall", "{\"reason\": \"No boat.\"}"));
        assertThat(onTable("ncb-de")).as("recalled").containsExactly(alert + " -");
        assertThat(http.post("ncb-es", items(), body(alert, "")).status()).isEqualTo(400);
    }

    @Test
    void whatIsReadThereIsInTheAudit() {
        var alert = made(http.post("ncb-es", "/api/alerts", """
                {"kind": "WARNING", "crime": "DRUGS", "text": "A boat.", "stages": ["SOURCE"], "concerns": [], "countries": ["PL"]}"""),
                "reference");
        put("ncb-es", alert, "\"DE\"");

        one("ncb-de");

        assertThat(TestDatabase.asOwner().queryForList("select distinct actor from audit_entry where ? = any (refs) and action = 'READ'",
                String.class, alert)).containsExactly("ncb-de");
    }

    private List<String> statuses(String path) {
        return Stream.of("it", "es", "de", "pl").map(country -> country + " " + http.get("ncb-" + country, path).status()).toList();
    }

    private String asked(String user, String of, String more) {
        return made(http.post(user, "/api/questions", """
                {"purpose": "LOCATE", "urgency": "NORMAL", "text": "Where is he?", "named": true, "countries": ["%s"]%s}"""
                .formatted(of, more)), "reference");
    }

    private String reported(String user, String path, String report) {
        return made(http.post(user, path, report), "reference");
    }

    private List<String> put(String user, String item, String parties) {
        var answer = http.post(user, items(), body(item, parties));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        jobs.run();
        return stream(answer.json().path("forParties")).map(JsonNode::asText).toList();
    }

    private String items() {
        return "/api/sessions/" + session + "/items";
    }

    private static String body(String item, String parties) {
        return "{\"item\": \"" + item + "\", \"for\": [" + parties + "]}";
    }

    /** The items on the table for an account, and what it reads of them there. */
    private List<String> onTable(String user) {
        return stream(one(user).path("items")).map(item -> item.path("item").asText() + " " + item.path("text").asText("-"))
                .collect(Collectors.toList());
    }

    private JsonNode one(String user) {
        var answer = http.get(user, "/api/sessions/" + session);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private void over() {
        var until = TestDatabase.asOwner().queryForObject("select access_until from closed_session where reference = ?", Timestamp.class,
                session).toInstant();
        jobs.runAt(until.plusSeconds(1));
    }

    private String made(Answer answer, String field) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        jobs.run();
        return answer.json().path(field).asText();
    }

    private void done(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isBetween(200, 204);
        jobs.run();
    }

    private Instant in(int days) {
        return roundUp.now().truncatedTo(ChronoUnit.SECONDS).plus(days, ChronoUnit.DAYS);
    }

    private static Stream<JsonNode> stream(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}
