package org.cordon.exchange.release.process;

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
import org.cordon.exchange.release.ReleaseRequestService;
import org.cordon.kernel.caller.SystemWork;
import org.cordon.kernel.database.TestDatabase;
import org.cordon.roundup.operation.OpenCases;
import org.cordon.support.As;
import org.cordon.support.CordonTest;
import org.cordon.support.DatabaseContents;
import org.cordon.support.Jobs;
import org.cordon.support.ListedTargets;
import org.cordon.support.PartnerAccounts;
import org.cordon.support.Reports;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Plays {@code release-request} along every answer, boundary event and end. IT is the host country and asks for a release to ES. */
@CordonTest
class ReleaseRequestProcessTest {

    private static final String OPERATION = "LARK-2027";
    private static final String ANSWER = ReleaseRequestProcess.ANSWER_RELEASE;

    @Autowired
    private ProcessEngine engine;
    @Autowired
    private ReleaseRequestService requests;
    @Autowired
    private List<OpenCases> cases;
    @Autowired
    private PartnerAccounts partners;
    @Autowired
    private ListedTargets listed;
    @Autowired
    private Jobs jobs;
    @Autowired
    private As as;

    private String target;

    @BeforeEach
    void aTargetOfTwoCountries() {
        init(engine);
        ClockUtil.setCurrentTime(Date.from(Instant.parse("2027-05-11T12:00:00Z")));
        listed.operation(OPERATION);
        TestDatabase.asOwner().update("update participation set status = 'ACCEPTED' where country = 'DE'");
        target = listed.target(OPERATION, "2222", "2016/12345", "MORVAN", "Yann", List.of("FR", "DE"), List.of("IT", "ES"));
        for (var country : List.of("FR", "DE")) {
            TestDatabase.asOwner().update("""
                    insert into handling (item, supplier, code, restriction, parties)
                    select reference, 'ncb-' || country, 'H2', 'NOT_FOR', '{ncb-ES}' from nomination where country = ?""", country);
        }
    }

    @Test
    void anybodyToAskYesAsksEachSupplierInATaskOfItsOwn() {
        var request = asked();

        for (var supplier : List.of("FR", "DE")) {
            assertThat(instance(request, supplier)).hasPassedInOrder("gateway_supplierKnown", "sendTask_askRelease").isWaitingAt(ANSWER)
                    .task()
                    .hasCandidateGroup("ncb-" + supplier).hasDueDate(Date.from(Instant.parse("2027-05-18T12:00:00Z")));
        }
        assertThat(listed.messages(request)).containsExactly("RELEASE_ASKED ncb-DE", "RELEASE_ASKED ncb-FR");
    }

    @Test
    void anybodyToAskNoWaitsForTheDeadlineAndEndsUnanswered() {
        partners.exists("EUROPOL");
        var request = as.person("europol", "partner-EUROPOL", () -> requests.askBlindly(posted().put("reference", OPERATION + "-TZZZZZ")));
        jobs.run();
        var instance = instance(request);
        assertThat(instance).hasPassed("gateway_supplierKnown").isWaitingAt("event_nobodyAnswered").hasNotPassed("sendTask_askRelease");

        jobs.runAt(Instant.parse("2027-05-18T12:00:01Z"));

        assertThat(instance).isEnded().hasPassedInOrder("event_nobodyAnswered", "serviceTask_recordReleaseUnanswered",
                "endEvent_unanswered");
        assertThat(outcome(request)).isEqualTo("UNANSWERED");
        assertThat(listed.messages(request)).containsExactly("RELEASE_ANSWERED partner-EUROPOL");
    }

