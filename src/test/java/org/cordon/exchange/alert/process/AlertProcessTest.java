package org.cordon.exchange.alert.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.init;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.cordon.exchange.alert.AlertOpening;
import org.cordon.exchange.alert.AlertQueries;
import org.cordon.exchange.alert.issue.AlertChanges;
import org.cordon.exchange.alert.issue.AlertHandlingService;
import org.cordon.exchange.alert.issue.AlertIssuing;
import org.cordon.kernel.database.TestDatabase;
import org.cordon.platform.duty.DutyRosterService;
import org.cordon.support.As;
import org.cordon.support.CordonTest;
import org.cordon.support.Jobs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Plays {@code alert-issuing}, {@code alert-reading} and {@code alert-recall} along every answer, event and end. FR alerts IT and ES. */
@CordonTest
class AlertProcessTest {

    private static final Instant ISSUED = Instant.parse("2027-05-10T08:00:00Z");
    private static final String OPEN = "userTask_openAlert";
    private static final String CONFIRM = "userTask_confirmCopiesGone";
    private static final String CORRECTION = "{\"text\": \"Two boats, at night.\", \"reason\": \"There are two.\"}";
    private static final String RECALL = "{\"reason\": \"The boat is a fishing boat.\"}";

    @Autowired
    private ProcessEngine engine;
    @Autowired
    private AlertIssuing issuing;
    @Autowired
    private AlertChanges changes;
    @Autowired
    private AlertOpening opening;
    @Autowired
    private AlertHandlingService handling;
    @Autowired
    private DutyRosterService rosters;
    @Autowired
    private AlertQueries queries;
    @Autowired
    private Jobs jobs;
    @Autowired
    private As as;

    @BeforeEach
    void begin() {
        init(engine);
        ClockUtil.setCurrentTime(Date.from(ISSUED));
    }

    @Test
    void eachReaderIsToldAndHasATaskOfHisOwnForADay() {
        var alert = issued("IT", "ES", "IPSG");

        for (var reader : Map.of("IT", "ncb-IT", "ES", "ncb-ES", "IPSG", "coordinator").entrySet()) {
            assertThat(reading(alert, reader.getKey())).hasPassed("sendTask_tellReader", "gateway_stillClosed").isWaitingAt(OPEN).task()
                    .hasCandidateGroup(reader.getValue()).hasDueDate(Date.from(Instant.parse("2027-05-11T08:00:00Z")));
        }
        assertThat(messages(alert)).containsExactly("ALERT_ISSUED coordinator", "ALERT_ISSUED ncb-ES", "ALERT_ISSUED ncb-IT");
        assertThat(facts(alert)).containsExactlyInAnyOrder("ALERT_ISSUED IPSG", "ALERT_ISSUED IT", "ALERT_ISSUED ES");
        assertThat(states(alert)).containsExactly("IPSG TOLD", "ES TOLD", "IT TOLD");
    }

    @Test
    void itsTaskOpensItOnceAndOpeningItOnItsPageEndsTheTask() {
        var alert = issued("IT", "ES");
        var italian = reading(alert, "IT");
        var spanish = reading(alert, "ES");

        complete(italian, "IT");
        assertThat(italian).isEnded().hasPassed("endEvent_alertOpened");
        as.country("ES", () -> opening.open(alert));
        as.country("ES", () -> opening.open(alert));
        assertThat(spanish).isEnded().hasPassedInOrder("boundaryEvent_alertOpened", "endEvent_openedOnPage");

        assertThat(states(alert)).containsExactly("ES OPENED", "IT OPENED");
        assertThat(facts(alert)).containsOnlyOnce("ALERT_OPENED IT", "ALERT_OPENED ES");
        assertThat(as.country("IT", () -> queries.one(alert)).content().text()).isEqualTo("A boat, at night.");
    }

    @Test
    void whoeverHasOpenedItBeforeHeIsToldHasNothingToOpen() {
        var alert = as.country("FR", () -> issuing.issue(alert("IT")));
        as.country("IT", () -> opening.open(alert));

        jobs.run();

        assertThat(ended("alert-reading", alert)).extracting(HistoricProcessInstance::getEndActivityId)
                .containsExactly("endEvent_nothingToOpen");
        assertThat(messages(alert)).containsExactly("ALERT_ISSUED ncb-IT");
    }

