package org.cordon.rooms.today;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.cordon.support.RoundUp.DAY;
import static org.cordon.support.RoundUp.OPERATION;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.cordon.kernel.caller.Roles;
import org.cordon.kernel.database.TestDatabase;
import org.cordon.kernel.shared.Refusal;
import org.cordon.rooms.today.Today.Change;
import org.cordon.rooms.today.Today.Role;
import org.cordon.rooms.today.Today.Running;
import org.cordon.rooms.today.Today.Work;
import org.cordon.roundup.arrest.ArrestService;
import org.cordon.roundup.nomination.intake.WithdrawalService;
import org.cordon.roundup.operation.CancellationService;
import org.cordon.support.As;
import org.cordon.support.CordonTest;
import org.cordon.support.Jobs;
import org.cordon.support.RoundUp;
import org.cordon.support.Statements;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** The first screen of each role. It says nothing that its reader may not see. */
@CordonTest
class TodayTest {

    @Autowired
    private MockMvc mvc;
    @Autowired
    private RoundUp roundUp;
    @Autowired
    private As as;
    @Autowired
    private TodayService today;
    @Autowired
    private ArrestService arrests;
    @Autowired
    private CancellationService cancellations;
    @Autowired
    private WithdrawalService withdrawals;
    @Autowired
    private Jobs jobs;

    @Test
    void whoIsHeldComesBeforeWhatIsDueEarlier() {
        roundUp.withFrozenList().confirmed("IT", "CONFIRM");
        TestDatabase.asOwner().update(
                "update engine.act_ru_task set due_date_ = now() + interval '30 hours' where task_def_key_ = 'userTask_confirmTargets'");
        var arrest = arrested();

        var france = of("FR");

        assertThat(france.role()).isEqualTo(Role.COUNTRY);
        assertThat(france.work()).extracting(Work::task).containsExactly("userTask_confirmIdentity", "userTask_confirmTargets");
        assertThat(france.work()).extracting(Work::urgent).containsExactly(true, false);
        assertThat(france.work().get(0)).returns(arrest, Work::reference).returns(OPERATION, Work::operation).returns(0, Work::overdue);
        assertThat(france.work().get(0).due()).as("it is expected in hours").isBetween(roundUp.now().plus(Duration.ofHours(71)),
                roundUp.now().plus(Duration.ofHours(72)));
        assertThat(france.open()).isEqualTo(2);
        assertThat(of("IT").work()).as("another country's task").isEmpty();
    }

    @Test
    void whatIsOverdueIsCountedAndUrgent() {
        roundUp.withFrozenList().confirmed("FR", "CONFIRM").confirmed("IT", "CONFIRM").opened();
        arrested();

        roundUp.after(DAY.multipliedBy(4));

        assertThat(of("FR")).returns(1, Today::overdue).extracting(Today::work).asList().first()
                .returns(1, work -> ((Work) work).overdue()).returns(true, work -> ((Work) work).urgent());
        assertThat(as.person("manager", "manager", (Supplier<Today>) today::today)).returns(1, Today::overdue)
                .satisfies(manager -> assertThat(manager.work().get(0).task()).isEqualTo("userTask_confirmIdentity"));
    }

    @Test
    void onlyWhatOthersDidSinceTheLastVisitIsNew() {
        roundUp.launched("FR", "IT").accepted("FR");
        assertThat(of("FR").since()).as("a first visit").isNull();
        assertThat(kinds(of("FR"))).contains("OPERATION_LAUNCHED").doesNotContain("INVITATION_ACCEPTED");

        as.country("FR", today::seen);
        var left = roundUp.now();
        assertThat(kinds(of("FR"))).as("whoever turns the page has not been away").contains("OPERATION_LAUNCHED");

        roundUp.after(Duration.ofHours(2));
        as.country("FR", today::seen);
        as.country("FR", today::seen);
        assertThat(of("FR").since()).isBetween(left.minusSeconds(1), left);
        assertThat(of("FR").changes()).isEmpty();

        as.coordinator(() -> cancellations.cancel(OPERATION, OPERATION, "The host has withdrawn."));
        jobs.run();
        assertThat(of("FR").changes()).extracting(Change::kind, Change::operation, Change::number)
                .contains(tuple("OPERATION_CANCELLED", OPERATION, 1));
        assertThat(as.country("IT", (Supplier<Today>) today::today).since()).as("another account's visit").isNull();
    }

