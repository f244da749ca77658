package org.cordon.exchange.question.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.TaskService;
import org.cordon.kernel.database.TestDatabase;
import org.cordon.support.CordonTest;
import org.cordon.support.Http;
import org.cordon.support.Http.Answer;
import org.cordon.support.Jobs;
import org.cordon.support.ListedTargets;
import org.cordon.support.PartnerAccounts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** FR asks Europol, Frontex and IT, without being named, about a person that no partner knows. Partners are kept apart as countries are. */
@CordonTest
class PartnersAnswerTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String OPERATION = "LARK-2027";
    private static final String ANSWERED = "{\"answer\": \"ANSWERED\", \"text\": \"In our files.\", \"items\": [\"%s\"]}";

    @Autowired
    private Http http;
    @Autowired
    private Jobs jobs;
    @Autowired
    private PartnerAccounts partners;
    @Autowired
    private ListedTargets listed;
    @Autowired
    private TaskService tasks;

    private String europol;
    private String frontex;
    private String target;
    private String released;

    @BeforeEach
    void aPersonWhomNoPartnerKnowsAndOneWhomEuropolDoes() {
        europol = partners.exists("EUROPOL");
        frontex = partners.exists("FRONTEX");
        listed.operation(OPERATION);
        target = listed.target(OPERATION, "22222", "2016/12345", "MORVAN", "Yann", List.of("FR"), List.of("IT"));
        released = listed.target(OPERATION, "33333", "2016/12346", "KERBRAT", "Alan", List.of("FR"), List.of("IT"));
        TestDatabase.asOwner().update(
                "insert into handling (item, supplier, code, released) values (?, 'ncb-FR', 'H2', '{partner-EUROPOL}')", released);
    }

    @Test
    void whatIsPutToAPartnerIsReleasedToItByThatAndTheActIsKept() {
        var question = asked("IT", "partner-EUROPOL", "partner-FRONTEX");

        assertThat(TestDatabase.asOwner().queryForList("""
                select h.released::text || ' ' || c.changed_by from handling h
                join handling_change c on c.item = h.item where h.item = ?""",
                String.class, question)).containsExactly("{partner-EUROPOL,partner-FRONTEX} ncb-fr");
        assertThat(TestDatabase.asOwner().queryForList(
                "select recipient || ' ' || (parameters ->> 'deadline') from message where reference = ? order by recipient", String.class,
                question)).satisfiesExactly(italy -> assertThat(italy).startsWith("ncb-IT ").endsWith("[Europe/Rome]"),
                        first -> assertThat(first).startsWith("partner-EUROPOL ").endsWith("[Europe/Amsterdam]"),
                        second -> assertThat(second).startsWith("partner-FRONTEX ").endsWith("[Europe/Warsaw]"));
    }

    @Test
    void aPartnerReadsTheQuestionWithoutWhatItMayNotSeeAndWithoutTheOthers() {
        var question = asked("IT", "partner-EUROPOL", "partner-FRONTEX");
        answered("ncb-it", question, "{\"answer\": \"ANSWERED\", \"text\": \"In Genoa.\"}");

        for (var path : List.of("/api/questions/" + question, "/api/questions", "/api/events", "/api/receipts", "/api/releases")) {
            assertThat(get(europol, path).body()).as(path)
                    .doesNotContain(target, "\"FR\"", "ncb-fr", "\"IT\"", "FRONTEX", "Genoa", "releasedTo");
        }
        var seen = get(europol, "/api/questions/" + question).json();
        assertThat(seen.path("text").asText()).isEqualTo("Where is he?");
        assertThat(seen.has("subject")).isFalse();
        assertThat(seen.path("asked")).extracting(one -> one.path("country").asText() + " " + one.path("mine").asBoolean())
                .containsExactly("partner-EUROPOL true");
        assertThat(get(europol, "/api/targets/" + target).status()).isEqualTo(404);
    }

    @Test
    void itAcknowledgesAndAnswersInItsTaskNamingWhatIsReleasedToIt() {
        var question = asked("partner-EUROPOL");
        var task = task(question, "partner-EUROPOL");

        assertThat(get(europol, "/engine-rest/task").json()).extracting(one -> one.path("id").asText()).containsExactly(task);
        assertThat(get(europol, "/engine-rest/task/" + task + "/form-variables").body()).doesNotContain("ncb-FR");
        assertThat(post(europol, "/api/questions/" + question + "/acknowledgement", "").status()).isEqualTo(204);
        assertThat(post(europol, "/engine-rest/task/" + task + "/claim", "{\"userId\":\"" + europol + "\"}").status()).isEqualTo(204);
        assertThat(complete(task, released.toLowerCase() + ", " + released).status()).isEqualTo(204);
        jobs.run();

        var own = http.get("ncb-fr", "/api/questions/" + question).json();
        assertThat(own.path("asked").get(0).path("state").asText()).isEqualTo("ANSWERED");
        assertThat(own.path("thread")).filteredOn(entry -> entry.path("what").asText().equals("ANSWERED"))
                .allSatisfy(entry -> assertThat(entry.path("items")).extracting(item -> item.asText()).containsExactly(released));
        assertThat(http.get("ncb-fr", "/api/events").body()).contains("\"country\":\"partner-EUROPOL\"");
        var answer = own.path("thread").get(1).path("reference").asText();
        assertThat(http.post("ncb-fr", "/api/answers/" + answer + "/feedback", "{\"outcome\": \"USED\"}").status()).isEqualTo(204);
        assertThat(get(europol, "/api/questions/" + question).body()).contains("FEEDBACK_GIVEN").doesNotContain("\"FR\"");
        TestDatabase.asOwner().update("update handling set released = '{}' where item = ?", released);
        assertThat(get(europol, "/api/questions/" + question).body()).as("it sees it no longer").doesNotContain(released);
    }

    @Test
    void aReferenceThatItMayNotSeeIsRefusedLikeOneThatNeverWas() {
        var question = asked("partner-EUROPOL");
        var never = OPERATION + "-T99999";

        for (var way : List.of("task", "rest")) {
            var answers = List.of(target, never).stream()
                    .map(item -> way.equals("task") ? complete(task(question, "partner-EUROPOL"), item)
                            : post(europol, "/api/questions/" + question + "/answers", ANSWERED.formatted(item)))
                    .toList();
            assertThat(answers.get(0).status()).isEqualTo(400);
            assertThat(answers.get(0).body().replace(target, never)).isEqualTo(answers.get(1).body());
        }
        assertThat(post(europol, "/api/questions/" + question + "/answers", ANSWERED.formatted(released)).status()).isEqualTo(201);
    }

    @Test
    void forAnotherPartnerAndForTheTasksOfCountriesThereIsNothing() {
        var question = asked("IT", "partner-EUROPOL");
        var task = task(question, "partner-EUROPOL");
        var italian = task(question, "ncb-IT");

        for (var path : List.of("/api/questions/%s", "/questions/%s", "/api/questions/%s/attachments")) {
            assertThat(shown(get(frontex, path.formatted(question)), question))
                    .isEqualTo(shown(get(frontex, path.formatted("X-ZZZZZZZZZZ")), "X-ZZZZZZZZZZ"));
        }
        for (var act : List.of("acknowledgement", "answers", "withdrawal", "attachments?kind=DOCUMENT")) {
            assertThat(post(frontex, "/api/questions/" + question + "/" + act, "no JSON").status()).as(act).isEqualTo(404);
        }
        for (var other : List.of(task, italian)) {
            for (var path : List.of("", "/form", "/form-variables", "/deployed-form", "/identity-links")) {
                assertThat(get(frontex, "/engine-rest/task/" + other + path).status()).as(path).isEqualTo(404);
            }
            assertThat(post(frontex, "/engine-rest/task/" + other + "/complete", "{}").status()).isEqualTo(404);
            assertThat(get(frontex, "/api/drafts/" + other).status()).isEqualTo(404);
            assertThat(get(frontex, "/api/tasks/" + other).status()).isEqualTo(404);
        }
        assertThat(get(frontex, "/engine-rest/task/count").json().path("count").asInt()).isZero();
        assertThat(get(europol, "/engine-rest/task/" + italian).status()).isEqualTo(404);
        assertThat(get(frontex, "/api/events").body()).doesNotContain(question);
        assertThat(post(europol, "/api/questions", body("IT").toString()).status()).isEqualTo(403);
        assertThat(get(europol, "/api/partners").status()).isEqualTo(403);
    }

    @Test
    void filesFollowTheQuestionAndItAttachesNone() {
        var named = http.post("ncb-fr", "/api/questions", body("partner-EUROPOL").put("named", true).toString()).json()
                .path("reference").asText();
        jobs.run();
        var path = "/api/questions/" + named + "/attachments";
        assertThat(attached("ncb-fr", "cordon", path).status()).isEqualTo(201);

        var file = get(europol, path).json().path("items").get(0).path("code").asText();
        assertThat(http.send(http.request(path + "/" + file).GET().header("Accept", "*/*")
                .header("Authorization", Http.basic(europol, PartnerAccounts.PASSWORD)).build()).body()).isEqualTo("An invented document.");
        assertThat(get(frontex, path).status()).isEqualTo(404);
        assertThat(get(frontex, path + "/" + file).status()).isEqualTo(404);
        assertThat(attached(europol, PartnerAccounts.PASSWORD, path).status()).isEqualTo(403);
        var answer = post(europol, "/api/questions/" + named + "/answers", ANSWERED.formatted(released)).json().path("reference").asText();
        assertThat(attached(europol, PartnerAccounts.PASSWORD, "/api/answers/" + answer + "/attachments").status()).isEqualTo(403);
        handling(named, "[]");
        assertThat(get(europol, path).status()).isEqualTo(404);
    }

    @Test
    void itStartsNothingAndReadsTheModelsInWhichItWorks() {
        assertThat(get(europol, "/engine-rest/process-definition?latestVersion=true").json())
                .extracting(one -> one.path("key").asText())
                .containsExactly("agreed-action", "product-feedback", "question-answering", "session-invitation");
        for (var path : List.of("/process-definition/key/question-asking/startForm", "/process-definition/key/lead-handling/startForm",
                "/process-instance", "/history/task", "/variable-instance")) {
            assertThat(get(europol, "/engine-rest" + path).status()).as(path).isEqualTo(404);
        }
        assertThat(post(europol, "/engine-rest/process-definition/key/lead-handling/submit-form", "{}").status()).isEqualTo(404);
    }

    @Test
    void whatIsTakenBackIsGoneWithItsTaskAndIsPutAnewWhenItIsReleasedAgain() {
        var question = asked("partner-EUROPOL");

        handling(question, "[]");
        jobs.run();
        assertThat(shown(get(europol, "/api/questions/" + question), question))
                .isEqualTo(shown(get(europol, "/api/questions/X-ZZZZZZZZZZ"), "X-ZZZZZZZZZZ"));
        assertThat(get(europol, "/engine-rest/task").json()).isEmpty();
        assertThat(TestDatabase.asOwner().queryForList("select country from ledger_event where type = 'SIGHT_LOST' and subject = ?",
                String.class, question)).containsExactly("partner-EUROPOL");
        assertThat(TestDatabase.asOwner().queryForList("select kind from message where reference = ? and recipient like 'partner-%'",
                String.class, question)).containsExactly("QUESTION_ASKED");

        handling(question, "[\"partner-EUROPOL\"]");
        jobs.run();
        assertThat(get(europol, "/api/questions/" + question).status()).isEqualTo(200);
        assertThat(get(europol, "/engine-rest/task").json()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"partner-NOBODY", "partner-", "PARTNER-EUROPOL", "914"})
    void nobodyIsAskedWhoIsNotThere(String code) {
        var answer = http.post("ncb-fr", "/api/questions", body(code).toString());

        assertThat(answer.status()).isEqualTo(400);
        assertThat(StreamSupport.stream(answer.json().path("reasons").spliterator(), false).map(reason -> reason.path("field").asText()))
                .containsExactly("countries");
    }

    @Test
    void nothingIsPassedOnToAPartnerByWhoeverIsAsked() {
        var question = asked("IT");

        var answer = http.post("ncb-it", "/api/questions/" + question + "/answers",
                "{\"answer\": \"FORWARDED\", \"forwardTo\": \"partner-EUROPOL\"}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("forwardTo");
    }

    @Test
    void whoeverAsksIsToldWhichPartnersThereAreAndTheirClocks() {
        assertThat(http.get("ncb-fr", "/api/partners").json().path("items")).extracting(one -> one.path("code").asText() + " "
                + one.path("name").asText() + " " + one.path("zone").asText())
                .contains("partner-EUROPOL EUROPOL Europe/Amsterdam", "partner-FRONTEX FRONTEX Europe/Warsaw");
    }

    private void handling(String question, String releasedTo) {
        var answer = http.send("ncb-fr", "PUT", "/api/questions/" + question + "/handling",
                "{\"handlingCode\": \"H0\", \"releasedTo\": " + releasedTo + "}");
        assertThat(answer.status()).as(answer.body()).isEqualTo(204);
    }

    private Answer attached(String account, String password, String path) {
        return http.send(http.request(path + "?kind=DOCUMENT").POST(BodyPublishers.ofString("An invented document."))
                .header("Content-Type", "application/octet-stream").header("Content-Disposition", "attachment; filename*=UTF-8''a.txt")
                .header("Authorization", Http.basic(account, password)).build());
    }

    private Answer complete(String task, String items) {
        return post(europol, "/engine-rest/task/" + task + "/complete", "{\"variables\": {\"answer\": {\"value\": \"ANSWERED\"}, "
                + "\"text\": {\"value\": \"In our files.\"}, \"items\": {\"value\": \"" + items + "\"}}}");
    }

    private String task(String question, String group) {
        return tasks.createTaskQuery().processInstanceBusinessKey(question).taskCandidateGroup(group).singleResult().getId();
    }

    private String asked(String... parties) {
        var answer = http.post("ncb-fr", "/api/questions", body(parties).put("subject", target).toString());
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        jobs.run();
        return answer.json().path("reference").asText();
    }

    private void answered(String user, String question, String body) {
        assertThat(http.post(user, "/api/questions/" + question + "/answers", body).status()).isEqualTo(201);
        jobs.run();
    }

    private static ObjectNode body(String... parties) {
        var body = JSON.createObjectNode().put("purpose", "LOCATE").put("urgency", "URGENT").put("text", "Where is he?")
                .put("named", false);
        var list = body.putArray("countries");
        List.of(parties).forEach(list::add);
        return body;
    }

    private Answer get(String partner, String path) {
        return http.send(http.request(path).GET().header("Accept", "application/json")
                .header("Authorization", Http.basic(partner, PartnerAccounts.PASSWORD)).build());
    }

    private Answer post(String partner, String path, String json) {
        return http.send(http.request(path).POST(BodyPublishers.ofString(json)).header("Accept", "application/json")
                .header("Content-Type", path.contains("attachments") ? "application/octet-stream" : "application/json")
                .header("Authorization", Http.basic(partner, PartnerAccounts.PASSWORD)).build());
    }

    /** An answer without the parts that differ by the reference in the request. */
    private static String shown(Answer answer, String reference) {
        return answer.status() + answer.body().replace(reference, "");
    }
}
