package org.cordon.record.results;

/** The ways to count results. */
public enum Count {

    /** Every listed target: for the coordination and the management. */
    COMPLETE,

    /**
     * Every listed target, without anything that a supplier withholds from any party. All other readers get this one count, so that no
     * reader can work out what is withheld.
     */
    PUBLISHED
}