    @Test
    void whoeverHasNotOpenedItAfterADayIsRemindedAndListed() {
        var alert = issued("IT", "ES");
        as.country("ES", () -> opening.open(alert));

        jobs.runAt(Instant.parse("2027-05-11T08:00:01Z"));

        assertThat(reading(alert, "IT")).hasPassed("boundaryEvent_notOpened", "sendTask_remindReader", "endEvent_readerReminded")
                .isWaitingAt(OPEN);
        assertThat(messages(alert)).contains("ALERT_REMINDER ncb-IT", "ALERT_UNOPENED ncb-FR").doesNotContain("ALERT_REMINDER ncb-ES");
        assertThat(states(alert)).containsExactly("ES OPENED", "IT UNOPENED");
        assertThat(facts(alert)).contains("ALERT_UNOPENED IT").doesNotContain("ALERT_UNOPENED ES");
        assertThat(ended("alert-issuing", alert)).extracting(HistoricProcessInstance::getEndActivityId)
                .containsExactly("endEvent_readersTold");
        assertThat(TestDatabase.asOwner().queryForObject("select parameters ->> 'countries' from message where kind = 'ALERT_UNOPENED'",
                String.class)).isEqualTo("1");
    }

    @Test
    void whereAllHaveOpenedItInTimeNobodyIsListed() {
        var alert = issued("IT");
        as.country("IT", () -> opening.open(alert));

        jobs.runAt(Instant.parse("2027-05-11T08:00:01Z"));

        assertThat(messages(alert)).containsExactly("ALERT_ISSUED ncb-IT");
    }

    @Test
    void afterThirtyDaysNothingMoreIsAskedAndItCanStillBeOpened() {
        var alert = issued("IT");
        var italian = reading(alert, "IT");

        jobs.runAt(Instant.parse("2027-06-09T08:00:01Z"));
        assertThat(italian).isEnded().hasPassedInOrder("boundaryEvent_readingOver", "endEvent_neverOpened");

        as.country("IT", () -> opening.open(alert));
        assertThat(states(alert)).containsExactly("IT OPENED");
    }

    @Test
    void aCorrectionIsOpenedAnewByAllAndTheTextBeforeStaysWithItsIssuer() {
        var alert = issued("IT", "ES");
        as.country("IT", () -> opening.open(alert));
        var spanish = reading(alert, "ES");

        ClockUtil.setCurrentTime(Date.from(ISSUED.plusSeconds(60)));
        as.country("FR", () -> changes.correct(alert, json(CORRECTION)));
        assertThat(as.country("IT", () -> queries.one(alert)).content()).as("at once").isNull();
        jobs.run();

        assertThat(spanish).isEnded().hasPassedInOrder("boundaryEvent_alertReplaced", "endEvent_alertReplaced");
        assertThat(reading(alert, "IT")).isWaitingAt(OPEN);
        assertThat(reading(alert, "ES")).isWaitingAt(OPEN);
        assertThat(messages(alert)).contains("ALERT_CORRECTED ncb-IT", "ALERT_CORRECTED ncb-ES");
        as.country("IT", () -> opening.open(alert));
        assertThat(as.country("IT", () -> queries.one(alert)).content().text()).isEqualTo("Two boats, at night.");
        assertThat(as.country("IT", () -> queries.one(alert)).versions()).isNull();
        assertThat(as.country("FR", () -> queries.one(alert)).versions()).extracting(version -> version.content().text())
                .containsExactly("A boat, at night.", "Two boats, at night.");
        assertThat(as.country("FR", () -> queries.one(alert)).thread()).extracting(AlertQueries.Entry::what)
                .containsExactly("ISSUED", "OPENED", "CORRECTED", "OPENED");
        assertThat(states(alert)).containsExactly("ES TOLD", "IT OPENED");
    }

    @Test
    void whatIsCorrectedBeforeAnybodyIsToldIsToldOnceAsItStands() {
        var alert = as.country("FR", () -> issuing.issue(alert("IT")));
        as.country("FR", () -> changes.correct(alert, json(CORRECTION)));
        jobs.run();

        assertThat(messages(alert)).containsExactly("ALERT_CORRECTED ncb-IT");
        assertThat(reading(alert, "IT")).isWaitingAt(OPEN);
    }

