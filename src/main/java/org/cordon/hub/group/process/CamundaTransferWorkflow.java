package org.cordon.hub.group.process;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.cordon.hub.group.process.GroupTransferProcess.Messages;
import org.cordon.hub.group.process.GroupTransferProcess.Variables;
import org.cordon.hub.group.transfer.TransferWorkflow;
import org.springframework.stereotype.Component;

/** Starts the process of a proposal, and tells it that it was answered. */
@Component
final class CamundaTransferWorkflow implements TransferWorkflow {

    private final RuntimeService runtime;

    CamundaTransferWorkflow(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @Override
    public void proposed(String group) {
        runtime.startProcessInstanceByKey(GroupTransferProcess.KEY, group, Map.of(Variables.GROUP_REFERENCE.name(), group));
    }

    @Override
    public void answered(String group) {
        runtime.createMessageCorrelation(Messages.TRANSFER_ANSWERED).processInstanceBusinessKey(group).correlateAll();
    }
}
