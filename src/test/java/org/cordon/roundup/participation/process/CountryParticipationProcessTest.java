package org.cordon.roundup.participation.process;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.BDDAssertions.then;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.cordon.support.RoundUp.DAY;
import static org.cordon.support.RoundUp.OPERATION;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.cordon.kernel.database.TestDatabase;
import org.cordon.kernel.shared.Refusal;
import org.cordon.roundup.list.ListVersionService;
import org.cordon.roundup.nomination.intake.NominationService;
import org.cordon.roundup.participation.Answer;
import org.cordon.roundup.participation.AnswerService;
import org.cordon.roundup.participation.DepartureService;
import org.cordon.support.As;
import org.cordon.support.CordonTest;
import org.cordon.support.Jobs;
import org.cordon.support.RoundUp;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Plays {@code country-participation} along each answer of each gateway by its label, each boundary event and each end. */
@CordonTest
class CountryParticipationProcessTest {

    private static final String FRANCE = RoundUp.participation("FR");

    private final RoundUp roundUp;
    private final As as;
    private final Jobs jobs;
    private final AnswerService answers;
    private final DepartureService departures;
    private final NominationService nominations;
    private final ListVersionService versions;
    private final ProcessEngine engine;

    @Autowired
    CountryParticipationProcessTest(RoundUp roundUp, As as, Jobs jobs, AnswerService answers, DepartureService departures,
            NominationService nominations, ListVersionService versions, ProcessEngine engine) {
        this.roundUp = roundUp;
        this.as = as;
        this.jobs = jobs;
        this.answers = answers;
        this.departures = departures;
        this.nominations = nominations;
        this.versions = versions;
        this.engine = engine;
    }

    @BeforeEach
    void assertOnThisEngine() {
        BpmnAwareTests.init(engine);
    }

    @Test
    void aCountryIsInvitedAndReminded() {
        roundUp.launched("FR", "IT");
        assertThat(france()).hasPassed("sendTask_inviteCountry").isWaitingAt("userTask_answerInvitation");
        assertThat(roundUp.task(FRANCE, "userTask_answerInvitation")).hasCandidateGroup("ncb-FR");

        roundUp.after(DAY.multipliedBy(2).plusMinutes(1));
        assertThat(france()).hasPassed("boundaryEvent_invitationReminder", "endEvent_invitationReminded")
                .isWaitingAt("userTask_answerInvitation");
    }

    @Test
    void nobodyIsRemindedOnceTheDeadlineHasPassed() {
        roundUp.launched("FR", "IT").accepted("IT").after(DAY.multipliedBy(2).plusMinutes(1));
        then(remindersTo("ncb-FR")).isEqualTo(1);

        roundUp.after(DAY.multipliedBy(4));
        then(remindersTo("ncb-FR")).isEqualTo(1);
    }

    @Test
    void invitationAcceptedYesAsksForNominations() {
        roundUp.launched("FR", "IT").accepted("FR");

        assertThat(france()).hasPassedInOrder("userTask_answerInvitation", "serviceTask_settleAnswer", "gateway_invitationAccepted")
                .isWaitingAt("userTask_nominate").hasNotPassed("endEvent_invitationDeclined");
        assertThat(france()).variables().doesNotContainKeys("accepted", "liaisonOfficer", "reason");
    }

    @Test
    void invitationAcceptedNoEndsTheParticipation() {
        roundUp.launched("FR", "IT");
        var france = france();
        roundUp.declined("FR");

        assertThat(france).hasPassed("gateway_invitationAccepted", "endEvent_invitationDeclined").hasNotPassed("userTask_nominate")
                .isEnded();
    }

    @Test
    void aCountryChangesItsAnswerBothWays() {
        roundUp.launched("FR", "IT").declined("FR");
        change(new Answer(true, "Insp. Okoro", null));
        var france = france();
        assertThat(france).hasPassed("startEvent_countryJoined", "gateway_nominationsOpen").isWaitingAt("userTask_nominate");

        change(new Answer(false, null, "no staff after all"));
        assertThat(france).hasPassed("boundaryEvent_answerChanged", "endEvent_invitationDeclined").isEnded();
    }

