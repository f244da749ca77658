package org.cordon.platform.audit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.sql.Array;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.cordon.described.ProvokedFailure;
import org.cordon.kernel.database.TestDatabase;
import org.cordon.support.CordonTest;
import org.cordon.support.Http;
import org.cordon.support.ListedTargets;
import org.cordon.support.Reports;
import org.cordon.support.RoundUp;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;

/** The audit entries that each kind of request leaves. */
@CordonTest
class AuditOfRequestsTest {

    private static final String OPERATION = "LARK-2027";

    @Autowired
    private Http http;
    @Autowired
    private MockMvc mvc;
    @Autowired
    private ListedTargets listed;
    @Autowired
    private RoundUp roundUp;

    private String target;

    @BeforeEach
    void aTargetOfFranceBelievedToBeInItaly() {
        ClockUtil.setCurrentTime(Date.from(Instant.parse("2027-05-11T12:00:00Z")));
        listed.operation(OPERATION);
        target = listed.target(OPERATION, "2222", "2016/12345", "MORVAN", "Yann", List.of("FR"), List.of("IT"));
    }

    @Test
    void aReadOfAFileIsOneRow() {
        assertThat(http.get("ncb-it", "/api/targets/" + target).status()).isEqualTo(200);

        assertThat(rows()).containsExactly(Map.of("action", "READ", "actor", "ncb-it", "groups", List.of("ncb-IT"), "address", "127.0.0.1",
                "route", "GET /api/targets/{reference}", "operation", OPERATION, "refs", List.of(target), "status", 200));
    }

    @Test
    void aListIsOneRowThatNamesWhatItShowedAndNothingElse() {
        var others = new ArrayList<String>();
        for (int number = 0; number < 201; number++) {
            others.add(
                    listed.target(OPERATION, "A%03d".formatted(number), "2016/" + number, "MORVAN", "Yann", List.of("FR"), List.of("ES")));
        }
        var page = http.get("ncb-fr", "/api/operations/" + OPERATION + "/targets");

        var shown = new ArrayList<String>();
        page.json().path("items").forEach(item -> shown.add(item.path("reference").textValue()));
        assertThat(shown).hasSize(200);
        assertThat(rows()).singleElement().satisfies(row -> assertThat(row.get("refs")).isEqualTo(shown));
    }

    @Test
    void whoIsShownStatesAloneHasReadNoFile() {
        assertThat(http.get("manager", "/api/targets/" + target).status()).isEqualTo(200);

        assertThat(rows()).isEmpty();
    }

    @Test
    void whoReadsADraftHasReadWhatStandsInItAboutPersons() {
        var person = listed.target(OPERATION, "23456", "2016/54321", "MORVAN", "Yann", List.of("FR"), List.of("IT"));
        http.send("ncb-it", "PUT", "/api/drafts/report-arrest",
                "{\"version\":0,\"content\":{\"target\":\"" + person + "\",\"text\":\"held\"}}");
        var before = rows().size();
        http.get("ncb-it", "/api/drafts/report-arrest");
        http.get("ncb-it", "/api/drafts/share-lead");

        assertThat(rows()).hasSize(before + 1).last()
                .satisfies(row -> assertThat(row).containsEntry("action", "READ").containsEntry("refs", List.of(person)));
    }

    @Test
    void whoReadsWhyACountryDeclinedHasReadItsWords() {
        roundUp.launched("FR", "IT").declined("IT").accepted("FR");
        for (var path : List.of("", "/IT")) {
            var before = rows().size();
            assertThat(http.get("coordinator", "/api/operations/" + RoundUp.OPERATION + "/participations" + path).body())
                    .contains("no staff");

            assertThat(rows()).hasSize(before + 1).last().satisfies(row -> assertThat(row).containsEntry("action", "READ")
                    .containsEntry("refs", List.of(RoundUp.participation("IT"))));
        }
    }

    @Test
    void aRefusedReadIsARowThatNamesWhatWasAskedFor() {
        assertThat(http.get("ncb-es", "/api/targets/" + target).status()).isEqualTo(404);

        assertThat(rows())
                .containsExactly(Map.of("action", "REFUSED", "actor", "ncb-es", "groups", List.of("ncb-ES"), "address", "127.0.0.1",
                "route", "GET /api/targets/{reference}", "operation", OPERATION, "refs", List.of(target), "status", 404));
    }

    @Test
    void aRefusedLookAtARequestForAReleaseNamesIt() {
        assertThat(http.get("ncb-es", "/api/release-requests/Q-23456789AB").status()).isEqualTo(404);

        assertThat(rows()).singleElement()
                .satisfies(row -> assertThat(row).containsEntry("action", "REFUSED").containsEntry("refs", List.of("Q-23456789AB")));
    }

