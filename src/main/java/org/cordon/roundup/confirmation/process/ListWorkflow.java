package org.cordon.roundup.confirmation.process;

import org.cordon.kernel.shared.process.Processes;
import org.springframework.stereotype.Component;

/** Lets each {@code country-participation} that waits for the list go on; one that does not wait yet reads of it when it gets there. */
@Component
public final class ListWorkflow {

    private static final String LIST_FROZEN = "cordon.listFrozen";

    private final Processes processes;

    ListWorkflow(Processes processes) {
        this.processes = processes;
    }

    /** The list is out: a process that waits for it goes on, one that is still being screened finds it out later. */
    public void listFrozen(String participation) {
        processes.tell(LIST_FROZEN, participation);
    }
}
