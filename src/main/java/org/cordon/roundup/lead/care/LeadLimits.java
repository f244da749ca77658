package org.cordon.roundup.lead.care;

import java.time.Duration;
import org.cordon.roundup.report.Urgency;

/** Says how long a bureau has to acknowledge a lead; decided by a table that the coordination can change. */
public interface LeadLimits {

    /** How long it has from the moment at which it was told. */
    Duration toAcknowledge(Urgency urgency);
}
