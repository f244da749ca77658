package org.cordon.roundup.confirmation.process;

import org.cordon.kernel.shared.process.Processes;
import org.springframework.stereotype.Component;

/**
 * Tells each {@code country-participation} that the list is frozen. A process that does not wait for the list yet finds the list frozen
 * when it reaches the step that waits.
 */
@Component
public final class ListWorkflow {

    private static final String LIST_FROZEN = "cordon.listFrozen";

    private final Processes processes;

    ListWorkflow(Processes processes) {
        this.processes = processes;
    }

    /** Continues a participation that waits for the list. */
    public void listFrozen(String participation) {
        processes.tell(LIST_FROZEN, participation);
    }
}