    @Test
    void anAnswerCannotBeChangedAfterTheDeadline() {
        roundUp.launched("FR", "IT").accepted("FR").after(DAY.multipliedBy(5).plusMinutes(1));

        assertThatThrownBy(() -> change(new Answer(false, null, "too late"))).isInstanceOf(Refusal.class)
                .hasMessageContaining("could be changed until");
    }

    @Test
    void anAcceptanceWithoutLiaisonOfficerIsRefusedAndTheTaskStays() {
        roundUp.launched("FR", "IT");

        assertThatThrownBy(() -> roundUp.country("FR", "userTask_answerInvitation", Map.of("accepted", true)))
                .hasMessageContaining("liaison officer");
        assertThat(france()).isWaitingAt("userTask_answerInvitation");
    }

    @Test
    void aCountryRecordedAsSilentIsOut() {
        roundUp.launched("FR", "IT").accepted("IT");
        var france = france();
        roundUp.after(DAY.multipliedBy(6)).coordinator(OPERATION, "userTask_chaseSilent",
                RoundUp.decisions(List.of(Map.of("country", "FR", "decision", "RECORD_SILENT"))));

        assertThat(france).hasPassed("boundaryEvent_recordedSilent", "endEvent_recordedSilent").isEnded();
    }

    @Test
    void silenceIsRecordedWhenNominationIsOver() {
        roundUp.launched("FR", "IT").accepted("IT");
        var france = france();
        jobs.run(FRANCE, "boundaryEvent_answerOverdue");
        jobs.run();

        assertThat(france).hasPassed("serviceTask_recordSilence", "endEvent_noAnswer").isEnded();
    }

    @Test
    void nominationsFinishedNoKeepsTheTaskAndReminds() {
        roundUp.launched("FR").accepted("FR").country("FR", "userTask_nominate", Map.of("finished", false));
        assertThat(france()).hasPassed("gateway_nominationsFinished").isWaitingAt("userTask_nominate");

        roundUp.after(DAY.multipliedBy(2).plusMinutes(1));
        assertThat(france()).hasPassed("boundaryEvent_nominationReminder", "endEvent_nominationReminded");
    }

    @Test
    void nominationsFinishedYesWithNothingToScreenWaitsForTheList() {
        roundUp.launched("FR", "IT").accepted("FR", "IT").finished("FR");

        assertThat(france()).hasPassed("gateway_nominationsPending").hasNotPassed("userTask_screenBatch")
                .isWaitingAt("receiveTask_awaitList");
    }

    @Test
    void nominationsEndAtTheDeadline() {
        roundUp.launched("FR", "IT").accepted("FR", "IT");
        roundUp.putForward("FR", "IT");
        roundUp.after(DAY.multipliedBy(10).plusMinutes(1));

        assertThat(france()).hasPassed("boundaryEvent_nominationDeadline").isWaitingAt("userTask_screenBatch");
        assertThat(roundUp.task(FRANCE, "userTask_screenBatch")).hasCandidateGroup("coordinator");
    }

    @Test
    void anAcceptedBatchBecomesTargets() {
        roundUp.launched("FR", "IT").accepted("FR", "IT").nominated("FR", "IT", "IT").screened("FR", "ACCEPT");

        assertThat(france())
                .hasPassed("gateway_nominationsReturned", "gateway_nominationsFlagged", "gateway_batchBack", "serviceTask_admitTargets")
                .hasNotPassed("userTask_correctNominations", "userTask_reviewFlagged").isWaitingAt("receiveTask_awaitList");
        roundUp.nominatedBy("FR").forEach(target -> assertThat(roundUp.instance(target)).isWaitingAt("receiveTask_awaitConfirmation"));
    }

