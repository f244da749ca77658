package org.cordon.roundup.participation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cordon.support.RoundUp.DAY;
import static org.cordon.support.RoundUp.OPERATION;
import static org.cordon.support.RoundUp.participation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.cordon.kernel.database.TestDatabase;
import org.cordon.kernel.shared.Refusal;
import org.cordon.record.results.Results;
import org.cordon.record.results.ResultsService;
import org.cordon.roundup.operation.Operation;
import org.cordon.roundup.operation.OperationService;
import org.cordon.roundup.operation.Phase;
import org.cordon.support.As;
import org.cordon.support.CordonTest;
import org.cordon.support.Jobs;
import org.cordon.support.RoundUp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Countries come late. The tests check what each is still asked for in each phase, whether others wait for it, and when it is not let in.
 */
@CordonTest
class LateComersTest {

    private static final String SPAIN = participation("ES");

    @Autowired
    private RoundUp roundUp;
    @Autowired
    private As as;
    @Autowired
    private Jobs jobs;
    @Autowired
    private LateInvitations invitations;
    @Autowired
    private AnswerService answers;
    @Autowired
    private ParticipationQueries queries;
    @Autowired
    private OperationService operations;
    @Autowired
    private ResultsService results;
    @Autowired
    private TaskService tasks;

    @Test
    void aCountryInvitedBeforeTheDeadlineAnswersLikeTheOthers() {
        roundUp.launched("FR", "IT");
        var invited = invite("ES");

        assertThat(invited).singleElement().satisfies(one -> {
            assertThat(one.reference()).isEqualTo(SPAIN);
            assertThat(one.answerDeadline()).isEqualTo(operation().invitationDeadline());
            assertThat(one.hasContact()).isTrue();
        });
        assertThat(messages("INVITATION", "ncb-ES")).isOne();
        roundUp.accepted("FR", "IT");
        assertThat(phase()).as("its answer is awaited").isEqualTo(Phase.PREPARATION);
        roundUp.accepted("ES");
        assertThat(phase()).isEqualTo(Phase.NOMINATION);
        assertThat(openTasks("ES")).containsExactly("userTask_nominate");
    }

    @Test
    void aLateComerInTheNominationNominatesAndHoldsNobodyUpBefore() {
        roundUp.launched("FR", "IT").accepted("FR", "IT").after(DAY.multipliedBy(6));
        var invited = invite("ES");

        assertThat(invited.get(0).answerDeadline()).isEqualTo(operation().operationEnd());
        roundUp.finished("FR", "IT");
        assertThat(tasks.createTaskQuery().taskDefinitionKey("userTask_freezeList").count()).as("nobody waits for it").isOne();

        roundUp.accepted("ES");
        assertThat(openTasks("ES")).containsExactly("userTask_nominate");
        assertThat(messages("COUNTRY_JOINED", "coordinator")).isOne();
        assertThat(messages("NOMINATION_OPEN", "ncb-ES")).isOne();
    }

    @Test
    void aTargetListFrozenMeanwhileEndsTheNominationOfALateComer() {
        roundUp.launched("FR", "IT").accepted("FR", "IT").nominated("FR", "ES").finished("IT").screened("FR", "ACCEPT");
        roundUp.after(DAY.multipliedBy(6));
        invite("ES");
        roundUp.accepted("ES").frozen();

        assertThat(openTasks("ES")).containsExactly("userTask_confirmTargets");
    }

    @Test
    void aLateComerInTheConfirmationConfirmsWhatItHostsAndNothingElse() {
        roundUp.launched("FR", "IT").accepted("FR", "IT").nominated("FR", "ES", "IT").finished("IT").screened("FR", "ACCEPT").frozen();
        invite("ES");
        roundUp.accepted("ES");

        assertThat(openTasks("ES")).containsExactly("userTask_confirmTargets");
        assertThat(messages("NOMINATION_OPEN", "ncb-ES")).isZero();
        assertThat(messages("LIST_DISTRIBUTED", "ncb-ES")).isOne();
        assertThat(roundUp.targetsOf("ES")).hasSize(1);
        assertThat(task("ES").getDueDate().toInstant()).isEqualTo(operation().confirmationDeadline());
        roundUp.confirmed("ES", "CONFIRM");
        assertThat(view("ES").stage()).isEqualTo("UNDERWAY");
    }

