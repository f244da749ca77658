package org.cordon.roundup.participation.silence;

import java.time.OffsetDateTime;

/**
 * The decision of the coordinator about one silent country.
 *
 * @param until the new deadline of an extension; null means the time of the next reminder, but at the latest the nomination deadline
 */
public record ChaseDecision(String country, Kind decision, OffsetDateTime until) {

    /** The three possible decisions. */
    public enum Kind { REMIND, EXTEND, RECORD_SILENT }
}
