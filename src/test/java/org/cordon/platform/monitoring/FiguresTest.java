package org.cordon.platform.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.cordon.kernel.caller.SystemWork;
import org.cordon.kernel.database.TestDatabase;
import org.cordon.support.CordonTest;
import org.cordon.support.Http;
import org.cordon.support.RoundUp;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.actuate.health.HttpCodeStatusMapper;
import org.springframework.boot.actuate.health.Status;
import org.springframework.boot.actuate.health.StatusAggregator;

/** The figures that Prometheus reads over HTTP, and the other accounts that may read them. */
@CordonTest
class FiguresTest {

    private static final String WATCHER = "service-monitoring";
    private static final String PASSWORD = "heavy quartz lamp";
    private static final Pattern NAME = Pattern.compile("(?m)^(cordon_[a-z_]+)");

    @Autowired
    private Http http;
    @Autowired
    private RoundUp roundUp;
    @Autowired
    private IdentityService identities;
    @Autowired
    private ManagementService management;
    @Autowired
    private StatusAggregator health;
    @Autowired
    private HttpCodeStatusMapper answers;

    @AfterEach
    void forgetTheWatcher() {
        SystemWork.run(() -> identities.deleteUser(WATCHER));
    }

    @Test
    void countsWhatIsOpen() {
        roundUp.launched("FR", "IT", "ES").accepted("FR", "IT").after(RoundUp.DAY.multipliedBy(2));

        assertThat(figures()).contains("cordon_operations{phase=\"PREPARATION\"} 1.0",
                "cordon_tasks{age=\"1d_to_7d\",kind=\"answerInvitation\"} 1.0", "cordon_tasks{age=\"1d_to_7d\",kind=\"nominate\"} 2.0",
                "cordon_tasks_overdue{kind=\"nominate\"} 0.0", "cordon_silence{state=\"waiting\"} 1.0",
                "cordon_silence{state=\"overdue\"} 0.0",
                "cordon_figures_complete 1.0");
        assertThat(value("cordon_tasks_oldest_age_seconds{kind=\"answerInvitation\"}")).isBetween(172_800.0, 172_900.0);
    }

    @Test
    void countsSilenceOnceTheAnswerIsOverdue() {
        roundUp.launched("FR", "IT");
        TestDatabase.asOwner()
                .update("update participation set answer_deadline = answer_deadline - interval '200 days' where country = 'IT'");

        assertThat(figures()).contains("cordon_silence{state=\"waiting\"} 1.0", "cordon_silence{state=\"overdue\"} 1.0");
        assertThat(value("cordon_silence_oldest_age_seconds")).isPositive();
    }

    @Test
    void countsConfirmationsThatAreOwed() {
        roundUp.withFrozenList();
        var owed = TestDatabase.asOwner().queryForObject("select count(*) from confirmation where answer is null", Integer.class);

        assertThat(owed).isPositive();
        assertThat(value("cordon_confirmations_unanswered")).isEqualTo(owed.doubleValue());
    }

    @Test
    void countsIncidentsMailAndJobsThatWait() {
        roundUp.launched("FR");
        SystemWork.run(() -> management.setJobRetries(management.createJobQuery().timers().list().get(0).getId(), 0));
        TestDatabase.asOwner().update("update message set status = 'QUEUED', queued_at = queued_at - interval '1 hour'");
        TestDatabase.asOwner().update("update engine.act_ru_job set duedate_ = cast(? as timestamp) where retries_ > 0",
                Timestamp.from(roundUp.now().minusSeconds(600)));

        var text = figures();
        assertThat(text).contains("type=\"failedJob\"} 1.0", "cordon_jobs_failed 1.0", "cordon_mail_queue{status=\"failed\"} 0.0");
        assertThat(value("cordon_mail_queue{status=\"queued\"}")).isPositive();
        assertThat(value("cordon_mail_queue_oldest_age_seconds")).isBetween(3600.0, 3700.0);
        assertThat(value("cordon_jobs_due")).isPositive();
        assertThat(value("cordon_jobs_latency_seconds")).isBetween(600.0, 700.0);
    }

