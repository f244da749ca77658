package org.cordon.roundup.pursuit;

/** What countries were asked about a target. */
public interface Answers {

    /** Whether anybody was asked about the target, and nobody's answer is open any more. */
    boolean areAllGiven(String target);
}
