package org.cordon.kernel.shared.feature;

/**
 * An act that a person can have done, recognised by the rows that it leaves in the audit. Features declare their acts as enums. The name,
 * unique among acts, is the key of its sentences. An act that no feature declares, such as claiming a task, has no receipt.
 */
public interface Act {

    /** The places where an act can be changed afterwards. */
    enum Place { NOWHERE, FILE, REPORT, REPORTS, DATES, COUNTRIES, LIST, HANDLING, RELEASES, ITEM, DIRECTORY, ACCOUNTS }

    /** The limits of the time in which an act can be changed. */
    enum Until { NEVER, INVITATION, CONFIRMATIONS, END }

    String name();

    Footprint footprint();
}
