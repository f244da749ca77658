package org.cordon.kernel.shared.process;

import java.util.Optional;

/**
 * Lets what waits for a date follow when the date is moved: variables, timers and the due dates of open tasks. Implemented by the engine's
 * side.
 */
public interface OpenTimers {

    /**
     * Lets the next instances of an operation follow, in their order.
     *
     * @param after up to which they have followed, or empty to begin
     * @return up to which they have now, or empty if all have
     */
    Optional<String> followNext(String operation, Optional<String> after);

    /** Lets one instance follow; one that has ended is left alone. */
    void follow(String processKey, String businessKey);
}
