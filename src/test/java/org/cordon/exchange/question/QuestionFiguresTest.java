package org.cordon.exchange.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.cordon.support.CordonTest;
import org.cordon.support.Http;
import org.cordon.support.Jobs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The management reads figures about questions, and no question. */
@CordonTest
class QuestionFiguresTest {

    private static final Instant START = Instant.parse("2027-05-11T12:00:00Z");

    @Autowired
    private Http http;
    @Autowired
    private Jobs jobs;

    @Test
    void eachCountryIsCountedByUrgencyAndWhoAsksByNobody() {
        ClockUtil.setCurrentTime(Date.from(START));
        var flash = asked("FLASH", "\"IT\", \"ES\"");
        asked("NORMAL", "\"IT\"");
        at(Duration.ofMinutes(30));
        acknowledged("ncb-it", flash);
        at(Duration.ofMinutes(90));
        answered("ncb-it", flash);

        var figures = figures();
        assertThat(figures.path("all")).hasToString(
                "{\"asked\":3,\"open\":2,\"overdue\":1,\"unanswered\":0,\"minutesToAcknowledge\":30.0,\"minutesToAnswer\":90.0}");
        assertThat(of(figures, "IT").path("byUrgency").path("NORMAL").path("open").asInt()).isEqualTo(1);
        assertThat(of(figures, "IT").path("byUrgency").path("FLASH").path("open").asInt()).isZero();
        assertThat(of(figures, "IT").path("all").path("minutesToAnswer").asDouble()).isEqualTo(90, within(0.1));
        assertThat(of(figures, "ES").path("all").path("overdue").asInt()).as("not acknowledged within the hour").isEqualTo(1);
        assertThat(of(figures, "ES").path("all").has("minutesToAnswer")).isFalse();
        assertThat(figures.toString()).doesNotContain("\"FR\"", flash);

        jobs.runAt(START.plus(Duration.ofHours(9)));
        assertThat(of(figures(), "ES").path("all").path("unanswered").asInt()).isEqualTo(1);
        assertThat(of(figures(), "ES").path("all").path("open").asInt()).isZero();
    }

    /** A question that was not answered by its deadline keeps counting as such, also after an answer or a withdrawal. */
    @Test
    void whatComesLateTakesNothingOffTheFigureAndBothSidesReadThatItWasLate() {
        ClockUtil.setCurrentTime(Date.from(START));
        var question = asked("FLASH", "\"IT\", \"ES\"");
        jobs.runAt(START.plus(Duration.ofHours(9)));
        assertThat(figures().path("all").path("unanswered").asInt()).isEqualTo(2);
        assertThat(asked("ncb-fr", question, "IT").path("unansweredSince").asText()).isEqualTo(deadline(question));
        assertThat(asked("ncb-fr", question, "IT").has("minutesLate")).isFalse();

        ClockUtil.setCurrentTime(Date.from(Instant.parse(deadline(question)).plus(Duration.ofHours(3))));
        answered("ncb-it", question);
        assertThat(http.post("ncb-fr", "/api/questions/" + question + "/withdrawal", "{\"reason\":\"OTHER\"}").status()).isLessThan(300);
        jobs.run();

        assertThat(figures().path("all").path("unanswered").asInt()).isEqualTo(2);
        assertThat(of(figures(), "IT").path("all").path("unanswered").asInt()).isEqualTo(1);
        for (var reader : new String[] {"ncb-fr", "ncb-it"}) {
            var asked = asked(reader, question, "IT");
            assertThat(asked.path("state").asText()).isEqualTo("ANSWERED");
            assertThat(asked.path("unansweredSince").asText()).isEqualTo(deadline(question));
            assertThat(asked.path("minutesLate").asInt()).isEqualTo(180);
            assertThat(http.get(reader, "/api/questions/" + question).json().path("thread").findValuesAsText("what"))
                    .containsSubsequence("UNANSWERED", "ACKNOWLEDGED", "ANSWERED");
        }
        assertThat(asked("ncb-fr", question, "ES").path("state").asText()).isEqualTo("WITHDRAWN");
        assertThat(asked("ncb-fr", question, "ES").has("minutesLate")).isFalse();
    }

    /** The answer comes between the deadline and the job that records it. */
    @Test
    void anAnswerThatComesBeforeTheJobOfTheDeadlineIsLateAsWell() {
        ClockUtil.setCurrentTime(Date.from(START));
        var question = asked("FLASH", "\"IT\"");
        ClockUtil.setCurrentTime(Date.from(Instant.parse(deadline(question)).plusSeconds(90)));
        answered("ncb-it", question);

        assertThat(asked("ncb-it", question, "IT").path("minutesLate").asInt()).isEqualTo(1);
        assertThat(figures().path("all").path("unanswered").asInt()).isEqualTo(1);
    }

    private String deadline(String question) {
        return asked("ncb-fr", question, "IT").path("deadline").asText();
    }

    private JsonNode asked(String reader, String question, String country) {
        for (var asked : http.get(reader, "/api/questions/" + question).json().path("asked")) {
            if (asked.path("country").asText().equals(country)) {
                return asked;
            }
        }
        throw new AssertionError(country + " is not asked " + question);
    }

    @Test
    void whereNothingWasAskedThereIsNobody() {
        assertThat(figures().path("items")).isEmpty();
        assertThat(figures().path("all").path("asked").asInt()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ncb-fr", "ncb-it", "coordinator", "compliance", "admin"})
    void nobodyElseIsToldAnything(String user) {
        assertThat(http.get(user, "/api/question-figures").status()).isEqualTo(404);
    }

    private void at(Duration after) {
        ClockUtil.setCurrentTime(Date.from(START.plus(after)));
    }

    private JsonNode figures() {
        return http.get("manager", "/api/question-figures").json();
    }

    private static JsonNode of(JsonNode figures, String country) {
        for (var item : figures.path("items")) {
            if (item.path("country").asText().equals(country)) {
                return item;
            }
        }
        throw new AssertionError("Nothing of " + country + " in " + figures);
    }

    private String asked(String urgency, String countries) {
        var answer = http.post("ncb-fr", "/api/questions", """
                {"purpose": "LOCATE", "urgency": "%s", "text": "Where is he?", "countries": [%s]}""".formatted(urgency, countries));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        jobs.run();
        return answer.json().path("reference").asText();
    }

    private void acknowledged(String user, String question) {
        assertThat(http.post(user, "/api/questions/" + question + "/acknowledgement", "").status()).isEqualTo(204);
    }

    private void answered(String user, String question) {
        var answer = http.post(user, "/api/questions/" + question + "/answers", "{\"answer\": \"ANSWERED\", \"text\": \"In Genoa.\"}");
        assertThat(answer.status()).isEqualTo(201);
        jobs.run();
    }
}
