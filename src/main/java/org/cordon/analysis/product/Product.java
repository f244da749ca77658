package org.cordon.analysis.product;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A product, as its reader may see it. The audience sees neither the file nor the author. After a recall, the audience sees only that the
 * product is recalled.
 *
 * @param file      the analysis file; null for the audience, as are {@code author}, {@code purpose} and {@code replaces}
 * @param author    the account that wrote the product
 * @param heldAt    the time since which some citation may not go to the whole audience; null if every citation may
 * @param erasedAt  the time at which the words of the product were erased, together with its file
 * @param member    whether the reader works in the product's file
 * @param own       whether the reader answers for the product: as its author, or as an analyst of its file if the author has left that file
 * @param recipient whether the reader belongs to the audience
 * @param readable  whether the reader may read the words of the product now
 * @param sources   the number of contributions on which the product rests; null if the reader may not read the product
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
     * The content of a product, as its author sends it.
     *
     * @param audience  the groups that may read the product
     * @param citations the references of the contributions that the product cites
     * @param proposals the persons proposed as targets
     */
    public record Content(String purpose, List<Text> texts, List<String> audience, List<String> citations, List<Proposed> proposals) {

        public Content {
            texts = List.copyOf(texts);
            audience = List.copyOf(audience);
            citations = List.copyOf(citations);
            proposals = List.copyOf(proposals);
        }
    }

    /** A person proposed to a country as a target, and the reason for the proposal. */
    public record Proposed(String country, String name, String reason) {
    }

    /** The decision of a second reader; {@code words} say why the reader sent the product back. */
    public record Reading(String reader, Instant readAt, boolean approved, String words) {
    }

    /**
     * A citation that may not go to a party of the audience, and the request to release the citation. Its times and its outcome are null if
     * there was no request.
     */
    public record Missing(String contribution, String party, Instant askedAt, Instant deadline, String outcome) {

        private static final Duration BETWEEN_TWO = Duration.ofDays(1);

        /**
         * Whether the release has to be asked for. It is not asked for while a request is open, or after a request ended without a release.
         * A new request follows if a release was given and then ended. If the author left the citation out for a while, a new request
         * follows only a day after the last one. Without this delay, each change by the author would repeat the request.
         */
        public boolean isToAsk(Instant now) {
            return askedAt == null || "RELEASED".equals(outcome)
                    || "NOT_NEEDED".equals(outcome) && !now.isBefore(askedAt.plus(BETWEEN_TWO));
        }
    }
}
