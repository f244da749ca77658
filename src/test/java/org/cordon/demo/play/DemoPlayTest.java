package org.cordon.demo.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.runtime.Job;
import org.cordon.demo.play.network.DemoNetwork;
import org.cordon.kernel.database.TestDatabase;
import org.cordon.record.results.Results;
import org.cordon.record.results.ResultsService;
import org.cordon.roundup.arrest.VisibleArrests;
import org.cordon.roundup.lead.VisibleLeads;
import org.cordon.roundup.nomination.intake.NominationService;
import org.cordon.roundup.operation.LaunchService;
import org.cordon.roundup.operation.OperationService;
import org.cordon.roundup.operation.Phase;
import org.cordon.roundup.person.TargetQueries;
import org.cordon.roundup.personreport.PersonReportService;
import org.cordon.roundup.pursuit.VisibleTargets;
import org.cordon.support.As;
import org.cordon.support.CordonTest;
import org.cordon.support.Jobs;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Plays the demo's operations with a Cordon that is killed all the time. No player lives longer than one look. Each task is completed only
 * at the second try, after all earlier parts of its step have been done once already.
 */
@CordonTest
class DemoPlayTest {

    private static final String HYDRA = "HYDRA-2016";
    private static final Instant AS_OF = Instant.parse("2016-06-23T23:59:59.999Z");
    private static final int LOOKS = 15;

    @Autowired
    private OperationService operations;
    @Autowired
    private LaunchService launches;
    @Autowired
    private DemoTasks demoTasks;
    @Autowired
    private DemoActs acts;
    @Autowired
    private DemoReports reports;
    @Autowired
    private NominationService nominations;
    @Autowired
    private TargetQueries targets;
    @Autowired
    private VisibleTargets visible;
    @Autowired
    private VisibleLeads visibleLeads;
    @Autowired
    private VisibleArrests visibleArrests;
    @Autowired
    private PersonReportService personReports;
    @Autowired
    private ResultsService results;
    @Autowired
    private DemoNetwork network;
    @Autowired
    private DemoQuestions questions;
    @Autowired
    private HistoryService history;
    @Autowired
    private TaskService tasks;
    @Autowired
    private ManagementService management;
    @Autowired
    private Jobs jobs;
    @Autowired
    private As as;
    @Autowired
    private Clock clock;

    @Test
    void hydraIsEnteredToItsEndHoweverOftenItIsCutOff() {
        var before = clock.instant();
        playUntil(() -> isClosed() && openTasks().isEmpty() && ledger("SURRENDERED") + ledger("RETURNED_OTHERWISE") == 27,
                () -> List.of(new HydraOperation(hydra())));

        assertTheFigures(before);
        assertTheHistory();
        assertNothingIsThereTwice();
        assertNothingLeftAndNothingWaits();
    }

    @Test
    void aRunningOperationHasNothingTwice() {
        for (int look = 0; look < LOOKS; look++) {
            new DemoPlay(operations, launches, demoTasks, demo().subList(0, 3), questions, () -> false).look();
            jobs.run();
        }

        assertThat(List.of(ledger("MERIDIAN", "LEAD_RECEIVED"), ledger("MERIDIAN", "LOCATED"), ledger("MERIDIAN", "ARREST_REPORTED")))
                .containsExactly(1, 1, 2);
        assertThat(owner("select count(*) from feedback where state = 'GIVEN' and country = 'GR'")).isOne();
        assertThat(owner("select count(*) from feedback where state = 'OWED' and country = 'IT' and item not like 'X-%'")).isOne();
        assertThat(owner("select count(*) from duty_roster")).isEqualTo(DemoOrder.COUNTRIES.size());
        assertThat(owner("select count(*) from duty_check where outcome = 'SILENT'")).isOne();
        assertThat(owner("select count(*) from specialist_post")).isEqualTo(12);
        assertThat(owner("select count(*) from smuggling_group where state = 'VISIBLE'")).isEqualTo(6);
        assertThat(owner("select count(*) from smuggling_group")).isEqualTo(6);
        assertThat(owner("select count(distinct text) from group_fact where kind = 'ROUTE'")).isEqualTo(3);
        assertThat(owner("select count(distinct country) from group_fact")).isEqualTo(8);
        assertThat(owner("select count(*) from group_fact")).isEqualTo(50);
        assertThat(owner("select count(*) from attachment where kind = 'PHOTOGRAPH'")).isEqualTo(3);
        assertThat(owner("select count(*) from nomination where operation = 'LANTERN' and country = 'DE'")).isEqualTo(2);
        assertThat(history.createHistoricProcessInstanceQuery().processDefinitionKey("lead-handling").count()).isEqualTo(2);
        assertThat(demoTasks.of("BEACON")).extracting(DemoTasks.Open::key, DemoTasks.Open::subject)
                .contains(tuple("userTask_confirmTargets", "BEACON-GR"));
        assertThat(demo().get(1).answerTo("userTask_confirmTargets", "BEACON-GR")).as("Greece has asked already").isEmpty();
    }

