package org.cordon.roundup.feedback;

/** What became of an item. */
public enum Outcome { USED, NOT_USED, PASSED_ON }
