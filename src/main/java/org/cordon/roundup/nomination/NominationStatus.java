package org.cordon.roundup.nomination;

/** The status of a nomination, from its submission to the decision about it. */
public enum NominationStatus {

    /** The nomination was sent in or corrected, and is to be screened. */
    SUBMITTED,
    /** The nomination was returned to its country with questions. */
    RETURNED,
    /** The coordinator accepted the nomination, but the decision table flagged the nomination: the compliance officer decides. */
    UNDER_REVIEW,
    /** The nomination is accepted, and becomes a target when the batch of its country is settled. */
    ACCEPTED,
    REFUSED,
    /** The nomination is admitted, and the person is pursued as a target. */
    ADMITTED,
    /** The nomination was not decided on, or not admitted, before the list was frozen. */
    NOT_SCREENED,
    /**
     * The country withdrew the nomination before it was admitted, or left, or declined. If a country that left is back before the list is
     * frozen, its nominations are screened after all, except those that it withdrew itself.
     */
    WITHDRAWN
}
