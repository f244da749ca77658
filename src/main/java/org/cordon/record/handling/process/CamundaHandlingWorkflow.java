package org.cordon.record.handling.process;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.cordon.record.handling.HandlingWorkflow;
import org.cordon.record.handling.process.HandlingChangeProcess.Variables;
import org.springframework.stereotype.Component;

/** Starts {@code handling-change} in the transaction of the act; its job runs after the commit. */
@Component
final class CamundaHandlingWorkflow implements HandlingWorkflow {

    private final RuntimeService runtime;

    CamundaHandlingWorkflow(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @Override
    public void handlingChanged(String item) {
        runtime.startProcessInstanceByKey(HandlingChangeProcess.KEY, item, Map.of(Variables.ITEM_REFERENCE.name(), item));
    }
}
