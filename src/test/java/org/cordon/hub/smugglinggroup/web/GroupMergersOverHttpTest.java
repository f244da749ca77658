package org.cordon.hub.smugglinggroup.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.cordon.hub.smugglinggroup.register.GroupKeepingCourse;
import org.cordon.kernel.caller.SystemWork;
import org.cordon.kernel.database.TestDatabase;
import org.cordon.support.CordonTest;
import org.cordon.support.Http;
import org.cordon.support.Http.Answer;
import org.cordon.support.Jobs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** FR keeps the Lantern, IT the Heron, and the two turn out to be one group. ES sees the Lantern alone, PT the Heron alone, and DE both. */
@CordonTest
class GroupMergersOverHttpTest {

    /** The last event that each act of a steward leaves. */
    private static final Map<String, String> LAST = Map.of("confirmed", "GROUP_CONFIRMED", "fallen dormant", "GROUP_DORMANT",
            "woken", "GROUP_CONFIRMED", "closed", "GROUP_CLOSED");

    @Autowired
    private Http http;
    @Autowired
    private Jobs jobs;
    @Autowired
    private GroupKeepingCourse course;

    private String lantern;
    private String heron;

    @Test
    void bothAreOneForWhoeverSeesBothAndTheOtherReferenceLeadsOn() {
        merged();

        for (var reader : List.of("ncb-de", "ncb-fr", "ncb-it")) {
            var seen = http.get(reader, "/api/groups/" + lantern).json();
            assertThat(seen.path("reference").asText()).isEqualTo(heron);
            assertThat(seen.path("name").asText()).isEqualTo("The Heron");
            assertThat(seen.path("steward").asText()).isEqualTo("IT");
            assertThat(strings(seen.path("crimes"))).containsExactly("PEOPLE_SMUGGLING", "DRUGS");
            assertThat(texts(seen)).contains("The Heron", "The Lantern", "By boat.", "By lorry.");
            assertThat(seen.at("/mergers/0/reason").asText()).isEqualTo("The same people.");
            assertThat(http.get(reader, "/api/groups/" + heron).json()).isEqualTo(seen);
            assertThat(found(reader, "")).containsExactly(heron);
            assertThat(found(reader, "?words=lorry")).containsExactly(heron);
            assertThat(found(reader, "?words=boat")).containsExactly(heron);
            assertThat(http.get(reader, "/api/groups.csv").body()).contains("By boat.", "By lorry.").doesNotContain(lantern);
        }
        assertThat(http.get("ncb-de", "/api/events").json().path("items")).extracting(event -> event.path("type").asText())
                .contains("GROUP_MERGED");
    }

    @Test
    void whoeverSeesOneAloneFindsNoTraceOfTheOther() {
        registered();
        var spain = fetched("ncb-es").toList();
        var portugal = fetched("ncb-pt").toList();

        propose();
        agree();

        assertThat(fetched("ncb-pt")).as("the survivor alone").isEqualTo(portugal);
        assertThat(fetched("ncb-es").map(body -> body.replace("\"steward\":\"IT\"", "\"steward\":\"FR\"").replace(",IT,", ",FR,"))
                .filter(body -> !body.startsWith("/api/events"))).as("kept by another country, as after a hand-over")
                .isEqualTo(spain.stream().filter(body -> !body.startsWith("/api/events")).toList());
        assertThat(http.get("ncb-es", "/api/events").body()).contains("GROUP_HANDED_OVER").doesNotContain("GROUP_MERGED", heron);

        for (var act : List.of("confirmed", "fallen dormant", "woken", "closed")) {
            act(act);
            assertThat(types("ncb-es", lantern)).as(act).last().isEqualTo(LAST.get(act));
            assertThat(types("ncb-pt", heron)).as(act).last().isEqualTo(LAST.get(act));
            assertThat(fetched("ncb-es")).as(act).noneMatch(body -> body.contains("Over, as"));
        }
        var closed = http.get("ncb-es", "/api/groups/" + lantern).json();
        assertThat(closed.path("state").asText()).isEqualTo("CLOSED");
        assertThat(http.get("ncb-pt", "/api/groups/" + heron).json().path("reason").asText()).isEqualTo("Over, as the Heron is.");
    }

    @Test
    void aSplitLeavesNoTraceEither() {
        registered();
        var portugal = fetched("ncb-pt").toList();
        propose();
        agree();

        split();

        assertThat(fetched("ncb-pt")).isEqualTo(portugal);
        assertThat(http.get("ncb-es", "/api/events").body()).doesNotContain("GROUP_SPLIT", heron);
    }

