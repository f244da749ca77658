package org.cordon.exchange.question.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.StreamSupport;
import org.cordon.kernel.database.TestDatabase;
import org.cordon.support.CordonTest;
import org.cordon.support.Http;
import org.cordon.support.Http.Answer;
import org.cordon.support.Jobs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** FR asks IT and ES, without being named. Neither learns anything of the other, or who asks. */
@CordonTest
class QuestionsOverHttpTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Autowired
    private Http http;
    @Autowired
    private Jobs jobs;

    @Test
    void whoAsksSeesAllAndWhoIsAskedHimselfAlone() {
        var question = asked(body("IT", "ES"));
        answered("ncb-it", question, "{\"answer\": \"ANSWERED\", \"text\": \"In Genoa.\", \"handling\": {\"handlingCode\": \"H2\"}}");

        var own = http.get("ncb-fr", "/api/questions/" + question).json();
        assertThat(own.path("asker").asText()).isEqualTo("FR");
        assertThat(own.path("asked")).extracting(one -> one.path("country").asText() + " " + one.path("state").asText())
                .containsExactly("ES ASKED", "IT ANSWERED");
        assertThat(own.path("thread")).extracting(entry -> entry.path("what").asText() + " " + entry.path("text").asText() + " "
                + entry.path("handlingCode").asText()).containsExactly("ACKNOWLEDGED  ", "ANSWERED In Genoa. H2", "FEEDBACK_OWED  ");

        var italian = http.get("ncb-it", "/api/questions/" + question);
        assertThat(italian.json().path("text").asText()).isEqualTo("Where is he?");
        assertThat(italian.json().path("asked")).hasSize(1);
        assertThat(italian.body()).doesNotContain("\"FR\"", "\"ES\"");
        var spanish = http.get("ncb-es", "/api/questions/" + question);
        assertThat(spanish.json().path("thread")).isEmpty();
        assertThat(spanish.body()).doesNotContain("\"FR\"", "\"IT\"", "Genoa");
        assertThat(http.get("ncb-es", "/api/questions").json().path("items").get(0).path("asked")).hasSize(1);
    }

    @Test
    void whatOthersSayChangesNoByteForWhoIsAskedBesideThem() {
        var question = asked(body("IT", "ES"));
        var before = seenBy("ncb-es", question);

        answered("ncb-it", question, "{\"answer\": \"FORWARDED\", \"forwardTo\": \"GR\"}");

        assertThat(seenBy("ncb-es", question)).isEqualTo(before);
        assertThat(http.get("ncb-fr", "/api/questions/" + question).body()).contains("\"forwardedTo\":\"GR\"");
        assertThat(http.get("ncb-gr", "/api/questions/" + question).body()).doesNotContain("\"FR\"", "\"IT\"", "forwardedTo");
    }

    @Test
    void whomElseItIsKeptFromChangesNoByteForWhoSeesItAsBefore() {
        var question = asked(body("IT", "ES", "IPSG"));
        var before = seenBy("ncb-es", question);

        handled(question, "{\"notFor\": [\"IT\", \"PL\"]}");

        assertThat(seenBy("ncb-es", question)).isEqualTo(before);
        assertThat(http.get("ncb-fr", "/api/events").json().path("items"))
                .filteredOn(event -> event.path("type").asText().equals("HANDLING_TIGHTENED"))
                .extracting(event -> event.path("country").asText()).containsExactly("IT");

        handled(question, "{\"notFor\": [\"IT\", \"PL\"], \"handlingCode\": \"H3\"}");
        assertThat(http.get("ncb-es", "/api/events").body()).contains("HANDLING_TIGHTENED");
    }

    @ParameterizedTest
    @CsvSource({"ncb-pl", "coordinator", "compliance", "manager", "admin"})
    void forEverybodyElseThereIsNoSuchQuestion(String other) {
        var question = asked(body("IT"));
        answered("ncb-it", question, "{\"answer\": \"ANSWERED\", \"text\": \"In Genoa.\"}");

        for (var path : List.of("/api/questions/%s", "/questions/%s")) {
            assertThat(shown(http.get(other, path.formatted(question)), question))
                    .isEqualTo(shown(http.get(other, path.formatted("X-ZZZZZZZZZZ")), "X-ZZZZZZZZZZ"));
        }
        assertThat(http.get(other, "/api/questions/" + question).status()).isEqualTo(404);
        for (var act : List.of("acknowledgement", "answers")) {
            assertThat(http.post(other, "/api/questions/" + question + "/" + act, "no JSON").status()).isEqualTo(404);
        }
        if (!other.equals("manager")) {
            assertThat(http.get(other, "/api/events").body()).doesNotContain(question);
        }
    }

    /** The management reads references, states and the asked country, and not the asker. */
    @Test
    void theManagementReadsThatSomethingWasAskedAndNotByWhom() {
        var question = asked(body("IT"));

        var events = http.get("manager", "/api/events").json().path("items");
        assertThat(events).filteredOn(event -> event.path("subject").asText().equals(question))
                .extracting(event -> event.path("type").asText() + " " + event.path("country").asText())
                .containsExactly("QUESTION_ASKED IT");
        assertThat(events.toString()).doesNotContain("ncb-fr");
    }

    @Test
    void theGeneralSecretariatSeesWhatIsPutToItAndNotWhatOthersAnswer() {
        var question = asked(body("IT", "IPSG"));
        answered("ncb-it", question, "{\"answer\": \"ANSWERED\", \"text\": \"In Genoa.\"}");
        answered("coordinator", question, "{\"answer\": \"PARTLY\", \"text\": \"In our files.\"}");

        var seen = http.get("coordinator", "/api/questions/" + question);
        assertThat(seen.json().path("asked")).extracting(one -> one.path("country").asText() + " " + one.path("state").asText())
                .containsExactly("IPSG PARTLY", "IT ANSWERED");
        assertThat(seen.body()).contains("In our files.").doesNotContain("Genoa", "\"FR\"");
        var events = http.get("coordinator", "/api/events").json().path("items");
        assertThat(events).filteredOn(event -> event.path("subject").asText().equals(question)).hasSize(6)
                .allSatisfy(event -> assertThat(event.has("actor")).isFalse());
        assertThat(http.get("ncb-it", "/api/questions/" + question).body()).doesNotContain("IPSG", "files");
    }

    @Test
    void theEventsOfAQuestionAreForWhomTheyAreAndFollowTheCursor() {
        var before = http.get("ncb-it", "/api/events").json().path("cursor").asText();
        var question = asked(body("IT", "ES"));
        answered("ncb-es", question, "{\"answer\": \"ANSWERED\", \"text\": \"No.\"}");

        var italian = http.get("ncb-it", "/api/events?after=" + before).json().path("items");
        assertThat(italian).extracting(event -> event.path("type").asText() + " " + event.path("country").asText())
                .containsExactly("QUESTION_ASKED IT");
        assertThat(italian.get(0).path("subject").asText()).isEqualTo(question);
        assertThat(italian.get(0).has("operation")).isFalse();
        assertThat(http.get("ncb-fr", "/api/events").json().path("items"))
                .filteredOn(event -> event.path("subject").asText().equals(question))
                .extracting(event -> event.path("type").asText() + " " + event.path("country").asText())
                .containsExactlyInAnyOrder("QUESTION_ASKED IT", "QUESTION_ASKED ES", "QUESTION_ACKNOWLEDGED ES", "QUESTION_ANSWERED ES");
    }

    @Test
    void whatItsAskerWithholdsIsGoneForWhoWasAsked() {
        var question = asked(body("IT", "ES"));
        TestDatabase.asOwner().update("update handling set restriction = 'NOT_FOR', parties = '{ncb-IT}' where item = ?", question);

        assertThat(shown(http.get("ncb-it", "/api/questions/" + question), question))
                .isEqualTo(shown(http.get("ncb-it", "/api/questions/X-ZZZZZZZZZZ"), "X-ZZZZZZZZZZ"));
        assertThat(http.get("ncb-it", "/api/events").body()).doesNotContain(question);
        assertThat(http.get("ncb-es", "/api/questions/" + question).status()).isEqualTo(200);
    }

    @Test
    void aNamedAskerIsNamed() {
        var question = asked(body("IT").put("named", true));

        assertThat(http.get("ncb-it", "/api/questions/" + question).json().path("asker").asText()).isEqualTo("FR");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "{}|purpose",
            "{\"purpose\":\"LOCATE\",\"urgency\":\"SOON\",\"text\":\"x\",\"countries\":[\"IT\"]}|urgency",
            "{\"purpose\":\"LOCATE\",\"urgency\":\"FLASH\",\"text\":\" \",\"countries\":[\"IT\"]}|text",
            "{\"purpose\":\"LOCATE\",\"urgency\":\"FLASH\",\"text\":\"x\",\"countries\":[]}|countries",
            "{\"purpose\":\"LOCATE\",\"urgency\":\"FLASH\",\"text\":\"x\",\"countries\":[\"FR\"]}|countries",
            "{\"purpose\":\"LOCATE\",\"urgency\":\"FLASH\",\"text\":\"x\",\"countries\":[\"914\"]}|countries",
            "{\"purpose\":\"LOCATE\",\"urgency\":\"FLASH\",\"text\":\"x\",\"countries\":\"IT\"}|countries",
            "{\"purpose\":\"LOCATE\",\"urgency\":\"FLASH\",\"text\":\"x\",\"countries\":[\"IT\"],\"subject\":\"OWL-2016-T99999\"}|subject",
            "{\"purpose\":\"LOCATE\",\"urgency\":\"FLASH\",\"text\":\"x\",\"countries\":[\"IT\"],\"foreignReference\":\"A1\"}|channel",
            "{\"purpose\":\"LOCATE\",\"urgency\":\"FLASH\",\"text\":\"x\",\"countries\":[\"IT\"],\"named\":\"no\"}|named",
            "{\"purpose\":\"OTHER\",\"urgency\":\"FLASH\",\"text\":\"\",\"countries\":[\"IT\"],\"handling\":{\"notFor\":[\"IT\"]}}|handling",
            "{\"purpose\":\"LOCATE\",\"urgency\":\"FLASH\",\"text\":\"x\",\"countries\":[\"IT\"],\"country\":\"IT\"}|country"})
    void whatIsWrongIsRefusedAtItsField(String body, String field) {
        var answer = http.post("ncb-fr", "/api/questions", body);

        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(StreamSupport.stream(answer.json().path("reasons").spliterator(), false).map(reason -> reason.path("field").asText()))
                .contains(field);
    }

    private List<String> seenBy(String user, String question) {
        return List.of(http.get(user, "/api/questions/" + question).body(), http.get(user, "/api/questions").body(),
                withoutCursors(http.get(user, "/api/events").json().path("items")));
    }

    private static String withoutCursors(JsonNode events) {
        events.forEach(event -> ((ObjectNode) event).remove("cursor"));
        return events.toString();
    }

    /** An answer without the parts that differ by the reference in the request. */
    private static String shown(Answer answer, String reference) {
        return answer.status() + answer.body().replace(reference, "");
    }

    private static ObjectNode body(String... countries) {
        var body = JSON.createObjectNode().put("purpose", "LOCATE").put("urgency", "URGENT").put("text", "Where is he?")
                .put("named", false);
        var list = body.putArray("countries");
        List.of(countries).forEach(list::add);
        return body;
    }

    private String asked(ObjectNode body) {
        var answer = http.post("ncb-fr", "/api/questions", body.toString());
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        jobs.run();
        return answer.json().path("reference").asText();
    }

    private void handled(String question, String handling) {
        var answer = http.send("ncb-fr", "PUT", "/api/questions/" + question + "/handling", handling);
        assertThat(answer.status()).as(answer.body()).isEqualTo(204);
        jobs.run();
    }

    private void answered(String user, String question, String body) {
        var answer = http.post(user, "/api/questions/" + question + "/answers", body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        jobs.run();
    }
}
