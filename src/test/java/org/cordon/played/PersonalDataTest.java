package org.cordon.played;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.spin.Spin;
import org.cordon.kernel.database.TestDatabase;
import org.cordon.platform.mailbox.Mailbox;
import org.cordon.support.CordonTest;
import org.cordon.support.DatabaseContents;
import org.cordon.support.Desk;
import org.cordon.support.Http;
import org.cordon.support.Jobs;
import org.cordon.support.ModelFiles;
import org.cordon.support.Notices;
import org.cordon.support.PartnerAccounts;
import org.cordon.support.Play;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Keeps what people type and upload out of the engine, the messages, the ledger and the log. Every form of every model is filled in with a
 * word that nobody else writes; afterwards that word is found in none of them.
 */
@CordonTest
class PersonalDataTest {

    private static final String OPERATION = "TERRA-2027";
    private static final String WORD = "Zwibbleworth";
    private static final ObjectMapper JSON = new ObjectMapper();

    @Autowired
    private PartnerAccounts accounts;
    @Autowired
    private Desk desk;
    @Autowired
    private Http http;
    @Autowired
    private Play play;
    @Autowired
    private Jobs jobs;
    @Autowired
    private Mailbox mailbox;
    @Autowired
    private RuntimeService runtime;

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final Set<String> filledIn = new HashSet<>();
    /** The content of each mail that was read once: a mail does not change. */
    private final Map<String, String> mails = new HashMap<>();

    @BeforeEach
    void listen() {
        log.start();
        root().addAppender(log);
    }

    @AfterEach
    void stopListening() {
        root().detachAppender(log);
    }

    @Test
    void nothingThatPeopleTypeLeavesCordonsOwnTables() throws IOException {
        launch();
        answer();
        var nominated = nominate();
        screen(nominated);
        confirm(nominated);
        askForARelease(nominated.get(1));
        var lead = shareLeads(nominated.get(0));
        ok(http.post("ncb-it", "/api/leads/" + lead + "/lapse", JSON.createObjectNode().put("text", WORD).toString()));
        arrests(nominated);
        changeReports(lead);
        ok(http.post("ncb-fr", "/api/targets/" + nominated.get(2) + "/death",
                seen("FR").put("reason", WORD).without(List.of("country", "place", "text")).toString()));
        ok(http.post("ncb-fr", "/api/targets/" + nominated.get(3) + "/withdrawal",
                JSON.createObjectNode().put("reason", WORD).toString()));
        form("coordinator", "userTask_endPhase", OPERATION, Map.of());
        ok(http.post("coordinator", "/api/operations/" + OPERATION + "/participations/IT/departure",
                JSON.createObjectNode().put("reason", WORD).toString()));
        ok(http.post("coordinator", "/api/operations/" + OPERATION + "/participations/FR/departure",
                JSON.createObjectNode().put("reason", WORD).toString()));
        jobs.run();
        form("coordinator", "userTask_decideUnattended", OPERATION + "-FR",
                decisions(decision(nominated.get(0), "KEEP"), decision(nominated.get(1), "WITHDRAW")));
        form("coordinator", "userTask_approveResults", OPERATION, Map.of("approved", true, "asOf", play.now().toString()));
        cancelAnother();
        confirmAPost();
        confirmSpecialists();
        askAndAnswer();
        declareAndAgree();
        alert();
        group();
        session();
        giveToSpecialists();
        file();

        assertThat(filledIn).containsExactlyInAnyOrderElementsOf(formsOfTheModels());
        assertThat(DatabaseContents.holding(WORD, "cordon")).containsExactlyInAnyOrder("cordon.agreed_action", "cordon.alert",
                "cordon.alert_version", "cordon.analysis_file", "cordon.answer", "cordon.arrest",
                "cordon.arrest_report", "cordon.confirmation", "cordon.closed_session",
                "cordon.declared_words", "cordon.duty_post", "cordon.feedback",
                "cordon.given_draft", "cordon.given_item", "cordon.group_fact", "cordon.group_merge", "cordon.group_transfer",
                "cordon.lead", "cordon.nomination", "cordon.operation", "cordon.participation", "cordon.person_report",
                "cordon.question", "cordon.release_answer",
                "cordon.release_request", "cordon.report_change", "cordon.session_note", "cordon.smuggling_group",
                "cordon.specialist_post", "cordon.target_reason");
        assertNowhereElse();
    }

