package org.cordon.roundup.departure;

import java.time.Instant;

/** What the process of targets that a country left behind is told. */
public interface UnattendedWorkflow {

    /**
     * A country has left behind targets that nobody wants any longer who takes part: the coordinator is asked about them, once.
     *
     * @param until when nobody waits for an answer any longer, or null if that is not awaited
     */
    void targetsLeft(String operation, String country, Instant until);
}
