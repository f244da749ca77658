package org.cordon.hub.contact;

import java.time.Instant;
import java.util.List;

/**
 * A bureau that is asked whether a party may contact it about what it holds.
 *
 * @param reference  its own, which tells nothing of the declaration
 * @param items      which of its items it is about
 * @param deadline   after which silence is a no
 * @param answer     null until then
 */
public record ContactAsking(String reference, String declaration, String country, List<String> items, Instant askedAt, Instant deadline,
        Answer answer, Instant answeredAt) {

    /** The answer of the bureau. */
    public enum Answer { YES, NO, SILENCE }

    public ContactAsking {
        items = List.copyOf(items);
    }
}
