package org.cordon.platform.notification;

import java.time.Instant;
import java.util.Optional;
import org.cordon.kernel.caller.Caller;

/** The tasks behind a reference, as far as they are the caller's. */
public interface OpenTasks {

    /** The open task of one of the caller's groups, the one that is due first. */
    Optional<OpenTask> openFor(Caller caller, String reference);

    /** The task of one of the caller's groups that ended last. */
    Optional<EndedTask> lastEndedFor(Caller caller, String reference);

    /**
     * @param id  of the task in the engine
     * @param key of what has to be done: {@code userTask_confirmIdentity}
     * @param due until when; null if there is no hurry
     */
    record OpenTask(String id, String key, Instant due) {
    }

    /**
     * @param name      what had to be done
     * @param completed false if the task was closed without anybody doing it: at its deadline, or because it was no longer needed
     * @param by        the account that did it, if it belongs to the caller's group
     */
    record EndedTask(String name, boolean completed, Instant at, Optional<String> by) {
    }
}
