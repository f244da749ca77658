package org.cordon.roundup.confirmation.process;

import org.camunda.bpm.engine.RuntimeService;
import org.cordon.roundup.confirmation.ListWorkflow;
import org.springframework.stereotype.Component;

/** Lets each {@code country-participation} that waits for the list go on; one that does not wait yet reads of it when it gets there. */
@Component
final class CamundaListWorkflow implements ListWorkflow {

    private static final String LIST_FROZEN = "cordon.listFrozen";

    private final RuntimeService runtime;

    CamundaListWorkflow(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @Override
    public void listFrozen(String participation) {
        runtime.createMessageCorrelation(LIST_FROZEN).processInstanceBusinessKey(participation).correlateAll();
    }
}