    @Test
    void aVariableThatTheFormDoesNotDeclareIsRefusedAndLeavesNoTrace() {
        play.launch(OPERATION, "FR", "IT");
        var before = unaudited(DatabaseContents.digests());

        assertThat(desk.submit("ncb-fr", "userTask_answerInvitation", OPERATION + "-FR",
                Map.of("accepted", true, "liaisonOfficer", "Ann Example", "remark", WORD)).status()).isEqualTo(400);
        assertThat(desk.complete("ncb-fr", "userTask_answerInvitation", OPERATION + "-FR", Map.of(WORD, true)).status()).isEqualTo(400);
        assertThat(desk.start("ncb-fr", "arrest-handling", Map.of("note", WORD)).status()).isEqualTo(400);

        assertThat(unaudited(DatabaseContents.digests())).isEqualTo(before);
        assertThat(DatabaseContents.holding(WORD, "cordon")).isEmpty();
        assertThat(desk.tasks("ncb-fr", "userTask_answerInvitation", OPERATION + "-FR")).isEqualTo(1);
    }

    /** Leaves out the audit. It records refused requests, but not their content. */
    private static Map<String, String> unaudited(Map<String, String> digests) {
        digests.keySet().removeAll(List.of("cordon.audit_entry", "cordon.audit_seal"));
        return digests;
    }

    @Test
    void aPersonalFieldPlantedInAVariableIsFound() {
        play.launch(OPERATION, "FR");
        var instance = runtime.createProcessInstanceQuery().processInstanceBusinessKey(OPERATION).singleResult().getId();
        runtime.setVariable(instance, "operationReference", WORD);
        runtime.setVariable(instance, "launch", Spin.JSON(Map.of("title", WORD)));
        LoggerFactory.getLogger(PersonalDataTest.class).warn("A log that tells of {}", WORD);

        assertThat(DatabaseContents.holding(WORD, "engine")).contains("engine.act_ru_variable", "engine.act_ge_bytearray");
        assertThat(logged()).isNotEmpty();
        assertThatThrownBy(this::assertNowhereElse).isInstanceOf(AssertionError.class);
    }

    private void launch() {
        var order = JSON.createObjectNode().put("code", OPERATION).put("title", WORD).put("theme", "ENVIRONMENTAL_CRIME").put("host", WORD)
                .put("quota", 20).put("reminderEvery", "P100D").put("invitationDeadline", day(10)).put("nominationDeadline", day(20))
                .put("confirmationDeadline", day(30)).put("operationStart", day(40)).put("operationEnd", day(50));
        order.putArray("languages").add("en");
        order.putArray("invitedCountries").add("FR").add("IT").add("ES").add("DE");
        start("coordinator", "infra-operation", "startEvent_launchOperation", Map.of("launch", order));
    }

    private void answer() {
        form("ncb-fr", "userTask_answerInvitation", OPERATION + "-FR", Map.of("accepted", true, "liaisonOfficer", WORD));
        form("ncb-it", "userTask_answerInvitation", OPERATION + "-IT", Map.of("accepted", true, "liaisonOfficer", WORD));
        form("ncb-es", "userTask_answerInvitation", OPERATION + "-ES", Map.of("accepted", false, "reason", WORD));
        play.passDays(11);
        assertThat(desk.submit("coordinator", "userTask_chaseSilent", OPERATION, decisions(Map.of("country", WORD, "decision", "REMIND")))
                .status())
                .isEqualTo(400);
        assertNowhereElse();
        form("coordinator", "userTask_chaseSilent", OPERATION, decisions(Map.of("country", "DE", "decision", "RECORD_SILENT")));
    }

