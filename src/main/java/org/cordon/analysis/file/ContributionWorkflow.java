package org.cordon.analysis.file;

import java.time.Instant;

/** What the process of categorising is told. */
public interface ContributionWorkflow {

    /**
     * A contribution has persons without a category.
     *
     * @param first  when its supplier is reminded for the first time
     * @param second when once more
     * @param end    when whoever still waits is erased
     */
    void personsWait(String contribution, Instant first, Instant second, Instant end);

    /** None waits any more. */
    void nobodyWaits(String contribution);
}
