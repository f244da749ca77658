package org.cordon.benchmark.played;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.function.Consumer;
import org.cordon.support.Http;

/** Asks an application over HTTP under names of accounts, as scripts do. */
final class Caller {

    static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient client = HttpClient.newBuilder().version(Version.HTTP_1_1).build();
    private final String root;
    private final String password;

    Caller(int port, String password) {
        root = "http://127.0.0.1:" + port;
        this.password = password;
    }

    JsonNode get(String user, String path) {
        return send(user, path, request -> request.GET());
    }

    /** @throws IllegalStateException with the answer, if it is not one of success */
    JsonNode post(String user, String path, JsonNode body) {
        return send(user, path, request -> request.POST(BodyPublishers.ofString(body.toString())));
    }

    /** @param variables a text, a Boolean, or whatever becomes JSON */
    void complete(String user, String task, Map<String, ?> variables) {
        var body = JSON.createObjectNode();
        var posted = body.putObject("variables");
        variables.forEach((name, value) -> {
            if (value instanceof String || value instanceof Boolean) {
                posted.putObject(name).putPOJO("value", value).put("type", value.getClass().getSimpleName());
            } else {
                posted.putObject(name).put("value", JSON.valueToTree(value).toString()).put("type", "Json");
            }
        });
        post(user, "/engine-rest/task/" + task + "/complete", body);
    }

    private JsonNode send(String user, String path, Consumer<HttpRequest.Builder> method) {
        var request = HttpRequest.newBuilder(URI.create(root + path)).header("Content-Type", "application/json")
                .header("Accept", "application/json").header("Authorization", Http.basic(user, password));
        method.accept(request);
        try {
            var answer = client.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                throw new IllegalStateException(user + " " + path + ": " + answer.statusCode() + " " + answer.body());
            }
            return answer.body().isEmpty() ? JSON.nullNode() : JSON.readTree(answer.body());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
