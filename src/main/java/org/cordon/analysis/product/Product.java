package org.cordon.analysis.product;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A product, as its reader may see it. Its audience sees neither its file nor its author. Once it is recalled, the audience sees only this
 * fact.
 *
 * @param file      the analysis file; null for the audience, like the author, the purpose and the product that it replaces
 * @param author    the account that wrote it
 * @param heldAt    the time since which something that it cites may not go to all of its audience, or null
 * @param erasedAt  the time at which its words were erased, with its file
 * @param member    whether the reader works in its file
 * @param own       whether the reader answers for it: as its author, or as an analyst of its file if the author has left that file
 * @param recipient whether the reader belongs to its audience
 * @param readable  whether the reader may read its words now
 * @param sources   the number of contributions on which it rests; null if the reader may not read it
 * @param origins   the number of origins of these contributions
 */
public record Product(String reference, ProductState state, String file, String author, String purpose, String replaces, Instant writtenAt,
        Instant disseminatedAt, Instant heldAt, Instant recalledAt, String recallReason, Instant erasedAt, boolean member, boolean own,
        boolean recipient, boolean readable, Integer sources, Integer origins) {

    /**
     * The words of a product in one language.
     *
     * @param language en, fr, es or ar
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Text(String language, String title, String text) {
    }

    /**
     * The content of a product, as its author gives it.
     *
     * @param audience  the groups that may read it
     * @param citations the references of the contributions that it cites
     * @param proposals the persons whom it proposes as targets
     */
    public record Content(String purpose, List<Text> texts, List<String> audience, List<String> citations, List<Proposed> proposals) {

        public Content {
            texts = List.copyOf(texts);
            audience = List.copyOf(audience);
            citations = List.copyOf(citations);
            proposals = List.copyOf(proposals);
        }
    }

    /** A person whom the product proposes to a country as a target, and why. */
    public record Proposed(String country, String name, String reason) {
    }

    /** The decision of a second reader; {@code words} say why the reader sent the product back. */
    public record Reading(String reader, Instant readAt, boolean approved, String words) {
    }

    /**
     * A citation that may not go to a party of the audience, and the state of the request to release it; null if no release was asked for.
     */
    public record Missing(String contribution, String party, Instant askedAt, Instant deadline, String outcome) {

        private static final Duration BETWEEN_TWO = Duration.ofDays(1);

        /**
         * Whether the release has to be asked for. It is not asked for while a request is open, or after a request ended without a release.
         * A new request follows if a release was given and then ended. If the author left the citation out for a while, a new request
         * follows only a day after the last one. Otherwise each change by the author would repeat the request.
         */
        public boolean isToAsk(Instant now) {
            return askedAt == null || "RELEASED".equals(outcome)
                    || "NOT_NEEDED".equals(outcome) && !now.isBefore(askedAt.plus(BETWEEN_TWO));
        }
    }
}
