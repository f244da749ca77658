package org.cordon.roundup.arrest.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.init;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.spin.Spin;
import org.cordon.kernel.database.TestDatabase;
import org.cordon.roundup.arrest.ArrestChangeService;
import org.cordon.roundup.arrest.ArrestReleaseService;
import org.cordon.roundup.arrest.ArrestService;
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
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Plays {@code arrest-handling} along every answer, boundary event and end. */
@CordonTest
class ArrestHandlingProcessTest {

    private static final String OPERATION = "LARK-2027";
    private static final String CONFIRM = ArrestHandlingProcess.Elements.CONFIRM_IDENTITY;
    private static final String FOLLOW = ArrestHandlingProcess.Elements.FOLLOW_EXTRADITION;

    @Autowired
    private ProcessEngine engine;
    @Autowired
    private ArrestService arrests;
    @Autowired
    private ArrestReleaseService releases;
    @Autowired
    private ArrestChangeService changes;
    @Autowired
    private ListedTargets listed;
    @Autowired
    private Jobs jobs;
    @Autowired
    private As as;

    private String target;

    @BeforeEach
    void aTargetOfFranceBelievedToBeInItalyAndSpain() {
        init(engine);
        ClockUtil.setCurrentTime(Date.from(Instant.parse("2027-05-11T12:00:00Z")));
        listed.operation(OPERATION);
        target = listed.target(OPERATION, "2222", "2016/12345", "MORVAN", "Yann", List.of("FR"), List.of("IT", "ES"));
    }

    @Test
    void firstReportYesAnnouncesTheArrestAndAsksTheWantingCountry() {
        var arrest = reported();

        assertThat(arrest).hasPassed("sendTask_announceArrest").isWaitingAt(CONFIRM).task()
                .hasCandidateGroup("ncb-FR").hasDueDate(Date.from(Instant.parse("2027-05-14T12:00:00Z")));
        assertThat(listed.messages(arrest.getBusinessKey())).containsExactly("ARREST_REPORTED coordinator", "ARREST_REPORTED ncb-FR");
    }

    @Test
    void theStartFormTakesAnArrestOfATargetThatTheOfficerSees() {
        var arrest = started("IT", Reports.arrest("IT").put("targetReference", target));
        jobs.run();

        assertThat(arrest).isWaitingAt(CONFIRM).variables().doesNotContainKeys("report", "arrestFirstReported")
                .containsEntry("targetReference", target).containsEntry("wantingGroups", "ncb-FR");
        assertThat(instance(arrestReference()).getId()).isEqualTo(arrest.getId());
    }

    @Test
    void firstReportNoEndsAsJoined() {
        reported();

        assertThat(started("ES", Reports.arrest("ES").put("targetReference", target))).isEnded()
                .hasPassed("endEvent_reportJoined").hasNotPassed("sendTask_announceArrest");
    }

    @ParameterizedTest
    @CsvSource({"2016/12345, 1", "2016/99999, 0"})
    void aReportOnAPersonEndsAlikeWhetherOrNotHeIsSought(String number, int handled) {
        var form = started("PT", Reports.onPerson(number, "Yann Morvan", Reports.arrest("PT")));

        assertThat(form).isEnded().hasPassed("gateway_arrestMatched", "endEvent_notSought").hasNotPassed("endEvent_reportJoined",
                "sendTask_announceArrest");
        assertThat(form.getBusinessKey()).startsWith("R-");
        jobs.run();
        assertThat(engine.getRuntimeService().createProcessInstanceQuery().processDefinitionKey(ArrestHandlingProcess.KEY).count())
                .isEqualTo(handled);
    }

    @Test
    void theStartFormIsRefusedInWords() {
        assertThatThrownBy(() -> started("IT", Reports.arrest("ES").put("targetReference", target)))
                .hasMessageContaining("country must be IT");
        assertThatThrownBy(() -> started("DE", Reports.arrest("DE").put("targetReference", target)))
                .hasMessageContaining("There is no target");
        assertThat(engine.getRuntimeService().createProcessInstanceQuery().processDefinitionKey(ArrestHandlingProcess.KEY).count())
                .isZero();
    }

    @Test
    void identityConfirmedYesAnnouncesItAndLeadsToTheExtradition() {
        var arrest = confirmed();

        assertThat(arrest).hasPassedInOrder(CONFIRM, "sendTask_announceIdentity").hasNotPassed("sendTask_announceIdentityDenied")
                .isWaitingAt(FOLLOW)
                .task().hasCandidateGroup("ncb-FR");
        assertThat(listed.messages(arrest.getBusinessKey())).contains("IDENTITY_CONFIRMED coordinator", "IDENTITY_CONFIRMED ncb-IT");
    }

    @Test
    void identityConfirmedNoEndsAsNotThePersonSought() {
        var arrest = reported();
        complete(arrest, Map.of("identityConfirmed", false, "text", "another man"));
        jobs.run();

        assertThat(arrest).isEnded().hasPassedInOrder(CONFIRM, "sendTask_announceIdentityDenied", "endEvent_notThePersonSought")
                .hasNotPassed("sendTask_announceIdentity");
        assertThat(listed.messages(arrest.getBusinessKey())).contains("IDENTITY_DENIED coordinator", "IDENTITY_DENIED ncb-IT");
    }

