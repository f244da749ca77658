package org.cordon.roundup.feedback;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;

/**
 * A country's feedback on an item that the country was given. The feedback is owed, given, missing, or settled without an answer.
 *
 * @param country   the country that gives feedback; null if the reader must not know the country
 * @param operation the operation of the item, or the question if the item is an answer
 * @param supplier  the code of the party to which feedback is owed, or null
 * @param due       the time after which feedback counts as missing
 * @param ledTo     references of the items that followed from the item, as far as the reader sees them
 * @param text      the country's own words; personal data, or null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Feedback(String item, String country, String operation, String supplier, Instant askedAt, Instant due, State state,
        Outcome outcome, NotUsedBecause because, @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> ledTo, String text,
        Instant givenAt) {

    public enum State {
        OWED,
        GIVEN,
        /** The country gave no feedback in time; late feedback is kept all the same. */
        MISSING,
        /** Feedback is no longer owed, because the item was taken back or withheld from the country. */
        SETTLED
    }
}
