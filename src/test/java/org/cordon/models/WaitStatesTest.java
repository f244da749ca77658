package org.cordon.models;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.junit.jupiter.api.Test;

/**
 * Names the timers that end each wait for a person or a message without one. A person is pursued as long as the file may be kept. In
 * {@code target-pursuit} the end of that time ends every wait, and the wait of a target at large has no other end.
 */
class WaitStatesTest {

    private static final String RETENTION = "startEvent_retentionOver";

    @Test
    void infraOperation() {
        assertThat(endingsIn("infra-operation")).containsExactlyInAnyOrderEntriesOf(Map.of(
                "receiveTask_awaitAnswers", List.of("boundaryEvent_invitationDeadline"),
                "userTask_chaseSilent", List.of("boundaryEvent_chaseDeadline"),
                "receiveTask_awaitScreening", List.of("boundaryEvent_screeningClosed"),
                "userTask_freezeList", List.of("boundaryEvent_freezeDeadline"),
                "userTask_openPhase", List.of("boundaryEvent_operationStart"),
                "userTask_endPhase", List.of("boundaryEvent_operationEnd"),
                "userTask_approveResults", List.of("boundaryEvent_closingDeadline")));
    }

    @Test
    void countryParticipation() {
        assertThat(endingsIn("country-participation")).containsExactlyInAnyOrderEntriesOf(Map.of(
                "userTask_answerInvitation", List.of("boundaryEvent_answerOverdue"),
                "userTask_nominate", List.of("boundaryEvent_nominationDeadline"),
                "userTask_screenBatch", List.of("boundaryEvent_screeningClosed"),
                "userTask_correctNominations", List.of("boundaryEvent_correctionDeadline"),
                "userTask_reviewFlagged", List.of("boundaryEvent_reviewDeadline"),
                "receiveTask_awaitList", List.of("boundaryEvent_listOverdue"),
                "userTask_confirmTargets", List.of("boundaryEvent_confirmationDeadline"),
                "receiveTask_operationUnderway", List.of("boundaryEvent_participationOverdue")));
    }

    @Test
    void targetPursuit() {
        assertThat(endingsIn("target-pursuit")).containsExactlyInAnyOrderEntriesOf(Map.of(
                "receiveTask_awaitConfirmation", List.of("boundaryEvent_confirmationOverdue", RETENTION),
                "receiveTask_atLarge", List.of(RETENTION),
                "receiveTask_located", List.of(RETENTION),
                "receiveTask_identityPending", List.of(RETENTION),
                "receiveTask_arrested", List.of(RETENTION),
                "receiveTask_extradition", List.of(RETENTION),
                "receiveTask_suspended", List.of("boundaryEvent_retentionOverWhileSuspended", RETENTION)));
    }

    @Test
    void arrestHandling() {
        assertThat(endingsIn("arrest-handling")).containsExactlyInAnyOrderEntriesOf(Map.of(
                "userTask_confirmIdentity", List.of("boundaryEvent_identityUnanswered"),
                "userTask_followExtradition", List.of("boundaryEvent_outcomeOverdue")));
    }

    @Test
    void leadHandling() {
        assertThat(endingsIn("lead-handling")).containsExactlyInAnyOrderEntriesOf(Map.of(
                "userTask_assessLead", List.of("boundaryEvent_assessmentDeadline"),
                "receiveTask_leadRests", List.of("boundaryEvent_askAgain"),
                "receiveTask_awaitTurn", List.of("boundaryEvent_turnOverdue")));
    }

    @Test
    void personReport() {
        assertThat(endingsIn("person-report")).containsExactlyInAnyOrderEntriesOf(Map.of(
                "receiveTask_reportWaits", List.of("boundaryEvent_askAgain")));
    }

    @Test
    void unattendedTargets() {
        assertThat(endingsIn("unattended-targets")).containsExactlyInAnyOrderEntriesOf(Map.of(
                "userTask_decideUnattended", List.of("boundaryEvent_decisionDeadline")));
    }

    @Test
    void releaseRequest() {
        assertThat(endingsIn("release-request")).containsExactlyInAnyOrderEntriesOf(Map.of(
                "userTask_answerRelease", List.of("boundaryEvent_answerDeadline")));
    }

    @Test
    void postCheck() {
        assertThat(endingsIn("post-check")).containsExactlyInAnyOrderEntriesOf(Map.of(
                "userTask_confirmEntry", List.of("boundaryEvent_confirmDeadline"),
                "receiveTask_awaitAnswer", List.of("boundaryEvent_testDeadline")));
    }

