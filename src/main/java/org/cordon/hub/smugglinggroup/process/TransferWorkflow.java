package org.cordon.hub.smugglinggroup.process;

import org.cordon.hub.smugglinggroup.process.GroupTransferProcess.Messages;
import org.cordon.hub.smugglinggroup.process.GroupTransferProcess.Variables;
import org.cordon.kernel.shared.process.Processes;
import org.springframework.stereotype.Component;

/** Starts the process of a proposal, and tells the process when the proposal was answered. */
@Component
public final class TransferWorkflow {

    private final Processes processes;

    TransferWorkflow(Processes processes) {
        this.processes = processes;
    }

    /** Starts the process of a proposal that was not made by the start form. */
    public void proposed(String group) {
        processes.start(GroupTransferProcess.KEY, group, Variables.GROUP_REFERENCE.is(group));
    }

    /** Tells the process that the proposal was answered outside its task. */
    public void answered(String group) {
        processes.tell(Messages.TRANSFER_ANSWERED, group);
    }
}
