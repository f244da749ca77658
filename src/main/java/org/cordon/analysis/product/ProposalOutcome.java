package org.cordon.analysis.product;

/** What became of a target that a product proposes. */
public enum ProposalOutcome {
    TAKEN_UP,
    DECLINED,
    /** Nothing was said in time. */
    SILENT
}