    private List<String> nominate() {
        var upload = ok(http.post("ncb-fr", "/api/operations/" + OPERATION + "/nominations", JSON.createArrayNode()
                .add(marked(Notices.flagged("2025/1", WORD, "FR", "IT"))).add(marked(Notices.complete("2025/2", WORD + " II", "FR", "IT")))
                .add(marked(Notices.complete("2025/3", WORD + " III", "FR", "IT")))
                .add(marked(Notices.complete("2025/4", WORD + " IV", "FR", "IT")))
                .add(marked(Notices.complete("2025/5", WORD + " V", "FR", "IT"))).add(marked(Notices.complete(WORD, WORD, "FR", "IT")))
                .toString())).json();
        assertThat(upload.path("accepted").intValue()).isEqualTo(5);
        form("ncb-fr", "userTask_nominate", OPERATION + "-FR", Map.of("finished", true));
        form("ncb-it", "userTask_nominate", OPERATION + "-IT", Map.of("finished", true));
        var references = new ArrayList<String>();
        upload.path("rows").forEach(row -> references.add(row.path("reference").textValue()));
        return references;
    }

    /** Every field of a notice that takes free text. */
    private static ObjectNode marked(ObjectNode notice) {
        notice.put("forename", WORD).put("place_of_birth", WORD).put("distinguishing_marks", WORD);
        notice.withArray("arrest_warrants").forEach(warrant -> ((ObjectNode) warrant).put("charge", WORD).put("charge_translation", WORD));
        notice.withObjectProperty("cordon").put("facts", WORD).put("handling", WORD).put("warrantReference", WORD);
        return notice;
    }

    private void screen(List<String> nominated) {
        var france = OPERATION + "-FR";
        form("coordinator", "userTask_screenBatch", france,
                decisions(decision(nominated.get(0), "ACCEPT"), decision(nominated.get(1), "RETURN"),
                decision(nominated.get(2), "ACCEPT"), decision(nominated.get(3), "ACCEPT"), decision(nominated.get(4), "REFUSE")));
        ok(http.send("ncb-fr", "PUT", "/api/nominations/" + nominated.get(1),
                JSON.createObjectNode().put("place_of_birth", WORD).toString()));
        form("ncb-fr", "userTask_correctNominations", france, Map.of());
        form("compliance", "userTask_reviewFlagged", france, decisions(decision(nominated.get(0), "CLEAR")));
        form("coordinator", "userTask_screenBatch", france, decisions(decision(nominated.get(1), "ACCEPT")));
        form("coordinator", "userTask_freezeList", OPERATION, Map.of("frozen", true));
    }

    private void confirm(List<String> nominated) {
        var targets = nominated.subList(0, 4);
        form("ncb-fr", "userTask_confirmTargets", OPERATION + "-FR", decisions(answers(targets, "CONFIRM")));
        form("ncb-it", "userTask_confirmTargets", OPERATION + "-IT", decisions(answers(targets, "ASK")));
        form("ncb-it", "userTask_confirmTargets", OPERATION + "-IT", decisions(answers(targets, "CONFIRM")));
        form("coordinator", "userTask_openPhase", OPERATION, Map.of());
    }

    private void askForARelease(String target) {
        var asked = ok(http.post("ncb-it", "/api/targets/" + target + "/release-requests",
                JSON.createObjectNode().put("for", "MT").put("reason", WORD).toString())).json();
        jobs.run();
        form("ncb-fr", "userTask_answerRelease", asked.path("reference").asText(), Map.of("answer", "REFUSED", "reason", WORD));
    }

    private String shareLeads(String target) {
        start("ncb-it", "lead-handling", "startEvent_shareLead",
                Map.of("report", seen("IT").put("targetReference", target).put("kind", "LOCATION")));
        start("ncb-it", "lead-handling", "startEvent_shareLead",
                Map.of("report", seen("IT").put("noticeNumber", "2025/1").put("name", WORD).put("kind", "LEAD")));
        start("ncb-it", "lead-handling", "startEvent_shareLead",
                Map.of("report", seen("IT").put("noticeNumber", "2025/99").put("name", WORD).put("kind", "LEAD")));
        assertThat(desk.start("ncb-it", "lead-handling", Map.of("report", seen("IT").put("targetReference", target).put("kind", WORD)))
                .status())
                .isEqualTo(400);
        assertNowhereElse();
        var lead = runtime.createProcessInstanceQuery().processDefinitionKey("lead-handling").list().get(0).getBusinessKey();
        form("ncb-fr", "userTask_assessLead", lead, Map.of("outcome", "USED", "text", WORD));
        start("ncb-it", "lead-handling", "startEvent_shareLead",
                Map.of("report", seen("PL").put("targetReference", target).put("kind", "LEAD")));
        jobs.run();
        form("ncb-pl", "userTask_giveFeedback",
                TestDatabase.asOwner().queryForObject("select item from feedback where country = 'PL'", String.class),
                Map.of("outcome", "NOT_USED", "because", "OTHER", "text", WORD));
        return located();
    }

