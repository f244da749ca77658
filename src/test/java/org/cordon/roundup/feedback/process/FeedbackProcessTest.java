package org.cordon.roundup.feedback.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.init;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.cordon.kernel.caller.SystemWork;
import org.cordon.roundup.feedback.Feedback;
import org.cordon.roundup.feedback.Feedback.State;
import org.cordon.roundup.feedback.FeedbackService;
import org.cordon.roundup.feedback.ItemFeedback;
import org.cordon.roundup.feedback.NotUsedBecause;
import org.cordon.roundup.feedback.Outcome;
import org.cordon.roundup.lead.LeadChangeService;
import org.cordon.roundup.lead.LeadHandlingService;
import org.cordon.roundup.lead.LeadService;
import org.cordon.roundup.lead.care.LeadFeedback;
import org.cordon.roundup.operation.CancellationService;
import org.cordon.roundup.suspension.FileOpeningService;
import org.cordon.roundup.suspension.SuspensionService;
import org.cordon.support.As;
import org.cordon.support.CordonTest;
import org.cordon.support.DatabaseContents;
import org.cordon.support.Jobs;
import org.cordon.support.ListedTargets;
import org.cordon.support.Reports;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Plays {@code feedback} along every answer, boundary event and end. Poland is given a lead of Italy about a person in Poland. */
@CordonTest
class FeedbackProcessTest {

    private static final String OPERATION = "LARK-2027";
    private static final String GIVE = FeedbackProcess.Elements.GIVE_FEEDBACK;

    @Autowired
    private ProcessEngine engine;
    @Autowired
    private LeadService leads;
    @Autowired
    private LeadFeedback feedback;
    @Autowired
    private FeedbackService service;
    @Autowired
    private LeadChangeService changes;
    @Autowired
    private LeadHandlingService handlings;
    @Autowired
    private CancellationService cancellations;
    @Autowired
    private ListedTargets listed;
    @Autowired
    private Jobs jobs;
    @Autowired
    private SuspensionService suspensions;
    @Autowired
    private FileOpeningService openings;
    @Autowired
    private As as;

    private String lead;
    private String target;

    @BeforeEach
    void aLeadThatConcernsPoland() {
        init(engine);
        ClockUtil.setCurrentTime(Date.from(Instant.parse("2027-05-11T12:00:00Z")));
        listed.operation(OPERATION);
        target = listed.target(OPERATION, "2222", "2016/12345", "MORVAN", "Yann", List.of("FR"), List.of("IT"));
        lead = as.country("IT", () -> leads.report(target, Reports.kind("LEAD", Reports.lead("PL")))).reference();
        jobs.run();
    }

    @Test
    void itsTaskSaysWhatBecameOfIt() {
        var owed = instance();
        assertThat(owed).isWaitingAt(GIVE).task().hasCandidateGroup("ncb-PL").hasDueDate(Date.from(Instant.parse("2027-06-10T12:00:00Z")));
        assertThat(as.country("PL", () -> service.debts()).owed()).extracting(Feedback::item).containsExactly(lead);
        assertThat(as.country("IT", () -> service.debts()).awaited()).extracting(Feedback::country).containsExactly("PL");

        complete(Map.of("outcome", "USED", "ledTo", lead, "text", "seen with " + Reports.MARKER));

        assertThat(owed).isEnded().hasPassedInOrder(GIVE, "endEvent_feedbackGiven");
        assertThat(said("IT")).singleElement().satisfies(said -> {
            assertThat(said.state()).isEqualTo(State.GIVEN);
            assertThat(said.outcome()).isEqualTo(Outcome.USED);
            assertThat(said.ledTo()).containsExactly(lead);
            assertThat(said.text()).isEqualTo("seen with " + Reports.MARKER);
        });
        assertThat(listed.messages(lead)).contains("FEEDBACK_GIVEN ncb-IT");
        assertThat(DatabaseContents.holding(Reports.MARKER, "engine")).isEmpty();
        assertThat(as.country("PL", () -> service.debts()).owed()).isEmpty();
    }

