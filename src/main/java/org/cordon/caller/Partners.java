package org.cordon.caller;

import java.util.Optional;

/** The partner organisations that have a group of accounts. */
public interface Partners {

    /** Whether there is such a group; none is ever made by naming it. */
    boolean exists(String group);

    /** Where the group is written to: the address of the first of its accounts that has one. */
    Optional<String> address(String group);
}
