package org.cordon.platform.duty;

import java.time.Instant;
import java.util.List;

/**
 * The posts of one bureau, in the order in which to try them.
 *
 * @param version   a number that grows with every change, so that nobody overwrites a change unseen; 0 as long as there is no entry
 * @param changedBy the account that changed the entries last; null as long as there is no entry
 * @param changedAt the time of the last change; null as long as there is no entry
 */
public record DutyRoster(String country, int version, String changedBy, Instant changedAt, List<DutyPost> posts) {

    public DutyRoster {
        posts = List.copyOf(posts);
    }
}
