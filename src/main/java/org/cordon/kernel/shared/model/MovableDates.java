package org.cordon.kernel.shared.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The dates that the instances of one process wait for, as they stand at present: moved since the instance was told of them, maybe. */
public interface MovableDates {

    /** The business keys of the instances that can wait for a date of an operation. */
    List<String> businessKeys(String operation);

    /**
     * The dates by the names of the variables in which the instance keeps them. What nothing waits for is not among them.
     *
     * @param begun when the wait began whose date is asked for: some dates count from then on
     */
    Map<String, Instant> of(String businessKey, Instant begun);
}
