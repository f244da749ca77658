package org.cordon.roundup.participation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cordon.support.RoundUp.DAY;
import static org.cordon.support.RoundUp.OPERATION;
import static org.cordon.support.RoundUp.participation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.cordon.kernel.database.TestDatabase;
import org.cordon.kernel.shared.Refusal;
import org.cordon.record.results.Results;
import org.cordon.record.results.ResultsService;
import org.cordon.roundup.arrest.ArrestService;
import org.cordon.roundup.departure.UnattendedTargets;
import org.cordon.roundup.operation.OperationService;
import org.cordon.roundup.operation.Phase;
import org.cordon.roundup.participation.silence.ReminderService;
import org.cordon.roundup.participation.silence.ReminderService.Why;
import org.cordon.roundup.pursuit.TargetWithdrawalService;
import org.cordon.support.As;
import org.cordon.support.CordonTest;
import org.cordon.support.Jobs;
import org.cordon.support.RoundUp;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The consequences for tasks, targets and figures when a country leaves, and the reminders of open answers. */
@CordonTest
class LeaversTest {

    @Autowired
    private RoundUp roundUp;
    @Autowired
    private As as;
    @Autowired
    private Jobs jobs;
    @Autowired
    private DepartureService departures;
    @Autowired
    private LateInvitations invitations;
    @Autowired
    private ReminderService reminders;
    @Autowired
    private ParticipationQueries queries;
    @Autowired
    private OperationService operations;
    @Autowired
    private UnattendedTargets unattended;
    @Autowired
    private TargetWithdrawalService withdrawals;
    @Autowired
    private ArrestService arrests;
    @Autowired
    private ResultsService results;
    @Autowired
    private TaskService tasks;

    @Test
    void anInvitationIsTakenBackByTheCoordinatorAlone() {
        roundUp.launched("FR", "IT").accepted("FR");
        assertThatThrownBy(() -> leave("IT")).isInstanceOf(Refusal.class).hasMessageContaining("decline it in its task");
        takeOut("IT");

        assertThat(openTasks("IT")).isEmpty();
        assertThat(phase()).as("nobody is left to answer").isEqualTo(Phase.NOMINATION);
        assertThat(messages("PARTICIPATION_ENDED", "ncb-IT")).isOne();
        assertThat(messages("COUNTRY_LEFT", "coordinator")).isOne();
    }

    @Test
    void whoLeavesWhileNominatingIsNotWaitedFor() {
        roundUp.launched("FR", "IT").accepted("FR", "IT").finished("FR");
        roundUp.putForward("IT", "FR");
        leave("IT");

        assertThat(openTasks("IT")).isEmpty();
        assertThat(tasks.createTaskQuery().taskDefinitionKey("userTask_freezeList").count()).isOne();
        assertThat(as.coordinator(() -> queries.one(OPERATION, "IT")).status()).isEqualTo("LEFT");
        assertThat(messages("PARTICIPATION_ENDED", "ncb-IT")).as("it knows").isZero();
    }

    @Test
    void theScreeningOfItsBatchEnds() {
        roundUp.launched("FR", "IT").accepted("FR", "IT").finished("FR").nominated("IT", "FR");
        assertThat(openTasks("IT")).containsExactly("userTask_screenBatch");
        leave("IT");

        assertThat(openTasks("IT")).isEmpty();
        assertThat(nominations()).containsExactly("WITHDRAWN");
        assertThat(ledger("NOMINATION_WITHDRAWN")).containsExactly("IT");
        roundUp.frozen();
        assertThat(results(roundUp.now()).totals().targets()).isZero();
    }

    @Test
    void whatIsWithItselfOrWithComplianceIsWithdrawnToo() {
        roundUp.launched("FR", "IT").accepted("FR", "IT").finished("FR").nominated("IT", "FR").screened("IT", "RETURN");
        leave("IT");
        assertThat(nominations()).containsExactly("WITHDRAWN");
    }

    @Test
    void whatItNominatedIsScreenedAfterAllOnceItIsBackInTime() {
        roundUp.launched("FR", "IT").accepted("FR", "IT").finished("FR").nominated("IT", "FR");
        leave("IT");
        as.coordinator(() -> invitations.invite(OPERATION, List.of("IT"), null));
        jobs.run();
        roundUp.accepted("IT").finished("IT");

        assertThat(openTasks("IT")).containsExactly("userTask_screenBatch");
        assertThat(nominations()).containsExactly("SUBMITTED");
        roundUp.screened("IT", "ACCEPT").frozen();
        assertThat(results(roundUp.now()).totals().targets()).isOne();
    }

