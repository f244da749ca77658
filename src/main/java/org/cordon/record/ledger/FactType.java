package org.cordon.record.ledger;

/**
 * What can happen in an operation. The names are stored and published: a renamed one is a migration. Which kinds every invited country may
 * know, and which stay between the nominating country and the coordination, say {@code facts_of_the_operation} and
 * {@code facts_of_the_screening} in the database.
 */
public enum FactType {

    OPERATION_LAUNCHED,
    /** A date was moved, for all countries or for one; the detail holds which, from when, and to when. */
    DATE_MOVED,
    INVITED,
    INVITATION_ACCEPTED,
    INVITATION_DECLINED,
    /** A country stayed silent until nobody waited any longer. */
    NO_ANSWER,
    /** A country no longer takes part, by decision of the coordination. */
    SUSPENDED,
    /** A country no longer takes part, by its own decision. */
    LEFT,
    NOMINATED,
    NOMINATION_RETURNED,
    NOMINATION_CORRECTED,
    NOMINATION_REFUSED,
    NOMINATION_NOT_SCREENED,
    /** The country of the nomination left before it was admitted. */
    NOMINATION_WITHDRAWN,
    /** Carries the target and the country that wants him. */
    NOMINATION_ACCEPTED,
    /** Two nominations turned out to be one person; the target is the one that stays, the subject the nomination that joins it. */
    JOINED,
    /** A nomination that had been joined to a target became one of its own again; target and subject are its reference. */
    SPLIT,
    /** The supplier of the subject lets less be done with it, or fewer see it. */
    HANDLING_TIGHTENED,
    /** The supplier of the subject lets more be done with it, or somebody see it who did not. */
    HANDLING_LOOSENED,
    /** A version of the target list was frozen; its number is in the detail {@code version}. */
    LIST_FROZEN,
    CONFIRMED,
    CONFIRMATION_ASKED,
    CONFIRMATION_DECLINED,
    NOT_CONFIRMED,
    /** The operational phase began. */
    PHASE_OPENED,
    /** The operational phase ended. */
    PHASE_ENDED,
    LEAD_RECEIVED,
    LEAD_USED,
    LEAD_NOT_USED,
    LEAD_PASSED_ON,
    POSSIBLE_LOCATION,
    /** The authority there confirmed identity and whereabouts, without an arrest. */
    LOCATED,
    LOCATION_LAPSED,
    /** The country is that of the arrest, the subject the arrest. */
    ARREST_REPORTED,
    /** Another country reported an arrest that was known already. */
    ARREST_REPORT_JOINED,
    IDENTITY_CONFIRMED,
    IDENTITY_DENIED,
    IDENTITY_UNANSWERED,
    EXTRADITION_REQUESTED,
    RELEASED,
    ESCAPED,
    EXTRADITION_REFUSED,
    SURRENDERED,
    RETURNED_OTHERWISE,
    /** Found in custody for another matter. */
    HELD_ELSEWHERE,
    WITHDRAWN,
    /** Nobody who takes part wants the person any longer, and the target is kept all the same; by {@code DEADLINE} if nobody decided. */
    TARGET_KEPT,
    /** A country that had withdrawn wants the person again. */
    SOUGHT_AGAIN,
    DECEASED,
    /** Compliance has suspended the target: nothing is done about it until that is lifted. It counts as it stood. */
    TARGET_SUSPENDED,
    SUSPENSION_LIFTED,
    RESULTS_APPROVED,
    OPERATION_CLOSED,
    OPERATION_CANCELLED,
    PARTICIPATION_COMPLETED,
    /** Of no operation: the subject is a question of one country, the country the one to which it is put; so it is of all that follow. */
    QUESTION_ASKED,
    /** Whoever is asked has said that it has arrived. */
    QUESTION_ACKNOWLEDGED,
    QUESTION_ANSWERED,
    QUESTION_PARTLY_ANSWERED,
    QUESTION_REFUSED,
    /** Passed on to the country that is competent. */
    QUESTION_FORWARDED,
    /** Whoever is asked needs to know more first. */
    QUESTION_ASKED_BACK,
    QUESTION_ANSWERED_BACK,
    QUESTION_UNANSWERED,
    /** The one who asks did not say what he was asked back. */
    QUESTION_LAPSED,
    /** The one who asks wants no answer any more. */
    QUESTION_WITHDRAWN,
    /** A file on the subject was taken back. */
    FILE_TAKEN_BACK,
    /** Of no operation: the country, or IPSG, does not see the subject any longer, and is to part with what it keeps of it. */
    SIGHT_LOST,
    /** Of no operation: the country, or IPSG, or the partner, may see the subject, a fact of a smuggling group, and might not before. */
    SIGHT_GAINED,
    /** Of no operation: the subject is an alert of one country, the country the reader who was told of it; so it is of all that follow. */
    ALERT_ISSUED,
    /** The reader has opened the version that stood, which acknowledges it. */
    ALERT_OPENED,
    /** He had not when his time was over. */
    ALERT_UNOPENED,
    ALERT_CORRECTED,
    ALERT_RECALLED,
    /** The reader of what was recalled says that copies are gone. */
    ALERT_COPIES_GONE,
    ALERT_COPIES_UNCONFIRMED,
    /** Of no operation: the subject is a smuggling group, the country its steward. */
    GROUP_PUBLISHED,
    /** Its steward says that it is still known. */
    GROUP_CONFIRMED,
    /** He has not for a year. */
    GROUP_DORMANT,
    GROUP_CLOSED,
    /** Another country keeps it from now on; the country is that. */
    GROUP_HANDED_OVER,
    /** It is one with another group, which the detail {@code with} names: for whoever sees both. The country keeps both. */
    GROUP_MERGED,
    /** They are two again; the country keeps the subject. */
    GROUP_SPLIT,
    /** Of no operation: the subject is a fact of a smuggling group, the country the one that supplied it. */
    GROUP_FACT_ADDED,
    /** Its supplier says that it holds no more. */
    GROUP_FACT_ENDED,
    /** Of no operation: the subject is an analysis file, the country IPSG. It takes contributions, or does so again. */
    ANALYSIS_FILE_OPENED,
    /** Nobody has reviewed it in time. */
    ANALYSIS_FILE_CLOSED,
    /** The coordination has said anew who works in it; for those who are told of that. */
    ANALYSIS_FILE_STAFFED,
    ANALYSIS_FILE_ERASED,
    /** Of no operation: the subject is a contribution to an analysis file, the country its supplier; what became of it is {@code kind}. */
    CONTRIBUTION_RETURNED,
    /** Of no operation: the subject is a product of an analysis file, the country one of those for whom it is. */
    PRODUCT_DISSEMINATED,
    PRODUCT_RECALLED,
    /** Another event was recorded by mistake; {@code voids} names it. */
    VOIDED
}
