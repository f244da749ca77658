package org.cordon.exchange.question;

/** Why a question is not answered; after Directive (EU) 2023/977, article 6. */
public enum RefusalReason {

    NO_LEGAL_BASIS,
    NO_JUDICIAL_AUTHORISATION,
    ESSENTIAL_INTERESTS,
    ONGOING_INVESTIGATION,
    SAFETY_OF_A_PERSON,
    DISPROPORTIONATE,
    /** In words. */
    OTHER
}
