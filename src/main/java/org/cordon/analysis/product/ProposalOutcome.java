package org.cordon.analysis.product;

/** The outcome of the proposal of a target. */
public enum ProposalOutcome {
    TAKEN_UP,
    DECLINED,
    /** The country did not answer in time. */
    SILENT
}
