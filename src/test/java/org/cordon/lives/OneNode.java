package org.cordon.lives;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import org.cordon.support.Http;

/** Sends each request once, and expects success. */
public final class OneNode extends Caller {

    private final HttpClient client = HttpClient.newBuilder().version(Version.HTTP_1_1).build();
    private final String root;
    private final String password;

    public OneNode(int port, String password) {
        root = "http://127.0.0.1:" + port;
        this.password = password;
    }

    /** Builds a request as a script writes it. */
    public static HttpRequest.Builder request(String address, String user, String password, String method, JsonNode body) {
        return HttpRequest.newBuilder(URI.create(address)).header("Content-Type", "application/json").header("Accept", "application/json")
                .header("Authorization", Http.basic(user, password))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body.toString()));
    }

    @Override
    protected JsonNode send(String user, String method, String path, JsonNode body) {
        var request = request(root + path, user, password, method, body).build();
        try {
            var answer = client.send(request, BodyHandlers.ofString());
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
