package org.cordon.platform.duty;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.cordon.kernel.database.TestDatabase;
import org.cordon.support.As;
import org.cordon.support.CordonTest;
import org.cordon.support.Http;
import org.cordon.support.Http.Answer;
import org.cordon.support.Statements;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A bureau enters its posts in their order. Everybody who may have to reach the bureau sees which post to call now. */
@CordonTest
class DutyPostsOverHttpTest {

    private static final String POSTS = "/api/countries/FR/posts";

    @Autowired
    private Http http;
    @Autowired
    private DutyPosts duty;
    @Autowired
    private As as;

    @AfterEach
    void none() {
        TestDatabase.asOwner().update("delete from duty_post");
        TestDatabase.asOwner().update("delete from duty_roster");
    }

    @Test
    void theOrderOfTheBureauIsTheOrderInWhichItIsReached() {
        var written = write("ncb-fr", null, post("Office", "Mo-Fr 09:00-09:05"), post("Permanence", "24/7"), post("Night desk",
                "Mo-Su 00:00-24:00"));
        assertThat(written.status()).as(written.body()).isEqualTo(200);
        assertThat(written.response().headers().firstValue("ETag")).contains("\"1\"");
        assertThat(names(http.get("ncb-it", POSTS).json())).containsExactly("Office", "Permanence", "Night desk");
        assertThat(http.get("ncb-it", POSTS).json().path("mayChange").booleanValue()).isFalse();
        assertThat(http.get("ncb-fr", POSTS).json().path("changedBy").textValue()).isEqualTo("ncb-fr");

        var now = now("ncb-it", "FR");
        assertThat(now.path("posts").intValue()).isEqualTo(3);
        assertThat(now.path("post").textValue()).isIn("Office", "Permanence");
        assertThat(now.path("onDuty").booleanValue()).isTrue();
        assertThat(now.path("zone").textValue()).isEqualTo("Europe/Paris");
        assertThat(now.path("bureau").textValue()).isEqualTo("Paris");
    }

    @Test
    void aPostStaysTheSameOneWhereverItMoves() {
        var first = write("ncb-fr", null, post("Permanence", "24/7"), post("Office", "Mo-Fr 09:00-17:00")).json().path("posts");
        var references = List.of(first.get(0).path("reference").textValue(), first.get(1).path("reference").textValue());
        assertThat(references).allMatch(reference -> reference.matches("P-[2-9A-Z]{10}"));

        var second = write("ncb-fr", 1, named(post("Office", "Mo-Fr 09:00-18:00"), references.get(1)), named(post("Permanence", "24/7"),
                references.get(0)),
                post("Airport", "24/7")).json().path("posts");
        assertThat(second.get(0).path("reference").textValue()).isEqualTo(references.get(1));
        assertThat(second.get(0).path("hours").textValue()).isEqualTo("Mo-Fr 09:00-18:00");
        assertThat(second.get(1).path("reference").textValue()).isEqualTo(references.get(0));
        assertThat(write("ncb-fr", null, named(post("Permanence", "24/7"), "P-2222222222")).status()).isEqualTo(400);
        assertThat(write("ncb-fr", null, named(post("A", "24/7"), references.get(0)), named(post("B", "24/7"), references.get(0)))
                .status()).isEqualTo(400);
    }

    @Test
    void whatSomebodyElseWroteMeanwhileIsNotOverwrittenUnseen() {
        write("ncb-fr", 0, post("Permanence", "24/7"));
        var late = write("admin", 0, post("Office", "24/7"));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.json().path("detail").textValue()).startsWith("The duty posts were changed by ncb-fr on ");
        assertThat(names(http.get("ncb-it", POSTS).json())).containsExactly("Permanence");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ncb-it", "coordinator", "compliance", "manager"})
    void nobodyWritesDownTheirsForOthers(String user) {
        var refused = List.of(write(user, null, post("Trap", "24/7")), http.send(user, "PUT", POSTS, "no json"),
                http.send(user, "PUT", "/api/countries/XX/posts", "{}"));
        assertThat(refused).extracting(Answer::status).containsOnly(403);
        assertThat(names(http.get("ncb-fr", POSTS).json())).isEmpty();
    }

    @Test
    void aBureauWithoutPostsIsReachedByItsContact() {
        var now = now("ncb-it", "FR");
        assertThat(now.path("posts").intValue()).isZero();
        assertThat(now.has("post")).isFalse();
        assertThat(now.path("address").textValue()).isEqualTo("duty.fr@ncb-paris.example");
        assertThat(items(http.get("coordinator", "/api/duty"))).hasSize(196);
        assertThat(items(http.get("manager", "/api/duty"))).isEmpty();
        assertThat(http.get("manager", POSTS).status()).isEqualTo(403);
        assertThat(http.get("ncb-it", "/api/countries/XX/posts").status()).isEqualTo(404);
    }

