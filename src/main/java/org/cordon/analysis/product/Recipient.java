package org.cordon.analysis.product;

import java.time.Instant;
import org.cordon.record.handling.Handlings;

/**
 * A recipient of a product.
 *
 * @param party    the group of the recipient
 * @param toldAt   null while the product is not disseminated
 * @param owedBy   the time until which feedback is owed
 * @param silentAt the time at which silence was recorded, because the deadline had passed without feedback
 */
public record Recipient(String product, String party, Instant toldAt, Instant owedBy, Usefulness worth, String words, Instant answeredAt,
        Instant silentAt) {

    /** Returns the code of the recipient: {@code IT}, {@code partner-EUROPOL}, {@code IPSG}. */
    public String country() {
        return Handlings.code(party);
    }
}