    @Test
    void screeningIsRemindedOfAndEndsWithoutTheCoordinator() {
        roundUp.launched("FR", "IT").accepted("FR", "IT").nominated("FR", "IT").after(DAY.multipliedBy(15).plusMinutes(1));
        assertThat(france()).hasPassed("boundaryEvent_screeningDue", "endEvent_screeningReminded").isWaitingAt("userTask_screenBatch");

        roundUp.after(DAY.multipliedBy(5));
        assertThat(france()).hasPassed("boundaryEvent_screeningClosed", "serviceTask_recordNotScreened");
    }

    @Test
    void anyNominationReturnedYesAsksTheCountryAtMostTwice() {
        roundUp.launched("FR", "IT").accepted("FR", "IT").nominated("FR", "IT");
        for (int time = 0; time < 2; time++) {
            roundUp.screened("FR", "RETURN");
            assertThat(france()).isWaitingAt("userTask_correctNominations");
            roundUp.country("FR", "userTask_correctNominations", Map.of());
            assertThat(france()).isWaitingAt("userTask_screenBatch");
        }

        assertThatThrownBy(() -> roundUp.screened("FR", "RETURN")).hasMessageContaining("twice");
    }

    @Test
    void whatIsNotCorrectedInTimeIsScreenedAgain() {
        roundUp.launched("FR", "IT").accepted("FR", "IT").nominated("FR", "IT").screened("FR", "RETURN");
        jobs.run(FRANCE, "boundaryEvent_correctionDeadline");
        jobs.run();

        assertThat(france()).hasPassed("boundaryEvent_correctionDeadline").isWaitingAt("userTask_screenBatch");
    }

    @Test
    void anyNominationFlaggedYesAsksCompliance() {
        flagged();
        assertThat(france()).isWaitingAt("userTask_reviewFlagged");
        assertThat(roundUp.task(FRANCE, "userTask_reviewFlagged")).hasCandidateGroup("compliance");

        roundUp.compliance(FRANCE, "userTask_reviewFlagged", RoundUp.decisions(List.of(
                Map.of("reference", roundUp.nominatedBy("FR").get(0), "decision", "CLEAR", "text", ""))));
        assertThat(france()).isWaitingAt("receiveTask_awaitList");
        assertThat(roundUp.instance(roundUp.nominatedBy("FR").get(0))).isWaitingAt("receiveTask_awaitConfirmation");
    }

    @Test
    void complianceDoesNotWaitForWhatTheCountryCorrects() {
        var batch = mixed();
        assertThat(france()).isWaitingAt("userTask_correctNominations", "userTask_reviewFlagged");

        roundUp.compliance(FRANCE, "userTask_reviewFlagged",
                RoundUp.decisions(List.of(Map.of("reference", batch.get(0), "decision", "CLEAR", "text", ""))));
        assertThat(france()).isWaitingAt("userTask_correctNominations").hasNotPassed("gateway_batchBack");

        roundUp.country("FR", "userTask_correctNominations", Map.of());
        assertThat(france()).isWaitingAt("userTask_screenBatch");
        assertThat(roundUp.instance(batch.get(0))).isWaitingAt("receiveTask_awaitConfirmation");
        then(roundUp.instance(batch.get(1))).isNull();
    }

    @Test
    void theCountryOwesNothingOnceItHasCorrectedAlthoughComplianceStillReads() {
        mixed();
        roundUp.country("FR", "userTask_correctNominations", Map.of());

        assertThat(france()).isWaitingAt("userTask_reviewFlagged");
        then(TestDatabase.asOwner().queryForObject("select stage from participation where reference = ?", String.class, FRANCE))
                .isEqualTo("REVIEW");
        jobs.run(FRANCE, "boundaryEvent_reviewDeadline");
        jobs.run();
        assertThat(france()).isWaitingAt("userTask_screenBatch");
    }

    /** Nominates two: one is flagged and accepted, the other returned. */
    private List<String> mixed() {
        roundUp.launched("FR", "IT").accepted("FR", "IT");
        var notice = roundUp.notice("FR", "IT", 1);
        notice.withObjectProperty("cordon").put("articleTwoConcern", true);
        var batch = roundUp.putForward("FR", notice, roundUp.notice("FR", "IT", 2));
        roundUp.finished("FR").coordinator(FRANCE, "userTask_screenBatch",
                RoundUp.decisions(List.of(Map.of("reference", batch.get(0), "decision", "ACCEPT"),
                Map.of("reference", batch.get(1), "decision", "RETURN", "text", "When was it?"))));
        return batch;
    }

