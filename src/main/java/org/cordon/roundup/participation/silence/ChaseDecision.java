package org.cordon.roundup.participation.silence;

import java.time.OffsetDateTime;

/**
 * The decision of the coordinator about one silent country.
 *
 * @param until the new deadline of an extension; null means one more reminder interval from now
 */
public record ChaseDecision(String country, Kind decision, OffsetDateTime until) {

    /** The three possible decisions. */
    public enum Kind { REMIND, EXTEND, RECORD_SILENT }
}
