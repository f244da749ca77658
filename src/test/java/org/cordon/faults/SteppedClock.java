package org.cordon.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Moves the clock of one node's machine forward and back again, then backward and back again. A jump of minutes must not affect the node's
 * work. After a jump of an hour, the database accepts nothing from the node. The clocks of the database and of the other node stay right.
 */
record SteppedClock(Duration between) implements Fault {

    private static final Logger LOG = LoggerFactory.getLogger(SteppedClock.class);
    /** The library of Debian's package libfaketime. */
    private static final Path LIBRARY = Path.of("/usr/lib/x86_64-linux-gnu/faketime/libfaketimeMT.so.1");
    private static final int NODE = 0;
    /** Longer than the lock of a job lasts: a node that trusted its own clock would take over the jobs that the other node works on. */
    private static final Duration MINUTES = Duration.ofMinutes(3);
    private static final Duration AN_HOUR = Duration.ofHours(1);
    private static final List<Duration> STEPS = List.of(AN_HOUR, Duration.ZERO, MINUTES, Duration.ZERO, AN_HOUR.negated(), Duration.ZERO,
            MINUTES.negated(), Duration.ZERO);

    static boolean isPossible() {
        return Files.exists(LIBRARY);
    }

    @Override
    public String name() {
        return "the clock of one of two nodes jumps by minutes and by an hour";
    }

    @Override
    public void prepare(Rig rig) {
        step(rig, Duration.ZERO);
        rig.nodes().end(NODE);
        // The waiting uses a clock that does not jump, as on a machine whose clock is set.
        rig.nodes().start(NODE, Map.of("LD_PRELOAD", LIBRARY.toString(), "FAKETIME_TIMESTAMP_FILE", file(rig).toString(),
                "FAKETIME_CACHE_DURATION", "1", "FAKETIME_DONT_FAKE_MONOTONIC", "1", "FAKETIME_FORCE_MONOTONIC_FIX", "0"));
    }

    @Override
    public void tidy(Rig rig) {
        rig.nodes().end(NODE);
        rig.nodes().start(NODE);
    }

    @Override
    public int strike(Rig rig, BooleanSupplier goesOn) {
        var done = 0;
        while (goesOn.getAsBoolean()) {
            LockSupport.parkNanos(between.toNanos());
            step(rig, STEPS.get(done % STEPS.size()));
            done++;
        }
        step(rig, Duration.ZERO);
        return done;
    }

    private static void step(Rig rig, Duration ahead) {
        try {
            Files.writeString(file(rig), "%+d".formatted(ahead.toSeconds()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        LOG.info("The clock of a node goes {} ahead", ahead);
    }

    private static Path file(Rig rig) {
        return rig.folder().resolve("clock");
    }
}
