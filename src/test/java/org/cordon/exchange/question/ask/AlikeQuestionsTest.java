package org.cordon.exchange.question.ask;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.cordon.support.CordonTest;
import org.cordon.support.Http;
import org.cordon.support.Jobs;
import org.cordon.support.ListedTargets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Earlier questions about the same are found before a new one is asked, and nothing else. */
@CordonTest
class AlikeQuestionsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Autowired
    private Http http;
    @Autowired
    private Jobs jobs;
    @Autowired
    private ListedTargets listed;

    @BeforeEach
    void now() {
        ClockUtil.setCurrentTime(Date.from(Instant.parse("2027-05-11T12:00:00Z")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Whose number is +39 06 6000 0002?      | Who calls from (06) 60000002          | TELEPHONE",
        "Is passport AB 1234567 genuine?        | AB1234567 was shown to us             | DOCUMENT",
        "Where does Yann Mörvan live?           | Is there a car of MORVAN Yann         | NAME",
        "a grey van with a dented door in Genoa | a grey van with dented door, in Genoa | WORDS"})
    void byWhatItsTextTells(String before, String now, String same) {
        var earlier = asked("ncb-fr", before, null, "IT");
        asked("ncb-fr", "something else entirely", null, "IT");

        var found = check("ncb-fr", now, null);

        assertThat(found).extracting(AlikeQuestionsTest::reference).containsExactly(earlier);
        assertThat(found.get(0).at("/why")).extracting(why -> why.path("same").asText()).containsExactly(same);
    }

    @Test
    void saysInTheWordsOfTheOneWhoAsksWhatIsTheSame() {
        asked("ncb-fr", "Whose number is +39 06 6000 0002?", null, "IT");

        var found = check("ncb-fr", "Who calls from (06) 60000002", null);

        assertThat(found.get(0).at("/why/0/said")).extracting(JsonNode::asText).containsExactly("(06) 60000002");
        assertThat(found.get(0).at("/question/asked/0/country").asText()).isEqualTo("IT");
        assertThat(found.toString()).doesNotContain("Whose number");
    }

    @Test
    void whatTellsMostComesFirst() {
        listed.operation("LARK-2027");
        var target = listed.target("LARK-2027", "22222", "2016/12345", "MORVAN", "Yann", List.of("FR"), List.of("IT"));
        var named = asked("ncb-fr", "Where does Yann Morvan live?", null, "IT");
        var about = asked("ncb-fr", "Does he own a boat?", target, "IT");
        var called = asked("ncb-fr", "Yann Morvan calls from 06 6000 0002", null, "ES");

        assertThat(check("ncb-fr", "Yann Morvan, +39 06 6000 0002", target)).extracting(AlikeQuestionsTest::reference)
                .containsExactly(about, called, named);
    }

    /** The asker finds own questions, and received ones as far as they are visible. The asker of a received question stays unnamed. */
    @Test
    void onlyAmongThoseThatTheAskerSees() {
        var text = "Whose number is +39 06 6000 0002? A grey van with a dented door stood there.";
        var question = asked("ncb-fr", text, null, "IT");

        assertThat(check("ncb-it", text, null)).extracting(AlikeQuestionsTest::reference).containsExactly(question);
        assertThat(check("ncb-it", text, null).toString()).doesNotContain("\"FR\"");
        assertThat(check("ncb-es", text, null)).isEmpty();
        assertThat(http.send("ncb-fr", "PUT", "/api/questions/" + question + "/handling", "{\"notFor\":[\"IT\"]}").status()).isEqualTo(204);
        jobs.run();
        assertThat(check("ncb-it", text, null)).isEmpty();
        assertThat(check("ncb-fr", text, null)).hasSize(1);
        for (var other : List.of("coordinator", "manager", "compliance")) {
            assertThat(http.post(other, "/api/questions/alike", "{\"text\":\"x\"}").status()).as(other).isEqualTo(403);
        }
    }

    @Test
    void whatWasWithdrawnCountsNoMore() {
        var question = asked("ncb-fr", "Whose number is +39 06 6000 0002?", null, "IT");
        assertThat(http.post("ncb-fr", "/api/questions/" + question + "/withdrawal", "{\"reason\":\"ASKED_BY_MISTAKE\"}").status())
                .isEqualTo(204);

        assertThat(check("ncb-fr", "+39 06 6000 0002", null)).isEmpty();
    }

    /** A reader of an answer still finds the question after its withdrawal: the asker reads all answers, each answering country its own. */
    @Test
    void whatWasAnsweredBeforeItWasWithdrawnIsStillFound() {
        var text = "Whose number is +39 06 6000 0002?";
        var question = asked("ncb-fr", text, null, "IT", "ES");
        var answer = "{\"answer\":\"ANSWERED\",\"text\":\"Of a shop.\"}";
        assertThat(http.post("ncb-it", "/api/questions/" + question + "/answers", answer).status()).isEqualTo(201);
        assertThat(http.post("ncb-fr", "/api/questions/" + question + "/withdrawal", "{\"reason\":\"ASKED_BY_MISTAKE\"}").status())
                .isEqualTo(204);
        jobs.run();

        for (var reader : List.of("ncb-fr", "ncb-it")) {
            assertThat(check(reader, text, null)).as(reader).extracting(AlikeQuestionsTest::reference).containsExactly(question);
            assertThat(http.get(reader, "/api/questions/" + question).body()).as(reader).contains("Of a shop.");
        }
        assertThat(check("ncb-es", text, null)).as("reads no answer").isEmpty();
        assertThat(http.send("ncb-fr", "PUT", "/api/questions/" + question + "/handling", "{\"notFor\":[\"IT\"]}").status()).isIn(204, 409);
        jobs.run();
        assertThat(check("ncb-it", text, null).isEmpty()).isEqualTo(http.get("ncb-it", "/api/questions/" + question).status() == 404);
    }

    /** Words that stand in every question make no questions alike. */
    @Test
    void aFormOfWordsThatAllUseMakesNoneAlike() {
        for (var place : List.of("Genoa", "Turin", "Naples", "Palermo", "Bari", "Trieste")) {
            asked("ncb-fr", "Please say whether you know him and where he lives: " + place + " " + place + "villa", null, "IT");
        }

        assertThat(check("ncb-fr", "Please say whether you know him and where he lives: Ancona near the harbour wall", null)).isEmpty();
    }

    private List<JsonNode> check(String user, String text, String subject) {
        var body = JSON.createObjectNode().put("text", text).put("subject", subject);
        var answer = http.post(user, "/api/questions/alike", body.toString());
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return List.copyOf(answer.json().findParents("why"));
    }

    private String asked(String user, String text, String subject, String... whom) {
        var body = JSON.createObjectNode().put("purpose", "LOCATE").put("urgency", "NORMAL").put("text", text).put("subject", subject)
                .put("named", false);
        var countries = body.putArray("countries");
        List.of(whom).forEach(countries::add);
        var answer = http.post(user, "/api/questions", body.toString());
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        jobs.run();
        return answer.json().path("reference").asText();
    }

    private static String reference(JsonNode alike) {
        return alike.at("/question/reference").asText();
    }
}
