package org.cordon.exchange.question.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.init;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.cordon.exchange.question.QuestionQueries;
import org.cordon.exchange.question.answer.QuestionAnswers;
import org.cordon.exchange.question.ask.AskingService;
import org.cordon.kernel.database.TestDatabase;
import org.cordon.platform.duty.DutyRosterService;
import org.cordon.platform.notification.MessageLinks;
import org.cordon.support.As;
import org.cordon.support.CordonTest;
import org.cordon.support.Jobs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Plays {@code question-asking} and {@code question-answering} along every answer, event and end. FR asks IT and ES, urgently. */
@CordonTest
class QuestionAnsweringProcessTest {

    private static final Instant ASKED = Instant.parse("2027-05-10T08:00:00Z");
    private static final String ANSWER = "userTask_answerQuestion";
    private static final String LATE = "userTask_answerLate";
    private static final String BACK = "userTask_answerBack";

    @Autowired
    private ProcessEngine engine;
    @Autowired
    private AskingService asking;
    @Autowired
    private QuestionAnswers answers;
    @Autowired
    private QuestionQueries queries;
    @Autowired
    private DutyRosterService rosters;
    @Autowired
    private MessageLinks links;
    @Autowired
    private Jobs jobs;
    @Autowired
    private As as;

    @BeforeEach
    void begin() {
        init(engine);
        ClockUtil.setCurrentTime(Date.from(ASKED));
    }

    @Test
    void eachOfThoseWhoAreAskedHasATaskOfItsOwnWithItsDeadline() {
        var question = asked("URGENT", "IT", "ES");

        for (var country : List.of("IT", "ES")) {
            assertThat(instance(question, country)).hasPassed("sendTask_putQuestion").isWaitingAt(ANSWER).task()
                    .hasCandidateGroup("ncb-" + country).hasDueDate(Date.from(Instant.parse("2027-05-13T08:00:00Z")));
        }
        assertThat(messages(question)).containsExactly("QUESTION_ASKED ncb-ES", "QUESTION_ASKED ncb-IT");
        assertThat(facts(question)).containsExactlyInAnyOrder("QUESTION_ASKED IT", "QUESTION_ASKED ES");
        assertThat(engine.getHistoryService().createHistoricProcessInstanceQuery().processDefinitionKey("question-asking")
                .processInstanceBusinessKey(question).singleResult().getEndActivityId()).isEqualTo("endEvent_putToAll");
    }

    @Test
    void theDecisionTableSaysWhatIsOwedHowSoon() {
        assertThat(as.country("FR", () -> asking.limits()).stream().map(limit -> limit.urgency() + " " + limit.acknowledgeWithin() + " "
                + limit.answerWithin())).containsExactly("FLASH PT1H PT8H", "URGENT PT8H PT72H", "NORMAL PT24H PT168H",
                "ROUTINE PT72H PT336H");
    }

    @Test
    void anAnswerEndsItAndAcknowledgesItAndTellsTheAsker() {
        var question = asked("URGENT", "IT", "ES");
        var italian = instance(question, "IT");

        answer(italian, "IT", Map.of("answer", "PARTLY", "text", "We know him by another name.", "handlingCode", "H1"));

        assertThat(italian).isEnded().hasPassedInOrder("gateway_answerGiven", "serviceTask_followAnswer", "gateway_askedBack",
                "gateway_questionRefused", "gateway_questionForwarded", "endEvent_questionAnswered");
        assertThat(messages(question)).contains("QUESTION_ANSWERED ncb-FR");
        assertThat(facts(question)).contains("QUESTION_ACKNOWLEDGED IT", "QUESTION_PARTLY_ANSWERED IT");
        assertThat(state(question, "IT")).isEqualTo("PARTLY");
        assertThat(instance(question, "ES")).isWaitingAt(ANSWER);
    }

    @Test
    void aRefusalSaysWhyAndEndsIt() {
        var question = asked("URGENT", "IT");
        var italian = instance(question, "IT");

        assertThatThrownBy(() -> answer(italian, "IT", Map.of("answer", "REFUSED"))).hasMessageContaining("reason must be one of");
        assertThatThrownBy(() -> answer(italian, "IT", Map.of("answer", "REFUSED", "reason", "OTHER"))).hasMessageContaining("text");
        assertThatThrownBy(() -> answer(italian, "IT", Map.of("answer", "ANSWERED"))).hasMessageContaining("text must say it");
        assertThatThrownBy(() -> answer(italian, "IT", Map.of("answer", "MAYBE"))).hasMessageContaining("must be one of");
        assertThat(italian).isWaitingAt(ANSWER);

        answer(italian, "IT", Map.of("answer", "REFUSED", "reason", "ONGOING_INVESTIGATION"));
        assertThat(italian).isEnded().hasPassedInOrder("gateway_questionRefused", "endEvent_questionRefused");
        assertThat(state(question, "IT")).isEqualTo("REFUSED");
    }

