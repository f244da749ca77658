package org.cordon.roundup.lead.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.init;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.runtimeService;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.spin.Spin;
import org.cordon.kernel.database.TestDatabase;
import org.cordon.roundup.lead.LeadChangeService;
import org.cordon.roundup.lead.LeadService;
import org.cordon.roundup.lead.VisibleLeads;
import org.cordon.roundup.lead.care.AssessmentService;
import org.cordon.support.As;
import org.cordon.support.CordonTest;
import org.cordon.support.DatabaseContents;
import org.cordon.support.Jobs;
import org.cordon.support.ListedTargets;
import org.cordon.support.Reports;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Plays {@code lead-handling} along every answer, boundary event and end. */
@CordonTest
class LeadHandlingProcessTest {

    private static final String OPERATION = "LARK-2027";
    private static final String ASSESS = LeadHandlingProcess.Elements.ASSESS_LEAD;
    private static final String WAIT = "receiveTask_awaitTurn";

    @Autowired
    private ProcessEngine engine;
    @Autowired
    private LeadService leads;
    @Autowired
    private VisibleLeads visibleLeads;
    @Autowired
    private AssessmentService assessments;
    @Autowired
    private LeadChangeService changes;
    @Autowired
    private ListedTargets listed;
    @Autowired
    private Jobs jobs;
    @Autowired
    private As as;

    private String target;

    @BeforeEach
    void aTargetOfFranceBelievedToBeInItaly() {
        init(engine);
        ClockUtil.setCurrentTime(Date.from(Instant.parse("2027-05-11T12:00:00Z")));
        listed.operation(OPERATION);
        target = listed.target(OPERATION, "2222", "2016/12345", "MORVAN", "Yann", List.of("FR"), List.of("IT"));
    }

    @Test
    void personSoughtYesAnnouncesTheLeadAndAsksTheWantingCountry() {
        var lead = shared();

        assertThat(lead).hasPassed("sendTask_announceLead").isWaitingAt(ASSESS).task()
                .hasCandidateGroup("ncb-FR").hasDueDate(Date.from(Instant.parse("2027-05-18T12:00:00Z")));
    }

    @Test
    void personSoughtNoEndsAtOnce() {
        assertThat(started(Reports.onPerson("2016/99999", "Morvan", Reports.kind("LEAD", Reports.lead("IT")))))
                .isEnded().hasPassed("endEvent_notSought").hasNotPassed("sendTask_announceLead", ASSESS);
    }

    @Test
    void aReportOnAPersonEndsAlikeAndTheMatchIsHandledByItself() {
        var form = started(Reports.onPerson("2016/12345", "Morvan", Reports.kind("LEAD", Reports.lead("IT"))));

        assertThat(form).isEnded().hasPassed("endEvent_notSought").hasNotPassed("sendTask_announceLead");
        assertThat(form.getBusinessKey()).startsWith("R-");
        jobs.run();
        assertThat(instance(leadReference())).isWaitingAt(ASSESS);
    }

    @Test
    void theStartFormTakesALocationOfATargetThatTheOfficerSees() {
        var lead = started(Reports.kind("LOCATION", Reports.lead("IT")).put("targetReference", target));
        jobs.run();

        assertThat(lead).isWaitingAt(ASSESS).variables().doesNotContainKeys("report", "leadMatched")
                .containsEntry("targetReference", target);
        assertThat(instance(leadReference()).getId()).isEqualTo(lead.getId());
        assertThat(listed.state(target)).isEqualTo("LOCATED");
    }

    @Test
    void aWithdrawnReportEndsTheHandlingWhereverItStands() {
        var asked = shared();
        withdraw(asked);
        assertThat(asked).isEnded().hasPassed("startEvent_leadWithdrawn", "endEvent_reportWithdrawn").hasNotPassed("endEvent_leadNotUsed");

        var unannounced = instance(as.country("IT", () -> leads.report(target, Reports.kind("LEAD", Reports.lead("IT")))).reference());
        withdraw(unannounced);
        jobs.run();
        assertThat(unannounced).isEnded().hasPassed("endEvent_reportWithdrawn").hasNotPassed("sendTask_announceLead");
    }

    @Test
    void aCorrectedReportIsAssessedAsItIsNow() {
        var lead = shared();
        as.country("IT", () -> changes.correct(lead.getBusinessKey(), reason().put("country", "ES")));

        assertThat(lead).isWaitingAt(ASSESS).variables().containsEntry("country", "ES").doesNotContainKey("reason");
        assertThat(DatabaseContents.holding("no more than a rumour", "engine")).isEmpty();
    }

    private void withdraw(ProcessInstance lead) {
        as.country("IT", () -> changes.withdraw(lead.getBusinessKey(), reason()));
    }

    private static ObjectNode reason() {
        return JsonNodeFactory.instance.objectNode().put("reason", "no more than a rumour");
    }

