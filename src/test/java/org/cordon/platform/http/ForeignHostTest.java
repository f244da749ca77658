package org.cordon.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.cordon.support.CordonTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** A request can claim any host. No answer leads to a host that only the request named. */
@CordonTest
class ForeignHostTest {

    private static final String FOREIGN = "elsewhere.example";

    @Autowired
    private Environment environment;

    @ParameterizedTest
    @ValueSource(strings = {"/", "/operations", "/account", "/login?language=fr", "/camunda", "/camunda/app/tasklist", "/go/TERRA-2027",
            "/v3/api-docs", "/api/me", "/login/provider",
        "/camunda/app/cockpit/default", "/nothing"})
    void leadsNowhereElse(String path) throws IOException {
        var answer = ask("GET " + path + " HTTP/1.1\r\nHost: " + FOREIGN + "\r\nAccept: text/html\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1").doesNotContain(FOREIGN);
    }

    private String ask(String request) throws IOException {
        try (var socket = new Socket("127.0.0.1", environment.getRequiredProperty("local.server.port", Integer.class))) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