    @Test
    void questionsAreAskedOnceAnsweredRefusedPassedOnAndOverdue() {
        for (int look = 0; look < LOOKS; look++) {
            new DemoPlay(operations, launches, demoTasks, demo().subList(1, 3), questions, () -> false).look();
            jobs.run();
        }

        assertThat(owner("select count(*) from question")).isEqualTo(4);
        assertThat(owner("select count(*) from alert")).isEqualTo(1);
        assertThat(owner("select count(*) from alert_reader")).isEqualTo(3);
        assertThat(owner("select count(*) from alert_opening")).isEqualTo(2);
        assertThat(owner("select count(*) from question where subject is not null")).isEqualTo(4);
        assertThat(TestDatabase.asOwner().queryForList("""
                select substr(party, 5) || ' ' || coalesce(outcome, case when waits_since is not null then 'ASKED_BACK'
                    when acknowledged_at is not null then 'ACKNOWLEDGED' when acknowledge_by < now() then 'OVERDUE' else 'ASKED' end)
                from asking""", String.class))
                .containsExactlyInAnyOrder("TR ANSWERED", "IT REFUSED", "CO ACKNOWLEDGED", "TH OVERDUE", "GR PARTLY", "ES UNANSWERED",
                        "FR UNANSWERED", "MA ASKED_BACK", "SN FORWARDED", "FR ASKED", "FR ASKED", "GR ASKED", "TR ANSWERED");
        assertThat(owner("select count(*) from given_item where ended_at is null")).isOne();
        assertThat(owner("select count(*) from contribution c join analysis_file f on f.reference = c.file where f.state = 'OPEN'"))
                .isEqualTo(5);
        assertThat(owner("select count(*) from analysis_file_member")).as("a writer and a reader").isEqualTo(2);
        assertThat(owner("select count(*) from judgement")).as("judged once").isBetween(200, 700)
                .isEqualTo(owner("select count(*) from judgement where ended_at is null and verdict = 'SAME'"));
        assertThat(owner("select count(*) from ledger_event where type = 'QUESTION_ASKED'"
                + " and happened_at < recorded_at - interval '7 days'")).isEqualTo(3);
    }

    @Test
    void aSessionHasEndedWithTwoAgreedActionsOpen() {
        for (int look = 0; look < LOOKS; look++) {
            new DemoPlay(operations, launches, demoTasks, demo().subList(1, 2), questions, () -> false).look();
            jobs.run();
        }
        jobs.runAt(clock.instant().plus(Duration.ofMinutes(4)));

        assertThat(owner("select count(*) from closed_session")).isOne();
        assertThat(owner("select count(*) from closed_session where ended_at is not null")).isOne();
        assertThat(TestDatabase.asOwner().queryForList("select substr(party, 5) || ' ' || answer from session_seat", String.class))
                .containsExactlyInAnyOrder("FR COMING", "IT COMING", "ES COMING", "GR COMING", "DE NOT_COMING", "TR SILENT");
        assertThat(owner("select count(*) from session_item where item like 'F-%'")).isEqualTo(5);
        assertThat(owner("select count(*) from session_item where cardinality(released) = 1")).isOne();
        assertThat(owner("select count(*) from session_note")).isEqualTo(4);
        assertThat(TestDatabase.asOwner().queryForList("select substr(owner, 5) from agreed_action where outcome is null and due > now()",
                String.class)).containsExactlyInAnyOrder("IT", "ES");
        assertThat(tasks.createTaskQuery().taskDefinitionKey("userTask_reportAction").count()).isEqualTo(2);
        assertThat(tasks.createTaskQuery().taskDefinitionKey("userTask_answerSeat").count()).isZero();
    }

