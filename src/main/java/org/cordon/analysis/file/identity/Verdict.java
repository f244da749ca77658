package org.cordon.analysis.file.identity;

/** What somebody judges of two things. */
public enum Verdict {
    SAME, DIFFERENT,
    /** Asked again once one of the two is found to be one with something else. */
    UNSURE,
    /** Nothing is said of them any more: they are asked again. */
    TAKEN_BACK;

    boolean needsReason() {
        return this == SAME || this == DIFFERENT;
    }
}