    @Test
    void blindContacts() {
        assertThat(endingsIn("contact-asking")).containsExactlyEntriesOf(
                Map.of("userTask_answerContact", List.of("boundaryEvent_contactDeadline")));
        assertThat(endingsIn("contact-declaring").values()).allMatch(List::isEmpty);
    }

    @Test
    void specialistConfirming() {
        assertThat(endingsIn("specialist-confirming"))
                .isEqualTo(Map.of("userTask_confirmSpecialist", List.of("boundaryEvent_specialistDeadline")));
    }

    @Test
    void analysisFile() {
        assertThat(endingsIn("analysis-file")).containsExactlyInAnyOrderEntriesOf(Map.of(
                "userTask_approveFile", List.of("boundaryEvent_approvalOverdue"),
                "userTask_reviewFile", List.of("boundaryEvent_fileReviewOverdue"),
                "userTask_reviewClosedFile", List.of("boundaryEvent_erasureDue")));
    }

    @Test
    void products() {
        assertThat(endingsIn("product-making")).isEqualTo(Map.of("userTask_readProduct", List.of("boundaryEvent_productUnread"),
                "userTask_mendProduct", List.of("boundaryEvent_productUnmended")));
        assertThat(endingsIn("product-feedback")).isEqualTo(Map.of("userTask_assessProduct", List.of("boundaryEvent_productUnassessed")));
        assertThat(endingsIn("target-proposal"))
                .isEqualTo(Map.of("userTask_considerTarget", List.of("boundaryEvent_targetUnconsidered")));
        assertThat(endingsIn("product-recall")).isEqualTo(Map.of("userTask_settleProduct", List.of("boundaryEvent_productUnsettled")));
    }

    @Test
    void categorising() {
        assertThat(endingsIn("categorising"))
                .isEqualTo(Map.of("receiveTask_awaitCategories", List.of("boundaryEvent_categoriesOverdue")));
    }

    @Test
    void returnSheets() {
        assertThat(endingsIn("return-sheets")).isEmpty();
    }

    @Test
    void groupRegister() {
        assertThat(endingsIn("group-register")).containsExactlyInAnyOrderEntriesOf(Map.of(
                "userTask_reviewGroup", List.of("boundaryEvent_reviewOverdue"),
                "receiveTask_awaitWord", List.of("boundaryEvent_confirmationTime"),
                "userTask_confirmGroup", List.of("boundaryEvent_confirmationOverdue")));
    }

    @Test
    void groupTransfer() {
        assertThat(endingsIn("group-transfer")).isEqualTo(Map.of("userTask_answerTransfer", List.of("boundaryEvent_transferOverdue")));
    }

    @Test
    void sessions() {
        assertThat(endingsIn("session-convening")).isEmpty();
        assertThat(endingsIn("agreed-action")).isEqualTo(Map.of("userTask_reportAction", List.of("boundaryEvent_actionOverdue")));
        assertThat(endingsIn("session-invitation")).isEqualTo(Map.of("userTask_answerSeat", List.of("boundaryEvent_seatOverdue")));
    }

    @Test
    void alertReading() {
        assertThat(endingsIn("alert-issuing")).isEmpty();
        assertThat(endingsIn("alert-reading")).isEqualTo(Map.of("userTask_openAlert", List.of("boundaryEvent_readingOver")));
        assertThat(endingsIn("alert-recall")).isEqualTo(Map.of("userTask_confirmCopiesGone", List.of("boundaryEvent_copiesOverdue")));
    }

    @Test
    void questionAnswering() {
        assertThat(endingsIn("question-answering")).containsExactlyInAnyOrderEntriesOf(Map.of(
                "userTask_answerQuestion", List.of("boundaryEvent_questionOverdue"),
                "userTask_answerLate", List.of("boundaryEvent_lateAnswerOver"),
                "userTask_answerBack", List.of("boundaryEvent_answerBackOverdue")));
        assertThat(endingsIn("question-asking")).isEmpty();
    }

    @Test
    void feedback() {
        assertThat(endingsIn("feedback")).containsExactlyInAnyOrderEntriesOf(Map.of(
                "userTask_giveFeedback", List.of("boundaryEvent_feedbackDeadline"),
                "receiveTask_feedbackRests", List.of("boundaryEvent_askFeedbackAgain")));
    }

    @Test
    void messageDeliveryWaitsForNobody() {
        assertThat(endingsIn("message-delivery")).isEmpty();
    }

    private static Map<String, List<String>> endingsIn(String key) {
        var model = Model.of(key);
        return ModelRules.waitStates(model).collect(toMap(BaseElement::getId, (Activity wait) -> ModelRules.endings(model, wait)));
    }
}
