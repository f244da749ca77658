package org.cordon.hub.contact.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.init;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.cordon.hub.contact.ContactDeclarationService;
import org.cordon.hub.contact.ContactQueries;
import org.cordon.hub.contact.ContactQueries.State;
import org.cordon.kernel.database.TestDatabase;
import org.cordon.support.As;
import org.cordon.support.CordonTest;
import org.cordon.support.Jobs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Plays {@code contact-declaring} and {@code contact-asking} along every answer, event and end. US declares first, FR the same afterwards.
 */
@CordonTest
class ContactProcessTest {

    /** The clocks of Paris change on 31 October, those of Washington on 7 November. */
    private static final Instant DECLARED = Instant.parse("2027-10-30T08:00:00Z");
    private static final Instant ANSWER_DUE = Instant.parse("2027-11-07T09:00:00Z");
    private static final Instant HOLDER_UNTIL = Instant.parse("2027-11-06T08:00:00Z");
    private static final String ANSWER = "userTask_answerContact";

    @Autowired
    private ProcessEngine engine;
    @Autowired
    private ContactDeclarationService declarations;
    @Autowired
    private ContactQueries queries;
    @Autowired
    private Jobs jobs;
    @Autowired
    private As as;

    @BeforeEach
    void begin() {
        init(engine);
        ClockUtil.setCurrentTime(Date.from(DECLARED));
    }

    @Test
    void whoeverHoldsTheSameIsAskedAndAYesIsToldToBothOnTheEighthDay() {
        var held = declare("US");
        var declared = declare("FR");
        var asked = asked("US");

        assertThat(queries(asked)).isEqualTo(List.of(held));
        assertThat(instance(declared)).isWaitingAt("event_answerTime");
        assertThat(instance(asked)).isWaitingAt(ANSWER).task().hasCandidateGroup("ncb-US").hasDueDate(Date.from(HOLDER_UNTIL));
        assertThat(messages()).containsExactly("CONTACT_ASKED ncb-US " + asked);

        var asking = instance(asked);
        answer(asked, true);
        assertThat(asking).isEnded().hasPassedInOrder(ANSWER, "endEvent_contactAnswered");
        jobs.runAt(ANSWER_DUE.minusSeconds(1));
        assertThat(state("FR", declared)).isEqualTo(State.WAITING);
        assertThat(as.country("US", () -> queries.question(asked)).contact()).isNull();

        jobs.runAt(ANSWER_DUE);
        assertThat(instance(declared)).hasPassedInOrder("serviceTask_compareDeclaration", "event_answerTime", "sendTask_answerDeclaration")
                .isWaitingAt("event_standsUntil");
        assertThat(as.country("FR", () -> queries.one(declared)).contacts()).containsExactly("US");
        assertThat(as.country("US", () -> queries.question(asked)).contact()).isEqualTo("FR");
        assertThat(messages()).contains("CONTACT_ANSWERED ncb-FR " + declared, "CONTACT_MADE ncb-US " + asked);
    }

    @Test
    void aNoIsAnsweredAsNothing() {
        declare("US");
        var declared = declare("FR");
        answer(asked("US"), false);

        jobs.runAt(ANSWER_DUE);

        assertThat(state("FR", declared)).isEqualTo(State.NOTHING);
        assertThat(messages()).doesNotContain("CONTACT_MADE");
    }

    @Test
    void silenceIsANoAfterAReminderTwoDaysBeforeTheEnd() {
        declare("US");
        var declared = declare("FR");
        var asked = asked("US");
        var asking = instance(asked);

        jobs.runAt(HOLDER_UNTIL.minusSeconds(2 * 24 * 3600));
        assertThat(asking).hasPassedInOrder("boundaryEvent_contactReminder", "sendTask_remindHolder", "endEvent_holderReminded")
                .isWaitingAt(ANSWER);
        assertThat(messages()).contains("CONTACT_REMINDER ncb-US " + asked);
        jobs.runAt(HOLDER_UNTIL);
        assertThat(asking).isEnded().hasPassedInOrder("boundaryEvent_contactDeadline", "serviceTask_recordContactSilence",
                "endEvent_silenceRecorded");
        jobs.runAt(ANSWER_DUE);

        assertThat(state("FR", declared)).isEqualTo(State.NOTHING);
        assertThat(as.compliance(() -> queries.one(declared)).asked().get(0).answer().name()).isEqualTo("SILENCE");
    }

