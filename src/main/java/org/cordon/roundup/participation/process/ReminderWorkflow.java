package org.cordon.roundup.participation.process;

import java.util.List;
import org.cordon.kernel.shared.process.Processes;
import org.cordon.roundup.participation.process.RemindingProcess.Variables;
import org.springframework.stereotype.Component;

/**
 * Starts {@code reminding} in the transaction of the act, once for every twenty countries; the job of each process runs after the commit.
 */
@Component
public final class ReminderWorkflow {

    private static final int BATCH = 20;

    private final Processes processes;

    ReminderWorkflow(Processes processes) {
        this.processes = processes;
    }

    /** Starts the processes that remind these countries. */
    public void remindersOrdered(String operation, List<String> countries) {
        for (int first = 0; first < countries.size(); first += BATCH) {
            var batch = countries.subList(first, Math.min(first + BATCH, countries.size()));
            processes.start(RemindingProcess.KEY, operation,
                    Variables.OPERATION_REFERENCE.is(operation), Variables.REMINDED_COUNTRIES.is(String.join(",", batch)));
        }
    }
}
