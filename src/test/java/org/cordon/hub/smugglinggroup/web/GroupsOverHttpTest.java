package org.cordon.hub.smugglinggroup.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.cordon.kernel.database.TestDatabase;
import org.cordon.support.CordonTest;
import org.cordon.support.Http;
import org.cordon.support.Http.Answer;
import org.cordon.support.Jobs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

/** France registers a group, and other countries add facts. No country learns of a fact that is withheld from it. */
@CordonTest
class GroupsOverHttpTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> OTHERS = List.of("ncb-it", "ncb-es", "coordinator", "compliance", "manager", "admin");

    @Autowired
    private Http http;
    @Autowired
    private Jobs jobs;
    @Autowired
    @Qualifier("groupFactWordsAtStart")
    private SmartInitializingSingleton atStart;

    @Test
    void whatIsRegisteredIsForItsStewardAndForComplianceUntilItIsPublished() {
        var group = registered(body());

        assertThat(one("ncb-fr", group).path("state").asText()).isEqualTo("REVIEW");
        assertThat(one("compliance", group).path("mayDecide").asBoolean()).isTrue();
        for (var other : List.of("ncb-it", "coordinator", "manager", "admin")) {
            notThere(other, group);
        }

        decided("compliance", group, true);
        var seen = one("ncb-it", group);
        assertThat(seen.path("name").asText()).isEqualTo("The Lantern");
        assertThat(seen.path("steward").asText()).isEqualTo("FR");
        assertThat(seen.path("crimes").get(0).asText()).isEqualTo("PEOPLE_SMUGGLING");
        assertThat(seen.path("facts")).extracting(fact -> fact.path("kind").asText() + " " + fact.path("supplier").asText())
                .containsExactlyInAnyOrder("ALIAS FR", "MODUS_OPERANDI FR", "COUNTRY_ROLE FR", "COUNTRY_ROLE FR");
        assertThat(one("coordinator", group).path("name").asText()).isEqualTo("The Lantern");
        notThere("compliance", group);
        notThere("manager", group);
    }

    @Test
    void beforeItIsPublishedItsStewardAddsToItAndNeitherConfirmsNorClosesIt() {
        var group = registered(body());

        assertThat(http.post("ncb-fr", "/api/groups/" + group + "/facts", "{\"kind\": \"PRICE\", \"text\": \"900 euros\"}").status())
                .isEqualTo(201);
        assertThat(http.post("ncb-fr", "/api/groups/" + group + "/confirmation", "").status()).isEqualTo(409);
        assertThat(http.post("ncb-fr", "/api/groups/" + group + "/closure", "{\"reason\": \"It fell apart.\"}").status()).isEqualTo(409);
    }

    @Test
    void whatComplianceRefusesIsForItsStewardAlone() {
        var group = registered(body());
        assertThat(http.post("compliance", "/api/groups/" + group + "/review", "{\"published\": false}").status()).isEqualTo(400);

        done(http.post("compliance", "/api/groups/" + group + "/review", "{\"published\": false, \"reason\": \"It is a charity.\"}"));

        assertThat(one("ncb-fr", group).path("state").asText()).isEqualTo("REFUSED");
        assertThat(one("ncb-fr", group).path("reason").asText()).isEqualTo("It is a charity.");
        notThere("ncb-it", group);
        assertThat(http.post("ncb-fr", "/api/groups/" + group + "/facts", "{\"kind\": \"PRICE\", \"text\": \"900 euros\"}").status())
                .isEqualTo(409);
        assertThat(http.post("ncb-fr", "/api/groups/" + group + "/review", "{\"published\": true}").status()).isEqualTo(403);
    }

    @Test
    void whoeverSeesTheFactOfAnotherAloneSeesTheReferenceAndThatFact() {
        var body = body();
        body.putObject("handling").putArray("onlyFor").add("ES");
        var group = published(body);
        notThere("ncb-it", group);

        var fact = added("ncb-es", group, "{\"kind\": \"PRICE\", \"text\": \"900 euros\", \"handling\": {\"handlingCode\": \"H1\", "
                + "\"sourceEvaluation\": \"B\", \"informationEvaluation\": \"2\"}}");

        var seen = one("ncb-it", group);
        assertThat(seen.path("facts")).hasSize(1);
        assertThat(seen.at("/facts/0/reference").asText()).isEqualTo(fact);
        assertThat(seen.at("/facts/0/sourceEvaluation").asText()).isEqualTo("B");
        assertThat(seen.at("/facts/0/informationEvaluation").asInt()).isEqualTo(2);
        assertThat(seen.toString()).doesNotContain("Lantern", "\"FR\"", "\"name\"", "steward", "crimes", "registeredAt", "boat");
        assertThat(one("ncb-es", group).path("facts")).hasSize(5);
    }

    @Test
    void aThousandFactsThatAPartyMayNotSeeChangeNoByteOfWhatItCanFetch() {
        var group = published(body());
        var other = published(body());
        added("ncb-it", group, "{\"kind\": \"PRICE\", \"text\": \"900 euros\"}");
        var before = OTHERS.stream().map(who -> fetched(who, group)).toList();

        var owner = TestDatabase.asOwner();
        for (var about : List.of(group, other)) {
            owner.update("""
                    insert into group_fact (reference, smuggling_group, country, kind, text, supplied_at)
                    select 'F-' || left(upper(md5(? || n)), 10), ?, 'FR', 'TELEPHONE', 'kept ' || n, now()
                    from generate_series(1, 500) n""",
                    about, about);
        }
        owner.update("""
                insert into smuggling_group (reference, steward, name, crimes, state, registered_at)
                select 'G-000000000' || n, 'FR', f.reference, '{DRUGS}', 'VISIBLE', now()
                from (select reference, row_number() over () as n from group_fact where smuggling_group = ? and text like 'kept %'
                      limit 5) f""", other);
        owner.update("update group_fact set smuggling_group = g.reference from smuggling_group g where g.name = group_fact.reference and "
                + "g.reference like 'G-000000000%'");
        owner.update("""
                insert into handling (item, supplier, code, restriction, parties)
                select reference, 'ncb-FR', 'H0', 'ONLY_FOR', '{ncb-PL}' from group_fact where text like 'kept %'""");

        owner.update("insert into group_fact_word (fact, word, of_name) select reference, word, true from group_fact, "
                + "unnest(array['KEPT', 'EURO', '~863960', '#PEOPLE_SMUGGLING']) word where text like 'kept %'");

        assertThat(OTHERS.stream().map(who -> fetched(who, group)).toList()).isEqualTo(before);
        assertThat(one("ncb-pl", group).path("facts")).as("the same for whom they are").hasSize(505);
        assertThat(http.get("ncb-pl", "/api/groups").json().path("items")).hasSize(7);
    }

    @Test
    void aLinkIsThereForWhoeverSeesTheOtherGroup() {
        var group = published(body());
        var hidden = body();
        hidden.putObject("handling").putArray("notFor").add("IT");
        var other = published(hidden);
        var link = added("ncb-fr", group, "{\"kind\": \"LINK\", \"about\": \"" + other + "\"}");

        assertThat(references(one("ncb-es", group))).contains(link);
        assertThat(references(one("ncb-it", group))).doesNotContain(link);
        assertThat(http.get("ncb-it", "/api/groups").body()).doesNotContain(other);
        refusedAt("about", http.post("ncb-it", "/api/groups/" + group + "/facts", "{\"kind\": \"LINK\", \"about\": \"" + other + "\"}"));
    }

    @Test
    void onlyWhoSuppliedAFactEndsIt() {
        var group = published(body());
        var fact = added("ncb-it", group, "{\"kind\": \"VESSEL\", \"text\": \"Blue hull\", \"validFrom\": \"2027-01-01\"}");
        var end = "/api/group-facts/" + fact + "/end";

        assertThat(http.post("ncb-fr", end, "{\"reason\": \"Sunk.\"}").status()).isEqualTo(403);
        refusedAt("reason", http.post("ncb-it", end, "{}"));
        done(http.post("ncb-it", end, "{\"reason\": \"Sunk.\"}"));
        assertThat(http.post("ncb-it", end, "{\"reason\": \"Sunk.\"}").status()).isEqualTo(409);

        var seen = fact("ncb-fr", group, fact);
        assertThat(seen.path("endReason").asText()).isEqualTo("Sunk.");
        assertThat(seen.path("endedAt").asText()).isNotEmpty();
        var name = StreamSupport.stream(one("ncb-fr", group).path("facts").spliterator(), false)
                .filter(one -> one.path("names").asBoolean()).findFirst().orElseThrow().path("reference").asText();
        assertThat(http.post("ncb-fr", "/api/group-facts/" + name + "/end", "{\"reason\": \"x\"}").status()).isEqualTo(409);
    }

    @Test
    void whoeverSeesWhatAnEventIsAboutFollowsItByHisCursor() {
        var group = registered(body());
        var cursor = http.get("ncb-it", "/api/events").json().path("cursor").asText();
        decided("compliance", group, true);
        added("ncb-es", group, "{\"kind\": \"PRICE\", \"text\": \"900 euros\", \"handling\": {\"notFor\": [\"IT\"]}}");
        var fact = added("ncb-es", group, "{\"kind\": \"PRICE\", \"text\": \"800 euros\"}");
        done(http.post("ncb-es", "/api/group-facts/" + fact + "/end", "{\"reason\": \"Less.\"}"));

        var events = http.get("ncb-it", "/api/events?after=" + cursor);
        assertThat(events.json().path("items")).extracting(event -> event.path("type").asText() + " " + event.path("country").asText() + " "
                + event.path("subject").asText()).containsExactly("GROUP_PUBLISHED FR " + group, "GROUP_FACT_ADDED ES " + fact,
                "GROUP_FACT_ENDED ES " + fact);
        assertThat(events.body()).doesNotContain("euros", "Less");
    }

    @Test
    void groupsAreFoundByWhatTheCallerSeesOfThem() {
        var group = published(body());
        var fact = added("ncb-es", group, "{\"kind\": \"VESSEL\", \"text\": \"Blue hull\", \"countries\": [\"GR\"], "
                + "\"handling\": {\"notFor\": [\"IT\"]}}");

        assertThat(found("ncb-it", "?words=lantern")).containsExactly(group);
        assertThat(found("ncb-it", "?words=" + group)).containsExactly(group);
        assertThat(found("ncb-it", "?country=LY")).containsExactly(group);
        assertThat(found("ncb-it", "?words=hull")).isEmpty();
        assertThat(found("ncb-it", "?kind=VESSEL")).isEmpty();
        assertThat(found("ncb-it", "?country=GR")).isEmpty();
        for (var query : List.of("?words=hull", "?kind=VESSEL", "?country=GR", "?words=HULL&kind=VESSEL&country=GR")) {
            assertThat(found("ncb-fr", query)).as(query).containsExactly(group);
        }
        done(http.post("ncb-es", "/api/group-facts/" + fact + "/end", "{\"reason\": \"Sunk.\"}"));
        assertThat(found("ncb-fr", "?kind=VESSEL")).as("ended").isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"lantern", "LANT", "lantern the", "Làntern", "лантерн", "Λάντερν", "لانترن", "Lanterne", "smuggling of people",
            "trafic de migrants", "Libya", "Libia", "night boat", "night lantern", "00 41 79 555", "004179555", "41 79", "Marie Celeste",
            "Мария Селеста", "mari"})
    void groupsAreFoundHoweverWhatIsKnownOfThemIsSpelled(String words) {
        var group = published(body());
        added("ncb-es", group, "{\"kind\": \"VESSEL\", \"text\": \"Mária-Celeste\"}");
        added("ncb-es", group, "{\"kind\": \"TELEPHONE\", \"text\": \"0041-79/555 01, +41 79 555\"}");
        published(other());

        assertThat(found("ncb-it", "?words=" + URLEncoder.encode(words, StandardCharsets.UTF_8))).containsExactly(group);
    }

    /** Names and numbers are found whether written together, apart or with a hyphen. A number with another digit is another number. */
    @ParameterizedTest
    @ValueSource(strings = {"AB123CD", "AB 123 CD", "ab-123-cd", "AB123", "van AB123CD", "alqurashi", "al qurashi", "Al-Qurashi", "qurashi",
            "Sultana8", "sultana 8", "sultana"})
    void numbersAndParticlesAreFoundWrittenTogetherAndApart(String words) {
        var group = published(body());
        added("ncb-es", group, "{\"kind\": \"VEHICLE\", \"text\": \"white van AB 123 CD\"}");
        added("ncb-es", group, "{\"kind\": \"VEHICLE\", \"text\": \"Sultana8\"}");
        added("ncb-es", group, "{\"kind\": \"VESSEL\", \"text\": \"Sultana 8\"}");
        added("ncb-es", group, "{\"kind\": \"ALIAS\", \"text\": \"Al-Qurashi\"}");
        var other = published(other());
        added("ncb-es", other, "{\"kind\": \"VESSEL\", \"text\": \"Zultana9\"}");

        assertThat(found("ncb-it", "?words=" + URLEncoder.encode(words, StandardCharsets.UTF_8))).contains(group);
        for (var elsewhere : List.of("Sultana7", "sultana 7", "AB124CD", "AB 124 CD")) {
            assertThat(found("ncb-it", "?words=" + URLEncoder.encode(elsewhere, StandardCharsets.UTF_8))).as(elsewhere).isEmpty();
        }
    }

    @Test
    void theirNamesComeFirstAndTheSearchGoesOnFromThere() {
        var sounding = published(body().put("name", "Lontarn"));
        var said = published(body().put("name", "Owl").put("modusOperandi", "They hang out a lantern."));
        var alias = published(body().put("name", "Crow"));
        added("ncb-es", alias, "{\"kind\": \"ALIAS\", \"text\": \"Lantern men\"}");
        var names = Stream.of(published(body()), published(body())).sorted().toList();
        var order = Stream.concat(names.stream(), Stream.of(alias, said, sounding)).toList();

        assertThat(found("ncb-it", "?words=lantern")).containsExactlyElementsOf(order);
        for (var place = 1; place <= order.size(); place++) {
            assertThat(found("ncb-it", "?words=lantern&after=" + order.get(place - 1))).isEqualTo(order.subList(place, order.size()));
        }
        assertThat(found("ncb-it", "?words=lantern+hang")).as("both").containsExactly(said);
        assertThat(found("ncb-it", "?words=---")).isEmpty();
    }

    @Test
    void whatWasKnownBeforeIsFoundFromTheNextStart() {
        var group = published(body());
        TestDatabase.asOwner().update("delete from group_fact_word");
        TestDatabase.asOwner().update("update group_fact set words_fold = null");
        assertThat(found("ncb-it", "?words=lantern")).isEmpty();

        atStart.afterSingletonsInstantiated();

        assertThat(found("ncb-it", "?words=lantern")).containsExactly(group);
        assertThat(found("ncb-it", "?words=libya")).containsExactly(group);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "name|{\"name\": \" \"}",
            "name|{\"name\": 7}",
            "crimes|{\"crimes\": []}",
            "crimes|{\"crimes\": [\"THEFT\"]}",
            "modusOperandi|{\"modusOperandi\": null}",
            "source|{\"source\": [\"XX\"]}",
            "handling.notFor|{\"handling\": {\"notFor\": [\"IPSG\"]}}",
            "country|{\"country\": \"IT\"}"})
    void whatIsWrongIsRefusedAtItsField(String field, String changed) throws Exception {
        var body = body();
        body.setAll((ObjectNode) JSON.readTree(changed));
        refusedAt(field, http.post("ncb-fr", "/api/groups", body.toString()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "kind|{}",
            "kind|{\"kind\": \"NEWS\", \"text\": \"x\"}",
            "text|{\"kind\": \"ALIAS\"}",
            "text|{\"kind\": \"PERSON\", \"text\": \"Pjotr\", \"about\": \"HYDRA-2016-T8F3KQ\"}",
            "about|{\"kind\": \"PERSON\", \"about\": \"HYDRA-2016-T8F3KQ\"}",
            "about|{\"kind\": \"PERSON\"}",
            "about|{\"kind\": \"LINK\", \"about\": \"G-ZZZZZZZZZZ\"}",
            "about|{\"kind\": \"ALIAS\", \"text\": \"x\", \"about\": \"G-ZZZZZZZZZZ\"}",
            "leg|{\"kind\": \"ROUTE\", \"text\": \"x\", \"leg\": \"AIR\"}",
            "role|{\"kind\": \"COUNTRY_ROLE\", \"countries\": [\"IT\"]}",
            "role|{\"kind\": \"ALIAS\", \"text\": \"x\", \"role\": \"SOURCE\"}",
            "countries|{\"kind\": \"COUNTRY_ROLE\", \"role\": \"SOURCE\"}",
            "validFrom|{\"kind\": \"ALIAS\", \"text\": \"x\", \"validFrom\": \"yesterday\"}",
            "validUntil|{\"kind\": \"ALIAS\", \"text\": \"x\", \"validFrom\": \"2027-02-01\", \"validUntil\": \"2027-01-01\"}",
            "handling.notFor|{\"kind\": \"ALIAS\", \"text\": \"x\", \"handling\": {\"notFor\": [\"IT\"]}}"})
    void soIsWhatIsWrongWithAFact(String field, String body) {
        refusedAt(field, http.post("ncb-it", "/api/groups/" + published(body()) + "/facts", body));
    }

    private static ObjectNode body() {
        var body = JSON.createObjectNode().put("name", "The Lantern").put("modusOperandi", "A boat, at night.");
        body.putArray("crimes").add("PEOPLE_SMUGGLING");
        body.putArray("source").add("LY");
        body.putArray("destination").add("IT").add("MT");
        return body;
    }

    private static ObjectNode other() {
        var body = body().put("name", "Owl").put("modusOperandi", "A lorry.");
        body.putArray("crimes").add("DRUGS");
        body.putArray("source").add("GE");
        return body;
    }

    private String registered(ObjectNode body) {
        var answer = http.post("ncb-fr", "/api/groups", body.toString());
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        jobs.run();
        return answer.json().path("reference").asText();
    }

    private String published(ObjectNode body) {
        var group = registered(body);
        decided("compliance", group, true);
        return group;
    }

    private void decided(String by, String group, boolean published) {
        done(http.post(by, "/api/groups/" + group + "/review", "{\"published\": " + published + "}"));
    }

    private String added(String by, String group, String fact) {
        var answer = http.post(by, "/api/groups/" + group + "/facts", fact);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        jobs.run();
        return answer.json().path("reference").asText();
    }

    private JsonNode one(String user, String group) {
        var answer = http.get(user, "/api/groups/" + group);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private JsonNode fact(String user, String group, String fact) {
        return StreamSupport.stream(one(user, group).path("facts").spliterator(), false)
                .filter(one -> one.path("reference").asText().equals(fact)).findFirst().orElseThrow();
    }

    private static List<String> references(JsonNode group) {
        return group.path("facts").findValuesAsText("reference");
    }

    private List<String> found(String user, String query) {
        return StreamSupport.stream(http.get(user, "/api/groups" + query).json().path("items").spliterator(), false)
                .map(one -> one.path("reference").asText()).toList();
    }

    private void notThere(String user, String group) {
        var asked = http.get(user, "/api/groups/" + group);
        assertThat(asked.status()).as(user).isEqualTo(404);
        assertThat(asked.body().replace(group, ""))
                .isEqualTo(http.get(user, "/api/groups/G-ZZZZZZZZZZ").body().replace("G-ZZZZZZZZZZ", ""));
        assertThat(http.get(user, "/api/groups").body()).doesNotContain(group);
    }

    /** Everything that an account can fetch about groups, without cursors, which differ in each answer. */
    private List<String> fetched(String user, String group) {
        var answers = Stream.<String>builder();
        Consumer<String> ask = path -> answers.add(path + " " + http.get(user, path).body()
                .replaceAll("\"cursor\":\"[^\"]*\"", ""));
        Stream.of("", "/" + group, "?words=kept", "?words=e", "?words=lontern",
                        "?words=smuggling", "?kind=TELEPHONE", "?kind=ALIAS", "?country=LY")
                .forEach(path -> ask.accept("/api/groups" + path));
        Stream.of("/api/events", "/api/receipts").forEach(ask);
        return answers.build().toList();
    }

    private static void refusedAt(String field, Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(StreamSupport.stream(answer.json().path("reasons").spliterator(), false)
                .map(reason -> reason.path("field").asText()))
                .contains(field);
    }

    private void done(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isBetween(200, 204);
        jobs.run();
    }
}