    @Test
    void whatIsPassedOnIsAskedOfTheCompetentCountry() {
        var question = asked("URGENT", "IT");
        var italian = instance(question, "IT");

        answer(italian, "IT", Map.of("answer", "FORWARDED", "forwardTo", "GR"));

        assertThat(italian).isEnded().hasPassedInOrder("gateway_questionForwarded", "endEvent_questionForwarded");
        assertThat(instance(question, "GR")).isWaitingAt(ANSWER).task().hasCandidateGroup("ncb-GR");
        assertThat(messages(question)).contains("QUESTION_ASKED ncb-GR", "QUESTION_ANSWERED ncb-FR");
    }

    @Test
    void whoeverPassesItOnDoesNotLearnThatItIsAskedAlreadyOrWhoAsks() {
        var question = asked("URGENT", "IT", "ES");

        answer(instance(question, "IT"), "IT", Map.of("answer", "FORWARDED", "forwardTo", "ES"));
        answer(instance(question, "ES"), "ES", Map.of("answer", "FORWARDED", "forwardTo", "FR"));

        assertThat(engine.getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey(question).count()).isZero();
        assertThat(messages(question)).containsOnlyOnce("QUESTION_ASKED ncb-ES").doesNotContain("QUESTION_ASKED ncb-FR");
        assertThat(state(question, "IT")).isEqualTo("FORWARDED");
    }

    @Test
    void whoeverAsksBackWaitsAndHasHisTimeAfterwards() {
        var question = asked("URGENT", "IT");
        var italian = instance(question, "IT");
        answer(italian, "IT", Map.of("answer", "ASK_BACK", "text", "Since when?"));

        assertThat(italian).hasPassed("gateway_askedBack").isWaitingAt(BACK).task().hasCandidateGroup("ncb-FR");
        assertThat(messages(question)).contains("QUESTION_ASKED_BACK ncb-FR");
        jobs.runAt(Instant.parse("2027-05-11T08:00:00Z"));
        assertThatThrownBy(() -> complete(italian, "FR", Map.of("text", " "))).hasMessageContaining("Say what you were asked back");
        complete(italian, "FR", Map.of("text", "Since April."));

        assertThat(italian).hasPassed("sendTask_tellAnsweredBack").isWaitingAt(ANSWER).task().hasCandidateGroup("ncb-IT")
                .hasDueDate(Date.from(Instant.parse("2027-05-14T08:00:00Z")));
        assertThat(engine.getRuntimeService().getVariable(italian.getId(), "askerGroup")).as("who is asked does not read it").isNull();
        assertThat(messages(question)).contains("QUESTION_ANSWERED_BACK ncb-IT");

        answer(italian, "IT", Map.of("answer", "ASK_BACK", "text", "Where?"));
        complete(italian, "FR", Map.of("text", "In Nice."));
        assertThatThrownBy(() -> answer(italian, "IT", Map.of("answer", "ASK_BACK", "text", "Why?")))
                .hasMessageContaining("ask back twice");
        answer(italian, "IT", Map.of("answer", "ANSWERED", "text", "He is here."));
        assertThat(italian).isEnded();
        assertThat(as.country("FR", () -> queries.one(question)).thread()).extracting(QuestionQueries.Entry::what)
                .containsExactly("ACKNOWLEDGED", "ASK_BACK", "ANSWERED_BACK", "ASK_BACK", "ANSWERED_BACK", "ANSWERED", "FEEDBACK_OWED");
    }

    @Test
    void aQuestionLapsesWhereTheAskerIsSilentWhenHeIsAskedBack() {
        var question = asked("FLASH", "IT");
        var italian = instance(question, "IT");
        answer(italian, "IT", Map.of("answer", "ASK_BACK", "text", "Since when?"));

        jobs.runAt(Instant.parse("2027-05-10T16:00:01Z"));

        assertThat(italian).isEnded().hasPassedInOrder("boundaryEvent_answerBackOverdue", "serviceTask_recordQuestionLapsed",
                "endEvent_questionLapsed");
        assertThat(state(question, "IT")).isEqualTo("LAPSED");
        assertThat(messages(question)).contains("QUESTION_LAPSED ncb-IT");
    }

