package org.cordon.exchange.question.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.init;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.cordon.exchange.question.QuestionQueries;
import org.cordon.exchange.question.QuestionQueries.Asked;
import org.cordon.exchange.question.WithdrawalReason;
import org.cordon.exchange.question.answer.QuestionAnswers;
import org.cordon.exchange.question.ask.AskingService;
import org.cordon.exchange.question.ask.QuestionHandlingService;
import org.cordon.exchange.question.ask.QuestionWithdrawalService;
import org.cordon.kernel.database.TestDatabase;
import org.cordon.support.As;
import org.cordon.support.CordonTest;
import org.cordon.support.Jobs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** FR asks IT and ES without being named, and withdraws the question, or withholds it from one of them. */
@CordonTest
class QuestionTakenBackTest {

    private static final Instant ASKED = Instant.parse("2027-05-10T08:00:00Z");

    @Autowired
    private ProcessEngine engine;
    @Autowired
    private AskingService asking;
    @Autowired
    private QuestionAnswers answers;
    @Autowired
    private QuestionQueries queries;
    @Autowired
    private QuestionWithdrawalService withdrawals;
    @Autowired
    private QuestionHandlingService handling;
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
    void whoIsAskedIsToldAndOwesNothingMoreAndWhatWasSaidStays() {
        var question = asked("IT", "ES");
        var spanish = instance(question, "ES");
        as.country("IT", () -> answers.answerElsewhere(question, object("answer", "ANSWERED").put("text", "In Genoa.")));
        jobs.run();

        withdraw(question);
        assertThat(spanish).hasPassed("startEvent_questionWithdrawn").isWaitingAt("sendTask_tellWithdrawn");
        assertThatThrownBy(() -> as.country("ES",
                () -> answers.answerElsewhere(question, object("answer", "ASK_BACK").put("text", "Who?"))))
                .hasMessageContaining("was withdrawn by the country that asks it");
        jobs.runAt(ASKED.plusSeconds(3600 * 24 * 40));

        assertThat(spanish).isEnded().hasPassedInOrder("sendTask_tellWithdrawn", "endEvent_questionWithdrawn")
                .hasNotPassed("serviceTask_recordQuestionUnanswered", "serviceTask_callNext");
        assertThat(states(question)).containsExactlyInAnyOrder("IT ANSWERED", "ES WITHDRAWN");
        assertThat(messages(question)).contains("QUESTION_WITHDRAWN ncb-ES").doesNotContain("QUESTION_WITHDRAWN ncb-IT");
        assertThat(facts(question)).contains("QUESTION_WITHDRAWN ES", "QUESTION_WITHDRAWN IT");
        var seen = as.country("ES", () -> queries.one(question));
        assertThat(seen.withdrawal().reason()).isEqualTo(WithdrawalReason.ANSWERED_OTHERWISE);
        assertThat(seen.handling()).as("tells who asks").isNull();
        assertThat(as.country("IT", () -> queries.one(question)).thread()).extracting(QuestionQueries.Entry::what)
                .containsExactly("ACKNOWLEDGED", "ANSWERED", "FEEDBACK_MISSING");
    }

    @Test
    void itIsWithdrawnOnceByWhoAsksItAndWithAReason() {
        var question = asked("IT");

        assertThatThrownBy(() -> as.country("FR", () -> withdrawals.withdraw(question, object("reason", "We in Paris have found him."))))
                .as("words could name who asks").hasMessageContaining("reason");
        assertThatThrownBy(() -> as.country("IT", () -> withdrawals.requireOwn(question)))
                .hasMessageContaining("Only the country that asks");
        assertThatThrownBy(() -> as.country("PL", () -> withdrawals.requireOwn(question))).hasMessageContaining("There is no question");
        withdraw(question);
        assertThatThrownBy(() -> withdraw(question)).hasMessageContaining("has been withdrawn already");
    }

    @Test
    void whatIsWithdrawnBeforeItIsPutReachesNobodyAndIsPassedOnToNobody() {
        var question = as.country("FR", () -> asking.ask(body("IT")));
        withdraw(question);
        jobs.run();
        assertThat(instance(question, "IT")).isNull();
        assertThat(messages(question)).isEmpty();

        var other = asked("IT");
        as.country("IT", () -> answers.answerElsewhere(other, object("answer", "FORWARDED").put("forwardTo", "GR")));
        withdraw(other);
        jobs.run();
        assertThat(states(other)).containsExactly("IT FORWARDED");
    }

    @Test
    void anAskerWhoIsAskedBackWithdrawsAsWell() {
        var question = asked("IT");
        as.country("IT", () -> answers.answerElsewhere(question, object("answer", "ASK_BACK").put("text", "Who?")));
        jobs.run();
        var italian = instance(question, "IT");

        withdraw(question);
        jobs.run();

        assertThat(italian).isEnded().hasPassed("endEvent_questionWithdrawn").hasNotPassed("sendTask_tellAnsweredBack");
        assertThat(states(question)).containsExactly("IT WITHDRAWN");
    }