    @Test
    void releasedYesByOneIsNotReleasedUntilTheOtherHas() {
        var request = asked();
        var french = instance(request, "FR");
        var german = instance(request, "DE");

        answer(french, "FR", Map.of("answer", "RELEASED"));
        assertThat(french).isEnded().hasPassedInOrder("serviceTask_settleRelease", "gateway_releaseGranted", "endEvent_released")
                .hasNotPassed("endEvent_refused");
        assertThat(outcome(request)).isNull();
        assertThat(withheldFromSpain()).isTrue();

        answer(german, "DE", Map.of("answer", "RELEASED"));
        assertThat(german).isEnded().hasPassed("endEvent_released");
        assertThat(outcome(request)).isEqualTo("RELEASED");
        assertThat(withheldFromSpain()).isFalse();
        assertThat(listed.messages(request)).contains("RELEASE_ANSWERED ncb-IT");
        assertThat(listed.messages(target)).contains("ITEM_RELEASED ncb-ES");
    }

    /** A supplier may change its handling while others are still asked. */
    @Test
    void releasedByAllIsRefusedWhereOneHasTakenItBackSince() {
        var request = asked();
        var german = instance(request, "DE");
        answer(instance(request, "FR"), "FR", Map.of("answer", "RELEASED"));
        TestDatabase.asOwner().update("update handling set released = '{}' where supplier = 'ncb-FR'");

        answer(german, "DE", Map.of("answer", "RELEASED"));

        assertThat(outcome(request)).isEqualTo("REFUSED");
        assertThat(withheldFromSpain()).isTrue();
        assertThat(listed.messages(target)).doesNotContain("ITEM_RELEASED ncb-ES");
    }

    @Test
    void releasedNoEndsItForTheOthersToo() {
        var request = asked();
        var french = instance(request, "FR");
        var german = instance(request, "DE");

        answer(french, "FR", Map.of("answer", "REFUSED", "reason", "our court forbids it"));

        assertThat(french).isEnded().hasPassedInOrder("serviceTask_settleRelease", "gateway_releaseGranted", "endEvent_refused")
                .hasNotPassed("endEvent_released");
        assertThat(german).isEnded().hasPassedInOrder("boundaryEvent_releaseSettled", "endEvent_settledWithoutSupplier")
                .hasNotPassed("serviceTask_settleRelease");
        assertThat(outcome(request)).isEqualTo("REFUSED");
        assertThat(listed.messages(request)).contains("RELEASE_ANSWERED ncb-IT").noneMatch(message -> message.endsWith("ncb-ES"));
        assertThat(withheldFromSpain()).isTrue();
    }

    @Test
    void aRefusalWithoutAReasonAndAnAnswerThatIsNoneAreRefused() {
        var french = instance(asked(), "FR");

        assertThatThrownBy(() -> answer(french, "FR", Map.of("answer", "REFUSED"))).hasMessageContaining("Say why it is not released");
        assertThatThrownBy(() -> answer(french, "FR", Map.of("answer", "PARTLY"))).hasMessageContaining("RELEASED or REFUSED");
        assertThat(french).isWaitingAt(ANSWER);
    }

    @Test
    void halfwayToTheDeadlineWhoeverHasNotAnsweredIsReminded() {
        var request = asked();
        var german = instance(request, "DE");
        answer(instance(request, "FR"), "FR", Map.of("answer", "RELEASED"));
        jobs.runAt(Instant.parse("2027-05-15T00:00:01Z"));

        assertThat(german).hasPassed("boundaryEvent_answerReminder", "sendTask_remindRelease", "endEvent_supplierReminded")
                .isWaitingAt(ANSWER);
        assertThat(listed.messages(request)).contains("RELEASE_REMINDER ncb-DE").doesNotContain("RELEASE_REMINDER ncb-FR");
    }

    @Test
    void atTheDeadlineItEndsUnansweredAndTheAskerIsTold() {
        var request = asked();
        var french = instance(request, "FR");
        jobs.runAt(Instant.parse("2027-05-18T12:00:01Z"));

        assertThat(french).isEnded().hasPassedInOrder("boundaryEvent_answerDeadline", "serviceTask_recordReleaseUnanswered",
                "endEvent_unanswered");
        assertThat(outcome(request)).isEqualTo("UNANSWERED");
        assertThat(withheldFromSpain()).isTrue();
        assertThat(listed.messages(request)).containsOnlyOnce("RELEASE_ANSWERED ncb-IT");
    }

