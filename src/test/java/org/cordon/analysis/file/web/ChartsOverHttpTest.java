package org.cordon.analysis.file.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordon.analysis.file.web.AnalysisFileOverHttp.associate;
import static org.cordon.analysis.file.web.AnalysisFileOverHttp.id;
import static org.cordon.analysis.file.web.AnalysisFileOverHttp.people;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import org.cordon.kernel.database.TestDatabase;
import org.cordon.support.CordonTest;
import org.cordon.support.Http;
import org.cordon.support.Jobs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Kept pictures stay the same as long as nothing changes, and show nothing that the analyst may no longer see. */
@CordonTest
class ChartsOverHttpTest {

    private static final String LINE = people("p", 3, "SUSPECT_OR_CONVICTED") + associate("p0", "p1") + associate("p1", "p2");
    private static final String OTHERS = people("w", 2, "SUSPECT_OR_CONVICTED") + associate("w0", "w1");

    @Autowired
    private Http http;
    @Autowired
    private Jobs jobs;
    private AnalysisFileOverHttp file;
    private String others;

    @BeforeEach
    void open() {
        file = AnalysisFileOverHttp.open(http, jobs);
        file.contribute("ncb-fr", LINE, "the line");
        others = file.contribute("ncb-it", OTHERS, "others");
    }

    @Test
    void keepsTheStepsAndGivesTheSamePicture() {
        var asked = "/network?first=1&expanded=" + id("p1") + "&added=" + id("w0");
        var before = http.get("analyst", file.path(asked)).body();
        var chart = chart(keep("Around the quay"));

        assertThat(chart.path("name").asText()).isEqualTo("Around the quay");
        assertThat(chart.path("own").asBoolean()).isTrue();
        var view = chart.path("view");
        assertThat(http.get("analyst", file.path("/network?first=" + view.path("first").asInt() + "&expanded="
                + view.at("/expanded/0").asText() + "&added=" + view.at("/added/0").asText())).body()).isEqualTo(before);
        assertThat(chart.at("/marked/0").asText()).isEqualTo(id("p1"));
        assertThat(http.get("analyst", file.path("/network.entities.csv?chart=" + chart.path("id").asText())).body().split("\r\n"))
                .hasSize(5).filteredOn(line -> line.contains("Person w0")).singleElement().asString()
                .contains(file.reference() + " " + chart.path("id").asText() + ", taken from Cordon by analyst at ");
    }

    @Test
    void forgetsTheWordsWhenWhatTheyMayBeAboutIsTakenBack() {
        var chart = keep("Wanda of the quay");
        note(chart, "Wanda leads", id("w0"));
        note(chart, "She is near", id("p0"));
        note(chart, "Wanda leads all of them", null);
        http.post("ncb-it", "/api/contributions/" + others + "/withdrawal", "{}");

        var left = chart(chart);
        assertThat(left.has("name")).isFalse();
        assertThat(items(left, "notes", "text")).containsExactly("She is near");
        assertThat(TestDatabase.asOwner().queryForObject("select count(*) from saved_chart_part where entity is null", Integer.class))
                .isZero();
        assertThat(items(changes(chart, ""), "withdrawn", "contribution")).containsExactly(others);
    }

    @Test
    void isNotThereForWhoeverDoesNotSeeAllThatItNames() {
        var chart = keep("Around the quay");
        assertThat(http.get("coordinator", "/api/analysis-charts/" + chart).status()).isEqualTo(404);
        assertThat(http.get("ncb-fr", file.path("/charts")).json().path("items")).isEmpty();
        assertThat(http.post("coordinator", file.path("/charts"), "{\"name\":\"Mine\"}").status()).isEqualTo(403);

        TestDatabase.asOwner().update("update handling set restriction = 'NOT_FOR', parties = '{coordinator}' where item = ?", others);

        assertThat(http.get("analyst", "/api/analysis-charts/" + chart).status()).isEqualTo(404);
        assertThat(http.get("analyst", file.path("/charts")).json().path("items")).isEmpty();
        assertThat(http.get("analyst", file.path("/network.gexf?chart=" + chart)).status()).isEqualTo(404);
        assertThat(http.post("analyst", "/api/analysis-charts/" + chart + "/notes", "{\"text\":\"Still there?\"}").status())
                .isEqualTo(404);
    }