    @Test
    void whatIsNotReviewedInTimeBecomesNoTarget() {
        flagged();
        jobs.run(FRANCE, "boundaryEvent_reviewDeadline");
        jobs.run();

        assertThat(france()).hasPassed("serviceTask_recordNotReviewed").isWaitingAt("receiveTask_awaitList");
        then(roundUp.instance(roundUp.nominatedBy("FR").get(0))).isNull();
    }

    @Test
    void nominationsAddedAfterScreeningAreScreenedToo() {
        roundUp.launched("FR", "IT").accepted("FR", "IT").finished("FR");
        roundUp.putForward("FR", "IT");
        jobs.run();

        assertThat(france()).hasPassed("boundaryEvent_nominationsAdded").isWaitingAt("userTask_screenBatch");
    }

    @Test
    void theWaitForTheListEndsWithTheOperation() {
        roundUp.launched("FR", "IT").accepted("FR", "IT").finished("FR");
        jobs.run(FRANCE, "boundaryEvent_listOverdue");
        jobs.run();

        assertThat(france()).hasPassed("boundaryEvent_listOverdue").isWaitingAt("receiveTask_operationUnderway");
    }

    @Test
    void aBatchScreenedAfterTheListWentOutDoesNotWaitForIt() {
        roundUp.launched("FR", "IT").accepted("FR", "IT").nominated("FR", "IT").after(DAY.multipliedBy(20).minusMinutes(1));
        jobs.run(OPERATION, "boundaryEvent_screeningClosed");
        jobs.run();
        roundUp.frozen().screened("FR", "REFUSE");

        assertThat(france()).hasPassed("gateway_listDistributed").hasNotPassed("receiveTask_awaitList")
                .isWaitingAt("receiveTask_operationUnderway");
    }

    @Test
    void anythingToConfirmNoGoesOn() {
        roundUp.launched("FR", "IT", "ES").accepted("FR", "IT", "ES").nominated("FR", "IT").finished("IT", "ES").screened("FR", "ACCEPT")
                .frozen();

        assertThat(roundUp.instance(RoundUp.participation("ES"))).hasPassed("gateway_confirmationsRequired")
                .hasNotPassed("userTask_confirmTargets").isWaitingAt("receiveTask_operationUnderway");
    }

    @Test
    void anyConfirmationStillOpenYesWhenACountryAsks() {
        roundUp.withFrozenList().confirmed("IT", "ASK");
        assertThat(roundUp.instance(RoundUp.participation("IT"))).hasPassed("gateway_confirmationsOpen")
                .isWaitingAt("userTask_confirmTargets");

        roundUp.confirmed("IT", "CONFIRM");
        assertThat(roundUp.instance(RoundUp.participation("IT"))).isWaitingAt("receiveTask_operationUnderway");
    }

    @Test
    void confirmationIsRemindedOfAndEndsUnanswered() {
        roundUp.withFrozenList().after(DAY.multipliedBy(2).plusMinutes(1));
        assertThat(france()).hasPassed("boundaryEvent_confirmationReminder", "endEvent_confirmationReminded")
                .isWaitingAt("userTask_confirmTargets");

        roundUp.after(DAY.multipliedBy(19));
        assertThat(france()).hasPassed("boundaryEvent_confirmationDeadline", "serviceTask_recordUnconfirmed")
                .isWaitingAt("receiveTask_operationUnderway");
    }

