package org.cordon.platform.engine.job;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.MessageEntity;
import org.cordon.kernel.database.TestDatabase;
import org.cordon.support.CordonTest;
import org.cordon.support.Http;
import org.cordon.support.ListedTargets;
import org.cordon.support.RoundUp;
import org.cordon.support.RunningJobs;
import org.cordon.support.Statements;
import org.cordon.support.Statements.Cost;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The node of an act executes the job that the act leaves without fetching it, if it can do so now. Otherwise the job is fetched. */
@CordonTest
class JobsAtHandTest {

    private static final String OPERATION = "HAZEL-2027";
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Pattern FETCHED = Pattern.compile("update ACT_RU_JOB\\s");

    @Autowired
    private RoundUp roundUp;
    @Autowired
    private ListedTargets listed;
    @Autowired
    private Http http;
    @Autowired
    private ManagementService management;
    @Autowired
    private ProcessEngine engine;

    private String target;

    @BeforeEach
    void aTargetOfFranceBelievedToBeInItaly() {
        listed.operation(OPERATION);
        target = listed.target(OPERATION, "2222", "2016/12345", "MORVAN", "Yann", List.of("FR"), List.of("IT"));
    }

    @Test
    void isDoneWithoutBeingFetched() {
        try (var running = new RunningJobs(engine)) {
            Statements.count();
            report();
            await().atMost(SOON).until(() -> jobs().isEmpty());
            assertThat(fetches(Statements.counted())).as("jobs fetched").isZero();
        }
    }

    @Test
    void isFetchedWhereNoThreadRests() {
        var busy = new CountDownLatch(1);
        try (var running = new RunningJobs(engine)) {
            running.keepBusy(busy);
            Statements.count();
            report();
            busy.countDown();
            await().atMost(SOON).until(() -> jobs().isEmpty());
            assertThat(fetches(Statements.counted())).as("jobs fetched").isPositive();
        } finally {
            busy.countDown();
        }
    }

    /** Another node deployed the model, whose steps this node may not have. */
    @Test
    void isLeftToTheNodeThatKnowsItsModel() {
        var known = configuration().getRegisteredDeployments();
        var all = Set.copyOf(known);
        var aware = configuration().isJobExecutorDeploymentAware();
        configuration().setJobExecutorDeploymentAware(true);
        try (var running = new RunningJobs(engine)) {
            known.clear();
            known.add("another");
            report();
            assertThat(jobs()).singleElement().satisfies(job -> assertThat(job.getLockOwner()).isNull());
        } finally {
            known.remove("another");
            known.addAll(all);
            configuration().setJobExecutorDeploymentAware(aware);
        }
    }

    /** Two jobs of one instance never run at the same time; the acquisition of jobs ensures that. */
    @Test
    void isOneOfEachInstance() {
        try (var running = new RunningJobs(engine)) {
            assertThatThrownBy(() -> configuration().getCommandExecutorTxRequired().execute(command -> {
                var left = Stream.of("one", "one", "other").map(JobsAtHandTest.this::job).toList();
                left.forEach(command.getJobManager()::send);
                throw new IllegalStateException(left.stream().map(job -> String.valueOf(job.getLockOwner())).collect(joining(",")));
            })).hasMessage(running.owner() + ",null," + running.owner());
        }
    }

    @Test
    void isGivenBackWhereTheLastThreadWasTakenMeanwhile() {
        report();
        var job = jobs().get(0).getId();
        var busy = new CountDownLatch(1);
        // The lock keeps the job from being fetched while the threads are being occupied.
        lock(job, "another node");
        try (var running = new RunningJobs(engine)) {
            running.keepBusy(busy);
            lock(job, running.owner());
            ((JobsOfThisNode) configuration().getJobExecutor()).doAtOnce(job, engine);
            busy.countDown();
            await().atMost(SOON).until(() -> jobs().isEmpty());
        } finally {
            busy.countDown();
        }
    }

    private static void lock(String job, String owner) {
        TestDatabase.asOwner().update("update engine.act_ru_job set lock_owner_ = ?, lock_exp_time_ = now() + interval '2 minutes'"
                + " where id_ = ?", owner, job);
    }

    private MessageEntity job(String instance) {
        var job = new MessageEntity();
        job.setProcessInstanceId(instance);
        job.setDeploymentId(configuration().getRegisteredDeployments().iterator().next());
        return job;
    }

    private ProcessEngineConfigurationImpl configuration() {
        return ((ProcessEngineImpl) engine).getProcessEngineConfiguration();
    }

    private void report() {
        var answer = http.post("ncb-it", "/api/targets/" + target + "/arrests", roundUp.arrest("IT", "Europe/Rome").toString());
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    }

    private List<JobEntity> jobs() {
        return Statements.uncounted(() -> management.createJobQuery().processDefinitionKey("arrest-handling").executable().list()).stream()
                .map(JobEntity.class::cast).toList();
    }

    private static long fetches(Cost cost) {
        return cost.statements().keySet().stream().filter(statement -> FETCHED.matcher(statement).lookingAt()).count();
    }
}