    private String located() {
        return TestDatabase.asOwner().queryForObject("select reference from lead where kind = 'LOCATION'", String.class);
    }

    private void arrests(List<String> nominated) {
        start("ncb-it", "arrest-handling", "startEvent_reportArrest",
                Map.of("report", told("IT").put("targetReference", nominated.get(0))));
        start("ncb-it", "arrest-handling", "startEvent_reportArrest",
                Map.of("report", told("IT").put("noticeNumber", "2025/2").put("name", WORD + " II")));
        var arrests = runtime.createProcessInstanceQuery().processDefinitionKey("arrest-handling").list();
        assertThat(arrests).hasSize(2);
        var followed = arrests.get(0).getBusinessKey();
        assertThat(desk.submit("ncb-fr", "userTask_confirmIdentity", followed,
                Map.of("identityConfirmed", true, "method", WORD, "text", WORD)).status()).isEqualTo(400);
        assertNowhereElse();
        form("ncb-fr", "userTask_confirmIdentity", followed, Map.of("identityConfirmed", true, "method", "OTHER", "text", WORD));
        form("ncb-fr", "userTask_confirmIdentity", arrests.get(1).getBusinessKey(), Map.of("identityConfirmed", false, "text", WORD));
        form("ncb-fr", "userTask_followExtradition", followed, Map.of("outcome", "REQUESTED", "text", WORD));
        ok(http.post("ncb-it", "/api/arrests/" + followed + "/release",
                seen("IT").put("kind", "ESCAPED").without(List.of("country", "place")).toString()));
    }

    /** Corrects and withdraws everything that was reported, with reasons. */
    private void changeReports(String lead) {
        var reports = new ArrayList<>(TestDatabase.asOwner().queryForList("select '/api/arrests/' || reference from arrest", String.class));
        reports.addAll(TestDatabase.asOwner().queryForList("select '/api/reports/' || reference from person_report", String.class));
        reports.add("/api/leads/" + lead);
        var refused = JSON.createObjectNode().put(WORD, WORD).put("reason", WORD).put("zone", WORD).toString();
        for (var report : reports) {
            assertThat(http.post("ncb-it", report + "/correction", refused).status()).isEqualTo(400);
            ok(http.post("ncb-it", report + "/correction",
                    JSON.createObjectNode().put("text", WORD + " again").put("reason", WORD).toString()));
            assertNowhereElse();
            jobs.run();
        }
        reports.removeIf(report -> report.startsWith("/api/arrests/"));
        for (var report : reports) {
            ok(http.post("ncb-it", report + "/withdrawal", JSON.createObjectNode().put("reason", WORD).toString()));
            jobs.run();
            assertNowhereElse();
        }
    }

    private void cancelAnother() {
        play.launch("OTHER", "FR");
        ok(http.post("coordinator", "/api/operations/OTHER/cancel",
                JSON.createObjectNode().put("code", "OTHER").put("reason", WORD).toString()));
        jobs.run();
    }

    /** A report with every field that a report can have. */
    private ObjectNode told(String country) {
        return seen(country).put("legalBasis", WORD).put("identifiedBy", WORD).put("custody", WORD);
    }

    private ObjectNode seen(String country) {
        return JSON.createObjectNode().put("happenedAt", play.now().toString()).put("zone", "Europe/Rome").put("country", country)
                .put("place", WORD).put("text", WORD);
    }

    private void start(String user, String process, String form, Map<String, ?> variables) {
        ok(desk.start(user, process, variables));
        filledIn.add(form);
        assertNowhereElse();
    }

