package org.cordon.kernel.shared.feature;

/**
 * What a person can have done, by the rows that it leaves in the audit. The features declare their acts as enums. The name, which no other
 * act has, is the key of its sentences; an act that no feature declares, as taking a task into one's hands, has no receipt.
 */
public interface Act {

    /** Where an act is changed afterwards. */
    enum Place { NOWHERE, FILE, REPORT, REPORTS, DATES, COUNTRIES, LIST, HANDLING, RELEASES, ITEM, DIRECTORY, ACCOUNTS }

    /** Until when an act can be changed, where a date says so. */
    enum Until { NEVER, CONFIRMATIONS, END }

    String name();

    Course course();
}
