package org.cordon.support;

import java.util.List;

/**
 * Shares out a flood of values among many places. Each place gets some of them, and the next place continues where the last one stopped. So
 * each value is tried in many places, and the test stays short. {@code -Pfuzz} shares out three times as many (docs/testing.md).
 */
public final class Turns {

    private static final int THIN = Integer.getInteger("odd.thin", 1);

    private int turn;

    /** @param of the share of the values that a place gets in {@code -Pfuzz}: one in this many */
    public <T> List<T> some(List<T> values, int of) {
        return values.stream().filter(value -> isNext(of)).toList();
    }

    /** Returns whether it is this value's turn, if one in so many values is tried. */
    public boolean isNext(int of) {
        return turn++ % (of * THIN) == 0;
    }

    /** @return the number of turns so far */
    public int taken() {
        return turn;
    }
}
