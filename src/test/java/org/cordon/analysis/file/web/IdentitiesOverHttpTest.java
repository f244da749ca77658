package org.cordon.analysis.file.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.cordon.kernel.database.TestDatabase;
import org.cordon.support.CordonTest;
import org.cordon.support.DatabaseContents;
import org.cordon.support.Http;
import org.cordon.support.Jobs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Entities of a file that may be one, and the judgements of its analysts. All persons are invented. */
@CordonTest
class IdentitiesOverHttpTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SUSPECT = "SUSPECT_OR_CONVICTED";
    private static final String WHY = "the tattoo that both describe";

    @Autowired
    private Http http;
    @Autowired
    private Jobs jobs;
    private String file;

    @BeforeEach
    void open() {
        var today = LocalDate.now(ZoneOffset.UTC);
        file = reference(http.post("coordinator", "/api/analysis-files", """
                {"purpose": "The boats of May", "scope": "2027", "persons": ["SUSPECT_OR_CONVICTED", "VICTIM"], "members": ["analyst"],
                 "data": ["IDENTITY", "LINKS", "DOCUMENTS", "CONTACT_DETAILS", "VEHICLES_AND_VESSELS"],
                 "reviewOn": "%s", "endsOn": "%s"}""".formatted(today.plusDays(90), today.plusDays(900))));
        jobs.run();
        http.post("compliance", "/api/analysis-files/" + file + "/approval", "{\"opened\": true}");
    }

    @Test
    void findsOnePersonOverScriptsAndSaysWhy() {
        contribute("ncb-fr", person("a", SUSPECT, "Ignat Belozertsev", "\"birthDate\":[\"1980-05-03\"],\"nationality\":[\"RU\"]")
                + thing("t1", "UserAccount", "\"phone\":[\"+33 6 12 34 56 78\"]"));
        contribute("ncb-it", person("b", SUSPECT, "Белозерцев Игнат Павлович", "\"birthDate\":[\"1980\"],\"nationality\":[\"UA\"]")
                + thing("t2", "UserAccount", "\"phone\":[\"06 12 34 56 78\"]")
                + person("c", SUSPECT, "Zoya Lukashchuk", "\"birthDate\":[\"1980\"]"));
        contribute("ncb-es", person("d", SUSPECT, "Ignat Belozertsev", "\"birthDate\":[\"1991\"]")
                + person("e", null, "Ignat Belozertsev", "\"birthDate\":[\"1980\"]"));

        var pairs = open("");
        assertThat(pairs.path("percent").asInt()).isEqualTo(100);
        assertThat(names(pairs)).as("nobody of another age, and nobody from quarantine")
                .containsExactlyInAnyOrder("a b", "t1 t2");
        var person = pair(pairs, "a", "b");
        assertThat(findings(person)).containsExactlyInAnyOrder("OTHER_SCRIPT", "OTHER_SCRIPT", "PARTS_MISSING", "BORN_ALIKE",
                "OTHER_NATIONALITY");
        assertThat(person.path("findings").toString()).contains("БЕЛОЗЕРЦЕВ", "BELOZERTSEV", "ПАВЛОВИЧ", "1980/05/03");
        assertThat(findings(pair(pairs, "t1", "t2"))).containsExactly("SAME_NUMBER");
    }

    @Test
    void findsAPersonByHisPassportUnderAnotherName() {
        contribute("ncb-fr", person("a", SUSPECT, "Ignat Belozertsev", "\"birthDate\":[\"1980\"]")
                + thing("p1", "Passport", "\"number\":[\"RU 72 1234567\"],\"holder\":[\"a\"]"));
        contribute("ncb-it", person("b", "VICTIM", "Carlos Albaranez", "\"passportNumber\":[\"ru-721234567\"]"));

        assertThat(findings(pair(open(""), "a", "b"))).containsExactly("NAMES_DIFFER", "SAME_NUMBER");
        contribute("ncb-es", person("w", null, "Zoya Lukashchuk", "")
                + thing("p2", "Passport", "\"number\":[\"RU721234567\"],\"holder\":[\"w\"]"));
        assertThat(names(open(""))).as("nor the papers of whoever waits").containsExactly("a b");
    }

    @Test
    void whatIsJudgedTheSameIsOneInTheNetworkUntilItIsTakenBack() {
        contribute("ncb-fr", person("a", SUSPECT, "Ignat Belozertsev", "") + person("x", SUSPECT, "Kvar Tarsol", "")
                + associate("a", "x"));
        contribute("ncb-it", person("b", "VICTIM", "Белозерцев Игнат", "") + person("y", SUSPECT, "Melun Osgar", "")
                + associate("b", "y"));
        var before = http.get("analyst", path("/network")).body();

        assertThat(names(open(""))).containsExactly("a b");
        judge("a", "b", "SAME", null, 400);
        judge("a", "b", "SAME", WHY, 204);

        var chart = http.get("analyst", path("/network")).json();
        assertThat(chart.path("total").asInt()).isEqualTo(3);
        var one = StreamSupport.stream(chart.path("nodes").spliterator(), false).filter(node -> node.path("links").asInt() == 2).findFirst()
                .orElseThrow();
        assertThat(one.path("id").asText()).as("the lowest")
                .isEqualTo(List.of(id("a"), id("b")).stream().sorted().findFirst().orElseThrow());
        assertThat(one.path("origins").asInt()).isEqualTo(2);
        assertThat(one.path("category").asText()).as("what protects him most").isEqualTo("VICTIM");
        assertThat(one.path("also")).hasSize(1);
        assertThat(http.get("analyst", path("/network.entities.csv")).body()).contains("Belozertsev").contains("Белозерцев");
        assertThat(http.get("analyst", path("/measures")).json().at("/measures/nodes").asInt()).isEqualTo(2);
        assertThat(http.get("ncb-fr", path("/network")).json().path("total").asInt()).as("of its own").isEqualTo(2);
        assertThat(names(open(""))).isEmpty();
        var judged = open("?verdict=SAME").path("items").path(0);
        assertThat(judged.at("/judgements/0/by").asText()).isEqualTo("analyst");
        assertThat(judged.at("/judgements/0/reason").asText()).isEqualTo(WHY);

        judge("b", "a", "TAKEN_BACK", null, 204);
        assertThat(http.get("analyst", path("/network")).body()).isEqualTo(before);
        assertThat(open("").at("/items/0/judgements")).as("the history").hasSize(2);
        judge("a", "b", "TAKEN_BACK", null, 409);
        TestDatabase.asOwner().update("update entity set child = true where name = 'b'");
        judge("a", "b", "SAME", WHY, 400);
    }

    @Test
    void whatStandsIsNotSaidAgain() {
        contribute("ncb-fr", person("a", SUSPECT, "Ignat Belozertsev", ""));
        contribute("ncb-it", person("b", SUSPECT, "Ignat Belozerzew", ""));
        judge("a", "b", "SAME", WHY, 204);
        judge("b", "a", "SAME", WHY, 204);
        assertThat(open("?verdict=SAME").at("/items/0/judgements")).hasSize(1);
        judge("a", "b", "SAME", "the scar", 204);
        assertThat(open("?verdict=SAME").at("/items/0/judgements")).hasSize(2);
    }

    @Test
    void neverAsksAgainWhatIsJudgedOrFollows() {
        contribute("ncb-fr", person("a", SUSPECT, "Ignat Belozertsev", ""));
        contribute("ncb-it", person("b", SUSPECT, "Ignat Belozerzew", ""));
        contribute("ncb-es", person("c", SUSPECT, "Игнат Белозерцев", ""));
        assertThat(names(open(""))).containsExactlyInAnyOrder("a b", "a c", "b c");

        judge("a", "b", "SAME", WHY, 204);
        assertThat(open("").path("total").asInt()).as("c is compared with both as one").isEqualTo(1);
        judge("a", "c", "DIFFERENT", "born in another town", 204);
        assertThat(names(open(""))).as("so it is not b either").isEmpty();
        judge("b", "c", "SAME", WHY, 409);

        judge("a", "c", "SAME", WHY, 204);
        judge("b", "c", "DIFFERENT", "born in another town", 409);
        judge("a", "c", "TAKEN_BACK", null, 204);
        judge("b", "c", "UNSURE", null, 204);
        assertThat(names(open(""))).isEmpty();
        judge("a", "b", "TAKEN_BACK", null, 204);
        assertThat(names(open(""))).as("what was unsure comes again, as b is another now").hasSize(3);
    }

    @Test
    void isShownWhereJudgementsContradictEachOther() {
        var withheld = contribute("ncb-fr", person("a", SUSPECT, "Ignat Belozertsev", ""));
        contribute("ncb-it", person("b", SUSPECT, "Ignat Belozerzew", ""));
        contribute("ncb-es", person("c", SUSPECT, "Игнат Белозерцев", ""));
        judge("a", "b", "SAME", WHY, 204);
        judge("a", "c", "SAME", WHY, 204);
        withhold(withheld);
        judge("b", "c", "DIFFERENT", "born in another town", 204);
        assertThat(open("?verdict=DIFFERENT").at("/items/0/contradicts").asBoolean()).isFalse();

        TestDatabase.asOwner().update("update handling set restriction = null, parties = '{}' where item = ?", withheld);
        assertThat(open("?verdict=DIFFERENT").at("/items/0/contradicts").asBoolean()).isTrue();
    }

    @Test
    void whatIsWithheldAndJudgedChangesNoByteForWhoDoesNotSeeIt() {
        contribute("ncb-fr", person("a", SUSPECT, "Ignat Belozertsev", "") + person("x", SUSPECT, "Kvar Tarsol", "")
                + associate("a", "x"));
        contribute("ncb-it", person("b", SUSPECT, "Белозерцев Игнат", ""));
        judge("a", "b", "UNSURE", null, 204);
        var before = fetched();

        var withheld = contribute("ncb-es", IntStream.range(0, 1000)
                .mapToObj(number -> person("w" + number, "VICTIM", "Ignat Belozerzew", "")).collect(Collectors.joining()));
        for (var name : List.of("a", "b")) {
            for (var number = 0; number < 3; number++) {
                judge(name, "w" + number, "SAME", WHY, 204);
            }
        }
        TestDatabase.asOwner().update("""
                insert into judgement (entity, other, file, contribution, other_contribution, verdict, reason, account, judged_at)
                select x.id, y.id, :file, x.contribution, y.contribution, 'SAME', 'alike', 'analyst', now()
                from entity x join entity y on least(x.name, y.name) = 'x' and greatest(x.name, y.name) ~ '^w[0-9]+$'""".replace(":file",
                "'" + file + "'"));
        assertThat(fetched()).as("it would change them").isNotEqualTo(before);
        withhold(withheld);

        assertThat(fetched()).isEqualTo(before);
    }

    @Test
    void isGoneWithEitherOfTheTwo() {
        contribute("ncb-fr", person("a", SUSPECT, "Ignat Belozertsev", ""));
        var other = contribute("ncb-it", person("b", SUSPECT, "Белозерцев Игнат", ""));
        judge("a", "b", "DIFFERENT", "Zwibbletattoo on the left arm", 204);
        judge("a", "b", "SAME", "Zwibbletattoo on both arms", 204);

        assertThat(http.post("ncb-it", "/api/contributions/" + other + "/withdrawal", "{}").status()).isEqualTo(204);

        assertThat(TestDatabase.asOwner().queryForObject("select count(*) from judgement", Integer.class)).isZero();
        assertThat(DatabaseContents.holding("Zwibbletattoo", "cordon")).isEmpty();
        assertThat(names(open("?verdict=SAME"))).isEmpty();
    }

    @Test
    void isForTheAnalystsOfTheFileAlone() {
        contribute("ncb-fr", person("a", SUSPECT, "Ignat Belozertsev", "") + person("q", null, "Ignat Belozerzew", ""));
        contribute("ncb-it", person("b", SUSPECT, "Белозерцев Игнат", "") + thing("v", "Vessel", "\"name\":[\"Quorn\"]"));

        assertThat(http.get("ncb-fr", path("/identities")).status()).isEqualTo(403);
        assertThat(http.get("manager", path("/identities")).status()).isEqualTo(404);
        judge("a", "q", "SAME", WHY, 400);
        judge("a", "v", "SAME", WHY, 400);
        judge("a", "a", "SAME", WHY, 400);
        assertThat(http.get("analyst", path("/identities?after=-1")).status()).isEqualTo(200);
        assertThat(http.get("analyst", path("/identities?after=2147483647")).json().has("next")).isFalse();
        assertThat(http.send("analyst", "DELETE", path("/identities"), null).status()).isEqualTo(204);
    }

    /** Everything that the analyst can fetch of pairs and of the network, without the times of the files. */
    private List<String> fetched() {
        return List.of("/identities", "/identities?verdict=SAME", "/identities?verdict=UNSURE", "/network", "/measures",
                "/network.entities.csv", "/network.links.csv", "/network.graphml", "/network.gexf").stream()
                .map(path -> http.get("analyst", path(path)).body().replaceAll(" at [-0-9T:.]+Z", "")).toList();
    }

    private void judge(String one, String other, String verdict, String reason, int status) {
        var body = JSON.createObjectNode().put("one", id(one)).put("other", id(other)).put("verdict", verdict);
        if (reason != null) {
            body.put("reason", reason);
        }
        var answer = http.post("analyst", path("/judgements"), body.toString());
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    }

    private static void withhold(String contribution) {
        TestDatabase.asOwner().update("update handling set restriction = 'NOT_FOR', parties = '{coordinator}' where item = ?",
                contribution);
    }

    private JsonNode open(String ask) {
        var answer = http.get("analyst", path("/identities" + ask));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private static JsonNode pair(JsonNode pairs, String one, String other) {
        return StreamSupport.stream(pairs.path("items").spliterator(), false).filter(pair -> name(pair).equals(one + " " + other))
                .findFirst().orElseThrow();
    }

    private static List<String> names(JsonNode pairs) {
        return StreamSupport.stream(pairs.path("items").spliterator(), false).map(IdentitiesOverHttpTest::name).toList();
    }

    /** Returns the two names of a pair as the contributions give them, in alphabetical order. */
    private static String name(JsonNode pair) {
        var names = TestDatabase.asOwner().queryForList("select cast(id as text) as id, name from entity").stream()
                .collect(Collectors.toMap(row -> row.get("id"), row -> row.get("name").toString()));
        return List.of("one", "other").stream().map(side -> names.get(pair.at("/" + side + "/thing/id").asText())).sorted()
                .collect(Collectors.joining(" "));
    }

    private static List<String> findings(JsonNode pair) {
        return StreamSupport.stream(pair.path("findings").spliterator(), false).map(found -> found.path("reason").asText()).toList();
    }

    /** Contributes, and lets a second person confirm who is a victim. */
    private String contribute(String who, String content) {
        var given = reference(http.post(who, path("/contributed-files"), JSON.createObjectNode().put("content", content).toString()));
        TestDatabase.asOwner().update("update entity set confirmed_by = 'another' where waiting and category = 'VICTIM'");
        return given;
    }

    private static String id(String name) {
        return TestDatabase.asOwner().queryForObject("select id from entity where name = ?", String.class, name);
    }

    private static String person(String id, String category, String name, String more) {
        return """
                {"id":"%s","schema":"Person","properties":{"name":["%s"]%s}%s}
                """.formatted(id, name, more.isEmpty() ? "" : "," + more, category == null ? "" : ",\"category\":\"" + category + "\"");
    }

    private static String thing(String id, String schema, String properties) {
        return """
                {"id":"%s","schema":"%s","properties":{%s}}
                """.formatted(id, schema, properties);
    }

    private static String associate(String one, String other) {
        return thing(one + "-" + other, "Associate", "\"person\":[\"%s\"],\"associate\":[\"%s\"]".formatted(one, other));
    }

    private String path(String rest) {
        return "/api/analysis-files/" + file + rest;
    }

    private static String reference(Http.Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json().path("reference").asText();
    }
}
