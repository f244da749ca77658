package org.cordon.rooms.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.cordon.kernel.database.TestDatabase;
import org.cordon.support.CordonTest;
import org.cordon.support.Http;
import org.cordon.support.Jobs;
import org.cordon.support.ListedTargets;
import org.cordon.support.Reports;
import org.cordon.support.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Some people learn who has looked at an item, and they learn only part of that. */
@CordonTest
class AccessesTest {

    private static final String OPERATION = "LARK-2027";

    @Autowired
    private Http http;
    @Autowired
    private Jobs jobs;
    @Autowired
    private ListedTargets listed;

    private String target;

    @BeforeEach
    void aTargetOfFranceBelievedToBeInItaly() {
        ClockUtil.setCurrentTime(Date.from(Instant.parse("2027-05-11T12:00:00Z")));
        listed.operation(OPERATION);
        target = listed.target(OPERATION, "2222", "2016/12345", "MORVAN", "Yann", List.of("FR"), List.of("IT"));
    }

    @Test
    void theSupplierIsToldWhoReadAndWhoWasRefused() {
        http.get("ncb-it", "/api/targets/" + target);
        http.get("ncb-es", "/api/targets/" + target);
        http.get("coordinator", "/api/nominations/" + target);
        http.get("manager", "/api/targets/" + target);
        http.get("ncb-fr", "/api/targets/" + target);

        for (var path : List.of("/api/targets/" + target, "/api/nominations/" + target, "/api/operations/" + OPERATION)) {
            assertThat(lines(http.get("ncb-fr", path + "/accesses").json())).containsExactly("READ [\"ncb-FR\"] ncb-fr",
                    "READ [\"coordinator\"] ",
                    "REFUSED [\"ncb-ES\"] ", "READ [\"ncb-IT\"] ");
        }
    }

    @Test
    void heIsToldNeitherAccountsNorAddressesNorRoutesNorWhatElseAListShowed() {
        var other = listed.target(OPERATION, "3333", "2016/54321", "MORVAN", "Jean", List.of("ES"), List.of("IT"));
        http.get("ncb-it", "/api/operations/" + OPERATION + "/targets");

        var body = http.get("ncb-fr", "/api/operations/" + OPERATION + "/accesses").body();
        assertThat(body).contains(target).doesNotContain(other, "ncb-it\"", "127.0.0.1", "/api/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ncb-it", "ncb-es", "manager", "compliance", "admin", "analyst"})
    void toEverybodyElseTheItemDoesNotExist(String user) {
        assertThat(http.get(user, "/api/targets/" + target + "/accesses").status()).isEqualTo(404);
        assertThat(http.get(user, "/api/targets/LARK-2027-TZZZZ/accesses").status()).isEqualTo(404);
    }

    @Test
    void whoAsksIsToldWhoLookedAtHisQuestionAndNobodyElse() {
        var question = http.post("ncb-fr", "/api/questions", """
                {"purpose": "LOCATE", "urgency": "NORMAL", "text": "Where is he?", "countries": ["IT", "IPSG"]}""").json().path("reference")
                .asText();
        jobs.run();
        http.get("ncb-it", "/api/questions/" + question);
        http.get("ncb-pl", "/api/questions/" + question);

        var accesses = "/api/questions/" + question + "/accesses";
        assertThat(lines(http.get("ncb-fr", accesses).json())).containsExactly("REFUSED [\"ncb-PL\"] ", "READ [\"ncb-IT\"] ");
        for (var user : List.of("ncb-it", "coordinator", "manager", "compliance")) {
            assertThat(http.get(user, accesses).status()).as(user).isEqualTo(404);
        }
    }

    @Test
    void theReporterIsToldWhoLookedAtHisReport() {
        var lead = http.post("ncb-it", "/api/targets/" + target + "/locations", Reports.lead("IT").toString()).json().path("reference")
                .textValue();
        http.get("ncb-fr", "/api/leads/" + lead);

        assertThat(lines(http.get("ncb-it", "/api/leads/" + lead + "/accesses").json())).containsExactly("READ [\"ncb-FR\"] ");
        assertThat(http.get("ncb-fr", "/api/leads/" + lead + "/accesses").status()).isEqualTo(404);
    }

