package org.cordon.analysis.file.identity;

/** The judgement of an analyst on two things. */
public enum Verdict {
    SAME, DIFFERENT,
    /** The analyst is not sure. The pair is shown again once one of the two is judged to be the same as something else. */
    UNSURE,
    /** The judgement before is withdrawn, so that the pair is shown again. */
    TAKEN_BACK;

    boolean needsReason() {
        return this == SAME || this == DIFFERENT;
    }
}