    /** Names a duty post with the word: a bureau may name a post freely, so the name leaves with no mail and is in no process. */
    private void confirmAPost() {
        ok(http.send("ncb-de", "PUT", "/api/countries/DE/posts", ("{\"posts\":[{\"name\":\"%1$s\",\"agency\":\"%1$s\","
                + "\"address\":\"duty@ncb-berlin.example\",\"languages\":[\"de\"],\"hours\":\"24/7\","
                + "\"holidays\":[{\"from\":\"2026-12-25\",\"name\":\"%1$s\"}]}]}").formatted(WORD)));
        TestDatabase.asOwner().update("update duty_post set confirmed_at = confirmed_at - interval '7 months'");
        jobs.run();
        for (var check : TestDatabase.asOwner().queryForList(
                "select reference from duty_check where kind = 'TEST' and outcome is null", String.class)) {
            if (runtime.createProcessInstanceQuery().processInstanceBusinessKey(check).activityIdIn("event_checkTime").count() > 0) {
                jobs.run(check, "event_checkTime");
                jobs.run(check, "serviceTask_beginCheck");
            }
        }
        jobs.deliver();
        assertNowhereElse();
        form("ncb-de", "userTask_confirmEntry", TestDatabase.asOwner().queryForObject(
                "select reference from duty_check where kind = 'CONFIRMATION' and asked_at is not null and outcome is null", String.class),
                Map.of());
    }

    /** Does the same with a post of specialists. */
    private void confirmSpecialists() {
        ok(http.post("ncb-de", "/api/specialists", ("{\"name\":\"%1$s\",\"agency\":\"%1$s\",\"unit\":\"CUSTOMS\",\"crimes\":[\"DRUGS\"],"
                + "\"languages\":[\"de\"],\"hours\":\"24/7\",\"telephone\":\"+49 30 0000001\"}").formatted(WORD)));
        TestDatabase.asOwner().update("update specialist_post set confirmed_at = confirmed_at - interval '13 months'");
        jobs.run();
        jobs.deliver();
        assertNowhereElse();
        form("ncb-de", "userTask_confirmSpecialist",
                TestDatabase.asOwner().queryForObject("select reference from specialist_post", String.class), Map.of());
    }

    /** Gives a question to a post of specialists, which writes an answer. */
    private void giveToSpecialists() {
        var post = TestDatabase.asOwner().queryForObject("select reference from specialist_post", String.class);
        var question = http.post("ncb-it", "/api/questions", ("{\"purpose\":\"ROUTE\",\"urgency\":\"NORMAL\",\"text\":\"%s\","
                + "\"countries\":[\"DE\"]}").formatted(WORD)).json().path("reference").asText();
        ok(http.post("ncb-de", "/api/specialists/" + post + "/accounts",
                "{\"account\":\"de.customs\",\"firstName\":\"Uwe\",\"lastName\":\"Quill\",\"email\":\"customs@unit.example\"}"));
        ok(http.send("ncb-de", "PUT", "/api/specialists/" + post + "/given/" + question,
                "{\"reason\":\"%s\",\"until\":\"%s\"}".formatted(WORD, play.now().plusSeconds(3600))));
        accounts.ofPost(post);
        ok(accounts.askAsPost(http, "PUT", "/api/given/" + question + "/draft", "{\"text\":\"" + WORD + "\"}"));
        jobs.run();
        jobs.deliver();
        assertNowhereElse();
        ok(http.post("ncb-it", "/api/questions/" + question + "/withdrawal", "{\"reason\":\"NO_LONGER_NEEDED\"}"));
        jobs.run();
    }

    private void group() {
        var group = JSON.createObjectNode().put("name", WORD).put("modusOperandi", WORD);
        group.putArray("crimes").add("DRUGS");
        start("ncb-fr", "group-register", "startEvent_registerGroup", Map.of("group", group));
        jobs.run();
        var reference = TestDatabase.asOwner().queryForObject("select reference from smuggling_group", String.class);
        form("compliance", "userTask_reviewGroup", reference,
                Map.of("review", JSON.createObjectNode().put("published", false).put("reason", WORD)));
        jobs.run();
        keptGroup(group);
    }