    @Test
    void aRecallAsksEachReaderWhetherCopiesAreGone() {
        var alert = issued("IT", "ES", "GR");
        as.country("IT", () -> opening.open(alert));
        var unopened = reading(alert, "ES");

        as.country("FR", () -> changes.recall(alert, json(RECALL)));
        assertThat(as.country("IT", () -> queries.one(alert)).content()).as("at once").isNull();
        assertThatThrownBy(() -> as.country("IT", () -> opening.confirmCopiesGone(alert))).hasMessageContaining("on its way");
        jobs.run();

        assertThat(unopened).isEnded().hasPassed("endEvent_alertReplaced");
        assertThat(messages(alert)).contains("ALERT_RECALLED ncb-IT", "ALERT_RECALLED ncb-ES", "ALERT_RECALLED ncb-GR");
        var italian = recall(alert, "IT");
        assertThat(italian).hasPassed("sendTask_askForCopies").isWaitingAt(CONFIRM).task().hasCandidateGroup("ncb-IT")
                .hasDueDate(Date.from(Instant.parse("2027-05-13T08:00:00Z")));
        var spanish = recall(alert, "ES");
        complete(italian, "IT");
        as.country("ES", () -> opening.confirmCopiesGone(alert));
        as.country("ES", () -> opening.confirmCopiesGone(alert));
        assertThat(italian).isEnded().hasPassed("endEvent_copiesGone");
        assertThat(spanish).isEnded().hasPassedInOrder("boundaryEvent_copiesGone", "endEvent_goneByPage");
        assertThat(facts(alert)).contains("ALERT_RECALLED IT").containsOnlyOnce("ALERT_COPIES_GONE IT", "ALERT_COPIES_GONE ES");
        assertThat(states(alert)).containsExactly("ES COPIES_GONE", "GR COPIES_ASKED", "IT COPIES_GONE");
    }

    @Test
    void whoeverDoesNotSayThatCopiesAreGoneIsRemindedHalfwayAndListed() {
        var alert = issued("IT", "ES");
        as.country("FR", () -> changes.recall(alert, json(RECALL)));
        jobs.run();
        var italian = recall(alert, "IT");
        as.country("ES", () -> opening.confirmCopiesGone(alert));

        jobs.runAt(Instant.parse("2027-05-11T20:00:01Z"));
        assertThat(italian).hasPassed("boundaryEvent_copiesReminder", "sendTask_remindOfCopies", "endEvent_copiesReminded")
                .isWaitingAt(CONFIRM);
        assertThat(messages(alert)).contains("ALERT_RECALL_REMINDER ncb-IT").doesNotContain("ALERT_RECALL_REMINDER ncb-ES");

        jobs.runAt(Instant.parse("2027-05-13T08:00:01Z"));
        assertThat(italian).isEnded().hasPassedInOrder("boundaryEvent_copiesOverdue", "serviceTask_recordCopiesUnconfirmed",
                "endEvent_copiesUnconfirmed");
        assertThat(states(alert)).containsExactly("ES COPIES_GONE", "IT COPIES_UNCONFIRMED");
        assertThat(messages(alert)).contains("ALERT_UNCONFIRMED ncb-FR").doesNotContain("ALERT_UNOPENED ncb-FR");
        assertThat(facts(alert)).contains("ALERT_COPIES_UNCONFIRMED IT");

        as.country("IT", () -> opening.confirmCopiesGone(alert));
        assertThat(states(alert)).containsExactly("ES COPIES_GONE", "IT COPIES_GONE");
    }

    @Test
    void whatIsRecalledBeforeAnybodyIsToldIsOnlyRecalled() {
        var alert = as.country("FR", () -> issuing.issue(alert("IT")));
        as.country("FR", () -> changes.recall(alert, json(RECALL)));
        jobs.run();

        assertThat(messages(alert)).containsExactly("ALERT_RECALLED ncb-IT");
        assertThat(recall(alert, "IT")).isWaitingAt(CONFIRM);
        as.country("IT", () -> opening.open(alert));
        assertThat(facts(alert)).doesNotContain("ALERT_OPENED IT");
    }

    @Test
    void whatHasBeenRecalledIsChangedNoMoreAndWhatStandsNeedsNoConfirmation() {
        var alert = issued("IT");
        assertThatThrownBy(() -> as.country("IT", () -> opening.confirmCopiesGone(alert))).hasMessageContaining("has not been recalled");
        as.country("FR", () -> changes.recall(alert, json(RECALL)));

        assertThatThrownBy(() -> as.country("FR", () -> changes.recall(alert, json(RECALL)))).hasMessageContaining("has been recalled");
        assertThatThrownBy(() -> as.country("FR", () -> changes.correct(alert, json(CORRECTION))))
                .hasMessageContaining("has been recalled");
    }

