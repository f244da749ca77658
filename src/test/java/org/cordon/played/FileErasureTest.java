package org.cordon.played;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.cordon.kernel.database.TestDatabase;
import org.cordon.platform.mailbox.Mailbox;
import org.cordon.support.CordonTest;
import org.cordon.support.DatabaseContents;
import org.cordon.support.Desk;
import org.cordon.support.Http;
import org.cordon.support.Jobs;
import org.cordon.support.PartnerAccounts;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * An erased analysis file leaves no word of its author, analysts or contributors anywhere in the database, the engine and the mail. Its
 * figures and the audit stay.
 */
@CordonTest
class FileErasureTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Instant BEGIN = Instant.parse("2027-05-11T12:00:00Z");
    /** Words as they stand in a name, in another script, folded for searching, and in the texts of people. */
    private static final List<String> WORDS = List.of("Quillfeather", "QUILLFEATHER", "quillfeather", "Квиллфезер", "Wimbleshank",
            "WIMBLESHANK", "wimbleshank");
    private static final String ENTITIES = """
            {"id":"p1","schema":"Person","properties":{"name":["Ann Quillfeather","Квиллфезер"]},"category":"CONTACT"}
            {"id":"p2","schema":"Person","properties":{"name":["Wimbleshank"]}}
            {"id":"wimbleshank","schema":"Vessel","properties":{"name":["Quillfeather"]}}
            {"id":"o1","schema":"Ownership","properties":{"owner":["p1"],"asset":["wimbleshank"]}}
            """;

    @Autowired
    private Http http;
    @Autowired
    private Jobs jobs;
    @Autowired
    private Desk desk;
    @Autowired
    private Mailbox mailbox;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private PartnerAccounts accounts;

    @Test
    void leavesNoWordAndKeepsFiguresAndTheAudit() {
        ClockUtil.setCurrentTime(Date.from(BEGIN));
        var file = opened();
        var given = contributed("ncb-fr", file);
        contributed("ncb-it", file);
        work(file);
        products(file, given);
        assertThat(found()).contains("cordon.analysis_file", "cordon.contribution", "cordon.draft", "cordon.entity", "cordon.judgement",
                "cordon.product", "cordon.product_proposal", "cordon.product_reading", "cordon.product_recipient", "cordon.product_text",
                "cordon.release_answer", "cordon.release_request", "cordon.statement");
        var audited = audited(file);

        jobs.run(file, "event_fileReviewTime");
        jobs.run();
        ok(http.send("coordinator", "PUT", "/api/drafts/" + desk.task("coordinator", "userTask_reviewFile", file),
                JSON.createObjectNode().put("version", 0).set("content", JSON.valueToTree(Map.of("reason", "Wimbleshank"))).toString()));
        ok(http.post("coordinator", "/api/analysis-files/" + file + "/review", "{\"goesOn\": false, \"reason\": \"Wimbleshank\"}"));
        jobs.run();

        assertThat(found()).isEmpty();
        assertThat(runtime.createProcessInstanceQuery().processDefinitionKeyNotIn("return-sheets").count()).isZero();
        assertThat(TestDatabase.asOwner().queryForMap("select state, purpose from analysis_file where reference = ?", file))
                .containsEntry("state", "ERASED");
        assertThat(TestDatabase.asOwner().queryForObject("select things from contribution where reference = ?", Integer.class, given))
                .isEqualTo(4);
        assertThat(audited(file)).isGreaterThanOrEqualTo(audited).isPositive();
        assertThat(http.get("manager", "/api/analysis-figures").json().at("/sums/contributions").asInt()).isEqualTo(2);
    }

    private String opened() {
        var today = LocalDate.ofInstant(BEGIN, ZoneOffset.UTC);
        var order = JSON.createObjectNode().put("purpose", "Boats of Quillfeather").put("scope", "Wimbleshank")
                .put("reviewOn", today.plusDays(90).toString()).put("endsOn", today.plusDays(900).toString());
        List.of("CONTACT", "VICTIM").forEach(order.putArray("persons")::add);
        List.of("IDENTITY", "LINKS", "VEHICLES_AND_VESSELS").forEach(order.putArray("data")::add);
        order.putArray("members").add("analyst");
        var file = ok(http.post("coordinator", "/api/analysis-files", order.toString())).json().path("reference").asText();
        jobs.run();
        ok(http.post("compliance", "/api/analysis-files/" + file + "/approval", "{\"opened\": true}"));
        jobs.run();
        return file;
    }

    private String contributed(String who, String file) {
        var body = JSON.createObjectNode().put("content", ENTITIES).put("origin", "Quillfeather's diary").toString();
        var path = "/api/analysis-files/" + file + "/contributed-files";
        assertThat(http.send(who, "POST", path, body.replace("CONTACT", "Wimbleshank")).status()).isEqualTo(400);
        var kept = http.request(path).POST(BodyPublishers.ofString(body)).header("Authorization", Http.basic(who, "cordon"))
                .header("Content-Type", "application/json").header("Idempotency-Key", "erasure-" + who).build();
        return ok(http.send(kept)).json().path("reference").asText();
    }

    private void work(String file) {
        for (var read : List.of("/entities?words=quillfeather", "/entities?words=wimbleshank&waiting=true", "/network", "/measures",
                "/network.graphml")) {
            ok(http.get("analyst", "/api/analysis-files/" + file + read));
        }
        var person = http.get("analyst", "/api/analysis-files/" + file + "/entities?waiting=true").json().at("/items/0/id").asText();
        ok(http.post("analyst", "/api/analysis-entities/" + person + "/category", "{\"category\": \"VICTIM\"}"));
        assertThat(http.post("analyst", "/api/analysis-entities/" + person + "/category", "{\"category\": \"Wimbleshank\"}").status())
                .isEqualTo(400);
        jobs.run();
        var known = TestDatabase.asOwner().queryForList("select id from entity where name = 'p1' order by id", String.class);
        ok(http.post("analyst", "/api/analysis-files/" + file + "/judgements", JSON.createObjectNode().put("one", known.get(0))
                .put("other", known.get(1)).put("verdict", "SAME").put("reason", "Both know Wimbleshank.").toString()));
        ok(http.get("analyst", "/api/analysis-files/" + file + "/identities"));
    }

    /**
     * Makes four products. One is disseminated and assessed, and proposes a person. One is sent back. Two need a release, which is refused
     * for one and open for the other.
     */
    private void products(String file, String given) {
        accounts.analyst("second");
        TestDatabase.asOwner().update("insert into analysis_file_member (file, account) values (?, 'second')", file);
        var disseminated = product(file, given, "IT");
        read(disseminated, true);
        ok(http.post("ncb-it", "/api/products/" + disseminated + "/feedback", "{\"worth\": \"USEFUL\", \"words\": \"Wimbleshank\"}"));
        read(product(file, given, "IT"), false);
        TestDatabase.asOwner().update("update handling set restriction = 'NOT_FOR', parties = '{ncb-ES}' where item = ?", given);
        var refused = product(file, given, "ES");
        var request = TestDatabase.asOwner().queryForObject("select request from product_release where product = ?", String.class, refused);
        assertThat(desk.submit("ncb-fr", "userTask_answerRelease", request, Map.of("answer", "REFUSED", "reason", "Wimbleshank")).status())
                .isBetween(200, 204);
        jobs.run();
        product(file, given, "ES");
        ok(http.send("analyst", "PUT", "/api/drafts/write-product", JSON.createObjectNode().put("version", 0)
                .set("content", JSON.valueToTree(Map.of("file", file, "purpose", "Wimbleshank"))).toString()));
    }

    private String product(String file, String cited, String country) {
        var posted = JSON.createObjectNode().put("file", file).put("purpose", "Quillfeather");
        posted.putObject("texts").putObject("en").put("title", "Quillfeather").put("text", "Wimbleshank");
        posted.putArray("audience").add(country);
        posted.putArray("citations").add(cited);
        posted.putArray("proposals").addObject().put("country", country).put("name", "Quillfeather").put("reason", "Wimbleshank");
        var product = ok(http.post("analyst", "/api/products", posted.toString())).json().get("reference").asText();
        jobs.run();
        return product;
    }

    private void read(String product, boolean approved) {
        var writtenAt = http.get("second", "/api/products/" + product).json().get("writtenAt").asText();
        ok(http.post("second", "/api/products/" + product + "/reading", JSON.createObjectNode().put("writtenAt", writtenAt)
                .put("approved", approved).put("words", "Wimbleshank").toString()));
        jobs.run();
    }

    private List<String> found() {
        var tables = WORDS.stream().flatMap(word -> List.of("cordon", "engine").stream()
                .flatMap(schema -> DatabaseContents.holding(word, schema).stream())).distinct().sorted().toList();
        assertThat(mailbox.search("", Integer.MAX_VALUE).stream().map(mail -> mailbox.read(mail).toString())
                .filter(mail -> WORDS.stream().anyMatch(mail::contains))).isEmpty();
        return tables;
    }

    private static int audited(String file) {
        return TestDatabase.asOwner().queryForObject("select count(*) from audit_entry where ? = any(refs)", Integer.class, file);
    }

    private static Http.Answer ok(Http.Answer answer) {
        assertThat(answer.status()).as(answer.body()).isBetween(200, 299);
        return answer;
    }
}