    @Test
    void whatWasNotUsedHasAReason() {
        assertThatThrownBy(() -> complete(Map.of("outcome", "NOT_USED"))).hasMessageContaining("say why it was not used");
        assertThatThrownBy(() -> complete(Map.of("outcome", "NOT_USED", "because", "RAIN"))).hasMessageContaining("must be one of");
        assertThatThrownBy(() -> complete(Map.of("outcome", "USED", "because", "KNOWN"))).hasMessageContaining("was not used");
        assertThatThrownBy(() -> complete(Map.of("outcome", "PASSED_ON", "ledTo", lead))).hasMessageContaining("for what was used");
        assertThatThrownBy(() -> complete(Map.of())).hasMessageContaining("USED, NOT_USED or PASSED_ON");
        assertThat(instance()).isWaitingAt(GIVE);

        complete(Map.of("outcome", "NOT_USED", "because", "TOO_VAGUE"));
        assertThat(said("IT")).extracting(Feedback::because).containsExactly(NotUsedBecause.TOO_VAGUE);
    }

    @Test
    void itLedToWhatItsCountrySees() {
        assertThatThrownBy(() -> complete(Map.of("outcome", "USED", "ledTo", target))).hasMessageContaining("you see nothing of");
        assertThatThrownBy(() -> complete(Map.of("outcome", "USED", "ledTo", OPERATION + "-AZZZZ")))
                .hasMessageContaining("you see nothing of");
    }

    @Test
    void onDayFifteenItsCountryIsReminded() {
        jobs.runAt(Instant.parse("2027-05-26T11:59:59Z"));
        assertThat(listed.messages(lead)).doesNotContain("FEEDBACK_REMINDER ncb-PL");
        jobs.runAt(Instant.parse("2027-05-26T12:00:01Z"));

        assertThat(instance()).hasPassed("boundaryEvent_feedbackReminder", "sendTask_remindFeedback", "endEvent_countryReminded")
                .isWaitingAt(GIVE);
        assertThat(listed.messages(lead)).contains("FEEDBACK_REMINDER ncb-PL");
    }

    @Test
    void onDayThirtyItIsMissingAndCanStillBeGiven() {
        var owed = instance();
        jobs.runAt(Instant.parse("2027-06-10T12:00:01Z"));

        assertThat(owed).isEnded().hasPassedInOrder("boundaryEvent_feedbackDeadline", "serviceTask_recordMissing",
                "endEvent_feedbackMissing");
        assertThat(as.country("IT", () -> service.debts()).awaited()).extracting(Feedback::country, Feedback::state)
                .contains(tuple("PL", State.MISSING));

        as.country("PL", () -> feedback.give(lead, ItemFeedback.of("USED", null, List.of(), null)));
        assertThat(said("IT")).filteredOn(said -> said.country().equals("PL")).extracting(Feedback::state).containsExactly(State.GIVEN);
    }

    @Test
    void whileItsTargetIsSuspendedItRestsAndComesBackWithItsWholeTime() {
        suspend();
        assertThat(instance()).isWaitingAt("receiveTask_feedbackRests").hasPassed("boundaryEvent_targetSuspended");
        assertThat(as.country("PL", () -> service.debts()).owed()).isEmpty();
        assertThat(as.country("IT", () -> service.debts()).awaited()).extracting(Feedback::country).doesNotContain("PL");

        jobs.run(lead, "boundaryEvent_askFeedbackAgain");
        jobs.run();
        assertThat(instance()).as("suspended still").isWaitingAt("receiveTask_feedbackRests");

        ClockUtil.setCurrentTime(Date.from(Instant.parse("2027-07-20T12:00:00Z")));
        as.compliance(() -> suspensions.lift(target, "answered"));
        jobs.run();
        assertThat(instance()).isWaitingAt(GIVE).task().hasDueDate(Date.from(Instant.parse("2027-08-19T12:00:00Z")));
        assertThat(as.country("PL", () -> service.debts()).owed()).extracting(Feedback::item).containsExactly(lead);
    }

