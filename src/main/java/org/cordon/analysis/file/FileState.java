package org.cordon.analysis.file;

/** The state of an analysis file. */
public enum FileState {

    /** The file is ordered, and compliance has not decided yet. Only the coordination and compliance see the file. */
    ORDERED,
    /** Compliance has refused to open the file. */
    REFUSED,
    /** Compliance did not answer in time, so the file was not opened. */
    NOT_OPENED,
    /** The file takes contributions. */
    OPEN,
    /**
     * The coordination did not review the file in time. The file takes no more contributions. It is erased if no later review lets it go
     * on.
     */
    CLOSED,
    /** The file reached its end: only its reference, its dates and its figures are left. */
    ERASED
}
