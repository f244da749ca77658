package org.cordon.exchange.question;

/** Where the same is asked as well. */
public enum Channel {

    /** INTERPOL's own network, I-24/7. */
    I247,
    SIENA,
    LIAISON_OFFICER,
    LETTER_OF_REQUEST,
    OTHER
}
