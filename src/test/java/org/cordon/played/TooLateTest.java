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
import org.camunda.bpm.engine.TaskService;
import org.cordon.access.SystemWork;
import org.cordon.database.TestDatabase;
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

/** Whoever answers at the moment when his task ends or is taken has one outcome and is told which, in words. */
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

    private final ExecutorService people = Executors.newFixedThreadPool(8);

    @AfterEach
    void goHome() {
        people.shutdownNow();
    }

    /** A task with a deadline: how to come to it, how it is answered, and the fact that stands in the ledger if it is not. */
    enum Deadline {
        INVITATION("userTask_answerInvitation", "boundaryEvent_answerOverdue",
                "{\"accepted\":{\"value\":true},\"liaisonOfficer\":{\"value\":\"Insp. Okoro\"}}",
                "INVITATION_ACCEPTED", "NO_ANSWER", "your country is recorded as having given no answer."),
        NOMINATION("userTask_nominate", "boundaryEvent_nominationDeadline", "{\"finished\":{\"value\":true}}",
                null, null, "what your country had nominated until then goes to the screening."),
        CONFIRMATION("userTask_confirmTargets", "boundaryEvent_confirmationDeadline",
                "{\"decisions\":{\"type\":\"Json\",\"value\":\"[{\\\"reference\\\":\\\"%s\\\",\\\"answer\\\":\\\"CONFIRM\\\"}]\"}}",
                "CONFIRMED", "NOT_CONFIRMED", "what your country had not answered is recorded as not confirmed."),
        IDENTITY("userTask_confirmIdentity", "boundaryEvent_identityUnanswered",
                "{\"identityConfirmed\":{\"value\":true},\"method\":{\"value\":\"DNA\"}}",
                "IDENTITY_CONFIRMED", "IDENTITY_UNANSWERED", "the identity is recorded as not answered.");

        final String task;
        final String timer;
        final String answer;
        final String answered;
        final String missed;
        final String words;

        Deadline(String task, String timer, String answer, String answered, String missed, String words) {
            this.task = task;
            this.timer = timer;
            this.answer = answer;
            this.answered = answered;
            this.missed = missed;
            this.words = words;
        }
    }

    @ParameterizedTest
    @EnumSource
    void isToldWhichDeadlinePassedWhileHisAnswerWasOnItsWay(Deadline deadline) throws Exception {
        var open = open(deadline);
        var answer = whileItWaits(open, () -> jobs.run(open.businessKey(), deadline.timer));

        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.json().path("message").textValue()).startsWith("The deadline passed on ").contains(" UTC while you were answering: ")
                .endsWith(deadline.words + TYPED);
        jobs.run();
        assertOne(deadline, deadline.missed, deadline.answered);
    }

    @ParameterizedTest
    @EnumSource
    void hasOneOutcomeWhoeverIsFaster(Deadline deadline) throws Exception {
        var open = open(deadline);
        var timer = timer(open, deadline);
        var barrier = new CyclicBarrier(2);
        var officer = people.submit(together(barrier, () -> complete("ncb-fr", open)));
        var clock = people.submit(together(barrier, () -> fires(timer)));

        var answer = officer.get(60, TimeUnit.SECONDS);
        var fired = clock.get(60, TimeUnit.SECONDS);
        jobs.run();

        if (answer.status() == 204) {
            assertThat(fired).isFalse();
            assertOne(deadline, deadline.answered, deadline.missed);
        } else {
            assertThat(answer.status()).as(answer.body()).isEqualTo(400);
            assertThat(answer.json().path("message").textValue()).endsWith(deadline.words + TYPED);
            assertThat(fired).isTrue();
            assertOne(deadline, deadline.missed, deadline.answered);
        }
    }

    @RepeatedTest(3)
    void isToldThatAColleagueWasFaster() throws Exception {
        var open = open(Deadline.INVITATION);
        var barrier = new CyclicBarrier(8);
        var all = people.invokeAll(Collections.nCopies(8, together(barrier, () -> complete("ncb-fr", open))));
        var done = 0;
        for (var one : all) {
            var answer = one.get();
            if (answer.status() == 204) {
                done++;
            } else {
                assertThat(answer.status()).as(answer.body()).isEqualTo(400);
                assertThat(answer.json().path("message").textValue()).startsWith("This task is done. It has been completed already, by you or by a "
                        + "colleague, on ").endsWith(" UTC." + TYPED);
            }
        }
        assertThat(done).isEqualTo(1);
        jobs.run();
        assertOne(Deadline.INVITATION, "INVITATION_ACCEPTED", "NO_ANSWER");
    }

    @Test
    void isToldWhoCompletedTheTaskThatSomebodyHadTaken() {
        var open = open(Deadline.INVITATION);
        http.post("ncb-fr", path(open) + "/claim", "{\"userId\":\"ncb-fr\"}");
        assertThat(complete("ncb-fr", open).status()).isEqualTo(204);

        assertThat(complete("ncb-fr", open).json().path("message").textValue()).startsWith("This task is done. You have completed it already, on ");
        TestDatabase.asOwner().update("update engine.act_hi_taskinst set assignee_ = 'ncb-fr-2' where id_ = ?", open.task());
        for (var act : List.of("/complete", "/submit-form", "/claim")) {
            var told = http.post("ncb-fr", path(open) + act, "{}");
            assertThat(told.status()).isEqualTo(400);
            assertThat(told.json().path("message").textValue()).startsWith("This task is done. A colleague (ncb-fr-2) has completed it already, on ");
        }
        assertThat(http.get("ncb-fr", path(open)).status()).isEqualTo(404);
    }

    @Test
    void isToldNothingOfATaskThatWasNeverHis() {
        var open = open(Deadline.INVITATION);
        complete("ncb-fr", open);
        assertThat(complete("ncb-it", open).status()).isEqualTo(404);
        assertThat(complete("coordinator", open).status()).isEqualTo(404);
    }

    @Test
    void isToldThatTheOperationWasCancelled() {
        var open = open(Deadline.INVITATION);
        assertThat(http.post("coordinator", "/api/operations/" + RoundUp.OPERATION + "/cancel",
                "{\"code\":\"" + RoundUp.OPERATION + "\",\"reason\":\"no money\"}").status()).isBetween(200, 299);
        jobs.run();
        var told = complete("ncb-fr", open);
        assertThat(told.status()).isEqualTo(400);
        assertThat(told.json().path("message").textValue()).startsWith("What happened meanwhile ended this task on ").contains("cancelled");
    }

    /** Somebody touches the task in the moment between its reading and its writing: the request is done again and succeeds. */
    @Test
    void noticesNothingOfACollisionThatARepetitionSettles() throws Exception {
        var open = open(Deadline.INVITATION);
        var answer = whileItWaits(open, () ->
                TestDatabase.asOwner().update("update engine.act_ru_task set rev_ = rev_ + 1 where id_ = ?", open.task()));
        assertThat(answer.status()).as(answer.body()).isEqualTo(204);
        jobs.run();
        assertOne(Deadline.INVITATION, "INVITATION_ACCEPTED", "NO_ANSWER");
    }

    private record Open(String businessKey, String task, String body) {
    }

    private Open open(Deadline deadline) {
        var participation = RoundUp.participation("FR");
        var businessKey = participation;
        var target = "";
        switch (deadline) {
            case INVITATION -> roundUp.launched("FR", "IT");
            case NOMINATION -> roundUp.launched("FR", "IT").accepted("FR", "IT");
            case CONFIRMATION -> target = roundUp.withFrozenList().targetsOf("FR").get(0);
            case IDENTITY -> {
                var sought = roundUp.withFrozenList().targetsOf("FR").get(0);
                businessKey = http.post("ncb-it", "/api/targets/" + sought + "/arrests", roundUp.arrest("IT", "Europe/Rome").toString()).json()
                        .path("reference").textValue();
                jobs.run();
            }
        }
        return new Open(businessKey, roundUp.task(businessKey, deadline.task).getId(),
                "{\"variables\":" + deadline.answer.replace("%s", target) + "}");
    }

    /**
     * Lets the officer's request run into a row that it has to write and that somebody else holds, lets the other thing happen, and lets
     * the request go on.
     */
    private Answer whileItWaits(Open open, Runnable meanwhile) throws Exception {
        var owner = TestDatabase.asOwner();
        CompletableFuture<Answer> answer = new TransactionTemplate(new DataSourceTransactionManager(owner.getDataSource())).execute(held -> {
            owner.queryForList("select 1 from operation for update");
            var request = CompletableFuture.supplyAsync(() -> complete("ncb-fr", open), people);
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

    private Answer complete(String user, Open open) {
        return http.post(user, path(open) + "/complete", open.body());
    }

    private static String path(Open open) {
        return "/engine-rest/task/" + open.task();
    }

    private String timer(Open open, Deadline deadline) {
        var task = tasks.createTaskQuery().taskId(open.task()).singleResult();
        return management.createJobQuery().processInstanceId(task.getProcessInstanceId()).timers().list().stream()
                .filter(job -> management.createJobDefinitionQuery().jobDefinitionId(job.getJobDefinitionId()).singleResult().getActivityId()
                        .equals(deadline.timer)).findFirst().orElseThrow().getId();
    }

    /** As the job executor does it: what collides is tried again, unless the timer has gone. */
    private boolean fires(String timer) {
        while (management.createJobQuery().jobId(timer).count() > 0) {
            try {
                SystemWork.run(() -> management.executeJob(timer));
                return true;
            } catch (OptimisticLockingException collided) {
                assertThat(collided).isNotNull();
            }
        }
        return false;
    }

    private static void assertOne(Deadline deadline, String happened, String not) {
        if (deadline != Deadline.NOMINATION) {
            var country = deadline == Deadline.IDENTITY ? "IT" : "FR";
            assertThat(facts(happened, country)).isEqualTo(1);
            assertThat(facts(not, country)).isZero();
        }
    }

    private static int facts(String type, String country) {
        return TestDatabase.asOwner().queryForObject("select count(*) from ledger_event where type = ? and country = ?", Integer.class, type, country);
    }
}