    @Test
    void whoReportsByNumberAndNameDoesNotLearnHereWhetherAnybodyIsSought() {
        http.post("ncb-es", "/api/reports",
                Reports.onPerson("2016/12345", "MORVAN Yann", Reports.kind("ARREST", Reports.arrest("ES"))).toString());
        jobs.run();
        var arrest = TestDatabase.asOwner().queryForObject("select reference from arrest", String.class);
        http.get("ncb-fr", "/api/arrests/" + arrest);

        assertThat(http.get("ncb-es", "/api/arrests/" + arrest + "/accesses").status()).isEqualTo(404);
        assertThat(lines(http.get("ncb-es", "/api/operations/" + OPERATION + "/accesses").json())).isEmpty();
    }

    @Test
    void theCoordinationReadsAllOfAnOperationAndTheAdministrationWhatIsDoneToAccounts() {
        http.get("ncb-es", "/api/targets/" + target);
        http.post("ncb-it", "/api/targets/" + target + "/locations", Reports.lead("IT").toString());

        assertThat(lines(http.get("coordinator", "/api/operations/" + OPERATION + "/accesses").json()))
                .containsExactly("CHANGE [\"ncb-IT\"] ncb-it", "REFUSED [\"ncb-ES\"] ncb-es");
        // Cordon remembers the password of a script for a while, and audits only the first check.
        new Visitor(http).signIn("admin", "cordon");
        assertThat(lines(http.get("admin", "/api/accounts/accesses").json())).contains("SIGN_IN [\"camunda-admin\"] admin")
                .allSatisfy(line -> assertThat(line).startsWith("SIGN_IN"));
        assertThat(lines(http.get("coordinator", "/api/accounts/accesses").json())).isEmpty();
        assertThat(http.get("manager", "/api/accounts/accesses").status()).isEqualTo(403);
        assertThat(http.get("admin", "/api/operations/" + OPERATION + "/accesses").status()).isEqualTo(404);
    }

    /** The list leaves such an act out. Shown without its reference, the act would still reveal that a hidden item exists. */
    @Test
    void theCoordinationIsToldOfNoActAboutALeadThatIsWithheldFromIt() {
        var report = Reports.lead("IT");
        report.putObject("handling").putArray("notFor").add("IPSG");
        var lead = http.post("ncb-it", "/api/targets/" + target + "/leads", report.toString()).json().path("reference").textValue();
        http.get("ncb-fr", "/api/leads/" + lead);
        http.get("ncb-es", "/api/targets/" + target);

        var told = http.get("coordinator", "/api/operations/" + OPERATION + "/accesses");
        assertThat(lines(told.json())).contains("REFUSED [\"ncb-ES\"] ncb-es").noneMatch(line -> line.startsWith("CHANGE"));
        assertThat(told.body()).doesNotContain(lead);
    }

    @Test
    void longListsComeInPages() {
        for (int time = 0; time < 101; time++) {
            TestDatabase.asOwner().update("""
                    insert into audit_entry (at, action, actor, groups, route, operation, refs, status)
                    values (now(), 'READ', 'ncb-it', '{ncb-IT}', 'GET /', ?, array[?], 200)""", OPERATION, target);
        }
        for (var user : List.of("ncb-fr", "coordinator")) {
            var first = http.get(user, "/api/operations/" + OPERATION + "/accesses").json();
            assertThat(first.path("items")).hasSize(100);
            var second = http.get(user, "/api/operations/" + OPERATION + "/accesses?after=" + first.path("next").textValue()).json();
            assertThat(second.path("items")).hasSize(1);
            assertThat(second.path("next").isNull()).isTrue();
        }
    }

    @Test
    void theDatabaseItselfTellsAccessesToNobodyButTheSupplier() {
        http.get("ncb-it", "/api/targets/" + target);

        var login = TestDatabase.runtimeConnection();
        try {
            var sql = new JdbcTemplate(login);
            for (var group : List.of("ncb-IT", "manager", "", "ncb-FR")) {
                TestDatabase.sign(sql, "anybody", group, group.startsWith("ncb-") ? group.substring("ncb-".length()) : "");
                assertThat(sql.queryForList("select * from audit_accesses(array[?], null, 10)", target))
                        .hasSize(group.equals("ncb-FR") ? 1 : 0);
                assertThat(sql.queryForObject("select count(*) from audit_entry", Integer.class)).isZero();
            }
        } finally {
            login.destroy();
        }
    }

    private static List<String> lines(JsonNode page) {
        var lines = new ArrayList<String>();
        page.path("items")
                .forEach(item -> lines.add(item.path("what").textValue() + " " + item.path("by") + " " + item.path("account").asText("")));
        return lines;
    }
}