    @Test
    void aLateComerInTheOperationalPhaseConfirmsUntilItsEnd() {
        roundUp.launched("FR", "IT").accepted("FR", "IT").nominated("FR", "ES").finished("IT").screened("FR", "ACCEPT").frozen()
                .confirmed("FR", "CONFIRM").after(DAY.multipliedBy(31));
        assertThat(phase()).isEqualTo(Phase.OPERATIONAL);
        invite("ES");
        roundUp.accepted("ES");

        assertThat(task("ES").getTaskDefinitionKey()).isEqualTo("userTask_confirmTargets");
        assertThat(task("ES").getDueDate().toInstant()).isEqualTo(operation().operationEnd());
        assertThat(results().totals().participatingCountries()).isEqualTo(3);
    }

    @Test
    void whoHostsNothingGoesOnAtOnce() {
        roundUp.withFrozenList();
        invite("ES");
        roundUp.accepted("ES");

        assertThat(openTasks("ES")).isEmpty();
        assertThat(view("ES").stage()).isEqualTo("UNDERWAY");
    }

    @Test
    void aLateComerIsRemindedAndInTheEndRecordedAsSilent() {
        roundUp.launched("FR", "IT").accepted("FR", "IT").after(DAY.multipliedBy(6));
        invite("ES", operation().nominationDeadline().plus(DAY));
        roundUp.after(DAY.multipliedBy(2).plusMinutes(1));
        assertThat(messages("INVITATION_REMINDER", "ncb-ES")).isOne();

        roundUp.after(DAY.multipliedBy(2));
        assertThat(view("ES").status()).as("after the nominations").isEqualTo("INVITED");
        roundUp.after(DAY);
        assertThat(view("ES").status()).isEqualTo("SILENT");
        assertThat(roundUp.instance(SPAIN)).isNull();
    }

    @Test
    void thePhaseEndsWhileALateComerIsInvited() {
        roundUp.withFrozenList().opened();
        invite("ES");
        var task = task("ES");
        roundUp.ended();

        assertThat(view("ES").status()).isEqualTo("SILENT");
        assertThat(messages("PHASE_ENDED", "ncb-ES")).isOne();
        assertThatThrownBy(() -> as.country("ES", () -> tasks.complete(task.getId()))).hasMessageContaining(task.getId());
        assertThatThrownBy(() -> change("ES", true)).isInstanceOf(Refusal.class).hasMessageContaining("has ended");
        assertThatThrownBy(() -> invite("DE")).isInstanceOf(Refusal.class).hasMessageContaining("DE").hasMessageContaining("is over");
    }

