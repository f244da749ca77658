package org.cordon.played;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.spin.Spin;
import org.cordon.kernel.caller.SystemWork;
import org.cordon.kernel.database.TestDatabase;
import org.cordon.roundup.arrest.ArrestService;
import org.cordon.roundup.arrest.ReportedArrest;
import org.cordon.roundup.list.ListChange;
import org.cordon.roundup.list.ListVersionQueries;
import org.cordon.roundup.operation.OperationService;
import org.cordon.roundup.participation.LateInvitations;
import org.cordon.support.As;
import org.cordon.support.CordonTest;
import org.cordon.support.DatabaseContents;
import org.cordon.support.Jobs;
import org.cordon.support.Notices;
import org.cordon.support.Play;
import org.cordon.support.RoundUp;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Two people do the same thing at the same moment, and it happens once. A refused act leaves no trace. */
@CordonTest
class TransactionsTest {

    private static final String OPERATION = RoundUp.OPERATION;
    private static final ObjectMapper JSON = new ObjectMapper();

    @Autowired
    private RoundUp roundUp;
    @Autowired
    private Play play;
    @Autowired
    private ListVersionQueries versions;
    @Autowired
    private As as;
    @Autowired
    private Jobs jobs;
    @Autowired
    private OperationService operations;
    @Autowired
    private LateInvitations invitations;
    @Autowired
    private ArrestService arrests;
    @Autowired
    private TaskService tasks;
    @Autowired
    private FormService forms;
    @Autowired
    private RepositoryService repository;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private HistoryService history;
    @Autowired
    private ManagementService management;

    @RepeatedTest(3)
    void theLastTwoCountriesAnsweringAtOnceOpenTheNominationOnce() throws Exception {
        roundUp.launched("FR", "IT", "ES").accepted("ES");

        atOnce(() -> answer("FR"), () -> answer("IT"));
        while (!jobsOf("FR").isEmpty() || !jobsOf("IT").isEmpty()) {
            atOnce(() -> execute(jobsOf("FR")), () -> execute(jobsOf("IT")));
        }
        jobs.run();

        assertThat(history.createHistoricActivityInstanceQuery().activityId("receiveTask_awaitAnswers").finished().count()).isEqualTo(1);
        assertThat(history.createHistoricActivityInstanceQuery().activityId("serviceTask_openNomination").count()).isEqualTo(1);
        assertThat(runtime.createExecutionQuery().processInstanceBusinessKey(OPERATION).activityId("receiveTask_awaitScreening").count())
                .isEqualTo(1);
        assertThat(count("ledger_event where type = 'INVITATION_ACCEPTED'")).isEqualTo(3);
    }

