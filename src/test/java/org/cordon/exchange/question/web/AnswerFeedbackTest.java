package org.cordon.exchange.question.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.cordon.support.CordonTest;
import org.cordon.support.Http;
import org.cordon.support.Jobs;
import org.cordon.support.ListedTargets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** FR asks, and gives feedback on the answers. */
@CordonTest
class AnswerFeedbackTest {

    @Autowired
    private Http http;
    @Autowired
    private Jobs jobs;
    @Autowired
    private ListedTargets listed;

    @Test
    void whoAskedOwesItAndWhoAnsweredReadsItWithoutLearningWhoAsked() {
        var question = asked(false, "IT", "ES");
        var answer = answered("ncb-it", question, "ANSWERED");

        assertThat(debts("ncb-fr", "owed")).containsExactly(answer + " OWED");
        assertThat(debts("ncb-it", "awaited")).containsExactly(answer + " OWED");
        assertThat(debts("ncb-es", "awaited")).isEmpty();
        assertThat(given("ncb-it", answer).status()).isEqualTo(403);
        assertThat(given("ncb-es", answer).status()).isEqualTo(404);

        assertThat(given("ncb-fr", answer).status()).isEqualTo(204);
        jobs.run();

        assertThat(debts("ncb-fr", "owed")).isEmpty();
        assertThat(listed.messages(answer)).contains("FEEDBACK_GIVEN ncb-IT");
        assertThat(thread("ncb-fr", question)).containsExactly("ACKNOWLEDGED", "ANSWERED", "FEEDBACK_GIVEN");
        assertThat(thread("ncb-it", question)).containsExactly("ACKNOWLEDGED", "ANSWERED", "FEEDBACK_GIVEN");
        assertThat(thread("ncb-es", question)).isEmpty();
        var read = http.get("ncb-it", "/api/questions/" + question).body();
        assertThat(read).contains("\"because\":\"TOO_LATE\"", "He had left.").doesNotContain("\"FR\"");
        for (var path : List.of("/api/feedback", "/api/progress", "/api/today", "/api/events", "/api/receipts")) {
            assertThat(http.get("ncb-it", path).body()).as(path).doesNotContain("\"FR\"", "ncb-FR", "ncb-fr");
        }
    }

    @Test
    void whoIsNamedIsNamed() {
        var question = asked(true, "IT");
        var answer = answered("ncb-it", question, "PARTLY");
        given("ncb-fr", answer);

        assertThat(feedbackOf(http.get("ncb-it", "/api/questions/" + question).json()).path("country").asText()).isEqualTo("FR");
    }

    @Test
    void theGeneralSecretariatReadsItOfItsOwnAnswerAlone() {
        var question = asked(false, "IT", "IPSG");
        var italian = answered("ncb-it", question, "ANSWERED");
        var own = answered("coordinator", question, "ANSWERED");
        given("ncb-fr", italian);
        given("ncb-fr", own);
        jobs.run();

        var read = http.get("coordinator", "/api/questions/" + question);
        assertThat(stream(read.json().path("thread")).filter(entry -> entry.has("feedback")).map(entry -> entry.path("reference").asText()))
                .containsExactly(own);
        assertThat(read.body()).doesNotContain("\"FR\"", italian);
        assertThat(listed.messages(own)).contains("FEEDBACK_GIVEN coordinator");
    }

    @ParameterizedTest
    @CsvSource({"REFUSED", "FORWARDED", "ASK_BACK"})
    void nothingIsOwedOfWhatDoesNotAnswer(String kind) {
        answered("ncb-it", asked(false, "IT"), kind);

        assertThat(debts("ncb-fr", "owed")).isEmpty();
    }

    @Test
    void onDayFifteenWhoAskedIsRemindedAndOnDayThirtyItIsMissing() {
        var question = asked(false, "IT");
        var answer = answered("ncb-it", question, "ANSWERED");
        var from = Instant.parse(http.get("ncb-fr", "/api/questions/" + question).json().path("askedAt").asText());

        jobs.runAt(from.plus(Duration.ofDays(15)).plusSeconds(60));
        assertThat(listed.messages(answer)).contains("FEEDBACK_REMINDER ncb-FR");
        jobs.runAt(from.plus(Duration.ofDays(30)).plusSeconds(60));

        assertThat(debts("ncb-it", "awaited")).containsExactly(answer + " MISSING");
        assertThat(thread("ncb-it", question)).containsExactly("ACKNOWLEDGED", "ANSWERED", "FEEDBACK_MISSING");
        assertThat(given("ncb-fr", answer).status()).isEqualTo(204);
        assertThat(thread("ncb-it", question)).endsWith("FEEDBACK_GIVEN");
    }

    private String asked(boolean named, String... countries) {
        var answer = http.post("ncb-fr", "/api/questions", """
                {"purpose": "LOCATE", "urgency": "NORMAL", "text": "Where is he?", "named": %s, "countries": ["%s"]}"""
                .formatted(named, String.join("\", \"", countries)));
        jobs.run();
        return answer.json().path("reference").asText();
    }

    private String answered(String user, String question, String kind) {
        var more = Map.of("REFUSED", ", \"reason\": \"DISPROPORTIONATE\"", "FORWARDED", ", \"forwardTo\": \"GR\"").getOrDefault(kind, "");
        var answer = http.post(user, "/api/questions/" + question + "/answers",
                "{\"answer\": \"%s\", \"text\": \"In Genoa.\"%s}".formatted(kind, more));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        jobs.run();
        return answer.json().path("reference").asText();
    }

    private Http.Answer given(String user, String answer) {
        return http.post(user, "/api/answers/" + answer + "/feedback",
                "{\"outcome\": \"NOT_USED\", \"because\": \"TOO_LATE\", \"text\": \"He had left.\"}");
    }

    private List<String> debts(String user, String list) {
        return stream(http.get(user, "/api/feedback").json().path(list))
                .map(one -> one.path("item").asText() + " " + one.path("state").asText()).toList();
    }

    private List<String> thread(String user, String question) {
        return stream(http.get(user, "/api/questions/" + question).json().path("thread")).map(entry -> entry.path("what").asText())
                .toList();
    }

    private static JsonNode feedbackOf(JsonNode question) {
        return stream(question.path("thread")).filter(entry -> entry.has("feedback")).findFirst().orElseThrow().path("feedback");
    }

    private static Stream<JsonNode> stream(JsonNode nodes) {
        return StreamSupport.stream(nodes.spliterator(), false);
    }
}
