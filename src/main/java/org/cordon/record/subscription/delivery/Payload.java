package org.cordon.record.subscription.delivery;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import org.cordon.record.ledger.LedgerEvent;

/**
 * What a receiver is told: that something has happened, and to what. Whatever else there is to know it reads from Cordon, which shows it
 * what it may see then, and notes that it has read it.
 *
 * @param type      of the event, {@link #MANY} or {@link #TEST}
 * @param timestamp when it was recorded
 */
@JsonPropertyOrder({"type", "timestamp", "data"})
record Payload(String type, Instant timestamp, Data data) {

    /** More has happened than is told one by one: the receiver reads on from the place that it has. */
    static final String MANY = "MANY_EVENTS";
    /** Somebody tries whether the receiver is there. */
    static final String TEST = "TEST";

    /**
     * @param reference of what it happened to; absent where it is not one thing
     * @param position  the account's place behind it: {@code GET /api/events?after=} goes on from there
     */
    @JsonInclude(Include.NON_NULL)
    @JsonPropertyOrder({"reference", "position"})
    record Data(String reference, String position) {
    }

    static Payload of(LedgerEvent event) {
        var reference = event.subject() != null ? event.subject() : event.target() != null ? event.target() : event.operation();
        return new Payload(event.type().name(), event.recordedAt(), new Data(reference, event.cursor()));
    }

    static Payload many(Instant at, String position) {
        return new Payload(MANY, at, new Data(null, position));
    }

    static Payload test(Instant at, String subscription, String position) {
        return new Payload(TEST, at, new Data(subscription, position));
    }
}
