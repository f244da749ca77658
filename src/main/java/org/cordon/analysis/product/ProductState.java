package org.cordon.analysis.product;

/** The state of a product. */
public enum ProductState {

    /** A job checks whether everything that it cites may go to all of its audience. */
    CHECKING,
    /** Its author has to change it, or waits for a supplier to release a citation. */
    TO_MEND,
    /** Another analyst of its file, the second reader, has to decide on it. */
    TO_READ,
    /** Its audience has it. */
    DISSEMINATED,
    /** Only the analysts of its file can still read it. */
    RECALLED,
    GIVEN_UP
}
