package org.cordon.roundup.participation.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cordon.kernel.shared.process.OpenTimers;
import org.cordon.kernel.shared.process.Processes;
import org.cordon.roundup.operation.dates.OperationDate;
import org.cordon.roundup.participation.process.DateMoveProcess.Variables;
import org.springframework.stereotype.Component;

/** Starts {@code date-move} in the transaction of the act; the first job of the process runs after the commit. */
@Component
public final class DateWorkflow {

    private final Processes processes;
    private final OpenTimers timers;

    DateWorkflow(Processes processes, OpenTimers timers) {
        this.processes = processes;
        this.timers = timers;
    }

    /**
     * Starts the process that lets everything follow the moved dates.
     *
     * @param country the one country for which the dates moved, or null for all
     */
    public void datesMoved(String operation, Set<OperationDate> dates, String country) {
        var kept = new ArrayList<>(List.of(
                Variables.OPERATION_REFERENCE.is(operation),
                Variables.MOVED_DATES.is(dates.stream().sorted().map(OperationDate::field).collect(Collectors.joining(",")))));
        if (country != null) {
            kept.add(Variables.MOVED_COUNTRY.is(country));
        }
        processes.start(DateMoveProcess.KEY, operation, kept);
    }

    /**
     * Lets the next process instances follow the moved dates: their variables, their timers and the due dates of their open tasks.
     *
     * @param after the last reference that has followed already, or empty to begin
     * @return the last reference that has followed now, or empty if all have followed
     */
    public Optional<String> followNext(String operation, Optional<String> after) {
        return timers.followNext(operation, after);
    }
}
