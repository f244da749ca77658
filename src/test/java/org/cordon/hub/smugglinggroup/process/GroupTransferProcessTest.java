package org.cordon.hub.smugglinggroup.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.init;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.variable.Variables;
import org.cordon.hub.smugglinggroup.GroupQueries;
import org.cordon.hub.smugglinggroup.register.GroupKeeping;
import org.cordon.hub.smugglinggroup.register.GroupRegister;
import org.cordon.hub.smugglinggroup.register.GroupReview;
import org.cordon.hub.smugglinggroup.transfer.GroupTransfer;
import org.cordon.hub.smugglinggroup.transfer.TransferAnswers;
import org.cordon.hub.smugglinggroup.transfer.TransferService;
import org.cordon.hub.smugglinggroup.transfer.TransferState;
import org.cordon.kernel.database.TestDatabase;
import org.cordon.support.As;
import org.cordon.support.CordonTest;
import org.cordon.support.Jobs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Plays {@code group-transfer} along every answer, event and end. FR keeps a group and proposes on a Monday that IT take it over. */
@CordonTest
class GroupTransferProcessTest {

    private static final Instant BEGIN = Instant.parse("2027-05-10T08:00:00Z");
    private static final String ASKED = "userTask_answerTransfer";
    private static final String UNASKED = "event_transferTimeOver";
    private static final String END = "serviceTask_endTransfer";

    @Autowired
    private ProcessEngine engine;
    @Autowired
    private GroupRegister register;
    @Autowired
    private GroupReview review;
    @Autowired
    private GroupKeeping keeping;
    @Autowired
    private TransferService transfers;
    @Autowired
    private TransferAnswers answers;
    @Autowired
    private GroupQueries queries;
    @Autowired
    private Jobs jobs;
    @Autowired
    private As as;

    @BeforeEach
    void begin() {
        init(engine);
        ClockUtil.setCurrentTime(Date.from(BEGIN));
    }

    @Test
    void whoAgreesKeepsItFromThenOnAndIsAskedAYearLater() {
        var group = published();
        var instance = proposed(group);

        assertThat(instance).hasPassed("sendTask_askForTransfer").isWaitingAt(ASKED).task().hasCandidateGroup("ncb-IT")
                .hasDueDate(Date.from(Instant.parse("2027-05-24T08:00:00Z")));
        assertThat(engine.getRuntimeService().getVariables(instance.getId())).containsOnlyKeys("groupReference", "country",
                "transferReminder", "transferOwedBy");
        assertThat(messages(group)).contains("GROUP_TRANSFER_ASKED ncb-IT");

        answer(instance, "{\"agreed\": true}");

        assertThat(instance).isEnded().hasPassedInOrder(ASKED, END, "endEvent_transferEnded");
        assertThat(state("FR", group)).isEqualTo(TransferState.DONE);
        var seen = as.country("IT", () -> queries.one(group));
        assertThat(seen.steward()).isEqualTo("IT");
        assertThat(seen.mayKeep()).isTrue();
        assertThat(as.country("FR", () -> queries.one(group)).mayKeep()).isFalse();
        assertThat(messages(group)).contains("GROUP_TRANSFER_ENDED ncb-FR");
        assertThat(events(group)).contains("GROUP_HANDED_OVER IT");
        jobs.runAt(Instant.parse("2028-05-10T08:00:01Z"));
        assertThat(messages(group)).contains("GROUP_TO_CONFIRM ncb-IT");
    }

    @Test
    void aQuestionOpenWithTheFormerStewardEndsWithTheHandOver() {
        var group = published();
        jobs.runAt(Instant.parse("2028-05-10T08:00:01Z"));
        var instance = proposed(group);

        answer(instance, "{\"agreed\": true}");

        assertThat(engine.getTaskService().createTaskQuery().processInstanceBusinessKey(group).count()).isZero();
        assertThat(as.country("FR", () -> queries.one(group)).confirmedAt()).isEqualTo(Instant.parse("2028-05-10T08:00:01Z"));
    }

    @Test
    void whoRefusesLeavesItWhereItIs() {
        var group = published();
        var instance = proposed(group);

        assertThatThrownBy(() -> answer(instance, "{}")).hasMessageContaining("must be true or false");
        answer(instance, "{\"agreed\": false, \"reason\": \"Not ours.\"}");

        assertThat(instance).isEnded();
        assertThat(state("FR", group)).isEqualTo(TransferState.REFUSED);
        assertThat(latest("FR", group).answer()).isEqualTo("Not ours.");
        assertThat(as.country("IT", () -> queries.one(group)).steward()).isEqualTo("FR");
        assertThat(events(group)).doesNotContain("GROUP_HANDED_OVER IT");
    }

