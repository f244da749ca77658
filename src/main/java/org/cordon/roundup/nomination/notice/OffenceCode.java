package org.cordon.roundup.nomination.notice;

/**
 * A short taxonomy of offences. The charge itself is free text in any language and is never matched by keywords.
 *
 * <p>No notice is published in practice for the excluded families. These are private disputes, family matters, unfunded cheques,
 * administrative rules, and matters that article 3 of the Constitution excludes.
 */
public enum OffenceCode {
    PEOPLE_SMUGGLING, HUMAN_TRAFFICKING, MURDER, RAPE, CHILD_ABUSE, DRUGS, FIREARMS, ORGANISED_CRIME, MONEY_LAUNDERING, FRAUD,
    KIDNAPPING, ROBBERY, TERRORISM, ENVIRONMENTAL_CRIME, CORRUPTION, OTHER,
    PRIVATE_DISPUTE, FAMILY_MATTER, UNFUNDED_CHEQUE, ADMINISTRATIVE, MILITARY, POLITICAL, RELIGIOUS;

    /** Whether the offence belongs to an excluded family. */
    public boolean isExcluded() {
        return compareTo(PRIVATE_DISPUTE) >= 0;
    }
}
