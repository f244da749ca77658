package org.cordon.roundup.operation.process;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.cordon.kernel.shared.process.ProcessVariable;
import org.cordon.roundup.operation.Operation;

/** The dates of an operation by the process variables that hold them. Dates that had passed when the operation was entered are left out. */
public final class AwaitedDates {

    private final Operation operation;
    private final Map<String, Instant> dates = new HashMap<>();

    public AwaitedDates(Operation operation) {
        this.operation = operation;
    }

    public AwaitedDates with(ProcessVariable<String> variable, Instant date) {
        if (operation.awaited(date) != null) {
            dates.put(variable.name(), date);
        }
        return this;
    }

    public Map<String, Instant> byName() {
        return Map.copyOf(dates);
    }
}
