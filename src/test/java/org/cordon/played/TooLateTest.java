package org.cordon.played;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.TaskService;
import org.cordon.kernel.caller.SystemWork;
import org.cordon.kernel.database.TestDatabase;
import org.cordon.support.Colleague;
import org.cordon.support.CordonTest;
import org.cordon.support.Http;
import org.cordon.support.Http.Answer;
import org.cordon.support.Jobs;
import org.cordon.support.RoundUp;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A person who answers at the moment when the task ends or is taken has one outcome, and is told in words which. */
@CordonTest
class TooLateTest {

    private static final String TYPED = " Nothing of what you sent was recorded.";

    @Autowired
    private RoundUp roundUp;
    @Autowired
    private Http http;
    @Autowired
    private Jobs jobs;
    @Autowired
    private TaskService tasks;
    @Autowired
    private ManagementService management;
    @Autowired
    private Colleague colleague;

    private final ExecutorService people = Executors.newFixedThreadPool(8);

    @AfterEach
    void goHome() {
        people.shutdownNow();
    }

    /**
     * A task with a deadline: its account, its answer, the fact that only an answer records, the fact that only the deadline records, and
     * the table whose row the answer has to lock.
     */
    enum Deadline {
        INVITATION("ncb-fr", "userTask_answerInvitation", "boundaryEvent_answerOverdue",
                "{\"accepted\":{\"value\":true},\"liaisonOfficer\":{\"value\":\"Insp. Okoro\"}}",
                "INVITATION_ACCEPTED", "NO_ANSWER", "operation", "your country is recorded as having given no answer."),
        NOMINATION("ncb-fr", "userTask_nominate", "boundaryEvent_nominationDeadline", "{\"finished\":{\"value\":true}}",
                null, null, "operation", "what your country had nominated until then goes to the screening."),
        SCREENING("coordinator", "userTask_screenBatch", "boundaryEvent_screeningClosed", decisions("reference", "decision\\\":\\\"ACCEPT"),
                "NOMINATION_ACCEPTED", "NOMINATION_NOT_SCREENED", "operation", "what was not decided is recorded as not screened in time."),
        CORRECTION("ncb-fr", "userTask_correctNominations", "boundaryEvent_correctionDeadline", "{}",
                null, null, "operation", "what your country had corrected until then goes back to the screening."),
        REVIEW("compliance", "userTask_reviewFlagged", "boundaryEvent_reviewDeadline", decisions("reference", "decision\\\":\\\"CLEAR"),
                null, null, "operation", "what was not decided is recorded as not reviewed in time."),
        CHASE("coordinator", "userTask_chaseSilent", "boundaryEvent_chaseDeadline", decisions("country", "decision\\\":\\\"RECORD_SILENT"),
                "NO_ANSWER", "NO_ANSWER", "operation", "whoever had not answered is recorded as silent."),
        FREEZE("coordinator", "userTask_freezeList", "boundaryEvent_freezeDeadline", "{\"frozen\":{\"value\":true}}",
                "LIST_FROZEN", "LIST_FROZEN", "operation", "its target list was frozen as it stood."),
        CONFIRMATION("ncb-fr", "userTask_confirmTargets", "boundaryEvent_confirmationDeadline",
                decisions("reference", "answer\\\":\\\"CONFIRM"),
                "CONFIRMED", "NOT_CONFIRMED", "operation", "what your country had not answered is recorded as not confirmed."),
        OPENING("coordinator", "userTask_openPhase", "boundaryEvent_operationStart", "{}",
                "PHASE_OPENED", "PHASE_OPENED", "operation", "the operational phase began by its date."),
        ENDING("coordinator", "userTask_endPhase", "boundaryEvent_operationEnd", "{}",
                "PHASE_ENDED", "PHASE_ENDED", "operation", "the operational phase ended by its date."),
        APPROVAL("coordinator", "userTask_approveResults", "boundaryEvent_closingDeadline",
                "{\"approved\":{\"value\":true},\"asOf\":{\"value\":\"%s\"}}",
                "OPERATION_CLOSED", "OPERATION_CLOSED", "operation", "the operation was closed by its date."),
        LEAD("ncb-fr", "userTask_assessLead", "boundaryEvent_assessmentDeadline", "{\"outcome\":{\"value\":\"USED\"}}",
                "LEAD_USED", "LEAD_NOT_USED", "lead", "the lead is recorded as not used."),
        IDENTITY("ncb-fr", "userTask_confirmIdentity", "boundaryEvent_identityUnanswered",
                "{\"identityConfirmed\":{\"value\":true},\"method\":{\"value\":\"DNA\"}}",
                "IDENTITY_CONFIRMED", "IDENTITY_UNANSWERED", "operation", "the identity is recorded as not answered."),
        EXTRADITION("ncb-fr", "userTask_followExtradition", "boundaryEvent_outcomeOverdue", "{\"outcome\":{\"value\":\"SURRENDERED\"}}",
                "SURRENDERED", null, "arrest", "the outcome of the arrest is recorded as not reported."),
        DEPARTURE("coordinator", "userTask_decideUnattended", "boundaryEvent_decisionDeadline",
                decisions("reference", "decision\\\":\\\"KEEP"),
                "TARGET_KEPT", "TARGET_KEPT", "operation", "the targets without a decision go on being sought.");

