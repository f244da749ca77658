package org.cordon.record.handling;

/** How reliable the source is: one half of the 4x4 evaluation. */
public enum SourceEvaluation {

    /** Always reliable. */
    A,
    /** Mostly reliable. */
    B,
    /** Mostly unreliable. */
    C,
    /** Cannot be assessed. */
    X
}
