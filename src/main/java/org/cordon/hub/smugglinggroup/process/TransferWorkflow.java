package org.cordon.hub.smugglinggroup.process;

import org.cordon.hub.smugglinggroup.process.GroupTransferProcess.Messages;
import org.cordon.hub.smugglinggroup.process.GroupTransferProcess.Variables;
import org.cordon.kernel.shared.process.Processes;
import org.springframework.stereotype.Component;

/** Starts the process of a proposal, and tells it that it was answered. */
@Component
public final class TransferWorkflow {

    private final Processes processes;

    TransferWorkflow(Processes processes) {
        this.processes = processes;
    }

    /** Something was proposed by other means than the start form. */
    public void proposed(String group) {
        processes.start(GroupTransferProcess.KEY, group, Variables.GROUP_REFERENCE.is(group));
    }

    /** It was answered by other means than a task. */
    public void answered(String group) {
        processes.tell(Messages.TRANSFER_ANSWERED, group);
    }
}
