package org.cordon.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The receiver in {@code docs/clients}, as a process of its own, which a country's own system would run behind its proxy. */
@Tag("slow")
class ReceiveWebhooksTest {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String JAVA = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    private static final String BODY = "{\"type\":\"TEST\",\"timestamp\":\"2027-01-01T00:00:00Z\",\"data\":{\"position\":\"abc\"}}";

    private final HttpClient client = HttpClient.newHttpClient();
    private final KeyPair known;
    private final KeyPair next;
    private final KeyPair foreign;

    @TempDir
    private Path folder;
    private Process process;
    private int port;

    ReceiveWebhooksTest() throws GeneralSecurityException {
        var pairs = KeyPairGenerator.getInstance("Ed25519");
        known = pairs.generateKeyPair();
        next = pairs.generateKeyPair();
        foreign = pairs.generateKeyPair();
    }

    @BeforeEach
    void begin() throws IOException {
        start("first");
    }

    @AfterEach
    void end() {
        process.destroyForcibly();
    }

    @Test
    void takesEachMessageOnceAlsoAfterARestart() throws Exception {
        assertThat(sent("msg_1", Instant.now(), BODY, known)).isEqualTo(204);
        assertThat(sent("msg_1", Instant.now(), BODY, known)).isEqualTo(204);
        assertThat(sent("msg_2", Instant.now(), BODY, known)).isEqualTo(204);
        process.destroyForcibly().waitFor();
        start("second");

        assertThat(sent("msg_1", Instant.now(), BODY, known)).isEqualTo(204);
        assertThat(sent("msg_3", Instant.now(), BODY, known)).isEqualTo(204);

        assertThat(Files.readAllLines(folder.resolve("first"))).containsExactly(BODY, BODY);
        assertThat(Files.readAllLines(folder.resolve("second"))).containsExactly(BODY);
    }

    @Test
    void takesWhatOneOfItsKeysHasSigned() throws Exception {
        assertThat(sent("msg_1", Instant.now(), BODY, foreign, known)).isEqualTo(204);
        assertThat(sent("msg_2", Instant.now(), BODY, next)).isEqualTo(204);
        assertThat(sent("msg_3", Instant.now(), BODY, foreign)).isEqualTo(401);
        assertThat(sent("msg_4", Instant.now(), BODY)).isEqualTo(401);
    }

    @Test
    void takesNothingFromOutsideItsWindowAndNothingChanged() throws Exception {
        assertThat(sent("msg_1", Instant.now().minusSeconds(310), BODY, known)).isEqualTo(401);
        assertThat(sent("msg_2", Instant.now().plusSeconds(310), BODY, known)).isEqualTo(401);
        assertThat(sent("msg_3", Instant.now().minusSeconds(280), BODY, known)).isEqualTo(204);

        var now = Instant.now();
        var signature = signature("msg_4", now, BODY, known);
        assertThat(answer("msg_4", now, BODY.replace("abc", "abd"), signature)).isEqualTo(401);
        assertThat(answer("msg_5", now, BODY, signature)).isEqualTo(401);
        assertThat(answer("msg_4", now.plusSeconds(1), BODY, signature)).isEqualTo(401);
        assertThat(answer("msg 4", now, BODY, signature)).isEqualTo(400);
        assertThat(answer("msg_4", now, " ".repeat(70_000), signature)).isEqualTo(413);
        assertThat(Files.readAllLines(folder.resolve("first"))).containsExactly(BODY);
    }

    private void start(String output) throws IOException {
        var errors = folder.resolve(output + ".err");
        var builder = new ProcessBuilder(JAVA, Path.of("docs/clients/ReceiveWebhooks.java").toString(),
                folder.resolve("taken.txt").toString()).redirectOutput(folder.resolve(output).toFile()).redirectError(errors.toFile());
        builder.environment().put("CORDON_KEYS", written(next) + "," + written(known));
        builder.environment().put("RECEIVER_PORT", "0");
        process = builder.start();
        await().atMost(SOON).until(() -> Files.readString(errors).contains("Listening on port "));
        port = Integer.parseInt(Files.readString(errors).replaceAll("(?s).*Listening on port (\\d+).*", "$1"));
    }

    private static String written(KeyPair pair) {
        var encoded = pair.getPublic().getEncoded();
        return "whpk_" + Base64.getEncoder().encodeToString(Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length));
    }

    private int sent(String id, Instant at, String body, KeyPair... by) throws Exception {
        return answer(id, at, body, signature(id, at, body, by));
    }

    private int answer(String id, Instant at, String body, String signature) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/cordon")).POST(BodyPublishers.ofString(body))
                .header("webhook-id", id).header("webhook-timestamp", String.valueOf(at.getEpochSecond()))
                .header("webhook-signature", signature).build();
        return client.send(request, BodyHandlers.discarding()).statusCode();
    }

    private static String signature(String id, Instant at, String body, KeyPair... by) throws GeneralSecurityException {
        var signatures = new String[by.length];
        for (var place = 0; place < by.length; place++) {
            var signature = Signature.getInstance("Ed25519");
            signature.initSign(by[place].getPrivate());
            signature.update((id + "." + at.getEpochSecond() + "." + body).getBytes(StandardCharsets.UTF_8));
            signatures[place] = "v1a," + Base64.getEncoder().encodeToString(signature.sign());
        }
        return String.join(" ", List.of(signatures));
    }
}
