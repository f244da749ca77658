package org.cordon.kernel.shared;

import static org.cordon.kernel.shared.Said.said;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/** Checks a time with an offset against the zone of its place, which was given together with the time. */
public final class TimeOfPlace {

    private TimeOfPlace() {
    }

    /**
     * Returns what is wrong with the offset, as the continuation of a sentence about the time; empty if the offset is right. UTC fits every
     * place, because a program need not know the offset of another place. Any other offset has to be the offset of the zone at that time:
     * otherwise either the offset or the zone is wrong.
     */
    public static Optional<Said> contradiction(OffsetDateTime time, ZoneId zone) {
        var there = zone.getRules().getOffset(time.toInstant());
        return time.getOffset().equals(ZoneOffset.UTC) || time.getOffset().equals(there) ? Optional.empty()
                : Optional.of(said("has the offset {given}, and in {zone} it was {offset} then: give the offset of the place, or UTC",
                        time.getOffset(), zone, there.equals(ZoneOffset.UTC) ? "+00:00" : there));
    }
}
