package org.cordon.exchange.alert;

import java.time.Instant;
import org.cordon.record.handling.Handlings;

/**
 * A reader on the list of an alert.
 *
 * @param party         the group that reads the alert: the bureau of a country, or the coordination
 * @param toldVersion   the last version that the reader was told of; 0 before the first
 * @param openedVersion the last version that the reader has opened, or 0
 * @param openedAt      the time at which the reader opened that version, or null
 * @param owedBy        the time by which the reader must have opened the version, or confirmed after a recall that copies are gone
 * @param copiesAskedAt the time at which the reader was asked to confirm that copies are gone, or null
 * @param copiesGoneAt  the time at which the reader confirmed that copies are gone, or null
 * @param withheld      whether the issuing country keeps the alert from the reader
 */
public record AlertReader(String alert, String party, int toldVersion, int openedVersion, Instant openedAt, Instant owedBy,
        Instant copiesAskedAt, Instant copiesGoneAt, boolean withheld) {

    /** Returns the code of the reader, {@code IT} or {@code IPSG}. */
    public String country() {
        return Handlings.code(party);
    }

    /** Whether the reader has still to be told of a version. */
    public boolean isToBeTold(int version) {
        return !withheld && toldVersion < version;
    }

    public ReaderState state(Alert alert, Instant now) {
        if (withheld) {
            return ReaderState.WITHHELD;
        }
        if (alert.isRecalled()) {
            return copiesGoneAt != null ? ReaderState.COPIES_GONE
                    : copiesAskedAt != null && !owedBy.isAfter(now) ? ReaderState.COPIES_UNCONFIRMED : ReaderState.COPIES_ASKED;
        }
        return openedVersion == alert.version() ? ReaderState.OPENED : owedBy.isAfter(now) ? ReaderState.TOLD : ReaderState.UNOPENED;
    }
}
