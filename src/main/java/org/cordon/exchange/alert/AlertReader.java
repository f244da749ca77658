package org.cordon.exchange.alert;

import java.time.Instant;
import org.cordon.record.handling.Handlings;

/**
 * One of those on the list of an alert.
 *
 * @param party         the group that reads it: of a country, or the coordination
 * @param toldVersion   the version that he was told of last; 0 while he is still to be told
 * @param openedVersion the last one that he has opened, or 0
 * @param openedAt      when, or null
 * @param owedBy        until when he opens it, or says after a recall that copies are gone
 * @param copiesAskedAt when he was asked for the latter, or null
 * @param copiesGoneAt  when he said so, or null
 * @param withheld      whether whoever issued it keeps it from him
 */
public record AlertReader(String alert, String party, int toldVersion, int openedVersion, Instant openedAt, Instant owedBy,
        Instant copiesAskedAt, Instant copiesGoneAt, boolean withheld) {

    /** The code of the reader, {@code IT} or {@code IPSG}. */
    public String country() {
        return Handlings.code(party);
    }

    /** Whether he is to be told of a version. */
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
