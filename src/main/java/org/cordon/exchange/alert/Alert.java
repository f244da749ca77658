package org.cordon.exchange.alert;

import java.time.Instant;
import org.cordon.record.handling.HandlingCode;
import org.cordon.roundup.report.Urgency;

/**
 * An alert, as far as its reader may see it.
 *
 * @param own          whether the reader's country issued the alert
 * @param country      the country that issued the alert
 * @param urgency      how soon readers have to open the alert
 * @param version      the number of the present version
 * @param writtenAt    the time at which the present version was written
 * @param reason       the reason for the last correction; null in the first version
 * @param openedAt     the time at which the reader opened the present version; null if the reader has not opened it, or is the issuing
 * country
 * @param recalledAt   the time of the recall, or null
 * @param recallReason the reason for the recall, or null
 * @param content      always present for the issuing country. For another reader it is null before the opening of the present version and
 * after a recall
 */
public record Alert(String reference, boolean own, String country, AlertKind kind, Urgency urgency, int version, Instant issuedAt,
        Instant writtenAt, String reason, Instant openedAt, Instant recalledAt, String recallReason, HandlingCode code,
        AlertContent content) {

    public boolean isRecalled() {
        return recalledAt != null;
    }
}
