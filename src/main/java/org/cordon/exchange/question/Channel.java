package org.cordon.exchange.question;

/** The other channels by which a country may ask the same question. */
public enum Channel {

    /** INTERPOL's own network, I-24/7. */
    I247,
    SIENA,
    LIAISON_OFFICER,
    LETTER_OF_REQUEST,
    OTHER
}
