package org.cordon.platform.act.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.RuntimeService;
import org.cordon.kernel.database.TestDatabase;
import org.cordon.platform.act.IdempotencyKey;
import org.cordon.support.CordonTest;
import org.cordon.support.Http;
import org.cordon.support.Http.Answer;
import org.cordon.support.Jobs;
import org.cordon.support.Reports;
import org.cordon.support.RoundUp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A request under an Idempotency-Key is one act, however often its answers get lost. */
@CordonTest
class OneActTest {

    private static final String REPORTS = "/api/reports";
    private static final String KEY = "8e03978e-40d5-43dd-bc93-6894a57f9324";

    private final ObjectMapper json = new ObjectMapper();

    @Autowired
    private Http http;
    @Autowired
    private RoundUp roundUp;
    @Autowired
    private Jobs jobs;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private Environment environment;

    @Test
    void isDoneOnceAndAnsweredAlikeEachTime() {
        var leads = leads();
        var first = send("ncb-fr", KEY, leads, lead());
        var second = send("ncb-fr", KEY, leads, lead());
        var quoted = send("ncb-fr", "\"" + KEY + "\"", leads, lead());

        assertThat(List.of(first.status(), second.status(), quoted.status())).containsOnly(201);
        assertThat(List.of(second.body(), quoted.body())).containsOnly(first.body());
        assertThat(replayed(first)).isFalse();
        assertThat(replayed(second)).isTrue();
        assertThat(second.response().headers().firstValue("Content-Type")).isEqualTo(first.response().headers().firstValue("Content-Type"));
        assertThat(count("lead")).isEqualTo(1);
    }

    @Test
    void isTwoActsWithoutAKey() {
        var leads = leads();
        http.post("ncb-fr", leads, lead());
        http.post("ncb-fr", leads, lead());
        assertThat(count("kept_answer")).isZero();
        assertThat(count("lead")).isEqualTo(2);
    }

    @Test
    void isOneActForEightWhoSendItAtOnce() throws Exception {
        var leads = leads();
        var answers = eightAtOnce(() -> send("ncb-fr", KEY, leads, lead()));

        assertThat(answers).extracting(Answer::status).containsOnly(201);
        assertThat(answers.stream().map(Answer::body).distinct()).hasSize(1);
        assertThat(answers.stream().filter(answer -> !replayed(answer))).hasSize(1);
        assertThat(count("lead")).isEqualTo(1);
    }

