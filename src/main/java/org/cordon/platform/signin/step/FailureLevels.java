package org.cordon.platform.signin.step;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.DoubleUnaryOperator;
import org.cordon.kernel.shared.secret.KeyedDigest;

/**
 * Measures how many failures were counted for a key, from 0 to 1. A measure is empty again after ten minutes without failures. The number
 * of measures is fixed, so that a flood of names pushes no other name out. Each key has two measures, and the lower one counts, because
 * other keys may share a measure. Nobody outside can know which measures a key has.
 */
final class FailureLevels {

    private static final int NUMBER = 1 << 17;
    private static final double EMPTY_AFTER_MILLIS = Duration.ofMinutes(10).toMillis();

    private final Clock clock;
    private final KeyedDigest key;
    private final Consumer<String> others;
    private final double[][] levels = new double[2][NUMBER];
    private final long[][] times = new long[2][NUMBER];

    /**
     * @param key    the secret by which measures are assigned; the same on all nodes
     * @param others receives each change, for the other nodes
     */
    FailureLevels(Clock clock, KeyedDigest key, Consumer<String> others) {
        this.clock = clock;
        this.key = key;
        this.others = others;
    }

    /** Returns the time in which this part of a measure empties. */
    static Duration timeFor(double part) {
        return Duration.ofMillis((long) (part * EMPTY_AFTER_MILLIS));
    }

    synchronized double of(String what) {
        return Math.min(change(0, place(0, what), level -> level), change(1, place(1, what), level -> level));
    }

    /** @param part the part of a full measure to add; less than 0 takes away */
    synchronized void add(String what, double part) {
        change(0, place(0, what), level -> level + part);
        change(1, place(1, what), level -> level + part);
        others.accept(place(0, what) + " " + place(1, what) + " " + part);
    }

    /** Follows a change of another node. */
    synchronized void follow(String change) {
        var parts = change.split(" ");
        for (int row = 0; row < 2; row++) {
            change(row, Math.floorMod(Integer.parseInt(parts[row]), NUMBER), level -> level + Double.parseDouble(parts[2]));
        }
    }

    private int place(int row, String what) {
        return Math.floorMod(ByteBuffer.wrap(key.of(what)).getInt(row * Integer.BYTES), NUMBER);
    }

    private double change(int row, int place, DoubleUnaryOperator to) {
        var now = clock.instant();
        var passed = Math.max(0, Duration.between(Instant.ofEpochMilli(times[row][place]), now).toMillis());
        times[row][place] = now.toEpochMilli();
        levels[row][place] = Math.max(0, to.applyAsDouble(Math.max(0, levels[row][place] - passed / EMPTY_AFTER_MILLIS)));
        return levels[row][place];
    }
}