    @Test
    void theStartFormIsRefusedInWords() {
        assertThatThrownBy(() -> started(Reports.kind("LEAD", Reports.lead("XX")).put("targetReference", target)))
                .hasMessageContaining("country is not a known country code");
        assertThatThrownBy(() -> as.country("DE", () -> start(Reports.kind("LEAD", Reports.lead("DE")).put("targetReference", target))))
                .hasMessageContaining("There is no target");
        assertThat(engine.getRuntimeService().createProcessInstanceQuery().processDefinitionKey(LeadHandlingProcess.KEY).count()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "USED, endEvent_leadUsed, endEvent_leadPassedOn, endEvent_leadNotUsed",
        "PASSED_ON, endEvent_leadPassedOn, endEvent_leadUsed, endEvent_leadNotUsed",
        "NOT_USED, endEvent_leadNotUsed, endEvent_leadUsed, endEvent_leadPassedOn",
    })
    void whatTheWantingCountryMadeOfItIsHowItEnds(String outcome, String end, String other, String another) {
        var lead = shared();
        assess(lead, Map.of("outcome", outcome, "text", "checked"));
        jobs.run();

        assertThat(lead).isEnded().hasPassedInOrder(ASSESS, "gateway_leadUsed", end).hasNotPassed(other, another);
    }

    @Test
    void anAssessmentWithoutOutcomeIsRefused() {
        var lead = shared();

        assertThatThrownBy(() -> assess(lead, Map.of("text", "useful"))).hasMessageContaining("USED, NOT_USED or PASSED_ON");
        assertThat(lead).isWaitingAt(ASSESS);
    }

    @Test
    void everySevenDaysTheWantingCountryIsReminded() {
        var lead = shared();
        jobs.runAt(Instant.parse("2027-05-18T12:00:01Z"));

        assertThat(lead).hasPassed("boundaryEvent_assessmentReminder", "sendTask_remindAssessment", "endEvent_assessmentReminded")
                .isWaitingAt(ASSESS);
        assertThat(listed.messages(lead.getBusinessKey())).contains("LEAD_REMINDER ncb-FR");
    }

    @Test
    void withoutAnAssessmentInThirtyDaysTheLeadIsRecordedAsNotUsed() {
        var lead = shared();
        jobs.run(lead.getBusinessKey(), "boundaryEvent_assessmentDeadline");
        jobs.run();

        assertThat(lead).isEnded().hasPassedInOrder("boundaryEvent_assessmentDeadline", "serviceTask_recordNotAssessed",
                "endEvent_leadNotAssessed");
        assertThat(listed.ledger(OPERATION)).endsWith("LEAD_NOT_USED IT");
    }

    @Test
    void nothingThatAnOfficerWroteStaysInTheEngine() {
        var lead = started(Reports.kind("LEAD", Reports.lead("IT")).put("targetReference", target));
        started(Reports.onPerson("2016/12345", "Morvan " + Reports.MARKER, Reports.kind("LEAD", Reports.lead("IT"))));
        jobs.run();
        assess(lead, Map.of("outcome", "USED", "text", "about " + Reports.MARKER));
        jobs.run();

        assertThat(lead).isEnded();
        assertThat(DatabaseContents.holding(Reports.MARKER, "engine")).isEmpty();
        assertThat(DatabaseContents.holding(leadReference(), "engine")).isNotEmpty();
    }

    @Test
    void earlierOneOpenYesWaitsBehindItUntilItIsItsTurn() {
        var first = shared();
        var second = shared();
        var third = shared();
        var location = instance(as.country("IT", () -> leads.report(target, Reports.kind("LOCATION", Reports.lead("IT")))).reference());
        var own = instance(as.country("FR", () -> leads.report(target, Reports.kind("LEAD", Reports.lead("FR")))).reference());
        jobs.run();

        assertThat(List.of(first, location, own)).allSatisfy(lead -> assertThat(lead).isWaitingAt(ASSESS));
        assertThat(List.of(second, third))
                .allSatisfy(lead -> assertThat(lead).hasPassed("sendTask_announceLead", "gateway_earlierOpen").isWaitingAt(WAIT));
        assertThat(as.country("FR", () -> assessments.behind(first.getBusinessKey()))).containsExactlyInAnyOrder(second.getBusinessKey(),
                third.getBusinessKey());
        assertThat(as.country("IT", () -> assessments.behind(first.getBusinessKey()))).as("what its reporter learns").isEmpty();
        assertThat(as.coordinator(() -> assessments.behind(first.getBusinessKey()))).isEmpty();
        assertThat(listed.messages(second.getBusinessKey())).as("nobody is told less").isEqualTo(listed.messages(first.getBusinessKey()));

        assess(first, Map.of("outcome", "USED"));
        jobs.run();
        assertThat(waitingAt(ASSESS, second, third)).hasSize(1);
        assertThat(waitingAt(WAIT, second, third)).hasSize(1);
        assess(waitingAt(ASSESS, second, third).get(0), Map.of("outcome", "NOT_USED"));
        jobs.run();
        assertThat(waitingAt(ASSESS, second, third)).hasSize(1);
        assertThat(waitingAt(WAIT, second, third)).isEmpty();
    }

