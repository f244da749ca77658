package org.cordon.target;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.cordon.shared.Refusal;
import org.springframework.stereotype.Component;

/** Refuses an act on a nomination or an answer that has become another one since its actor looked at it, and says who changed it. */
@Component
final class SeenBefore {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private final Nominations nominations;

    SeenBefore(Nominations nominations) {
        this.nominations = nominations;
    }

    /**
     * @param seen the version that the actor has seen, or null if he does not say
     * @throws Refusal conflict, if that is not the present one
     */
    void require(Nomination nomination, Integer seen) {
        if (!nomination.isAsSeen(seen)) {
            throw Refusal.conflict(nomination.reference() + " was changed" + nominations.lastChange(nomination.reference())
                    .map(change -> " by " + change.by() + " at " + WHEN.format(change.at())).orElse("")
                    + ", after you looked at it; look at it again.");
        }
    }

    /** Says of a nomination that is not to be decided any more that its country has withdrawn it, if that is why. */
    void requireNotWithdrawn(String reference, String operation, String country) {
        nominations.find(String.valueOf(reference)).filter(nomination -> nomination.operation().equals(operation) && nomination.country().equals(country))
                .filter(nomination -> nomination.status() == NominationStatus.WITHDRAWN).ifPresent(withdrawn -> {
                    throw Refusal.conflict(reference + " was withdrawn by its country after you looked at it; look at the others again.");
                });
    }

    /** The same, for an answer about a target. */
    void require(Confirmation given, Integer seen) {
        if (seen != null && seen != given.version()) {
            throw Refusal.conflict("The answer about " + given.target() + " was changed"
                    + (given.answeredBy() == null ? "" : " by " + given.answeredBy() + " at " + WHEN.format(given.answeredAt()))
                    + ", after you looked at it; look at it again.");
        }
    }
}