    @Test
    void whatIsWithheldChangesNoByteForWhoeverDoesNotSeeIt() {
        merged();
        var before = Stream.of("ncb-de", "ncb-es", "ncb-pt").flatMap(this::fetched).toList();

        for (var group : List.of(lantern, heron)) {
            done(http.post("ncb-fr", "/api/groups/" + group + "/facts",
                    "{\"kind\": \"PRICE\", \"text\": \"900 euros\", \"handling\": {\"onlyFor\": [\"IT\"]}}"));
        }

        assertThat(Stream.of("ncb-de", "ncb-es", "ncb-pt").flatMap(this::fetched)).isEqualTo(before);
        assertThat(http.get("ncb-it", "/api/groups/" + heron).body()).contains("900 euros");
    }

    @Test
    void aSplitGivesEachItsFactsBackAndWhatWasAddedSinceStays() {
        merged();
        done(http.post("ncb-de", "/api/groups/" + lantern + "/facts", "{\"kind\": \"PRICE\", \"text\": \"900 euros\"}"));
        assertThat(http.post("ncb-fr", "/api/groups/" + lantern + "/transfers", splitting()).status()).isEqualTo(403);
        assertThat(http.post("ncb-it", "/api/groups/" + heron + "/transfers",
                "{\"kind\": \"SPLIT\", \"merged\": \"" + heron + "\", \"reason\": \"No.\"}").status()).isEqualTo(400);

        split();

        var one = http.get("ncb-de", "/api/groups/" + lantern).json();
        assertThat(one.path("reference").asText()).isEqualTo(lantern);
        assertThat(one.path("steward").asText()).isEqualTo("FR");
        assertThat(texts(one)).containsExactlyInAnyOrder("The Lantern", "By boat.");
        var other = http.get("ncb-de", "/api/groups/" + heron).json();
        assertThat(other.path("steward").asText()).isEqualTo("IT");
        assertThat(texts(other)).containsExactlyInAnyOrder("The Heron", "By lorry.", "900 euros");
        assertThat(strings(other.path("crimes"))).containsExactly("PEOPLE_SMUGGLING");
        assertThat(other.at("/mergers/0/splitReason").asText()).isEqualTo("Two after all.");
        assertThat(http.post("ncb-it", "/api/groups/" + heron + "/transfers", splitting()).status()).isEqualTo(400);
        done(http.post("ncb-fr", "/api/groups/" + lantern + "/confirmation", ""));
    }

    @Test
    void whatItsStewardSaysHoldsOfBoth() {
        merged();

        done(http.post("ncb-it", "/api/groups/" + lantern + "/closure", "{\"reason\": \"Over.\"}"));

        assertThat(http.get("ncb-es", "/api/groups/" + lantern).json().path("state").asText()).isEqualTo("CLOSED");
        assertThat(http.get("ncb-pt", "/api/groups/" + heron).json().path("state").asText()).isEqualTo("CLOSED");
    }

    @Test
    void aStewardOfBothMergesThemByOneAct() {
        registered();
        var third = group("ncb-fr", "The Owl", "DRUGS", "By night.", "");

        done(http.post("ncb-fr", "/api/groups/" + third + "/transfers",
                "{\"kind\": \"MERGER\", \"into\": \"" + lantern + "\", \"reason\": \"The same.\"}"));

        assertThat(http.get("ncb-es", "/api/groups/" + third).json().path("reference").asText()).isEqualTo(lantern);
        propose();
        agree();
        var seen = http.get("ncb-de", "/api/groups/" + third).json();
        assertThat(seen.path("reference").asText()).as("leads on to the last").isEqualTo(heron);
        assertThat(texts(seen)).contains("The Owl", "The Lantern", "The Heron");
        assertThat(http.get("ncb-es", "/api/groups/" + third).json().path("reference").asText()).isEqualTo(lantern);
    }

