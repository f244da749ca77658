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
 * @param version      the number of the version that stands
 * @param writtenAt    when that version was written
 * @param reason       why that version corrects the one before; null in the first
 * @param openedAt     when the reader opened that version; null if the reader has not, or has issued it
 * @param recalledAt   null unless it has been recalled
 * @param recallReason why it was recalled; null as long as it stands
 * @param content      null if the reader has not opened it, or it has been recalled
 */
public record Alert(String reference, boolean own, String country, AlertKind kind, Urgency urgency, int version, Instant issuedAt,
        Instant writtenAt, String reason, Instant openedAt, Instant recalledAt, String recallReason, HandlingCode code,
        AlertContent content) {

    public boolean isRecalled() {
        return recalledAt != null;
    }
}
