package org.cordon.faults;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import org.cordon.lives.Caller;
import org.cordon.lives.Installation;
import org.cordon.lives.OneNode;

/**
 * A person who sends requests to any of the nodes. A request that got no answer, or an answer that asks to come again, is repeated under
 * the same key, as Cordon's pages do. The caller records the acts and the answers.
 */
final class StubbornCaller extends Caller {

    private static final Duration LONGEST = Duration.ofMinutes(8);
    private static final Duration PAUSE = Duration.ofMillis(400);
    /** Longer than a node that lives takes for any of these requests, however busy. */
    private static final Duration ANSWER = Duration.ofSeconds(90);
    private static final List<String> COME_AGAIN = List.of("COLLISION", "FIRST_REQUEST_IN_WORK");
    private static final Pattern RAW = Pattern.compile("optimistic ?lock|ENGINE-\\d|\\w+Exception", Pattern.CASE_INSENSITIVE);

    private final HttpClient client = HttpClient.newBuilder().version(Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(5)).build();
    private final Nodes nodes;
    private final Diary diary;

    StubbornCaller(Nodes nodes, Diary diary) {
        this.nodes = nodes;
        this.diary = diary;
    }

    @Override
    protected JsonNode send(String user, String method, String path, JsonNode body) {
        return send(user, method, path, body, UUID.randomUUID().toString());
    }

    /**
     * @param key the key of the act: requests with the same key are one act, however often they are sent
     * @throws Refused when Cordon refuses the act
     */
    JsonNode send(String user, String method, String path, JsonNode body, String key) {
        var end = System.nanoTime() + LONGEST.toNanos();
        while (System.nanoTime() < end) {
            var answer = ask(user, method, path, body, key);
            if (answer != null && !asksToComeAgain(answer)) {
                return accept(user, method, path, body, answer);
            }
            diary.sentAgain();
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        throw new IllegalStateException("No answer for " + LONGEST.toMinutes() + " minutes: " + path);
    }

    /** @return null if no answer came */
    private HttpResponse<String> ask(String user, String method, String path, JsonNode body, String key) {
        var request = OneNode.request("http://127.0.0.1:" + nodes.port() + path, user, Installation.PASSWORD, method, body)
                .timeout(ANSWER);
        if (body != null) {
            request.header("Idempotency-Key", key);
        }
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException none) {
            return null;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private boolean asksToComeAgain(HttpResponse<String> answer) {
        var status = answer.statusCode();
        var isAway = status == 503 && answer.headers().firstValue("Retry-After").isPresent();
        if (status >= 500 && !isAway || status >= 400 && RAW.matcher(withoutEngineType(answer.body())).find()) {
            diary.wrong(answer.request().uri().getPath() + ": " + status + " " + answer.body());
        }
        return status >= 500 || status == 409 && COME_AGAIN.stream().anyMatch(answer.body()::contains)
                || status == 400 && answer.body().contains("COLLISION");
    }

    /** The answer without the kind of the refusal, which the engine's own interface names. */
    private static String withoutEngineType(String body) {
        return body.replaceAll("\"type\":\"\\w+\"", "");
    }

    private JsonNode accept(String user, String method, String path, JsonNode body, HttpResponse<String> answer) {
        if (answer.statusCode() / 100 != 2) {
            diary.refused();
            throw new Refused(user + " " + path + ": " + answer.statusCode() + " " + answer.body());
        }
        try {
            var content = answer.body().isEmpty() ? JSON.nullNode() : JSON.readTree(answer.body());
            if (!method.equals("GET")) {
                diary.succeeded(new Diary.Done(user, path, body, content));
            }
            return content;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
