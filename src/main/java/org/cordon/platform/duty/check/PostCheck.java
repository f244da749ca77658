package org.cordon.platform.duty.check;

import java.time.Instant;
import java.util.Optional;

/**
 * One check of one post.
 *
 * @param reference {@code D-} and a random code
 * @param becauseOf the check whose silence this one follows, or null
 * @param notBefore before which it is not to be planned
 * @param askedAt   null as long as its time has not come
 * @param outcome   null until it has ended
 */
record PostCheck(String reference, String post, String country, Kind kind, String becauseOf, Instant notBefore, Instant askedAt,
        Instant deadline, Outcome outcome) {

    enum Kind {
        /** Whether the entry is still right, twice a year. */
        CONFIRMATION,
        /** Whether somebody answers, each quarter. */
        TEST
    }

    enum Outcome { CONFIRMED, UNCONFIRMED, ANSWERED, SILENT, MOVED, REMOVED }

    /** The check that a silent post's bureau is asked by next. */
    Optional<String> follows() {
        return Optional.ofNullable(becauseOf);
    }

    boolean isTest() {
        return kind == Kind.TEST;
    }
}