    @Test
    void leavesOutWhatIsNoLongerThere() {
        roundUp.launched("FR");
        assertThat(figures()).contains("cordon_operations{phase=\"PREPARATION\"} 1.0");
        TestDatabase.asOwner().update("update operation set phase = 'CANCELLED'");
        assertThat(figures()).doesNotContain("cordon_operations{");
    }

    /** A monitoring system shows its readers no reference, country or account. */
    @Test
    void namesNobodyAndNothing() {
        roundUp.withFrozenList();

        assertThat(figures()).doesNotContain(RoundUp.OPERATION, "FR", "ncb-", "coordinator");
    }

    @Test
    void documentsEveryFigure() throws IOException {
        roundUp.withFrozenList();
        SystemWork.run(() -> management.setJobRetries(management.createJobQuery().timers().list().get(0).getId(), 0));

        var documents = Files.readString(Path.of("docs/operations.md"));
        var named = NAME.matcher(documents.replace("`", "\n")).results().map(match -> match.group(1)).collect(Collectors.toSet());
        assertThat(new TreeSet<>(named)).isEqualTo(names(figures()));
    }

    @Test
    void isReadByAnAccountForNothingElse() {
        SystemWork.run(() -> {
            var account = identities.newUser(WATCHER);
            account.setPassword(PASSWORD);
            identities.saveUser(account);
            identities.createMembership(WATCHER, "monitoring");
        });
        roundUp.launched("FR");

        assertThat(asWatcher("/actuator/prometheus").statusCode()).isEqualTo(200);
        assertThat(asWatcher("/actuator/health").body()).contains("\"db\"", "\"mail\"", "\"jobExecutor\"");
        assertThat(asWatcher("/api/operations").body()).contains("\"items\":[]");
        assertThat(asWatcher("/api/operations/" + RoundUp.OPERATION).statusCode()).isEqualTo(404);
        assertThat(asWatcher("/engine-rest/task").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ncb-fr", "coordinator", "compliance", "analyst", "admin"})
    void isForNobodyElse(String account) {
        assertThat(http.get(account, "/actuator/prometheus").status()).isEqualTo(403);
    }

    @Test
    void isForNoStranger() {
        assertThat(http.get(null, "/actuator/prometheus").status()).isEqualTo(401);
        assertThat(http.get(null, "/actuator/health").body()).isEqualTo("{\"status\":\"UP\"}");
        assertThat(http.get("ncb-fr", "/actuator/health").body()).isEqualTo("{\"status\":\"UP\"}");
        assertThat(http.get(null, "/actuator/health/mail").status()).isEqualTo(404);
    }

    /** Messages wait for an unreachable mail server. That is no reason to restart Cordon or to send its users elsewhere. */
    @Test
    void whatIsDegradedIsSaidToBeAndIsNotTakenForDead() {
        assertThat(health.getAggregateStatus(Status.UP, new Status("DEGRADED"), Status.UNKNOWN).getCode()).isEqualTo("DEGRADED");
        assertThat(health.getAggregateStatus(Status.DOWN, new Status("DEGRADED"))).isEqualTo(Status.DOWN);
        assertThat(answers.getStatusCode(new Status("DEGRADED"))).isEqualTo(200);
    }

    private String figures() {
        return http.send(http.request("/actuator/prometheus").header("Authorization", Http.basic("manager", "cordon")).build()).body();
    }

    private HttpResponse<String> asWatcher(String path) {
        return http.send(http.request(path).header("Authorization", Http.basic(WATCHER, PASSWORD)).build()).response();
    }

    private double value(String series) {
        return figures().lines().filter(line -> line.startsWith(series + " "))
                .map(line -> Double.parseDouble(line.substring(series.length() + 1)))
                .findFirst().orElseThrow(() -> new AssertionError("No " + series));
    }

    private static Set<String> names(String figures) {
        return NAME.matcher(figures).results().map(match -> match.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }
}