    @Test
    void whatItNominatedStaysWithdrawnWhenItIsBackTooLate() {
        roundUp.launched("FR", "IT").accepted("FR", "IT").nominated("FR", "IT").nominated("IT", "FR").screened("FR", "ACCEPT");
        leave("IT");
        roundUp.frozen();
        as.coordinator(() -> invitations.invite(OPERATION, List.of("IT"), null));
        jobs.run();
        roundUp.accepted("IT");

        assertThat(nominations()).containsExactlyInAnyOrder("ADMITTED", "WITHDRAWN");
        assertThat(openTasks("IT")).containsExactly("userTask_confirmTargets");
    }

    @Test
    void whatAHostLeavesOpenIsNotConfirmedAndItsTargetsArePursuedAndOffered() {
        roundUp.withFrozenList().confirmed("FR", "CONFIRM");
        var target = roundUp.nominatedBy("FR").get(0);
        leave("IT");

        assertThat(openTasks("IT")).isEmpty();
        assertThat(ledger("NOT_CONFIRMED")).containsExactly("IT");
        assertThat(state(target)).isEqualTo("AT_LARGE");
        assertThat(roundUp.targetsOf("IT")).as("a host that has left no longer sees it").isEmpty();
        assertThat(messages("PARTNER_LEFT", "ncb-FR")).isOne();
        assertThat(waiting()).containsExactly(target + " IT HOST LEFT");
    }

    @Test
    void whatItAloneWantsIsOfferedAndWithdrawnByTheCoordinator() {
        roundUp.withFrozenList();
        var target = roundUp.nominatedBy("FR").get(0);
        assertThatThrownBy(() -> as.coordinator(() -> withdrawals.withdraw(target, "early"))).isInstanceOf(Refusal.class)
                .hasMessageContaining("FR");
        leave("FR");

        assertThat(waiting()).containsExactly(target + " FR WANTING LEFT");
        assertThat(openTasks("FR")).containsExactly("userTask_decideUnattended");
        assertThat(messages("PARTNER_LEFT", "ncb-IT")).isOne();
        as.coordinator(() -> withdrawals.withdraw(target, "its country has left"));
        assertThat(waiting()).isEmpty();
        assertThat(state(target)).isEqualTo("WITHDRAWN");
    }

    @Test
    void aHostThatWasNeverInvitedIsShownAndInvited() {
        roundUp.launched("FR", "IT").accepted("FR", "IT").nominated("FR", "ES").finished("IT").screened("FR", "ACCEPT").frozen();
        var target = roundUp.nominatedBy("FR").get(0);
        assertThat(waiting()).containsExactly(target + " ES HOST null");

        as.coordinator(() -> invitations.invite(OPERATION, List.of("ES"), null));
        jobs.run();
        assertThat(waiting()).containsExactly(target + " ES HOST INVITED");
        roundUp.accepted("ES");
        assertThat(waiting()).isEmpty();
        assertThat(openTasks("ES")).containsExactly("userTask_confirmTargets");
    }

    @Test
    void figuresCountItBeforeAndNotAfterAndAgainOnceItIsBack() {
        roundUp.withFrozenList().confirmed("FR", "CONFIRM").opened();
        var before = roundUp.now();
        roundUp.after(Duration.ofHours(1));
        leave("IT");
        roundUp.after(Duration.ofHours(1));
        var between = roundUp.now();
        as.coordinator(() -> invitations.invite(OPERATION, List.of("IT"), null));
        jobs.run();
        roundUp.after(Duration.ofHours(1)).accepted("IT");

        assertThat(results(before).totals().participatingCountries()).isEqualTo(2);
        assertThat(results(between).totals().participatingCountries()).isEqualTo(1);
        assertThat(results(roundUp.now()).totals().participatingCountries()).isEqualTo(2);
        assertThat(openTasks("IT")).as("asked anew").containsExactly("userTask_confirmTargets");
    }

    @Test
    void theIdentityOfAPersonInCustodyStaysWithTheCountryThatWantsHim() {
        roundUp.withFrozenList().confirmed("FR", "CONFIRM").confirmed("IT", "CONFIRM").opened();
        var target = roundUp.nominatedBy("FR").get(0);
        as.country("IT", () -> arrests.report(target, roundUp.arrest("IT", "Europe/Rome")));
        jobs.run();
        leave("FR");

        assertThat(tasks.createTaskQuery().taskDefinitionKey("userTask_confirmIdentity").taskCandidateGroup("ncb-FR").count()).isOne();
    }