    @ParameterizedTest
    @ValueSource(strings = {"NOMINATION", "CONFIRMATION", "OPERATIONAL"})
    void aDecliningIsChangedInEachPhase(Phase phase) {
        roundUp.launched("FR", "IT", "ES").accepted("FR", "IT").declined("ES");
        assertThat(roundUp.instance(SPAIN)).isNull();
        reach(phase);
        change("ES", true);

        assertThat(openTasks("ES")).containsExactly(phase == Phase.NOMINATION ? "userTask_nominate" : "userTask_confirmTargets");
        assertThat(results().totals().participatingCountries()).isEqualTo(3);
        assertThat(results(roundUp.now().minusSeconds(60))).as("before it changed its mind").isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"NOMINATION", "CONFIRMATION", "OPERATIONAL"})
    void aRecordedSilenceIsChangedInEachPhase(Phase phase) {
        roundUp.launched("FR", "IT", "ES").accepted("FR", "IT").after(DAY.multipliedBy(6))
                .coordinator(OPERATION, "userTask_chaseSilent",
                        RoundUp.decisions(List.of(Map.of("country", "ES", "decision", "RECORD_SILENT"))));
        assertThat(view("ES").status()).isEqualTo("SILENT");
        reach(phase);
        change("ES", true);

        assertThat(openTasks("ES")).containsExactly(phase == Phase.NOMINATION ? "userTask_nominate" : "userTask_confirmTargets");
    }

    @Test
    void aSilenceIsChangedIntoADecliningWithoutAProcess() {
        roundUp.launched("FR", "IT").accepted("FR").after(DAY.multipliedBy(6)).after(DAY.multipliedBy(3));
        assertThat(view("IT").status()).isEqualTo("SILENT");
        change("IT", false);

        assertThat(view("IT").status()).isEqualTo("DECLINED");
        assertThat(roundUp.instance(participation("IT"))).isNull();
    }

    @Test
    void twoChangesAtOnceMakeOneParticipation() {
        roundUp.launched("FR", "ES").accepted("FR").declined("ES");
        as.country("ES", () -> answers.changeAnswer(SPAIN, new Answer(true, "Insp. Soto", null)));

        assertThatThrownBy(() -> as.country("ES", () -> answers.changeAnswer(SPAIN, new Answer(false, null, "no"))))
                .isInstanceOf(Refusal.class).hasMessageContaining("just being processed");
        jobs.run();
        assertThat(openTasks("ES")).containsExactly("userTask_nominate");
    }

    @Test
    void whoIsOutCanBeInvitedAgain() {
        roundUp.launched("FR", "IT", "ES").accepted("FR", "IT").declined("ES");
        invite("ES");

        assertThat(view("ES").status()).isEqualTo("INVITED");
        assertThat(view("ES").reason()).isNull();
        roundUp.accepted("ES");
        assertThat(openTasks("ES")).containsExactly("userTask_nominate");
    }

    @Test
    void nobodyIsInvitedIfOneCannotBeAndEachReasonIsNamed() {
        roundUp.launched("FR", "IT").accepted("FR");

        assertThatThrownBy(() -> invite("ES", "FR", "IT", "XX")).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.reasons()).extracting(Refusal.Reason::field).containsExactly("countries[1]", "countries[2]", "countries[3]");
            assertThat(refusal.sentence()).contains("FR takes part already", "IT has been invited already", "XX is not a country");
        });
        assertThatThrownBy(() -> invite()).isInstanceOf(Refusal.class).hasMessageContaining("Name the countries");
        assertThatThrownBy(() -> invite("ES", operation().operationEnd().plusSeconds(1))).isInstanceOf(Refusal.class);
        assertThat(roundUp.instance(SPAIN)).isNull();
    }

    @Test
    void aCountryWithoutContactIsInvitedAndNamed() {
        roundUp.launched("FR", "IT");
        TestDatabase.asOwner().update("update country set contact = null where code = 'ES'");
        try {
            assertThat(as.coordinator(() -> invitations.invite(OPERATION, List.of("ES"), null))).singleElement()
                    .matches(one -> !one.hasContact());
        } finally {
            TestDatabase.asOwner().update("update country set contact = 'ncb-es@cordon.example' where code = 'ES'");
        }
    }

    private void reach(Phase phase) {
        if (phase != Phase.NOMINATION) {
            roundUp.nominated("FR", "ES").finished("IT").screened("FR", "ACCEPT").frozen();
        }
        if (phase == Phase.OPERATIONAL) {
            roundUp.opened();
        }
        assertThat(phase()).isEqualTo(phase);
        roundUp.after(DAY.dividedBy(24));
    }

    private List<InvitationService.Invited> invite(String... countries) {
        var invited = as.coordinator(() -> invitations.invite(OPERATION, List.of(countries), null));
        jobs.run();
        return invited;
    }

    private void invite(String country, Instant until) {
        as.coordinator(() -> invitations.invite(OPERATION, List.of(country), until));
        jobs.run();
    }

    private void change(String country, boolean accepted) {
        as.country(country, () -> answers.changeAnswer(participation(country), new Answer(accepted, "Insp. Soto", "no staff")));
        jobs.run();
    }

    private Phase phase() {
        return operation().phase();
    }

    private Operation operation() {
        return as.coordinator(() -> operations.visible(OPERATION));
    }

    private ParticipationQueries.View view(String country) {
        return as.coordinator(() -> queries.one(OPERATION, country));
    }

    private Task task(String country) {
        return tasks.createTaskQuery().processInstanceBusinessKey(participation(country)).singleResult();
    }

    private List<String> openTasks(String country) {
        return tasks.createTaskQuery().processInstanceBusinessKey(participation(country)).list().stream().map(Task::getTaskDefinitionKey)
                .toList();
    }

    private Results results() {
        return as.coordinator(() -> results.results(OPERATION, roundUp.now(), roundUp.now()));
    }

    private int results(Instant asOf) {
        return as.coordinator(() -> results.results(OPERATION, asOf, roundUp.now())).totals().participatingCountries();
    }

    private static int messages(String kind, String recipient) {
        return TestDatabase.asOwner().queryForObject("select count(*) from message where kind = ? and recipient = ?", Integer.class, kind,
                recipient);
    }
}
