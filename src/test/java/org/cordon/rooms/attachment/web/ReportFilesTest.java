package org.cordon.rooms.attachment.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.cordon.kernel.database.TestDatabase;
import org.cordon.rooms.attachment.SampleFiles;
import org.cordon.support.CordonTest;
import org.cordon.support.Http;
import org.cordon.support.Jobs;
import org.cordon.support.ListedTargets;
import org.cordon.support.Reports;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * FR wants a person whom ES does not see. ES attaches files to its report by number and name, and these appear with the item that the
 * report became.
 */
@CordonTest
class ReportFilesTest {

    private static final String OPERATION = "LARK-2027";
    private static final String SOUGHT = "2016/12345";
    private static final String UNSOUGHT = "2016/99999";
    private static final String SOMEBODY_ELSE = "{\"reason\":\"Somebody else.\"}";

    @Autowired
    private Http http;
    @Autowired
    private ListedTargets listed;
    @Autowired
    private Jobs jobs;
    private String target;

    @BeforeEach
    void aTargetThatSpainCannotSee() {
        at("2027-05-11T12:00:00Z");
        listed.operation(OPERATION);
        target = listed.target(OPERATION, "2222", SOUGHT, "MORVAN", "Yann", List.of("FR"), List.of("IT"));
    }

    @Test
    void whoWantsThePersonSeesThemOnTheArrest() {
        var report = reported("ARREST", SOUGHT, Reports.arrest("ES"));
        var before = attached(report, "PHOTOGRAPH", SampleFiles.withExif(6));
        jobs.run();
        at("2027-05-11T13:00:00Z");
        attached(report, "FINGERPRINTS", SampleFiles.fingerprints());
        var arrest = became(report);

        for (var user : List.of("ncb-fr", "coordinator")) {
            var seen = http.get(user, files("arrests", arrest)).json();
            assertThat(seen.findValuesAsText("kind")).as(user).containsExactly("PHOTOGRAPH", "FINGERPRINTS");
            assertThat(seen.findValuesAsText("country")).containsExactly("ES", "ES");
            assertThat(seen.path("items").findValuesAsText("item")).as("under the reference that he has").containsOnly(arrest);
            assertThat(seen.toString()).doesNotContain(report);
            assertThat(seen.path("mayAttach").asBoolean()).isFalse();
            var file = files("arrests", arrest) + "/" + before.path("code").asText();
            assertThat(get(user, file)).isEqualTo(200);
            assertThat(get(user, file + "/thumbnail")).isEqualTo(200);
        }
        for (var path : List.of(files("arrests", arrest), files("arrests", arrest) + "/" + before.path("code").asText())) {
            assertThat(get("ncb-it", path)).isEqualTo(404);
            assertThat(get("ncb-es", path)).isEqualTo(404);
        }
        assertThat(get("ncb-fr", files("reports", report))).isEqualTo(404);
        assertThat(http.get("ncb-es", files("reports", report)).json().findValuesAsText("kind"))
                .containsExactly("PHOTOGRAPH", "FINGERPRINTS");
    }

    /** A reader downloads the file from the arrest, and so leaves no trace under the reference of the report. */
    @Test
    void whoTookOneStandsUnderWhatTheReportBecame() {
        var report = reported("LEAD", SOUGHT, Reports.lead("ES"));
        var code = attached(report, "PHOTOGRAPH", SampleFiles.picture("jpeg", 60, 80)).path("code").asText();
        jobs.run();
        var lead = became(report);
        get("ncb-fr", files("leads", lead) + "/" + code);

        assertThat(TestDatabase.asOwner().queryForList("""
                select array_to_string(refs, ' ') from audit_entry where actor = 'ncb-fr' and action = 'EXPORT'""", String.class))
                .containsExactly(lead + " " + lead + "/" + code);
        assertThat(TestDatabase.asOwner().queryForObject("""
                select count(*) from audit_entry where actor <> 'ncb-es' and ? = any (refs)""", Integer.class, report)).isZero();
    }

