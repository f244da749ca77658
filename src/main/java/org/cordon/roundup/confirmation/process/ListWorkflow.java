package org.cordon.roundup.confirmation.process;

import org.cordon.kernel.shared.process.Processes;
import org.springframework.stereotype.Component;

/**
 * Tells each {@code country-participation} that the list is frozen. A process that does not wait for it yet reads that when it gets there.
 */
@Component
public final class ListWorkflow {

    private static final String LIST_FROZEN = "cordon.listFrozen";

    private final Processes processes;

    ListWorkflow(Processes processes) {
        this.processes = processes;
    }

    /** Continues a participation that waits for the list. A country still being screened finds the list frozen later. */
    public void listFrozen(String participation) {
        processes.tell(LIST_FROZEN, participation);
    }
}
