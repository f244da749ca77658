package org.cordon.roundup.nomination;

import org.cordon.kernel.shared.Moment;
import org.cordon.kernel.shared.Refusal;
import org.springframework.stereotype.Component;

/** Refuses an act on a nomination that has changed since the officer looked at it, and says who changed it. */
@Component
public final class SeenNomination {

    private final Nominations nominations;

    SeenNomination(Nominations nominations) {
        this.nominations = nominations;
    }

    /**
     * @param seen the version that the officer has seen, or null if the request does not say
     * @throws Refusal conflict, if that is not the present version
     */
    public void require(Nomination nomination, Integer seen) {
        if (!nomination.isAsSeen(seen)) {
            throw nominations.lastChange(nomination.reference())
                    .map(change -> Refusal.outdated(
                            "{reference} was changed by {user} at {time}, after you looked at it; look at it again.",
                            nomination.reference(), change.by(), new Moment(change.at())))
                    .orElseGet(() -> Refusal.outdated("{reference} was changed, after you looked at it; look at it again.",
                            nomination.reference()));
        }
    }

    /**
     * Refuses a decision on a nomination that its country has withdrawn meanwhile.
     *
     * @throws Refusal conflict, if the country has withdrawn the nomination
     */
    public void requireNotWithdrawn(String reference, String operation, String country) {
        nominations.find(String.valueOf(reference))
                .filter(nomination -> nomination.operation().equals(operation) && nomination.country().equals(country))
                .filter(nomination -> nomination.status() == NominationStatus.WITHDRAWN).ifPresent(withdrawn -> {
                    throw Refusal.outdated("{reference} was withdrawn by its country after you looked at it; look at the others again.",
                            reference);
                });
    }
}
