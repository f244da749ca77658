package org.cordon.faults;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.cordon.faults.MailDoor.Manner;
import org.cordon.lives.Mode;
import org.cordon.lives.Pair;
import org.cordon.processes.Document;
import org.cordon.processes.Machine;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Causes every kind of fault while people work on two nodes of the real application. Each node is a process of its own, on one durable
 * PostgreSQL. {@code mvn -Pfaults verify} runs it (docs/faults.md); the short form is in {@link TwoNodesIT}.
 */
class Faults {

    private static final Logger LOG = LoggerFactory.getLogger(Faults.class);
    private static final int PAIRS = 8;
    /**
     * The pairs of bureaus in a fault that ends nodes. They are few, so that a node which starts again finds the processor free and one
     * operation outlives many kills.
     */
    private static final int FEW_PAIRS = 2;
    /**
     * The factor for the targets of these few pairs. It makes an operation outlast several ends of a node, or jumps of a clock both ways.
     */
    private static final int LONGER = 3;
    /** JVM options for a fast start: a node that is killed every few seconds gains nothing from the second compiler. */
    private static final List<String> SOON_THERE = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    private final Path folder = Path.of("target", "faults").toAbsolutePath();
    private final List<String> only = List.of(System.getProperty("faults.only", "").split(",", -1));
    private final int targets = Integer.getInteger("faults.targets", 500);
    private final int few = Integer.getInteger("faults.few", 40);
    private final int races = Integer.getInteger("faults.races", 10);
    private final List<Findings> found = new ArrayList<>();

    @Test
    void everythingFails() throws IOException {
        hushLibraries();
        try (var rig = new Rig(Rig.JAR, folder, Stream.concat(SOON_THERE.stream(), ToldSystems.LET_IN.stream()).toList())) {
            var machine = Machine.described(rig.server().version());
            try {
                playAll(rig);
            } finally {
                tell(machine);
            }
        }
        assertThat(found).allSatisfy(findings -> assertThat(findings.flaws()).as(findings.fault()).isEmpty());
    }

    private void playAll(Rig rig) throws IOException {
        var trial = new Trial(rig);
        var bursts = new Bursts(rig, trial);
        for (var left = Integer.getInteger("faults.kills", 50); left > 0; left -= last().times()) {
            if (!play(trial, new KilledNode(left, Duration.ofSeconds(5)), FEW_PAIRS, targets, Mode.IN_BATCHES)) {
                break;
            }
        }
        play("systems told", () -> new ToldSystems(rig).play(trial.nextOperation(), 5, Integer.getInteger("faults.told", 10_000),
                new KilledNode(Integer.getInteger("faults.kills", 50), Duration.ofSeconds(5))));
        play(trial, new CutConnections(Duration.ofSeconds(15)), few);
        play(trial, new RestartedDatabase(3, Duration.ofSeconds(5), Duration.ofSeconds(6)), few);
        play(trial, new RestartedDatabase(1, Duration.ofSeconds(90), Duration.ofSeconds(5)), few);
        play(trial, new EndedNode(6, Duration.ofSeconds(5)), LONGER * few);
        play("arrests reported twice", () -> bursts.arrestsTwice(5, 10, true));
        play("arrests reported twice", () -> bursts.arrestsTwice(5, 10, false));
        play("countries answering", () -> bursts.everyCountryAnswers(195));
        play("nomination deadline", () -> bursts.deadlineWhileFinishing(races));
        play(trial, new ThrowingDelegate(), few);
        if (FullDisk.isPossible()) {
            play(trial, new FullDisk(folder.resolve("disk"), 3, Duration.ofSeconds(6)), few);
        }
        if (SteppedClock.isPossible()) {
            play(trial, new SteppedClock(Duration.ofSeconds(6)), LONGER * few);
        }
        play(trial, new MailTrouble(Manner.REFUSING), few);
        play(trial, new MailTrouble(Manner.DROPPING), few);
        // Each attempt takes ten seconds, and each message gets six attempts.
        play(trial, new MailTrouble(Manner.HANGING), 2, 4, Mode.ONE_BY_ONE);
    }

    private Findings last() {
        return found.get(found.size() - 1);
    }

    private boolean play(Trial trial, Fault fault, int lives) throws IOException {
        return play(trial, fault, PAIRS, lives, Mode.ONE_BY_ONE);
    }

    private boolean play(Trial trial, Fault fault, int pairs, int lives, Mode mode) throws IOException {
        return play(fault.name(), () -> trial.play(fault, Pair.first(pairs), (lives + pairs - 1) / pairs, mode));
    }

    /** @return whether this fault is among those to be played */
    private boolean play(String name, Played played) throws IOException {
        var isPlayed = only.stream().anyMatch(name::contains);
        if (isPlayed) {
            LOG.info("{} ..", name);
            found.add(played.play());
            LOG.info("{}", last());
        }
        return isPlayed;
    }

    private interface Played {
        Findings play() throws IOException;
    }

    private static void hushLibraries() {
        ((ch.qos.logback.classic.Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
        ((ch.qos.logback.classic.Logger) LoggerFactory.getLogger("org.cordon")).setLevel(Level.INFO);
    }

    private void tell(String machine) throws IOException {
        var told = "*Run at `%s` on %s. %s*%n%n%s".formatted(Machine.commit(Rig.JAR), LocalDate.now(), machine, new FindingsTable(found));
        LOG.info("\n{}", told);
        Files.writeString(folder.resolve("results.md"), told);
        if (!System.getProperty("faults.document", "").isEmpty()) {
            Document.write(Path.of(System.getProperty("faults.document")), told);
        }
    }
}