    @Test
    void beginsNothingOnceCordonIsBeingStopped() {
        launchHydra();

        assertThat(new DemoPlay(operations, launches, demoTasks, List.of(new HydraOperation(hydra())), questions, () -> true).look())
                .isFalse();
        assertThat(openTasks()).hasSize(44);
    }

    @Test
    void approvesNoResultsThatAreNotComplete() {
        launchHydra();

        assertThat(new HydraOperation(hydra()).answerTo("userTask_approveResults", HYDRA)).isEmpty();
    }

    private void launchHydra() {
        new DemoPlay(operations, launches, demoTasks, List.of(new HydraOperation(hydra())), questions, () -> false).look();
        jobs.run();
    }

    private void playUntil(Supplier<Boolean> end, Supplier<List<DemoScript>> scripts) {
        var cutOff = new CutOff(demoTasks);
        for (int look = 0; !end.get(); look++) {
            assertThat(look).as("looks without an end; open are " + openTasks()).isLessThan(60);
            new DemoPlay(operations, launches, cutOff, scripts.get(), questions, () -> false).look();
            jobs.run();
        }
    }

    private void assertTheFigures(Instant before) {
        assertThat(figures(results(AS_OF, clock.instant()))).containsExactly(180, 31, 44, 26, 31, 123);
        assertThat(figures(results(clock.instant(), clock.instant()))).containsExactly(180, 31, 44, 27, 31, 122);
        assertThat(figures(results(AS_OF, before))).containsOnly(0);
        assertThat(figures(as.coordinator(() -> results.approved(HYDRA).orElseThrow()))).containsExactly(180, 31, 44, 26, 31, 123);
        assertThat(figures(as.country("IT", () -> results.shown(HYDRA, null, null)))).containsExactly(180, 31, 44, 26, 31, 123);
        assertThat(as.coordinator(() -> results.approved(HYDRA).orElseThrow()).asOf()).isEqualTo(AS_OF);
    }

    private void assertTheHistory() {
        assertThat(history.createHistoricProcessInstanceQuery().processDefinitionKey("infra-operation").finished().count()).isOne();
        assertThat(history.createHistoricProcessInstanceQuery().processDefinitionKey("country-participation").finished().count())
                .isEqualTo(44);
        assertThat(history.createHistoricProcessInstanceQuery().processDefinitionKey("target-pursuit").count()).isEqualTo(180);
        assertThat(history.createHistoricProcessInstanceQuery().processDefinitionKey("target-pursuit").finished().count()).isEqualTo(27);
        assertThat(history.createHistoricProcessInstanceQuery().processDefinitionKey("arrest-handling").finished().count()).isEqualTo(27);
        assertThat(history.createHistoricProcessInstanceQuery().processDefinitionKey("lead-handling").finished().count()).isEqualTo(49);

        var done = history.createHistoricTaskInstanceQuery().finished().list();
        assertThat(doneBy(done, "userTask_answerInvitation")).hasSize(44).doesNotHaveDuplicates();
        assertThat(doneBy(done, "userTask_nominate")).hasSize(44).doesNotHaveDuplicates();
        assertThat(doneBy(done, "userTask_screenBatch")).hasSize(31).containsOnly("coordinator");
        assertThat(doneBy(done, "userTask_confirmTargets")).hasSizeGreaterThan(31).doesNotHaveDuplicates();
        assertThat(doneBy(done, "userTask_confirmIdentity")).hasSize(27).isEqualTo(doneBy(done, "userTask_followExtradition"));
        done.stream().filter(task -> task.getTaskDefinitionKey().equals("userTask_confirmIdentity")).forEach(task ->
                assertThat(task.getAssignee()).as(businessKey(task)).isEqualTo(wantingOf(businessKey(task))));
        done.stream().filter(task -> task.getTaskDefinitionKey().equals("userTask_answerInvitation")).forEach(task ->
                assertThat(task.getAssignee()).isEqualTo("ncb-" + businessKey(task).substring(HYDRA.length() + 1).toLowerCase()));
        assertThat(done).extracting(HistoricTaskInstance::getAssignee).doesNotContainNull();
    }

