package org.cordon.rooms.attachment.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cordon.rooms.attachment.SampleFiles.joined;
import static org.cordon.rooms.attachment.SampleFiles.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.Socket;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.cordon.kernel.database.TestDatabase;
import org.cordon.rooms.attachment.AttachedItem;
import org.cordon.rooms.attachment.Attachments;
import org.cordon.rooms.attachment.SampleFiles;
import org.cordon.support.As;
import org.cordon.support.CordonTest;
import org.cordon.support.Http;
import org.cordon.support.ListedTargets;
import org.cordon.support.Reports;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** Files on items: for the country that attaches them, for readers of the item, and for everybody else. */
@CordonTest
class AttachmentsOverRestTest {

    private static final String OPERATION = "LARK-2027";
    private static final int MEGABYTE = 1024 * 1024;

    private final HttpClient client = HttpClient.newHttpClient();
    @Autowired
    private Http http;
    @Autowired
    private ListedTargets listed;
    @Autowired
    private Attachments attachments;
    @Autowired
    private As as;
    @Autowired
    private Environment environment;
    private String target;
    private String nomination;

    @BeforeEach
    void aTargetOfFranceBelievedToBeInItaly() {
        ClockUtil.setCurrentTime(Date.from(Instant.parse("2027-05-11T12:00:00Z")));
        listed.operation(OPERATION);
        target = listed.target(OPERATION, "2222", "2016/12345", "MORVAN", "Yann", List.of("FR"), List.of("IT"));
        nomination = "/api/nominations/" + target + "/attachments";
    }

