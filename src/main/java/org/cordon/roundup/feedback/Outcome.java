package org.cordon.roundup.feedback;

/** The ways in which a country has used an item. */
public enum Outcome { USED, NOT_USED, PASSED_ON }
