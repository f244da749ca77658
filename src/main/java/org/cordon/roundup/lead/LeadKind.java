package org.cordon.roundup.lead;

/** The kind of a report. */
public enum LeadKind {

    /** Any new information about the person. */
    LEAD,
    /** A country or place where the person is, or may be. */
    LOCATION
}
