package org.cordon.exchange.release.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.cordon.support.As;
import org.cordon.support.CordonTest;
import org.cordon.support.Http;
import org.cordon.support.Http.Answer;
import org.cordon.support.Jobs;
import org.cordon.support.PartnerAccounts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** FR asks IT, without being named. IT wants ES to read the question as well, and Europol was given its reference. */
@CordonTest
class QuestionReleaseTest {

    private static final Instant ASKED = Instant.parse("2027-05-11T12:00:00Z");

    @Autowired
    private Http http;
    @Autowired
    private Jobs jobs;
    @Autowired
    private As as;
    @Autowired
    private TaskService tasks;
    @Autowired
    private PartnerAccounts partners;

    private String question;
    private String europol;

    @BeforeEach
    void aQuestion() {
        ClockUtil.setCurrentTime(Date.from(ASKED));
        europol = partners.exists("EUROPOL");
        var answer = http.post("ncb-fr", "/api/questions", "{\"purpose\": \"LOCATE\", \"urgency\": \"URGENT\", \"text\": \"Where is he?\", "
                + "\"countries\": [\"IT\"], \"named\": false}");
        question = answer.json().path("reference").asText();
        jobs.run();
    }

    @Test
    void whoIsAskedAsksForItsReleaseAndIsNotToldWhoseItIs() {
        var request = requested("ncb-it", "{\"for\": \"ES\", \"reason\": \"We work with Madrid.\"}");
        assertThat(http.get("ncb-es", "/api/questions/" + question).status()).isEqualTo(404);

        answered(request, Map.of("answer", "RELEASED"));

        assertThat(http.get("ncb-it", "/api/release-requests/" + request).body()).contains("\"outcome\":\"RELEASED\"")
                .doesNotContain("\"FR\"");
        for (var path : List.of("/api/receipts", "/api/events")) {
            assertThat(http.get("ncb-it", path).body()).doesNotContain("\"FR\"", "ncb-FR");
        }
        var seen = http.get("ncb-es", "/api/questions/" + question);
        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.json().path("text").asText()).isEqualTo("Where is he?");
        assertThat(seen.json().path("asked")).isEmpty();
        assertThat(seen.body()).doesNotContain("\"FR\"", "\"IT\"", "releasedTo");
        assertThat(http.get("ncb-es", "/api/releases").body()).contains(question);
        assertThat(http.post("ncb-es", "/api/questions/" + question + "/answers",
                "{\"answer\": \"ANSWERED\", \"text\": \"Here.\"}").status())
                .isEqualTo(403);
        assertThat(tasks.createTaskQuery().processInstanceBusinessKey(question).taskCandidateGroup("ncb-ES").count()).isZero();
        assertThat(http.get("ncb-pl", "/api/questions/" + question).status()).isEqualTo(404);
    }

    @Test
    void aReleaseForATimeEndsAndItIsGone() {
        var request = requested("ncb-it", "{\"for\": \"ES\", \"reason\": \"We work with Madrid.\"}");
        answered(request, Map.of("answer", "RELEASED", "days", "10"));

        jobs.runAt(ASKED.plusSeconds(10 * 24 * 3600 + 1));

        assertThat(http.get("ncb-es", "/api/questions/" + question).body().replace(question, ""))
                .isEqualTo(http.get("ncb-es", "/api/questions/X-ZZZZZZZZZZ").body().replace("X-ZZZZZZZZZZ", ""));
        assertThat(http.get("ncb-es", "/api/events").json().path("items")).extracting(event -> event.path("type").asText())
                .contains("SIGHT_LOST");
    }

    @Test
    void whatIsReleasedUntilATimeByItsHandlingIsTakenBackWithItsTask() {
        var end = ASKED.plusSeconds(3600);
        var answer = http.send("ncb-fr", "PUT", "/api/questions/" + question + "/handling",
                "{\"handlingCode\": \"H0\", \"notFor\": [\"IT\"], "
                + "\"releasedTo\": [\"IT\", \"partner-EUROPOL\"], \"releasedUntil\": {\"IT\": \"" + end
                        + "\", \"partner-EUROPOL\": \"" + end + "\"}}");
        assertThat(answer.status()).as(answer.body()).isEqualTo(204);
        jobs.run();
        assertThat(partner("GET", "/api/questions/" + question, null).status()).isEqualTo(200);
        assertThat(http.get("ncb-it", "/api/questions/" + question).status()).isEqualTo(200);

        jobs.runAt(end.plusSeconds(1));

        assertThat(partner("GET", "/api/questions/" + question, null).status()).isEqualTo(404);
        assertThat(http.get("ncb-it", "/api/questions/" + question).status()).isEqualTo(404);
        assertThat(tasks.createTaskQuery().processInstanceBusinessKey(question).count()).isZero();
    }

    @Test
    void aPartnerAsksBlindlyAndTheAnswerIsTheSameWhateverItNames() {
        var there = partner("POST", "/api/release-requests", "{\"reference\": \"" + question + "\", \"reason\": \"Our analysis.\"}");
        var never = partner("POST", "/api/release-requests", "{\"reference\": \"X-ZZZZZZZZZZ\", \"reason\": \"Our analysis.\"}");
        assertThat(List.of(there.status(), never.status())).containsOnly(201);
        assertThat(shown(there, question)).isEqualTo(shown(never, "X-ZZZZZZZZZZ"));

        answered(there.json().path("reference").asText(), Map.of("answer", "RELEASED"));

        assertThat(partner("GET", "/api/questions/" + question, null).json().path("text").asText()).isEqualTo("Where is he?");
    }

    private String shown(Answer asked, String reference) {
        var request = asked.json().path("reference").asText();
        return partner("GET", "/api/release-requests/" + request, null).body().replace(request, "").replace(reference, "");
    }

    private String requested(String user, String body) {
        var answer = http.post(user, "/api/questions/" + question + "/release-requests", body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        jobs.run();
        return answer.json().path("reference").asText();
    }

    private void answered(String request, Map<String, Object> answer) {
        jobs.run();
        var task = tasks.createTaskQuery().processInstanceBusinessKey(request).singleResult().getId();
        as.country("FR", () -> tasks.complete(task, answer));
        jobs.run();
    }

    private Answer partner(String method, String path, String body) {
        return http.send(http.request(path).method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .header("Content-Type", "application/json").header("Accept", "application/json")
                .header("Authorization", Http.basic(europol, PartnerAccounts.PASSWORD)).build());
    }
}
