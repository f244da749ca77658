package org.cordon.hub.smugglinggroup;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.TreeSet;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.cordon.support.CordonTest;
import org.cordon.support.Http;
import org.cordon.support.Jobs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The management reads figures about groups, and no group, and the register as a file. */
@CordonTest
class GroupFiguresTest {

    private static final Instant START = Instant.parse("2027-05-11T12:00:00Z");

    @Autowired
    private Http http;
    @Autowired
    private Jobs jobs;

    @Test
    void groupsAreCountedByTheirStateAndByTheAgeOfTheirLastFact() {
        at(Duration.ZERO);
        var old = registered("The Lantern");
        at(Duration.ofDays(100));
        var waiting = registered("The Heron");
        published(old);

        assertThat(figures().path("states")).hasToString("{\"REVIEW\":{\"QUARTER\":1},\"VISIBLE\":{\"YEAR\":1}}");
        assertThat(figures().path("items")).extracting(line -> line.path("reference").asText()).containsExactly(old, waiting);
        assertThat(figures().toString()).doesNotContain("Lantern", "\"FR\"");

        added(old, "{\"kind\": \"PRICE\", \"text\": \"900 euros\", \"handling\": {\"notFor\": [\"IPSG\"]}}");
        assertThat(figures().path("states").path("VISIBLE")).as("kept from the General Secretariat").hasToString("{\"YEAR\":1}");

        added(old, "{\"kind\": \"PRICE\", \"text\": \"950 euros\"}");
        assertThat(figures().path("states").path("VISIBLE")).hasToString("{\"QUARTER\":1}");
        at(Duration.ofDays(500));
        assertThat(figures().path("states").path("VISIBLE")).hasToString("{\"OLDER\":1}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ncb-fr", "ncb-it", "coordinator", "compliance", "admin"})
    void nobodyElseIsToldAnything(String user) {
        assertThat(http.get(user, "/api/group-figures").status()).isEqualTo(404);
    }

    @Test
    void aFileHasALineForEachFactThatItsReaderSees() {
        at(Duration.ZERO);
        var group = registered("=The Lantern");
        published(group);
        added(group, "{\"kind\": \"ROUTE\", \"text\": \"Central, by night\", \"countries\": [\"TN\", \"MT\", \"IT\"]}");
        added(group, "{\"kind\": \"PRICE\", \"text\": \"900 euros\", \"handling\": {\"notFor\": [\"IT\"]}}");

        var lines = http.get("ncb-it", "/api/groups.csv").body().split("\r\n");
        assertThat(lines[0]).endsWith("group,state,name,steward,fact,kind,text,leg,role,countries,about,validFrom,validUntil,supplier,"
                + "suppliedAt,endedAt,endReason,handlingCode,sourceEvaluation,informationEvaluation");
        assertThat(lines).hasSize(4).anyMatch(line -> line.startsWith(group + ",VISIBLE,'=The Lantern,FR,F-")
                && line.contains(",ALIAS,'=The Lantern,,,")).anyMatch(line -> line.contains(",ROUTE,\"Central, by night\",,,TN MT IT,")
                && line.endsWith(",FR,2027-05-11T12:00:00Z,,,H0,,"));
        assertThat(http.get("ncb-fr", "/api/groups.csv").body().split("\r\n")).hasSize(5);
        assertThat(http.get("ncb-it", "/api/groups.csv?kind=VESSEL").body().split("\r\n")).hasSize(1);
    }

    @Test
    void aFileIsGivenInPartsToWhomItIsTooLarge() {
        at(Duration.ZERO);
        var groups = new TreeSet<>(List.of(registered("The Lantern"), registered("The Ferry"), registered("The Mill")));
        groups.forEach(this::published);
        var given = new LinkedHashSet<String>();

        var parts = 0;
        for (var path = "/api/groups.csv?limit=2"; path != null; parts++) {
            var answer = http.get("ncb-it", path);
            assertThat(answer.status()).as(answer.body()).isEqualTo(200);
            Arrays.stream(answer.body().split("\r\n")).skip(1).map(line -> line.split(",")[0]).forEach(given::add);
            path = answer.response().headers().firstValue("Link").map(link -> link.replaceAll("^<(.*)>; rel=\"next\"$", "$1")).orElse(null);
        }

        assertThat(parts).isEqualTo(2);
        assertThat(given).containsExactlyElementsOf(groups);
        assertThat(http.get("ncb-it", "/api/groups.csv").response().headers().firstValue("Link")).isEmpty();
        for (var limit : List.of("0", "501", "-1", "many")) {
            assertThat(http.get("ncb-it", "/api/groups.csv?limit=" + limit).status()).as(limit).isEqualTo(400);
        }
    }

    private void at(Duration after) {
        ClockUtil.setCurrentTime(Date.from(START.plus(after)));
    }

    private JsonNode figures() {
        return http.get("manager", "/api/group-figures").json();
    }

    private String registered(String name) {
        var answer = http.post("ncb-fr", "/api/groups", """
                {"name": "%s", "modusOperandi": "By boat.", "crimes": ["PEOPLE_SMUGGLING"]}""".formatted(name));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        jobs.run();
        return answer.json().path("reference").asText();
    }

    private void published(String group) {
        assertThat(http.post("compliance", "/api/groups/" + group + "/review", "{\"published\": true}").status()).isEqualTo(204);
    }

    private void added(String group, String fact) {
        var answer = http.post("ncb-fr", "/api/groups/" + group + "/facts", fact);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    }
}
