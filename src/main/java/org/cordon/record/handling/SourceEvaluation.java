package org.cordon.record.handling;

/** The reliability of the source: one half of the 4x4 evaluation. */
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
