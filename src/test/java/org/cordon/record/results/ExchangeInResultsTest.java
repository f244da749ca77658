package org.cordon.record.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordon.support.RoundUp.OPERATION;

import com.fasterxml.jackson.databind.JsonNode;
import org.cordon.kernel.database.TestDatabase;
import org.cordon.support.CordonTest;
import org.cordon.support.Http;
import org.cordon.support.Jobs;
import org.cordon.support.RoundUp;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** FR asks about its target, which IT hosts. The tests check the figures on this in the results. */
@CordonTest
class ExchangeInResultsTest {

    @Autowired
    private Http http;
    @Autowired
    private Jobs jobs;
    @Autowired
    private RoundUp roundUp;

    private String target;

    @BeforeEach
    void aListedTarget() {
        roundUp.withFrozenList();
        target = roundUp.targetsOf("IT").get(0);
    }

    @Test
    void questionsAnswersHitsAndByProductsAreCountedWithTheirSources() {
        var question = asked(target);
        asked(null);
        answered("ncb-it", question, "ANSWERED", "");
        var refused = answered("ncb-es", question, "REFUSED", ", \"reason\": \"DISPROPORTIONATE\"");
        assertThat(refused).isNotNull();
        assertThat(exchange()).hasToString("{\"questions\":1,\"answers\":2,\"hits\":1,\"byProducts\":[]}");

        var hit = answerOf(question);
        assertThat(http.post("ncb-fr", "/api/answers/" + hit + "/feedback",
                "{\"outcome\": \"USED\", \"ledTo\": [\"%s\"]}".formatted(target)).status()).isEqualTo(204);

        assertThat(exchange().path("byProducts")).hasToString("[{\"source\":\"ANSWER\",\"what\":\"TARGET\",\"number\":1}]");
        assertThat(http.get("coordinator", path() + ".csv").body().lines()).contains("questions,1", "answers,2", "hits,1", "byProducts,1",
                "byProducts.ANSWER,1", "byProducts.LEAD,0");
        assertThat(http.get("coordinator", path() + ".xlsx").status()).isEqualTo(200);
        assertThat(http.get("coordinator", path() + ".pdf?lang=ar").status()).isEqualTo(200);
    }

    @Test
    void whatIsWithheldFromSomebodyIsLeftOutOfWhatIsPublished() {
        var question = asked(target);
        TestDatabase.asOwner().update("update handling set restriction = 'NOT_FOR', parties = '{ncb-PL}' where item = ?", question);

        assertThat(exchange().path("questions").asInt()).isEqualTo(1);
        assertThat(http.get("coordinator", path() + "?count=PUBLISHED").json().path("exchange").path("questions").asInt()).isZero();
    }

    private static String path() {
        return "/api/operations/" + OPERATION + "/results";
    }

    private JsonNode exchange() {
        return http.get("coordinator", path()).json().path("exchange");
    }

    private String asked(String subject) {
        var answer = http.post("ncb-fr", "/api/questions", """
                {"purpose": "LOCATE", "urgency": "NORMAL", "text": "Where is he?", "countries": ["IT", "ES"]%s}"""
                .formatted(subject == null ? "" : ", \"subject\": \"" + subject + "\""));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        jobs.run();
        return answer.json().path("reference").asText();
    }

    private String answered(String user, String question, String kind, String more) {
        var answer = http.post(user, "/api/questions/" + question + "/answers",
                "{\"answer\": \"%s\", \"text\": \"In Genoa.\"%s}".formatted(kind, more));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        jobs.run();
        return answer.json().path("reference").asText();
    }

    private String answerOf(String question) {
        for (var entry : http.get("ncb-fr", "/api/questions/" + question).json().path("thread")) {
            if (entry.path("what").asText().equals("ANSWERED")) {
                return entry.path("reference").asText();
            }
        }
        throw new AssertionError("No answer to " + question);
    }
}
