package org.cordon.roundup.lead.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.cordon.kernel.database.TestDatabase;
import org.cordon.kernel.shared.model.PageDeclaration;
import org.cordon.roundup.feedback.FeedbackService;
import org.cordon.roundup.lead.LeadService;
import org.cordon.roundup.lead.VisibleLeads;
import org.cordon.roundup.personreport.PersonReportService;
import org.cordon.support.As;
import org.cordon.support.CordonTest;
import org.cordon.support.Http;
import org.cordon.support.Jobs;
import org.cordon.support.ListedTargets;
import org.cordon.support.Reports;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

/**
 * A lead goes to every country that it concerns. FR wants the person, who is believed to be in IT and ES; DE was invited, PL, TR and GR
 * were not.
 */
@CordonTest
class LeadRoutingTest {

    private static final String OPERATION = "LARK-2027";

    @Autowired
    private LeadService leads;
    @Autowired
    private VisibleLeads visible;
    @Autowired
    @Qualifier("leadPage")
    private PageDeclaration page;
    @Autowired
    private FeedbackService feedback;
    @Autowired
    private PersonReportService reports;
    @Autowired
    private TaskService tasks;
    @Autowired
    private ListedTargets listed;
    @Autowired
    private Http http;
    @Autowired
    private Jobs jobs;
    @Autowired
    private As as;

    private String target;

    @BeforeEach
    void aTargetOfFrance() {
        ClockUtil.setCurrentTime(Date.from(Instant.parse("2027-05-11T12:00:00Z")));
        listed.operation(OPERATION);
        target = listed.target(OPERATION, "2222", "2016/12345", "MORVAN", "Yann", List.of("FR"), List.of("IT", "ES"));
    }

    @Test
    void itGoesWhereThePersonIsIsBelievedToBeAndIsSaidToTravel() {
        var lead = reported(routed("PL", "TR", "GR", "DE"));

        assertThat(given(lead)).containsExactly("DE DESTINATION true", "ES HOST true", "GR TRANSIT true", "PL PLACE true",
                "TR TRANSIT true");
        assertThat(listed.messages(lead)).containsExactly("LEAD_SHARED coordinator", "LEAD_SHARED ncb-DE", "LEAD_SHARED ncb-ES",
                "LEAD_SHARED ncb-FR", "LEAD_SHARED ncb-GR", "LEAD_SHARED ncb-PL", "LEAD_SHARED ncb-TR");
        assertThat(tasks.createTaskQuery().processInstanceBusinessKey(lead).taskDefinitionKey("userTask_giveFeedback")
                .count()).isEqualTo(5);
        assertThat(tasks.createTaskQuery().processInstanceBusinessKey(lead).taskCandidateGroup("ncb-FR").count()).isOne();
    }

    /** The country where the person is now is told at the same moment as the wanting country, whether or not it takes part. */
    @Test
    void aHotLeadInAThirdCountryReachesBothAtOnce() {
        var lead = reported(routed("PL"));

        assertThat(TestDatabase.asOwner().queryForList("select distinct queued_at from message where reference = ? and recipient in"
                + " ('ncb-FR', 'ncb-PL')", Date.class, lead)).hasSize(1);
        as.country("PL", () -> assertThat(visible.require(lead).report().text()).contains(Reports.MARKER));
    }

