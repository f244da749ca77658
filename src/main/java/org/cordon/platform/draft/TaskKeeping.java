package org.cordon.platform.draft;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** All that is kept for open tasks. */
@Service
@Transactional
public class TaskKeeping {

    private final Handovers handovers;

    TaskKeeping(Handovers handovers) {
        this.handovers = handovers;
    }

    /** The task has ended, and takes with it what was kept for it. */
    public void taskEnded(String task) {
        handovers.dropDesk(task);
    }
}
