package org.cordon.roundup.operation.process;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.cordon.kernel.shared.process.ProcessVariable;
import org.cordon.roundup.operation.Operation;

/** Dates of an operation by the variables that hold them, without those that had passed when it was entered. */
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