    @Test
    void silenceIsRemindedHalfWayAndRecorded() {
        var group = published();
        var instance = proposed(group);

        jobs.runAt(Instant.parse("2027-05-17T08:00:01Z"));
        assertThat(instance).hasPassedInOrder("boundaryEvent_transferReminder", "sendTask_remindOfTransfer", "endEvent_transferReminded")
                .isWaitingAt(ASKED);
        assertThat(messages(group)).contains("GROUP_TRANSFER_REMINDER ncb-IT");
        jobs.runAt(Instant.parse("2027-05-24T08:00:01Z"));

        assertThat(instance).isEnded().hasPassedInOrder("boundaryEvent_transferOverdue", END);
        assertThat(state("FR", group)).isEqualTo(TransferState.SILENT);
        assertThat(as.country("IT", () -> queries.one(group)).steward()).isEqualTo("FR");
    }

    @Test
    void aCountryFromWhichTheNameIsHiddenMeanwhileIsNotReminded() {
        var group = published();
        var instance = proposed(group);
        TestDatabase.asOwner().update("update handling set restriction = 'NOT_FOR', parties = '{ncb-IT}' "
                + "where item = (select name from smuggling_group where reference = ?)", group);

        jobs.runAt(Instant.parse("2027-05-17T08:00:01Z"));

        assertThat(instance).hasPassed("sendTask_remindOfTransfer");
        assertThat(messages(group)).contains("GROUP_TRANSFER_ASKED ncb-IT").doesNotContain("GROUP_TRANSFER_REMINDER ncb-IT");
    }

    @Test
    void whoAnswersOnItsPageEndsTheTask() {
        var group = published();
        var instance = proposed(group);

        as.country("IT", () -> answers.answer(group, json("{\"agreed\": true}")));
        jobs.run();

        assertThat(instance).isEnded().hasPassedInOrder("boundaryEvent_transferAnswered", END);
        assertThat(as.country("FR", () -> queries.one(group)).steward()).isEqualTo("IT");
    }

    @Test
    void whoAnswersBeforeHeIsAskedIsNot() {
        var group = published();
        as.country("FR", () -> transfers.propose(group, proposal()));
        var instance = instance(group);
        as.country("IT", () -> answers.answer(group, json("{\"agreed\": true}")));

        jobs.run();

        assertThat(instance).isEnded().hasPassedInOrder(UNASKED, END).hasNotPassed(ASKED);
        assertThat(messages(group)).doesNotContain("GROUP_TRANSFER_ASKED ncb-IT");
        assertThat(as.country("FR", () -> queries.one(group)).steward()).isEqualTo("IT");
    }

    @Test
    void aCountryThatDoesNotSeeHowItIsCalledIsNotAskedAndThatReadsLikeSilence() {
        var kept = published();
        handOverToSpain(kept);
        ClockUtil.setCurrentTime(Date.from(BEGIN.plusSeconds(60)));
        var seen = published();
        proposed(seen);
        TestDatabase.asOwner().update("update handling set restriction = 'NOT_FOR', parties = '{ncb-IT}' "
                + "where item = (select name from smuggling_group where reference = ?)", kept);
        as.country("ES", () -> transfers.propose(kept, proposal()));
        var instance = instance(kept);
        jobs.run();

        assertThat(instance).isWaitingAt(UNASKED);
        assertThat(messages(kept)).noneMatch(message -> message.endsWith("ncb-IT"));
        assertThatThrownBy(() -> as.country("IT", () -> answers.answer(kept, json("{\"agreed\": true}"))))
                .hasMessageContaining("Nobody has asked your country");
        assertThat(latest("ES", kept)).usingRecursiveComparison().ignoringFields("proposer", "group").isEqualTo(latest("FR", seen));

        jobs.runAt(Instant.parse("2027-05-24T08:01:01Z"));
        assertThat(instance).isEnded().hasPassedInOrder(UNASKED, END);
        assertThat(latest("ES", kept)).usingRecursiveComparison().ignoringFields("proposer", "group").isEqualTo(latest("FR", seen));
        assertThat(messages(kept)).contains("GROUP_TRANSFER_ENDED ncb-ES");
    }

    @Test
    void whatIsClosedMeanwhileIsNotHandedOver() {
        var group = published();
        var instance = proposed(group);
        as.country("IT", () -> answers.answer(group, json("{\"agreed\": true}")));
        as.country("FR", () -> keeping.close(group, json("{\"reason\": \"All arrested.\"}")));

        jobs.run();

        assertThat(instance).isEnded();
        assertThat(state("FR", group)).isEqualTo(TransferState.LAPSED);
        assertThat(as.country("IT", () -> queries.one(group)).steward()).isEqualTo("FR");
    }

