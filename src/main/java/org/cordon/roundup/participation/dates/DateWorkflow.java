package org.cordon.roundup.participation.dates;

import java.util.Optional;
import java.util.Set;
import org.cordon.roundup.operation.dates.OperationDate;

/** What the processes of an operation are told about its dates. */
public interface DateWorkflow {

    /**
     * Dates were moved: begins the process that lets everything follow.
     *
     * @param country the one country for which they moved, or null for all
     */
    void datesMoved(String operation, Set<OperationDate> dates, String country);

    /**
     * Lets the next instances follow: variables, timers and the due dates of open tasks.
     *
     * @param after the reference up to which they have followed, or empty to begin
     * @return up to which they have now, or empty if all have
     */
    Optional<String> followNext(String operation, Optional<String> after);
}