    @ParameterizedTest
    @CsvSource({"FLASH, 2027-05-10T09:00:00Z, 2027-05-11T08:00:00Z", "URGENT, 2027-05-10T16:00:00Z, 2027-05-13T08:00:00Z",
            "NORMAL, 2027-05-11T08:00:00Z, 2027-05-13T08:00:00Z", "ROUTINE, 2027-05-13T08:00:00Z, 2027-05-17T08:00:00Z"})
    void howSoonItIsToBeOpenedAndCopiesToBeFoundIsSaidByItsUrgency(String urgency, Instant opened, Instant copiesGone) {
        var posted = ((ObjectNode) alert("IT")).put("urgency", urgency);
        var alert = as.country("FR", () -> issuing.issue(posted));
        jobs.run();
        assertThat(reading(alert, "IT")).isWaitingAt(OPEN).task().hasDueDate(Date.from(opened));

        as.country("FR", () -> changes.recall(alert, json(RECALL)));
        jobs.run();
        assertThat(recall(alert, "IT")).isWaitingAt(CONFIRM).task().hasDueDate(Date.from(copiesGone));
    }

    @Test
    void itGoesToTheDutyPostThatIsThereAndItsReminderToTheNextOne() {
        posts("IT", "First", "Second");
        posts("ES", "Only");
        var alert = issued("IT", "ES", "GR");
        assertThat(addressed(alert, "ALERT_ISSUED")).containsExactly("ncb-ES Only", "ncb-GR", "ncb-IT First");

        jobs.runAt(Instant.parse("2027-05-11T08:00:01Z"));
        assertThat(addressed(alert, "ALERT_REMINDER")).as("the head where there is no other post")
                .containsExactly("ncb-ES", "ncb-GR", "ncb-IT Second");

        as.country("FR", () -> changes.recall(alert, json(RECALL)));
        jobs.run();
        assertThat(addressed(alert, "ALERT_RECALLED")).containsExactly("ncb-ES Only", "ncb-GR", "ncb-IT First");
    }

    @Test
    void whoeverMayNotSeeItAnyLongerLosesHisTaskAndIsToldAnewOnceHeMay() {
        var alert = issued("IT", "ES");
        var italian = reading(alert, "IT");
        var spanish = reading(alert, "ES");

        handled(alert, "{\"notFor\": [\"IT\"]}");
        assertThat(task(alert, "ncb-IT")).as("at once").isZero();
        jobs.run();
        assertThat(italian).isEnded().hasPassedInOrder("startEvent_alertWithheld", "serviceTask_recordWithheld", "endEvent_alertWithheld");
        assertThat(states(alert)).containsExactly("ES TOLD", "IT WITHHELD");
        assertThat(facts(alert)).containsOnlyOnce("SIGHT_LOST IT", "HANDLING_TIGHTENED IT").doesNotContain("HANDLING_TIGHTENED ES");

        ClockUtil.setCurrentTime(Date.from(ISSUED.plusSeconds(3600)));
        handled(alert, "{\"notFor\": []}");
        jobs.run();
        assertThat(reading(alert, "IT")).isWaitingAt(OPEN).task().hasDueDate(Date.from(Instant.parse("2027-05-11T09:00:00Z")));
        assertThat(spanish).as("for whom nothing has changed").isWaitingAt(OPEN);
        assertThat(messages(alert)).containsExactly("ALERT_ISSUED ncb-ES", "ALERT_ISSUED ncb-IT", "ALERT_ISSUED ncb-IT");
    }

    @Test
    void whoeverMaySeeItAgainBeforeHisTaskIsGoneHasOneAgain() {
        var alert = issued("IT");
        handled(alert, "{\"notFor\": [\"IT\"]}");
        handled(alert, "{\"notFor\": []}");
        jobs.run();

        assertThat(reading(alert, "IT")).isWaitingAt(OPEN);
        assertThat(facts(alert)).doesNotContain("SIGHT_LOST IT");
    }

    @Test
    void aCorrectionIsToldToWhoeverMaySeeItAndToOthersOnceTheyMay() {
        var alert = issued("IT", "ES");
        as.country("IT", () -> opening.open(alert));
        handled(alert, "{\"notFor\": [\"IT\"]}");
        jobs.run();
        as.country("FR", () -> changes.correct(alert, json(CORRECTION)));
        jobs.run();
        assertThat(messages(alert)).contains("ALERT_CORRECTED ncb-ES").doesNotContain("ALERT_CORRECTED ncb-IT");
        var spanish = reading(alert, "ES");

        handled(alert, "{\"notFor\": []}");
        jobs.run();

        assertThat(messages(alert)).containsOnlyOnce("ALERT_CORRECTED ncb-ES").contains("ALERT_CORRECTED ncb-IT");
        assertThat(reading(alert, "IT")).isWaitingAt(OPEN);
        assertThat(spanish).isWaitingAt(OPEN);
    }

