package org.cordon.roundup.feedback;

/** The possible outcomes of an item that a country was given. */
public enum Outcome { USED, NOT_USED, PASSED_ON }
