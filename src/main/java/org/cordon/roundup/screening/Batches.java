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

/** The nominations of one country that somebody decides about together. */
@Component
final class Batches {

    private final Nominations nominations;
    private final SeenNomination seenBefore;

    Batches(Nominations nominations, SeenNomination seenBefore) {
        this.nominations = nominations;
        this.seenBefore = seenBefore;
    }

    /** The nominations of a batch that have a status, their rows locked until the transaction ends. */
    Batch lock(String operation, String country, NominationStatus status) {
        return new Batch(operation, country, nominations.lock(operation, country, status).stream()
                .collect(Collectors.toMap(Nomination::reference, Function.identity())));
    }

    /** What is to be decided, as it stands now. */
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
         * One of them, as it is decided about.
         *
         * @param seen the version that was decided about, or null if that is not said
         * @throws Refusal if it is none of them, or another one than was seen
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
