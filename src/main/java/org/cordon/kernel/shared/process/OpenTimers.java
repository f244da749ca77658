package org.cordon.kernel.shared.process;

import java.util.Optional;

/**
 * Moves everything that waits for a date when the date is moved: variables, timers and the due dates of open tasks. The engine's side
 * implements it.
 */
public interface OpenTimers {

    /**
     * Moves the dates of the next instances of an operation, in their order.
     *
     * @param after the last instance that is done, or empty to begin
     * @return the last instance that is done now, or empty if all are
     */
    Optional<String> followNext(String operation, Optional<String> after);

    /** Moves the dates of one instance; does nothing if it has ended. */
    void follow(String processKey, String businessKey);
}
