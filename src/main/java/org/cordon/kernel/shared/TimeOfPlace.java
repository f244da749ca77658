package org.cordon.kernel.shared;

import static org.cordon.kernel.shared.Said.said;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/** A time that was given with an offset and, beside it, the zone of its place. */
public final class TimeOfPlace {

    private TimeOfPlace() {
    }

    /**
     * What is wrong with the offset, as the rest of a sentence about the time; empty if nothing is. UTC says nothing of a place and fits
     * each: a program need not know the offset of another place. Any other offset that is not the one of the zone at that time means that
     * one of the two is wrong.
     */
    public static Optional<Said> contradiction(OffsetDateTime time, ZoneId zone) {
        var there = zone.getRules().getOffset(time.toInstant());
        return time.getOffset().equals(ZoneOffset.UTC) || time.getOffset().equals(there) ? Optional.empty()
                : Optional.of(said("has the offset {given}, and in {zone} it was {offset} then: give the offset of the place, or UTC",
                        time.getOffset(), zone, there.equals(ZoneOffset.UTC) ? "+00:00" : there));
    }
}
