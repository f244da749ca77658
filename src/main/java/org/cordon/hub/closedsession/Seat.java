package org.cordon.hub.closedsession;

import java.time.Instant;

/**
 * A seat in a session.
 *
 * @param party the invited group: of a country, a partner, or the coordination
 * @param owedBy the deadline for the party's answer
 * @param answer null until the party has answered
 * @param answeredAt null until the party has answered
 */
public record Seat(String session, String party, Instant owedBy, SeatAnswer answer, Instant answeredAt) {

    public boolean isTaken() {
        return answer == SeatAnswer.COMING;
    }
}
