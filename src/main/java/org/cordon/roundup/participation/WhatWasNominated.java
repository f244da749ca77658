package org.cordon.roundup.participation;

/** Follows a country that takes no part after all, in the module that keeps its nominations. */
public interface WhatWasNominated {

    /** Withdraws the nominations of the country that are not admitted. */
    void countryLeft(String operation, String country);
}
