package org.cordon.platform.act.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.cordon.kernel.database.TestDatabase;
import org.cordon.kernel.shared.Refusal;
import org.cordon.platform.act.ActLimits;
import org.cordon.platform.engine.job.UrgentFirst;
import org.cordon.access.MatrixWorld;
import org.cordon.access.RouteMatrix;
import org.cordon.support.As;
import org.cordon.support.CordonTest;
import org.cordon.support.Http;
import org.cordon.support.Http.Answer;
import org.cordon.support.Jobs;
import org.cordon.support.PartnerAccounts;
import org.cordon.support.RoundUp;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A limit on the parties that an account's acts reach keeps it from flooding the desks. Acts marked FLASH are counted separately from
 * routine acts.
 */
@CordonTest
class AddresseesTest {

    private static final Instant NOW = Instant.parse("2027-05-12T08:00:00Z");
    private static final Pattern PARTY = Pattern.compile("[A-Z]{2}|partner-[A-Z]+|IPSG");

    /** Lists of countries that describe the thing sent. Nothing is sent to these countries. */
    private static final Set<String> ABOUT_IT = Set.of("nationalities", "source", "languages");

    /** Acts of the coordination, which has to write to all countries, and of compliance. */
    private static final Set<String> OF_THE_COORDINATION = Set.of("POST /api/operations", "POST /api/operations/check",
            "POST /api/operations/{operation}/participations", "POST /api/operations/{operation}/participations/reminders");

    @Autowired
    private Http http;
    @Autowired
    private RoundUp roundUp;
    @Autowired
    private Jobs jobs;
    @Autowired
    private PartnerAccounts partners;
    @Autowired
    private ActLimits limits;
    @Autowired
    private As as;
    @Autowired
    private TransactionTemplate transaction;
    @Autowired
    private ManagementService management;

    @BeforeEach
    void stopTheClock() {
        ClockUtil.setCurrentTime(Date.from(NOW));
    }

    @Test
    void aFlashAlertIsNeverBehindQuestions() {
        for (int number = 0; number < 120; number++) {
            assertThat(question("ROUTINE").status()).isEqualTo(201);
        }
        assertThat(question("NORMAL").status()).as("the question after 120").isEqualTo(429);

        assertThat(alert("FLASH").status()).isEqualTo(201);
        assertThat(alert("NORMAL").status()).as("an alert has a measure of its own").isEqualTo(201);
        assertThat(question("FLASH").status()).isEqualTo(201);
    }

    @Test
    void whatIsFlashIsLimitedAsWell() {
        for (int number = 0; number < 60; number++) {
            assertThat(alert("FLASH").status()).isEqualTo(201);
        }
        var late = alert("FLASH");
        assertThat(late.status()).isEqualTo(429);
        assertThat(late.response().headers().firstValue("Retry-After")).isPresent();
        assertThat(late.json().path("code").asText()).isEqualTo("TOO_OFTEN");
    }

    /** A single act may reach as many parties as the limit allows. The next act has to wait. */
    @Test
    void whoeverReachesManyWaits() {
        var most = 1_200;
        assertThat(reach(5_000, true)).as("an act that is larger than the measure").isEmpty();
        var refused = reach(1, true).orElseThrow();
        assertThat(refused.code()).isEqualTo("TOO_MANY_ADDRESSEES");
        assertThat(refused.secondsToWait()).hasValue(1L);
        assertThat(reach(1, false)).as("what is routine").isEmpty();

        ClockUtil.setCurrentTime(Date.from(NOW.plusSeconds(300)));
        assertThat(reach(most / 2, true)).isEmpty();
        assertThat(reach(1, true)).isPresent();
    }

    private Optional<Refusal> reach(int addressees, boolean flash) {
        try {
            as.country("FR", () -> transaction.executeWithoutResult(status -> limits.reach(addressees, flash)));
            return Optional.empty();
        } catch (Refusal refusal) {
            return Optional.of(refusal);
        }
    }