    private String publishedGroup(ObjectNode group) {
        start("ncb-fr", "group-register", "startEvent_registerGroup", Map.of("group", group));
        jobs.run();
        var reference = TestDatabase.asOwner().queryForObject("select reference from smuggling_group where state = 'REVIEW'", String.class);
        form("compliance", "userTask_reviewGroup", reference, Map.of("review", JSON.createObjectNode().put("published", true)));
        jobs.run();
        return reference;
    }

    private void keptGroup(ObjectNode group) {
        var reference = publishedGroup(group);
        var merged = publishedGroup(group);
        transfer("ncb-fr", JSON.createObjectNode().put("group", merged).put("kind", "MERGER").put("into", reference));
        transfer("ncb-fr", JSON.createObjectNode().put("group", reference).put("kind", "SPLIT").put("merged", merged));
        handOver("ncb-fr", "ncb-it", reference);
        handOver("ncb-it", "ncb-fr", reference);
        TestDatabase.asOwner().update("update smuggling_group set decided_at = decided_at - interval '13 months', "
                + "confirmed_at = confirmed_at - interval '13 months'");
        jobs.run(reference, "boundaryEvent_confirmationTime");
        jobs.run();
        form("ncb-fr", "userTask_confirmGroup", reference,
                Map.of("confirmation", JSON.createObjectNode().put("known", false).put("reason", WORD)));
        jobs.run();
    }

    /** Proposes another steward for a group and takes the group over, by forms. */
    private void handOver(String from, String to, String group) {
        transfer(from, JSON.createObjectNode().put("group", group).put("kind", "HANDOVER")
                .put("country", to.substring(4).toUpperCase(Locale.ROOT)));
        form(to, "userTask_answerTransfer", group,
                Map.of("transferAnswer", JSON.createObjectNode().put("agreed", true).put("reason", WORD)));
        jobs.run();
    }

    private void transfer(String steward, ObjectNode transfer) {
        start(steward, "group-transfer", "startEvent_proposeTransfer", Map.of("transfer", transfer.put("reason", WORD)));
        jobs.run();
    }

    /** Has one analysis file refused. A second file ends, and nothing of it is left. */
    private void file() {
        var refused = ordered();
        form("compliance", "userTask_approveFile", refused,
                Map.of("approval", JSON.createObjectNode().put("opened", false).put("reason", WORD)));
        for (var closed : List.of(false, true)) {
            var file = ordered();
            form("compliance", "userTask_approveFile", file, Map.of("approval", JSON.createObjectNode().put("opened", true)));
            jobs.run();
            ok(http.post("ncb-fr", "/api/analysis-files/" + file + "/contributed-files", JSON.createObjectNode().put("origin", WORD)
                    .put("content", "id,schema,name\n1,Person," + WORD).toString()));
            if (!closed) {
                product(file);
            }
            jobs.run(file, "event_fileReviewTime");
            jobs.run();
            if (closed) {
                jobs.run(file, "boundaryEvent_fileReviewOverdue");
                jobs.run();
            }
            form("coordinator", closed ? "userTask_reviewClosedFile" : "userTask_reviewFile", file,
                    Map.of("fileReview", JSON.createObjectNode().put("goesOn", false).put("reason", WORD)));
            jobs.run();
        }
    }

    /** Has a product sent back, read, assessed, and settled once its source is taken back. */
    private void product(String file) {
        var cited = TestDatabase.asOwner().queryForObject("select reference from contribution where file = ?", String.class, file);
        var product = JSON.createObjectNode().put("file", file).put("purpose", WORD);
        product.putObject("texts").putObject("en").put("title", WORD).put("text", WORD);
        product.putArray("audience").add("IT");
        product.putArray("citations").add(cited);
        product.putArray("proposals").addObject().put("country", "IT").put("name", WORD).put("reason", WORD);
        start("analyst", "product-making", "startEvent_writeProduct", Map.of("product", product));
        jobs.run();
        var written = TestDatabase.asOwner().queryForObject("select reference from product", String.class);
        var writtenAt = TestDatabase.asOwner().queryForObject("select written_at from product", Timestamp.class).toInstant().toString();
        form("second", "userTask_readProduct", written,
                Map.of("reading", JSON.createObjectNode().put("writtenAt", writtenAt).put("approved", false).put("words", WORD)));
        jobs.run();
        form("analyst", "userTask_mendProduct", written, Map.of());
        jobs.run();
        form("second", "userTask_readProduct", written,
                Map.of("reading", JSON.createObjectNode().put("writtenAt", writtenAt).put("approved", true)));
        jobs.run();
        form("ncb-it", "userTask_assessProduct", written,
                Map.of("feedback", JSON.createObjectNode().put("worth", "USEFUL").put("words", WORD)));
        form("ncb-it", "userTask_considerTarget", written, Map.of("consideration", JSON.createObjectNode().put("takenUp", false)));
        ok(http.post("ncb-fr", "/api/contributions/" + cited + "/withdrawal", ""));
        jobs.run();
        form("analyst", "userTask_settleProduct", written, Map.of("recall", JSON.createObjectNode().put("reason", WORD)));
        jobs.run();
    }