    @Test
    void anAnswerWithoutItsMethodIsRefused() {
        var arrest = reported();

        assertThatThrownBy(() -> complete(arrest, Map.of("identityConfirmed", true))).hasMessageContaining("method");
        assertThatThrownBy(() -> complete(arrest, Map.of())).hasMessageContaining("identityConfirmed");
        assertThat(arrest).isWaitingAt(CONFIRM);
    }

    @Test
    void everyDayTheWantingCountryIsRemindedOfTheIdentity() {
        var arrest = reported();
        jobs.runAt(Instant.parse("2027-05-12T12:00:01Z"));

        assertThat(arrest).hasPassed("boundaryEvent_identityReminder", "sendTask_remindIdentity", "endEvent_identityReminded")
                .isWaitingAt(CONFIRM);
        assertThat(listed.messages(arrest.getBusinessKey())).contains("IDENTITY_REMINDER ncb-FR");
    }

    @Test
    void withoutAnAnswerInThirtyDaysTheIdentityIsRecordedAsUnanswered() {
        var arrest = reported();
        jobs.run(arrest.getBusinessKey(), "boundaryEvent_identityUnanswered");
        jobs.run();

        assertThat(arrest).isEnded().hasPassedInOrder("boundaryEvent_identityUnanswered", "serviceTask_recordIdentityUnanswered",
                "endEvent_identityUnanswered");
        assertThat(listed.ledger(OPERATION)).endsWith("IDENTITY_UNANSWERED IT");
        assertThat(listed.state(target)).isEqualTo("AT_LARGE");
    }

    @Test
    void eighteenDaysAfterTheArrestEverybodyConcernedIsWarned() {
        var arrest = confirmed();
        jobs.runAt(Instant.parse("2027-05-29T02:20:01Z"));

        assertThat(arrest).hasPassed("boundaryEvent_extraditionWarning", "sendTask_warnExtradition", "endEvent_extraditionWarned")
                .hasNotPassed("boundaryEvent_extraditionLimit").isWaitingAt(FOLLOW);
        assertThat(listed.messages(arrest.getBusinessKey())).contains("EXTRADITION_WARNING coordinator", "EXTRADITION_WARNING ncb-FR");
    }

    @Test
    void fortyDaysAfterTheArrestItIsEscalated() {
        var arrest = confirmed();
        jobs.runAt(Instant.parse("2027-06-20T02:20:01Z"));

        assertThat(arrest).hasPassed("boundaryEvent_extraditionLimit", "sendTask_escalateExtradition", "endEvent_extraditionEscalated")
                .isWaitingAt(FOLLOW);
        assertThat(listed.messages(arrest.getBusinessKey())).contains("EXTRADITION_LIMIT coordinator", "EXTRADITION_LIMIT ncb-FR");
    }

    @Test
    void withoutAnOutcomeInAYearNobodyWaitsAnyLonger() {
        var arrest = confirmed();
        jobs.run(arrest.getBusinessKey(), "boundaryEvent_outcomeOverdue");

        assertThat(arrest).isEnded().hasPassed("boundaryEvent_outcomeOverdue", "endEvent_outcomeNotReported");
    }

    @Test
    void extraditionEndedNoBringsTheTaskBack() {
        var arrest = confirmed();
        follow(arrest, "REQUESTED");

        assertThat(arrest).hasPassed("gateway_extraditionEnded").hasNotPassed("gateway_personSurrendered").isWaitingAt(FOLLOW);
        assertThat(listed.state(target)).isEqualTo("EXTRADITION");
    }

    @ParameterizedTest
    @CsvSource({
        "SURRENDERED, endEvent_surrendered, endEvent_extraditionRefused, endEvent_released",
        "REFUSED, endEvent_extraditionRefused, endEvent_surrendered, endEvent_released",
        "RELEASED, endEvent_released, endEvent_surrendered, endEvent_returnedOtherwise",
        "ESCAPED, endEvent_released, endEvent_surrendered, endEvent_extraditionRefused",
        "RETURNED_OTHERWISE, endEvent_returnedOtherwise, endEvent_released, endEvent_extraditionRefused",
    })
    void extraditionEndedYesEndsAsItsOutcomeSays(String outcome, String end, String other, String another) {
        var arrest = confirmed();
        follow(arrest, outcome);

        assertThat(arrest).isEnded().hasPassedInOrder("gateway_extraditionEnded", end).hasNotPassed(other, another);
    }

