package org.cordon.kernel.identity;

import java.util.Set;

/**
 * The likeness of two persons.
 *
 * @param score   from 0, nothing in common, to 1, the same in all that is known; the score is no probability
 * @param reasons the findings for a person to judge by, in the order of {@link Reason}
 */
public record Likeness(double score, Set<Reason> reasons) {

    /**
     * The score from which a person should decide. The benchmark of the matcher uses the same score, which was fixed before the first
     * measurement.
     */
    public static final double MAYBE = 0.7;

    /** Whether a person should decide. */
    public boolean mayBe() {
        return score >= MAYBE;
    }

    boolean isBetterThan(Likeness other) {
        return score > other.score;
    }
}
