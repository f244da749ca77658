package org.cordon.analysis.file.web;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The coordination orders files, and each account sees its own part of them. */
@CordonTest
class AnalysisFilesOverHttpTest {

    @Autowired
    private Http http;
    @Autowired
    private Jobs jobs;

    @Test
    void aFileIsForWhoOrdersOpensAndWorksInItAndOnceOpenForCountries() {
        var file = ordered();

        assertThat(one("coordinator", file).path("members").get(0).asText()).isEqualTo("analyst");
        assertThat(one("compliance", file).path("mayDecide").asBoolean()).isTrue();
        assertThat(one("analyst", file).path("purpose").asText()).isEqualTo("The boats of May");
        for (var other : List.of("ncb-fr", "manager", "admin")) {
            notThere(other, file);
        }

        assertThat(http.post("compliance", "/api/analysis-files/" + file + "/approval", "{\"opened\": true}").status()).isEqualTo(204);
        assertThat(http.get("manager", "/api/events").body()).doesNotContain(file);
        for (var path : List.of("process-instance", "history/process-instance")) {
            assertThat(http.get("manager", "/engine-rest/" + path + "?businessKey=" + file).body()).as(path).isEqualTo("[]");
        }
        var seen = one("ncb-fr", file);
        assertThat(seen.path("mayContribute").asBoolean()).isTrue();
        assertThat(seen.path("scope").asText()).isEqualTo("2027");
        assertThat(seen.toString()).doesNotContain("\"analyst\"", "members", "decidedAt", "decideBy");
        assertThat(http.get("ncb-fr", "/api/events").json().toString()).contains("ANALYSIS_FILE_OPENED", file);
        notThere("manager", file);
    }

    @Test
    void aFileIsFoundByItsWordsWhereItIsSeen() {
        var file = ordered();

        for (var words : List.of("boats%20MAY", "2027%20boats", file.toLowerCase(Locale.ROOT))) {
            assertThat(found("coordinator", words)).as(words).containsExactly(file);
            assertThat(found("ncb-fr", words)).as("not open yet").isEmpty();
        }
        assertThat(found("coordinator", "boats%20june")).isEmpty();
        http.post("compliance", "/api/analysis-files/" + file + "/approval", "{\"opened\": true}");
        assertThat(found("ncb-fr", "boats")).containsExactly(file);
        TestDatabase.asOwner().update("""
                update analysis_file set state = 'ERASED', erased_at = now(), purpose = null, scope = null where reference = ?""", file);
        assertThat(found("coordinator", file)).as("erased").containsExactly(file);
    }

    private List<String> found(String who, String words) {
        return http.get(who, "/api/analysis-files?words=" + words).json().findValuesAsText("reference");
    }

    @Test
    void anAnalystSeesTheFilesOfWhichHeIsAMemberAndNoOther() {
        var own = opened();
        var another = opened();
        TestDatabase.asOwner().update("update analysis_file_member set account = 'another' where file = ?", another);

        assertThat(references("analyst")).contains(own).doesNotContain(another);
        notThere("analyst", another);
        assertThat(references("coordinator")).contains(own, another);
    }

    @Test
    void theCoordinationSaysAnewWhoWorksInAFileThatRuns() {
        var file = ordered();
        assertThat(staff(file, "{\"members\": [\"analyst\"]}").status()).as("not opened").isEqualTo(409);
        http.post("compliance", "/api/analysis-files/" + file + "/approval", "{\"opened\": true}");
        TestDatabase.asOwner().update("update analysis_file_member set account = 'another' where file = ?", file);
        for (var wrong : List.of("[]", "[\"analyst\", \"ncb-fr\"]", "\"analyst\"")) {
            var answer = staff(file, "{\"members\": " + wrong + "}");
            assertThat(answer.status()).as(wrong).isEqualTo(400);
            assertThat(answer.json().path("reasons").get(0).path("field").asText()).as(wrong).isEqualTo("members");
        }
        notThere("analyst", file);

        for (int time = 0; time < 2; time++) {
            assertThat(staff(file, "{\"members\": [\"analyst\"]}").status()).isEqualTo(204);
        }

        assertThat(one("compliance", file).path("members").toString()).isEqualTo("[\"analyst\"]");
        assertThat(one("coordinator", file).path("mayStaff").asBoolean()).isTrue();
        assertThat(staffings("coordinator", file)).as("said twice, changed once").isEqualTo(1);
        assertThat(one("ncb-fr", file).path("mayStaff").asBoolean()).isFalse();
        assertThat(staffings("ncb-fr", file)).as("whoever does not know who works in it").isZero();
        assertThat(TestDatabase.asOwner().queryForObject("""
                select count(*) from audit_entry
                where route = 'PUT /api/analysis-files/{reference}/members' and ? = any (refs) and status = 204""", Integer.class, file))
                .isEqualTo(2);
    }

    private Http.Answer staff(String file, String members) {
        return http.send("coordinator", "PUT", "/api/analysis-files/" + file + "/members", members);
    }

    private long staffings(String who, String file) {
        return http.get(who, "/api/events").json().findParents("type").stream()
                .filter(event -> event.path("type").asText().equals("ANALYSIS_FILE_STAFFED") && event.toString().contains(file)).count();
    }

    @Test
    void everyReasonStandsAtItsField() {
        var answer = http.post("coordinator", "/api/analysis-files", """
                {"purpose": "", "persons": ["NOBODY"], "data": [], "members": ["ncb-fr"], "reviewOn": "2001-01-01", "endsOn": "soon"}""");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(StreamSupport.stream(answer.json().path("reasons").spliterator(), false).map(reason -> reason.path("field").asText()))
                .containsExactlyInAnyOrder("purpose", "scope", "persons", "data", "members", "reviewOn", "endsOn");
    }

    @Test
    void whoeverOrdersIsToldWhoTheAnalystsAre() {
        assertThat(http.get("coordinator", "/api/analysts").json().path("items").toString()).isEqualTo("[\"analyst\"]");
    }

    private String opened() {
        var file = ordered();
        http.post("compliance", "/api/analysis-files/" + file + "/approval", "{\"opened\": true}");
        return file;
    }

    private String ordered() {
        var today = LocalDate.now(ZoneOffset.UTC);
        var answer = http.post("coordinator", "/api/analysis-files", """
                {"purpose": "The boats of May", "scope": "2027", "persons": ["CONTACT"], "data": ["IDENTITY"], "members": ["analyst"],
                 "reviewOn": "%s", "endsOn": "%s"}""".formatted(today.plusDays(90), today.plusDays(900)));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        jobs.run();
        return answer.json().path("reference").asText();
    }

    private JsonNode one(String who, String file) {
        var answer = http.get(who, "/api/analysis-files/" + file);
        assertThat(answer.status()).as(who).isEqualTo(200);
        return answer.json();
    }

    private void notThere(String who, String file) {
        assertThat(http.get(who, "/api/analysis-files/" + file).status()).as(who).isEqualTo(404);
        assertThat(references(who)).as(who).doesNotContain(file);
    }

    private List<String> references(String who) {
        return StreamSupport.stream(http.get(who, "/api/analysis-files").json().path("items").spliterator(), false)
                .map(item -> item.path("reference").asText()).toList();
    }
}
