package org.cordon.faults;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.cordon.lives.Caller;
import org.cordon.lives.Installation;
import org.cordon.lives.LaunchOrder;
import org.cordon.processes.Document;
import org.cordon.processes.Machine;
import org.cordon.processes.Patience;
import org.cordon.support.Http;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Measures how long an event takes from its commit to the screens of many countries that watch all that they may see, on two nodes: {@code
 * mvn -Pfaults verify -Dfaults.played=Watchers} (docs/performance.md). It asserts nothing about the time, and only reports it.
 */
class Watchers {

    private static final Logger LOG = LoggerFactory.getLogger(Watchers.class);
    private static final String OPERATION = "WATCHED-2027";
    private static final String HAPPENING = "DATE_MOVED";
    private static final String HEADING = "## Watchers";

    private final Path folder = Path.of("target", "watchers").toAbsolutePath();
    private final int watchers = Integer.getInteger("watchers.number", 195);
    private final int eachMinute = Integer.getInteger("watchers.events", 1_000);
    private final int minutes = Integer.getInteger("watchers.minutes", 3);
    private final HttpClient client = HttpClient.newBuilder().version(Version.HTTP_1_1).build();
    private final Queue<Duration> seen = new ConcurrentLinkedQueue<>();
    private final Queue<Throwable> ended = new ConcurrentLinkedQueue<>();

    @Test
    void seeWhatHappens() throws IOException {
        ((ch.qos.logback.classic.Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
        ((ch.qos.logback.classic.Logger) LoggerFactory.getLogger("org.cordon")).setLevel(Level.INFO);
        try (var rig = new Rig(Rig.JAR, folder, List.of())) {
            var machine = Machine.described(rig.server().version());
            var readers = invited(rig);
            IntStream.range(0, readers.size()).forEach(number -> watch(rig, number % Nodes.COUNT, readers.get(number)));
            // Warms up for half a minute, until the compilers of both nodes have settled.
            happen(rig, eachMinute / 2);
            everybodyHasSeen(eachMinute / 2);
            seen.clear();
            var begun = Instant.now();
            happen(rig, eachMinute * minutes);
            var took = Duration.between(begun, Instant.now());
            everybodyHasSeen(eachMinute * minutes);
            tell(machine, took);
        }
        assertThat(ended).isEmpty();
    }

    private List<String> invited(Rig rig) {
        var countries = rig.sql().queryForList("select code from cordon.country where code ~ '^[A-Z]{2}$' order by code limit ?",
                String.class, watchers);
        new StubbornCaller(rig.nodes(), new Diary()).post(Installation.COORDINATOR, "/api/operations",
                LaunchOrder.of(OPERATION, 1, countries));
        rig.settle();
        return countries.stream().map(Installation::bureau).toList();
    }

    /** Follows the events from now on, as a country's own program does. */
    private void watch(Rig rig, int node, String reader) {
        var request = HttpRequest.newBuilder(rig.nodes().address(node, "/api/events")).header("Accept", "text/event-stream")
                .header("Authorization", Http.basic(reader, Installation.PASSWORD)).build();
        client.sendAsync(request, BodyHandlers.ofLines()).thenAcceptAsync(answer -> {
            if (answer.statusCode() != 200) {
                ended.add(new IllegalStateException(reader + " is answered " + answer.statusCode()));
            }
            answer.body().filter(line -> line.startsWith("data:")).forEach(line -> see(line.substring("data:".length())));
        }, work -> {
            var thread = new Thread(work, reader);
            thread.setDaemon(true);
            thread.start();
        });
    }

    private void see(String event) {
        try {
            var told = Caller.JSON.readTree(event);
            if (told.get("type").asText().equals(HAPPENING)) {
                seen.add(Duration.between(Instant.parse(told.get("recordedAt").asText()), Instant.now()));
            }
        } catch (JsonProcessingException unreadable) {
            ended.add(unreadable);
        }
    }

    /** Records events evenly over the time, one in each transaction, and notifies the nodes as Cordon's own acts do. */
    private void happen(Rig rig, int events) {
        var pause = Duration.ofMinutes(1).toNanos() / eachMinute;
        var next = System.nanoTime();
        for (var event = 0; event < events; event++) {
            LockSupport.parkNanos(next - System.nanoTime());
            next += pause;
            rig.sql().queryForList("""
                    with happened as (
                        insert into cordon.ledger_event (id, operation, type, happened_at, zone, recorded_at, actor)
                        values (gen_random_uuid(), ?, ?, now(), 'Z', clock_timestamp(), 'coordinator') returning id)
                    select pg_notify('cordon_node', ?) from happened""", OPERATION, HAPPENING,
                    "event " + Math.floorMod(OPERATION.hashCode(), 256));
        }
    }

    private void everybodyHasSeen(int events) {
        Patience.until(Duration.ofMinutes(5), "all events on all screens", () -> seen.size() >= events * watchers);
    }

    private void tell(String machine, Duration took) throws IOException {
        var sorted = seen.stream().sorted().toList();
        var found = String.format(Locale.ROOT, """
                *Run at `%s` on %s: %d watchers, half of them at each of two nodes, each on all that its country may see; %d events in %d s.
                %s*

                | Events on screens | p50, s | p95, s | p99, s | longest, s |
                |---|---|---|---|---|
                | %,d | %.2f | %.2f | %.2f | %.2f |
                """, Machine.commit(Rig.JAR), LocalDate.now(), watchers, eachMinute * minutes, took.toSeconds(), machine, sorted.size(),
                at(sorted, 0.5), at(sorted, 0.95), at(sorted, 0.99), at(sorted, 1));
        LOG.info("\n{}", found);
        Files.writeString(folder.resolve("results.md"), found);
        var document = System.getProperty("watchers.document");
        if (document != null) {
            Document.write(Path.of(document), HEADING, found);
        }
    }

    private static double at(List<Duration> sorted, double share) {
        return sorted.get((int) Math.ceil(share * sorted.size()) - 1).toMillis() / 1000.0;
    }
}
