package org.cordon.kernel.caller;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** The partner organisations that have a group of accounts. */
public interface Partners {

    /** Whether there is such a group; naming a group never creates it. */
    boolean exists(String group);

    /** Returns the groups of all partners, in the order of their names. */
    List<String> all();

    /** Returns the partner's time zone, in which deadlines are told to it; UTC if none is set. */
    ZoneId zone(String group);

    /** Returns the mail address of the group: that of the first of its accounts that has one. */
    Optional<String> address(String group);
}
