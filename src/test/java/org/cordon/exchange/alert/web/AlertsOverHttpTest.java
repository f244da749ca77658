package org.cordon.exchange.alert.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.StreamSupport;
import org.cordon.kernel.database.TestDatabase;
import org.cordon.support.CordonTest;
import org.cordon.support.Http;
import org.cordon.support.Http.Answer;
import org.cordon.support.Jobs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** FR alerts IT and ES. Neither reader learns anything of the other. */
@CordonTest
class AlertsOverHttpTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Autowired
    private Http http;
    @Autowired
    private Jobs jobs;

    @Test
    void whatItSaysIsForWhoeverHasOpenedIt() {
        var alert = issued(body("IT", "ES").put("kind", "WARNING"));

        var closed = http.get("ncb-it", "/api/alerts/" + alert);
        assertThat(closed.json().path("issuer").asText()).isEqualTo("FR");
        assertThat(closed.json().at("/mine/state").asText()).isEqualTo("TOLD");
        assertThat(closed.body()).doesNotContain("boat", "PEOPLE_SMUGGLING", "TRANSIT", "\"GR\"");

        var open = opened("ncb-it", alert);
        assertThat(open.json().path("text").asText()).isEqualTo("A boat, at night.");
        assertThat(open.json().path("stages").get(0).asText()).isEqualTo("TRANSIT");
        assertThat(open.json().path("concerns").get(0).asText()).isEqualTo("GR");
        assertThat(open.body()).doesNotContain("readers", "\"ES\"", "versions");
    }

    @Test
    void whoIssuedItSeesWhoHasOpenedItAndReadersThemselvesAlone() {
        var alert = issued(body("IT", "ES"));
        http.post("ncb-it", "/api/alerts/" + alert + "/opening", "");

        var own = http.get("ncb-fr", "/api/alerts/" + alert).json();
        assertThat(own.path("readers")).extracting(one -> one.path("country").asText() + " " + one.path("state").asText())
                .containsExactly("ES TOLD", "IT OPENED");
        var listed = http.get("ncb-fr", "/api/alerts").json().at("/items/0");
        assertThat(listed.path("of").asInt()).isEqualTo(2);
        assertThat(listed.path("owing")).extracting(one -> one.path("country").asText()).containsExactly("ES");
        assertThat(http.get("ncb-es", "/api/alerts").body()).doesNotContain("\"IT\"", "owing", "\"of\"");
    }

    @Test
    void whatOthersDoChangesNoByteForAReader() {
        var alert = issued(body("IT", "ES"));
        http.post("ncb-es", "/api/alerts/" + alert + "/opening", "");
        var before = seenBy("ncb-es", alert);

        http.post("ncb-it", "/api/alerts/" + alert + "/opening", "");

        assertThat(seenBy("ncb-es", alert)).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({"ncb-pl", "coordinator", "compliance", "manager", "admin"})
    void forEverybodyElseThereIsNoSuchAlert(String other) {
        var alert = issued(body("IT"));

        for (var path : List.of("/api/alerts/%s", "/alerts/%s")) {
            assertThat(shown(http.get(other, path.formatted(alert)), alert))
                    .isEqualTo(shown(http.get(other, path.formatted("B-ZZZZZZZZZZ")), "B-ZZZZZZZZZZ"));
        }
        assertThat(http.get(other, "/api/alerts/" + alert).status()).isEqualTo(404);
        assertThat(http.get(other, "/api/alerts").json().path("items")).isEmpty();
        if (!other.equals("manager")) {
            assertThat(http.get(other, "/api/events").body()).doesNotContain(alert);
        }
    }

    @Test
    void theGeneralSecretariatReadsWhatIsAddressedToItAndNotWhoElseDoes() {
        var alert = issued(body("IT", "IPSG"));
        http.post("ncb-it", "/api/alerts/" + alert + "/opening", "");

        var open = opened("coordinator", alert);
        assertThat(open.json().path("text").asText()).isEqualTo("A boat, at night.");
        assertThat(open.body()).doesNotContain("\"IT\"");
        assertThat(http.get("coordinator", "/api/events").json().path("items"))
                .filteredOn(event -> event.path("subject").asText().equals(alert))
                .extracting(event -> event.path("type").asText() + " " + event.path("country").asText())
                .containsExactly("ALERT_ISSUED IPSG", "ALERT_OPENED IPSG");
    }

    @Test
    void theManagementReadsThatItHappenedAndNotWhoseAlertItIs() {
        var alert = issued(body("IT"));

        var events = http.get("manager", "/api/events").json().path("items");
        assertThat(events).filteredOn(event -> event.path("subject").asText().equals(alert)).hasSize(1)
                .allSatisfy(event -> assertThat(((ObjectNode) event).without("cursor").toString()).contains("ALERT_ISSUED")
                        .doesNotContain("\"FR\"", "ncb-fr"));
    }

    @Test
    void afterARecallNobodyButItsIssuerReadsIt() {
        var alert = issued(body("IT"));
        http.post("ncb-it", "/api/alerts/" + alert + "/opening", "");
        attached(alert);
        assertThat(http.get("ncb-it", "/api/alerts/" + alert + "/attachments").json().path("items")).hasSize(1);

        done(http.post("ncb-fr", "/api/alerts/" + alert + "/recall", "{\"reason\": \"A fishing boat.\"}"));

        var recalled = http.get("ncb-it", "/api/alerts/" + alert);
        assertThat(recalled.json().path("recallReason").asText()).isEqualTo("A fishing boat.");
        assertThat(recalled.body()).doesNotContain("night", "PEOPLE_SMUGGLING", "TRANSIT", "\"GR\"");
        assertThat(opened("ncb-it", alert).body()).doesNotContain("night");
        for (var path : List.of("/attachments", "/attachments/2PH4T", "/attachments/2PH4T/thumbnail")) {
            assertThat(http.get("ncb-it", "/api/alerts/" + alert + path).status()).as(path).isEqualTo(403);
        }
        assertThat(http.get("ncb-fr", "/api/alerts/" + alert).json().path("text").asText()).isEqualTo("A boat, at night.");
        assertThat(http.get("ncb-fr", "/api/alerts/" + alert + "/attachments/2PH4T").status()).isEqualTo(200);
        assertThat(http.get("ncb-fr", "/api/alerts/" + alert + "/attachments").json().path("mayAttach").asBoolean()).isFalse();
    }

    /** The reason for a correction reveals what the alert said before. */
    @Test
    void afterARecallNobodyButItsIssuerReadsWhyItWasCorrected() {
        var alert = issued(body("IT"));
        http.post("ncb-it", "/api/alerts/" + alert + "/opening", "");
        done(http.post("ncb-fr", "/api/alerts/" + alert + "/correction", "{\"text\": \"A boat, by day.\", \"reason\": \"No lorries.\"}"));
        assertThat(http.get("ncb-it", "/api/alerts/" + alert).body()).contains("No lorries.");

        done(http.post("ncb-fr", "/api/alerts/" + alert + "/recall", "{\"reason\": \"A fishing boat.\"}"));

        assertThat(http.get("ncb-it", "/api/alerts/" + alert).body()).contains("A fishing boat.").doesNotContain("lorries");
        assertThat(http.get("ncb-fr", "/api/alerts/" + alert).body()).contains("No lorries.");
    }

    @Test
    void picturesAreForWhoeverHasOpenedIt() {
        var alert = issued(body("IT"));
        attached(alert);

        assertThat(http.get("ncb-it", "/api/alerts/" + alert + "/attachments/2PH4T").status()).isEqualTo(403);
        assertThat(http.get("ncb-it", "/api/alerts/" + alert + "/attachments/2PH4T/thumbnail").status()).isEqualTo(403);
        assertThat(http.get("ncb-es", "/api/alerts/" + alert + "/attachments/2PH4T").status()).isEqualTo(404);
        http.post("ncb-it", "/api/alerts/" + alert + "/opening", "");
        assertThat(http.get("ncb-it", "/api/alerts/" + alert + "/attachments/2PH4T/thumbnail").status()).isEqualTo(200);
    }

    @Test
    void whatItsIssuerWithholdsIsGoneForAReader() {
        var alert = issued(body("IT", "ES"));
        http.post("ncb-it", "/api/alerts/" + alert + "/opening", "");
        TestDatabase.asOwner().update("update handling set restriction = 'NOT_FOR', parties = '{ncb-IT}' where item = ?", alert);

        for (var path : List.of("", "/attachments")) {
            assertThat(shown(http.get("ncb-it", "/api/alerts/" + alert + path), alert))
                    .isEqualTo(shown(http.get("ncb-it", "/api/alerts/B-ZZZZZZZZZZ" + path), "B-ZZZZZZZZZZ"));
        }
        assertThat(http.get("ncb-it", "/api/events").body()).doesNotContain(alert);
        assertThat(http.get("ncb-it", "/api/receipts").body()).doesNotContain(alert);
        assertThat(http.get("ncb-es", "/api/alerts/" + alert).status()).isEqualTo(200);
    }

    @Test
    void whoeverItIsKeptFromIsToldToPartWithItAndOthersNothing() {
        var alert = issued(body("IT", "ES"));
        http.post("ncb-it", "/api/alerts/" + alert + "/opening", "");
        var cursor = http.get("ncb-it", "/api/events").json().path("cursor").asText();
        var seen = seenBy("ncb-es", alert);
        var kept = http.get("ncb-fr", "/api/alerts/" + alert).json().at("/handling/version").asInt();

        done(http.send("ncb-fr", "PUT", "/api/alerts/" + alert + "/handling", "{\"notFor\": [\"IT\"]}"));

        assertThat(shown(http.get("ncb-it", "/api/alerts/" + alert), alert))
                .isEqualTo(shown(http.get("ncb-it", "/api/alerts/B-ZZZZZZZZZZ"), "B-ZZZZZZZZZZ"));
        assertThat(http.get("ncb-it", "/api/alerts").json().path("items")).isEmpty();
        assertThat(http.get("ncb-it", "/api/events?after=" + cursor).json().path("items"))
                .extracting(event -> event.path("type").asText() + " " + event.path("subject").asText())
                .containsExactly("SIGHT_LOST " + alert);
        assertThat(seenBy("ncb-es", alert)).isEqualTo(seen);
        var own = http.get("ncb-fr", "/api/alerts/" + alert).json();
        assertThat(own.path("readers")).extracting(one -> one.path("country").asText() + " " + one.path("state").asText())
                .containsExactly("ES TOLD", "IT WITHHELD");
        assertThat(own.at("/handling/notFor/0").asText()).isEqualTo("IT");
        assertThat(own.at("/handling/version").asInt()).isEqualTo(kept + 1);
        assertThat(http.get("ncb-fr", "/api/alerts").json().at("/items/0/of").asInt()).isEqualTo(1);
        assertThat(http.get("ncb-es", "/api/alerts/" + alert).body()).doesNotContain("notFor");
    }

    @Test
    void itIsReleasedForNoTime() {
        var alert = issued(body("IT"));

        var refused = http.send("ncb-fr", "PUT", "/api/alerts/" + alert + "/handling",
                "{\"handlingCode\": \"H0\", \"releasedTo\": [\"ES\"], \"releasedUntil\": {\"ES\": \""
                        + Instant.now().plus(Duration.ofDays(10)) + "\"}}");

        assertThat(refused.status()).as(refused.body()).isEqualTo(400);
        assertThat(refused.json().path("reasons")).extracting(reason -> reason.path("field").asText() + " " + reason.path("code").asText())
                .containsExactly("releasedUntil NOT_FOR_AN_ALERT");
    }

    @Test
    void theEventsOfAnAlertFollowTheCursorOfItsReader() {
        var before = http.get("ncb-it", "/api/events").json().path("cursor").asText();
        var alert = issued(body("IT", "ES"));
        http.post("ncb-es", "/api/alerts/" + alert + "/opening", "");
        done(http.post("ncb-fr", "/api/alerts/" + alert + "/correction", "{\"text\": \"Two boats.\", \"reason\": \"Two.\"}"));
        done(http.post("ncb-fr", "/api/alerts/" + alert + "/recall", "{\"reason\": \"No boat.\"}"));
        done(http.post("ncb-it", "/api/alerts/" + alert + "/copies-gone", ""));

        var events = http.get("ncb-it", "/api/events?after=" + before);
        assertThat(events.json().path("items")).extracting(event -> event.path("type").asText() + " " + event.path("country").asText())
                .containsExactly("ALERT_ISSUED IT", "ALERT_CORRECTED IT", "ALERT_RECALLED IT", "ALERT_COPIES_GONE IT");
        assertThat(events.body()).doesNotContain("boat");
    }

    @Test
    void allAreEverybodyButItsIssuerAndThoseFromWhomItIsKept() {
        var body = body().put("all", true);
        body.remove("countries");
        body.putObject("handling").putArray("notFor").add("ES");
        var alert = issued(body);

        var readers = http.get("ncb-fr", "/api/alerts/" + alert).json().path("readers");
        assertThat(readers.findValuesAsText("country")).hasSizeGreaterThan(190).contains("IT", "GR").doesNotContain("FR", "ES", "IPSG");
        assertThat(http.get("ncb-es", "/api/alerts").json().path("items")).isEmpty();
    }

    @Test
    void onlyItsIssuerCorrectsAndRecallsIt() {
        var alert = issued(body("IT"));

        for (var act : List.of("correction", "recall")) {
            assertThat(http.post("ncb-it", "/api/alerts/" + alert + "/" + act, "{").status()).isEqualTo(403);
            assertThat(http.post("ncb-es", "/api/alerts/" + alert + "/" + act, "{").status()).isEqualTo(404);
        }
        assertThat(http.post("ncb-fr", "/api/alerts/" + alert + "/opening", "").status()).isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "{}|kind",
            "{\"kind\":\"NEWS\",\"crime\":\"DRUGS\",\"text\":\"x\",\"countries\":[\"IT\"]}|kind",
            "{\"kind\":\"WARNING\",\"urgency\":\"SOON\",\"crime\":\"DRUGS\",\"text\":\"x\",\"countries\":[\"IT\"]}|urgency",
            "{\"kind\":\"WARNING\",\"crime\":\"THEFT\",\"text\":\"x\",\"countries\":[\"IT\"]}|crime",
            "{\"kind\":\"WARNING\",\"crime\":\"DRUGS\",\"text\":\" \",\"countries\":[\"IT\"]}|text",
            "{\"kind\":\"WARNING\",\"crime\":\"DRUGS\",\"text\":\"x\",\"countries\":[]}|countries",
            "{\"kind\":\"WARNING\",\"crime\":\"DRUGS\",\"text\":\"x\",\"countries\":[\"FR\"]}|countries",
            "{\"kind\":\"WARNING\",\"crime\":\"DRUGS\",\"text\":\"x\",\"countries\":[\"914\"]}|countries",
            "{\"kind\":\"WARNING\",\"crime\":\"DRUGS\",\"text\":\"x\",\"all\":\"yes\"}|all",
            "{\"kind\":\"WARNING\",\"crime\":\"DRUGS\",\"text\":\"x\",\"countries\":[\"IT\"],\"stages\":[\"SEA\"]}|stages",
            "{\"kind\":\"WARNING\",\"crime\":\"DRUGS\",\"text\":\"x\",\"countries\":[\"IT\"],\"concerns\":[\"XX\"]}|concerns",
            "{\"kind\":\"WARNING\",\"crime\":\"DRUGS\",\"text\":\"x\",\"countries\":[\"IT\"],\"handling\":{\"notFor\":[\"IT\"]}}|handling",
            "{\"kind\":\"WARNING\",\"crime\":\"DRUGS\",\"text\":\"x\",\"countries\":[\"IT\"],\"country\":\"IT\"}|country"})
    void whatIsWrongIsRefusedAtItsField(String body, String field) {
        refusedAt(field, http.post("ncb-fr", "/api/alerts", body));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "correction|{\"text\":\"Two boats.\"}|reason",
            "correction|{\"text\":\"A boat, at night.\",\"reason\":\"x\"}|text",
            "correction|{\"text\":\"\",\"reason\":\"x\"}|text",
            "correction|{\"countries\":[\"ES\"],\"reason\":\"x\"}|countries",
            "recall|{}|reason",
            "recall|{\"reason\":\" \"}|reason"})
    void soIsWhatIsWrongWithAChange(String act, String body, String field) {
        refusedAt(field, http.post("ncb-fr", "/api/alerts/" + issued(body("IT")) + "/" + act, body));
    }

    private static void refusedAt(String field, Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(StreamSupport.stream(answer.json().path("reasons").spliterator(), false).map(reason -> reason.path("field").asText()))
                .contains(field);
    }

    private List<String> seenBy(String user, String alert) {
        return List.of(http.get(user, "/api/alerts/" + alert).body(), http.get(user, "/api/alerts").body(),
                http.get(user, "/api/events").json().path("items").findValuesAsText("type").toString());
    }

    /** An answer without the parts that differ by the reference in the request. */
    private static String shown(Answer answer, String reference) {
        return answer.status() + answer.body().replace(reference, "");
    }

    private Answer opened(String user, String alert) {
        var opening = http.post(user, "/api/alerts/" + alert + "/opening", "");
        assertThat(opening.status()).isEqualTo(204);
        assertThat(opening.body()).isEmpty();
        return http.get(user, "/api/alerts/" + alert);
    }

    private static void attached(String alert) {
        var owner = TestDatabase.asOwner();
        owner.update("""
                        insert into attachment (item, code, country, kind, name, type, size, sha256, added_by, added_at)
                        values (?, '2PH4T', 'FR', 'PHOTOGRAPH', 'boat.jpg', 'image/jpeg', 1, sha256('a'), 'ncb-fr', now())""", alert);
        owner.update("insert into attachment_part (item, code, number, content) values (?, '2PH4T', 0, 'a')", alert);
        owner.update("insert into attachment_thumbnail (item, code, content) values (?, '2PH4T', 'a')", alert);
    }

    private static ObjectNode body(String... countries) {
        var body = JSON.createObjectNode().put("kind", "MODUS_OPERANDI").put("crime", "PEOPLE_SMUGGLING").put("text", "A boat, at night.");
        body.putArray("stages").add("TRANSIT");
        body.putArray("concerns").add("GR");
        var list = body.putArray("countries");
        List.of(countries).forEach(list::add);
        return body;
    }

    private String issued(ObjectNode body) {
        var answer = http.post("ncb-fr", "/api/alerts", body.toString());
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        jobs.run();
        return answer.json().path("reference").asText();
    }

    private void done(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isBetween(200, 204);
        jobs.run();
    }
}
