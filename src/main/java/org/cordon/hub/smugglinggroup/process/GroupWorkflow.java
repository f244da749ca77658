package org.cordon.hub.smugglinggroup.process;

import org.cordon.hub.smugglinggroup.process.GroupRegisterProcess.Messages;
import org.cordon.hub.smugglinggroup.process.GroupRegisterProcess.Variables;
import org.cordon.kernel.shared.process.Processes;
import org.springframework.stereotype.Component;

/** Starts the process of the register, and tells it what has happened. */
@Component
public final class GroupWorkflow {

    private final Processes processes;

    GroupWorkflow(Processes processes) {
        this.processes = processes;
    }

    /** A group was registered by other means than the start form: it is to be reviewed. */
    public void registered(String group) {
        processes.start(GroupRegisterProcess.KEY, group, Variables.GROUP_REFERENCE.is(group));
    }

    /** Whether it is published was decided by other means than a task. */
    public void decided(String group) {
        processes.tell(Messages.GROUP_DECIDED, group);
    }

    /** Its steward has said something of it by other means than a task. */
    public void kept(String group) {
        processes.tell(Messages.GROUP_KEPT, group);
    }
}
