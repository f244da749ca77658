package org.cordon.kernel.caller;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** The partner organisations that have a group of accounts. */
public interface Partners {

    /** Whether there is such a group; none is ever made by naming it. */
    boolean exists(String group);

    /** All of them by their groups, in the order of their names. */
    List<String> all();

    /** Its clocks: deadlines are told to it by them. UTC where nobody has said which. */
    ZoneId zone(String group);

    /** Where the group is written to: the address of the first of its accounts that has one. */
    Optional<String> address(String group);
}
