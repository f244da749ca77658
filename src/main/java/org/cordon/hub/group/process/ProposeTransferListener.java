package org.cordon.hub.group.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.cordon.hub.group.process.GroupTransferProcess.Inputs;
import org.cordon.hub.group.process.GroupTransferProcess.Variables;
import org.cordon.hub.group.transfer.TransferService;
import org.cordon.kernel.shared.process.Posted;
import org.springframework.stereotype.Component;

/** On {@code startEvent_proposeTransfer}: takes what the start form proposes. What came by other means is taken already. */
@Component
final class ProposeTransferListener implements ExecutionListener {

    private final TransferService transfers;

    ProposeTransferListener(TransferService transfers) {
        this.transfers = transfers;
    }

    @Override
    public void notify(DelegateExecution execution) {
        if (Variables.GROUP_REFERENCE.from(execution).find().isPresent()) {
            return;
        }
        var group = transfers.proposeByForm(Posted.json(execution, Inputs.TRANSFER));
        execution.setProcessBusinessKey(group);
        Variables.GROUP_REFERENCE.on(execution).set(group);
    }
}
