package org.cordon.roundup.lead.care;

import java.time.Instant;
import org.cordon.roundup.lead.Lead;

/** What the process that waits for acknowledgements is told. */
public interface CareWorkflow {

    /** A lead has been announced, and is to be acknowledged by then. One that is waited for already is not waited for twice. */
    void toBeAcknowledged(Lead lead, Instant deadline);
}
