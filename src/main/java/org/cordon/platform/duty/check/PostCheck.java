package org.cordon.platform.duty.check;

import java.time.Instant;
import java.util.Optional;

/**
 * A check of a post.
 *
 * @param reference {@code D-} and a random code
 * @param becauseOf the check whose silence led to this check, or null
 * @param notBefore the earliest time to plan the check for
 * @param askedAt   null until the check is asked
 * @param outcome   null until the check has ended
 */
record PostCheck(String reference, String post, String country, Kind kind, String becauseOf, Instant notBefore, Instant askedAt,
        Instant deadline, Outcome outcome) {

    enum Kind {
        /** Asks whether the entry is still right, twice a year. */
        CONFIRMATION,
        /** Tests whether somebody answers, each quarter. */
        TEST
    }

    enum Outcome { CONFIRMED, UNCONFIRMED, ANSWERED, SILENT, MOVED, REMOVED }

    /** Returns the reference of the check whose silence led to this check. */
    Optional<String> follows() {
        return Optional.ofNullable(becauseOf);
    }

    boolean isTest() {
        return kind == Kind.TEST;
    }
}