    @Test
    void nobodyElseSendsACountryAwayNorTwice() {
        roundUp.launched("FR", "IT").accepted("FR", "IT");
        assertThatThrownBy(() -> as.country("FR", () -> departures.leave(participation("IT"), "why"))).isInstanceOf(Refusal.class)
                .hasMessageContaining("There is no participation");
        assertThatThrownBy(() -> as.country("IT", () -> departures.leave(participation("IT"), " "))).isInstanceOf(Refusal.class)
                .hasMessageContaining("Say why");
        leave("IT");
        assertThatThrownBy(() -> leave("IT")).isInstanceOf(Refusal.class).hasMessageContaining("LEFT");
    }

    @Test
    void everybodyWhoOwesSomethingIsRemindedAtMostOnceInSixHours() {
        roundUp.launched("FR", "IT", "ES", "DE").accepted("FR", "IT").declined("DE").finished("IT");
        var first = as.coordinator(() -> reminders.remind(OPERATION, null));
        assertThat(first.reminded()).containsExactly("ES", "FR");
        jobs.run();
        assertThat(messages("INVITATION_REMINDER", "ncb-ES")).isOne();
        assertThat(messages("NOMINATION_REMINDER", "ncb-FR")).isOne();

        var second = as.coordinator(() -> reminders.remind(OPERATION, List.of("FR", "DE", "PT")));
        assertThat(second.reminded()).isEmpty();
        assertThat(second.notReminded()).extracting(ReminderService.NotReminded::why)
                .containsExactly(Why.REMINDED_RECENTLY, Why.OWES_NOTHING, Why.NOT_INVITED);
        roundUp.after(Duration.ofHours(6));
        assertThat(as.coordinator(() -> reminders.remind(OPERATION, List.of("FR"))).reminded()).containsExactly("FR");
    }

    @Test
    void confirmationsAndCorrectionsAreRemindedOfToo() {
        roundUp.launched("FR", "IT").accepted("FR", "IT").nominated("FR", "IT").finished("IT").screened("FR", "RETURN");
        assertThat(as.coordinator(() -> reminders.remind(OPERATION, null)).reminded()).containsExactly("FR");
        jobs.run();
        assertThat(messages("NOMINATIONS_RETURNED", "ncb-FR")).isEqualTo(2);

        roundUp.country("FR", "userTask_correctNominations", Map.of()).screened("FR", "ACCEPT").frozen().after(DAY.dividedBy(2));
        assertThat(as.coordinator(() -> reminders.remind(OPERATION, null)).reminded()).containsExactly("FR", "IT");
        jobs.run();
        assertThat(messages("CONFIRMATION_REMINDER", "ncb-IT")).isOne();
    }

    private void leave(String country) {
        as.country(country, () -> departures.leave(participation(country), "no staff"));
        jobs.run();
    }

    private void takeOut(String country) {
        as.coordinator(() -> departures.leave(participation(country), "sanction"));
        jobs.run();
    }

    private Phase phase() {
        return as.coordinator(() -> operations.visible(OPERATION)).phase();
    }

    private List<String> waiting() {
        return as.coordinator(() -> unattended.in(OPERATION)).stream()
                .map(one -> one.target() + " " + one.country() + " " + one.role() + " " + one.status()).toList();
    }

    private List<String> openTasks(String country) {
        return tasks.createTaskQuery().processInstanceBusinessKey(participation(country)).list().stream().map(Task::getTaskDefinitionKey)
                .toList();
    }

    private Results results(Instant asOf) {
        return as.coordinator(() -> results.results(OPERATION, asOf, roundUp.now()));
    }

    private static List<String> nominations() {
        return TestDatabase.asOwner().queryForList("select status from nomination", String.class);
    }

    private static String state(String target) {
        return TestDatabase.asOwner().queryForObject("select state from target where reference = ?", String.class, target);
    }

    private static List<String> ledger(String type) {
        return TestDatabase.asOwner().queryForList("select country from ledger_event where type = ? order by sequence", String.class, type);
    }

    private static int messages(String kind, String recipient) {
        return TestDatabase.asOwner().queryForObject("select count(*) from message where kind = ? and recipient = ?", Integer.class, kind,
                recipient);
    }
}
