package org.cordon.analysis.product;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A product, as its reader may see it: whoever it is for gets to know neither its file nor its author, and no more than that it was
 * recalled once it is.
 *
 * @param author    the account that wrote what it says; null for whoever is not told, as its file, its purpose and what it replaces
 * @param heldAt    since when something that it cites may not go to all of its audience any more, or null
 * @param erasedAt  when its words went, with its file
 * @param member    whether the reader works in its file
 * @param own       whether the reader answers for it: he wrote it, or works in its file and whoever wrote it no longer does
 * @param recipient whether it is for the reader
 * @param readable  whether the reader may read now what it says
 * @param sources   on so many contributions it rests; null where it cannot be read
 * @param origins   so many origins they have
 */
public record Product(String reference, ProductState state, String file, String author, String purpose, String replaces, Instant writtenAt,
        Instant disseminatedAt, Instant heldAt, Instant recalledAt, String recallReason, Instant erasedAt, boolean member, boolean own,
        boolean recipient, boolean readable, Integer sources, Integer origins) {

    /**
     * What it says in one language.
     *
     * @param language en, fr, es or ar
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Text(String language, String title, String text) {
    }

    /**
     * What its author gives.
     *
     * @param audience  groups
     * @param citations contributions, by their references
     * @param proposals whom it proposes as targets
     */
    public record Content(String purpose, List<Text> texts, List<String> audience, List<String> citations, List<Proposed> proposals) {

        public Content {
            texts = List.copyOf(texts);
            audience = List.copyOf(audience);
            citations = List.copyOf(citations);
            proposals = List.copyOf(proposals);
        }
    }

    /** Somebody who is proposed to a country, and why. */
    public record Proposed(String country, String name, String reason) {
    }

    /** What a second reader said; words where he sent it back. */
    public record Reading(String reader, Instant readAt, boolean approved, String words) {
    }

    /** For whom a contribution may not go into it, and how far the request for its release has come; null if none was asked. */
    public record Missing(String contribution, String party, Instant askedAt, Instant deadline, String outcome) {

        private static final Duration BETWEEN_TWO = Duration.ofDays(1);

        /**
         * Whether no request is open for it, nor has ended without a release: what was released and is not any more is asked for anew, and
         * what was left out for a while a day after it was asked for, however often its author changes his mind.
         */
        public boolean isToAsk(Instant now) {
            return askedAt == null || "RELEASED".equals(outcome)
                    || "NOT_NEEDED".equals(outcome) && !now.isBefore(askedAt.plus(BETWEEN_TWO));
        }
    }
}
