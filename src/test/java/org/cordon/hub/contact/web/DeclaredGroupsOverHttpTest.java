package org.cordon.hub.contact.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.cordon.kernel.database.TestDatabase;
import org.cordon.support.CordonTest;
import org.cordon.support.Desk;
import org.cordon.support.Http;
import org.cordon.support.Jobs;
import org.cordon.support.Play;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Bureaus say that they work on a group, and are put in touch one by one, unless a bureau is never to be named. */
@CordonTest
class DeclaredGroupsOverHttpTest {

    private static final List<String> READERS = List.of("ncb-de", "ncb-it", "ncb-es", "coordinator", "manager", "admin");

    @Autowired
    private Http http;
    @Autowired
    private Desk desk;
    @Autowired
    private Play play;
    @Autowired
    private Jobs jobs;

    private String group;

    @BeforeEach
    void aGroupThatItalyDoesNotSee() {
        group = published();
    }

    private String published() {
        var reference = http.post("ncb-fr", "/api/groups", "{\"name\": \"The Lantern\", \"crimes\": [\"DRUGS\"], \"modusOperandi\": "
                + "\"A boat.\", \"handling\": {\"notFor\": [\"IT\"]}}").json().path("reference").asText();
        jobs.run();
        assertThat(http.post("compliance", "/api/groups/" + reference + "/review", "{\"published\": true}").status()).isEqualTo(204);
        jobs.run();
        return reference;
    }

    @Test
    void whoWorksOnOneOfTwoThatAreOneReachesThoseWhoWorkOnTheOther() {
        var other = published();
        declare("es", other, "ASK");
        declare("de", group, "ASK");
        assertThat(asked("es")).isEmpty();
        assertThat(http.post("ncb-fr", "/api/groups/" + group + "/transfers",
                "{\"kind\": \"MERGER\", \"into\": \"" + other + "\", \"reason\": \"The same.\"}").status()).isEqualTo(204);
        jobs.run();

        declare("pl", group, "ASK");
        assertThat(asked("es")).hasSize(1);
        assertThat(asked("de")).hasSize(1);

        assertThat(http.post("ncb-fr", "/api/groups/" + other + "/transfers",
                "{\"kind\": \"SPLIT\", \"merged\": \"" + group + "\", \"reason\": \"Two.\"}").status()).isEqualTo(204);
        jobs.run();
        declare("pt", group, "ASK");
        assertThat(asked("es")).as("as before").hasSize(1);
        assertThat(asked("de")).hasSize(2);
    }

    @Test
    void whoSaidSoBeforeIsAskedAndAYesPutsBothInTouch() {
        declare("es", group, "ASK");
        var declared = declare("de", group, "ASK");
        var asked = asked("es").get(0);
        assertThat(desk.complete("ncb-es", "userTask_answerContact", asked, Map.of("agreed", true)).status()).isEqualTo(204);

        play.passDays(9);

        assertThat(http.get("ncb-de", "/api/contacts/" + declared).json().path("contacts")).extracting(code -> code.asText())
                .containsExactly("ES");
        assertThat(http.get("ncb-es", "/api/contact-askings/" + asked).json().path("contact").asText()).isEqualTo("DE");
        assertThat(http.get("compliance", "/api/contacts/" + declared).json().at("/what/group").asText()).isEqualTo(group);
    }

    @Test
    void whoIsNeverToBeNamedIsNeitherAskedNorPutInTouch() {
        declare("pl", group, "ASK");
        declare("es", group, "NEVER");
        declare("de", group, "ASK");

        assertThat(asked("es")).isEmpty();
        assertThat(asked("pl")).as("about DE, and not about ES").hasSize(1);
    }

    @Test
    void aGroupThatTheBureauDoesNotSeeIsRefusedLikeOneThatIsNone() {
        var hidden = post("it", group, "ASK");
        var none = post("it", "G-ZZZZZZZZZZ", "ASK");

        assertThat(hidden.status()).isEqualTo(400);
        assertThat(hidden.json().at("/reasons/0/field").asText()).isEqualTo("group");
        assertThat(hidden.body()).isEqualTo(none.body());
        assertThat(post("es", group, "PERHAPS").status()).isEqualTo(400);
        assertThat(http.get("ncb-it", "/api/contact-quota").json().path("left").asInt()).isEqualTo(20);
    }

    @Test
    void aThousandDeclarationsAndFactsThatAPartyMayNotSeeChangeNoByteOfWhatItCanFetch() {
        declare("de", group, "ASK");
        var before = READERS.stream().map(this::fetched).toList();

        var owner = TestDatabase.asOwner();
        owner.update("""
                insert into contact_declaration (reference, country, kind, reason, declared_at, answer_at, stands_until)
                select 'C-' || lpad(cast(n as text), 10, '0'), 'NZ', 'GROUP', 'OTHER', now(), now() + interval '8 days',
                    now() + interval '90 days'
                from generate_series(1, 500) n""");
        owner.update("""
                insert into declared_words (declaration, what, words)
                select reference, jsonb_build_object('group', cast(? as text), 'naming',
                    case when reference like '%1' then 'NEVER' else 'ASK' end), 'kept'
                from contact_declaration where country = 'NZ'""", group);
        owner.update("""
                insert into declared_key (declaration, key)
                select reference, 'GROUP ' || ? from contact_declaration where country = 'NZ'""", group);
        owner.update("""
                insert into group_fact (reference, smuggling_group, country, kind, text, supplied_at)
                select 'F-' || lpad(cast(n as text), 10, '0'), ?, 'FR', 'TELEPHONE', 'kept ' || n, now()
                from generate_series(1, 500) n""", group);
        owner.update("""
                insert into handling (item, supplier, code, restriction, parties)
                select reference, 'ncb-FR', 'H0', 'ONLY_FOR', '{ncb-PL}' from group_fact where text like 'kept %'""");

        assertThat(READERS.stream().map(this::fetched).toList()).isEqualTo(before);
        assertThat(http.get("ncb-pl", "/api/groups.csv").body()).as("the same for whom they are").contains("kept 500");
        declare("es", group, "ASK");
        assertThat(asked("de")).as("who holds the same is asked all the same").hasSize(1);
    }

    /** The answers without cursors, which differ in each answer. */
    private List<String> fetched(String user) {
        return Stream.of("/api/groups", "/api/groups/" + group, "/api/groups.csv", "/api/groups.csv?words=kept", "/api/groups/" + group
                        + "/operations", "/api/contacts", "/api/contact-quota", "/api/contact-askings", "/api/events", "/api/receipts",
                        "/api/today", "/engine-rest/task").map(path -> path + " " + http.get(user, path).body()
                .replaceAll("\"cursor\":\"[^\"]*\"", "").replaceAll("\"from\":\"[^\"]*\"", "")).toList();
    }

    private String declare(String country, String group, String naming) {
        var answer = post(country, group, naming);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        jobs.run();
        return answer.json().path("reference").asText();
    }

    private Http.Answer post(String country, String group, String naming) {
        return http.post("ncb-" + country, "/api/contacts", "{\"kind\": \"GROUP\", \"group\": \"" + group + "\", \"naming\": \"" + naming
                + "\", \"reason\": \"INVESTIGATION\", \"text\": \"Our case.\"}");
    }

    private List<String> asked(String country) {
        return StreamSupport.stream(http.get("ncb-" + country, "/api/contact-askings").json().path("items").spliterator(), false)
                .map(one -> one.path("reference").asText()).toList();
    }
}
