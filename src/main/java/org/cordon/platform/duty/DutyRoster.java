package org.cordon.platform.duty;

import java.time.Instant;
import java.util.List;

/**
 * The posts of one bureau, in the order in which they are to be reached.
 *
 * @param version   counts up with every change, so that nobody overwrites what he has not seen; 0 as long as nothing was written down
 * @param changedBy null, like {@code changedAt}, as long as nothing was
 */
public record DutyRoster(String country, int version, String changedBy, Instant changedAt, List<DutyPost> posts) {

    public DutyRoster {
        posts = List.copyOf(posts);
    }
}
