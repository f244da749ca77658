package org.cordon.hub.closedsession.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.cordon.support.Addresses;
import org.cordon.support.CordonTest;
import org.cordon.support.Desk;
import org.cordon.support.Http;
import org.cordon.support.Http.Answer;
import org.cordon.support.Jobs;
import org.cordon.support.Play;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Six countries use the specialist network from outside. FR registers a group, PL and ES are put in touch about it, and FR convenes a
 * session with the five others. IT withholds its contribution from all but ES. Every account fetches every address of Cordon before and
 * after that contribution.
 */
@CordonTest
class SixCountriesOverHttpTest {

    private static final List<String> GUESTS = List.of("IT", "ES", "DE", "PL", "GR");
    /** Accounts that must read the same before and after an addition that is withheld from them. */
    private static final List<String> KEPT_OUT = List.of("ncb-fr", "ncb-de", "ncb-pl", "ncb-gr", "ncb-nl", "coordinator", "compliance");
    private static final int MANY = 20;

    @Autowired
    private Http http;
    @Autowired
    private Desk desk;
    @Autowired
    private Play play;
    @Autowired
    private Jobs jobs;
    @Autowired
    private Addresses addresses;

    /** The references that can stand in an address, by how the address begins. */
    private final Map<String, List<String>> named = new TreeMap<>();

    @Test
    void whatIsWithheldChangesNoByteOfAnyAddressForThoseWhoMayNotSeeIt() {
        var group = registered();
        var contact = inTouch(group);
        var session = convened();
        var open = fact("ncb-fr", group, "PRICE", "");
        assertThat(put("ncb-fr", session, open)).containsExactlyInAnyOrder("DE", "ES", "GR", "IT", "PL");
        done(http.post("ncb-gr", "/api/sessions/" + session + "/notes", "{\"text\": \"Known here.\", \"item\": \"" + open + "\"}"));
        made(http.post("ncb-fr", "/api/sessions/" + session + "/actions",
                "{\"what\": \"Ask the owner.\", \"owner\": \"DE\", \"due\": \"" + play.now().plus(Duration.ofDays(30)) + "\"}"), "code");
        named.putAll(Map.of("/api/groups", List.of(group), "/network", List.of(group), "/api/group-facts", List.of(open),
                "/api/sessions", List.of(session), "/network/sessions", List.of(session), "/api/contacts", List.of(contact)));
        var before = fetched(KEPT_OUT);
        assertThat(fetched(KEPT_OUT)).as("nothing changes by itself").isEqualTo(before);

        var kept = IntStream.range(0, MANY).mapToObj(number -> fact("ncb-it", group, "TELEPHONE", "\"onlyFor\": [\"ES\"]")).toList();
        kept.forEach(fact -> assertThat(put("ncb-it", session, fact)).containsExactly("ES"));
        done(http.post("ncb-es", "/api/sessions/" + session + "/notes", "{\"text\": \"Ours too.\", \"item\": \"" + kept.get(0) + "\"}"));

        assertThat(fetched(KEPT_OUT)).isEqualTo(before);
        assertThat(http.get("ncb-es", "/api/groups/" + group).json().path("facts")).hasSize(MANY + 3);
        assertThat(http.get("ncb-es", "/api/sessions/" + session).json().path("items")).hasSize(MANY + 1);

        jobs.runAt(play.now().plus(Duration.ofDays(4)));
        assertSheets(session, open, kept);
    }

    private void assertSheets(String session, String open, List<String> kept) {
        assertThat(kinds("ncb-it", session)).containsExactly("AGREED 1", "GAVE " + MANY, "GOT 1");
        assertThat(kinds("ncb-es", session)).containsExactly("AGREED 1", "GOT " + (MANY + 1));
        assertThat(kinds("ncb-fr", session)).containsExactly("AGREED 1", "GAVE 1");
        for (var user : List.of("ncb-de", "ncb-pl", "ncb-gr")) {
            assertThat(kinds(user, session)).containsExactly("AGREED 1", "GOT 1");
            assertThat(sheet(user, session)).contains(open).doesNotContain(kept);
        }
        assertThat(sheet("ncb-de", session)).isEqualTo(sheet("ncb-gr", session)).contains("Ask the owner.");
        assertThat(addresses.fetched("ncb-nl", "/api/sessions/" + session + "/sheet.csv").status()).isEqualTo(404);
    }

    private String sheet(String user, String session) {
        return addresses.fetched(user, "/api/sessions/" + session + "/sheet.csv").body();
    }

    private List<String> kinds(String user, String session) {
        var counted = new TreeMap<String, Integer>();
        sheet(user, session).lines().skip(1).forEach(line -> counted.merge(line.substring(1, line.indexOf('"', 1)), 1, Integer::sum));
        return counted.entrySet().stream().map(kind -> kind.getKey() + " " + kind.getValue()).toList();
    }

    private String registered() {
        var group = made(http.post("ncb-fr", "/api/groups",
                "{\"name\": \"The Lantern\", \"crimes\": [\"DRUGS\"], \"modusOperandi\": \"At night.\"}"), "reference");
        done(http.post("compliance", "/api/groups/" + group + "/review", "{\"published\": true}"));
        return group;
    }

    /** Puts two bureaus in touch: PL says first that it works on the group, and ES follows. */
    private String inTouch(String group) {
        var declared = List.of("ncb-pl", "ncb-es").stream().map(user -> made(http.post(user, "/api/contacts",
                "{\"kind\": \"GROUP\", \"group\": \"" + group + "\", \"naming\": \"ASK\", \"reason\": \"OTHER\", \"text\": \"Ours.\"}"),
                "reference")).toList();
        var asking = http.get("ncb-pl", "/api/contact-askings").json().at("/items/0/reference").asText();
        assertThat(desk.complete("ncb-pl", "userTask_answerContact", asking, Map.of("agreed", true)).status()).isEqualTo(204);
        play.passDays(9);
        assertThat(http.get("ncb-es", "/api/contacts/" + declared.get(1)).json().path("contacts").toString()).isEqualTo("[\"PL\"]");
        return declared.get(1);
    }

    private String convened() {
        var now = play.now();
        var session = made(http.post("ncb-fr", "/api/sessions", """
                {"subject": "The boats", "begin": "%s", "end": "%s", "accessUntil": "%s", "invited": ["%s"]}""".formatted(
                now.plus(Duration.ofDays(1)), now.plus(Duration.ofDays(2)), now.plus(Duration.ofDays(3)),
                String.join("\", \"", GUESTS))), "reference");
        GUESTS.forEach(guest -> done(http.post("ncb-" + guest.toLowerCase(), "/api/sessions/" + session + "/answer",
                "{\"coming\": true}")));
        return session;
    }

    private String fact(String user, String group, String kind, String handling) {
        return made(http.post(user, "/api/groups/" + group + "/facts",
                "{\"kind\": \"" + kind + "\", \"text\": \"+00 555 0100\", \"handling\": {" + handling + "}}"), "reference");
    }

    private List<String> put(String user, String session, String item) {
        var answer = http.post(user, "/api/sessions/" + session + "/items", "{\"item\": \"" + item + "\"}");
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        jobs.run();
        return StreamSupport.stream(answer.json().path("forParties").spliterator(), false).map(JsonNode::asText).toList();
    }

    private Map<String, String> fetched(List<String> users) {
        return addresses.fetched(users, named, path -> true);
    }

    private String made(Answer answer, String field) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        jobs.run();
        return answer.json().path(field).asText();
    }

    private void done(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isBetween(200, 204);
        jobs.run();
    }
}
