package org.cordon.roundup.operation.process;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.BDDAssertions.then;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.cordon.support.RoundUp.DAY;
import static org.cordon.support.RoundUp.OPERATION;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.camunda.spin.Spin;
import org.cordon.kernel.country.CountryDirectory;
import org.cordon.kernel.database.TestDatabase;
import org.cordon.kernel.shared.Refusal;
import org.cordon.roundup.arrest.ArrestService;
import org.cordon.roundup.operation.CancellationService;
import org.cordon.roundup.operation.OperationService;
import org.cordon.roundup.operation.Phase;
import org.cordon.roundup.participation.silence.SilenceService;
import org.cordon.support.As;
import org.cordon.support.CordonTest;
import org.cordon.support.Jobs;
import org.cordon.support.RoundUp;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Plays {@code infra-operation} along each answer of each gateway by its label, each boundary event and each end. */
@CordonTest
class InfraOperationProcessTest {

    private final RoundUp roundUp;
    private final As as;
    private final Jobs jobs;
    private final OperationService operations;
    private final CancellationService cancellations;
    private final SilenceService silence;
    private final CountryDirectory countries;
    private final ArrestService arrests;
    private final FormService forms;
    private final RepositoryService repository;
    private final ProcessEngine engine;

    @Autowired
    InfraOperationProcessTest(RoundUp roundUp, As as, Jobs jobs, OperationService operations, CancellationService cancellations,
            SilenceService silence,
            CountryDirectory countries, ArrestService arrests, FormService forms, RepositoryService repository, ProcessEngine engine) {
        this.roundUp = roundUp;
        this.as = as;
        this.jobs = jobs;
        this.operations = operations;
        this.cancellations = cancellations;
        this.silence = silence;
        this.countries = countries;
        this.arrests = arrests;
        this.forms = forms;
        this.repository = repository;
        this.engine = engine;
    }

    @BeforeEach
    void assertOnThisEngine() {
        BpmnAwareTests.init(engine);
    }

    @Test
    void isLaunchedFromItsStartForm() {
        var definition = repository.createProcessDefinitionQuery().processDefinitionKey(InfraOperationProcess.KEY).latestVersion()
                .singleResult();
        var instance = as.coordinator(() -> forms.submitStartForm(definition.getId(),
                Map.of("launch", Spin.JSON(roundUp.order("FR", "IT").toString()))));
        jobs.run();

        then(roundUp.instance(OPERATION).getId()).isEqualTo(instance.getId());
        assertThat(instance).isWaitingAt("receiveTask_awaitAnswers");
        assertThat(instance).variables().doesNotContainKey("launch");
    }

    @Test
    void aStartFormThatIsRefusedStartsNothing() {
        var definition = repository.createProcessDefinitionQuery().processDefinitionKey(InfraOperationProcess.KEY).latestVersion()
                .singleResult();

        assertThatThrownBy(() -> as.coordinator(() -> forms.submitStartForm(definition.getId(),
                Map.of("launch", Spin.JSON(roundUp.order().toString()))))).hasMessageContaining("invitedCountries");
        then(roundUp.instance(OPERATION)).isNull();
    }

    @Test
    void invitesEveryMemberCountryInBatches() {
        var all = as.coordinator(() -> countries.all()).stream().map(country -> country.code()).toArray(String[]::new);
        roundUp.launched(all);

        assertThat(operation()).hasPassed("gateway_invitedAll").isWaitingAt("receiveTask_awaitAnswers");
        then(as.coordinator(() -> silence.unanswered(OPERATION))).hasSize(all.length);
    }

    @Test
    void screeningStillAwaitedYesWhenACountryTakesPart() {
        roundUp.launched("FR", "IT").accepted("FR").declined("IT");

        assertThat(operation()).hasPassedInOrder("receiveTask_awaitAnswers", "serviceTask_openNomination")
                .isWaitingAt("receiveTask_awaitScreening").hasNotPassed("serviceTask_listSilent");
    }

    @Test
    void screeningStillAwaitedNoWhenNobodyTakesPart() {
        roundUp.launched("FR").declined("FR");

        assertThat(operation()).isWaitingAt("userTask_freezeList").hasNotPassed("receiveTask_awaitScreening");
    }

    @Test
    void hasACountryStayedSilentYesAsksTheCoordinator() {
        roundUp.launched("FR", "IT").accepted("FR").after(DAY.multipliedBy(6));

        assertThat(operation()).hasPassed("boundaryEvent_invitationDeadline").isWaitingAt("userTask_chaseSilent");
        assertThat(roundUp.task(OPERATION, "userTask_chaseSilent")).hasCandidateGroup("coordinator");
    }