    @Test
    void saysWhatHasComeSinceItWasKeptAndBetweenTwoDays() {
        var chart = keep("Around the quay");
        file.contribute("ncb-fr", people("n", 2, "SUSPECT_OR_CONVICTED") + associate("n0", "n1"), "the pier");
        var whole = TestDatabase.asOwner();
        whole.update("update saved_chart set first = 300");

        assertThat(items(changes(chart, ""), "came", "name")).containsExactlyInAnyOrder("Person n0", "Person n1", "Person w1");
        whole.update("update contribution set contributed_at = now() - interval '10 days' where reference = ?", others);
        var today = LocalDate.now(ZoneOffset.UTC);
        var between = changes(chart, "?from=" + today.minusDays(5) + "&until=" + today);
        assertThat(items(between, "came", "name")).contains("Person n0", "Person p1").doesNotContain("Person w0");
        assertThat(http.get("analyst", "/api/analysis-charts/" + chart + "/changes?from=2027-02-02&until=2027-02-01").status())
                .isEqualTo(400);
        for (var day : List.of("from=%2B999999999-12-31", "until=%2B999999999-12-31", "from=-999999999-01-01", "from=%2B10000-01-01")) {
            assertThat(http.get("analyst", "/api/analysis-charts/" + chart + "/changes?" + day).status()).as(day).isEqualTo(400);
        }
    }

    @Test
    void goesByTheHandOfItsMakerAndWithItsFile() {
        var chart = keep("Around the quay");
        assertThat(note(chart, "", null).status()).isEqualTo(400);
        assertThat(http.post("analyst", "/api/analysis-charts/" + chart + "/notes", "{\"text\":\"Who?\",\"about\":\"nobody\"}").status())
                .isEqualTo(400);
        var note = note(chart, "Seen in May", null).json().path("id").asText();
        TestDatabase.asOwner().update("update saved_chart_note set written_by = 'another'");
        assertThat(http.send("analyst", "DELETE", "/api/analysis-charts/" + chart + "/notes/" + note, null).status()).isEqualTo(403);
        TestDatabase.asOwner().update("update saved_chart_note set written_by = 'analyst'");
        assertThat(http.send("analyst", "DELETE", "/api/analysis-charts/" + chart + "/notes/" + note, null).status()).isEqualTo(204);
        TestDatabase.asOwner().update("update saved_chart set made_by = 'another'");
        assertThat(http.send("analyst", "DELETE", "/api/analysis-charts/" + chart, null).status()).isEqualTo(403);
        TestDatabase.asOwner().update("update saved_chart set made_by = 'analyst'");
        assertThat(http.send("analyst", "DELETE", "/api/analysis-charts/" + chart, null).status()).isEqualTo(204);
        assertThat(TestDatabase.asOwner().queryForObject("select count(*) from saved_chart_part", Integer.class)).isZero();
    }

    @Test
    void takesOneIdInTwoSpellingsOnce() {
        var body = "{\"name\":\"Twice\",\"first\":1,\"marked\":[\"%1$s\",\"%2$s\"],\"added\":[\"%1$s\",\"%2$s\"]}"
                .formatted(id("p1"), id("p1").toUpperCase(Locale.ROOT));
        var kept = http.post("analyst", file.path("/charts"), body);
        assertThat(kept.status()).as(kept.body()).isEqualTo(201);
        assertThat(chart(kept.json().path("id").asText()).path("marked")).hasSize(1);
    }

    private String keep(String name) {
        var kept = http.post("analyst", file.path("/charts"), """
                {"name":"%1$s","first":1,"expanded":["%2$s"],"added":["%3$s"],"marked":["%2$s"]}""".formatted(name, id("p1"), id("w0")));
        assertThat(kept.status()).as(kept.body()).isEqualTo(201);
        return kept.json().path("id").asText();
    }

    private Http.Answer note(String chart, String text, String about) {
        return http.post("analyst", "/api/analysis-charts/" + chart + "/notes",
                about == null ? "{\"text\":\"%s\"}".formatted(text) : "{\"text\":\"%s\",\"about\":\"%s\"}".formatted(text, about));
    }

    private JsonNode chart(String id) {
        return http.get("analyst", "/api/analysis-charts/" + id).json();
    }

    private JsonNode changes(String chart, String days) {
        return http.get("analyst", "/api/analysis-charts/" + chart + "/changes" + days).json();
    }

    private static List<String> items(JsonNode answer, String of, String field) {
        return StreamSupport.stream(answer.path(of).spliterator(), false).map(item -> item.path(field).asText()).toList();
    }
}
