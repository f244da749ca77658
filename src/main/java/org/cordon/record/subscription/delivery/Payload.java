package org.cordon.record.subscription.delivery;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import org.cordon.record.ledger.LedgerEvent;

/**
 * The content of a message: the type of an event, its time and its subject. The receiver reads everything else from Cordon. Cordon then
 * shows only what the account may see at that time, and records the access.
 *
 * @param type      the type of the event, {@link #MANY} or {@link #TEST}
 * @param timestamp when the event was recorded
 */
@JsonPropertyOrder({"type", "timestamp", "data"})
record Payload(String type, Instant timestamp, Data data) {

    /** The type of a message that stands for more events than are sent one by one. The receiver reads on from its last cursor. */
    static final String MANY = "MANY_EVENTS";
    /** The type of a message with which the party tests whether the receiver works. */
    static final String TEST = "TEST";

    /**
     * @param reference the reference of the event's subject; absent if there is no single subject
     * @param position  the account's cursor after the event; {@code GET /api/events?after=} continues at this cursor
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