    private void assertNothingIsThereTwice() {
        assertThat(Map.of("accepted", ledger("INVITATION_ACCEPTED"), "nominated", ledger("NOMINATED"), "lead", ledger("LEAD_RECEIVED"),
                "located", ledger("LOCATED"), "arrested", ledger("ARREST_REPORTED"), "identity", ledger("IDENTITY_CONFIRMED")))
                .isEqualTo(Map.of("accepted", 44, "nominated", 180, "lead", 18, "located", 31, "arrested", 27, "identity", 27));
        assertThat(owner("select count(*) from (select type, target, country, subject from ledger_event where type not in ('CONFIRMED')"
                + " group by 1, 2, 3, 4 having count(*) > 1) twice")).isZero();
        assertThat(owner("select count(*) from person_report")).isOne();
    }

    private void assertNothingLeftAndNothingWaits() {
        assertThat(TestDatabase.asOwner().queryForList("select distinct status from message", String.class)).containsExactly("SUPPRESSED");
        assertThat(history.createHistoricProcessInstanceQuery().processDefinitionKey("message-delivery").count()).isZero();
        assertThat(tasks.createTaskQuery().count()).isZero();
        // A target that is still pursued waits for the end of its retention and for nothing else.
        var waiting = management.createJobQuery().list();
        assertThat(waiting).hasSize(153);
        assertThat(waiting).extracting(Job::getDuedate).allSatisfy(due -> assertThat(due).isInTheFuture());
    }

    private List<DemoScript> demo() {
        return new DemoOperations(acts, network, hydra()).from(clock.instant());
    }

    private HydraActs hydra() {
        return new HydraActs(acts, reports, nominations, targets, visibleLeads, visibleArrests, personReports, results);
    }

    private boolean isClosed() {
        return as.coordinator(() -> operations.findVisible(HYDRA)).filter(operation -> operation.phase() == Phase.CLOSED).isPresent();
    }

    private List<DemoTasks.Open> openTasks() {
        return demoTasks.of(HYDRA);
    }

    private Results results(Instant asOf, Instant knownAt) {
        return as.coordinator(() -> results.results(HYDRA, asOf, knownAt));
    }

    private static List<Integer> figures(Results results) {
        return List.of(results.totals().targets(), results.totals().wantingCountries(), results.totals().participatingCountries(),
                results.totals().arrested(), results.totals().located(), results.totals().atLarge());
    }

    private static List<String> doneBy(List<HistoricTaskInstance> done, String key) {
        return done.stream().filter(task -> task.getTaskDefinitionKey().equals(key)).map(HistoricTaskInstance::getAssignee).sorted()
                .collect(Collectors.toList());
    }

    private String businessKey(HistoricTaskInstance task) {
        return history.createHistoricProcessInstanceQuery().processInstanceId(task.getProcessInstanceId()).singleResult().getBusinessKey();
    }

    private String wantingOf(String arrest) {
        return "ncb-" + as.coordinator(() -> visible.wanting(visibleArrests.require(arrest).target())).get(0).toLowerCase();
    }

    private static int ledger(String type) {
        return ledger(HYDRA, type);
    }

    private static int ledger(String operation, String type) {
        return owner("select count(*) from ledger_event where operation = ? and type = ?", operation, type);
    }

    private static int owner(String sql, Object... parameters) {
        return TestDatabase.asOwner().queryForObject(sql, Integer.class, parameters);
    }

    /** Completes a task only at the second request. */
    private static final class CutOff implements DemoTasks {

        private final DemoTasks tasks;
        private final Set<String> tried = new HashSet<>();

        CutOff(DemoTasks tasks) {
            this.tasks = tasks;
        }

        @Override
        public List<Open> of(String operation) {
            return tasks.of(operation);
        }

        @Override
        public List<Asked> asked() {
            return tasks.asked();
        }

        @Override
        public void complete(String task, String user, String group, Map<String, Object> variables) {
            if (tried.add(task)) {
                throw new IllegalStateException("killed");
            }
            tasks.complete(task, user, group, variables);
        }
    }
}
