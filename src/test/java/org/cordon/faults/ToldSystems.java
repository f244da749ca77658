package org.cordon.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.cordon.lives.Caller;
import org.cordon.lives.Installation;
import org.cordon.lives.LaunchOrder;
import org.cordon.processes.Patience;
import org.cordon.support.Receiver;

/** Systems of several parties that receive events during a fault: each event at least once, in order, each repeat under the same name. */
final class ToldSystems {

    /** Settings that let the nodes send events to a receiver on this machine. */
    static final List<String> LET_IN = List.of("-Dcordon.webhooks.networks=127.0.0.1,::1",
            "-Dcordon.webhooks.trusted=" + Receiver.trusted());

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final List<String> COUNTRIES = List.of("FR", "IT", "ES");
    private static final List<String> PARTIES = Stream.concat(COUNTRIES.stream().map(Installation::bureau),
            Stream.of(Installation.COORDINATOR)).toList();
    /** Fewer events than one message carries. */
    private static final int AT_ONCE = 50;

    private final Rig rig;
    private final StubbornCaller people;
    private final Map<String, Map<String, Set<String>>> told = new LinkedHashMap<>();
    /** How many of the received messages were read so far. */
    private int read;

    ToldSystems(Rig rig) {
        this.rig = rig;
        people = new StubbornCaller(rig.nodes(), new Diary());
    }

    /**
     * @param operation the operation that is launched for this, with the parties
     * @param each how many systems each party has
     * @param atLeast the least number of deliveries; there are more if the fault lasts longer
     */
    Findings play(String operation, int each, int atLeast, Fault fault) throws IOException {
        people.post(Installation.COORDINATOR, "/api/operations", LaunchOrder.of(operation, 1, COUNTRIES));
        Patience.until(PATIENCE, "the invitations", () -> rig.sql().queryForObject(
                "select count(*) from cordon.participation where operation = ?", Integer.class, operation) == COUNTRIES.size());
        try (var receiver = new Receiver()) {
            var systems = subscribed(receiver, each);
            var threads = Executors.newSingleThreadExecutor();
            try {
                var struck = new AtomicBoolean();
                var telling = threads.submit(() -> tell(operation, systems, atLeast, struck, receiver));
                var times = fault.strike(rig, () -> !telling.isDone());
                struck.set(true);
                return findings(fault, times, telling, systems, receiver);
            } finally {
                threads.shutdownNow();
            }
        }
    }

    /** Subscribes the systems. @return the paths that receive the events */
    private Set<String> subscribed(Receiver receiver, int each) {
        var paths = new LinkedHashSet<String>();
        for (var party : PARTIES) {
            for (var number = 1; number <= each; number++) {
                var address = receiver.address("localhost") + "/" + party + "/" + number;
                var asked = people.post(party, "/api/subscriptions", Caller.JSON.createObjectNode().put("address", address));
                people.post(Rig.ADMINISTRATOR, "/api/subscriptions/" + asked.get("reference").asText() + "/approval",
                        Caller.JSON.createObjectNode());
                paths.add("/cordon/" + party + "/" + number);
            }
        }
        return paths;
    }

    /**
     * Records events until the fault is over, and waits until all systems have received them. @return the time at which each event was
     * recorded, which identifies it
     */
    private Set<String> tell(String operation, Set<String> systems, int atLeast, AtomicBoolean struck, Receiver receiver) {
        var events = new TreeSet<String>();
        while (events.size() * systems.size() < atLeast || !struck.get()) {
            events.addAll(rig.sql().queryForList("""
                    insert into cordon.ledger_event (id, operation, type, happened_at, zone, recorded_at, actor)
                    select gen_random_uuid(), ?, 'DATE_MOVED', now(), 'Z', clock_timestamp() + number * interval '1 microsecond', 'ncb'
                    from generate_series(1, ?) number
                    returning to_char(recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US')""", String.class, operation, AT_ONCE));
            Patience.until(PATIENCE, "all systems to be told", () -> {
                var told = read(receiver);
                return systems.stream().allMatch(path -> told.getOrDefault(path, Map.of()).keySet().containsAll(events));
            });
        }
        return events;
    }

    /**
     * Returns the received events of each path in the order of their first arrival, each with the names of the messages that carried it.
     */
    private Map<String, Map<String, Set<String>>> read(Receiver receiver) {
        var taken = receiver.taken();
        for (; read < taken.size(); read++) {
            told.computeIfAbsent(taken.get(read).path(), path -> new LinkedHashMap<>())
                    .computeIfAbsent(recordedAt(taken.get(read)), at -> new HashSet<>()).add(taken.get(read).id());
        }
        return told;
    }

    private static String recordedAt(Receiver.Taken taken) {
        try {
            var at = Caller.JSON.readTree(taken.body()).get("timestamp").asText().replace("Z", "");
            return at.contains(".") ? (at + "000000").substring(0, "2027-01-01T00:00:00.000000".length()) : at + ".000000";
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Findings findings(Fault fault, int times, Future<Set<String>> telling, Set<String> systems, Receiver receiver) {
        try {
            var events = telling.get();
            var flaws = new ArrayList<String>();
            read(receiver).forEach((path, told) -> {
                told.forEach((event, names) -> {
                    if (names.size() > 1) {
                        flaws.add("%s was told of %s under %d names".formatted(path, event, names.size()));
                    }
                });
                var inOrder = told.keySet().stream().filter(events::contains).toList();
                if (!inOrder.equals(List.copyOf(events))) {
                    flaws.add(path + " was not told of all events in their order");
                }
            });
            var once = events.size() * systems.size();
            return new Findings("systems told under: " + fault.name(), times, once, 0, receiver.taken().size() - once, 0, 0, 0, 0, 0,
                    flaws);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        } catch (ExecutionException failed) {
            throw new IllegalStateException(fault.name(), failed.getCause());
        }
    }
}
