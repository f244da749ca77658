package org.cordon.hub.closedsession;

import java.time.Instant;

/**
 * A seat in a session.
 *
 * @param party      the group that is invited: of a country, a partner, or the coordination
 * @param owedBy     until when it says whether it comes
 * @param answer     null until then
 * @param answeredAt likewise
 */
public record Seat(String session, String party, Instant owedBy, SeatAnswer answer, Instant answeredAt) {

    public boolean isTaken() {
        return answer == SeatAnswer.COMING;
    }
}
