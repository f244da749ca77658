package org.cordon.kernel.caller;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** The partner organisations that have a group of accounts. */
public interface Partners {

    /** Whether this group exists. Asking for a group never creates it. */
    boolean exists(String group);

    /** Returns the groups of all partners, in the order of their names. */
    List<String> all();

    /** Returns the time zone in which messages to the partner state deadlines; UTC if none is set. */
    ZoneId zone(String group);

    /** Returns the mail address of the group: the address of its first account that has one. */
    Optional<String> address(String group);
}
