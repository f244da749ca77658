package org.cordon.roundup.participation;

/**
 * The nominations of a country that takes no part after all, as the participation module sees them. The screening module implements this.
 */
public interface WhatWasNominated {

    /** Withdraws those nominations of the country that are not admitted yet. */
    void countryLeft(String operation, String country);
}
