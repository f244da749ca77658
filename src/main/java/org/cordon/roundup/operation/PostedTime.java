package org.cordon.roundup.operation;

import java.util.Optional;

/** The time that the person who completed the present task gave for his act. Implemented where tasks are known. */
public interface PostedTime {

    /**
     * The time as it was posted, ISO-8601 with an offset and checked; empty if none was, or if no task is being completed or followed up.
     */
    Optional<String> find();
}
