package org.cordon.roundup.nomination;

/** How far a nomination has come. */
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
    /** Nobody decided before screening closed. */
    NOT_SCREENED,
    /**
     * The country withdrew the nomination before it was admitted, or left or declined; once it is back, what it did not withdraw itself is
     * screened after all.
     */
    WITHDRAWN
}
