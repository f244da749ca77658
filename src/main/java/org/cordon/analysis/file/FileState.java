package org.cordon.analysis.file;

/** How far an analysis file has come. */
public enum FileState {

    /** Ordered, and not decided: it is for the coordination and for compliance. */
    ORDERED,
    /** Compliance has refused to open it. */
    REFUSED,
    /** Compliance has said nothing in time, which opens nothing. */
    NOT_OPENED,
    /** It takes contributions. */
    OPEN,
    /** Nobody has said in time whether it goes on: it takes no more contributions, and is erased if nobody says so. */
    CLOSED,
    /** Its end has come: nothing is left of it but its reference, its dates and figures. */
    ERASED
}
