package org.cordon.platform.notification;

import java.time.Instant;
import java.util.Optional;
import org.cordon.kernel.caller.Caller;

/** Finds the caller's tasks behind a reference. */
public interface OpenTasks {

    /** Returns the open task of the caller's groups that is due first. */
    Optional<OpenTask> openFor(Caller caller, String reference);

    /** Returns the task of the caller's groups that ended last. */
    Optional<EndedTask> lastEndedFor(Caller caller, String reference);

    /**
     * An open task.
     *
     * @param id  the id of the task in the engine
     * @param key what has to be done: {@code userTask_confirmIdentity}
     * @param due the time by which it has to be done; null if there is no hurry
     */
    record OpenTask(String id, String key, Instant due) {
    }

    /**
     * A task that has ended.
     *
     * @param name      what had to be done
     * @param completed false if the task was closed undone: at its deadline, or because it was no longer needed
     * @param by        the account that held the task at its end, if that account belongs to the caller's group
     */
    record EndedTask(String name, boolean completed, Instant at, Optional<String> by) {
    }
}