    private String ordered() {
        var order = JSON.createObjectNode().put("purpose", WORD).put("scope", WORD)
                .put("reviewOn", LocalDate.ofInstant(play.now(), ZoneOffset.UTC).plusDays(90).toString())
                .put("endsOn", LocalDate.ofInstant(play.now(), ZoneOffset.UTC).plusDays(900).toString());
        order.putArray("persons").add("CONTACT");
        order.putArray("data").add("IDENTITY");
        order.putArray("members").add("analyst").add(accounts.analyst("second"));
        start("coordinator", "analysis-file", "startEvent_orderFile", Map.of("file", order));
        jobs.run();
        return TestDatabase.asOwner().queryForObject("select reference from analysis_file where state = 'ORDERED'", String.class);
    }

    private void session() {
        var session = JSON.createObjectNode().put("subject", WORD).put("begin", play.now().plus(5, ChronoUnit.DAYS).toString())
                .put("end", play.now().plus(6, ChronoUnit.DAYS).toString())
                .put("accessUntil", play.now().plus(7, ChronoUnit.DAYS).toString());
        session.putArray("invited").add("IT");
        start("ncb-fr", "session-convening", "startEvent_conveneSession", Map.of("session", session));
        jobs.run();
        var reference = TestDatabase.asOwner().queryForObject("select reference from closed_session", String.class);
        form("ncb-it", "userTask_answerSeat", reference, Map.of("coming", true));
        ok(http.post("ncb-it", "/api/sessions/" + reference + "/notes", JSON.createObjectNode().put("text", WORD).toString()));
        ok(http.post("ncb-it", "/api/sessions/" + reference + "/actions", JSON.createObjectNode().put("what", WORD).put("owner", "IT")
                .put("due", play.now().plus(9, ChronoUnit.DAYS).toString()).toString()));
        jobs.run();
        form("ncb-it", "userTask_reportAction", reference, Map.of("report", JSON.createObjectNode().put("done", false).put("words", WORD)));
        jobs.run();
    }

    private void alert() {
        var alert = JSON.createObjectNode().put("kind", "WARNING").put("crime", "DRUGS").put("text", WORD);
        alert.putArray("countries").add("IT");
        start("ncb-fr", "alert-issuing", "startEvent_issueAlert", Map.of("alert", alert));
        jobs.run();
        var reference = TestDatabase.asOwner().queryForObject("select reference from alert", String.class);
        form("ncb-it", "userTask_openAlert", reference, Map.of());
        jobs.run();
        ok(http.post("ncb-fr", "/api/alerts/" + reference + "/correction",
                JSON.createObjectNode().put("text", "New: " + WORD).put("reason", WORD).toString()));
        jobs.run();
        ok(http.post("ncb-fr", "/api/alerts/" + reference + "/recall", JSON.createObjectNode().put("reason", WORD).toString()));
        jobs.run();
        form("ncb-it", "userTask_confirmCopiesGone", reference, Map.of());
        jobs.run();
    }

