package org.cordon.platform.draft;

import java.util.Optional;
import org.cordon.kernel.caller.Caller;

/** The open tasks, as the engine keeps them. */
public interface HeldTasks {

    /**
     * An open task.
     *
     * @param group  the group for which the caller works on the task
     * @param holder the account that has taken the task, or null
     */
    record Open(String group, String holder) {
    }

    /** Returns the task, if it is for a group of the caller. */
    Optional<Open> open(Caller caller, String task);

    /** Gives the task to a member of its group. */
    void assign(String task, String holder);
}