    @Test
    void whatTheReportWithholdsIsWithheldWithItsFiles() {
        var lead = Reports.lead("ES");
        lead.putObject("handling").putArray("notFor").add("FR");
        var report = reported("LEAD", SOUGHT, lead);
        var code = attached(report, "PHOTOGRAPH", SampleFiles.picture("jpeg", 60, 80)).path("code").asText();
        jobs.run();

        for (var path : List.of("", "/" + code, "/" + code + "/thumbnail")) {
            assertThat(get("ncb-fr", files("leads", became(report)) + path)).as(path).isEqualTo(404);
            assertThat(get("coordinator", files("leads", became(report)) + path)).as(path).isEqualTo(200);
        }
    }

    /** Attaching, reading and taking back get the same answers, word by word, whatever others have done with the file meanwhile. */
    @Test
    void itsCountryIsAnsweredAsIfNobodyWereSought() {
        assertThat(course(SOUGHT)).isEqualTo(course(UNSOUGHT));
        assertThat(http.get("ncb-es", "/api/events").body()).doesNotContain("FILE_TAKEN_BACK");
        assertThat(http.get("ncb-es", "/api/today").body()).doesNotContain("FILE_TAKEN_BACK");
    }

    private String course(String number) {
        var report = reported("ARREST", number, Reports.arrest("ES"));
        jobs.run();
        var attached = attached(report, "PHOTOGRAPH", SampleFiles.picture("jpeg", 60, 80));
        var code = attached.path("code").asText();
        if (number.equals(SOUGHT)) {
            assertThat(get("ncb-fr", files("arrests", became(report)) + "/" + code)).isEqualTo(200);
        }
        var list = http.get("ncb-es", files("reports", report)).body();
        var removed = http.post("ncb-es", files("reports", report) + "/" + code + "/withdrawal", SOMEBODY_ELSE);
        jobs.run();
        return (attached + list + removed.status() + http.get("ncb-es", files("reports", report)).body()
                + http.get("ncb-es", "/api/reports/" + report).body())
                .replace(report, "R").replace(code, "CODE").replace(number, "NUMBER");
    }

    @Test
    void thatOneWasTakenBackIsToldToThoseWhoSeeWhatTheReportBecame() {
        var report = reported("ARREST", SOUGHT, Reports.arrest("ES"));
        jobs.run();
        var code = attached(report, "DOCUMENT", SampleFiles.text("invented")).path("code").asText();
        assertThat(http.post("ncb-es", files("reports", report) + "/" + code + "/withdrawal", SOMEBODY_ELSE).status()).isEqualTo(204);
        jobs.run();

        var gone = http.get("ncb-fr", files("arrests", became(report))).json().at("/items/0");
        assertThat(gone.has("name")).isFalse();
        assertThat(gone.path("removalReason").asText()).isEqualTo("Somebody else.");
        assertThat(get("ncb-fr", files("arrests", became(report)) + "/" + code)).isEqualTo(404);
        assertThat(http.get("ncb-fr", "/api/events").json().path("items"))
                .filteredOn(event -> event.path("type").asText().equals("FILE_TAKEN_BACK"))
                .extracting(event -> event.path("subject").asText()).containsExactly(became(report));
    }

