package org.cordon.analysis.file.identity;

/** The outcome of an analyst's judgement on two things. */
public enum Verdict {
    SAME, DIFFERENT,
    /** The analyst is not sure. The pair is shown again once one of the two is judged to be the same as something else. */
    UNSURE,
    /** The previous judgement is withdrawn, so that the pair is shown again. */
    TAKEN_BACK;

    boolean needsReason() {
        return this == SAME || this == DIFFERENT;
    }
}
