package org.cordon.hub.smugglinggroup.process;

import org.cordon.hub.smugglinggroup.process.GroupRegisterProcess.Messages;
import org.cordon.hub.smugglinggroup.process.GroupRegisterProcess.Variables;
import org.cordon.kernel.shared.process.Processes;
import org.springframework.stereotype.Component;

/**
 * Starts the process of each group in the register, and tells the process when the group was decided on, confirmed, closed or handed over.
 */
@Component
public final class GroupWorkflow {

    private final Processes processes;

    GroupWorkflow(Processes processes) {
        this.processes = processes;
    }

    /** Starts the review of a group that was not registered by the start form. */
    public void registered(String group) {
        processes.start(GroupRegisterProcess.KEY, group, Variables.GROUP_REFERENCE.is(group));
    }

    /** Tells the process that the publication of the group was decided outside its task. */
    public void decided(String group) {
        processes.tell(Messages.GROUP_DECIDED, group);
    }

    /** Tells the process that the steward has confirmed, closed or handed over the group outside its task. */
    public void kept(String group) {
        processes.tell(Messages.GROUP_KEPT, group);
    }
}