    @Test
    void whileNobodyAcknowledgesTheNextInLineIsCalledAndThenTheHead() {
        posts("IT");
        var question = asked("FLASH", "IT", "IPSG");
        var italian = instance(question, "IT");
        assertThat(addressed(question, "ncb-IT")).isEqualTo("first@ncb-rome.example");

        jobs.runAt(Instant.parse("2027-05-10T09:00:01Z"));
        assertThat(italian).hasPassed("boundaryEvent_acknowledgementOverdue", "serviceTask_callNext", "endEvent_nextCalled")
                .isWaitingAt(ANSWER);
        assertThat(addressed(question, "ncb-IT")).isEqualTo("second@ncb-rome.example");
        assertThat(messages(question)).contains("QUESTION_CALLED ncb-IT").doesNotContain("QUESTION_STALLED coordinator");

        jobs.runAt(Instant.parse("2027-05-10T09:30:01Z"));
        assertThat(addressed(question, "ncb-IT")).as("the contact of the bureau").isNull();
        assertThat(messages(question)).contains("QUESTION_STALLED coordinator");

        var told = messages(question);
        jobs.runAt(Instant.parse("2027-05-10T11:00:01Z"));
        assertThat(messages(question).stream().filter(message -> message.startsWith("QUESTION_CALLED ncb-IT")))
                .hasSize((int) told.stream().filter(message -> message.startsWith("QUESTION_CALLED ncb-IT")).count());
    }

    @Test
    void whoeverHasAcknowledgedIsCalledNoMore() {
        var question = asked("FLASH", "IT", "ES");
        as.country("IT", () -> answers.acknowledge(question));
        as.country("ES", () -> links.follow(question, null, false));

        jobs.runAt(Instant.parse("2027-05-10T10:00:01Z"));

        assertThat(messages(question)).containsExactly("QUESTION_ASKED ncb-ES", "QUESTION_ASKED ncb-IT");
        assertThat(facts(question)).contains("QUESTION_ACKNOWLEDGED IT", "QUESTION_ACKNOWLEDGED ES");
        assertThat(state(question, "ES")).isEqualTo("ACKNOWLEDGED");
    }

    @Test
    void halfwayToTheDeadlineWhoeverHasNotAnsweredIsReminded() {
        var question = asked("URGENT", "IT", "ES");
        answer(instance(question, "ES"), "ES", Map.of("answer", "ANSWERED", "text", "No."));
        jobs.runAt(Instant.parse("2027-05-11T20:00:01Z"));

        assertThat(instance(question, "IT")).hasPassed("boundaryEvent_questionReminder", "sendTask_remindQuestion",
                "endEvent_questionReminded").isWaitingAt(ANSWER);
        assertThat(messages(question)).contains("QUESTION_REMINDER ncb-IT").doesNotContain("QUESTION_REMINDER ncb-ES");
    }

    @Test
    void whatIsNotAnsweredIsRecordedAndALateAnswerIsTaken() {
        var question = asked("FLASH", "IT", "ES");
        var italian = instance(question, "IT");
        var spanish = instance(question, "ES");
        jobs.runAt(Instant.parse("2027-05-10T16:00:01Z"));

        assertThat(italian).hasPassedInOrder("boundaryEvent_questionOverdue", "serviceTask_recordQuestionUnanswered").isWaitingAt(LATE);
        assertThat(state(question, "IT")).isEqualTo("UNANSWERED");
        assertThat(messages(question)).contains("QUESTION_OVERDUE ncb-IT", "QUESTION_UNANSWERED ncb-FR");
        assertThatThrownBy(() -> answer(italian, "IT", Map.of("answer", "ASK_BACK", "text", "Why?")))
                .hasMessageContaining("ask back twice");

        answer(italian, "IT", Map.of("answer", "ANSWERED", "text", "He is here."));
        assertThat(italian).isEnded().hasPassedInOrder("gateway_answeredOtherwise", "endEvent_questionAnswered");
        assertThat(state(question, "IT")).isEqualTo("ANSWERED");
        assertThat(facts(question)).contains("QUESTION_UNANSWERED IT", "QUESTION_ANSWERED IT");

        jobs.runAt(Instant.parse("2027-06-09T16:00:01Z"));
        assertThat(spanish).isEnded().hasPassedInOrder("boundaryEvent_lateAnswerOver", "endEvent_questionUnanswered");
        assertThat(state(question, "ES")).isEqualTo("UNANSWERED");
    }

