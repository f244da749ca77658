package org.cordon.roundup.participation;

/** Tells the module of nominations that a country takes no part after all. */
public interface WhatWasNominated {

    /** Withdraws the nominations of the country that are not admitted. */
    void countryLeft(String operation, String country);
}