    @Test
    void nothingThatSomebodyTypedGetsIntoARow() {
        http.get("ncb-it", "/api/targets/MORVAN?name=MORVAN");
        http.get("ncb-it", "/api/operations/MORVAN/targets?country=MORVAN");
        http.get("ncb-it", "/api/MORVAN");
        http.get("ncb-it", "/engine-rest/task/MORVAN");
        http.post("ncb-it", "/engine-rest/process-definition/key/MORVAN/submit-form", "{}");
        http.get("MORVAN", "/api/me");

        assertThat(rows()).hasSize(6).allSatisfy(row -> assertThat(row.toString()).doesNotContain("MORVAN"));
        assertThat(routes()).contains("GET /api/targets/{reference}", "GET /api/operations/{operation}/targets", "GET /api",
                "GET /engine-rest",
                "POST /engine-rest");
    }

    @Test
    void aRefusedReadOfAnOperationNamesItIfThereIsOne() {
        assertThat(http.get("ncb-nl", "/api/operations/" + OPERATION).status()).isEqualTo(404);

        assertThat(rows()).singleElement()
                .satisfies(row -> assertThat(row).containsEntry("refs", List.of(OPERATION)).containsEntry("operation", OPERATION));
    }

    /** A header proves nothing about the client's address when no proxy is in front. */
    @Test
    void anAddressThatTheClientClaimsIsNotBelieved() {
        http.send(http.request("/api/targets/" + target).header("Authorization", Http.basic("ncb-it", "cordon"))
                .header("X-Forwarded-For", "192.0.2.7")
                .header("Forwarded", "for=192.0.2.7").build());

        assertThat(rows()).singleElement().satisfies(row -> assertThat(row).containsEntry("address", "127.0.0.1"));
    }

    @Test
    void whatOnlySaysWhatItWouldDoIsNoChange() {
        var file = "code,contact\nFR,duty@bureau.example\n";
        assertThat(directory("?dryRun=true", file)).isEqualTo(200);
        assertThat(rows()).isEmpty();

        assertThat(directory("", file)).isEqualTo(200);
        assertThat(rows()).singleElement()
                .satisfies(row -> assertThat(row).containsEntry("action", "CHANGE").containsEntry("route", "PUT /api/countries.csv"));
    }

    private int directory(String query, String file) {
        return http.send(http.request("/api/countries.csv" + query).PUT(BodyPublishers.ofString(file)).header("Content-Type", "text/csv")
                .header("Authorization", Http.basic("admin", "cordon")).build()).status();
    }

    @Test
    void aChangeIsOneRowThatNamesWhatItTouched() {
        var lead = http.post("ncb-it", "/api/targets/" + target + "/locations", Reports.lead("IT").toString()).json().path("reference")
                .textValue();

        assertThat(rows()).singleElement().satisfies(row -> assertThat(row).containsEntry("action", "CHANGE").containsEntry("status", 201)
                .containsEntry("route", "POST /api/targets/{target}/locations").containsEntry("refs", List.of(target, lead)));
    }

    @Test
    void aRefusedChangeIsARefusalAndNoChange() {
        http.post("ncb-it", "/api/targets/" + target + "/locations", "{}");

        assertThat(rows()).singleElement().satisfies(row -> assertThat(row).containsEntry("action", "REFUSED").containsEntry("status", 400)
                .containsEntry("refs", List.of(target)));
    }

    @Test
    void workOnATaskNamesTheTaskAndItsCase() {
        roundUp.launched("FR", "IT");
        var task = roundUp.task("TERRA-2027-FR", "userTask_answerInvitation");
        http.post("ncb-it", "/engine-rest/task/" + task.getId() + "/complete", "{}");
        http.post("ncb-fr", "/engine-rest/task/" + task.getId() + "/complete", """
                {"variables": {"accepted": {"value": true, "type": "Boolean"}, "liaisonOfficer": {"value": "Insp. Okoro", "type": "String"}}}""");

        assertThat(rows()).hasSize(2).first()
                .satisfies(row -> assertThat(row).containsEntry("action", "REFUSED").containsEntry("actor", "ncb-it")
                .containsEntry("refs", List.of(task.getId())));
        assertThat(rows()).last().satisfies(row -> assertThat(row).containsEntry("action", "CHANGE").containsEntry("actor", "ncb-fr")
                .containsEntry("task", "userTask_answerInvitation").containsEntry("route", "POST /task/{id}/complete")
                .containsEntry("operation", "TERRA-2027")
                .hasEntrySatisfying("refs", refs -> assertThat((List<String>) refs).contains("TERRA-2027-FR")));
    }

    @Test
    void anAnswerGivenOnceMoreIsNoSecondChange() {
        for (int time = 0; time < 2; time++) {
            var answer = http
                    .send(http.request("/api/targets/" + target + "/locations").header("Authorization", Http.basic("ncb-it", "cordon"))
                    .header("Content-Type", "application/json").header("Idempotency-Key", "\"0123456789abcdef\"")
                    .POST(BodyPublishers.ofString(Reports.lead("IT").toString())).build());
            assertThat(answer.status()).isEqualTo(201);
        }

        assertThat(rows()).extracting(row -> row.get("action")).containsExactly("CHANGE", "REPEATED");
        assertThat(rows()).last().satisfies(row -> assertThat(row).containsEntry("refs", List.of(target)));
    }

