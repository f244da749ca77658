package org.cordon.platform.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cordon.support.RoundUp.OPERATION;
import static org.cordon.support.RoundUp.participation;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.cordon.kernel.database.TestDatabase;
import org.cordon.support.CordonTest;
import org.cordon.support.Http;
import org.cordon.support.Jobs;
import org.cordon.support.RoundUp;
import org.cordon.support.RunningJobs;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A job that collides with another transaction is due again at once, and keeps its retries. */
@CordonTest
class CollidedJobsTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    @Autowired
    private RoundUp roundUp;
    @Autowired
    private Http http;
    @Autowired
    private Jobs jobs;
    @Autowired
    private ManagementService management;
    @Autowired
    private ProcessEngine engine;

    /** A transaction moves the dates of all countries, while an officer of one country returns a task. */
    @Test
    void whatFollowsAMovedDateDoesNotWaitForAMinute() throws Exception {
        roundUp.launched("FR", "IT").accepted("FR", "IT");
        var task = roundUp.task(participation("FR"), "userTask_nominate").getId();
        assertThat(http.post("ncb-fr", "/engine-rest/task/" + task + "/claim", "{\"userId\":\"ncb-fr\"}").status()).isEqualTo(204);
        var deadline = moved();
        var follows = job("date-move");

        whileItWaitsFor("message", () -> jobs.runFetched(follows), () -> assertThat(
                http.post("ncb-fr", "/engine-rest/task/" + task + "/unclaim", "").status()).isEqualTo(204));

        assertThat(job("date-move").getRetries()).isEqualTo(follows.getRetries());
        jobs.run();
        assertThat(management.createJobQuery().processDefinitionKey("date-move").count()).isZero();
        assertThat(roundUp.task(participation("FR"), "userTask_nominate").getDueDate().toInstant()).isEqualTo(deadline);
    }

    /** A connection that breaks in the middle of a job is not the job's fault, and costs it no retry. */
    @Test
    void whatLosesItsConnectionIsNotGivenUp() throws Exception {
        roundUp.launched("FR", "IT").accepted("FR", "IT");
        moved();
        var follows = job("date-move");

        whileItWaitsFor("message", () -> jobs.runFetched(follows),
                () -> assertThat(TestDatabase.cut("pid in (select pid from pg_locks where not granted)")).isEqualTo(1));

        assertThat(job("date-move").getRetries()).isEqualTo(follows.getRetries());
    }

    /** A connection that breaks before the job is read: the node gives the job back, so that it need not wait for its lock to expire. */
    @Test
    void whatLosesItsConnectionAtOnceIsFetchedAnew() {
        roundUp.launched("FR", "IT").accepted("FR", "IT");
        moved();
        var follows = job("date-move").getId();
        var owner = TestDatabase.asOwner();
        owner.update("update engine.act_ru_job set lock_owner_ = 'node', lock_exp_time_ = now() + interval '2 minutes' where id_ = ?",
                follows);
        try (var executor = new RunningJobs(engine)) {
            new TransactionTemplate(new DataSourceTransactionManager(owner.getDataSource())).executeWithoutResult(held -> {
                owner.execute("lock table engine.act_ru_job in access exclusive mode");
                owner.update("update engine.act_ru_job set lock_owner_ = ? where id_ = ?", executor.owner(), follows);
                executor.execute(follows);
                // The transaction that fetches jobs, and that of the job itself.
                await().atMost(SOON).until(() -> TestDatabase.asRuntime()
                        .queryForObject("select count(*) from pg_locks where not granted", Integer.class) >= 2);
                assertThat(TestDatabase.cut("pid in (select pid from pg_locks where not granted)")).isGreaterThanOrEqualTo(2);
            });
            await().atMost(SOON).until(() -> management.createJobQuery().processDefinitionKey("date-move").count() == 0);
        }
    }

    /** Moves the nomination deadline of all countries; the jobs that follow have not run yet. */
    private Instant moved() {
        var deadline = roundUp.now().plus(Duration.ofDays(9)).truncatedTo(ChronoUnit.SECONDS);
        assertThat(http.send("coordinator", "PUT", "/api/operations/" + OPERATION + "/dates",
                "{\"nominationDeadline\":\"" + deadline + "\"}").status()).isEqualTo(200);
        return deadline;
    }

    private Job job(String process) {
        var due = management.createJobQuery().processDefinitionKey(process).executable().withRetriesLeft().list();
        assertThat(due).as("jobs of " + process + " that are due").hasSize(1);
        return due.get(0);
    }

    private static void whileItWaitsFor(String table, Runnable work, Runnable meanwhile) throws Exception {
        var owner = TestDatabase.asOwner();
        CompletableFuture<Void> done = new TransactionTemplate(new DataSourceTransactionManager(owner.getDataSource())).execute(held -> {
            owner.execute("lock table " + table + " in share mode");
            var begun = CompletableFuture.runAsync(work);
            await().atMost(SOON).until(() -> begun.isDone() || TestDatabase.asRuntime().queryForObject(
                    "select exists (select from pg_locks where not granted)", Boolean.class));
            assertThat(begun).isNotDone();
            meanwhile.run();
            return begun;
        });
        done.get(60, TimeUnit.SECONDS);
    }
}
