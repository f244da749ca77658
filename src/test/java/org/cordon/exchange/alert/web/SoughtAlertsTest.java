package org.cordon.exchange.alert.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import org.cordon.exchange.alert.ReaderState;
import org.cordon.support.CordonTest;
import org.cordon.support.Http;
import org.cordon.support.Jobs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A search finds alerts by what the searching reader sees of them, and by nothing else. */
@CordonTest
class SoughtAlertsTest {

    @Autowired
    private Http http;
    @Autowired
    private Jobs jobs;

    private String boat;
    private String lorry;

    /** FR alerts IT and ES of a boat, which IT has opened, and IT of a lorry. */
    @BeforeEach
    void twoAlerts() {
        boat = issued("A boat, at night.", "IT", "ES");
        lorry = issued("A lorry, by day.", "IT");
        assertThat(http.post("ncb-it", "/api/alerts/" + boat + "/opening", "").status()).isEqualTo(204);
        jobs.run();
    }

    @Test
    void whoIssuedThemFindsThemByReadersAndHowFarTheseHaveCome() {
        assertThat(found("ncb-fr", "party=ES")).containsExactly(boat);
        assertThat(found("ncb-fr", "state=OPENED")).containsExactly(boat);
        assertThat(found("ncb-fr", "state=OPENED&party=ES")).isEmpty();
        assertThat(found("ncb-fr", "state=TOLD")).containsExactly(lorry, boat);
        assertThat(found("ncb-fr", "words=LORRY%20day")).containsExactly(lorry);
        assertThat(found("ncb-fr", "to=2020-01-01")).isEmpty();
        assertThat(found("ncb-fr", "urgency=FLASH")).isEmpty();
    }

    /** The text of an alert finds it for readers who have opened it, until it is recalled, and for no others. */
    @Test
    void nothingIsFoundThatIsNotShown() {
        assertThat(found("ncb-it", "words=boat")).containsExactly(boat);
        assertThat(found("ncb-it", "words=lorry")).isEmpty();
        assertThat(found("ncb-es", "words=boat")).isEmpty();
        assertThat(found("ncb-es", "party=IT")).isEmpty();
        assertThat(found("ncb-es", "state=OPENED")).isEmpty();
        assertThat(found("ncb-es", "state=TOLD&party=FR")).containsExactly(boat);
        assertThat(found("ncb-pl", "party=FR")).isEmpty();

        http.post("ncb-fr", "/api/alerts/" + boat + "/recall", "{\"reason\": \"It was wrong.\"}");
        jobs.run();

        assertThat(found("ncb-it", "words=boat")).isEmpty();
        assertThat(found("ncb-it", "state=COPIES_ASKED")).containsExactly(boat);
    }

    @Test
    void aReaderFromWhomItIsKeptIsNotFoundAnyMore() {
        http.send("ncb-fr", "PUT", "/api/alerts/" + boat + "/handling", "{\"notFor\": [\"ES\"]}");
        jobs.run();

        assertThat(found("ncb-fr", "party=ES")).isEmpty();
        assertThat(found("ncb-es", "party=FR")).isEmpty();
    }

    /** Each reader of an alert has a state of its own: a reader finds the alert by that state, never by the state of another reader. */
    @Test
    void whatIsWithheldIsFoundAsWithheldByItsIssuerAndByNoStateByItsReader() {
        http.send("ncb-fr", "PUT", "/api/alerts/" + boat + "/handling", "{\"notFor\": [\"ES\"]}");
        http.send("ncb-fr", "PUT", "/api/alerts/" + lorry + "/handling", "{\"notFor\": [\"IT\"]}");
        jobs.run();

        assertThat(found("ncb-fr", "state=WITHHELD")).containsExactly(lorry, boat);
        assertThat(found("ncb-fr", "state=WITHHELD&party=FR")).containsExactly(lorry, boat);
        assertThat(found("ncb-fr", "state=TOLD")).isEmpty();
        assertThat(found("ncb-fr", "state=OPENED")).containsExactly(boat);
        assertThat(found("ncb-it", "state=OPENED")).containsExactly(boat);
        assertFoundByNoState("ncb-es", "");
        assertFoundByNoState("ncb-it", lorry);

        List.of(boat, lorry).forEach(alert -> http.post("ncb-fr", "/api/alerts/" + alert + "/recall", "{\"reason\": \"It was wrong.\"}"));
        jobs.run();

        assertThat(found("ncb-fr", "state=WITHHELD")).containsExactly(lorry, boat);
        assertThat(found("ncb-fr", "state=COPIES_ASKED")).containsExactly(boat);
        assertThat(found("ncb-it", "state=COPIES_ASKED")).containsExactly(boat);
        assertFoundByNoState("ncb-es", "");
        assertFoundByNoState("ncb-it", lorry);
    }

    @ParameterizedTest
    @ValueSource(strings = {"state=OPEN", "urgency=SOON", "party=nobody", "from=yesterday", "to=2027-13-01"})
    void oddValuesAreRefusedInWords(String query) {
        var answer = http.get("ncb-fr", "/api/alerts?" + query);
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.json().path("detail").asText()).isNotBlank();
    }

    /** @param withheld the alert that is withheld from the reader; empty if all are */
    private void assertFoundByNoState(String user, String withheld) {
        for (var state : ReaderState.values()) {
            for (var party : List.of("", "&party=FR")) {
                assertThat(found(user, "state=" + state + party)).as(state + party).noneMatch(alert -> alert.contains(withheld));
            }
        }
        assertThat(found(user, "state=WITHHELD")).isEmpty();
    }

    private List<String> found(String user, String query) {
        var answer = http.get(user, "/api/alerts?" + query);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json().path("items").findValuesAsText("reference");
    }

    private String issued(String text, String... countries) {
        var body = JsonMapper.builder().build().createObjectNode().put("kind", "WARNING").put("crime", "PEOPLE_SMUGGLING")
                .put("text", text);
        body.putArray("stages").add("TRANSIT");
        body.putArray("concerns").add("GR");
        List.of(countries).forEach(body.withArray("countries")::add);
        var answer = http.post("ncb-fr", "/api/alerts", body.toString());
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        jobs.run();
        return answer.json().path("reference").asText();
    }
}
