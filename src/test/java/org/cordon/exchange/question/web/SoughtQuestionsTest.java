package org.cordon.exchange.question.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.cordon.support.CordonTest;
import org.cordon.support.Http;
import org.cordon.support.Jobs;
import org.cordon.support.ListedTargets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A search finds questions by what the searching reader sees of them, and by nothing else. */
@CordonTest
class SoughtQuestionsTest {

    @Autowired
    private Http http;
    @Autowired
    private Jobs jobs;
    @Autowired
    private ListedTargets listed;

    private String unnamed;
    private String named;

    /** FR asks IT and ES without being named, and asks IT alone under its name. */
    @BeforeEach
    void twoQuestions() {
        unnamed = asked("URGENT", false, "Where is he? 100% sure_", "IT", "ES");
        named = asked("ROUTINE", true, "Which boat is it?", "IT");
        var answer = http.post("ncb-it", "/api/questions/" + unnamed + "/answers", "{\"answer\": \"ANSWERED\", \"text\": \"In Genoa.\"}");
        assertThat(answer.status()).isEqualTo(201);
        jobs.run();
    }

    @Test
    void theAskerFindsThemByWhoIsAskedAndHowFarHeHasCome() {
        assertThat(found("ncb-fr", "")).containsExactly(named, unnamed);
        assertThat(found("ncb-fr", "party=ES")).containsExactly(unnamed);
        assertThat(found("ncb-fr", "party=fr")).containsExactly(named, unnamed);
        assertThat(found("ncb-fr", "party=PL")).isEmpty();
        assertThat(found("ncb-fr", "state=ANSWERED")).containsExactly(unnamed);
        assertThat(found("ncb-fr", "state=ANSWERED&party=ES")).isEmpty();
        assertThat(found("ncb-fr", "state=ASKED&party=ES")).containsExactly(unnamed);
        assertThat(found("ncb-fr", "state=ASKED&urgency=ROUTINE")).containsExactly(named);
    }

    @Test
    void wordsStandInTheTextOrTheReferenceAndAreNoPatterns() {
        assertThat(found("ncb-fr", "words=WHERE%20he")).containsExactly(unnamed);
        assertThat(found("ncb-fr", "words=" + named)).containsExactly(named);
        assertThat(found("ncb-fr", "words=100%25")).containsExactly(unnamed);
        assertThat(found("ncb-fr", "words=100_")).isEmpty();
        assertThat(found("ncb-fr", "words=boat%20Genoa")).isEmpty();
    }

    @Test
    void timesMayBeDaysOrMoments() {
        var at = http.get("ncb-fr", "/api/questions/" + named).json().path("askedAt").asText();
        assertThat(found("ncb-fr", "from=" + at)).contains(named);
        assertThat(found("ncb-fr", "from=" + at.substring(0, 10) + "&to=" + at.substring(0, 10))).hasSize(2);
        assertThat(found("ncb-fr", "to=2020-01-01")).isEmpty();
    }

    /** An asked country cannot find an unnamed asker, another asked country, or that country's answer. */
    @Test
    void nobodyIsFoundWhoIsNotShown() {
        assertThat(found("ncb-es", "party=FR")).isEmpty();
        assertThat(found("ncb-es", "party=IT")).isEmpty();
        assertThat(found("ncb-es", "state=ANSWERED")).isEmpty();
        assertThat(found("ncb-es", "words=Genoa")).isEmpty();
        assertThat(found("ncb-es", "state=ASKED")).containsExactly(unnamed);
        assertThat(found("ncb-it", "party=FR")).containsExactly(named);
        assertThat(found("ncb-pl", "words=boat")).isEmpty();
    }

    /**
     * The foreign reference of a question finds it for each of its readers. The reference of its subject finds it only for readers who see
     * the subject: Germany does not see the target.
     */
    @Test
    void aReferenceFindsAQuestionForThoseAloneToWhomItIsShown() {
        listed.operation("LARK-2027");
        var target = listed.target("LARK-2027", "22222", "2016/12345", "EXEMPLUM", "Anna", List.of("FR"), List.of("IT"));
        var elsewhere = asked(body("URGENT", true, "Whose car is it?", "IT", "DE").put("channel", "SIENA")
                .put("foreignReference", "S-77 of the harbour").put("subject", target));

        for (var user : List.of("ncb-fr", "ncb-it", "ncb-de")) {
            assertThat(found(user, "words=harbour%20S-77")).as(user).containsExactly(elsewhere);
            assertThat(found(user, "words=harbour%20S-78")).as(user).isEmpty();
        }
        assertThat(found("ncb-es", "words=harbour")).isEmpty();
        assertThat(found("ncb-fr", "subject=" + target)).containsExactly(elsewhere);
        assertThat(found("ncb-it", "subject=" + target)).containsExactly(elsewhere);
        assertThat(found("ncb-de", "subject=" + target)).isEmpty();
        assertThat(found("ncb-de", "words=" + target)).isEmpty();

        assertThat(http.send("ncb-fr", "PUT", "/api/questions/" + elsewhere + "/handling", "{\"notFor\": [\"DE\"]}").status())
                .isEqualTo(204);

        assertThat(found("ncb-de", "words=harbour")).isEmpty();
        assertThat(found("ncb-de", "words=" + elsewhere)).isEmpty();
        assertThat(found("ncb-it", "words=harbour")).containsExactly(elsewhere);
    }

    /** A page that begins behind a hidden question is empty, as behind a question that does not exist. */
    @Test
    void aPageBehindAHiddenQuestionIsThatBehindNone() {
        assertThat(http.get("ncb-es", "/api/questions?state=ASKED&after=" + named).body())
                .isEqualTo(http.get("ncb-es", "/api/questions?state=ASKED&after=Q-ZZZZZZZZZZ").body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"state=OPEN", "urgency=SOON", "party=nobody", "party=partner-", "from=yesterday", "to=2027-13-01",
            "from=+999999999-01-01T00:00:00Z"})
    void oddValuesAreRefusedInWords(String query) {
        var answer = http.get("ncb-fr", "/api/questions?" + query);
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.json().path("detail").asText()).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource({"words=%20", "party=", "words=%5C", "words=%27%25"})
    void emptyAndQuotedOnesAreNot(String query) {
        assertThat(http.get("ncb-fr", "/api/questions?" + query).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"words=%00", "words=a%00b", "party=%00", "from=%00"})
    void aNulIsNoFailure(String query) {
        assertThat(http.get("ncb-fr", "/api/questions?" + query).status()).isLessThan(500);
    }

    private List<String> found(String user, String query) {
        var answer = http.get(user, "/api/questions?" + query);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json().path("items").findValuesAsText("reference");
    }

    private String asked(String urgency, boolean named, String text, String... countries) {
        return asked(body(urgency, named, text, countries));
    }

    private static ObjectNode body(String urgency, boolean named, String text, String... countries) {
        var body = JsonMapper.builder().build().createObjectNode().put("purpose", "LOCATE").put("urgency", urgency).put("text", text)
                .put("named", named);
        List.of(countries).forEach(body.withArray("countries")::add);
        return body;
    }

    private String asked(ObjectNode body) {
        var answer = http.post("ncb-fr", "/api/questions", body.toString());
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        jobs.run();
        return answer.json().path("reference").asText();
    }
}
