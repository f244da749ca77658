package org.cordon.platform.duty;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.cordon.kernel.country.DutyHours;

/**
 * A post at a moment.
 *
 * @param post   the post; without reference and name if it is the contact of a bureau without posts
 * @param onDuty whether the post is on duty; empty if its hours are not known
 * @param until  the end of the present duty; empty if the post is not on duty, or if no end is in sight
 * @param next   when the post is on duty next; empty if the post is on duty now, or if its next duty is not known
 */
public record PostNow(DutyPost post, Optional<Boolean> onDuty, Optional<Instant> until, Optional<Instant> next) {

    static PostNow of(DutyPost post, ZoneId zone, Instant now) {
        return post.hours() == null ? new PostNow(post, Optional.empty(), Optional.empty(), Optional.empty())
                : at(post, new DutyCalendar(post.hours(), post.holidays(), zone), now);
    }

    /** Returns the contact of a bureau without posts, as a post. */
    static DutyPost contact(String address, String language, DutyHours hours) {
        return new DutyPost(null, null, null, address, null, List.of(language), hours, List.of(), null);
    }

    private static PostNow at(DutyPost post, DutyCalendar calendar, Instant now) {
        return new PostNow(post, Optional.of(calendar.isOn(now)), calendar.until(now), calendar.next(now));
    }

    /** Whether the post is known to be on duty. */
    public boolean isOnDuty() {
        return onDuty.orElse(false);
    }
}
