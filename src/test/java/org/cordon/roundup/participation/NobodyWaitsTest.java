package org.cordon.roundup.participation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cordon.support.RoundUp.OPERATION;
import static org.cordon.support.RoundUp.participation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.cordon.kernel.database.TestDatabase;
import org.cordon.support.CordonTest;
import org.cordon.support.Http;
import org.cordon.support.Http.Answer;
import org.cordon.support.RoundUp;
import org.cordon.support.RunningJobs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Countries of one operation do not wait for each other. Cordon still notices once that the last of them has finished. */
@CordonTest
class NobodyWaitsTest {

    private static final String[] COUNTRIES = {"FR", "IT", "ES", "DE", "BR", "AR", "CL", "PT", "NL", "BE"};
    private static final Duration SOON = Duration.ofSeconds(20);

    @Autowired
    private RoundUp roundUp;
    @Autowired
    private Http http;
    @Autowired
    private ProcessEngine engine;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private HistoryService history;
    @Autowired
    private TaskService tasks;

    private final ExecutorService people = Executors.newFixedThreadPool(COUNTRIES.length);

    @AfterEach
    void goHome() {
        people.shutdownNow();
    }

    /** The acts of a country about its own part in an operation. */
    enum Act { ANSWER, CHANGE, NOMINATE, WITHDRAW, FINISH, LEAVE }

    /** FR is held up in the middle of its act, because another transaction has locked its participation. */
    @ParameterizedTest
    @EnumSource
    void forACountryThatIsHeldUp(Act act) throws Exception {
        roundUp.launched("FR", "IT", "ES");
        if (act != Act.ANSWER) {
            roundUp.accepted("FR", "IT");
        }
        if (act == Act.WITHDRAW) {
            roundUp.putForward("FR", "ES");
            roundUp.putForward("IT", "ES");
        }
        var owner = TestDatabase.asOwner();
        var held = new TransactionTemplate(new DataSourceTransactionManager(owner.getDataSource())).execute(transaction -> {
            owner.queryForList("select 1 from participation where country = 'FR' for update");
            owner.queryForList("select 1 from nomination where country = 'FR' for update");
            var waits = CompletableFuture.supplyAsync(() -> does(act, "FR"), people);
            await().atMost(SOON).until(() -> waits.isDone() || isWaiting());
            assertThat(waits).isNotDone();

            var done = CompletableFuture.supplyAsync(() -> does(act, "IT"), people);
            await().atMost(SOON).until(done::isDone);
            assertThat(done.join().status()).as(done.join().body()).isBetween(200, 299);
            return waits;
        });
        assertThat(held.get(60, TimeUnit.SECONDS).status()).isBetween(200, 299);
    }

    @Test
    void yetTheOperationGoesOnWithTheLastOfThemAndOnce() throws Exception {
        roundUp.launched(COUNTRIES);
        try (var executor = new RunningJobs(engine)) {
            allAtOnce(Act.ANSWER);
            await().atMost(SOON).until(() -> tasks.createTaskQuery().taskDefinitionKey("userTask_nominate").count() == COUNTRIES.length
                    && phase().equals("NOMINATION"));
            allAtOnce(Act.FINISH);
            await().atMost(SOON).until(() -> tasks.createTaskQuery().taskDefinitionKey("userTask_freezeList").count() == 1);
        }
        for (var passed : new String[] {"serviceTask_openNomination", "userTask_freezeList"}) {
            assertThat(history.createHistoricActivityInstanceQuery().activityId(passed).count()).as(passed).isEqualTo(1);
        }
        assertThat(runtime.createIncidentQuery().count()).isZero();
    }

    private void allAtOnce(Act act) throws Exception {
        var start = new CyclicBarrier(COUNTRIES.length);
        var all = new ArrayList<Future<Answer>>();
        Arrays.stream(COUNTRIES).forEach(country -> all.add(people.submit(() -> {
            start.await(30, TimeUnit.SECONDS);
            return does(act, country);
        })));
        for (var one : all) {
            assertThat(one.get(60, TimeUnit.SECONDS).status()).isEqualTo(204);
        }
    }

    private Answer does(Act act, String country) {
        var operation = "/api/operations/" + OPERATION;
        return switch (act) {
            case ANSWER -> complete(country, "userTask_answerInvitation",
                    "{'accepted':{'value':true},'liaisonOfficer':{'value':'Insp. Okoro'}}");
            case FINISH -> complete(country, "userTask_nominate", "{'finished':{'value':true}}");
            case CHANGE -> send(country, "PUT", operation + "/participations/" + country + "/answer",
                    "{'accepted':false,'reason':'no staff'}");
            case NOMINATE -> send(country, "POST", operation + "/nominations", roundUp.notice(country, "ES", 7).toString());
            case WITHDRAW -> send(country, "POST", "/api/nominations/" + roundUp.nominatedBy(country).get(0) + "/withdrawal",
                    "{'reason':'found'}");
            case LEAVE -> send(country, "POST", operation + "/participations/" + country + "/departure", "{'reason':'no staff'}");
        };
    }

    private Answer complete(String country, String task, String variables) {
        return send(country, "POST", "/engine-rest/task/" + roundUp.task(participation(country), task).getId() + "/complete",
                "{'variables':" + variables + "}");
    }

    private Answer send(String country, String method, String path, String body) {
        return http.send("ncb-" + country.toLowerCase(Locale.ROOT), method, path, body.replace('\'', '"'));
    }

    private static String phase() {
        return TestDatabase.asOwner().queryForObject("select phase from operation", String.class);
    }

    private static boolean isWaiting() {
        return new JdbcTemplate(TestDatabase.asOwner().getDataSource()).queryForObject(
                "select exists (select from pg_locks where not granted)", Boolean.class);
    }
}
