package org.cordon.kernel.shared.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The current values of the dates that instances of one process wait for; the dates may have been moved after an instance stored them. */
public interface MovableDates {

    /** Returns the business keys of the instances that can wait for a date of an operation. */
    List<String> businessKeys(String operation);

    /**
     * Returns the dates by the names of the instance's variables. Dates that nothing waits for are left out.
     *
     * @param begun the time when the instance began to wait, because some dates are counted from this time
     */
    Map<String, Instant> of(String businessKey, Instant begun);
}