    @Test
    void anUnknownOutcomeIsRefused() {
        var arrest = confirmed();

        assertThatThrownBy(() -> follow(arrest, "VANISHED")).hasMessageContaining("outcome");
        assertThat(arrest).isWaitingAt(FOLLOW);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aReleaseEndsTheHandlingWhereverItStands(boolean identityConfirmed) {
        var arrest = identityConfirmed ? confirmed() : reported();
        as.country("IT", () -> releases.release(arrest.getBusinessKey(), JsonNodeFactory.instance.objectNode().put("kind", "ESCAPED")
                .put("happenedAt", "2027-05-11T13:00:00+02:00").put("zone", "Europe/Rome")));

        assertThat(arrest).isEnded().hasPassed("startEvent_arrestEnded", "endEvent_arrestEnded").hasNotPassed("endEvent_released");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aWithdrawalEndsTheHandlingWhereverItStands(boolean identityConfirmed) {
        var arrest = identityConfirmed ? confirmed() : reported();
        as.country("IT", () -> changes.withdraw(arrest.getBusinessKey(), reason()));
        jobs.run();

        assertThat(arrest).isEnded().hasPassed("startEvent_arrestWithdrawn", "endEvent_reportWithdrawn")
                .hasNotPassed("endEvent_arrestEnded");
        assertThat(listed.state(target)).isEqualTo("AT_LARGE");
    }

    @Test
    void aCorrectedArrestIsFollowedByItsOwnLimits() {
        var arrest = confirmed();
        as.country("IT", () -> changes.correct(arrest.getBusinessKey(), reason().put("happenedAt", "2027-05-09T04:20:00+02:00")));

        assertThat(arrest).isWaitingAt(FOLLOW).task().hasDueDate(Date.from(Instant.parse("2027-06-18T02:20:00Z")));
        jobs.runAt(Instant.parse("2027-05-27T02:20:01Z"));
        assertThat(arrest).hasPassed("endEvent_extraditionWarned").hasNotPassed("endEvent_extraditionEscalated");
        jobs.runAt(Instant.parse("2027-06-18T02:20:01Z"));
        assertThat(arrest).hasPassed("endEvent_extraditionEscalated");
    }

    @Test
    void anArrestCorrectedBeforeItsIdentityIsConfirmedIsFollowedByItsOwnLimits() {
        var arrest = reported();
        as.country("IT", () -> changes.correct(arrest.getBusinessKey(), reason().put("happenedAt", "2027-05-09T04:20:00+02:00")));
        complete(arrest, Map.of("identityConfirmed", true, "method", "FINGERPRINT"));
        jobs.run();

        assertThat(arrest).isWaitingAt(FOLLOW).task().hasDueDate(Date.from(Instant.parse("2027-06-18T02:20:00Z")));
        assertThat(DatabaseContents.holding("mixed up two files", "engine")).isEmpty();
    }

    private static ObjectNode reason() {
        return JsonNodeFactory.instance.objectNode().put("reason", "mixed up two files");
    }

    @Test
    void nothingThatAnOfficerWroteStaysInTheEngine() {
        var arrest = started("IT", Reports.arrest("IT").put("targetReference", target));
        started("PT", Reports.onPerson("2016/99999", "Morvan " + Reports.MARKER, Reports.arrest("PT")));
        jobs.run();
        complete(arrest, Map.of("identityConfirmed", true, "method", "OTHER", "text", "it is " + Reports.MARKER));
        jobs.run();
        complete(arrest, Map.of("outcome", "REQUESTED", "text", "papers of " + Reports.MARKER));
        jobs.run();
        assertThat(arrest).isWaitingAt(FOLLOW);
        assertThat(DatabaseContents.holding(Reports.MARKER, "engine")).isEmpty();
        complete(arrest, Map.of("outcome", "SURRENDERED", "text", Reports.MARKER + " was flown home"));
        jobs.run();

        assertThat(arrest).isEnded();
        assertThat(DatabaseContents.holding(Reports.MARKER, "engine")).isEmpty();
        assertThat(DatabaseContents.holding(arrestReference(), "engine")).isNotEmpty();
    }

    private ProcessInstance reported() {
        var arrest = as.country("IT", () -> arrests.report(target, Reports.arrest("IT")));
        jobs.run();
        return instance(arrest.reference());
    }

    private ProcessInstance confirmed() {
        var arrest = reported();
        complete(arrest, Map.of("identityConfirmed", true, "method", "FINGERPRINT"));
        jobs.run();
        return arrest;
    }

    private void follow(ProcessInstance arrest, String outcome) {
        complete(arrest, Map.of("outcome", outcome));
        jobs.run();
    }

    private void complete(ProcessInstance arrest, Map<String, Object> posted) {
        as.country("FR", () -> engine.getTaskService().complete(task(arrest).getId(), posted));
    }

    private ProcessInstance started(String country, ObjectNode report) {
        return as.country(country, () -> engine.getRuntimeService().startProcessInstanceByKey(ArrestHandlingProcess.KEY,
                Map.of("report", Spin.JSON(report.toString()))));
    }

    private ProcessInstance instance(String businessKey) {
        return engine.getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey(businessKey).singleResult();
    }

    private static String arrestReference() {
        return TestDatabase.asOwner().queryForObject("select min(reference) from arrest", String.class);
    }
}
