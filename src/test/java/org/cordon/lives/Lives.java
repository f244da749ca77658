package org.cordon.lives;

import java.util.List;

/** Lives of targets, as one contender plays them. */
public interface Lives {

    /** A step that is done in all lives before the next step. @param clients the work of each client; all clients work at the same time */
    record Step(String name, List<Runnable> clients) {
    }

    /** Prepares what has to be there before the first life begins; this is not measured. */
    void prepare();

    List<Step> steps();

    /** The durations of the acts that were done until now. */
    Acts acts();

    int count();

    /** Waits until all work that these lives have caused is done. */
    void awaitQuiet();
}
