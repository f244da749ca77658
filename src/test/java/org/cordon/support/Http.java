package org.cordon.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;

/** Asks the running application as a script does: name and password with each request, JSON both ways. */
@TestComponent
public final class Http {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final Pattern FINER_THAN_A_MILLISECOND = Pattern.compile("\"\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{4,}");

    private final HttpClient client = HttpClient.newHttpClient();
    private final Environment environment;

    Http(Environment environment) {
        this.environment = environment;
    }

    /** The answer to a request. */
    public record Answer(int status, String body, HttpResponse<String> response) {

        public JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (IOException notJson) {
                throw new UncheckedIOException(body, notJson);
            }
        }
    }

    public Answer get(String user, String path) {
        return send(user, "GET", path, null);
    }

    public Answer post(String user, String path, String json) {
        return send(user, "POST", path, json);
    }

    /** @param user an account of the demo, or null for nobody */
    public Answer send(String user, String method, String path, String json) {
        var request = request(path).method(method, json == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json))
                .header("Content-Type", "application/json").header("Accept", "application/json");
        if (user != null) {
            request.header("Authorization", basic(user, "cordon"));
        }
        return send(request.build());
    }

    public Answer send(HttpRequest request) {
        var response = Sent.by(client, request);
        if (FINER_THAN_A_MILLISECOND.matcher(response.body()).find()) {
            throw new AssertionError(request.uri() + " answers with a time that is finer than all others: " + response.body());
        }
        return new Answer(response.statusCode(), response.body(), response);
    }

    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + environment.getProperty("local.server.port") + path));
    }

    public static String basic(String user, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    }
}