    @Test
    void whatWasSaidWhileItRestedIsNotAskedForAgain() {
        var owed = instance();
        suspend();
        as.country("PL", () -> feedback.give(lead, ItemFeedback.of("USED", null, List.of(), null)));
        as.compliance(() -> suspensions.lift(target, "answered"));
        jobs.run();

        assertThat(owed).isEnded().hasPassed("serviceTask_askFeedbackAgain", "endEvent_owedNoLonger");
    }

    private void suspend() {
        as.compliance(() -> {
            openings.open(target, "a complaint");
            suspensions.suspend(target, "CCF_MEASURE", "asked by a lawyer");
        });
    }

    @Test
    void givenOnItsPageItsTaskIsGone() {
        var owed = instance();
        as.country("PL", () -> feedback.give(lead, ItemFeedback.of("PASSED_ON", null, List.of(), null)));

        assertThat(owed).isEnded().hasPassedInOrder("boundaryEvent_feedbackSettled", "endEvent_feedbackSettled");
    }

    @Test
    void nothingIsOwedOfWhatIsTakenBack() {
        var owed = instance();
        as.country("IT", () -> changes.withdraw(lead, JsonNodeFactory.instance.objectNode().put("reason", "no more than a rumour")));

        assertThat(owed).isEnded().hasPassed("endEvent_feedbackSettled");
        assertThat(as.country("PL", () -> service.debts()).owed()).isEmpty();
        assertThat(as.country("IT", () -> service.debts()).awaited()).isEmpty();
    }

    @Test
    void nothingIsOwedOfWhatIsWithheld() {
        var owed = instance();
        var handling = JsonNodeFactory.instance.objectNode();
        handling.putArray("notFor").add("PL");
        as.country("IT", () -> handlings.change(lead, handling, null));

        assertThat(owed).isEnded().hasPassed("endEvent_feedbackSettled");
        assertThatThrownBy(() -> as.country("PL", () -> feedback.of(lead))).hasMessageContaining("There is no lead");
    }

    @Test
    void nothingIsOwedInAnOperationThatWasCalledOff() {
        var owed = instance();
        SystemWork.run(() -> cancellations.endCancelled(OPERATION));

        assertThat(owed).isEnded();
        assertThat(as.country("PL", () -> service.debts()).owed()).isEmpty();
    }

    @Test
    void whoWantsThePersonSaysItWithItsAssessment() {
        complete("FR", "userTask_assessLead", Map.of("outcome", "NOT_USED", "because", "KNOWN", "text", "known"));

        assertThat(said("IT")).filteredOn(said -> said.country().equals("FR")).singleElement().satisfies(said -> {
            assertThat(said.because()).isEqualTo(NotUsedBecause.KNOWN);
            assertThat(said.text()).isEqualTo("known");
        });
        assertThat(said("PL")).as("those who were given it do not see each other").extracting(Feedback::country).containsExactly("PL");
    }

    @Test
    void withoutAnAssessmentItIsMissingAgainstWhoWantsThePerson() {
        jobs.run(lead, "boundaryEvent_assessmentDeadline");
        jobs.run();

        assertThat(said("IT")).extracting(Feedback::country, Feedback::state).contains(
                tuple("FR", State.MISSING));
    }

    private List<Feedback> said(String reader) {
        return as.country(reader, () -> feedback.of(lead));
    }

    private void complete(Map<String, Object> posted) {
        complete("PL", GIVE, posted);
    }

    private void complete(String country, String task, Map<String, Object> posted) {
        var id = engine.getTaskService().createTaskQuery().processInstanceBusinessKey(lead).taskDefinitionKey(task).singleResult().getId();
        as.country(country, () -> engine.getTaskService().complete(id, posted));
    }

    private ProcessInstance instance() {
        return engine.getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey(lead, FeedbackProcess.KEY).singleResult();
    }
}
