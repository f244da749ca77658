package org.cordon.exchange.alert;

import java.time.Instant;
import org.cordon.record.handling.HandlingCode;
import org.cordon.roundup.report.Urgency;

/**
 * An alert, as far as its reader may see it.
 *
 * @param own          whether the reader's country issued it
 * @param country      the country that issued it
 * @param urgency      how soon readers have to open it
 * @param version      the number of the present version
 * @param writtenAt    the time at which the present version was written
 * @param reason       the reason for the last correction; null in the first version
 * @param openedAt     the time at which the reader opened the present version; null if the reader has not, or is the issuing country
 * @param recalledAt   the time of the recall, or null
 * @param recallReason the reason for the recall, or null
 * @param content      null if the reader has not opened the alert, or it has been recalled
 */
public record Alert(String reference, boolean own, String country, AlertKind kind, Urgency urgency, int version, Instant issuedAt,
        Instant writtenAt, String reason, Instant openedAt, Instant recalledAt, String recallReason, HandlingCode code,
        AlertContent content) {

    public boolean isRecalled() {
        return recalledAt != null;
    }
}
