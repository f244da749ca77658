package org.cordon.roundup.lead;

/** What is reported. */
public enum LeadKind {

    /** Any new information about the person. */
    LEAD,
    /** A country or place where he is, or may be. */
    LOCATION
}