    @Test
    void nominatedLateIsScreenedAndConfirmedWithTheNextVersion() {
        roundUp.withFrozenList().confirmed("FR", "CONFIRM");
        roundUp.putForward("FR", "IT");
        jobs.run();
        assertThat(france()).hasPassed("boundaryEvent_nominatedLate").isWaitingAt("userTask_screenBatch");
        roundUp.screened("FR", "ACCEPT");
        assertThat(france()).hasPassed("gateway_listDistributed").isWaitingAt("receiveTask_operationUnderway");

        distribute();
        assertThat(france()).hasPassed("boundaryEvent_listChanged").isWaitingAt("userTask_confirmTargets");
        assertThat(roundUp.instance(RoundUp.participation("IT"))).as("its open task shows the new one too")
                .isWaitingAt("userTask_confirmTargets");
    }

    @Test
    void nominatedLateAndRefusedLeavesNothingToConfirm() {
        roundUp.withFrozenList().confirmed("FR", "CONFIRM");
        roundUp.putForward("FR", "IT");
        jobs.run();
        roundUp.screened("FR", "REFUSE");

        assertThat(france()).hasPassed("boundaryEvent_nominatedLate").isWaitingAt("receiveTask_operationUnderway");
        assertThatThrownBy(this::distribute).isInstanceOf(Refusal.class).hasMessageContaining("Nothing has changed");
    }

    @Test
    void nothingIsNominatedWhileTheListIsOnItsWay() {
        roundUp.launched("FR", "IT").accepted("FR", "IT").nominated("FR", "IT").finished("IT").screened("FR", "ACCEPT");
        as.coordinator(
                () -> engine.getTaskService().complete(roundUp.task(OPERATION, "userTask_freezeList").getId(), Map.of("frozen", true)));
        jobs.run(OPERATION, "serviceTask_distributeList");

        assertThatThrownBy(() -> roundUp.putForward("FR", "IT")).isInstanceOf(Refusal.class).hasMessageContaining("on its way");
        then(roundUp.nominatedBy("FR")).as("nothing that nobody would screen").hasSize(1);
    }

    @Test
    void aParticipationEndsByItselfWhenNobodyClosesTheOperation() {
        roundUp.withFrozenList().confirmed("FR", "CONFIRM");
        var france = france();
        jobs.run(FRANCE, "boundaryEvent_participationOverdue");

        assertThat(france).hasPassed("boundaryEvent_participationOverdue", "endEvent_participationLapsed").isEnded();
    }

    @Test
    void aCountryThatIsTakenOutLeavesItsTasks() {
        roundUp.launched("FR", "IT").accepted("FR");
        var france = france();
        as.coordinator(() -> departures.leave(FRANCE, "sanction"));
        jobs.run();

        assertThat(france).hasPassed("startEvent_countryLeft", "serviceTask_settleDeparture", "endEvent_participationEndedEarly").isEnded();
    }

    @Test
    void closingTheOperationEndsACountryThatIsStillBusy() {
        roundUp.withFrozenList().opened().ended();
        var france = france();
        roundUp.approved();

        assertThat(france).isEnded();
    }

    @Test
    void closingTheOperationCompletesACountryThatHasNothingOpen() {
        roundUp.withFrozenList().confirmed("FR", "CONFIRM").opened().ended();
        var france = france();
        roundUp.approved();

        assertThat(france).hasPassed("endEvent_participationCompleted").isEnded();
    }

    private static int remindersTo(String recipient) {
        return TestDatabase.asOwner().queryForObject(
                "select count(*) from message where kind = 'INVITATION_REMINDER' and recipient = ?", Integer.class, recipient);
    }

    private void flagged() {
        roundUp.launched("FR", "IT").accepted("FR", "IT");
        var notice = roundUp.notice("FR", "IT", 1);
        notice.withObject("/cordon").put("articleThreeConcern", true);
        as.country("FR", () -> nominations.upload(OPERATION, notice.toString().getBytes(StandardCharsets.UTF_8), "application/json"));
        roundUp.finished("FR").screened("FR", "ACCEPT");
    }

    private void change(Answer answer) {
        as.country("FR", () -> answers.changeAnswer(FRANCE, answer));
        jobs.run();
    }

    private void distribute() {
        as.coordinator(() -> versions.distribute(OPERATION, null, null));
        jobs.run();
    }

    private ProcessInstance france() {
        return roundUp.instance(FRANCE);
    }
}