    @Test
    void anAnswerByOtherMeansEndsTheTaskInTimeAndLate() {
        var question = asked("FLASH", "IT", "ES");
        var italian = instance(question, "IT");
        var spanish = instance(question, "ES");
        as.country("IT", () -> answers.answerElsewhere(question, json("{\"answer\": \"ANSWERED\", \"text\": \"Yes.\"}")));
        jobs.runAt(Instant.parse("2027-05-10T16:00:01Z"));
        assertThat(italian).isEnded().hasPassedInOrder("boundaryEvent_questionAnswered", "gateway_answeredOtherwise",
                "endEvent_questionAnswered");

        as.country("ES", () -> answers.answerElsewhere(question, json("{\"answer\": \"REFUSED\", \"reason\": \"NO_LEGAL_BASIS\"}")));
        jobs.run();
        assertThat(spanish).isEnded().hasPassedInOrder("boundaryEvent_lateAnswered", "gateway_answeredOtherwise",
                "endEvent_questionRefused");
        assertThatThrownBy(() -> as.country("ES", () -> answers.answerElsewhere(question,
                json("{\"answer\": \"ANSWERED\", \"text\": \"Yes.\"}")))).hasMessageContaining("needs no answer of yours any more");
    }

    @Test
    void whatIsStillOnItsWayIsAnsweredInAMoment() {
        var question = as.country("FR", () -> asking.ask(question("URGENT", "IT")));

        assertThatThrownBy(() -> as.country("IT", () -> answers.answerElsewhere(question,
                json("{\"answer\": \"ANSWERED\", \"text\": \"Yes.\"}")))).hasMessageContaining("on its way");

        jobs.run();
        as.country("IT", () -> answers.answerElsewhere(question, json("{\"answer\": \"ANSWERED\", \"text\": \"Yes.\"}")));
    }

    private String asked(String urgency, String... countries) {
        var question = as.country("FR", () -> asking.ask(question(urgency, countries)));
        jobs.run();
        return question;
    }

    private static JsonNode question(String urgency, String... countries) {
        return json("{\"purpose\": \"LOCATE\", \"urgency\": \"" + urgency
                + "\", \"text\": \"Where is he?\", \"named\": false, \"countries\": [\""
                + String.join("\", \"", countries) + "\"]}");
    }

    private void answer(ProcessInstance instance, String country, Map<String, Object> variables) {
        complete(instance, country, variables);
    }

    private void complete(ProcessInstance instance, String country, Map<String, Object> variables) {
        var task = engine.getTaskService().createTaskQuery().processInstanceId(instance.getId()).singleResult().getId();
        as.country(country, () -> engine.getTaskService().complete(task, variables));
        jobs.run();
    }

    private ProcessInstance instance(String question, String country) {
        return engine.getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey(question)
                .variableValueEquals("country", country).singleResult();
    }

    private String state(String question, String country) {
        return as.country("FR", () -> queries.one(question)).asked().stream().filter(one -> one.country().equals(country)).findFirst()
                .orElseThrow().state();
    }

    private void posts(String country) {
        as.country(country, () -> rosters.write(country, json("""
                {"posts": [{"name": "First", "address": "first@ncb-rome.example", "languages": ["it"], "hours": "24/7"},
                           {"name": "Second", "address": "second@ncb-rome.example", "languages": ["it"], "hours": "24/7"}]}"""), null));
    }

    private static String addressed(String question, String party) {
        return TestDatabase.asOwner().queryForObject("""
                select (select p.address from duty_post p where p.reference = a.post) from asking a where a.question = ? and a.party = ?""",
                String.class, question, party);
    }

    private static List<String> messages(String question) {
        return TestDatabase.asOwner().queryForList(
                "select kind || ' ' || recipient from message where reference = ? order by kind, recipient", String.class, question);
    }

    private static List<String> facts(String question) {
        return TestDatabase.asOwner().queryForList("select type || ' ' || country from ledger_event where subject = ? order by sequence",
                String.class, question);
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
