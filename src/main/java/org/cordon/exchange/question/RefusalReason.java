package org.cordon.exchange.question;

/** The reasons for refusing an answer, after Directive (EU) 2023/977, article 6. */
public enum RefusalReason {

    NO_LEGAL_BASIS,
    NO_JUDICIAL_AUTHORISATION,
    ESSENTIAL_INTERESTS,
    ONGOING_INVESTIGATION,
    SAFETY_OF_A_PERSON,
    DISPROPORTIONATE,
    /** The party explains it in the text. */
    OTHER
}
