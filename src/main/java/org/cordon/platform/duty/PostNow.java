package org.cordon.platform.duty;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.cordon.kernel.country.DutyHours;

/**
 * A post as it is at one moment.
 *
 * @param post   without a reference and a name if it is the contact of a bureau that has written down no post
 * @param onDuty empty when its hours are not known
 * @param until  when it is no longer on duty; empty when it is not, or without an end in sight
 * @param next   when it is on duty next; empty while it is, or when that is not known
 */
public record PostNow(DutyPost post, Optional<Boolean> onDuty, Optional<Instant> until, Optional<Instant> next) {

    static PostNow of(DutyPost post, ZoneId zone, Instant now) {
        return post.hours() == null ? new PostNow(post, Optional.empty(), Optional.empty(), Optional.empty())
                : at(post, new DutyCalendar(post.hours(), post.holidays(), zone), now);
    }

    /** The contact of a bureau that has written down no post. */
    static DutyPost contact(String address, String language, DutyHours hours) {
        return new DutyPost(null, null, null, address, null, List.of(language), hours, List.of(), null);
    }

    private static PostNow at(DutyPost post, DutyCalendar calendar, Instant now) {
        return new PostNow(post, Optional.of(calendar.isOn(now)), calendar.until(now), calendar.next(now));
    }

    /** Whether it is known to be on duty. */
    public boolean isOnDuty() {
        return onDuty.orElse(false);
    }
}