    @Test
    void whatItsCountryAttachesIsSeenWhereThePersonIsBelievedToBe() {
        var photograph = SampleFiles.withExif(6);
        var attached = attached("ncb-fr", nomination, "PHOTOGRAPH", "Morvan à Lyon.jpg", photograph);
        attached("ncb-fr", nomination, "WARRANT", "mandat.pdf", SampleFiles.pdf());

        var seen = http.get("ncb-it", "/api/targets/" + target + "/attachments").json().at("/items/0");
        assertThat(seen.findValuesAsText("name")).containsExactly("Morvan à Lyon.jpg", "mandat.pdf");
        assertThat(seen.at("/items/0/tellsPosition").asBoolean()).isTrue();
        assertThat(seen.path("mayAttach").asBoolean()).isFalse();
        assertThat(seen.has("left")).isFalse();
        var file = bytes("ncb-it", "GET", nomination + "/" + code(attached));
        assertThat(file.body()).isEqualTo(photograph);
        assertThat(header(file, "Content-Type")).isEqualTo("image/jpeg");
        assertThat(header(file, "Content-Disposition")).startsWith("attachment;").contains("filename*=UTF-8''Morvan%20%C3%A0%20Lyon.jpg");
        assertThat(header(file, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(file, "Content-Security-Policy")).contains("default-src 'none'", "sandbox");
        assertThat(header(file, "Content-Length")).isEqualTo(String.valueOf(photograph.length));
        var thumbnail = bytes("ncb-it", "GET", nomination + "/" + code(attached) + "/thumbnail");
        assertThat(header(thumbnail, "Content-Type")).isEqualTo("image/jpeg");
        assertThat(new String(thumbnail.body(), StandardCharsets.ISO_8859_1)).doesNotContain("Exif");
    }

    @Test
    void whoTookAFileIsToldToItsSupplier() {
        var code = code(attached("ncb-fr", nomination, "WARRANT", "mandat.pdf", SampleFiles.pdf()));
        bytes("ncb-it", "GET", nomination + "/" + code);
        bytes("ncb-es", "GET", nomination + "/" + code);

        assertThat(TestDatabase.asOwner().queryForList("""
                select action || ' ' || actor || ' ' || array_to_string(refs, ' ') from audit_entry where route like '%/{code}'
                order by number""", String.class)).containsExactly("EXPORT ncb-it " + target + " " + target + "/" + code, "REFUSED ncb-es " + target);
        var accesses = http.get("ncb-fr", "/api/nominations/" + target + "/accesses").json().path("items");
        assertThat(accesses.findValuesAsText("what")).contains("EXPORT", "REFUSED");
    }

    @Test
    void theIdentityCheckHasBothPhotographs() {
        attached("ncb-fr", nomination, "PHOTOGRAPH", "file.png", SampleFiles.picture("png", 60, 80));
        var arrest = reported("ncb-it", target, Reports.arrest("IT"));
        attached("ncb-it", "/api/arrests/" + arrest + "/attachments", "PHOTOGRAPH", "cell.jpg", SampleFiles.picture("jpeg", 60, 80));
        attached("ncb-it", "/api/arrests/" + arrest + "/attachments", "FINGERPRINTS", "ten.an2", SampleFiles.fingerprints());

        assertThat(http.get("ncb-fr", "/api/arrests/" + arrest + "/attachments").json().findValuesAsText("kind"))
                .containsExactly("PHOTOGRAPH", "FINGERPRINTS");
        assertThat(http.get("ncb-fr", "/api/targets/" + target + "/attachments").json().findValuesAsText("kind"))
                .containsExactly("PHOTOGRAPH");
        assertThat(http.get("ncb-es", "/api/arrests/" + arrest + "/attachments").status()).isEqualTo(404);
    }

    @Test
    void whatItsSupplierWithholdsIsNotThereForWhomItIsWithheldFrom() {
        var code = code(attached("ncb-fr", nomination, "PHOTOGRAPH", "morvan.jpg", SampleFiles.picture("jpeg", 60, 80)));
        assertThat(http.get("ncb-it", nomination).status()).isEqualTo(200);
        assertThat(http.send("ncb-fr", "PUT", "/api/nominations/" + target + "/handling", "{\"notFor\":[\"IT\"]}").status()).isEqualTo(204);

        for (var path : List.of(nomination, nomination + "/" + code, nomination + "/" + code + "/thumbnail")) {
            var hidden = http.get("ncb-it", path);
            var absent = http.get("ncb-it", path.replace(target, target.substring(0, target.length() - 4) + "ZZZZ"));
            assertThat(hidden.status()).as(path).isEqualTo(404);
            assertThat(hidden.body()).isEqualTo(absent.body().replace(target.substring(0, target.length() - 4) + "ZZZZ", target));
            assertThat(http.get("coordinator", path).status()).as(path).isEqualTo(200);
        }
    }

    /** Each piece is requested anew, so that withholding the item ends a download that is under way. */
    @Test
    void whoIsShutOutMeanwhileReadsNoFurther() {
        var code = code(attached("ncb-fr", nomination, "DOCUMENT", "long.txt", words(MEGABYTE)));
        as.country("IT", () -> {
            var file = attachments.open(attachments.one(AttachedItem.NOMINATION, target, code));
            assertThatCode(() -> file.readNBytes(1000)).doesNotThrowAnyException();
            assertThat(http.send("ncb-fr", "PUT", "/api/nominations/" + target + "/handling", "{\"notFor\":[\"IT\"]}").status())
                    .isEqualTo(204);
            assertThatThrownBy(file::readAllBytes).isInstanceOf(IOException.class);
            return null;
        });
    }

    /**
     * A lead that is withheld from the coordination is in none of the coordination's rows. Nor is the name of a file on it, which begins
     * with the lead's reference.
     */
    @Test
    void whatHangsOnALeadThatIsWithheldFromTheCoordinationIsNotInItsAudit() {
        var report = Reports.lead("IT");
        report.putObject("handling").putArray("notFor").add("IPSG");
        var lead = http.post("ncb-it", "/api/targets/" + target + "/leads", report.toString()).json().path("reference").asText();
        var files = "/api/leads/" + lead + "/attachments";
        var code = code(attached("ncb-it", files, "DOCUMENT", "a.txt", text("a")));
        assertThat(bytes("ncb-fr", "GET", files + "/" + code).statusCode()).isEqualTo(200);

        assertThat(http.get("coordinator", files).status()).isEqualTo(404);
        assertThat(http.get("coordinator", "/api/operations/" + OPERATION + "/accesses").body()).doesNotContain(lead);
        assertThat(http.get("ncb-it", "/api/leads/" + lead + "/accesses").body()).contains("EXPORT");
    }

    @Test
    void whileATargetIsSuspendedItsFilesAreForThoseWhoSeeTheFile() {
        attached("ncb-fr", nomination, "PHOTOGRAPH", "morvan.jpg", SampleFiles.picture("jpeg", 60, 80));
        http.post("compliance", "/api/file-openings", "{\"reference\":\"" + target + "\",\"reason\":\"A complaint.\"}");
        assertThat(http.get("compliance", nomination).status()).isEqualTo(200);
        TestDatabase.asOwner().update("update target set suspended_from = state, state = 'SUSPENDED' where reference = ?", target);

        assertThat(http.get("ncb-it", nomination).status()).isEqualTo(404);
        assertThat(http.get("ncb-it", "/api/targets/" + target + "/attachments").json().path("items")).isEmpty();
        assertThat(http.get("ncb-fr", nomination).status()).isEqualTo(200);
        assertThat(http.get("compliance", nomination).status()).isEqualTo(200);
    }

    @Test
    void ofAFileThatIsTakenBackNothingStaysButThatItWasThere() {
        var attached = attached("ncb-fr", nomination, "PHOTOGRAPH", "the wrong one.jpg", SampleFiles.picture("jpeg", 60, 80));
        var withdrawal = nomination + "/" + code(attached) + "/withdrawal";
        assertThat(http.post("ncb-it", withdrawal, "{\"reason\":\"x\"}").status()).isEqualTo(403);
        assertThat(http.post("ncb-fr", withdrawal, "{\"reason\":\" \"}").json().path("code").asText()).isEqualTo("SAY_WHY_FILE_REMOVED");
        assertThat(http.post("ncb-fr", withdrawal, "{\"reason\":\"Somebody else.\"}").status()).isEqualTo(204);

        var gone = http.get("ncb-it", nomination).json().at("/items/0");
        assertThat(gone.has("name")).isFalse();
        assertThat(gone.path("removalReason").asText()).isEqualTo("Somebody else.");
        assertThat(gone.path("sha256")).isEqualTo(attached.path("sha256"));
        assertThat(http.get("ncb-it", nomination + "/" + code(attached)).status()).isEqualTo(404);
        assertThat(http.get("ncb-it", nomination + "/" + code(attached) + "/thumbnail").status()).isEqualTo(404);
        assertThat(count("attachment_part") + count("attachment_thumbnail")).isZero();
        assertThat(http.post("ncb-fr", withdrawal, "{\"reason\":\"Again.\"}").status()).isEqualTo(409);
        assertThat(http.get("ncb-fr", nomination).json().path("left").asLong()).isEqualTo(50L * MEGABYTE);
        assertThat(http.get("ncb-it", "/api/events").json().path("items")).as("whoever keeps a copy is told")
                .filteredOn(event -> event.path("type").asText().equals("FILE_TAKEN_BACK"))
                .extracting(event -> event.path("subject").asText()).containsExactly(target);
        assertThat(http.get("ncb-pl", "/api/events").body()).doesNotContain("FILE_TAKEN_BACK");
    }

    /** Two countries report this arrest, because the acts of one account wait for one another anyhow. */
    @Test
    void ofSixAtTheSameMomentNoMoreAreTakenThanAnItemHolds() {
        var both = listed.target(OPERATION, "3333", "2016/12346", "MORVAN", "Jean", List.of("FR"), List.of("IT", "ES"));
        var arrest = reported("ncb-it", both, Reports.arrest("IT"));
        assertThat(reported("ncb-es", both, Reports.arrest("ES"))).isEqualTo(arrest);
        var files = "/api/arrests/" + arrest + "/attachments";
        var sent = IntStream.range(0, 6).mapToObj(number -> CompletableFuture.supplyAsync(() -> attach(
                number % 2 == 0 ? "ncb-it" : "ncb-es", files, "DOCUMENT", number + ".txt",
                joined(text(number + "\n"), words(9 * MEGABYTE)), null).statusCode()))
                .toList();
        assertThat(sent.stream().map(CompletableFuture::join)).containsExactlyInAnyOrder(201, 201, 201, 201, 201, 409);
        assertThat(count("attachment")).isEqualTo(5);
    }

    @Test
    void theSameFileIsAttachedOnceUntilItIsTakenBack() {
        var file = text("A warrant.");
        var first = attached("ncb-fr", nomination, "WARRANT", "warrant.txt", file);
        var again = attach("ncb-fr", nomination, "DOCUMENT", "copy.txt", file, null);
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(json(again).path("code").asText()).isEqualTo("FILE_ATTACHED_ALREADY");
        assertThat(json(again).path("detail").asText()).contains("warrant.txt");
        assertThat(count("attachment")).isEqualTo(1);
        http.post("ncb-fr", nomination + "/" + code(first) + "/withdrawal", "{\"reason\":\"The wrong person.\"}");
        assertThat(attach("ncb-fr", nomination, "DOCUMENT", "copy.txt", file, null).statusCode()).isEqualTo(201);
    }

    @Test
    void tenMegabytesAreTakenWholeAndNoByteMore() {
        var file = words(10 * MEGABYTE);
        var code = code(attached("ncb-fr", nomination, "DOCUMENT", "long.txt", file));
        assertThat(Arrays.equals(bytes("ncb-it", "GET", nomination + "/" + code).body(), file)).isTrue();
        var tooLong = attach("ncb-fr", nomination, "DOCUMENT", "long.txt", joined(file, text("x")), null);
        assertThat(tooLong.statusCode()).isEqualTo(413);
        assertThat(json(tooLong).path("code").asText()).isEqualTo("FILE_TOO_LARGE");
    }

    @Test
    void aRangeIsAnsweredWithTheWholeAndTheHeadWithoutABody() throws Exception {
        var code = code(attached("ncb-fr", nomination, "WARRANT", "mandat.pdf", SampleFiles.pdf()));
        var part = client.send(request("ncb-it", nomination + "/" + code).header("Range", "bytes=0-3").build(), BodyHandlers.ofByteArray());
        assertThat(part.statusCode()).isEqualTo(200);
        assertThat(part.body()).isEqualTo(SampleFiles.pdf());
        var head = bytes("ncb-it", "HEAD", nomination + "/" + code);
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(count("audit_entry where action = 'EXPORT'")).isEqualTo(2);
    }

    @Test
    void sentAgainUnderItsKeyItIsAttachedOnce() {
        var first = attach("ncb-fr", nomination, "WARRANT", "mandat.pdf", SampleFiles.pdf(), "key-1");
        var again = attach("ncb-fr", nomination, "WARRANT", "mandat.pdf", SampleFiles.pdf(), "key-1");
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(count("attachment")).isEqualTo(1);
        assertThat(attach("ncb-fr", nomination, "WARRANT", "other.pdf", SampleFiles.pdf(), "key-1").statusCode()).isEqualTo(422);
        assertThat(attach("ncb-fr", nomination, "WARRANT", "mandat.pdf", joined(SampleFiles.pdf(), text("\n")), "key-1").statusCode())
                .isEqualTo(422);
    }

    @ParameterizedTest
    @CsvSource({"DOCUMENT,mandat.jpg,FILE_OTHER_THAN_NAMED", "PHOTOGRAPH,mandat.pdf,PHOTOGRAPH_NO_PICTURE",
        "PASSPORT,mandat.pdf,SAY_FILE_KIND"})
    void saysWhyItIsNotTaken(String kind, String name, String code) {
        var refused = attach("ncb-fr", nomination, kind, name, SampleFiles.pdf(), null);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(json(refused).path("code").asText()).isEqualTo(code);
        assertThat(count("attachment")).isZero();
    }

    @Test
    void onlyTheFileItselfIsABody() {
        var refused = http.post("ncb-fr", nomination + "?kind=DOCUMENT", "{}");
        assertThat(refused.json().path("code").asText()).isEqualTo("SEND_FILE_AS_BODY");
    }

    @Test
    void toWhatWasWithdrawnNothingIsAttached() {
        var lead = http.post("ncb-it", "/api/targets/" + target + "/leads", Reports.lead("IT").toString()).json().path("reference")
                .asText();
        var files = "/api/leads/" + lead + "/attachments";
        attached("ncb-it", files, "PHOTOGRAPH", "street.jpg", SampleFiles.picture("jpeg", 60, 80));
        assertThat(attach("ncb-fr", files, "DOCUMENT", "a.txt", text("a"), null).statusCode()).isEqualTo(403);
        assertThat(http.post("ncb-it", "/api/leads/" + lead + "/withdrawal", "{\"reason\":\"Somebody else.\"}").status()).isEqualTo(204);
        assertThat(attach("ncb-it", files, "DOCUMENT", "a.txt", text("a"), null).statusCode()).isEqualTo(409);
        assertThat(http.get("ncb-it", files).json().path("mayAttach").asBoolean()).isFalse();
    }

    /** An upload that breaks off leaves no row, and no file in the temporary folder. */
    @Test
    void anUploadThatBreaksOffLeavesNothing() throws Exception {
        var before = passing();
        try (var socket = new Socket("127.0.0.1", environment.getRequiredProperty("local.server.port", Integer.class))) {
            socket.getOutputStream().write(text("POST " + nomination + "?kind=DOCUMENT HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: "
                    + Http.basic("ncb-fr", "cordon") + "\r\nContent-Type: application/octet-stream\r\nContent-Length: 1000000\r\n\r\n"));
            socket.getOutputStream().write(words(500_000));
            socket.getOutputStream().flush();
        }
        assertThat(attach("ncb-fr", nomination, "DOCUMENT", "a.txt", text("a"), null).statusCode()).isEqualTo(201);
        assertThat(count("attachment")).isEqualTo(1);
        assertThat(passing()).isEqualTo(before);
    }

    private static List<String> passing() throws IOException {
        var names = new ArrayList<String>();
        try (var files = Files.newDirectoryStream(Path.of(System.getProperty("java.io.tmpdir")), "cordon*.tmp")) {
            files.forEach(file -> names.add(file.toString()));
        }
        return names;
    }

    private String reported(String user, String of, JsonNode report) {
        return http.post(user, "/api/targets/" + of + "/arrests", report.toString()).json().path("reference").asText();
    }

    private JsonNode attached(String user, String path, String kind, String name, byte[] file) {
        var answer = attach(user, path, kind, name, file, null);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return json(answer);
    }

    private HttpResponse<String> attach(String user, String path, String kind, String name, byte[] file, String key) {
        var request = request(user, path + "?kind=" + kind).method("POST", BodyPublishers.ofByteArray(file))
                .header("Content-Type", "application/octet-stream").header("Content-Disposition",
                "attachment; filename*=UTF-8''" + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20"));
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        return http.send(request.build()).response();
    }

    private HttpRequest.Builder request(String user, String path) {
        return http.request(path).header("Authorization", Http.basic(user, "cordon")).header("Accept", "*/*");
    }

    private HttpResponse<byte[]> bytes(String user, String method, String path) {
        try {
            return client.send(request(user, path).method(method, BodyPublishers.noBody()).build(), BodyHandlers.ofByteArray());
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return new Http.Answer(answer.statusCode(), answer.body(), answer).json();
    }

    private static String code(JsonNode attachment) {
        return attachment.path("code").asText();
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElseThrow();
    }

    private static byte[] words(int length) {
        var words = new byte[length];
        Arrays.fill(words, (byte) 'w');
        return words;
    }

    private static int count(String from) {
        return TestDatabase.asOwner().queryForObject("select count(*) from " + from, Integer.class);
    }
}
