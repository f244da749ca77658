package org.cordon.hub.smugglinggroup.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.init;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.variable.Variables;
import org.cordon.hub.smugglinggroup.GroupQueries;
import org.cordon.hub.smugglinggroup.GroupState;
import org.cordon.hub.smugglinggroup.register.GroupFactRegister;
import org.cordon.hub.smugglinggroup.register.GroupKeeping;
import org.cordon.hub.smugglinggroup.register.GroupRegister;
import org.cordon.hub.smugglinggroup.register.GroupReview;
import org.cordon.kernel.database.TestDatabase;
import org.cordon.support.As;
import org.cordon.support.CordonTest;
import org.cordon.support.Jobs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Plays {@code group-register} along every answer, event and end. FR registers a group on a Monday. */
@CordonTest
class GroupProcessTest {

    private static final Instant REGISTERED = Instant.parse("2027-05-10T08:00:00Z");
    private static final String REVIEW = "userTask_reviewGroup";
    private static final String KEPT = "receiveTask_awaitWord";
    private static final String CONFIRM = "userTask_confirmGroup";
    private static final String YES = "{\"published\": true}";
    private static final String NO = "{\"published\": false, \"reason\": \"It is a charity.\"}";

    @Autowired
    private ProcessEngine engine;
    @Autowired
    private GroupRegister register;
    @Autowired
    private GroupReview review;
    @Autowired
    private GroupKeeping keeping;
    @Autowired
    private GroupFactRegister facts;
    @Autowired
    private GroupQueries queries;
    @Autowired
    private Jobs jobs;
    @Autowired
    private As as;

    @BeforeEach
    void begin() {
        init(engine);
        ClockUtil.setCurrentTime(Date.from(REGISTERED));
    }

    @Test
    void complianceHasFiveWorkingDays() {
        var group = registered();

        assertThat(instance(group)).hasPassed("sendTask_askForReview").isWaitingAt(REVIEW).task().hasCandidateGroup("compliance")
                .hasDueDate(Date.from(Instant.parse("2027-05-17T08:00:00Z")));
        assertThat(messages(group)).containsExactly("GROUP_REGISTERED compliance");
        assertThat(engine.getRuntimeService().getVariables(instance(group).getId())).containsOnlyKeys("groupReference", "reviewBy",
                "reviewerGroup");
    }

    @Test
    void whatComplianceClearsIsPublishedAndItsCountryIsTold() {
        var group = registered();
        var instance = instance(group);

        complete(instance, "compliance", YES);

        assertThat(instance).hasPassedInOrder("sendTask_tellSteward", "gateway_groupPublished", "serviceTask_planConfirmation")
                .isWaitingAt(KEPT);
        assertThat(messages(group)).containsExactly("GROUP_PUBLISHED ncb-FR", "GROUP_REGISTERED compliance");
        assertThat(as.country("IT", () -> queries.one(group)).state()).isEqualTo(GroupState.VISIBLE);
    }

    @Test
    void whatComplianceRefusesIsNot() {
        var group = registered();
        var instance = instance(group);

        complete(instance, "compliance", NO);

        assertThat(instance).isEnded().hasPassedInOrder("sendTask_tellSteward", "endEvent_groupRefused")
                .hasNotPassed("serviceTask_planConfirmation");
        assertThat(messages(group)).contains("GROUP_REFUSED ncb-FR");
        assertThat(as.country("FR", () -> queries.one(group)).reason()).isEqualTo("It is a charity.");
    }

    @Test
    void aRefusalNeedsAReasonAndTheTaskStays() {
        var group = registered();

        assertThatThrownBy(() -> complete(instance(group), "compliance", "{\"published\": false}")).hasMessageContaining("must say why");
        assertThat(instance(group)).isWaitingAt(REVIEW);
    }

    @Test
    void silenceOfCompliancePublishesNothingAndAsksTheCoordination() {
        var group = registered();
        var instance = instance(group);
        assertThatThrownBy(() -> as.coordinator(() -> queries.one(group))).hasMessageContaining("that you may see");

        jobs.runAt(Instant.parse("2027-05-17T08:00:01Z"));

        assertThat(instance).hasPassed("boundaryEvent_reviewOverdue", "sendTask_askForReview").isWaitingAt(REVIEW).task()
                .hasCandidateGroup("coordinator").hasDueDate(Date.from(Instant.parse("2027-05-24T08:00:01Z")));
        assertThat(messages(group)).contains("GROUP_PASSED_ON coordinator");
        assertThat(as.country("FR", () -> queries.one(group)).state()).isEqualTo(GroupState.REVIEW);
        jobs.runAt(Instant.parse("2027-05-24T08:00:02Z"));
        assertThat(instance).as("asked again").isWaitingAt(REVIEW).task().hasCandidateGroup("coordinator");

        complete(instance, "coordinator", YES);
        assertThat(instance).isWaitingAt(KEPT);
    }