    /** A route whose body names parties has to count them; this test finds a new route that does not. */
    @Test
    void everyRouteThatNamesPartiesCountsThem() throws IOException {
        var world = new MatrixWorld(http, roundUp, jobs, partners);
        world.play();
        var uncounted = new ArrayList<String>();
        var counted = new ArrayList<String>();
        for (var row : RouteMatrix.read()) {
            var named = named(world.sent(row, "ncb-fr"));
            if (!row.body().equals(RouteMatrix.READABLE) || !row.item().isEmpty() || named == 0
                    || OF_THE_COORDINATION.contains(row.route())) {
                continue;
            }
            for (var who : row.expected().entrySet()) {
                if (who.getValue() / 100 == 2) {
                    var status = world.ask(row, RouteMatrix.EVERYONE.get(who.getKey()), world.things(row)).statusCode();
                    var level = TestDatabase.asOwner().queryForObject(
                            "select coalesce(max(level), 0) from act_level where act like '%ADDRESSEE'", Double.class);
                    (level >= named ? counted : uncounted).add(row.route() + " by " + who.getKey() + " " + status);
                    world.restore();
                }
            }
        }
        assertThat(uncounted).as("routes that put something on desks uncounted").isEmpty();
        assertThat(counted).extracting(each -> each.split(" by ")[0])
                .contains("POST /api/questions", "POST /api/alerts", "POST /api/sessions");
    }

    /** Returns the number of parties that a body names outside its handling. */
    private static int named(String body) throws IOException {
        if (!body.startsWith("{")) {
            return 0;
        }
        JsonNode sent = new ObjectMapper().readTree(body);
        var most = 0;
        for (Map.Entry<String, JsonNode> field : sent.properties()) {
            var codes = field.getValue();
            if (codes.isArray() && !codes.isEmpty() && !ABOUT_IT.contains(field.getKey()) && !field.getKey().startsWith("not")
                    && codes.valueStream().allMatch(code -> code.isTextual() && PARTY.matcher(code.asText()).matches())) {
                most = Math.max(most, codes.size());
            }
        }
        return most;
    }

    @Test
    void whatIsFlashIsDoneFirst() {
        alert("NORMAL");
        alert("FLASH");
        assertThat(jobs()).extracting(Job::getPriority).containsExactlyInAnyOrder(0L, UrgentFirst.URGENT);
        jobs.run();
        assertThat(TestDatabase.asOwner().queryForList("""
                select urgent from message where kind = 'ALERT_ISSUED' order by urgent desc, queued_at, id""", Boolean.class))
                .as("messages in the order in which they leave").containsExactly(true, false);
        assertThat(jobs()).filteredOn(job -> job.getDuedate() != null).as("deadlines come before what is routine")
                .extracting(Job::getPriority).containsOnly(UrgentFirst.URGENT, UrgentFirst.DEADLINE);
    }

    @Test
    void anUrgentMessageOvertakesThoseThatWait() {
        TestDatabase.asOwner().update("""
                insert into message (id, kind, operation, reference, recipient, language, status, queued_at, urgent)
                select gen_random_uuid(), 'PHASE_OPENED', 'TERRA-2027', 'TERRA-2027', 'ncb-FR', 'en', 'QUEUED',
                    now() - n * interval '1 minute', n = 7 from generate_series(1, 50) n""");
        assertThat(TestDatabase.asOwner().queryForList("select m.urgent from take_waiting(3) t join message m on m.id = t", Boolean.class))
                .containsExactly(true, false, false);
    }

    private List<Job> jobs() {
        return management.createJobQuery().list().stream().filter(job -> job.getProcessDefinitionKey() != null
                && job.getProcessDefinitionKey().startsWith("alert-")).toList();
    }

    private Answer question(String urgency) {
        return http.post("ncb-fr", "/api/questions", "{\"purpose\":\"LOCATE\",\"urgency\":\"" + urgency
                + "\",\"text\":\"Where is he?\",\"countries\":[\"IT\"]}");
    }

    private Answer alert(String urgency) {
        return http.post("ncb-fr", "/api/alerts", "{\"kind\":\"WARNING\",\"crime\":\"DRUGS\",\"urgency\":\"" + urgency
                + "\",\"text\":\"Behind the quay.\",\"countries\":[\"IT\"]}");
    }
}
