package org.cordon.roundup.nomination;

/** The status of a nomination, from its submission to the decision about it. */
public enum NominationStatus {

    /** Nominated, or corrected, and to be screened. */
    SUBMITTED,
    /** Returned to its country with questions. */
    RETURNED,
    /** Accepted by the coordinator, flagged by the decision table: the compliance officer decides. */
    UNDER_REVIEW,
    /** Accepted, to be admitted when the batch is through. */
    ACCEPTED,
    REFUSED,
    /** Admitted, and pursued as a target. */
    ADMITTED,
    /** The nomination was not decided on, or not admitted, before the list was frozen. */
    NOT_SCREENED,
    /**
     * The country withdrew the nomination before it was admitted, or left, or declined. Once the country is back, its nominations are
     * screened after all, except those that it withdrew itself.
     */
    WITHDRAWN
}