    @Test
    void whatIsAssessedTogetherEndsTogetherAndEachIsAnswered() {
        var first = shared();
        var second = shared();
        var third = shared();
        assess(first, Map.of("outcome", "USED", "text", "all true", "alike", second.getBusinessKey() + " " + third.getBusinessKey()));
        jobs.run();

        assertThat(first).isEnded().hasPassed("endEvent_leadUsed");
        assertThat(List.of(second, third)).allSatisfy(lead -> {
            assertThat(lead).isEnded().hasPassedInOrder(WAIT, "boundaryEvent_assessedTogether", "endEvent_assessedTogether")
                    .hasNotPassed(ASSESS);
            assertThat(listed.messages(lead.getBusinessKey())).contains("LEAD_ASSESSED ncb-IT");
            assertThat(as.country("IT", () -> visibleLeads.require(lead.getBusinessKey()).assessment())).isEqualTo("all true");
        });
        assertThat(listed.ledger(OPERATION).stream().filter("LEAD_USED IT"::equals)).hasSize(3);
    }

    @Test
    void nothingElseIsAssessedWithIt() {
        var first = shared();
        var location = instance(as.country("IT", () -> leads.report(target, Reports.kind("LOCATION", Reports.lead("IT")))).reference());
        jobs.run();
        assertThatThrownBy(() -> assess(first, Map.of("outcome", "USED", "alike", location.getBusinessKey())))
                .hasMessageContaining("no longer grouped with");
        assertThat(List.of(first, location)).allSatisfy(lead -> assertThat(lead).isWaitingAt(ASSESS));
    }

    @Test
    void aWithdrawnReportLetsTheNextOneIn() {
        var first = shared();
        var second = shared();
        var third = shared();
        withdraw(second);
        assertThat(second).isEnded().hasPassed("endEvent_reportWithdrawn");
        withdraw(first);
        jobs.run();
        assertThat(third).isWaitingAt(ASSESS);
    }

    @Test
    void whatIsCorrectedToAnotherKindWaitsNoLonger() {
        shared();
        var second = shared();
        as.country("IT", () -> changes.correct(second.getBusinessKey(), reason().put("kind", "LOCATION")));
        jobs.run();
        assertThat(second).isWaitingAt(ASSESS);
    }

    @Test
    void whatHasNoTurnInThirtyDaysIsRecordedAsNotUsed() {
        shared();
        var second = shared();
        jobs.run(second.getBusinessKey(), "boundaryEvent_turnOverdue");
        jobs.run();

        assertThat(second).isEnded().hasPassedInOrder("boundaryEvent_turnOverdue", "serviceTask_recordNotAssessed",
                "endEvent_leadNotAssessed");
        assertThat(listed.ledger(OPERATION)).endsWith("LEAD_NOT_USED IT");
    }

    /** The reports look the same to their reporter. */
    @Test
    void aFloodOfReportsByNumberIsOneEntryOnTheDesk() {
        for (int report = 0; report < 30; report++) {
            var text = "seen for the time " + report;
            as.country("ES",
                    () -> start(Reports.onPerson("2016/12345", "Morvan", Reports.kind("LEAD", Reports.lead("ES"))).put("text", text)));
        }
        jobs.run();

        assertThat(engine.getTaskService().createTaskQuery().taskDefinitionKey(ASSESS).taskCandidateGroup("ncb-FR").count()).isEqualTo(1);
        assertThat(engine.getRuntimeService().createProcessInstanceQuery().activityIdIn(WAIT).count()).isEqualTo(29);
    }

    private static List<ProcessInstance> waitingAt(String element, ProcessInstance... leads) {
        return Stream.of(leads).filter(lead -> !runtimeService().createExecutionQuery()
                .processInstanceId(lead.getId()).activityId(element).list().isEmpty()).toList();
    }

    private ProcessInstance shared() {
        var lead = as.country("IT", () -> leads.report(target, Reports.kind("LEAD", Reports.lead("IT"))));
        jobs.run();
        return instance(lead.reference());
    }

    private ProcessInstance started(ObjectNode report) {
        return as.country("IT", () -> start(report));
    }

    private ProcessInstance start(ObjectNode report) {
        return engine.getRuntimeService().startProcessInstanceByKey(LeadHandlingProcess.KEY,
                Map.of("report", Spin.JSON(report.toString())));
    }

    private void assess(ProcessInstance lead, Map<String, Object> posted) {
        as.country("FR", () -> engine.getTaskService().complete(task(lead).getId(), posted));
    }

    private ProcessInstance instance(String businessKey) {
        return engine.getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey(businessKey, LeadHandlingProcess.KEY)
                .singleResult();
    }

    private static String leadReference() {
        return TestDatabase.asOwner().queryForObject("select min(reference) from lead", String.class);
    }
}