    @Test
    void everyCountryIsAnsweredByOneStatement() throws Exception {
        write("ncb-fr", null, post("Permanence", "24/7"), post("Office", "24/7"));
        var heard = Statements.of(() -> as.coordinator(() -> duty.now(null)));
        assertThat(heard.result()).hasSize(196);
        assertThat(heard.statements()).filteredOn(sql -> sql.contains("duty_post") || sql.contains("from country")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"name|\"a\\r\\nBEGIN:VCALENDAR\"", "name|\" \"", "name|\"a\\u2028x\"", "name|\"\\u202etxt\"",
            "agency|\"x\\nBcc: a@b.example\"",
            "address|\"a@b.example\\nBcc: c@d.example\"", "address|\"a@b.example, c@d.example\"", "telephone|\"javascript:1\"",
            "telephone|\"12\"", "languages|[]", "languages|[\"xx1\"]", "languages|[\"fr\",\"fr\"]", "languages|\"fr\"", "hours|\"always\"",
            "hours|\"Mo-Fr 08:00-25:00\"", "hours|{\"a\":1}", "holidays|[{\"from\":\"2026-02-30\"}]",
                    "holidays|[{\"from\":\"2026-12-25\",\"to\":\"2026-12-24\"}]",
            "holidays|[{\"from\":\"2026-01-01\",\"to\":\"2026-12-31\"}]", "holidays|[{\"name\":\"x\"}]", "holidays|7",
                    "zone|\"Mars/Base\""})
    void whatIsWrongIsNamedWithItsPlaceAndNothingIsChanged(String field, String value) {
        var body = post("Permanence", "24/7").replaceFirst("\"" + field + "\":(\"[^\"]*\"|\\[[^]]*])", "\"gone\":0");
        body = body.contains("\"gone\":0") ? body.replace("\"gone\":0", "\"" + field + "\":" + value) : body.replaceFirst("\\{",
                "{\"" + field + "\":" + Matcher.quoteReplacement(value) + ",");
        var refused = http.send("ncb-fr", "PUT", POSTS, "{\"posts\":[" + body + "]}");
        assertThat(refused.status()).as(refused.body()).isEqualTo(400);
        assertThat(refused.json().path("reasons")).isNotEmpty().allSatisfy(reason -> assertThat(reason.path("field").textValue())
                .startsWith("posts[0]." + field));
        assertThat(names(http.get("ncb-fr", POSTS).json())).isEmpty();
    }

    @Test
    void aThousandPostsAreTooMany() {
        var many = IntStream.range(0, 1000).mapToObj(i -> post("P" + i, "24/7")).toArray(String[]::new);
        assertThat(write("ncb-fr", null, many).status()).isIn(400, 413);
        assertThat(write("ncb-fr", null, IntStream.range(0, 21).mapToObj(i -> post("P" + i, "24/7")).toArray(String[]::new)).status())
                .isEqualTo(400);
        assertThat(write("ncb-fr", null, IntStream.range(0, 20).mapToObj(i -> post("P" + i, "24/7")).toArray(String[]::new)).status())
                .isEqualTo(200);
    }

    private Answer write(String user, Integer seen, String... posts) {
        var body = "{\"posts\":[" + String.join(",", posts) + "]}";
        var request = http.request(POSTS).header("Content-Type", "application/json").header("Authorization", Http.basic(user, "cordon"))
                .PUT(BodyPublishers.ofString(body));
        return http.send((seen == null ? request : request.header("If-Match", "\"" + seen + "\"")).build());
    }

    private static String post(String name, String hours) {
        return ("{\"name\":\"%s\",\"address\":\"permanence@ncb-paris.example\",\"telephone\":\"+33 1 00 00 00 00\","
                + "\"languages\":[\"fr\"],\"hours\":\"%s\"}")
                .formatted(name, hours);
    }

    private static String named(String post, String reference) {
        return post.replaceFirst("\\{", "{\"reference\":\"" + reference + "\",");
    }

    private JsonNode now(String user, String country) {
        return http.get(user, "/api/duty?countries=" + country).json().path("items").path(0);
    }

    private static List<JsonNode> items(Answer answer) {
        return StreamSupport.stream(answer.json().path("items").spliterator(), false).toList();
    }

    private static List<String> names(JsonNode roster) {
        return StreamSupport.stream(roster.path("posts").spliterator(), false).map(post -> post.path("name").textValue())
                .collect(Collectors.toList());
    }
}
