package org.cordon.record.results;

/** How results are counted. */
public enum Count {

    /** Every listed target: for the coordination and the management. */
    COMPLETE,

    /**
     * Every listed target without what a supplier withholds from anybody: one count for everybody else, from which nobody can tell what is
     * withheld.
     */
    PUBLISHED
}
