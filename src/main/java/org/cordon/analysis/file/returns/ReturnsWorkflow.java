package org.cordon.analysis.file.returns;

import java.time.Instant;

/** What the process of the monthly sheets is told. */
public interface ReturnsWorkflow {

    /**
     * A country has contributed; nothing happens if its sheets are awaited already.
     *
     * @param sheet when it is told of the first one
     */
    void returnsAwaited(String country, Instant sheet);
}
