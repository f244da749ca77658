package org.cordon.lives;

import java.util.List;

/** Lives of targets, as one contender plays them. */
public interface Lives {

    /**
     * One thing that is done in all lives before the next.
     *
     * @param clients what each client does, all at the same time
     */
    record Step(String name, List<Runnable> clients) {
    }

    /** What is there before the first life begins, and is not measured. */
    void prepare();

    List<Step> steps();

    /** How long the acts took that were done until now. */
    Acts acts();

    int count();

    /** Until nothing is left to do that these lives have caused. */
    void awaitQuiet();
}