    @Test
    void whereNobodyHoldsItTheAnswerComesAtTheSameTime() {
        var declared = declare("FR");

        jobs.runAt(ANSWER_DUE.minusSeconds(1));
        assertThat(state("FR", declared)).isEqualTo(State.WAITING);
        jobs.runAt(ANSWER_DUE);
        assertThat(state("FR", declared)).isEqualTo(State.NOTHING);
        assertThat(messages()).containsExactly("CONTACT_ANSWERED ncb-FR " + declared);
    }

    @Test
    void afterNinetyDaysWhatWasDeclaredIsDroppedAndTheRegisterStays() {
        var declared = declare("FR");
        var declaring = instance(declared);

        jobs.runAt(Instant.parse("2028-01-28T09:00:00Z"));

        assertThat(declaring).isEnded().hasPassedInOrder("event_standsUntil", "serviceTask_forgetDeclaration", "endEvent_declarationOver");
        var left = as.compliance(() -> queries.one(declared));
        assertThat(left.what()).isNull();
        assertThat(left.text()).isNull();
        assertThat(left.country()).isEqualTo("FR");
        assertThat(TestDatabase.asOwner().queryForObject("select count(*) from declared_key", Integer.class)).isZero();
        declare("US");
        assertThat(TestDatabase.asOwner().queryForObject("select count(*) from contact_asking", Integer.class)).isZero();
    }

    @Test
    void ofTwoThatDeclareAtOnceOneIsAsked() {
        var american = as.country("US", () -> declarations.declare(telephone()));
        var french = as.country("FR", () -> declarations.declare(telephone()));
        jobs.run(french, "serviceTask_compareDeclaration");
        jobs.run(american, "serviceTask_compareDeclaration");

        assertThat(TestDatabase.asOwner().queryForList("select country || ' ' || items[1] from contact_asking", String.class))
                .containsExactly("US " + american);
    }

    @Test
    void onlyAYesOrANoIsTakenAndNothingAfterTheDeadline() {
        declare("US");
        declare("FR");
        var asked = asked("US");

        assertThatThrownBy(() -> answer(asked, null)).hasMessageContaining("whether the party may contact you");
        ClockUtil.setCurrentTime(Date.from(HOLDER_UNTIL));
        assertThatThrownBy(() -> answer(asked, true)).hasMessageContaining("is over");
    }

    @Test
    void whoIsAskedLateHasNoLongerThanUntilTheAnswer() {
        as.country("US", () -> declarations.declare(telephone()));
        var declared = as.country("FR", () -> declarations.declare(telephone()));
        ClockUtil.setCurrentTime(Date.from(DECLARED.plusSeconds(5 * 24 * 3600)));
        jobs.run(declared, "serviceTask_compareDeclaration");

        assertThat(instance(asked("US"))).task().hasDueDate(Date.from(ANSWER_DUE));
    }

    private String declare(String country) {
        var reference = as.country(country, () -> declarations.declare(telephone()));
        jobs.run();
        return reference;
    }

    private static JsonNode telephone() {
        return JsonNodeFactory.instance.objectNode().put("kind", "TELEPHONE").put("telephone", "+1 555 010 0000")
                .put("reason", "INVESTIGATION").put("text", "A number of the network.");
    }

    private static String asked(String country) {
        return TestDatabase.asOwner().queryForObject("select reference from contact_asking where country = ?", String.class, country);
    }

    private List<String> queries(String asked) {
        return as.country("US", () -> queries.question(asked)).items();
    }

    private State state(String country, String declared) {
        return as.country(country, () -> queries.one(declared)).state();
    }

    private void answer(String asked, Boolean agreed) {
        var task = engine.getTaskService().createTaskQuery().processInstanceBusinessKey(asked).singleResult().getId();
        as.country("US", () -> engine.getTaskService().complete(task, agreed == null ? Map.of() : Map.of("agreed", agreed)));
        jobs.run();
    }

    private ProcessInstance instance(String reference) {
        return engine.getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey(reference).singleResult();
    }

    private static List<String> messages() {
        return TestDatabase.asOwner().queryForList(
                "select kind || ' ' || recipient || ' ' || reference from message order by queued_at, kind", String.class);
    }
}
