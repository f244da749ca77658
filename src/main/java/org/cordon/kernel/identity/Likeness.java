package org.cordon.kernel.identity;

import java.util.Set;

/**
 * How alike two persons are.
 *
 * @param score   from 0, nothing in common, to 1, the same in all that is known; no probability
 * @param reasons what was found, for a person to judge by, in the order of {@link Reason}
 */
public record Likeness(double score, Set<Reason> reasons) {

    /** From here on somebody should be asked. The threshold of the benchmark that the matcher is measured on, and fixed before it was. */
    public static final double MAYBE = 0.7;

    /** Whether somebody should be asked. */
    public boolean mayBe() {
        return score >= MAYBE;
    }

    boolean isBetterThan(Likeness other) {
        return score > other.score;
    }
}