    @Test
    void aStewardWhoDoesNotSeeTheOtherGroupIsNotAskedAndItReadsLikeSilence() {
        registered();
        var hidden = group("ncb-fr", "The Owl", "DRUGS", "By night.", "\"IT\"");
        var before = fetched("ncb-it").toList();

        done(http.post("ncb-fr", "/api/groups/" + hidden + "/transfers",
                "{\"kind\": \"MERGER\", \"into\": \"" + heron + "\", \"reason\": \"The same.\"}"));

        assertThat(http.get("ncb-fr", "/api/groups/" + hidden + "/transfers").json().at("/items/0/state").asText()).isEqualTo("OPEN");
        assertThat(fetched("ncb-it")).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "into|{\"kind\": \"MERGER\", \"reason\": \"So.\"}",
            "into|{\"kind\": \"MERGER\", \"into\": \"G-ZZZZZZZZZZ\", \"reason\": \"So.\"}",
            "into|{\"kind\": \"MERGER\", \"into\": \"LANTERN\", \"reason\": \"So.\"}",
            "into|{\"kind\": \"HANDOVER\", \"country\": \"IT\", \"into\": \"G-ZZZZZZZZZZ\", \"reason\": \"So.\"}",
            "merged|{\"kind\": \"SPLIT\", \"merged\": \"G-ZZZZZZZZZZ\", \"reason\": \"So.\"}",
            "country|{\"kind\": \"MERGER\", \"country\": \"IT\", \"reason\": \"So.\"}"})
    void whatIsWrongIsRefusedAtItsField(String field, String body) {
        registered();

        var answer = http.post("ncb-fr", "/api/groups/" + lantern + "/transfers", body.replace("LANTERN", lantern));

        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.json().path("reasons")).extracting(reason -> reason.path("field").asText()).contains(field);
    }

    @Test
    void oneThatTheCallerDoesNotSeeIsRefusedLikeOneThatDoesNotExist() {
        registered();
        var hidden = group("ncb-it", "The Owl", "DRUGS", "By night.", "\"FR\"");
        var path = "/api/groups/" + lantern + "/transfers";
        var body = "{\"kind\": \"MERGER\", \"into\": \"G-ZZZZZZZZZZ\", \"reason\": \"So.\"}";

        assertThat(http.post("ncb-fr", path, body.replace("G-ZZZZZZZZZZ", hidden)).body())
                .isEqualTo(http.post("ncb-fr", path, body).body());
    }

    private void registered() {
        lantern = group("ncb-fr", "The Lantern", "DRUGS", "By boat.", "\"PT\"");
        heron = group("ncb-it", "The Heron", "PEOPLE_SMUGGLING", "By lorry.", "\"ES\"");
    }

    private void merged() {
        registered();
        propose();
        agree();
    }

    private void propose() {
        done(http.post("ncb-fr", "/api/groups/" + lantern + "/transfers",
                "{\"kind\": \"MERGER\", \"into\": \"" + heron + "\", \"reason\": \"The same people.\"}"));
    }

    private void agree() {
        done(http.post("ncb-it", "/api/groups/" + lantern + "/transfers/answer", "{\"agreed\": true}"));
    }

    private void split() {
        done(http.post("ncb-it", "/api/groups/" + heron + "/transfers", splitting()));
    }

    /** Acts as the steward of both groups, or lets the time for the steward's answer pass. */
    private void act(String act) {
        switch (act) {
            case "confirmed" -> done(http.post("ncb-it", "/api/groups/" + heron + "/confirmation", ""));
            case "fallen dormant" -> {
                TestDatabase.asOwner().update("update smuggling_group set asked_at = confirmed_at + interval '1 second' "
                        + "where reference in (?, ?)", lantern, heron);
                SystemWork.run(() -> course.recordSilence(heron));
            }
            case "woken" -> done(http.post("ncb-it", "/api/groups/" + heron + "/facts", "{\"kind\": \"PRICE\", \"text\": \"900 euros\"}"));
            default -> done(http.post("ncb-it", "/api/groups/" + heron + "/closure", "{\"reason\": \"Over, as the Heron is.\"}"));
        }
    }

    /** The events of a group that an account reads, in order. */
    private List<String> types(String user, String group) {
        return StreamSupport.stream(http.get(user, "/api/events").json().path("items").spliterator(), false)
                .filter(event -> event.path("subject").asText().equals(group)).map(event -> event.path("type").asText()).toList();
    }

    private String splitting() {
        return "{\"kind\": \"SPLIT\", \"merged\": \"" + lantern + "\", \"reason\": \"Two after all.\"}";
    }

    /** Everything that an account can fetch about both groups, without cursors, which differ in each answer. */
    private Stream<String> fetched(String user) {
        return Stream.concat(Stream.of("/api/groups", "/api/groups?words=by", "/api/groups?words=the", "/api/groups?kind=ALIAS",
                "/api/groups.csv", "/api/events", "/api/receipts"),
                Stream.of(lantern, heron).flatMap(group -> Stream.of("/api/groups/" + group, "/api/groups/" + group + "/transfers",
                        "/network/" + group)))
                .map(path -> path + " " + http.get(user, path).body().replaceAll("\"cursor\":\"[^\"]*\"", ""));
    }

    private String group(String steward, String name, String crime, String how, String notFor) {
        var answer = http.post(steward, "/api/groups", "{\"name\":\"" + name + "\",\"crimes\":[\"" + crime + "\"],\"modusOperandi\":\""
                + how + "\",\"handling\":{\"notFor\":[" + notFor + "]}}");
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        var group = answer.json().path("reference").asText();
        jobs.run();
        done(http.post("compliance", "/api/groups/" + group + "/review", "{\"published\":true}"));
        return group;
    }

    private List<String> found(String user, String query) {
        return strings(http.get(user, "/api/groups" + query).json().path("items"), "reference");
    }

    private static List<String> texts(JsonNode group) {
        return strings(group.path("facts"), "text");
    }

    private static List<String> strings(JsonNode items, String field) {
        return StreamSupport.stream(items.spliterator(), false).map(item -> item.path(field).asText()).toList();
    }

    private static List<String> strings(JsonNode codes) {
        return StreamSupport.stream(codes.spliterator(), false).map(JsonNode::asText).toList();
    }

    private void done(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isBetween(200, 204);
        jobs.run();
    }
}
