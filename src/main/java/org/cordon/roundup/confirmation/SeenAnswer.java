package org.cordon.roundup.confirmation;

import org.cordon.kernel.shared.Moment;
import org.cordon.kernel.shared.Refusal;

/** Refuses an act on an answer that was changed after the officer read it, and says who changed it. */
final class SeenAnswer {

    private SeenAnswer() {
    }

    /**
     * @param seen the version that the officer has read, or null if the request does not say
     * @throws Refusal conflict, if that is not the present version
     */
    static void require(Confirmation given, Integer seen) {
        if (seen != null && seen != given.version()) {
            throw given.answeredBy() == null
                    ? Refusal.outdated("The answer about {target} was changed, after you looked at it; look at it again.", given.target())
                    : Refusal.outdated(
                            "The answer about {target} was changed by {user} at {time}, after you looked at it; look at it again.",
                            given.target(), given.answeredBy(), new Moment(given.answeredAt()));
        }
    }
}