    /** IT loses the question and hears no more of it. Once IT may see it again, it is asked anew, with the whole time. */
    @Test
    void whoMayNotSeeItAnyLongerOwesNothingAndIsAskedAnewOnceHeMay() {
        var question = asked("IT", "ES");
        var italian = instance(question, "IT");

        as.country("FR", () -> handling.change(question, notFor("IT"), null));
        assertThat(italian).isWaitingAt("sendTask_tellWithdrawn");
        jobs.run();
        assertThat(italian).isEnded().hasPassed("endEvent_questionWithdrawn");
        assertThat(states(question)).containsExactlyInAnyOrder("IT WITHDRAWN", "ES ASKED");
        assertThat(messages(question)).noneMatch(message -> message.startsWith("QUESTION_WITHDRAWN"));
        assertThat(facts(question)).contains("HANDLING_TIGHTENED IT", "HANDLING_TIGHTENED ES");
        assertThatThrownBy(() -> as.country("IT", () -> queries.one(question))).hasMessageContaining("There is no question");
        assertThat(as.country("ES", () -> queries.one(question)).handlingCode().name()).isEqualTo("H2");

        ClockUtil.setCurrentTime(Date.from(ASKED.plusSeconds(3600)));
        as.country("FR", () -> handling.change(question, notFor(), null));
        jobs.run();

        assertThat(states(question)).containsExactlyInAnyOrder("IT ASKED", "ES ASKED");
        assertThat(instance(question, "IT")).isWaitingAt("userTask_answerQuestion").task()
                .hasDueDate(Date.from(ASKED.plusSeconds(3600 * 73)));
        assertThat(instance(question, "ES")).isWaitingAt("userTask_answerQuestion");
    }

    @Test
    void whatIsKeptFromHimAndGivenBackBeforeAJobRunsIsAskedAnewOnce() {
        var question = asked("IT");

        as.country("FR", () -> handling.change(question, notFor("IT"), null));
        as.country("FR", () -> handling.change(question, notFor(), null));
        jobs.run();

        assertThat(states(question)).containsExactly("IT ASKED");
        assertThat(instance(question, "IT")).isWaitingAt("userTask_answerQuestion");
        assertThat(messages(question)).containsExactly("QUESTION_ASKED ncb-IT", "QUESTION_ASKED ncb-IT");
    }

    @Test
    void aHandlingThatIsNotInOrderIsRefusedAtItsField() {
        var question = asked("IT");

        assertThatThrownBy(() -> as.country("FR", () -> handling.change(question, notFor("QQ9"), null))).hasMessageContaining("notFor");
        assertThatThrownBy(() -> as.country("FR", () -> handling.change(question, notFor("ES"), 7))).hasMessageContaining("was changed");
        assertThatThrownBy(() -> as.country("IT", () -> handling.requireOwn(question))).hasMessageContaining("Only the country that asks");
    }

    private void withdraw(String question) {
        as.country("FR", () -> withdrawals.withdraw(question, object("reason", "ANSWERED_OTHERWISE")));
    }

    private String asked(String... countries) {
        var question = as.country("FR", () -> asking.ask(body(countries)));
        jobs.run();
        return question;
    }

    private static ObjectNode body(String... countries) {
        var body = object("purpose", "LOCATE").put("urgency", "URGENT").put("text", "Where is he?").put("named", false);
        List.of(countries).forEach(body.putArray("countries")::add);
        return body;
    }

    private static ObjectNode notFor(String... countries) {
        var body = object("handlingCode", "H2");
        List.of(countries).forEach(body.putArray("notFor")::add);
        return body;
    }

    private static ObjectNode object(String field, String text) {
        return JsonNodeFactory.instance.objectNode().put(field, text);
    }

    private ProcessInstance instance(String question, String country) {
        return engine.getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey(question)
                .variableValueEquals("country", country).singleResult();
    }

    private List<String> states(String question) {
        return as.country("FR", () -> queries.one(question)).asked().stream().map(QuestionTakenBackTest::state).toList();
    }

    private static String state(Asked one) {
        return one.country() + " " + one.state();
    }

    private static List<String> messages(String question) {
        return TestDatabase.asOwner().queryForList(
                "select kind || ' ' || recipient from message where reference = ? order by kind, recipient", String.class, question);
    }

    private static List<String> facts(String question) {
        return TestDatabase.asOwner().queryForList("select type || ' ' || country from ledger_event where subject = ? order by sequence",
                String.class, question);
    }
}
