package org.cordon.platform.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.cordon.support.CordonTest;
import org.cordon.support.Http;
import org.cordon.support.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** A client that sends byte by byte holds up no other client. */
@CordonTest
class SlowSendersTest {

    /** More clients than the server has threads. */
    private static final int MANY = 230;

    private final List<SlowSender> senders = new ArrayList<>();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();

    @Autowired
    private Http http;
    @Value("${local.server.port}")
    private int port;

    @AfterEach
    void leave() {
        clock.shutdownNow();
        senders.forEach(SlowSender::close);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST /login", "POST /api/operations/check", "PUT /api/countries.csv"})
    void stopNobody(String request) {
        for (int i = 0; i < MANY; i++) {
            send(request, "Content-Type: application/x-www-form-urlencoded", "Content-Length: 4000");
        }

        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
            assertThat(new Visitor(http).signIn("ncb-fr", "cordon")).contains("/camunda/app/tasklist");
            assertThat(http.post("coordinator", "/api/operations/check", "{}").status()).isNotEqualTo(503);
        });
        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> assertThat(senders).allSatisfy(SlowSender::hasBeenRefused));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "POST /login | Content-Length: 4000 | 408", "POST /login | Content-Length: 20000 | 413",
            "POST /login | Transfer-Encoding: chunked | 411",
            "POST /api/operations/check | Content-Length: 20000 | 413"})
    void areToldWhy(String request, String length, String status) {
        var sender = send(request, "Content-Type: application/x-www-form-urlencoded", length);

        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> assertThat(sender.answer()).startsWith("HTTP/1.1 " + status)
                .contains("Retry-After: 5", "X-Content-Type-Options: nosniff", "Connection: close"));
    }

    @Test
    void keepNoPlaceForALargeFileThatTheyMayNotSend() {
        var refused = Stream.of("Content-Length: 50000000", "Transfer-Encoding: chunked").flatMap(length -> Stream.of("ncb-it", "analyst")
                .map(account -> send("POST /api/analysis-files/NONE/contributed-files", "Authorization: " + Http.basic(account, "cordon"),
                        "Content-Type: application/octet-stream", length))).toList();

        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> assertThat(refused)
                .allSatisfy(sender -> assertThat(sender.answer()).startsWith("HTTP/1.1 404")));
    }

    @Test
    void doNotStopOthersWithAPasswordEither() {
        for (int i = 0; i < MANY; i++) {
            send("POST /api/operations/check", "Authorization: " + Http.basic("ncb-it", "cordon"), "Content-Type: application/json",
                    "Content-Length: 4000");
        }
        assertTimeoutPreemptively(Duration.ofSeconds(10),
                () -> assertThat(new Visitor(http).signIn("ncb-fr", "cordon")).contains("/camunda/app/tasklist"));
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void fillNoLogByLeaving(CapturedOutput log) {
        for (int i = 0; i < 20; i++) {
            send("POST /login", "Content-Type: application/x-www-form-urlencoded", "Content-Length: 4000").close();
        }
        assertThat(new Visitor(http).signIn("ncb-fr", "cordon")).contains("/camunda/app/tasklist");
        assertThat(log.getOut()).doesNotContain("threw exception");
    }

    private SlowSender send(String request, String... headers) {
        var head = request + " HTTP/1.1\r\nHost: 127.0.0.1\r\n" + String.join("\r\n", headers) + "\r\n\r\n";
        var sender = new SlowSender(port, head + (head.contains("chunked") ? "2000\r\n" : ""));
        senders.add(sender);
        clock.scheduleWithFixedDelay(sender::sendOneByte, 0, 500, TimeUnit.MILLISECONDS);
        return sender;
    }

    private static final class SlowSender {

        private final SocketChannel connection;
        private final StringBuilder answer = new StringBuilder();
        private boolean ended;

        SlowSender(int port, String head) {
            try {
                connection = SocketChannel.open(new InetSocketAddress("127.0.0.1", port));
                connection.write(ByteBuffer.wrap(head.getBytes(US_ASCII)));
                connection.configureBlocking(false);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        synchronized void sendOneByte() {
            listen();
            if (!ended) {
                try {
                    connection.write(ByteBuffer.wrap(new byte[] {'a'}));
                } catch (IOException closed) {
                    ended = true;
                }
            }
        }

        synchronized String answer() {
            listen();
            return answer.toString();
        }

        synchronized void hasBeenRefused() {
            listen();
            assertThat(ended).isTrue();
        }

        private void listen() {
            var heard = ByteBuffer.allocate(2000);
            try {
                while (!ended && connection.read(heard.clear()) != 0) {
                    ended = heard.position() == 0;
                    answer.append(US_ASCII.decode(heard.flip()));
                }
            } catch (IOException closed) {
                ended = true;
            }
        }

        synchronized void close() {
            ended = true;
            try {
                connection.close();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }
}
