package org.cordon.analysis.product;

/** How far a product has come. */
public enum ProductState {

    /** Whether all that it cites may go to all of its audience is being looked at. */
    CHECKING,
    /** Its author has to change it, or waits for a release. */
    TO_MEND,
    /** Another analyst of its file reads it. */
    TO_READ,
    /** Those for whom it is have it. */
    DISSEMINATED,
    /** Nobody but the analysts of its file reads it any more. */
    RECALLED,
    GIVEN_UP
}
