package org.cordon.exchange.question.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.cordon.support.CordonTest;
import org.cordon.support.Http;
import org.cordon.support.Jobs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** FR asks IT and ES without being named. The tests check what each of them reads on pages other than the question itself. */
@CordonTest
class QuestionsOnPagesTest {

    @Autowired
    private Http http;
    @Autowired
    private Jobs jobs;

    private String question;

    @BeforeEach
    void franceAsks() {
        question = http.post("ncb-fr", "/api/questions", """
                {"purpose": "LOCATE", "urgency": "FLASH", "text": "Where is he?", "named": false, "countries": ["IT", "ES"]}""").json()
                .path("reference").asText();
        jobs.run();
    }

    @Test
    void whatOneOwesAndWhatOthersOweStandsInTheViewOfACountry() {
        assertThat(open("ncb-fr", "owed")).isEmpty();
        assertThat(open("ncb-fr", "awaited")).containsExactly("ES ASKED", "IT ASKED");
        assertThat(open("ncb-it", "owed")).containsExactly("IT ASKED");
        assertThat(open("ncb-it", "awaited")).isEmpty();
        assertThat(http.get("ncb-it", "/api/progress").body()).doesNotContain("\"FR\"", "\"ES\"");
        assertThat(open("ncb-pl", "owed")).isEmpty();

        answered("ncb-it", "ASK_BACK");
        assertThat(open("ncb-fr", "owed")).containsExactly("IT ASKED_BACK");
        assertThat(open("ncb-fr", "awaited")).containsExactly("ES ASKED");
        assertThat(open("ncb-it", "owed")).isEmpty();
        assertThat(open("ncb-it", "awaited")).containsExactly("IT ASKED_BACK");

        answered("ncb-es", "ANSWERED");
        assertThat(open("ncb-fr", "awaited")).isEmpty();
        assertThat(open("ncb-es", "owed")).isEmpty();
    }

    @Test
    void whatWasNotAnsweredInTimeIsOwedAsLongAsALateAnswerIsTaken() {
        jobs.runAt(askedAt().plusSeconds(9 * 3600));
        assertThat(open("ncb-it", "owed")).containsExactly("IT UNANSWERED");
        assertThat(open("ncb-fr", "awaited")).containsExactly("ES UNANSWERED", "IT UNANSWERED");

        jobs.runAt(askedAt().plusSeconds(31 * 86400));
        assertThat(open("ncb-it", "owed")).isEmpty();
        assertThat(open("ncb-fr", "awaited")).isEmpty();
    }

    @Test
    void newsOfAQuestionAreForWhomItIs() {
        assertThat(news("ncb-it")).containsExactly("QUESTION_ASKED []");
        assertThat(news("ncb-fr")).isEmpty();

        answered("ncb-it", "ANSWERED");
        answered("ncb-es", "ASK_BACK");
        assertThat(news("ncb-fr")).containsExactlyInAnyOrder("QUESTION_ACKNOWLEDGED [\"ES\",\"IT\"]", "QUESTION_ANSWERED [\"IT\"]",
                "QUESTION_ASKED_BACK [\"ES\"]");
        assertThat(news("ncb-it")).containsExactly("QUESTION_ASKED []");
        assertThat(news("coordinator")).isEmpty();
        assertThat(news("ncb-pl")).isEmpty();
    }

    private Instant askedAt() {
        return Instant.parse(http.get("ncb-fr", "/api/questions/" + question).json().path("askedAt").asText());
    }

    private List<String> open(String user, String list) {
        var items = http.get(user, "/api/progress").json().path("questions").path(list);
        return stream(items).flatMap(item -> stream(item.path("asked")))
                .map(one -> one.path("country").asText() + " " + one.path("state").asText()).toList();
    }

    private List<String> news(String user) {
        return stream(http.get(user, "/api/today").json().path("changes"))
                .map(one -> one.path("kind").asText() + " " + one.path("countries")).toList();
    }

    private static Stream<JsonNode> stream(JsonNode nodes) {
        return StreamSupport.stream(nodes.spliterator(), false);
    }

    private void answered(String user, String kind) {
        var answer = http.post(user, "/api/questions/" + question + "/answers",
                "{\"answer\": \"%s\", \"text\": \"In Genoa?\"}".formatted(kind));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        jobs.run();
    }
}