    @Test
    void whatIsDecidedOverRestEndsTheTaskOfEither() {
        var reviewed = registered();
        var first = instance(reviewed);
        as.compliance(() -> review.decide(reviewed, json(YES)));
        jobs.run();
        assertThat(first).hasPassed("boundaryEvent_groupDecided").isWaitingAt(KEPT);

        var passedOn = registered();
        var second = instance(passedOn);
        jobs.runAt(Instant.parse("2027-05-17T08:00:01Z"));
        as.coordinator(() -> review.decide(passedOn, json(NO)));
        jobs.run();
        assertThat(second).isEnded().hasPassedInOrder("boundaryEvent_groupDecided", "endEvent_groupRefused");
    }

    @Test
    void whatIsDecidedBeforeComplianceIsAskedAsksNobody() {
        var group = as.country("FR", () -> register.register(group()));
        var instance = instance(group);
        as.compliance(() -> review.decide(group, json(YES)));

        jobs.run();

        assertThat(instance).hasPassedInOrder("sendTask_askForReview", "gateway_stillToReview", "serviceTask_planConfirmation")
                .hasNotPassed(REVIEW).isWaitingAt(KEPT);
        assertThat(messages(group)).containsExactly("GROUP_PUBLISHED ncb-FR");
    }

    @Test
    void itIsStartedByItsFormAsWell() {
        as.country("FR", () -> engine.getFormService().submitStartForm(engine.getRepositoryService().createProcessDefinitionQuery()
                .processDefinitionKey("group-register").latestVersion().singleResult().getId(),
                Map.of("group", Variables.stringValue(group().toString()))));
        var group = TestDatabase.asOwner().queryForObject("select reference from smuggling_group", String.class);
        var instance = instance(group);
        jobs.run();

        assertThat(instance).isWaitingAt(REVIEW);
        assertThat(as.country("FR", () -> queries.one(group)).name()).isEqualTo("The Lantern");
        assertThat(engine.getHistoryService().createHistoricVariableInstanceQuery().variableName("group").count()).isZero();
    }

    @Test
    void aYearLaterItsCountryIsAskedWhetherItIsStillKnown() {
        var group = published();
        var instance = instance(group);

        jobs.runAt(Instant.parse("2028-05-10T07:59:00Z"));
        assertThat(instance).isWaitingAt(KEPT);
        jobs.runAt(Instant.parse("2028-05-10T08:00:01Z"));

        assertThat(instance).hasPassedInOrder("boundaryEvent_confirmationTime", "sendTask_askForConfirmation").isWaitingAt(CONFIRM).task()
                .hasCandidateGroup("ncb-FR").hasDueDate(Date.from(Instant.parse("2028-06-09T08:00:01Z")));
        assertThat(messages(group)).contains("GROUP_TO_CONFIRM ncb-FR");

        answer(instance, "{\"known\": true}");
        assertThat(instance).hasPassed("gateway_answered").isWaitingAt(KEPT);
        jobs.runAt(Instant.parse("2029-05-10T08:00:02Z"));
        assertThat(instance).as("asked again a year later").isWaitingAt(CONFIRM);
        assertThat(events(group)).containsExactly("GROUP_CONFIRMED FR", "GROUP_PUBLISHED FR");
    }

    @Test
    void itsCountryClosesItInTheTaskAndNothingIsAdded() {
        var group = published();
        var instance = instance(group);
        jobs.runAt(Instant.parse("2028-05-10T08:00:01Z"));

        assertThatThrownBy(() -> answer(instance, "{\"known\": false}")).hasMessageContaining("must say why");
        answer(instance, "{\"known\": false, \"reason\": \"All arrested.\"}");

        assertThat(instance).isEnded().hasPassedInOrder("gateway_groupKept", "endEvent_groupClosed");
        var seen = as.country("IT", () -> queries.one(group));
        assertThat(seen.state()).isEqualTo(GroupState.CLOSED);
        assertThat(seen.reason()).isEqualTo("All arrested.");
        assertThat(seen.facts()).hasSize(2);
        assertThatThrownBy(() -> as.country("IT", () -> facts.add(group, json("{\"kind\": \"PRICE\", \"text\": \"900\"}"))))
                .hasMessageContaining("Nothing is added");
        assertThat(events(group)).contains("GROUP_CLOSED FR");
    }

    @Test
    void silenceIsRemindedMarksItAndItIsAskedAgainAYearLater() {
        var group = published();
        var instance = instance(group);
        jobs.runAt(Instant.parse("2028-05-10T08:00:01Z"));

        jobs.runAt(Instant.parse("2028-06-02T08:00:02Z"));
        assertThat(instance).hasPassedInOrder("boundaryEvent_confirmationReminder", "sendTask_remindSteward", "endEvent_stewardReminded")
                .isWaitingAt(CONFIRM);
        jobs.runAt(Instant.parse("2028-06-09T08:00:02Z"));

        assertThat(instance).hasPassedInOrder("boundaryEvent_confirmationOverdue", "serviceTask_recordDormancy").isWaitingAt(KEPT);
        assertThat(messages(group)).contains("GROUP_TO_CONFIRM_REMINDER ncb-FR", "GROUP_DORMANT ncb-FR");
        assertThat(as.country("IT", () -> queries.one(group)).state()).isEqualTo(GroupState.DORMANT);

        jobs.runAt(Instant.parse("2029-05-10T08:00:02Z"));
        assertThat(instance).isWaitingAt(CONFIRM);
        jobs.runAt(Instant.parse("2029-06-09T08:00:03Z"));
        assertThat(events(group)).as("marked once").containsExactly("GROUP_DORMANT FR", "GROUP_PUBLISHED FR");
    }