    @Test
    void whatIsWithheldIsNoNews() throws Exception {
        roundUp.launched("FR", "IT").accepted("FR", "IT");
        var nomination = roundUp.putForward("FR", "IT").get(0);
        roundUp.finished("FR", "IT").screened("FR", "ACCEPT").frozen();
        assertThat(kinds(of("IT"))).contains("NOMINATION_ACCEPTED");

        mvc.perform(put("/api/nominations/" + nomination + "/handling").with(httpBasic("ncb-fr", "cordon")).header("If-Match", "\"0\"")
                .contentType("application/json").content("{\"notFor\":[\"IT\"]}")).andExpect(status().isNoContent());
        jobs.run();

        assertThat(kinds(of("IT"))).doesNotContain("NOMINATION_ACCEPTED", "HANDLING_TIGHTENED");
        assertThat(of("IT").changes()).extracting(Change::reference).doesNotContain(nomination);
        assertThat(of("FR").changes()).extracting(Change::kind).contains("NOMINATION_ACCEPTED");
        assertThat(as.person("manager", "manager", (Supplier<Today>) today::today).changes()).extracting(Change::kind)
                .as("whoever lost sight has a system to which that is said").contains("HANDLING_TIGHTENED").doesNotContain("SIGHT_LOST");
    }

    @Test
    void theCoordinatorIsToldWhatACountryTakesBack() {
        roundUp.launched("FR", "IT").accepted("FR", "IT");
        var reference = roundUp.putForward("FR", "IT").get(0);
        as.country("FR", () -> withdrawals.withdraw(reference, "The warrant was lifted."));

        assertThat(as.coordinator((Supplier<Today>) today::today).changes()).extracting(Change::kind, Change::countries, Change::reference)
                .contains(tuple("NOMINATION_WITHDRAWN", List.of("FR"), reference));
        assertThat(kinds(of("IT"))).doesNotContain("NOMINATION_WITHDRAWN");
    }

    @Test
    void aCountryThatIsNotConcernedIsToldNothing() {
        roundUp.launched("FR", "IT").accepted("FR", "IT").nominated("FR", "IT").finished("IT").screened("FR", "ACCEPT").frozen();
        arrested();

        assertThat(of("DE")).returns(List.of(), Today::work).returns(List.of(), Today::changes).returns(List.of(), Today::operations);
        assertThat(kinds(of("FR"))).contains("ARREST_REPORTED");
    }

    @Test
    void whatIsNewOfOnePersonLeadsToHim() {
        roundUp.launched("FR", "IT").accepted("FR", "IT").nominated("FR", "IT").finished("IT").screened("FR", "ACCEPT").frozen();
        arrested();

        var target = roundUp.targetsOf("FR").get(0);
        assertThat(of("FR").changes()).filteredOn(change -> change.kind().equals("ARREST_REPORTED")).extracting(Change::target)
                .containsExactly(target);
        assertThat(of("FR").changes()).filteredOn(change -> change.kind().equals("LIST_FROZEN")).extracting(Change::target)
                .containsOnlyNulls();
    }

    @Test
    void aManagerReadsSumsAndNoPerson() throws Exception {
        roundUp.launched("FR", "IT", "ES").accepted("FR", "IT", "ES").nominated("FR", "IT", "ES");

        var manager = as.person("manager", "manager", (Supplier<Today>) today::today);

        assertThat(manager.work()).contains(new Work(null, "userTask_nominate", null, OPERATION, 2, 0, manager.work().get(0).since(),
                manager.work().get(0).due(), false));
        assertThat(manager.work()).allMatch(work -> work.id() == null && work.reference() == null);
        assertThat(manager.open()).isEqualTo(3);
        assertThat(manager.changes()).extracting(Change::kind).contains("NOMINATED", "INVITATION_ACCEPTED");
        assertThat(mvc.perform(get("/api/today").with(httpBasic("manager", "cordon"))).andReturn().getResponse().getContentAsString())
                .doesNotContain("TESTER", "Okoro");
    }

