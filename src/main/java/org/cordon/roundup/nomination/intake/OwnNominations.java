package org.cordon.roundup.nomination.intake;

import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.kernel.shared.Refusal;
import org.cordon.roundup.nomination.Nomination;
import org.cordon.roundup.nomination.Nominations;
import org.springframework.stereotype.Component;

/** The nominations of the caller's country. A nomination of another country is refused as if it did not exist. */
@Component
final class OwnNominations {

    private final Nominations nominations;
    private final CurrentCaller caller;

    OwnNominations(Nominations nominations, CurrentCaller caller) {
        this.nominations = nominations;
        this.caller = caller;
    }

    /** @throws Refusal not found if there is no such nomination of the caller's country */
    void require(String reference) {
        var country = caller.get().requireCountry();
        nominations.find(reference).filter(nomination -> nomination.country().equals(country)).orElseThrow(() -> notFound(reference));
    }

    /**
     * Returns the nomination, and locks its row until the transaction ends.
     *
     * @throws Refusal not found if there is no such nomination of the caller's country
     */
    Nomination lock(String reference) {
        var country = caller.get().requireCountry();
        return nominations.lock(reference).filter(nomination -> nomination.country().equals(country))
                .orElseThrow(() -> notFound(reference));
    }

    static Refusal notFound(String reference) {
        return Refusal.notFound("There is no {reference} that you may see.", reference);
    }
}
