package org.cordon.hub.closedsession.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.cordon.kernel.database.TestDatabase;
import org.cordon.support.CordonTest;
import org.cordon.support.Http;
import org.cordon.support.Http.Answer;
import org.cordon.support.Jobs;
import org.cordon.support.PartnerAccounts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** FR convenes a session with IT, ES, PL, DE and a partner; NL is not invited. IT withholds from FR some items that it shows to others. */
@CordonTest
class SessionsOverHttpTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> NOT_SEATED = List.of("ncb-nl", "coordinator", "compliance", "manager", "admin");

    @Autowired
    private Http http;
    @Autowired
    private Jobs jobs;
    @Autowired
    private PartnerAccounts partners;

    @Test
    void nobodyElseLearnsOfASession() {
        var group = published();
        var kept = fact("ncb-it", group, "\"onlyFor\":[\"ES\"]");
        var before = NOT_SEATED.stream().map(who -> fetched(who, group)).toList();

        var session = convened("IT", "ES", "PL", "DE");
        coming(session, "ncb-it");
        coming(session, "ncb-es");
        put("ncb-it", session, kept, "");
        note("ncb-es", session, "{\"text\":\"Seen in May.\"}");
        done(http.post("ncb-de", "/api/sessions/" + session + "/answer", "{\"coming\":false}"));

        assertThat(NOT_SEATED.stream().map(who -> fetched(who, group)).toList()).isEqualTo(before);
        NOT_SEATED.forEach(who -> notThere(who, session));
        notThere("ncb-de", session);
        assertThat(http.get("manager", "/engine-rest/process-instance?businessKey=" + session).body()).doesNotContain(session);
    }

    @Test
    void whoHasNotSaidThatHeComesSeesWhatItIsAboutAndNoMore() {
        var session = convened("IT", "ES");
        coming(session, "ncb-es");
        note("ncb-es", session, "{\"text\":\"Seen in May.\"}");

        var seen = one("ncb-it", session);
        assertThat(seen.path("subject").asText()).isEqualTo("The boats of May");
        assertThat(seen.path("convener").asText()).isEqualTo("FR");
        assertThat(seen.has("owedBy")).isTrue();
        assertThat(seen.has("seats") || seen.has("items") || seen.has("notes")).isFalse();
        assertThat(http.post("ncb-it", "/api/sessions/" + session + "/notes", "{\"text\":\"x\"}").status()).isEqualTo(403);
        assertThat(codes(one("ncb-es", session).path("seats"), "party")).containsExactly("ES", "FR");
        assertThat(codes(one("ncb-fr", session).path("seats"), "party")).containsExactly("ES", "FR", "IT");
    }

    @Test
    void whatIsPutOnTheTableIsReleasedUntilAccessEndsAndNotToWhomItsSupplierKeepsItFrom() {
        var group = published();
        var session = seated("IT", "ES", "PL", "DE");
        var kept = fact("ncb-it", group, "\"notFor\":[\"FR\"]");
        var narrow = fact("ncb-it", group, "\"onlyFor\":[\"PL\"]");
        assertThat(facts("ncb-es", group)).contains(kept).doesNotContain(narrow);
        assertThat(facts("ncb-fr", group)).doesNotContain(kept, narrow);

        assertThat(codes(put("ncb-it", session, kept, ""), null)).containsExactly("DE", "ES", "PL");
        assertThat(codes(put("ncb-it", session, narrow, "\"ES\""), null)).containsExactly("ES");

        assertThat(onTable("ncb-es", session)).containsExactly(kept, narrow);
        assertThat(onTable("ncb-de", session)).containsExactly(kept);
        assertThat(onTable("ncb-fr", session)).as("the convener").isEmpty();
        assertThat(facts("ncb-es", group)).contains(narrow);
        assertThat(facts("ncb-de", group)).doesNotContain(narrow);
        var supplied = one("ncb-it", session).path("items").get(1);
        assertThat(codes(supplied.path("forParties"), null)).containsExactly("ES");
        note("ncb-es", session, "{\"text\":\"The same boat.\",\"item\":\"" + narrow + "\"}");
        assertThat(one("ncb-it", session).path("notes")).hasSize(1);
        assertThat(one("ncb-de", session).path("notes")).isEmpty();
        assertThat(one("ncb-fr", session).path("notes")).isEmpty();

        over(session);

        assertThat(facts("ncb-es", group)).as("taken back by itself").contains(kept).doesNotContain(narrow);
        assertThat(onTable("ncb-es", session)).as("what it got, by its reference").containsExactly(kept, narrow);
        assertThat(onTable("ncb-fr", session)).isEmpty();
        assertThat(one("ncb-es", session).path("notes")).as("its own").hasSize(1);
        assertThat(one("ncb-it", session).path("notes")).isEmpty();
        assertThat(http.post("ncb-es", "/api/sessions/" + session + "/notes", "{\"text\":\"x\"}").status()).isEqualTo(409);
        assertThat(http.post("ncb-it", "/api/sessions/" + session + "/items", "{\"item\":\"" + kept + "\"}").status()).isEqualTo(409);
    }

    /** The table is visible to each guest from the moment when the guest accepts. */
    @Test
    void itRunsFromItsBeginningToItsEndAndItsTableIsOpenFromBeforeToAfter() {
        var session = seated("IT", "ES");
        assertThat(one("ncb-it", session).path("running").asBoolean()).as("before").isFalse();
        assertThat(one("ncb-it", session).path("open").asBoolean()).isTrue();

        times(session, "1 hour", "-1 hour", "-1 day");
        assertThat(one("ncb-it", session).path("running").asBoolean()).isTrue();

        times(session, "2 hours", "1 hour", "-1 day");
        assertThat(one("ncb-it", session).path("running").asBoolean()).as("after").isFalse();
        assertThat(one("ncb-it", session).path("open").asBoolean()).isTrue();
        assertThat(http.get("ncb-it", "/api/sessions").json().path("items").get(0).path("open").asBoolean()).isTrue();

        times(session, "3 hours", "2 hours", "1 hour");
        assertThat(one("ncb-it", session).path("open").asBoolean()).isFalse();
    }

    private static void times(String session, String begun, String ended, String closed) {
        TestDatabase.asOwner().update("""
                update closed_session set begins_at = now() - cast(? as interval), ends_at = now() - cast(? as interval),
                    access_until = now() - cast(? as interval) where reference = ?""", begun, ended, closed, session);
    }

    @Test
    void accessEndsByTheClockThoughNoJobHasRun() {
        var session = seated("IT", "ES");
        note("ncb-it", session, "{\"text\":\"Seen in May.\"}");
        assertThat(one("ncb-es", session).path("notes")).hasSize(1);

        TestDatabase.asOwner().update("""
                update closed_session set begins_at = now() - interval '3 days', ends_at = now() - interval '2 days',
                    access_until = now() - interval '1 day' where reference = ?""", session);

        assertThat(one("ncb-es", session).path("notes")).isEmpty();
        assertThat(http.post("ncb-es", "/api/sessions/" + session + "/notes", "{\"text\":\"x\"}").status()).isEqualTo(409);
    }

    @Test
    void whatIsTakenBackIsThereForNobodyElse() {
        var group = published();
        var session = seated("IT", "ES");
        var narrow = fact("ncb-it", group, "\"onlyFor\":[\"PL\"]");
        put("ncb-it", session, narrow, "\"ES\"");
        assertThat(facts("ncb-es", group)).contains(narrow);
        var back = "/api/sessions/" + session + "/items/" + narrow + "/taking-back";
        assertThat(http.post("ncb-es", back, "{}").status()).isEqualTo(403);
        assertThat(http.post("ncb-fr", back, "{}").status()).isEqualTo(404);

        done(http.post("ncb-it", back, "{}"));

        assertThat(facts("ncb-es", group)).doesNotContain(narrow);
        assertThat(onTable("ncb-es", session)).isEmpty();
        assertThat(one("ncb-it", session).at("/items/0/takenBackAt").isMissingNode()).isFalse();
    }

    @Test
    void whatIsWithheldMeanwhileChangesNoByteForWhomItIsWithheldFrom() {
        var group = published();
        var session = seated("IT", "ES", "PL", "DE");
        put("ncb-es", session, fact("ncb-es", group, ""), "");
        var before = List.of(fetched("ncb-fr", group), fetched("ncb-fr", group, session));

        var kept = fact("ncb-it", group, "\"notFor\":[\"FR\"]");
        put("ncb-it", session, kept, "");
        note("ncb-it", session, "{\"text\":\"Look at the price.\",\"item\":\"" + kept + "\"}");
        note("ncb-de", session, "{\"text\":\"Known here.\",\"item\":\"" + kept + "\"}");

        assertThat(List.of(fetched("ncb-fr", group), fetched("ncb-fr", group, session))).isEqualTo(before);
        assertThat(one("ncb-pl", session).path("notes")).hasSize(2);
    }

    @Test
    void aPartnerIsSeatedAndSeesWhatIsPutThereForIt() {
        partners.exists("EUROPOL");
        var group = published();
        var session = convened("IT", "partner-EUROPOL");
        coming(session, "ncb-it");
        var asked = partner("GET", "/engine-rest/task?processInstanceBusinessKey=" + session, "");
        assertThat(asked.json()).hasSize(1);
        var answered = partner("POST", "/engine-rest/task/" + asked.json().at("/0/id").asText() + "/complete",
                "{\"variables\":{\"coming\":{\"value\":true,\"type\":\"Boolean\"}}}");
        assertThat(answered.status()).as(answered.body()).isBetween(200, 204);
        jobs.run();

        var open = fact("ncb-it", group, "");
        assertThat(codes(put("ncb-it", session, open, ""), null)).containsExactly("FR", "partner-EUROPOL");

        assertThat(partner("GET", "/api/sessions/" + session, "").json().at("/items/0/item").asText())
                .isEqualTo(open);
        assertThat(partner("GET", "/api/groups/" + group, "").json().at("/facts")).hasSize(1);
        over(session);
        assertThat(partner("GET", "/api/groups/" + group, "").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "subject|{\"subject\": null}",
            "begin|{\"begin\": \"tomorrow\"}",
            "begin|{\"begin\": \"2020-01-01T00:00:00Z\"}",
            "end|{\"end\": \"2020-01-01T00:00:00Z\"}",
            "accessUntil|{\"accessUntil\": \"2020-01-01T00:00:00Z\"}",
            "zone|{\"zone\": \"Moon\"}",
            "invited|{\"invited\": []}",
            "invited|{\"invited\": [\"FR\"]}",
            "invited|{\"invited\": [\"partner-NOBODY\"]}",
            "place|{\"place\": \"Lyon\"}"})
    void whatIsWrongIsRefusedAtItsField(String field, String changed) throws Exception {
        var body = body("IT");
        body.setAll((ObjectNode) JSON.readTree(changed));
        refusedAt(field, http.post("ncb-fr", "/api/sessions", body.toString()));
    }

    @Test
    void soIsWhatIsPutThereWrongly() {
        var group = published();
        var session = seated("IT", "ES");
        var own = fact("ncb-it", group, "");
        refusedAt("item", http.post("ncb-es", "/api/sessions/" + session + "/items", "{\"item\":\"" + own + "\"}"));
        refusedAt("item", http.post("ncb-es", "/api/sessions/" + session + "/items", "{\"item\":\"F-ZZZZZZZZZZ\"}"));
        refusedAt("for", http.post("ncb-it", "/api/sessions/" + session + "/items", "{\"item\":\"" + own + "\",\"for\":[\"NL\"]}"));
        refusedAt("item", http.post("ncb-es", "/api/sessions/" + session + "/notes", "{\"text\":\"x\",\"item\":\"" + own + "\"}"));
        refusedAt("text", http.post("ncb-es", "/api/sessions/" + session + "/notes", "{}"));
        var kept = fact("ncb-it", group, "\"onlyFor\":[\"PL\"]");
        assertThat(http.post("ncb-it", "/api/sessions/" + session + "/items", "{\"item\":\"" + kept + "\"}").status()).isEqualTo(409);
    }

    private static ObjectNode body(String... invited) {
        // Scripts write microseconds.
        var now = Instant.now().truncatedTo(ChronoUnit.SECONDS).plusNanos(123_456_000);
        var body = JSON.createObjectNode().put("subject", "The boats of May").put("zone", "Europe/Paris")
                .put("begin", time(now.plus(10, ChronoUnit.DAYS))).put("end", time(now.plus(11, ChronoUnit.DAYS)))
                .put("accessUntil", time(now.plus(20, ChronoUnit.DAYS)));
        var codes = body.putArray("invited");
        Stream.of(invited).forEach(codes::add);
        return body;
    }

    private static String time(Instant time) {
        return OffsetDateTime.ofInstant(time, ZoneOffset.UTC).toString();
    }

    private String convened(String... invited) {
        var answer = http.post("ncb-fr", "/api/sessions", body(invited).toString());
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        jobs.run();
        return answer.json().path("reference").asText();
    }

    /** A session in which all invited guests take a seat. */
    private String seated(String... invited) {
        var session = convened(invited);
        Stream.of(invited).forEach(code -> coming(session, "ncb-" + code.toLowerCase(Locale.ROOT)));
        return session;
    }

    private void coming(String session, String user) {
        done(http.post(user, "/api/sessions/" + session + "/answer", "{\"coming\":true}"));
    }

    private void over(String session) {
        var until = TestDatabase.asOwner().queryForObject("select access_until from closed_session where reference = ?",
                Timestamp.class, session).toInstant();
        jobs.runAt(until.plusSeconds(1));
    }

    private String published() {
        var answer = http.post("ncb-fr", "/api/groups",
                "{\"name\":\"The Lantern\",\"crimes\":[\"DRUGS\"],\"modusOperandi\":\"At night.\",\"handling\":{\"notFor\":[]}}");
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        jobs.run();
        var group = answer.json().path("reference").asText();
        done(http.post("compliance", "/api/groups/" + group + "/review", "{\"published\":true}"));
        return group;
    }

    private String fact(String user, String group, String handling) {
        var answer = http.post(user, "/api/groups/" + group + "/facts",
                "{\"kind\":\"PRICE\",\"text\":\"900 euros\",\"handling\":{" + handling + "}}");
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        jobs.run();
        return answer.json().path("reference").asText();
    }

    private JsonNode put(String user, String session, String item, String parties) {
        var answer = http.post(user, "/api/sessions/" + session + "/items", "{\"item\":\"" + item + "\",\"for\":[" + parties + "]}");
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        jobs.run();
        return answer.json().path("forParties");
    }

    private void note(String user, String session, String body) {
        done(http.post(user, "/api/sessions/" + session + "/notes", body));
    }

    private JsonNode one(String user, String session) {
        var answer = http.get(user, "/api/sessions/" + session);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private List<String> onTable(String user, String session) {
        return codes(one(user, session).path("items"), "item");
    }

    private List<String> facts(String user, String group) {
        return codes(http.get(user, "/api/groups/" + group).json().path("facts"), "reference");
    }

    private static List<String> codes(JsonNode list, String field) {
        return StreamSupport.stream(list.spliterator(), false).map(one -> (field == null ? one : one.path(field)).asText()).toList();
    }

    private void notThere(String user, String session) {
        var asked = http.get(user, "/api/sessions/" + session);
        assertThat(asked.status()).as(user).isEqualTo(404);
        assertThat(asked.body().replace(session, ""))
                .isEqualTo(http.get(user, "/api/sessions/S-ZZZZZZZZZZ").body().replace("S-ZZZZZZZZZZ", ""));
        assertThat(http.get(user, "/api/sessions").json().path("items")).isEmpty();
    }

    /** Everything that an account can fetch about sessions and their tables, without cursors, which differ in each answer. */
    private List<String> fetched(String user, String group, String... sessions) {
        var answers = Stream.<String>builder();
        Consumer<String> ask = path -> answers.add(path + " " + http.get(user, path).body()
                .replaceAll("\"cursor\":\"[^\"]*\"", ""));
        Stream.of("/api/sessions", "/api/groups", "/api/groups/" + group, "/api/events", "/api/receipts", "/api/audit",
                "/engine-rest/task", "/engine-rest/task/count", "/engine-rest/process-instance").forEach(ask);
        Stream.of(sessions).map(session -> "/api/sessions/" + session).forEach(ask);
        return answers.build().toList();
    }

    private Answer partner(String method, String path, String body) {
        return http.send(http.request(path).method(method, BodyPublishers.ofString(body)).header("Content-Type", "application/json")
                .header("Authorization", Http.basic("partner-europol", PartnerAccounts.PASSWORD)).build());
    }

    private static void refusedAt(String field, Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(codes(answer.json().path("reasons"), "field")).contains(field);
    }

    private void done(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isBetween(200, 204);
        jobs.run();
    }
}