        final String officer;
        final String task;
        final String timer;
        final String answer;
        final String answered;
        final String missed;
        final String locked;
        final String words;

        Deadline(String officer, String task, String timer, String answer, String answered, String missed, String locked, String words) {
            this.officer = officer;
            this.task = task;
            this.timer = timer;
            this.answer = answer;
            this.answered = answered;
            this.missed = missed;
            this.locked = locked;
            this.words = words;
        }

        /** Returns the variable of a table with one row, as a form posts it, with a place for the subject. */
        private static String decisions(String subject, String decision) {
            return "{\"decisions\":{\"type\":\"Json\",\"value\":\"[{\\\"" + subject + "\\\":\\\"%s\\\",\\\"" + decision + "\\\"}]\"}}";
        }
    }

    /**
     * Leaves out the opening and the ending of phases. Their own transaction writes no row of Cordon's, so they cannot be made to wait for
     * one.
     */
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = {"OPENING", "ENDING"})
    void isToldWhichDeadlinePassedWhileHisAnswerWasOnItsWay(Deadline deadline) throws Exception {
        var open = open(deadline);
        var answer = whileItWaits(open, () -> jobs.run(open.businessKey(), deadline.timer));

        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.json().path("message").textValue()).contains(" UTC").endsWith(deadline.words + TYPED);
        jobs.run();
        assertOne(deadline.missed, deadline.answered);
    }

    @ParameterizedTest
    @EnumSource
    void hasOneOutcomeWhoeverIsFaster(Deadline deadline) throws Exception {
        var open = open(deadline);
        var timer = timer(open, deadline);
        var barrier = new CyclicBarrier(2);
        var officer = people.submit(together(barrier, () -> complete(open)));
        var clock = people.submit(together(barrier, () -> fires(timer)));

        var answer = officer.get(60, TimeUnit.SECONDS);
        var fired = clock.get(60, TimeUnit.SECONDS);
        jobs.run();

        if (answer.status() == 204) {
            assertThat(fired).isFalse();
            assertOne(deadline.answered, deadline.missed);
        } else {
            assertThat(answer.status()).as(answer.body()).isEqualTo(400);
            assertThat(answer.json().path("message").textValue()).endsWith(deadline.words + TYPED);
            assertThat(fired).isTrue();
            assertOne(deadline.missed, deadline.answered);
        }
    }

    @RepeatedTest(3)
    void isToldThatAColleagueWasFaster() throws Exception {
        var open = open(Deadline.INVITATION);
        var barrier = new CyclicBarrier(8);
        var all = people.invokeAll(Collections.nCopies(8, together(barrier, () -> complete(open))));
        var done = 0;
        for (var one : all) {
            var answer = one.get();
            if (answer.status() == 204) {
                done++;
            } else {
                assertThat(answer.status()).as(answer.body()).isEqualTo(400);
                assertThat(answer.json().path("message").textValue()).startsWith("This task is done. You have completed it already, on ")
                        .endsWith(" UTC." + TYPED);
            }
        }
        assertThat(done).isEqualTo(1);
        jobs.run();
        assertOne("INVITATION_ACCEPTED", "NO_ANSWER");
    }

    @Test
    void isToldWhoCompletedTheTaskThatSomebodyHadTaken() {
        var open = open(Deadline.INVITATION);
        http.post("ncb-fr", path(open) + "/claim", "{\"userId\":\"ncb-fr\"}");
        assertThat(complete(open).status()).isEqualTo(204);

        assertThat(complete(open).json().path("message").textValue()).startsWith("This task is done. You have completed it already, on ");
        TestDatabase.asOwner().update("update engine.act_hi_taskinst set assignee_ = 'ncb-fr-2' where id_ = ?", open.task());
        for (var act : List.of("/complete", "/submit-form", "/claim")) {
            var told = http.post("ncb-fr", path(open) + act, "{}");
            assertThat(told.status()).isEqualTo(400);
            assertThat(told.json().path("message").textValue())
                    .startsWith("This task is done. A colleague (ncb-fr-2) has completed it already, on ");
        }
        assertThat(http.get("ncb-fr", path(open)).status()).isEqualTo(404);
    }

    @Test
    void isToldWhichColleagueCompletedTheTaskThatNobodyHadTaken() {
        colleague.comes();
        try {
            var open = open(Deadline.INVITATION);
            assertThat(complete(Colleague.NAME, open).status()).isEqualTo(204);
            assertThat(complete(open).json().path("message").textValue())
                    .startsWith("This task is done. A colleague (" + Colleague.NAME + ") has completed it already, on ").endsWith(TYPED);
        } finally {
            colleague.leaves();
        }
    }

    @Test
    void isToldNothingOfATaskThatWasNeverHis() {
        var open = open(Deadline.INVITATION);
        complete(open);
        assertThat(complete("ncb-it", open).status()).isEqualTo(404);
        assertThat(complete("coordinator", open).status()).isEqualTo(404);
    }

    @Test
    void isToldThatTheOperationWasCancelled() {
        var open = open(Deadline.INVITATION);
        assertThat(http.post("coordinator", "/api/operations/" + RoundUp.OPERATION + "/cancel",
                "{\"code\":\"" + RoundUp.OPERATION + "\",\"reason\":\"no money\"}").status()).isBetween(200, 299);
        jobs.run();
        var told = complete(open);
        assertThat(told.status()).isEqualTo(400);
        assertThat(told.json().path("message").textValue()).startsWith("What happened meanwhile ended this task on ").contains("cancelled");
    }

    /** Another transaction changes the task between its reading and its writing. The request is repeated and succeeds. */
    @Test
    void noticesNothingOfACollisionThatARepetitionSettles() throws Exception {
        var open = open(Deadline.INVITATION);
        var answer = whileItWaits(open, () ->
                TestDatabase.asOwner().update("update engine.act_ru_task set rev_ = rev_ + 1 where id_ = ?", open.task()));
        assertThat(answer.status()).as(answer.body()).isEqualTo(204);
        jobs.run();
        assertOne("INVITATION_ACCEPTED", "NO_ANSWER");
    }

    private record Open(String officer, String businessKey, String task, String body, String locked) {
    }

    private Open open(Deadline deadline) {
        var businessKey = RoundUp.participation("FR");
        var subject = "";
        switch (deadline) {
            case INVITATION -> roundUp.launched("FR", "IT");
            case NOMINATION -> roundUp.launched("FR", "IT").accepted("FR", "IT");
            case SCREENING -> subject = nominated().nominatedBy("FR").get(0);
            case CORRECTION -> nominated().screened("FR", "RETURN");
            case REVIEW -> {
                roundUp.launched("FR", "IT").accepted("FR", "IT").finished("IT");
                var notice = roundUp.notice("FR", "IT", 1);
                notice.withObject("/cordon").put("articleThreeConcern", true);
                subject = http.post("ncb-fr", "/api/operations/" + RoundUp.OPERATION + "/nominations", notice.toString()).json()
                        .at("/rows/0/reference").textValue();
                roundUp.finished("FR").screened("FR", "ACCEPT");
            }
            case CHASE -> {
                roundUp.launched("FR", "IT").accepted("IT").after(Duration.ofDays(5).plusMinutes(1));
                businessKey = RoundUp.OPERATION;
                subject = "FR";
            }
            case FREEZE -> {
                nominated().screened("FR", "ACCEPT");
                businessKey = RoundUp.OPERATION;
            }
            case CONFIRMATION -> subject = roundUp.withFrozenList().targetsOf("FR").get(0);
            case OPENING -> {
                confirmed();
                businessKey = RoundUp.OPERATION;
            }
            case ENDING -> {
                confirmed().opened();
                businessKey = RoundUp.OPERATION;
            }
            case APPROVAL -> {
                confirmed().opened().ended();
                businessKey = RoundUp.OPERATION;
                subject = roundUp.inDays(0);
            }
            case LEAD -> businessKey = reported("leads");
            case IDENTITY -> businessKey = reported("arrests");
            case DEPARTURE -> {
                subject = roundUp.withFrozenList().targetsOf("FR").get(0);
                http.post("ncb-fr", "/api/operations/" + RoundUp.OPERATION + "/participations/FR/departure", "{\"reason\":\"no staff\"}");
                jobs.run();
            }
            case EXTRADITION -> {
                businessKey = reported("arrests");
                http.post("ncb-fr", "/engine-rest/task/" + roundUp.task(businessKey, Deadline.IDENTITY.task).getId() + "/complete",
                        "{\"variables\":" + Deadline.IDENTITY.answer + "}");
                jobs.run();
            }
        }
        return new Open(deadline.officer, businessKey, roundUp.task(businessKey, deadline.task).getId(),
                "{\"variables\":" + deadline.answer.replace("%s", subject) + "}", deadline.locked);
    }

    private RoundUp nominated() {
        return roundUp.launched("FR", "IT").accepted("FR", "IT").nominated("FR", "IT").finished("IT");
    }

    private RoundUp confirmed() {
        return roundUp.withFrozenList().confirmed("FR", "CONFIRM").confirmed("IT", "CONFIRM");
    }

    /** IT reports on the person that FR seeks there. */
    private String reported(String what) {
        var sought = roundUp.withFrozenList().targetsOf("FR").get(0);
        var report = what.equals("arrests") ? roundUp.arrest("IT", "Europe/Rome") : roundUp.lead("IT", "Europe/Rome");
        var reference = http.post("ncb-it", "/api/targets/" + sought + "/" + what, report.toString()).json()
                .path("reference").textValue();
        jobs.run();
        return reference;
    }

    /**
     * Locks a row that the officer's request has to write, so that the request waits. Then the other act happens, and the request goes on.
     */
    private Answer whileItWaits(Open open, Runnable meanwhile) throws Exception {
        var owner = TestDatabase.asOwner();
        CompletableFuture<Answer> answer = new TransactionTemplate(new DataSourceTransactionManager(owner.getDataSource()))
                .execute(held -> {
                    owner.queryForList("select 1 from " + open.locked() + " for update");
                    var request = CompletableFuture.supplyAsync(() -> complete(open), people);
                    await().atMost(Duration.ofSeconds(20)).until(() -> request.isDone() || isWaiting());
                    assertThat(request).isNotDone();
                    meanwhile.run();
                    return request;
                });
        return answer.get(60, TimeUnit.SECONDS);
    }

    private static boolean isWaiting() {
        return new JdbcTemplate(TestDatabase.asOwner().getDataSource()).queryForObject(
                "select exists (select from pg_locks where not granted)", Boolean.class);
    }

    private static <T> Callable<T> together(CyclicBarrier barrier, Supplier<T> act) {
        return () -> {
            barrier.await(30, TimeUnit.SECONDS);
            return act.get();
        };
    }

    private Answer complete(Open open) {
        return complete(open.officer(), open);
    }

    private Answer complete(String user, Open open) {
        return http.post(user, path(open) + "/complete", open.body());
    }

    private static String path(Open open) {
        return "/engine-rest/task/" + open.task();
    }

    private String timer(Open open, Deadline deadline) {
        var task = tasks.createTaskQuery().taskId(open.task()).singleResult();
        return management.createJobQuery().processInstanceId(task.getProcessInstanceId()).timers().list().stream()
                .filter(job -> management.createJobDefinitionQuery().jobDefinitionId(job.getJobDefinitionId()).singleResult()
                        .getActivityId()
                        .equals(deadline.timer)).findFirst().orElseThrow().getId();
    }

    /** Fires the timer as the job executor does: a collision is tried again, unless the timer has gone. */
    private boolean fires(String timer) {
        while (management.createJobQuery().jobId(timer).count() > 0) {
            try {
                SystemWork.run(() -> management.executeJob(timer));
                return true;
            } catch (ProcessEngineException collided) {
                assertThat(collided instanceof OptimisticLockingException || management.createJobQuery().jobId(timer).count() == 0)
                        .as(collided.getMessage()).isTrue();
            }
        }
        return false;
    }

    private static void assertOne(String happened, String not) {
        if (happened != null) {
            assertThat(facts(happened)).as(happened).isEqualTo(1);
        }
        if (not != null && !not.equals(happened)) {
            assertThat(facts(not)).as(not).isZero();
        }
    }

    private static int facts(String type) {
        return TestDatabase.asOwner().queryForObject("select count(*) from ledger_event where type = ?", Integer.class, type);
    }
}
