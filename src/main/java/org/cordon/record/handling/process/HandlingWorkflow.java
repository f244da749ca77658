package org.cordon.record.handling.process;

import org.cordon.kernel.shared.process.Processes;
import org.cordon.record.handling.process.HandlingChangeProcess.Variables;
import org.springframework.stereotype.Component;

/** Starts {@code handling-change} in the transaction of the act; the job of the process runs after the commit. */
@Component
public final class HandlingWorkflow {

    private final Processes processes;

    HandlingWorkflow(Processes processes) {
        this.processes = processes;
    }

    /**
     * Starts the job that asks and informs parties that may now see an item. Called after the item's supplier has changed the handling, or
     * after the members of an analysis file have changed.
     */
    public void handlingChanged(String item) {
        processes.start(HandlingChangeProcess.KEY, item, Variables.ITEM_REFERENCE.is(item));
    }
}