    @Test
    void theCoordinatorSeesWhatRunsAndWhatOthersDid() {
        roundUp.launched("FR", "IT").accepted("FR", "IT").nominated("FR", "IT", "IT");

        var coordinator = as.coordinator((Supplier<Today>) today::today);

        assertThat(coordinator.work()).extracting(Work::task).containsExactly("userTask_screenBatch");
        assertThat(coordinator.operations()).extracting(Running::reference, Running::phase).containsExactly(tuple(OPERATION, "NOMINATION"));
        assertThat(coordinator.operations().get(0).until()).isBetween(roundUp.now().plus(DAY.multipliedBy(9)),
                roundUp.now().plus(DAY.multipliedBy(10)));
        assertThat(coordinator.changes()).filteredOn(change -> change.kind().equals("INVITATION_ACCEPTED"))
                .extracting(Change::number, Change::countries)
                .containsExactly(tuple(2, List.of("FR", "IT")));
        assertThat(coordinator.changes()).as("his own acts").extracting(Change::kind).doesNotContain("OPERATION_LAUNCHED");
    }

    @Test
    void anAdministratorSeesNoCase() {
        roundUp.withFrozenList();
        TestDatabase.asOwner().update("update country set contact = null where code = 'PT'");
        TestDatabase.asOwner().update("""
                insert into subscription (reference, party, account, address, state, asked_by, asked_at)
                values ('W-2PH4T2PH4T', 'ncb-FR', 'ncb-fr', 'https://system.bureau.example/', 'ASKED', 'ncb-fr', now())""");

        var administrator = as.person("admin", "camunda-admin", (Supplier<Today>) today::today);

        assertThat(administrator).returns(List.of(), Today::work).returns(List.of(), Today::changes).returns(List.of(), Today::operations)
                .returns(0, Today::open);
        assertThat(administrator.administration().withoutContact()).contains("PT");
        assertThat(administrator.administration().askingSystems()).isOne();
        assertThat(administrator.administration().failedSteps()).isZero();
    }

    @Test
    void whatWasEnteredAfterwardsIsNoNews() {
        roundUp.withFrozenList();
        TestDatabase.asOwner().update("update operation set entered_afterwards = true, launched_at = now() + interval '1 hour'");

        assertThat(of("FR").changes()).isEmpty();
    }

    @Test
    void isReadInAFewStatementsHoweverMuchThereIs() throws Exception {
        roundUp.launched("FR", "IT").accepted("FR", "IT").nominated("FR", "IT", "IT", "IT").finished("IT").screened("FR", "ACCEPT")
                .frozen();

        var statements = Statements.of(() -> of("FR")).statements().stream().filter(statement -> !statement.contains("set_config"))
                .toList();

        assertThat(statements).as(String.join("\n\n", statements)).hasSize(5);
    }

    @Test
    void whoHasNoFirstScreenIsToldThatThereIsNothing() {
        for (var group : List.of(Roles.post("S-2PH4T2PH4T"), "partner-EUROPOL")) {
            assertThatThrownBy(() -> as.person("someone", group, (Supplier<Today>) today::today)).isInstanceOf(Refusal.class)
                    .hasMessage("There is nothing here that you may see.");
            assertThatThrownBy(() -> as.person("someone", group, () -> {
                today.seen();
                return null;
            })).isInstanceOf(Refusal.class);
        }
    }

    private String arrested() {
        var target = roundUp.targetsOf("FR").get(0);
        var arrest = as.country("IT", () -> arrests.report(target, roundUp.arrest("IT", "Europe/Rome"))).reference();
        jobs.run();
        return arrest;
    }

    private static List<String> kinds(Today today) {
        return today.changes().stream().map(Change::kind).toList();
    }

    private Today of(String country) {
        return as.country(country, (Supplier<Today>) today::today);
    }
}
