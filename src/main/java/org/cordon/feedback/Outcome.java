package org.cordon.feedback;

/** What became of an item. */
public enum Outcome { USED, NOT_USED, PASSED_ON }