    /**
     * A report can become several arrests, one after another. The countries that decided about the first arrest have nothing to do with the
     * second.
     */
    @Test
    void eachGoesWithWhatTheReportWasWhenItWasAttached() {
        var other = listed.target(OPERATION, "3333", "2016/12346", "MORVAN", "Jean", List.of("DE"), List.of("IT"));
        var report = reported("ARREST", SOUGHT, Reports.arrest("ES"));
        attached(report, "PHOTOGRAPH", SampleFiles.picture("jpeg", 60, 80));
        jobs.run();
        var first = became(report);
        var second = http.post("ncb-it", "/api/targets/" + other + "/arrests", Reports.arrest("IT").toString()).json().path("reference")
                .asText();
        TestDatabase.asOwner().update("insert into person_match (report, matched, matched_at) values (?, ?, '2027-05-12Z')", report,
                second);
        at("2027-05-13T12:00:00Z");
        attached(report, "FINGERPRINTS", SampleFiles.fingerprints());

        assertThat(http.get("ncb-fr", files("arrests", first)).json().findValuesAsText("kind")).containsExactly("PHOTOGRAPH");
        assertThat(http.get("ncb-de", files("arrests", second)).json().findValuesAsText("kind")).containsExactly("FINGERPRINTS");
    }

    @Test
    void oneThatKnowsWhatItsReportBecameTakesThemBackThere() {
        var report = reported("ARREST", SOUGHT, Reports.arrest("ES"));
        jobs.run();
        var code = attached(report, "DOCUMENT", SampleFiles.text("invented")).path("code").asText();
        var arrest = became(report);
        TestDatabase.asOwner().update("""
                insert into message (id, kind, operation, reference, recipient, language, status, queued_at)
                values (gen_random_uuid(), 'IDENTITY_CONFIRMED', ?, ?, 'ncb-ES', 'en', 'SENT', now())""", OPERATION, arrest);
        assertThat(http.get("ncb-es", files("arrests", arrest)).json().findValuesAsText("code")).containsExactly(code);
        assertThat(http.post("ncb-es", files("arrests", arrest) + "/" + code + "/withdrawal", SOMEBODY_ELSE).status()).isEqualTo(204);

        assertThat(http.get("ncb-es", files("reports", report)).json().at("/items/0").has("name")).isFalse();
        assertThat(TestDatabase.asOwner().queryForObject("select count(*) from attachment_part", Integer.class)).isZero();
    }

    @Test
    void toAReportThatWasWithdrawnNothingIsAttached() {
        var report = reported("LEAD", UNSOUGHT, Reports.lead("ES"));
        assertThat(http.post("ncb-es", "/api/reports/" + report + "/withdrawal", SOMEBODY_ELSE).status()).isEqualTo(204);
        assertThat(attach("ncb-es", report, "DOCUMENT", SampleFiles.text("a")).status()).isEqualTo(409);
        assertThat(http.get("ncb-es", files("reports", report)).json().path("mayAttach").asBoolean()).isFalse();
        assertThat(attach("ncb-fr", report, "DOCUMENT", SampleFiles.text("a")).status()).isEqualTo(404);
        assertThat(attach("coordinator", report, "DOCUMENT", SampleFiles.text("a")).status()).isEqualTo(403);
    }

    private static void at(String time) {
        ClockUtil.setCurrentTime(Date.from(Instant.parse(time)));
    }

    private String reported(String kind, String number, ObjectNode report) {
        var body = Reports.kind(kind, Reports.onPerson(number, "Yann Morvan", report)).toString();
        return http.post("ncb-es", "/api/reports", body).json().path("reference").asText();
    }

    private static String became(String report) {
        return TestDatabase.asOwner().queryForObject("select matched from person_match where report = ? order by number limit 1",
                String.class, report);
    }

    private static String files(String place, String reference) {
        return "/api/" + place + "/" + reference + "/attachments";
    }

    private int get(String user, String path) {
        return http.send(http.request(path).header("Authorization", Http.basic(user, "cordon")).header("Accept", "*/*").GET().build())
                .status();
    }

    private JsonNode attached(String report, String kind, byte[] file) {
        var answer = attach("ncb-es", report, kind, file);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json();
    }

    private Http.Answer attach(String user, String report, String kind, byte[] file) {
        return http.send(http.request(files("reports", report) + "?kind=" + kind).header("Authorization", Http.basic(user, "cordon"))
                .header("Content-Type", "application/octet-stream").POST(BodyPublishers.ofByteArray(file)).build());
    }
}
