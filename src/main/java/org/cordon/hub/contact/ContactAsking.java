package org.cordon.hub.contact;

import java.time.Instant;
import java.util.List;

/**
 * A question to a bureau: whether the declaring bureau may contact it about items that it holds.
 *
 * @param reference the reference of the question, which reveals nothing about the declaration
 * @param items the items of the bureau that the question is about
 * @param deadline the time after which silence counts as a refusal
 * @param answer null until the bureau has answered
 */
public record ContactAsking(String reference, String declaration, String country, List<String> items, Instant askedAt, Instant deadline,
        Answer answer, Instant answeredAt) {

    /** The answer of the bureau. */
    public enum Answer { YES, NO, SILENCE }

    public ContactAsking {
        items = List.copyOf(items);
    }
}
