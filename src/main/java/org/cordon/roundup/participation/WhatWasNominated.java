package org.cordon.roundup.participation;

/** What becomes of a country's nominations when it takes no part after all. Implemented where nominations are kept. */
public interface WhatWasNominated {

    /** Whatever is not admitted counts as withdrawn by it. */
    void countryLeft(String operation, String country);
}
