package org.cordon.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Map.Entry;
import org.cordon.benchmark.machine.Counters;
import org.cordon.benchmark.played.Contender;
import org.cordon.benchmark.report.Cost;
import org.cordon.benchmark.wire.CountingProxy;
import org.cordon.benchmark.wire.Tally;
import org.cordon.benchmark.wire.Tally.Sent;
import org.cordon.lives.Mode;
import org.cordon.lives.Pair;
import org.cordon.lives.Wave;
import org.cordon.processes.Patience;

/** Counts the cost of lives through a proxy, one client at a time, and writes down which act costs what. */
public final class Counting {

    /** The idle time that is watched: longer than any interval at which a contender looks for work by itself. */
    private static final Duration IDLE = Duration.ofSeconds(12);

    private final Contender contender;
    private final int lives;
    private final Tally tally = new Tally();

    public Counting(Contender contender, int lives) {
        this.contender = contender;
        this.lives = lives;
    }

    /**
     * Starts the contender behind a proxy to the PostgreSQL at this port, plays, and stops it.
     *
     * @return the cost of a life in each of its modes
     */
    public Map<Mode, Cost> count(int database, Path folder) throws IOException {
        var costs = new EnumMap<Mode, Cost>(Mode.class);
        try (var proxy = new CountingProxy(database, tally)) {
            contender.start(proxy.port());
            for (var mode : Mode.values()) {
                if (contender.has(mode)) {
                    Wave.play(contender.lives(Pair.first(1), 2, mode));
                    learnWhatIsNobodys();
                    costs.put(mode, count(mode, folder));
                }
            }
        } finally {
            contender.stop();
        }
        return costs;
    }

    private void learnWhatIsNobodys() {
        tally.idle(true);
        var begun = System.nanoTime();
        Patience.until(IDLE.plusSeconds(1), "the time to pass", () -> System.nanoTime() - begun > IDLE.toNanos());
        tally.idle(false);
    }

    private Cost count(Mode mode, Path folder) throws IOException {
        var played = contender.lives(Pair.first(1), lives, mode);
        played.prepare();
        played.awaitQuiet();
        var acts = new StringBuilder();
        var before = contender.settledCounters();
        var sentBefore = tally.now();
        for (var step : played.steps()) {
            var counters = contender.counters();
            var sent = tally.now();
            Wave.play(step);
            played.awaitQuiet();
            acts.append(act(step.name(), tally.now().since(sent), contender.counters().since(counters)));
        }
        var grown = contender.counters().since(before);
        var kept = contender.settledCounters().since(before).kept();
        var sent = tally.now().since(sentBefore);
        Files.writeString(folder.resolve("acts of " + contender.name() + " " + mode + ".txt"), acts.toString());
        return Cost.of(sent, new Counters(grown.wal(), grown.writes(), kept, grown.instances()), lives);
    }

    private String act(String name, Sent sent, Counters grown) {
        var cost = Cost.of(sent, grown, lives);
        var text = new StringBuilder(line("%s: statements %.1f, commits %.1f, of which wrote %.1f, WAL %.1f KiB, instances %.1f%n", name,
                cost.statements(), cost.commits(), cost.writes(), cost.wal(), cost.instances()));
        sent.texts().entrySet().stream().sorted(Entry.<String, Long>comparingByValue().reversed())
                .forEach(entry -> text.append(line("%8.1f  %s%n", entry.getValue() / (double) lives,
                        entry.getKey().replaceAll("\\s+", " "))));
        return text.append(System.lineSeparator()).toString();
    }

    private static String line(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