    @RepeatedTest(3)
    void aLateComerAnswersBeforeThePhaseEndsOrIsSilent() throws Exception {
        roundUp.withFrozenList().opened();
        as.coordinator(() -> invitations.invite(OPERATION, List.of("ES"), null));
        jobs.run();

        var taken = atOnce(() -> taken(() -> answer("ES")), () -> taken(() -> SystemWork.run(() -> operations.endPhase(OPERATION))));
        jobs.run();

        assertThat(taken).contains(true);
        if (count("operation where phase = 'OPERATIONAL'") == 1) {
            SystemWork.run(() -> operations.endPhase(OPERATION));
        }
        var takesPart = taken.get(0) ? 1 : 0;
        assertThat(count("participation where country = 'ES' and status = 'ACCEPTED'")).isEqualTo(takesPart);
        assertThat(count("participation where country = 'ES' and status = 'SILENT'")).isEqualTo(1 - takesPart);
        assertThat(count("ledger_event where country = 'ES' and type in ('INVITATION_ACCEPTED', 'NO_ANSWER')")).isEqualTo(1);
        assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(OPERATION + "-ES").count()).isEqualTo(takesPart);
    }

    private static boolean taken(Runnable act) {
        try {
            act.run();
            return true;
        } catch (RuntimeException | AssertionError tooLate) {
            return false;
        }
    }

    @RepeatedTest(3)
    void twoCountriesReportingAnArrestAtOnceMakeOneArrest() throws Exception {
        var target = listed("IT", "ES");

        var reported = atOnce(() -> arrest("IT", target), () -> arrest("ES", target));
        jobs.run();

        assertThat(reported.stream().map(ReportedArrest::reference).distinct()).hasSize(1);
        assertThat(reported.stream().filter(ReportedArrest::first)).hasSize(1);
        assertThat(count("arrest")).isEqualTo(1);
        assertThat(count("arrest_report")).isEqualTo(2);
        assertThat(count("ledger_event where type in ('ARREST_REPORTED', 'ARREST_REPORT_JOINED')")).isEqualTo(2);
        assertThat(runtime.createProcessInstanceQuery().processDefinitionKey("arrest-handling").count()).isEqualTo(1);
        assertThat(roundUp.task(reported.get(0).reference(), "userTask_confirmIdentity")).isNotNull();
    }

    @RepeatedTest(3)
    void oneCountryReportingAnArrestTwiceAtOnceReportsItOnce() throws Exception {
        var target = listed("IT", "ES");

        var reported = atOnce(() -> arrest("IT", target), () -> arrest("IT", target));

        assertThat(reported.stream().map(ReportedArrest::reference).distinct()).hasSize(1);
        assertThat(count("arrest_report")).isEqualTo(1);
        assertThat(count("ledger_event where type like 'ARREST%'")).isEqualTo(1);
    }

    @RepeatedTest(3)
    void whoeverIsAdmittedWhileTheListIsFrozenIsOnItOrComesWithTheNext() throws Exception {
        lateBatch();
        var batch = roundUp.task(RoundUp.participation("FR"), "userTask_screenBatch").getId();
        var freeze = roundUp.task(OPERATION, "userTask_freezeList").getId();

        atOnce(() -> act(() -> as.coordinator(() -> tasks.complete(batch, decision("ACCEPT")))),
                () -> act(() -> as.coordinator(() -> tasks.complete(freeze, Map.of("frozen", true)))));
        jobs.run();

        assertThat(count("target_list")).isEqualTo(1);
        assertThat(count("target")).isEqualTo(1);
        assertThat(runtime.createProcessInstanceQuery().processDefinitionKey("target-pursuit").count()).isEqualTo(1);
        assertThat(pending()).hasSize(1 - count("target_list_entry")).allMatch(change -> change.kind() == ListChange.Kind.ADDED);
    }

    @Test
    void aNominationAcceptedAfterTheListWasFrozenComesWithTheNextVersion() {
        lateBatch();
        roundUp.frozen().screened("FR", "ACCEPT");

        assertThat(count("target_list_entry")).isZero();
        assertThat(pending()).extracting(ListChange::kind).containsExactly(ListChange.Kind.ADDED);
    }

    @Test
    void aNominationAcceptedJustBeforeTheListWasFrozenIsPursuedAndComesWithTheNextVersion() {
        lateBatch();
        var batch = roundUp.task(RoundUp.participation("FR"), "userTask_screenBatch").getId();
        as.coordinator(() -> tasks.complete(batch, decision("ACCEPT")));
        as.coordinator(() -> tasks.complete(roundUp.task(OPERATION, "userTask_freezeList").getId(), Map.of("frozen", true)));
        jobs.run();

        assertThat(count("nomination where status = 'ADMITTED'")).isEqualTo(1);
        assertThat(runtime.createProcessInstanceQuery().processDefinitionKey("target-pursuit").count()).isEqualTo(1);
        assertThat(count("target_list_entry") + pending().size()).isEqualTo(1);
    }

    @Test
    void whatIsRefusedLeavesNeitherRowNorToken() {
        refused(() -> startForm("infra-operation", "launch", roundUp.order()));
        roundUp.launched("FR", "IT");
        refused(() -> roundUp.country("FR", "userTask_answerInvitation", Map.of("accepted", true)));
        roundUp.accepted("FR");
        roundUp.after(RoundUp.DAY.multipliedBy(6));
        refused(() -> roundUp.coordinator(OPERATION, "userTask_chaseSilent", RoundUp.decisions(List.of(
                Map.of("country", "IT", "decision", "RECORD_SILENT"), Map.of("country", "XX", "decision", "REMIND")))));
        roundUp.accepted("IT").finished("IT");
        roundUp.putForward("FR", "IT", "IT");
        refused(() -> roundUp.country("FR", "userTask_nominate", Map.of()));
        roundUp.finished("FR");
        var batch = roundUp.nominatedBy("FR");
        refused(() -> roundUp.coordinator(RoundUp.participation("FR"), "userTask_screenBatch", RoundUp.decisions(List.of(
                Map.of("reference", batch.get(0), "decision", "ACCEPT"), Map.of("reference", batch.get(1), "decision", "RETURN")))));
        roundUp.screened("FR", "ACCEPT");
        refused(() -> roundUp.coordinator(OPERATION, "userTask_freezeList", Map.of()));
        roundUp.frozen();
        refused(() -> roundUp.country("IT", "userTask_confirmTargets", RoundUp.decisions(List.of(
                Map.of("reference", batch.get(0), "answer", "CONFIRM"), Map.of("reference", batch.get(1), "answer", "DECLINE")))));
        as.country("IT", () -> refused(() -> startForm("lead-handling", "report", told("IT").put("targetReference", batch.get(0)))));
        as.country("IT", () -> refused(() -> startForm("arrest-handling", "report", told("FR").put("targetReference", batch.get(0)))));
        var arrest = arrest("IT", batch.get(0)).reference();
        jobs.run();
        refused(() -> completed("FR", arrest, "userTask_confirmIdentity", Map.of("identityConfirmed", true, "text", "looks like him")));
        completed("FR", arrest, "userTask_confirmIdentity", Map.of("identityConfirmed", true, "method", "DNA"));
        jobs.run();
        refused(() -> completed("FR", arrest, "userTask_followExtradition", Map.of("outcome", "LOST")));
        roundUp.opened().ended();
        refused(() -> roundUp.coordinator(OPERATION, "userTask_approveResults", Map.of("approved", true, "asOf", roundUp.inDays(1))));
    }

    /** Leaves FR's batch open when the operation goes on to its list. */
    private void lateBatch() {
        roundUp.launched("FR", "IT").accepted("FR", "IT").nominated("FR", "IT").finished("IT")
                .after(RoundUp.DAY.multipliedBy(20).minusMinutes(1));
        jobs.run(OPERATION, "boundaryEvent_screeningClosed");
        jobs.run();
    }

    private Map<String, Object> decision(String decision) {
        return RoundUp.decisions(List.of(Map.of("reference", roundUp.nominatedBy("FR").get(0), "decision", decision)));
    }

    /** A target on a distributed list that FR wants and that these countries are believed to host. */
    private String listed(String... hosts) {
        play.open(OPERATION, "FR", "IT", "ES");
        var target = play.admit(OPERATION, "FR", Notices.complete("2025/1", "DURAND", "FR", hosts)).get(0);
        play.finishNominating(OPERATION, "IT");
        play.finishNominating(OPERATION, "ES");
        play.freeze(OPERATION);
        return target;
    }

    private Void answer(String country) {
        var task = roundUp.task(RoundUp.participation(country), "userTask_answerInvitation");
        as.country(country, () -> tasks.complete(task.getId(), Map.of("accepted", true, "liaisonOfficer", "Insp. Okoro")));
        return null;
    }

    private ReportedArrest arrest(String country, String target) {
        return as.country(country, () -> arrests.report(target, told(country)));
    }

    private ObjectNode told(String country) {
        return JSON.createObjectNode().put("happenedAt", roundUp.now().toString()).put("zone", "Europe/Rome").put("country", country);
    }

    private void completed(String country, String businessKey, String task, Map<String, Object> variables) {
        as.country(country, () -> tasks.complete(roundUp.task(businessKey, task).getId(), variables));
    }

    private void startForm(String process, String variable, ObjectNode content) {
        var definition = repository.createProcessDefinitionQuery().processDefinitionKey(process).latestVersion().singleResult().getId();
        Runnable start = () -> forms.submitStartForm(definition, Map.of(variable, Spin.JSON(content.toString())));
        if (process.equals("infra-operation")) {
            as.coordinator(start);
        } else {
            start.run();
        }
    }

    private static void refused(Runnable act) {
        var before = DatabaseContents.digests();
        assertThatThrownBy(act::run).isNotInstanceOf(AssertionError.class);
        assertThat(DatabaseContents.digests()).isEqualTo(before);
    }

    private List<Job> jobsOf(String country) {
        return management.createJobQuery().messages().list().stream().filter(job -> runtime.createProcessInstanceQuery()
                .processInstanceId(job.getProcessInstanceId()).processInstanceBusinessKey(RoundUp.participation(country)).count() > 0)
                .toList();
    }

    private Void execute(List<Job> due) {
        due.forEach(job -> SystemWork.run(() -> management.executeJob(job.getId())));
        return null;
    }

    private List<ListChange> pending() {
        return as.coordinator(() -> versions.pending(OPERATION)).changes();
    }

    private static Void act(Runnable act) {
        act.run();
        return null;
    }

    private static int count(String from) {
        return TestDatabase.asOwner().queryForObject("select count(*) from " + from, Integer.class);
    }

    @SafeVarargs
    private static <T> List<T> atOnce(Callable<T>... acts) throws Exception {
        var barrier = new CyclicBarrier(acts.length);
        var people = Executors.newFixedThreadPool(acts.length);
        try {
            var answers = people.invokeAll(Arrays.stream(acts).map(act -> (Callable<T>) () -> {
                barrier.await(30, TimeUnit.SECONDS);
                return act.call();
            }).toList());
            var all = new ArrayList<T>();
            for (Future<T> answer : answers) {
                all.add(answer.get());
            }
            return all;
        } finally {
            people.shutdownNow();
        }
    }
}
