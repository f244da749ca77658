package org.cordon.analysis.file.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordon.analysis.file.web.AnalysisFileOverHttp.associate;
import static org.cordon.analysis.file.web.AnalysisFileOverHttp.id;
import static org.cordon.analysis.file.web.AnalysisFileOverHttp.people;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.cordon.kernel.database.TestDatabase;
import org.cordon.support.CordonTest;
import org.cordon.support.Http;
import org.cordon.support.Jobs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The network of a file for each of its readers: drawn from what the reader sees, and from nothing else. */
@CordonTest
class NetworkOverHttpTest {

    /** A line of seven persons; the fourth knows a victim, and the victim knows the seventh. */
    private static final String LINE = people("p", 7, "SUSPECT_OR_CONVICTED") + people("v", 1, "VICTIM")
            + IntStream.range(0, 6).mapToObj(number -> associate("p" + number, "p" + (number + 1))).collect(Collectors.joining())
            + associate("p3", "v0") + associate("v0", "p6");

    @Autowired
    private Http http;
    @Autowired
    private Jobs jobs;
    private AnalysisFileOverHttp file;

    @BeforeEach
    void open() {
        file = AnalysisFileOverHttp.open(http, jobs);
    }

    @Test
    void isDrawnWithVictimsAndMeasuredWithoutThem() {
        file.contribute("ncb-fr", LINE, "the line");

        var chart = http.get("analyst", file.path("/network")).json();
        assertThat(chart.path("total").asInt()).isEqualTo(8);
        assertThat(items(chart, "nodes", "category")).contains("VICTIM");
        assertThat(chart.path("links")).hasSize(8);
        assertThat(chart.path("nodes").path(0).has("x")).isTrue();
        var measures = http.get("analyst", file.path("/measures")).json();
        assertThat(measures.path("percent").asInt()).isEqualTo(100);
        assertThat(measures.at("/measures/nodes").asInt()).isEqualTo(7);
        assertThat(measures.at("/measures/links").asInt()).isEqualTo(6);
        assertThat(measures.at("/measures/positions/0/betweenness").asDouble()).isEqualTo(0.6);
        assertThat(measures.at("/measures/positions/0/remaining").asDouble()).isEqualTo(0.4286);
        assertThat(measures.at("/measures/positions/0/origins").asInt()).isEqualTo(1);
        assertThat(http.send("analyst", "DELETE", file.path("/measures"), null).status()).isEqualTo(204);
        assertThat(http.get("manager", file.path("/network")).status()).isEqualTo(404);
        assertThat(http.get("ncb-it", file.path("/network")).json().path("total").asInt()).as("of what one sees").isZero();
    }

    @Test
    void whatIsWithheldChangesNoByteOfItsPictureAndItsMeasures() {
        file.contribute("ncb-fr", LINE, "the line");
        var before = fetched();

        var crowd = people("q", 120, "SUSPECT_OR_CONVICTED") + IntStream.range(0, 119)
                .mapToObj(number -> associate("q" + number, "q" + (number + 1)) + (number == 0 ? "" : associate("q0", "q" + (number + 1))))
                .collect(Collectors.joining());
        var withheld = file.contribute("ncb-it", crowd, "the crowd");
        assertThat(fetched()).as("it would change them").isNotEqualTo(before);
        TestDatabase.asOwner().update("update handling set restriction = 'NOT_FOR', parties = '{coordinator}' where item = ?", withheld);

        assertThat(fetched()).isEqualTo(before);
    }

    @Test
    void leadsFromOneToAnotherInFourStepsAndNoFurther() {
        file.contribute("ncb-fr", LINE, "the line");

        assertThat(items(http.get("analyst", file.path("/neighbours?of=" + id("p3"))).json(), "items", "name"))
                .containsExactlyInAnyOrder("Person p2", "Person p4", "Person v0");
        assertThat(way("p0", "p0")).containsExactly("Person p0");
        assertThat(way("p0", "p1")).containsExactly("Person p0", "Person p1");
        assertThat(way("p2", "p0")).containsExactly("Person p2", "Person p1", "Person p0");
        assertThat(way("p0", "p3")).containsExactly("Person p0", "Person p1", "Person p2", "Person p3");
        assertThat(way("p0", "p4")).containsExactly("Person p0", "Person p1", "Person p2", "Person p3", "Person p4");
        assertThat(way("p0", "p5")).isEmpty();
        TestDatabase.asOwner().update("update entity set child = true where name = 'p1'");
        assertThat(way("p0", "p2")).as("over no child").isEmpty();
        for (var nothing : List.of(http.get("analyst", file.path("/neighbours?of=" + id("p1"))),
                http.get("ncb-it", file.path("/neighbours?of=" + id("p3"))),
                http.get("ncb-it", file.path("/path?from=" + id("p2") + "&to=" + id("p3"))))) {
            assertThat(nothing.body()).isEqualTo("{\"items\":[],\"total\":0}");
        }
    }

