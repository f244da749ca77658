package org.cordon.roundup.operation;

import java.util.Optional;

/**
 * The time that a person gave for an act when completing the present task. The process package implements this interface, because only that
 * package knows the tasks.
 */
public interface PostedTime {

    /**
     * Returns the posted time, ISO-8601 with an offset and checked. The result is empty if no time was posted, or if no task is being
     * completed or followed up.
     */
    Optional<String> find();
}