    private void askAndAnswer() {
        var question = JSON.createObjectNode().put("purpose", "LOCATE").put("urgency", "FLASH").put("text", WORD).put("channel", "SIENA")
                .put("foreignReference", WORD);
        question.putArray("countries").add("IT");
        start("ncb-fr", "question-asking", "startEvent_askQuestion", Map.of("question", question));
        jobs.run();
        var reference = TestDatabase.asOwner().queryForObject("select reference from question", String.class);
        form("ncb-it", "userTask_answerQuestion", reference, Map.of("answer", "ASK_BACK", "text", WORD));
        jobs.run();
        form("ncb-fr", "userTask_answerBack", reference, Map.of("text", WORD));
        jobs.run();
        play.passDays(1);
        form("ncb-it", "userTask_answerLate", reference, Map.of("answer", "REFUSED", "reason", "OTHER", "text", WORD));
        jobs.run();
    }

    private void declareAndAgree() {
        var declaration = JSON.createObjectNode().put("kind", "PERSON").put("name", WORD).put("forename", WORD)
                .put("dateOfBirth", "1971-05-23").put("reason", "OTHER").put("text", WORD);
        start("ncb-it", "contact-declaring", "startEvent_declareContact", Map.of("declaration", declaration));
        jobs.run();
        start("ncb-fr", "contact-declaring", "startEvent_declareContact", Map.of("declaration", declaration));
        jobs.run();
        form("ncb-it", "userTask_answerContact",
                TestDatabase.asOwner().queryForObject("select reference from contact_asking where country = 'IT'", String.class),
                Map.of("agreed", true));
        play.passDays(8);
        jobs.run();
    }

    private void form(String user, String key, String businessKey, Map<String, ?> variables) {
        ok(http.send(user, "PUT", "/api/drafts/" + desk.task(user, key, businessKey),
                JSON.createObjectNode().put("version", 0).set("content", JSON.valueToTree(Map.of("text", WORD))).toString()));
        assertNowhereElse();
        ok(desk.submit(user, key, businessKey, variables));
        filledIn.add(key);
        assertNowhereElse();
    }

    private static Http.Answer ok(Http.Answer answer) {
        assertThat(answer.status()).as(answer.body()).isBetween(200, 299);
        return answer;
    }

    private void assertNowhereElse() {
        assertThat(DatabaseContents.holding(WORD, "engine")).isEmpty();
        assertThat(DatabaseContents.holding(WORD, "cordon")).doesNotContain("cordon.message", "cordon.ledger_event",
                "cordon.frozen_results");
        assertThat(
                mailbox.search("", Integer.MAX_VALUE).stream()
                        .map(mail -> mails.computeIfAbsent(mail.id(), id -> mailbox.read(mail).toString()))
                        .filter(mail -> mail.contains(WORD)))
                .isEmpty();
        assertThat(logged()).isEmpty();
    }

    private List<String> logged() {
        return List.copyOf(log.list).stream().map(event -> event.getFormattedMessage()
                        + (event.getThrowableProxy() == null ? "" : ThrowableProxyUtil.asString(event.getThrowableProxy())))
                .filter(line -> line.contains(WORD)).toList();
    }

    /** The user tasks, and the start events that have a form. */
    private static Set<String> formsOfTheModels() {
        return ModelFiles.models().stream().map(file -> Bpmn.readModelFromFile(file.toFile()))
                .flatMap(PersonalDataTest::forms).collect(Collectors.toSet());
    }

    private static Stream<String> forms(BpmnModelInstance model) {
        return Stream.concat(model.getModelElementsByType(UserTask.class).stream().map(UserTask::getId),
                model.getModelElementsByType(StartEvent.class).stream().filter(start -> start.getCamundaFormKey() != null)
                        .map(StartEvent::getId));
    }

    private static Map<String, Object> decision(String reference, String decision) {
        return Map.of("reference", reference, "decision", decision, "text", WORD);
    }

    @SafeVarargs
    private static Map<String, Object> decisions(Map<String, ?>... rows) {
        return Map.of("decisions", List.of(rows));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object>[] answers(List<String> targets, String answer) {
        return targets.stream().map(target -> new HashMap<String, Object>(
                Map.of("reference", target, "answer", answer, "investigator", WORD, "text", WORD))).toArray(Map[]::new);
    }

    private String day(int days) {
        return play.now().plusSeconds(days * 86_400L).toString();
    }

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }
}