    @Test
    void growsByWhatStandsBesideOneAndNotByWhatIsNotSeen() {
        file.contribute("ncb-fr", LINE, "the line");
        file.contribute("ncb-it", people("w", 3, "SUSPECT_OR_CONVICTED") + associate("w0", "w1") + associate("w0", "w2"), "others");
        var one = "/network?first=1";

        assertThat(names(one)).containsExactly("Person p3");
        assertThat(names(one + "&expanded=" + id("p3"))).containsExactlyInAnyOrder("Person p3", "Person p2", "Person p4", "Person v0");
        assertThat(names(one + "&expanded=" + id("p3") + "," + id("v0") + "&folded=" + id("v0"))).contains("Person p3", "Person v0")
                .doesNotContain("Person p6");
        assertThat(names("/network?first=300&added=" + id("w1") + "&without=VICTIM")).hasSize(10).contains("Person w1")
                .doesNotContain("Person v0");
        TestDatabase.asOwner().update("""
                update handling set restriction = 'NOT_FOR', parties = '{coordinator}'
                where item = (select contribution from entity where name = 'w1')""");
        assertThat(names(one + "&added=" + id("w1") + "&expanded=" + id("w0"))).containsExactly("Person p3");
        assertThat(http.get("analyst", file.path("/network?first=301")).status()).isEqualTo(400);
    }

    @Test
    void leadsOverCountriesAndHappensWhenItsReaderMaySee() {
        file.contribute("ncb-fr", people("p", 2, "SUSPECT_OR_CONVICTED") + """
                {"id":"a1","schema":"Address","properties":{"full":["The quay"],"country":["ly"]}}
                {"id":"a2","schema":"Address","properties":{"full":["The pier"],"country":["it"]}}
                {"id":"t1","schema":"Trip","properties":{"name":["The crossing"],"startLocation":["a1"],"endLocation":["a2"],\
                "startDate":["2027-05"]}}
                {"id":"t2","schema":"Trip","properties":{"name":["The long one"],"route":["NG NE LY IT"],\
                "startDate":["2027-05-10T04:00:00"]}}
                {"id":"n1","schema":"Note","properties":{"description":["They gather"],"transitCountry":["NE"]}}
                {"id":"c1","schema":"Call","properties":{"caller":["p0"],"receiver":["p1"],"date":["2027"]}}
                """, "the line");
        var withheld = file.contribute("ncb-it", """
                {"id":"t3","schema":"Trip","properties":{"name":["The secret"],"route":["SD EG GR"],"startDate":["2027-06-01"]}}
                """, "others");
        TestDatabase.asOwner().update("update handling set restriction = 'NOT_FOR', parties = '{coordinator}' where item = ?", withheld);

        var ways = http.get("analyst", file.path("/ways")).json();
        assertThat(ways.path("total").asInt()).isEqualTo(2);
        assertThat(items(ways, "countries", "code")).containsExactly("IT", "LY", "NE", "NG");
        assertThat(items(ways, "legs", "from")).containsExactly("LY", "NE", "NG");
        assertThat(http.get("ncb-it", file.path("/ways")).json().path("total").asInt()).as("its own").isEqualTo(1);
        var moments = http.get("analyst", file.path("/moments?kinds=Trip,Call")).json();
        assertThat(items(moments, "items", "date")).containsExactly("2027/05/10", "2027/05", "2027");
        assertThat(items(moments, "kinds", "kind")).containsExactly("Call", "Contribution", "Trip");
        assertThat(moments.at("/items/2/names")).extracting(JsonNode::asText).containsExactly("Person p0", "Person p1");
        TestDatabase.asOwner().update("update entity set child = true where name = 'p1'");
        assertThat(items(http.get("analyst", file.path("/moments?kinds=Trip,Call")).json(), "items", "date")).as("of no child")
                .containsExactly("2027/05/10", "2027/05");
    }

