package org.cordon.report;

/** How soon those whom a report concerns have to have read it. By when that is, a decision table says. */
public enum Urgency {

    /** A life or the whole pursuit depends on it: within the hour. */
    FLASH,
    /** Within the working day. */
    URGENT,
    /** What is reported without saying so. */
    NORMAL,
    /** Whenever there is time. */
    ROUTINE
}