    @Test
    void recordingTheLastSilentCountryGoesOnWithoutIt() {
        roundUp.launched("FR", "IT").accepted("FR").after(DAY.multipliedBy(6));
        chase("IT", "RECORD_SILENT");

        assertThat(operation()).hasPassed("serviceTask_chaseCountries", "gateway_countriesSilent")
                .isWaitingAt("receiveTask_awaitScreening");
        then(roundUp.instance(RoundUp.participation("IT"))).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"REMIND", "EXTEND"})
    void aCountryRemindedOrExtendedIsAskedAboutAgain(String decision) {
        roundUp.launched("FR", "IT").accepted("FR").after(DAY.multipliedBy(6));
        chase("IT", decision);
        assertThat(operation()).isWaitingAt("receiveTask_awaitAnswers");

        roundUp.after(DAY.multipliedBy(3));
        assertThat(operation()).isWaitingAt("userTask_chaseSilent");
    }

    @Test
    void theChaseEndsWhenTheLastSilentCountryAnswers() {
        roundUp.launched("FR", "IT").accepted("FR").after(DAY.multipliedBy(6)).accepted("IT");

        assertThat(operation()).hasPassed("boundaryEvent_allAnswered").isWaitingAt("receiveTask_awaitScreening");
    }

    @Test
    void withoutADecisionEveryoneSilentIsRecordedAsSilent() {
        roundUp.launched("FR", "IT").accepted("FR").after(DAY.multipliedBy(6)).after(DAY.multipliedBy(4));

        assertThat(operation()).hasPassed("boundaryEvent_chaseDeadline", "serviceTask_recordAllSilent");
        then(roundUp.instance(RoundUp.participation("IT"))).isNull();
    }

    @Test
    void aChaseNamesTheRowThatCannotBeCarriedOut() {
        roundUp.launched("FR", "IT").accepted("FR").after(DAY.multipliedBy(6));

        assertThatThrownBy(() -> chase("DE", "REMIND")).hasMessageContaining("decisions[0].country");
        assertThat(operation()).isWaitingAt("userTask_chaseSilent");
    }

    @Test
    void silenceAboutASilentCountryIsNoDecision() {
        roundUp.launched("FR", "IT", "ES").accepted("FR").after(DAY.multipliedBy(6));

        assertThatThrownBy(() -> roundUp.coordinator(OPERATION, "userTask_chaseSilent", RoundUp.decisions(List.of())))
                .hasMessageContaining("Decide about each silent country: ES, IT have no decision");
        assertThatThrownBy(() -> chase("IT", "REMIND")).hasMessageContaining("ES has no decision");
        assertThat(operation()).isWaitingAt("userTask_chaseSilent");
    }

    @Test
    void goesOnToTheListWhenEveryBatchIsScreened() {
        roundUp.launched("FR", "IT").accepted("FR", "IT").nominated("FR", "IT").screened("FR", "ACCEPT").finished("IT");

        assertThat(operation()).hasPassed("receiveTask_awaitScreening").hasNotPassed("boundaryEvent_screeningClosed")
                .isWaitingAt("userTask_freezeList");
    }

    @Test
    void goesOnToTheListWhenScreeningCloses() {
        roundUp.launched("FR").accepted("FR").nominated("FR", "IT").after(DAY.multipliedBy(21));

        assertThat(operation()).hasPassed("boundaryEvent_screeningClosed").isWaitingAt("userTask_freezeList");
    }

    @Test
    void targetListFrozenNoKeepsTheTask() {
        roundUp.launched("FR").accepted("FR").finished("FR").coordinator(OPERATION, "userTask_freezeList", Map.of("frozen", false));

        assertThat(operation()).hasPassed("gateway_listFrozen").hasNotPassed("serviceTask_distributeList")
                .isWaitingAt("userTask_freezeList");
    }

    @Test
    void targetListFrozenYesDistributesIt() {
        roundUp.withFrozenList();

        assertThat(operation()).hasPassedInOrder("userTask_freezeList", "gateway_listFrozen", "serviceTask_distributeList")
                .isWaitingAt("userTask_openPhase");
        assertPhase(Phase.CONFIRMATION);
    }

    @Test
    void theListIsFrozenAsItStandsWhenTheOperationStarts() {
        roundUp.launched("FR").accepted("FR").finished("FR").after(DAY.multipliedBy(31));

        assertThat(operation()).hasPassed("boundaryEvent_freezeDeadline", "serviceTask_freezeListAsItStands", "serviceTask_distributeList");
    }

    @Test
    void thePhaseOpensByHandAndEndsByHand() {
        roundUp.withFrozenList().opened();
        assertPhase(Phase.OPERATIONAL);
        assertThat(operation()).hasNotPassed("boundaryEvent_operationStart").isWaitingAt("userTask_endPhase");

        roundUp.ended();
        assertPhase(Phase.FOLLOW_UP);
        assertThat(operation()).hasNotPassed("boundaryEvent_operationEnd").isWaitingAt("userTask_approveResults");
    }

    @Test
    void thePhaseOpensAndEndsByDate() {
        roundUp.withFrozenList().after(DAY.multipliedBy(31));
        assertThat(operation()).hasPassed("boundaryEvent_operationStart").isWaitingAt("userTask_endPhase");
        assertPhase(Phase.OPERATIONAL);

        roundUp.after(DAY.multipliedBy(5));
        assertThat(operation()).hasPassed("boundaryEvent_operationEnd").isWaitingAt("userTask_approveResults");
        assertPhase(Phase.FOLLOW_UP);
    }

    @Test
    void resultsApprovedNoKeepsTheTask() {
        roundUp.withFrozenList().opened().ended().coordinator(OPERATION, "userTask_approveResults", Map.of("approved", false));

        assertThat(operation()).hasPassed("gateway_resultsApproved").isWaitingAt("userTask_approveResults");
    }

    @Test
    void resultsApprovedYesClosesTheOperationAndEveryParticipation() {
        roundUp.withFrozenList().opened().ended();
        var instance = operation();
        roundUp.approved();

        assertThat(instance).hasPassed("serviceTask_closeOperation", "endEvent_operationClosed").isEnded();
        assertPhase(Phase.CLOSED);
        then(roundUp.instance(RoundUp.participation("FR"))).isNull();
        then(roundUp.instance(RoundUp.participation("IT"))).isNull();
    }

    @Test
    void resultsCannotBeApprovedAsOfATimeToCome() {
        roundUp.withFrozenList().opened().ended();

        assertThatThrownBy(() -> roundUp.coordinator(OPERATION, "userTask_approveResults",
                Map.of("approved", true, "asOf", roundUp.inDays(1)))).hasMessageContaining("time to come");
    }

    @Test
    void remindsOfTheApprovalAndClosesWithoutIt() {
        roundUp.withFrozenList().opened().ended();
        var instance = operation();
        roundUp.after(DAY.multipliedBy(50));
        assertThat(instance).hasPassed("boundaryEvent_approvalReminder", "endEvent_approvalReminded")
                .isWaitingAt("userTask_approveResults");
        then(TestDatabase.asOwner().queryForList("select recipient from message where kind = 'RESULTS_TO_APPROVE'", String.class))
                .containsExactly("coordinator");

        roundUp.after(DAY.multipliedBy(80));
        assertThat(instance).hasPassed("boundaryEvent_closingDeadline", "serviceTask_freezeUnapproved", "endEvent_operationClosed")
                .isEnded();
    }

    @ParameterizedTest
    @EnumSource(value = Phase.class, names = {"PREPARATION", "NOMINATION", "CONFIRMATION", "OPERATIONAL"})
    void isCancelledFromAnyOfTheFirstFourPhases(Phase phase) {
        playedTo(phase);
        var instance = operation();
        as.coordinator(() -> cancellations.cancel(OPERATION, OPERATION, "no host any more"));
        jobs.run();

        assertThat(instance).hasPassed("startEvent_operationCancelled", "endEvent_operationCancelled").isEnded();
        assertPhase(Phase.CANCELLED);
        then(List.of(RoundUp.participation("FR"), RoundUp.participation("IT")))
                .allMatch(participation -> roundUp.instance(participation) == null);
    }

    @Test
    void cancellingEndsTheOpenTasksOfArrestsToo() {
        roundUp.withFrozenList().opened();
        var arrest = as.country("IT", () -> arrests.report(roundUp.targetsOf("IT").get(0), roundUp.arrest("IT", "Europe/Rome")))
                .reference();
        jobs.run();
        assertThat(roundUp.instance(arrest)).isWaitingAt("userTask_confirmIdentity");

        as.coordinator(() -> cancellations.cancel(OPERATION, OPERATION, "no host any more"));
        jobs.run();
        then(roundUp.instance(arrest)).isNull();
    }

    @Test
    void cannotBeCancelledInTheFollowUp() {
        roundUp.withFrozenList().opened().ended();

        assertThatThrownBy(() -> as.coordinator(() -> cancellations.cancel(OPERATION, OPERATION, "too late"))).isInstanceOf(Refusal.class);
    }

    private void playedTo(Phase phase) {
        switch (phase) {
            case PREPARATION -> roundUp.launched("FR", "IT").accepted("FR");
            case NOMINATION -> roundUp.launched("FR", "IT").accepted("FR", "IT");
            case CONFIRMATION -> roundUp.withFrozenList();
            case OPERATIONAL -> roundUp.withFrozenList().opened();
            default -> throw new IllegalArgumentException(phase.name());
        }
        assertPhase(phase);
    }

    private void chase(String country, String decision) {
        roundUp.coordinator(OPERATION, "userTask_chaseSilent",
                RoundUp.decisions(List.of(Map.of("country", country, "decision", decision))));
    }

    private ProcessInstance operation() {
        return roundUp.instance(OPERATION);
    }

    private void assertPhase(Phase phase) {
        then(as.coordinator(() -> operations.visible(OPERATION)).phase()).isEqualTo(phase);
    }
}
