package org.cordon.hub.closedsession;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.cordon.support.CordonTest;
import org.cordon.support.Http;
import org.cordon.support.Http.Answer;
import org.cordon.support.Jobs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The management reads figures about closed sessions, and no session. */
@CordonTest
class SessionFiguresTest {

    private static final Instant BEGIN = Instant.now().truncatedTo(ChronoUnit.SECONDS).plus(10, ChronoUnit.DAYS);

    @Autowired
    private Http http;
    @Autowired
    private Jobs jobs;

    @Test
    void ofASessionThatGoesOnNothingAndAfterwardsWhetherWhatWasAgreedIsKept() {
        var nothing = figures().toString();
        var session = done(http.post("ncb-fr", "/api/sessions", """
                {"subject": "The boats of May", "zone": "Europe/Paris", "begin": "%s", "end": "%s", "accessUntil": "%s", "invited": ["IT"]}"""
                .formatted(BEGIN, BEGIN.plusSeconds(3600), BEGIN.plusSeconds(7200)))).path("reference").asText();
        jobs.run();
        done(http.post("ncb-it", "/api/sessions/" + session + "/answer", "{\"coming\": true}"));
        agreed(session, "Look into the accounts.");
        var kept = agreed(session, "Ask the port.");
        done(http.post("ncb-it", "/api/sessions/" + session + "/actions/" + kept + "/report", "{\"done\": true, \"words\": \"Asked.\"}"));
        assertThat(figures()).hasToString(nothing);

        jobs.runAt(BEGIN.plusSeconds(7201));

        assertThat(figures().path("sessions").asInt()).isEqualTo(1);
        assertThat(figures().at("/items/0/reference").asText()).isEqualTo(session);
        assertThat(figures().at("/items/0/actions")).isEqualTo(figures().path("actions"))
                .hasToString("{\"agreed\":2,\"waiting\":1,\"done\":1,\"notDone\":0,\"notReported\":0}");
        assertThat(figures().toString()).doesNotContain("boats", "accounts", "Asked");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ncb-fr", "coordinator", "compliance", "admin"})
    void nobodyElseIsToldAnything(String user) {
        assertThat(http.get(user, "/api/session-figures").status()).isEqualTo(404);
    }

    private String agreed(String session, String what) {
        return done(http.post("ncb-fr", "/api/sessions/" + session + "/actions", """
                {"what": "%s", "owner": "IT", "due": "%s"}""".formatted(what, BEGIN.plus(30, ChronoUnit.DAYS)))).path("code").asText();
    }

    private JsonNode figures() {
        return http.get("manager", "/api/session-figures").json();
    }

    private static JsonNode done(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isBetween(200, 204);
        return answer.body().isEmpty() ? null : answer.json();
    }
}