    @Test
    void whoIsGivenItReadsItAndNothingOfThePerson() {
        var lead = reported(routed("PL", "GR"));

        assertThat(http.get("ncb-pl", "/api/leads/" + lead).status()).isEqualTo(200);
        assertThat(http.get("ncb-pl", "/api/leads/" + lead).json().has("assessment")).isFalse();
        assertThat(http.get("ncb-pl", "/api/targets/" + target).status()).isEqualTo(404);
        assertThat(http.get("ncb-pl", "/api/leads/" + lead + "/attachments").status()).isEqualTo(200);
        assertThat(http.get("ncb-pl", "/api/leads/" + lead + "/feedback").body()).contains("\"PL\"").doesNotContain("\"GR\"");
        assertThat(http.get("ncb-be", "/api/leads/" + lead).status()).isEqualTo(404);
        assertThat(http.post("ncb-pl", "/api/leads/" + lead + "/correction", "{\"reason\":\"x\"}").status()).isEqualTo(403);
        assertThat(http.post("ncb-pl", "/api/leads/" + lead + "/feedback", "{\"outcome\":\"USED\"}").status()).isEqualTo(204);
        assertThat(http.post("ncb-fr", "/api/leads/" + lead + "/feedback", "{\"outcome\":\"USED\"}").status()).isEqualTo(403);
    }

    /** A country that sees the person reads the lead on the person's page; a country that was not given the lead has no page of it. */
    @Test
    void whoIsGivenItAloneHasAPageOfIt() {
        var lead = reported(routed("PL", "GR"));

        for (var given : List.of("PL", "GR")) {
            assertThat(as.country(given, () -> page.paths().apply(lead))).as(given).contains("/leads/" + lead);
        }
        for (var other : List.of("FR", "IT", "TR")) {
            assertThat(as.country(other, () -> page.paths().apply(lead))).as(other).isEmpty();
        }
    }

    @Test
    void whatIsWithheldFromACountryIsNotGivenToIt() {
        var report = routed("PL", "GR");
        report.putObject("handling").putArray("notFor").add("PL");
        var lead = reported(report);

        assertThat(listed.messages(lead)).contains("LEAD_SHARED ncb-GR").doesNotContain("LEAD_SHARED ncb-PL");
        assertThatThrownBy(() -> as.country("PL", () -> visible.require(lead))).hasMessageContaining("There is no lead");
        assertThat(tasks.createTaskQuery().processInstanceBusinessKey(lead).taskCandidateGroup("ncb-PL").count()).isZero();
        assertThat(as.country("PL", () -> feedback.debts()).owed()).isEmpty();
    }

    @Test
    void whoeverReportedByNumberAndNameLearnsNothingOfIt() {
        as.country("PL", () -> reports.report(Reports.onPerson("2016/12345", "MORVAN",
                Reports.kind("LEAD", routed("GR", "TR")))));
        jobs.run();
        var lead = TestDatabase.asOwner().queryForObject("select reference from lead", String.class);
        assertThat(given(lead)).contains("GR PLACE true", "TR DESTINATION true").noneMatch(line -> line.startsWith("PL"));

        assertThat(as.country("PL", () -> feedback.debts()).awaited()).isEmpty();
        assertThat(http.post("ncb-gr", "/api/leads/" + lead + "/feedback", "{\"outcome\":\"USED\"}").status()).isEqualTo(204);
        assertThat(listed.messages(lead)).noneMatch(message -> message.endsWith("ncb-PL"));
        assertThat(TestDatabase.asOwner().queryForList("select kind from message where recipient = 'ncb-PL'", String.class)).isEmpty();
    }

    @Test
    void aRouteOfWhatIsNoCountryIsRefused() {
        assertThatThrownBy(() -> as.country("IT", () -> leads.report(target, routed("PL", "XX"))))
                .hasMessageContaining("known country codes");
    }

    private String reported(ObjectNode report) {
        var lead = as.country("IT", () -> leads.report(target, report)).reference();
        jobs.run();
        return lead;
    }

    private static ObjectNode routed(String place, String... route) {
        var report = Reports.kind("LEAD", Reports.lead(place)).put("urgency", "FLASH");
        List.of(route).forEach(report.putArray("route")::add);
        return report;
    }

    private static List<String> given(String lead) {
        return TestDatabase.asOwner().queryForList(
                "select country || ' ' || role || ' ' || acknowledges from lead_recipient where lead = ? order by country",
                String.class, lead);
    }
}