    @Test
    void answersWhoeverLostTheFirstAnswer() throws IOException {
        var leads = leads();
        var body = lead().getBytes(StandardCharsets.UTF_8);
        try (var socket = new Socket("127.0.0.1", Integer.parseInt(environment.getRequiredProperty("local.server.port")))) {
            socket.getOutputStream().write(("POST " + leads + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: "
                    + Http.basic("ncb-fr", "cordon")
                    + "\r\nContent-Type: application/json\r\nIdempotency-Key: " + KEY + "\r\nContent-Length: " + body.length + "\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().write(body);
        }
        await().atMost(Duration.ofSeconds(20)).until(() -> count("kept_answer") == 1);

        var again = send("ncb-fr", KEY, leads, lead());

        assertThat(again.status()).isEqualTo(201);
        assertThat(replayed(again)).isTrue();
        assertThat(count("lead where reference = '" + again.json().path("reference").textValue() + "'")).isEqualTo(1);
        assertThat(count("lead")).isEqualTo(1);
    }

    @Test
    void keepsItsAnswerInTheTransactionOfTheAct() {
        send("ncb-fr", KEY, REPORTS, report("DOE"));
        assertThat(count("kept_answer k join person_report r on k.xmin::text = r.xmin::text")).isEqualTo(1);
    }

    @Test
    void isNoOtherRequest() {
        send("ncb-fr", KEY, REPORTS, report("DOE"));
        for (var other : List.of(send("ncb-fr", KEY, REPORTS, report("ROE")), send("ncb-fr", KEY, REPORTS + "?x=1", report("DOE")))) {
            assertThat(other.status()).isEqualTo(422);
            assertThat(other.json().path("detail").textValue())
                    .isEqualTo("You have used this Idempotency-Key for another request; take a new one "
                    + "for a new act.");
            assertThat(other.response().headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        }
        assertThat(count("person_report")).isEqualTo(1);
    }

    @Test
    void belongsToItsCaller() {
        var french = send("ncb-fr", KEY, REPORTS, report("DOE"));
        var italian = send("ncb-it", KEY, REPORTS, report("ROE"));
        assertThat(italian.status()).isEqualTo(201);
        assertThat(replayed(italian)).isFalse();
        assertThat(italian.body()).isNotEqualTo(french.body());
        assertThat(send("ncb-fr", KEY, REPORTS, report("DOE")).body()).isEqualTo(french.body());
    }

    @Test
    void leavesTheKeyFreeWhenItWasRefused() {
        assertThat(send("coordinator", KEY, "/api/operations", roundUp.order("XX").toString()).status()).isEqualTo(400);
        var order = roundUp.order("FR").toString();
        assertThat(send("coordinator", KEY, "/api/operations", order).status()).isEqualTo(201);
        assertThat(send("coordinator", KEY, "/api/operations", order).status()).isEqualTo(201);
        assertThat(count("operation")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"two words", "\"", "\"a\"b\""})
    void hasAWellFormedKey(String key) {
        var api = send("ncb-fr", key, REPORTS, report("DOE"));
        assertThat(api.status()).isEqualTo(400);
        assertThat(api.json().path("detail").textValue()).contains("1 to 100 letters");
        var engine = send("ncb-fr", key, "/engine-rest/task/none/complete", "{}");
        assertThat(engine.status()).isEqualTo(400);
        assertThat(engine.json().path("message").textValue()).contains("1 to 100 letters");
        assertThat(count("person_report")).isZero();
    }

    @Test
    void isForgottenAfterADay() {
        send("ncb-fr", KEY, REPORTS, report("DOE"));
        roundUp.after(Duration.ofHours(23));
        assertThat(replayed(send("ncb-fr", KEY, REPORTS, report("DOE")))).isTrue();
        roundUp.after(Duration.ofHours(2));
        send("ncb-it", "another", REPORTS, report("ROE"));
        assertThat(count("kept_answer where caller = 'ncb-fr'")).isZero();
        assertThat(send("ncb-fr", KEY, REPORTS, report("ROE")).status()).isEqualTo(201);
    }

    @Test
    void saysThatTheFirstIsStillBeingWorkedOn() {
        var owner = TestDatabase.asOwner();
        new TransactionTemplate(new DataSourceTransactionManager(owner.getDataSource())).executeWithoutResult(first -> {
            owner.update("insert into kept_answer (caller, key, request, claimed_at) values ('ncb-fr', ?, '', now())", KEY);
            var second = send("ncb-fr", KEY, REPORTS, report("DOE"));
            assertThat(second.status()).isEqualTo(409);
            assertThat(second.json().path("detail").textValue()).contains("still being worked on");
            first.setRollbackOnly();
        });
        assertThat(send("ncb-fr", KEY, REPORTS, report("DOE")).status()).isEqualTo(201);
    }

    /**
     * A reporter still sees the lead when the target has since been withheld from its country. {@code ItemPatternsTest} covers a reader who
     * has lost sight of it.
     */
    @Test
    void isAnsweredAgainToWhoeverSeesWhatItShowsStill() {
        var target = roundUp.withFrozenList().targetsOf("FR").get(0);
        var location = Reports.lead("IT").put("happenedAt", roundUp.inDays(0)).toString();
        var lapse = "/api/leads/"
                + http.post("ncb-it", "/api/targets/" + target + "/locations", location).json().path("reference").textValue() + "/lapse";
        var first = send("ncb-it", KEY, lapse, "{}");
        assertThat(first.status()).as(first.body()).isEqualTo(200);
        assertThat(http.send("ncb-fr", "PUT", "/api/nominations/" + target + "/handling", "{\"notFor\":[\"IT\"]}").status()).isEqualTo(204);

        var again = send("ncb-it", KEY, lapse, "{}");

        assertThat(again.body()).isEqualTo(first.body());
        assertThat(replayed(again)).isTrue();
    }

    @Test
    void completesATaskOnce() {
        roundUp.launched("FR", "IT");
        var path = "/engine-rest/task/" + roundUp.task(RoundUp.participation("FR"), "userTask_answerInvitation").getId();
        var answer = """
                {"variables":{"accepted":{"value":true,"type":"Boolean"},"liaisonOfficer":{"value":"Insp. Okoro","type":"String"}}}""";
        assertThat(send("ncb-fr", KEY, path + "/complete", answer).status()).isEqualTo(204);
        var again = send("ncb-fr", KEY, path + "/complete", answer);
        assertThat(again.status()).isEqualTo(204);
        assertThat(replayed(again)).isTrue();
        var other = send("ncb-fr", KEY, path + "/submit-form", answer);
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.json().path("type").textValue()).isEqualTo("RestException");
        assertThat(count("ledger_event where type = 'INVITATION_ACCEPTED'")).isEqualTo(1);
    }

    @Test
    void startsAProcessOnce() throws Exception {
        var body = json.createObjectNode();
        body.putObject("variables").putObject("launch").put("type", "Json").put("value", roundUp.order("FR", "IT").toString());
        var answers = eightAtOnce(() ->
                send("coordinator", KEY, "/engine-rest/process-definition/key/infra-operation/submit-form", body.toString()));
        assertThat(answers).extracting(Answer::status).containsOnly(200);
        assertThat(answers.stream().map(answer -> answer.json().path("id").textValue()).distinct()).hasSize(1);
        assertThat(runtime.createProcessInstanceQuery().processDefinitionKey("infra-operation").count()).isEqualTo(1);
        jobs.run();
    }

    @Test
    void takesAFileOnceWhateverStandsBetweenThePartsOfItsForm() {
        roundUp.launched("FR", "IT").accepted("FR", "IT");
        var first = upload("aaaa");
        var second = upload("bbbb");
        assertThat(first.status()).as(first.body()).isEqualTo(200);
        assertThat(first.json().path("accepted").intValue()).isEqualTo(1);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(count("nomination")).isEqualTo(1);
    }

    @Test
    void isNeverAQuestion() {
        assertThat(http.send(request("ncb-fr", "two words", "/api/countries").GET().build()).status()).isEqualTo(200);
    }

    /** Returns the route on which FR reports on its own target: each report is a new lead. */
    private String leads() {
        return "/api/targets/" + roundUp.withFrozenList().targetsOf("FR").get(0) + "/leads";
    }

    private Answer upload(String boundary) {
        var form = "--" + boundary
                + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.json\"\r\nContent-Type: application/json\r\n\r\n"
                + roundUp.notice("FR", "IT", 1) + "\r\n--" + boundary + "--\r\n";
        return http.send(request("ncb-fr", KEY, "/api/operations/" + RoundUp.OPERATION + "/nominations")
                .header("Content-Type", "multipart/form-data; boundary=" + boundary).POST(BodyPublishers.ofString(form)).build());
    }

    private Answer send(String user, String key, String path, String body) {
        return http.send(request(user, key, path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)).build());
    }

    private HttpRequest.Builder request(String user, String key, String path) {
        return http.request(path).header("Authorization", Http.basic(user, "cordon")).header(IdempotencyKey.HEADER, key);
    }

    private String report(String name) {
        return seen().put("kind", "LEAD").put("noticeNumber", "2025/77").put("name", name).toString();
    }

    private String lead() {
        return seen().toString();
    }

    private ObjectNode seen() {
        return json.createObjectNode().put("happenedAt", "2026-01-02T03:04:05+01:00").put("zone", "Europe/Paris").put("country", "FR")
                .put("text", "Seen");
    }

    private static boolean replayed(Answer answer) {
        return answer.response().headers().firstValue("Idempotency-Replayed").isPresent();
    }

    private static int count(String from) {
        return TestDatabase.asOwner().queryForObject("select count(*) from " + from, Integer.class);
    }

    private static List<Answer> eightAtOnce(Callable<Answer> act) throws Exception {
        var barrier = new CyclicBarrier(8);
        var people = Executors.newFixedThreadPool(8);
        try {
            var answers = new ArrayList<Answer>();
            for (var answer : people.invokeAll(Collections.<Callable<Answer>>nCopies(8, () -> {
                barrier.await(30, TimeUnit.SECONDS);
                return act.call();
            }))) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            people.shutdownNow();
        }
    }
}