    @Test
    void filesAndStreamsThatLeaveAreExports() throws Exception {
        http.send(http.request("/api/operations/" + OPERATION + "/results.pdf").header("Authorization", Http.basic("coordinator", "cordon"))
                .build());
        var stream = HttpClient.newHttpClient().send(http.request("/api/operations/" + OPERATION + "/events")
                .header("Authorization", Http.basic("coordinator", "cordon")).header("Accept", "text/event-stream").build(),
                HttpResponse.BodyHandlers.ofInputStream());
        stream.body().close();

        assertThat(rows()).extracting(row -> row.get("action") + " " + row.get("route") + " " + row.get("refs")).containsExactly(
                "EXPORT GET /api/operations/{operation}/results.pdf [LARK-2027]",
                "EXPORT GET /api/operations/{operation}/events [LARK-2027]");
    }

    @ProvokedFailure
    @Test
    void aFileWhoseRowCannotBeWrittenIsNotShownAndAnActNotDone() {
        // The answer is larger than the server's buffer.
        for (int number = 0; number < 40; number++) {
            listed.target(OPERATION, "A%03d".formatted(number), "2016/" + number, "MORVAN", "Yann", List.of("FR"), List.of("IT"));
        }
        // The account has signed in before, because its sign-in could not be audited either.
        assertThat(http.get("ncb-it", "/api/me").status()).isEqualTo(200);
        TestDatabase.asOwner().execute("revoke insert on audit_entry from cordon");
        try {
            for (var path : List.of("/api/targets/" + target, "/api/operations/" + OPERATION + "/targets")) {
                var read = http.get("ncb-it", path);
                assertThat(read.status()).isEqualTo(500);
                assertThat(read.body()).doesNotContain("MORVAN");
            }
            assertThat(http.post("ncb-it", "/api/targets/" + target + "/locations", Reports.lead("IT").toString()).status()).isEqualTo(500);
        } finally {
            TestDatabase.asOwner().execute("grant insert on audit_entry to cordon");
        }
        assertThat(TestDatabase.asOwner().queryForObject("select count(*) from lead", Integer.class)).isZero();
    }

    @Test
    void aRequestThatAnotherSiteForgedIsARefusal() throws Exception {
        mvc.perform(post("/api/operations/check").with(user("coordinator").authorities(new SimpleGrantedAuthority("coordinator"))))
                .andExpect(status().isForbidden());

        assertThat(rows()).singleElement()
                .satisfies(row -> assertThat(row).containsEntry("action", "REFUSED").containsEntry("actor", "coordinator")
                .containsEntry("route", "POST /api").containsEntry("status", 403));
    }

    @Test
    void signingInAndFailingToAreRows() {
        http.send(http.request("/api/me").header("Authorization", Http.basic("ncb-dk", "no password of his")).build());
        http.send(http.request("/api/me").header("Authorization", Http.basic("hunter2", "typed into the wrong field")).build());
        http.get("ncb-dk", "/api/me");

        assertThat(signIns()).containsExactly("SIGN_IN_FAILED ncb-dk [] 127.0.0.1", "SIGN_IN_FAILED null [] 127.0.0.1",
                "SIGN_IN ncb-dk [ncb-DK] 127.0.0.1");
    }

    /** Returns all entries except those of the sign-in. */
    private static List<Map<String, Object>> rows() {
        return TestDatabase.asOwner().query("""
                select action, actor, groups, address, route, task, operation, refs, status from audit_entry
                where action <> 'SIGN_IN' order by number""", (row, number) -> {
            var values = new LinkedHashMap<String, Object>();
            for (var column : List.of("action", "actor", "address", "route", "task", "operation", "status")) {
                if (row.getObject(column) != null) {
                    values.put(column, row.getObject(column));
                }
            }
            values.put("groups", list(row.getArray("groups")));
            values.put("refs", list(row.getArray("refs")));
            return values;
        });
    }

    private static List<String> list(Array array) throws SQLException {
        return Arrays.asList((String[]) array.getArray());
    }

    private static List<String> routes() {
        return rows().stream().map(row -> String.valueOf(row.get("route"))).toList();
    }

    private static List<String> signIns() {
        return TestDatabase.asOwner().queryForList("""
                select action || ' ' || coalesce(actor, 'null') || ' ' || replace(replace(groups::text, '{', '['), '}',
                    ']') || ' ' || address
                from audit_entry where action in ('SIGN_IN', 'SIGN_IN_FAILED') order by number""", String.class);
    }
}