    @Test
    void whoeverHasOpenedItAndMaySeeItAgainHasNothingToOpen() {
        var alert = issued("IT");
        as.country("IT", () -> opening.open(alert));
        handled(alert, "{\"notFor\": [\"IT\"]}");
        jobs.run();
        handled(alert, "{\"notFor\": []}");
        jobs.run();

        assertThat(reading(alert, "IT")).isNull();
        assertThat(states(alert)).containsExactly("IT OPENED");
        assertThat(messages(alert)).containsExactly("ALERT_ISSUED ncb-IT");
    }

    @Test
    void aRecallTellsNobodyWhoMayNotSeeItAndNobodyOwesAnythingForHim() {
        var alert = issued("IT", "ES");
        handled(alert, "{\"notFor\": [\"IT\"]}");
        jobs.run();
        as.country("FR", () -> changes.recall(alert, json(RECALL)));
        jobs.run();

        assertThat(messages(alert)).contains("ALERT_RECALLED ncb-ES").doesNotContain("ALERT_RECALLED ncb-IT");
        assertThat(recall(alert, "IT")).isNull();
        as.country("ES", () -> opening.confirmCopiesGone(alert));
        jobs.runAt(Instant.parse("2027-05-13T08:00:01Z"));
        assertThat(messages(alert)).doesNotContain("ALERT_UNCONFIRMED ncb-FR");
        assertThatThrownBy(() -> handled(alert, "{\"notFor\": []}")).hasMessageContaining("has been recalled");
    }

    private void handled(String alert, String handling) {
        as.country("FR", () -> this.handling.change(alert, json(handling), null));
    }

    private long task(String alert, String group) {
        return engine.getTaskService().createTaskQuery().processInstanceBusinessKey(alert).taskCandidateGroup(group).count();
    }

    private void posts(String country, String... names) {
        var posts = Arrays.stream(names).map(name -> "{\"name\": \"" + name + "\", \"address\": \"" + name.toLowerCase(Locale.ROOT)
                + "@ncb.example\", \"languages\": [\"en\"], \"hours\": \"24/7\"}").collect(Collectors.joining(", "));
        as.country(country, () -> rosters.write(country, json("{\"posts\": [" + posts + "]}"), null));
    }

    /** The recipients of messages of a kind, with the name of the duty post if the message goes to one. */
    private static List<String> addressed(String alert, String kind) {
        return TestDatabase.asOwner().queryForList("""
                        select concat_ws(' ', m.recipient, p.name) from message m
                        left join duty_post p on p.reference = m.parameters ->> 'post'
                        where m.reference = ? and m.kind = ? order by 1""", String.class, alert, kind);
    }

    private String issued(String... countries) {
        var alert = as.country("FR", () -> issuing.issue(alert(countries)));
        jobs.run();
        return alert;
    }

    private static JsonNode alert(String... countries) {
        return json("{\"kind\": \"MODUS_OPERANDI\", \"crime\": \"PEOPLE_SMUGGLING\", \"text\": \"A boat, at night.\", \"countries\": [\""
                + String.join("\", \"", countries) + "\"]}");
    }

    private void complete(ProcessInstance instance, String country) {
        var task = engine.getTaskService().createTaskQuery().processInstanceId(instance.getId()).singleResult().getId();
        as.country(country, () -> engine.getTaskService().complete(task));
        jobs.run();
    }

    private ProcessInstance reading(String alert, String country) {
        return instance("alert-reading", alert, country);
    }

    private ProcessInstance recall(String alert, String country) {
        return instance("alert-recall", alert, country);
    }

    private ProcessInstance instance(String process, String alert, String country) {
        return engine.getRuntimeService().createProcessInstanceQuery().processDefinitionKey(process).processInstanceBusinessKey(alert)
                .variableValueEquals("country", country).singleResult();
    }

    private List<HistoricProcessInstance> ended(String process, String alert) {
        return engine.getHistoryService().createHistoricProcessInstanceQuery().processDefinitionKey(process)
                .processInstanceBusinessKey(alert).finished().list();
    }

    private List<String> states(String alert) {
        return as.country("FR", () -> queries.one(alert)).readers().stream().map(reader -> reader.country() + " " + reader.state())
                .toList();
    }

    private static List<String> messages(String alert) {
        return TestDatabase.asOwner().queryForList("select kind || ' ' || recipient from message where reference = ? order by 1",
                String.class, alert);
    }

    private static List<String> facts(String alert) {
        return TestDatabase.asOwner().queryForList("select type || ' ' || country from ledger_event where subject = ? order by sequence",
                String.class, alert);
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
