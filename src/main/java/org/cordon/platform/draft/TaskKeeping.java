package org.cordon.platform.draft;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Deletes what is kept for a task once the task has ended. */
@Service
@Transactional
public class TaskKeeping {

    private final Handovers handovers;

    TaskKeeping(Handovers handovers) {
        this.handovers = handovers;
    }

    /** Drops everything that was kept for a task that has ended. */
    public void taskEnded(String task) {
        handovers.dropDesk(task);
    }
}
