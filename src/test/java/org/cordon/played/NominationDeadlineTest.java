package org.cordon.played;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.cordon.kernel.caller.SystemWork;
import org.cordon.kernel.database.TestDatabase;
import org.cordon.roundup.operation.Operations;
import org.cordon.support.CordonTest;
import org.cordon.support.Http;
import org.cordon.support.Http.Answer;
import org.cordon.support.Jobs;
import org.cordon.support.RoundUp;
import org.cordon.support.RunningJobs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The nomination deadline is moved into the past while the officers of ten countries put forward the last persons and say that they have
 * finished. Every nomination that was answered with success reaches the coordinator, once and soon. {@code -Dcordon.races=20} plays it that
 * many times.
 */
@CordonTest
class NominationDeadlineTest {

    private static final String[] COUNTRIES = {"FR", "IT", "ES", "DE", "BR", "AR", "CL", "PT", "NL", "BE"};
    private static final Duration SOON = Duration.ofSeconds(20);

    @Autowired
    private RoundUp roundUp;
    @Autowired
    private Http http;
    @Autowired
    private ProcessEngine engine;
    @Autowired
    private Jobs jobs;
    @Autowired
    private Operations operations;
    @Autowired
    private PlatformTransactionManager transactions;
    @Autowired
    private TaskService tasks;
    @Autowired
    private RuntimeService runtime;

    private final ExecutorService people = Executors.newFixedThreadPool(COUNTRIES.length + 1);

    @AfterEach
    void goHome() {
        people.shutdownNow();
    }

    static List<Integer> races() {
        return IntStream.rangeClosed(1, Integer.getInteger("cordon.races", 1)).boxed().toList();
    }

    @ParameterizedTest
    @MethodSource("races")
    void everyBatchComesToTheCoordinatorHoweverCloseTheDeadline(int race) throws Exception {
        roundUp.launched(COUNTRIES).accepted(COUNTRIES);
        Arrays.stream(COUNTRIES).forEach(country -> roundUp.putForward(country, "JP"));
        roundUp.after(Duration.ofDays(6));
        var deadline = roundUp.now();
        ClockUtil.offset(deadline.toEpochMilli() - System.currentTimeMillis());
        var task = Arrays.stream(COUNTRIES).collect(Collectors.toMap(country -> country,
                country -> roundUp.task(RoundUp.participation(country), "userTask_nominate").getId()));

        var nominated = 0;
        try (var executor = new RunningJobs(engine)) {
            var start = new CyclicBarrier(COUNTRIES.length + 1);
            var first = new CountDownLatch(race % (COUNTRIES.length + 1));
            var officers = new ArrayList<Future<Integer>>();
            for (var country : COUNTRIES) {
                officers.add(people.submit(together(start, () -> nominates(country, task.get(country), first))));
            }
            var moved = people.submit(together(start, () -> {
                first.await(30, TimeUnit.SECONDS);
                return http.send("coordinator", "PUT", "/api/operations/" + RoundUp.OPERATION + "/dates",
                        "{\"nominationDeadline\":\"" + deadline + "\"}");
            }));
            assertThat(moved.get(60, TimeUnit.SECONDS).status()).isEqualTo(200);
            for (var officer : officers) {
                nominated += officer.get(60, TimeUnit.SECONDS);
            }
            await().atMost(SOON).until(() -> batches().size() == COUNTRIES.length);
        }
        assertThat(batches()).containsExactlyInAnyOrder(Arrays.stream(COUNTRIES).map(RoundUp::participation).toArray(String[]::new));
        assertThat(TestDatabase.asOwner().queryForObject("select count(*) from nomination where status = 'SUBMITTED'", Integer.class))
                .isEqualTo(COUNTRIES.length + nominated);
        assertThat(runtime.createIncidentQuery().count()).isZero();
    }

    /** The country's batch was found empty, and is not settled yet. */
    @Test
    void whatIsPutForwardBetweenTwoStepsIsScreenedOrRefused() {
        roundUp.launched("FR", "IT").accepted("FR", "IT");
        complete("FR", roundUp.task(RoundUp.participation("FR"), "userTask_nominate").getId());
        jobs.run(RoundUp.participation("FR"), "serviceTask_collectNominations");

        var late = putForward("FR");
        jobs.run();

        assertThat(batches()).hasSize(late.status() < 300 ? 1 : 0);
        assertThat(late.status()).as(late.body()).isIn(200, 409);
        var again = putForward("FR");
        jobs.run();
        assertThat(again.status()).as(again.body()).isEqualTo(200);
        assertThat(batches()).containsExactly(RoundUp.participation("FR"));
    }

    /**
     * A nomination must not wait for the operation's row. It would hold the country's own row meanwhile, and the holder of the operation's
     * row waits for that.
     */
    @Test
    void whoPutsForwardDoesNotWaitForTheOperation() throws Exception {
        roundUp.launched("FR", "IT").accepted("FR", "IT");
        var put = SystemWork.call(() -> new TransactionTemplate(transactions).execute(transaction -> {
            operations.lock(RoundUp.OPERATION);
            return get(people.submit(() -> putForward("FR")));
        }));
        assertThat(put.json().path("accepted").intValue()).isEqualTo(1);
    }

    private Answer putForward(String country) {
        return http.post("ncb-" + country.toLowerCase(Locale.ROOT), "/api/operations/" + RoundUp.OPERATION + "/nominations",
                roundUp.notice(country, "JP", 2000).toString());
    }

    private Answer complete(String country, String task) {
        return http.post("ncb-" + country.toLowerCase(Locale.ROOT), "/engine-rest/task/" + task + "/complete",
                "{\"variables\":{\"finished\":{\"value\":true}}}");
    }

    private static <T> T get(Future<T> answer) {
        try {
            return answer.get(SOON.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException | InterruptedException failure) {
            throw new AssertionError(failure);
        }
    }

    /** @return how many persons the officer put forward; a refusal must name the deadline */
    private int nominates(String country, String task, CountDownLatch putForward) {
        var put = putForward(country);
        putForward.countDown();
        var done = complete(country, task);
        assertThat(List.of(put.status(), put.json().path("code").asText())).isIn(List.of(200, ""), List.of(409, "NOMINATIONS_CLOSED"));
        assertThat(done.status()).as(done.body()).isIn(204, 400);
        if (done.status() == 400) {
            assertThat(done.json().path("code").textValue()).isEqualTo("LATE_NOMINATION");
        }
        return put.json().path("accepted").intValue();
    }

    private List<String> batches() {
        return tasks.createTaskQuery().taskDefinitionKey("userTask_screenBatch").list().stream()
                .map(task -> runtime.createProcessInstanceQuery().processInstanceId(task.getProcessInstanceId()).singleResult())
                .map(ProcessInstance::getBusinessKey)
                .toList();
    }

    private static <T> Callable<T> together(CyclicBarrier barrier, Callable<T> act) {
        return () -> {
            barrier.await(30, TimeUnit.SECONDS);
            return act.call();
        };
    }
}
