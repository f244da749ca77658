package org.cordon.support;

import java.util.List;

/**
 * Shares out a flood of values among many places: each place gets some, and the next place goes on where the last one left off. So each
 * value is tried in many places, and the test stays short. {@code -Pfuzz} shares out three times as many (docs/testing.md).
 */
public final class Turns {

    private static final int THIN = Integer.getInteger("odd.thin", 1);

    private int turn;

    /** @param of which share of the values a place gets in {@code -Pfuzz}: one in so many */
    public <T> List<T> some(List<T> values, int of) {
        return values.stream().filter(value -> isNext(of)).toList();
    }

    /** Whether it is the turn of this value, if one in so many values is tried. */
    public boolean isNext(int of) {
        return turn++ % (of * THIN) == 0;
    }

    /** @return how many turns there have been */
    public int taken() {
        return turn;
    }
}
