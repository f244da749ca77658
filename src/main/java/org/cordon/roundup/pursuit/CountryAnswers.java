package org.cordon.roundup.pursuit;

/** The answers of countries that were asked about a target. */
public interface CountryAnswers {

    /** Whether at least one country was asked about the target, and every country asked has answered. */
    boolean areAllGiven(String target);
}
