package org.cordon.analysis.file;

/** The state of an analysis file. */
public enum FileState {

    /** Ordered, and not decided yet: only the coordination and compliance see it. */
    ORDERED,
    /** Compliance has refused to open it. */
    REFUSED,
    /** Compliance did not answer in time, so the file was not opened. */
    NOT_OPENED,
    /** The file takes contributions. */
    OPEN,
    /**
     * The coordination did not review the file in time. The file takes no more contributions, and is erased unless a review still lets it
     * go on.
     */
    CLOSED,
    /** The file reached its end: only its reference, its dates and its figures are left. */
    ERASED
}