    /** Papers that belong only to waiting persons or children would tell of these. */
    @Test
    void whatStandsBesideHiddenOnesAloneIsInNoPicture() {
        file.contribute("ncb-fr", LINE, "the line");
        var before = fetched();
        var moments = items(http.get("analyst", file.path("/moments?kinds=Note")).json(), "items", "names");
        var ways = http.get("analyst", file.path("/ways")).body();
        file.contribute("ncb-it", """
                {"id":"k1","schema":"Person","child":true,"category":"SUSPECT_OR_CONVICTED","properties":{"name":["Little"]}}
                {"id":"w1","schema":"Person","properties":{"name":["Waiting"]}}
                {"id":"n1","schema":"Note","properties":{"description":["On Little"],"entity":["k1"],"date":["2027"],"transitCountry":["NE"]}}
                {"id":"n2","schema":"Note","properties":{"description":["On both"],"entity":["k1","w1"],"date":["2027"]}}
                {"id":"t1","schema":"Trip","properties":{"name":["With Little"],"involved":["k1"],"route":["NG NE LY"]}}
                {"id":"s1","schema":"Associate","properties":{"person":["k1"],"associate":["w1"],"route":["SD EG GR"]}}
                """, "others");
        assertThat(fetched()).isEqualTo(before);
        assertThat(items(http.get("analyst", file.path("/moments?kinds=Note")).json(), "items", "names")).isEqualTo(moments);
        assertThat(http.get("analyst", file.path("/ways")).body()).isEqualTo(ways);
    }

    @Test
    void leadsOverWhatWasJudgedToBeOne() {
        file.contribute("ncb-fr", LINE + """
                {"id":"c1","schema":"Call","properties":{"caller":["p0"],"receiver":["p1"],"date":["2027"],"route":["NG NE LY"]}}
                """, "the line");
        file.contribute("ncb-it", people("q", 3, "SUSPECT_OR_CONVICTED") + associate("q0", "q1") + associate("q1", "q2"), "others");
        assertThat(way("p0", "q2")).isEmpty();

        assertThat(http.post("analyst", file.path("/judgements"), """
                {"one": "%s", "other": "%s", "verdict": "SAME", "reason": "one passport"}""".formatted(id("p1"), id("q0"))).status())
                .isEqualTo(204);
        var one = items(http.get("analyst", file.path("/path?from=" + id("p0") + "&to=" + id("q2"))).json(), "items", "name");
        assertThat(one).hasSize(4).startsWith("Person p0").endsWith("Person q1", "Person q2");
        assertThat(one.get(1)).isIn("Person p1", "Person q0");
        for (var name : List.of("p1", "q0")) {
            assertThat(items(http.get("analyst", file.path("/neighbours?of=" + id(name))).json(), "items", "name"))
                    .containsExactlyInAnyOrder("Person p0", "Person p2", "Person q1");
        }
        assertThat(items(http.get("analyst", file.path("/moments?kinds=Call")).json(), "items", "date")).containsExactly("2027");
        assertThat(http.get("analyst", file.path("/ways")).json().path("total").asInt()).isEqualTo(1);
        TestDatabase.asOwner().update("update entity set child = true where name = 'q0'");
        assertThat(items(http.get("analyst", file.path("/moments?kinds=Call")).json(), "items", "date"))
                .as("of nobody who is one with a child").isEmpty();
        assertThat(http.get("analyst", file.path("/ways")).json().path("total").asInt()).as("nor where he was led").isZero();
        assertThat(way("p0", "q2")).as("over no child").isEmpty();
        assertThat(items(http.get("analyst", file.path("/neighbours?of=" + id("p0"))).json(), "items", "name")).isEmpty();
    }

    @Test
    void isTakenAsAFileThatSaysWhoTookIt() {
        file.contribute("ncb-fr", LINE, "the line");

        var entities = http.get("analyst", file.path("/network.entities.csv")).body().split("\r\n");
        assertThat(entities).hasSize(9);
        assertThat(entities[1]).contains(file.reference() + ", taken from Cordon by analyst at ");
        assertThat(http.get("analyst", file.path("/network.links.csv")).body().split("\r\n")).hasSize(9);
        assertThat(http.get("analyst", file.path("/network.graphml")).body())
                .contains("<desc>" + file.reference() + ", taken from Cordon by analyst at ");
        assertThat(http.get("analyst", file.path("/network.gexf")).body()).contains("label=\"Person v0\"");
        assertThat(TestDatabase.asOwner().queryForList("select distinct route from audit_entry where action = 'EXPORT'", String.class))
                .filteredOn(route -> route.contains("/network.")).hasSize(4);
    }

    /** Everything that the analyst can fetch of the network, without the times of the files. */
    private List<String> fetched() {
        return List.of("/network", "/measures", "/network.entities.csv", "/network.links.csv", "/network.graphml", "/network.gexf").stream()
                .map(path -> http.get("analyst", file.path(path)).body().replaceAll(" at [-0-9T:.]+Z", "")).toList();
    }

    private List<String> way(String from, String to) {
        return items(http.get("analyst", file.path("/path?from=" + id(from) + "&to=" + id(to))).json(), "items", "name");
    }

    private List<String> names(String picture) {
        return items(http.get("analyst", file.path(picture)).json(), "nodes", "name");
    }

    private static List<String> items(JsonNode answer, String of, String field) {
        return StreamSupport.stream(answer.path(of).spliterator(), false).map(item -> item.path(field).asText()).toList();
    }
}
