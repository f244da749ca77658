package org.cordon.roundup.feedback;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;

/**
 * What a country says, or owes, of an item that it was given.
 *
 * @param country   that says it; null if the reader is not to know
 * @param operation that the item belongs to; of an answer, its question
 * @param supplier  the code of whoever it is owed to, or null
 * @param due       until when it says it, before it counts as missing
 * @param ledTo     what it led to, as far as the reader sees it
 * @param text      personal data, or null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Feedback(String item, String country, String operation, String supplier, Instant askedAt, Instant due, State state,
        Outcome outcome, NotUsedBecause because, @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> ledTo, String text,
        Instant givenAt) {

    /** How far it has come. */
    public enum State {
        OWED,
        GIVEN,
        /** Nobody said anything in time; what is said later is kept all the same. */
        MISSING,
        /** It is owed no longer: the item was taken back, or withheld from its country. */
        SETTLED
    }
}
