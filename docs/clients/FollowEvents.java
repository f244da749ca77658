import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Follows what an account may see of all operations, and writes each event as one line of JSON. Java 17 alone runs it:
 *
 * <pre>CORDON_URL=https://cordon.example CORDON_USER=.. CORDON_PASSWORD=.. java FollowEvents.java place.txt</pre>
 *
 * <p>Behind each line it notes its place in the file, and goes on from there when it is started again: a line can come twice if it is ended
 * in between, and none is missing. It comes back by itself when the connection ends, which it does every quarter of an hour. It ends, with a
 * word on the error output and 1, when coming back would not help: the account may not read events, or the place is not one of its own.
 *
 * <p>Without a place it reads from the beginning. {@code CORDON_FROM=now} has it begin with what happens from now on.
 */
public final class FollowEvents {

    /** Cordon says something every fifteen seconds; whoever hears nothing for so long is not connected any more. */
    private static final Duration SILENCE = Duration.ofSeconds(60);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    private final HttpClient client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private final URI events;
    private final String authorization;
    private final Path place;
    private Duration pause = FIRST_PAUSE;

    private FollowEvents(URI cordon, String user, String password, Path place) {
        // Once a place is noted it is sent, and counts before what the address says.
        this.events = cordon.resolve("now".equals(System.getenv("CORDON_FROM")) ? "/api/events?after=now" : "/api/events");
        this.authorization = "Basic " + Base64.getEncoder().encodeToString((user + ':' + password).getBytes(StandardCharsets.UTF_8));
        this.place = place;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments.length != 1) {
            throw new IllegalArgumentException("Name the file in which the place is kept.");
        }
        var follower = new FollowEvents(URI.create(setting("CORDON_URL")), setting("CORDON_USER"), setting("CORDON_PASSWORD"),
                Path.of(arguments[0]).toAbsolutePath());
        while (follower.follow()) {
            TimeUnit.MILLISECONDS.sleep(follower.pause.toMillis());
        }
        System.exit(1);
    }

    private static String setting(String name) {
        return Optional.ofNullable(System.getenv(name)).orElseThrow(() -> new IllegalArgumentException("Set " + name + "."));
    }

    /** @return whether to come back */
    private boolean follow() throws InterruptedException {
        try {
            var answer = client.send(request(), BodyHandlers.ofInputStream());
            try (var body = answer.body()) {
                if (answer.statusCode() == 200) {
                    read(body);
                    return true;
                }
                return isOver(answer);
            }
        } catch (IOException broken) {
            System.err.println("Not connected: " + broken.getMessage());
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
            return true;
        }
    }

    private HttpRequest request() throws IOException {
        var request = HttpRequest.newBuilder(events).header("Authorization", authorization).header("Accept", "text/event-stream");
        if (Files.exists(place)) {
            request.header("Last-Event-ID", Files.readString(place).strip());
        }
        return request.build();
    }

    /** Too many streams, or a Cordon that is not well, are over some time; whatever else is refused stays so. */
    private boolean isOver(HttpResponse<InputStream> answer) throws IOException {
        var status = answer.statusCode();
        System.err.println("Refused with " + status + ": " + new String(answer.body().readAllBytes(), StandardCharsets.UTF_8));
        pause = answer.headers().firstValue("Retry-After").filter(seconds -> seconds.matches("\\d{1,4}")).map(Long::valueOf)
                .map(Duration::ofSeconds).orElse(LONGEST_PAUSE);
        return status == 429 || status >= 500;
    }

    private void read(InputStream body) throws IOException {
        var lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
        var id = "";
        var data = new StringBuilder();
        for (var line = next(lines, body); line != null; line = next(lines, body)) {
            pause = FIRST_PAUSE;
            if (line.startsWith("id:")) {
                id = line.substring("id:".length()).strip();
            } else if (line.startsWith("data:")) {
                data.append(line.substring("data:".length()).strip());
            } else if (line.isEmpty()) {
                take(id, data.toString());
                data.setLength(0);
            }
        }
    }

    /** The next line, or null at the end; a connection on which nothing comes is closed. */
    private static String next(BufferedReader lines, InputStream body) throws IOException {
        var heard = new CompletableFuture<Void>();
        heard.orTimeout(SILENCE.toSeconds(), TimeUnit.SECONDS).exceptionally(silence -> {
            close(body);
            return null;
        });
        try {
            return lines.readLine();
        } finally {
            heard.complete(null);
        }
    }

    private static void close(InputStream body) {
        try {
            body.close();
        } catch (IOException gone) {
            System.err.println("Nothing was heard, and the connection is broken: " + gone.getMessage());
        }
    }

    /** What is done with an event is done before its place is noted. */
    private void take(String id, String event) throws IOException {
        if (!event.isEmpty()) {
            System.out.println(event);
            System.out.flush();
        }
        if (!id.isEmpty()) {
            var noted = Files.writeString(place.resolveSibling(place.getFileName() + ".next"), id);
            Files.move(noted, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