    @Test
    void whatAStewardDoesWithHisOwnGroupsIsDoneAtOnceAndOneQuestionAYearIsForBoth() {
        var survivor = published();
        ClockUtil.setCurrentTime(Date.from(BEGIN.plusSeconds(60)));
        var merged = published();
        as.country("FR", () -> transfers.propose(merged,
                json("{\"kind\": \"MERGER\", \"into\": \"" + survivor + "\", \"reason\": \"The same.\"}")));
        var instance = instance(merged);
        jobs.run();

        assertThat(instance).isEnded().hasPassedInOrder(UNASKED, END).hasNotPassed(ASKED);
        assertThat(as.country("IT", () -> queries.one(merged)).reference()).isEqualTo(survivor);
        jobs.runAt(Instant.parse("2028-05-10T08:01:01Z"));
        assertThat(messages(survivor)).contains("GROUP_TO_CONFIRM ncb-FR");
        assertThat(messages(merged)).doesNotContain("GROUP_TO_CONFIRM ncb-FR");
        as.country("FR", () -> keeping.confirm(survivor));
        assertThat(TestDatabase.asOwner().queryForList("select distinct confirmed_at from smuggling_group", Timestamp.class)).hasSize(1);

        as.country("FR", () -> transfers.propose(survivor,
                json("{\"kind\": \"SPLIT\", \"merged\": \"" + merged + "\", \"reason\": \"Two.\"}")));
        jobs.run();
        assertThat(as.country("IT", () -> queries.one(merged)).reference()).isEqualTo(merged);
        assertThat(events(merged)).contains("GROUP_MERGED FR", "GROUP_SPLIT FR").doesNotContain("GROUP_HANDED_OVER FR");
    }

    @Test
    void nothingIsMergedIntoWhatWasClosedMeanwhile() {
        var group = published();
        var other = as.country("IT", () -> register.register(
                json("{\"name\": \"The Heron\", \"crimes\": [\"DRUGS\"], \"modusOperandi\": \"A lorry.\"}")));
        as.compliance(() -> review.decide(other, json("{\"published\": true}")));
        jobs.run();
        as.country("FR", () -> transfers.propose(group,
                json("{\"kind\": \"MERGER\", \"into\": \"" + other + "\", \"reason\": \"The same.\"}")));
        jobs.run();
        as.country("IT", () -> answers.answer(group, json("{\"agreed\": true}")));
        as.country("IT", () -> keeping.close(other, json("{\"reason\": \"Over.\"}")));

        jobs.run();

        assertThat(state("FR", group)).isEqualTo(TransferState.LAPSED);
        assertThat(as.country("IT", () -> queries.one(group)).steward()).isEqualTo("FR");
    }

    @Test
    void itIsStartedByItsFormAsWell() {
        var group = published();
        var transfer = "{\"group\": \"" + group + "\", \"kind\": \"HANDOVER\", \"country\": \"IT\", \"reason\": \"It has moved.\"}";

        assertThatThrownBy(() -> start("IT", transfer)).hasMessageContaining("Only the country that keeps");
        start("FR", transfer);
        jobs.run();

        assertThat(instance(group)).isWaitingAt(ASKED);
        assertThat(engine.getHistoryService().createHistoricVariableInstanceQuery().variableName("transfer").count()).isZero();
    }

    private void start(String country, String transfer) {
        var definition = engine.getRepositoryService().createProcessDefinitionQuery().processDefinitionKey("group-transfer")
                .latestVersion().singleResult().getId();
        as.country(country, () -> engine.getFormService().submitStartForm(definition, Map.of("transfer", Variables.stringValue(transfer))));
    }

    private void handOverToSpain(String group) {
        as.country("FR", () -> transfers.propose(group, json("{\"kind\": \"HANDOVER\", \"country\": \"ES\", \"reason\": \"So.\"}")));
        jobs.run();
        as.country("ES", () -> answers.answer(group, json("{\"agreed\": true}")));
        jobs.run();
    }

    private ProcessInstance proposed(String group) {
        as.country("FR", () -> transfers.propose(group, proposal()));
        jobs.run();
        return instance(group);
    }

    private static JsonNode proposal() {
        return json("{\"kind\": \"HANDOVER\", \"country\": \"IT\", \"reason\": \"It has moved.\"}");
    }

    private String published() {
        var group = as.country("FR", () -> register.register(
                json("{\"name\": \"The Lantern\", \"crimes\": [\"PEOPLE_SMUGGLING\"], \"modusOperandi\": \"A boat.\"}")));
        as.compliance(() -> review.decide(group, json("{\"published\": true}")));
        jobs.run();
        return group;
    }

    private void answer(ProcessInstance instance, String answer) {
        var task = engine.getTaskService().createTaskQuery().processInstanceId(instance.getId()).singleResult().getId();
        as.country("IT", () -> {
            engine.getTaskService().complete(task, Map.of("transferAnswer", Variables.stringValue(answer)));
            return null;
        });
        jobs.run();
    }

    private TransferState state(String country, String group) {
        return latest(country, group).state();
    }

    private GroupTransfer latest(String country, String group) {
        return as.country(country, () -> answers.of(group)).items().get(0);
    }

    private ProcessInstance instance(String group) {
        return engine.getRuntimeService().createProcessInstanceQuery().processDefinitionKey("group-transfer")
                .processInstanceBusinessKey(group).singleResult();
    }

    private static List<String> messages(String group) {
        return TestDatabase.asOwner().queryForList("select kind || ' ' || recipient from message where reference = ? order by 1",
                String.class, group);
    }

    private static List<String> events(String group) {
        return TestDatabase.asOwner().queryForList("select type || ' ' || country from ledger_event where subject = ? order by 1",
                String.class, group);
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (JsonProcessingException wrong) {
            throw new UncheckedIOException(wrong);
        }
    }
}