    @Test
    void whatItsCountrySaysOnItsPageEndsTheTaskAndWakesIt() {
        var group = published();
        var instance = instance(group);
        jobs.runAt(Instant.parse("2028-05-10T08:00:01Z"));
        as.country("FR", () -> keeping.confirm(group));
        jobs.run();
        assertThat(instance).hasPassed("boundaryEvent_groupKept").isWaitingAt(KEPT);

        jobs.runAt(Instant.parse("2029-05-10T08:00:02Z"));
        jobs.runAt(Instant.parse("2029-06-09T08:00:03Z"));
        assertThat(as.country("FR", () -> queries.one(group)).state()).isEqualTo(GroupState.DORMANT);
        as.country("FR", () -> keeping.confirm(group));
        jobs.run();
        assertThat(as.country("FR", () -> queries.one(group)).state()).isEqualTo(GroupState.VISIBLE);

        as.country("FR", () -> keeping.close(group, json("{\"reason\": \"All arrested.\"}")));
        jobs.run();
        assertThat(instance).isEnded().hasPassed("endEvent_groupClosed");
    }

    @Test
    void aFactOfItsCountrySaysThatItIsKnownAndThatOfAnotherDoesNot() {
        var group = published();
        jobs.runAt(Instant.parse("2028-05-10T08:00:01Z"));
        jobs.runAt(Instant.parse("2028-06-09T08:00:02Z"));
        var price = json("{\"kind\": \"PRICE\", \"text\": \"900\"}");

        as.country("IT", () -> facts.add(group, price));
        assertThat(as.country("IT", () -> queries.one(group)).state()).isEqualTo(GroupState.DORMANT);
        as.country("FR", () -> facts.add(group, price));
        jobs.run();

        var seen = as.country("IT", () -> queries.one(group));
        assertThat(seen.state()).isEqualTo(GroupState.VISIBLE);
        assertThat(seen.confirmedAt()).isEqualTo(Instant.parse("2028-06-09T08:00:02Z"));
        assertThat(events(group)).containsExactly("GROUP_CONFIRMED FR", "GROUP_DORMANT FR", "GROUP_PUBLISHED FR");
    }

    @Test
    void whoHasSpokenBetweenTheTimerAndTheQuestionIsNotAsked() {
        var group = published();
        var instance = instance(group);
        ClockUtil.setCurrentTime(Date.from(Instant.parse("2028-05-10T08:00:01Z")));
        jobs.run(group, "boundaryEvent_confirmationTime");
        as.country("FR", () -> keeping.confirm(group));
        jobs.run();

        assertThat(instance).hasPassed("gateway_confirmationDue").hasNotPassed(CONFIRM).isWaitingAt(KEPT);
        assertThat(messages(group)).doesNotContain("GROUP_TO_CONFIRM ncb-FR");
    }

    private String published() {
        var group = registered();
        complete(instance(group), "compliance", YES);
        return group;
    }

    private void answer(ProcessInstance instance, String confirmation) {
        var task = engine.getTaskService().createTaskQuery().processInstanceId(instance.getId()).singleResult().getId();
        as.country("FR", () -> {
            engine.getTaskService().complete(task, Map.of("confirmation", Variables.stringValue(confirmation)));
            return null;
        });
        jobs.run();
    }

    private static List<String> events(String group) {
        return TestDatabase.asOwner().queryForList("select type || ' ' || country from ledger_event where subject = ? order by 1",
                String.class, group);
    }

    private String registered() {
        var group = as.country("FR", () -> register.register(group()));
        jobs.run();
        return group;
    }

    private static JsonNode group() {
        return json("{\"name\": \"The Lantern\", \"crimes\": [\"PEOPLE_SMUGGLING\"], \"modusOperandi\": \"A boat, at night.\"}");
    }

    private void complete(ProcessInstance instance, String role, String decision) {
        var task = engine.getTaskService().createTaskQuery().processInstanceId(instance.getId()).singleResult().getId();
        as.person(role, role, () -> {
            engine.getTaskService().complete(task, Map.of("review", Variables.stringValue(decision)));
            return null;
        });
        jobs.run();
    }

    private ProcessInstance instance(String group) {
        return engine.getRuntimeService().createProcessInstanceQuery().processDefinitionKey("group-register")
                .processInstanceBusinessKey(group).singleResult();
    }

    private static List<String> messages(String group) {
        return TestDatabase.asOwner().queryForList("select kind || ' ' || recipient from message where reference = ? order by 1",
                String.class, group);
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (JsonProcessingException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
