package org.cordon.hub.smugglinggroup.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.cordon.support.CordonTest;
import org.cordon.support.Http;
import org.cordon.support.Http.Answer;
import org.cordon.support.Jobs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** FR keeps a group and proposes other stewards. */
@CordonTest
class GroupTransfersOverHttpTest {

    private static final String TO_ITALY = "{\"kind\": \"HANDOVER\", \"country\": \"IT\", \"reason\": \"It has moved.\"}";

    @Autowired
    private Http http;
    @Autowired
    private Jobs jobs;

    @Test
    void itIsHandedOverByWhoeverKeepsItToWhoeverAgrees() {
        var group = published("");
        var path = "/api/groups/" + group + "/transfers";
        assertThat(http.post("ncb-es", path, TO_ITALY).status()).isEqualTo(403);
        done(http.post("ncb-fr", path, TO_ITALY));
        assertThat(http.post("ncb-fr", path, TO_ITALY).status()).as("one at a time").isEqualTo(409);

        assertThat(http.get("ncb-it", path).json().at("/items/0/reason").asText()).isEqualTo("It has moved.");
        assertThat(http.get("ncb-it", path).json().at("/items/0/own").asBoolean()).isFalse();
        assertThat(http.post("ncb-es", path + "/answer", "{\"agreed\": true}").status()).isEqualTo(403);
        assertThat(http.post("ncb-it", path + "/answer", "{\"agreed\": 1}").status()).isEqualTo(400);
        done(http.post("ncb-it", path + "/answer", "{\"agreed\": true}"));
        assertThat(http.post("ncb-it", path + "/answer", "{\"agreed\": true}").status()).isEqualTo(409);

        assertThat(http.get("ncb-es", "/api/groups/" + group).json().path("steward").asText()).isEqualTo("IT");
        assertThat(http.post("ncb-fr", "/api/groups/" + group + "/confirmation", "").status()).isEqualTo(403);
        done(http.post("ncb-it", "/api/groups/" + group + "/confirmation", ""));
        done(http.post("ncb-it", "/api/groups/" + group + "/closure", "{\"reason\": \"Over.\"}"));
        assertThat(http.post("ncb-it", path, "{\"kind\": \"HANDOVER\", \"country\": \"ES\", \"reason\": \"So.\"}").status()).isEqualTo(409);
    }

    @Test
    void whatIsProposedIsForTheTwoAloneAndChangesNoByteForAnybodyElse() {
        var group = published("");
        var others = List.of("ncb-es", "coordinator", "compliance", "admin");
        var before = others.stream().flatMap(other -> fetched(other, group)).toList();
        var seen = fetched("ncb-it", group).toList();

        done(http.post("ncb-fr", "/api/groups/" + group + "/transfers", TO_ITALY));
        assertThat(fetched("ncb-it", group)).isNotEqualTo(seen);
        done(http.post("ncb-it", "/api/groups/" + group + "/transfers/answer", "{\"agreed\": false, \"reason\": \"Not ours.\"}"));

        assertThat(others.stream().flatMap(other -> fetched(other, group))).isEqualTo(before);
    }

    @Test
    void aCountryFromWhichItIsKeptFetchesTheSameBytesWhetherItIsProposedToItOrNot() {
        var group = published("");
        done(http.post("ncb-fr", "/api/groups/" + group + "/transfers",
                "{\"kind\": \"HANDOVER\", \"country\": \"ES\", \"reason\": \"So.\"}"));
        done(http.post("ncb-es", "/api/groups/" + group + "/transfers/answer", "{\"agreed\": true}"));
        for (var fact : http.get("ncb-fr", "/api/groups/" + group).json().path("facts").findValuesAsText("reference")) {
            var path = "/api/group-facts/" + fact + "/handling";
            done(http.send("ncb-fr", "PUT", path, "{\"handlingCode\": \"H0\", \"notFor\": [\"IT\"]}"));
        }
        var before = fetched("ncb-it", group).toList();
        var spain = http.get("ncb-es", "/api/groups/" + group).body();

        done(http.post("ncb-es", "/api/groups/" + group + "/transfers", TO_ITALY));

        assertThat(fetched("ncb-it", group)).isEqualTo(before);
        assertThat(http.get("ncb-it", "/api/groups/" + group).status()).isEqualTo(404);
        assertThat(http.get("ncb-es", "/api/groups/" + group).body()).isEqualTo(spain);
        assertThat(http.get("ncb-es", "/api/groups/" + group + "/transfers").json().at("/items/0/state").asText()).isEqualTo("OPEN");
    }

    @Test
    void aStewardWhoIsKeptFromTheNameKeepsTheGroupAndReadsNoName() {
        var group = published("");
        done(http.post("ncb-fr", "/api/groups/" + group + "/transfers", TO_ITALY));
        done(http.post("ncb-it", "/api/groups/" + group + "/transfers/answer", "{\"agreed\": true}"));
        for (var fact : http.get("ncb-fr", "/api/groups/" + group).json().path("facts").findValuesAsText("reference")) {
            done(http.send("ncb-fr", "PUT", "/api/group-facts/" + fact + "/handling",
                    "{\"handlingCode\": \"H0\", \"notFor\": [\"IT\"]}"));
        }

        var seen = http.get("ncb-it", "/api/groups/" + group);
        assertThat(seen.json().path("mayKeep").asBoolean()).isTrue();
        assertThat(seen.body()).doesNotContain("Lantern");
        assertThat(http.get("ncb-it", "/api/groups").body()).doesNotContain("Lantern");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "kind|{\"country\": \"IT\", \"reason\": \"So.\"}",
            "country|{\"kind\": \"HANDOVER\", \"reason\": \"So.\"}",
            "country|{\"kind\": \"HANDOVER\", \"country\": \"FR\", \"reason\": \"So.\"}",
            "country|{\"kind\": \"HANDOVER\", \"country\": \"XX\", \"reason\": \"So.\"}",
            "country|{\"kind\": \"HANDOVER\", \"country\": \"PT\", \"reason\": \"So.\"}",
            "reason|{\"kind\": \"HANDOVER\", \"country\": \"IT\"}"})
    void whatIsWrongIsRefusedAtItsField(String field, String body) {
        var group = published(",\"handling\":{\"notFor\":[\"PT\"]}");

        var answer = http.post("ncb-fr", "/api/groups/" + group + "/transfers", body);

        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(StreamSupport.stream(answer.json().path("reasons").spliterator(), false)
                .map(reason -> reason.path("field").asText())).contains(field);
    }

    /** Everything that an account can fetch about groups, without cursors, which differ in each answer. */
    private Stream<String> fetched(String user, String group) {
        return Stream.of("/api/groups", "/api/groups/" + group, "/api/groups/" + group + "/transfers", "/api/groups?words=lantern",
                "/api/groups.csv", "/api/events", "/api/receipts", "/network/" + group)
                .map(path -> path + " " + http.get(user, path).body().replaceAll("\"cursor\":\"[^\"]*\"", ""));
    }

    private String published(String more) {
        var answer = http.post("ncb-fr", "/api/groups",
                "{\"name\":\"The Lantern\",\"crimes\":[\"DRUGS\"],\"modusOperandi\":\"At night.\"" + more + "}");
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        var group = answer.json().path("reference").asText();
        jobs.run();
        done(http.post("compliance", "/api/groups/" + group + "/review", "{\"published\":true}"));
        return group;
    }

    private void done(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isBetween(200, 204);
        jobs.run();
    }
}
