package org.cordon.roundup.screening;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cordon.kernel.shared.Refusal;
import org.cordon.roundup.nomination.Nomination;
import org.cordon.roundup.nomination.NominationStatus;
import org.cordon.roundup.nomination.Nominations;
import org.cordon.roundup.nomination.SeenNomination;
import org.springframework.stereotype.Component;

/** Locks those nominations of one country that are decided about together. */
@Component
final class Batches {

    private final Nominations nominations;
    private final SeenNomination seenBefore;

    Batches(Nominations nominations, SeenNomination seenBefore) {
        this.nominations = nominations;
        this.seenBefore = seenBefore;
    }

    /** Returns the nominations of a batch in one status, and locks their rows until the transaction ends. */
    Batch lock(String operation, String country, NominationStatus status) {
        return new Batch(operation, country, nominations.lock(operation, country, status).stream()
                .collect(Collectors.toMap(Nomination::reference, Function.identity())));
    }

    /** The nominations to decide about, in their present state. */
    final class Batch {

        private final String operation;
        private final String country;
        private final Map<String, Nomination> byReference;

        private Batch(String operation, String country, Map<String, Nomination> byReference) {
            this.operation = operation;
            this.country = country;
            this.byReference = byReference;
        }

        Set<String> references() {
            return byReference.keySet();
        }

        /**
         * Returns one of the nominations.
         *
         * @param seen the version of the nomination that the decision is about, or null if the request does not say
         * @throws Refusal if the nomination is not in this batch, or has another version by now
         */
        Nomination require(String reference, Integer seen) {
            var nomination = byReference.get(String.valueOf(reference));
            if (nomination == null) {
                seenBefore.requireNotWithdrawn(reference, operation, country);
                throw Refusal.invalid("is not one of the nominations to decide here.");
            }
            seenBefore.require(nomination, seen);
            return nomination;
        }
    }
}
