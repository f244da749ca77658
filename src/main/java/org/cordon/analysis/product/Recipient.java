package org.cordon.analysis.product;

import java.time.Instant;
import org.cordon.record.handling.Handlings;

/**
 * One of those for whom a product is.
 *
 * @param party    a group
 * @param toldAt   null while it is not disseminated
 * @param owedBy   until when he says what it was worth
 * @param silentAt when that time was over
 */
public record Recipient(String product, String party, Instant toldAt, Instant owedBy, Worth worth, String words, Instant answeredAt,
        Instant silentAt) {

    /** His code: {@code IT}, {@code partner-EUROPOL}, {@code IPSG}. */
    public String country() {
        return Handlings.code(party);
    }
}
