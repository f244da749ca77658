package org.cordon.hub.specialist.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;
import org.cordon.support.CordonTest;
import org.cordon.support.Http;
import org.cordon.support.Jobs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** FR asks posts of specialists, by name or by what they know. Their bureaus are asked, and each sees which of its own posts are meant. */
@CordonTest
class QuestionsToSpecialistsTest {

    @Autowired
    private Http http;
    @Autowired
    private Jobs jobs;

    private String naval;
    private String harbour;

    @BeforeEach
    void posts() {
        naval = made("ncb-it", "Naval centre", "SEA_CROSSING");
        harbour = made("ncb-es", "Harbour post", "SEA_CROSSING");
        made("ncb-es", "Lorry desk", "LAND_CROSSING");
        made("ncb-fr", "Channel post", "SEA_CROSSING");
    }

    @Test
    void theBureauOfAPostIsAskedAndSeesWhichPostIsMeant() {
        var question = asked("\"countries\":[\"DE\"],\"specialists\":[\"" + naval + "\"]");
        jobs.run();

        assertThat(specialists("ncb-fr", question)).containsExactly("DE", "IT Naval centre");
        assertThat(specialists("ncb-it", question)).containsExactly("IT Naval centre");
        assertThat(specialists("ncb-de", question)).containsExactly("DE");
        assertThat(http.get("ncb-es", "/api/questions/" + question).status()).isEqualTo(404);
        assertThat(http.get("ncb-it", "/api/questions").json().at("/items/0/reference").asText()).isEqualTo(question);

        assertThat(http.send("ncb-it", "DELETE", "/api/specialists/" + naval, null).status()).isEqualTo(204);
        assertThat(specialists("ncb-it", question)).as("it is named still").containsExactly("IT Naval centre");
    }

    @Test
    void aCompetenceIsWhoeverElseHasItNow() {
        var question = asked("\"competence\":\"boats\"");

        assertThat(specialists("ncb-fr", question)).containsExactly("ES Harbour post", "IT Naval centre");
        assertThat(specialists("ncb-es", question)).containsExactly("ES Harbour post");
    }

    @Test
    void severalPostsOfABureauAreOneAsking() {
        var lorries = http.get("ncb-fr", "/api/specialists?words=lorry").json().at("/items/0/reference").asText();
        var question = asked("\"specialists\":[\"" + harbour + "\",\"" + lorries + "\"]");

        assertThat(specialists("ncb-es", question)).containsExactly("ES Harbour post, Lorry desk");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "\"specialists\":[\"E-2222222222\"] | specialists | which is no post of specialists",
        "\"competence\":\"xyzzy\" | competence | is that of no post of specialists of another country",
        "\"competence\":\"Channel post\" | competence | is that of no post of specialists of another country",
        "\"countries\":[] | countries | must name whom you ask"})
    void isRefusedIfItReachesNobody(String whom, String field, String reason) {
        var refused = http.post("ncb-fr", "/api/questions", body(whom));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().path("reasons")).anySatisfy(one -> {
            assertThat(one.path("field").asText()).isEqualTo(field);
            assertThat(one.path("reason").asText()).contains(reason);
        });
    }

    @Test
    void nobodyAsksHisOwnSpecialists() {
        var own = http.get("ncb-fr", "/api/specialists?country=FR").json().at("/items/0/reference").asText();

        assertThat(http.post("ncb-fr", "/api/questions", body("\"specialists\":[\"" + own + "\"]")).body())
                .contains("cannot name a post of FR, the country that asks");
    }

    private List<String> specialists(String who, String question) {
        return StreamSupport.stream(http.get(who, "/api/questions/" + question).json().path("asked").spliterator(), false)
                .map(one -> (one.path("country").asText() + " " + names(one.path("specialists"))).strip()).sorted().toList();
    }

    private static String names(JsonNode posts) {
        return String.join(", ", StreamSupport.stream(posts.spliterator(), false).map(post -> post.path("name").asText()).toList());
    }

    private String asked(String whom) {
        var answer = http.post("ncb-fr", "/api/questions", body(whom));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json().path("reference").asText();
    }

    private static String body(String whom) {
        return "{\"purpose\":\"ROUTE\",\"urgency\":\"NORMAL\",\"text\":\"Which boats left?\"," + whom + "}";
    }

    private String made(String who, String name, String leg) {
        var answer = http.post(who, "/api/specialists", ("{\"name\":\"%s\",\"agency\":\"Invented\",\"unit\":\"BORDER\",\"legs\":[\"%s\"],"
                + "\"languages\":[\"en\"],\"hours\":\"24/7\",\"telephone\":\"+00 000 0001\"}").formatted(name, leg));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json().path("reference").asText();
    }
}
