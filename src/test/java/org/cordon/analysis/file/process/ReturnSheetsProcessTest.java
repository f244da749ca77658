package org.cordon.analysis.file.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.init;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.cordon.analysis.file.Contribution.ReturnKind;
import org.cordon.analysis.file.returns.ContributionReturns;
import org.cordon.kernel.database.TestDatabase;
import org.cordon.platform.notification.MessageLinks;
import org.cordon.support.As;
import org.cordon.support.CordonTest;
import org.cordon.support.Http;
import org.cordon.support.Jobs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** {@code return-sheets} along both answers, and the content of a sheet. FR contributes in May. */
@CordonTest
class ReturnSheetsProcessTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Instant BEGIN = Instant.parse("2027-05-10T08:00:00Z");

    @Autowired
    private ProcessEngine engine;
    @Autowired
    private ContributionReturns returns;
    @Autowired
    private MessageLinks links;
    @Autowired
    private Http http;
    @Autowired
    private Jobs jobs;
    @Autowired
    private As as;
    @Autowired
    private TransactionTemplate transaction;
    private String file;

    @BeforeEach
    void begin() {
        init(engine);
        ClockUtil.setCurrentTime(Date.from(BEGIN));
        file = http.post("coordinator", "/api/analysis-files", """
                {"purpose": "The boats of May", "scope": "2027", "persons": ["CONTACT"], "members": ["analyst"],
                 "data": ["VEHICLES_AND_VESSELS"], "reviewOn": "2028-05-01", "endsOn": "2029-06-01"}""").json().path("reference").asText();
        jobs.run();
        http.post("compliance", "/api/analysis-files/" + file + "/approval", "{\"opened\": true}");
        jobs.run();
    }

    @Test
    void tellsOfASheetEachMonthUntilNothingStands() {
        var given = given();
        var instance = instance();
        given();
        assertThat(instance).isWaitingAt("event_sheetTime");
        assertThat(engine.getRuntimeService().createProcessInstanceQuery().processDefinitionKey("return-sheets").count())
                .as("of two contributions").isEqualTo(1);

        jobs.runAt(Instant.parse("2027-06-01T06:00:01Z"));
        assertThat(instance).hasPassed("sendTask_tellOfSheet").isWaitingAt("event_sheetTime");
        assertThat(messages()).containsExactly("RETURN_SHEET ncb-FR RETURNS-2027-05");

        for (var contribution : http.get("ncb-fr", "/api/analysis-files/" + file + "/contributions").json().path("items")) {
            http.post("ncb-fr", "/api/contributions/" + contribution.path("reference").asText() + "/withdrawal", "");
        }
        jobs.runAt(Instant.parse("2027-07-01T06:00:01Z"));
        assertThat(instance).isEnded().hasPassed("endEvent_nothingStands");
        assertThat(messages()).hasSize(2).contains("RETURN_SHEET ncb-FR RETURNS-2027-06");

        assertThat(given).isNotNull();
        given();
        assertThat(instance()).as("begun anew").isNotNull();
    }

    @Test
    void theSheetOfAMonthSaysWhatBecameInItAndTheLinkLeadsThere() {
        var given = given();
        as.person("analyst", "analyst", () -> transaction.execute(status -> {
            returns.tell(given, ReturnKind.CITED, "P-1");
            return null;
        }));

        var may = http.get("ncb-fr", "/api/returns?month=2027-05").json();
        assertThat(may.path("given").asInt()).isEqualTo(1);
        assertThat(may.at("/counts/CITED").asInt()).isEqualTo(1);
        assertThat(may.at("/counts/MATCHED").asInt()).isZero();
        assertThat(may.at("/items/0/contribution").asText()).isEqualTo(given);
        assertThat(http.get("ncb-fr", "/api/returns.csv?month=2027-05").body().lines().skip(1)).hasSize(1)
                .allMatch(line -> line.startsWith(given) && line.contains("CITED") && line.contains("by ncb-fr"));
        assertThat(http.get("ncb-fr", "/api/returns?month=2027-06").json().path("items")).isEmpty();
        assertThat(http.get("ncb-it", "/api/returns?month=2027-05").json().at("/counts/CITED").asInt()).isZero();
        for (var month : List.of("May", "%2B999999999-12", "-9999-01", "%2B900000-01", "1999-12", "2027-13")) {
            for (var path : List.of("/api/returns", "/api/returns.csv")) {
                assertThat(http.get("ncb-fr", path + "?month=" + month).body()).as(path + month).contains("NO_MONTH");
            }
        }
        jobs.runAt(Instant.parse("2027-06-01T06:00:01Z"));
        assertThat(as.country("FR", () -> links.follow("RETURNS-2027-05", null, false)).page())
                .contains("/analysis/returns?month=2027-05");
    }

    private String given() {
        return http.post("ncb-fr", "/api/analysis-files/" + file + "/contributed-files",
                JSON.createObjectNode().put("content", "id,schema,name\n1,Vessel,Quorn\n").toString()).json().path("reference").asText();
    }

    private ProcessInstance instance() {
        return engine.getRuntimeService().createProcessInstanceQuery().processDefinitionKey("return-sheets")
                .processInstanceBusinessKey("FR").singleResult();
    }

    private static List<String> messages() {
        return TestDatabase.asOwner().queryForList(
                "select kind || ' ' || recipient || ' ' || reference from message where kind = 'RETURN_SHEET' order by 1", String.class);
    }
}