    @Test
    void whoeverIsJoinedSinceIsAskedBeforeItIsReleased() {
        var alone = listed.target(OPERATION, "3333", "2016/5", "KERMADEC", "Ana", List.of("FR"), List.of("IT"));
        var request = as.country("IT", () -> requests.askForTarget(alone, posted().put("for", "ES")));
        jobs.run();
        TestDatabase.asOwner().update("""
                insert into nomination (reference, operation, country, entity_id, name, notice, status, target, nominated_at)
                values (?, ?, 'DE', '2016/5', 'KERMADEC', '{}', 'ADMITTED', ?, '2027-05-11Z')""", OPERATION + "-T44444", OPERATION, alone);
        TestDatabase.asOwner().update("insert into target_wanting (target, country, nomination) values (?, 'DE', ?)", alone,
                OPERATION + "-T44444");

        answer(instance(request, "FR"), "FR", Map.of("answer", "RELEASED"));
        assertThat(outcome(request)).isNull();
        answer(instance(request, "DE"), "DE", Map.of("answer", "RELEASED"));
        assertThat(outcome(request)).isEqualTo("RELEASED");
    }

    @Test
    void anOperationThatIsCalledOffAsksNobodyAnyMoreAndTellsNobodySo() {
        var request = asked();
        var french = instance(request, "FR");
        var german = instance(request, "DE");
        cases.forEach(open -> SystemWork.run(() -> open.operationCancelled(OPERATION)));
        jobs.run();

        assertThat(french).isEnded().hasNotPassed("endEvent_released", "endEvent_refused", "endEvent_unanswered");
        assertThat(german).isEnded();
        assertThat(instance(request)).isWaitingAt("event_nobodyAnswered");
        assertThat(outcome(request)).isNull();
        assertThat(listed.messages(request)).noneMatch(message -> message.startsWith("RELEASE_ANSWERED"));

        jobs.runAt(Instant.parse("2027-05-18T12:00:01Z"));
        assertThat(outcome(request)).isEqualTo("UNANSWERED");
        assertThat(listed.messages(request)).containsOnlyOnce("RELEASE_ANSWERED ncb-IT");
    }

    @Test
    void nothingThatAnybodyWroteStaysInTheEngine() {
        var request = as.country("IT",
                () -> requests.askForTarget(target, posted().put("for", "ES").put("reason", "because " + Reports.MARKER)));
        jobs.run();
        answer(instance(request, "FR"), "FR", Map.of("answer", "REFUSED", "reason", "about " + Reports.MARKER));

        assertThat(DatabaseContents.holding(Reports.MARKER, "engine")).isEmpty();
        assertThat(DatabaseContents.holding(request, "engine")).isNotEmpty();
    }

    private String asked() {
        var request = as.country("IT", () -> requests.askForTarget(target, posted().put("for", "ES")));
        jobs.run();
        return request;
    }

    private static ObjectNode posted() {
        return JsonNodeFactory.instance.objectNode().put("reason", "our investigators work with theirs");
    }

    private void answer(ProcessInstance instance, String country, Map<String, Object> posted) {
        as.country(country, () -> engine.getTaskService().complete(task(instance).getId(), posted));
        jobs.run();
    }

    private ProcessInstance instance(String request) {
        return engine.getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey(request).singleResult();
    }

    private ProcessInstance instance(String request, String supplier) {
        return engine.getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey(request)
                .variableValueEquals("country", supplier).singleResult();
    }

    private static String outcome(String request) {
        return TestDatabase.asOwner().queryForObject("select outcome from release_request where reference = ?", String.class, request);
    }

    private boolean withheldFromSpain() {
        return TestDatabase.answer(Boolean.class, "select withheld_from(?, 'ncb-ES')", target);
    }
}
