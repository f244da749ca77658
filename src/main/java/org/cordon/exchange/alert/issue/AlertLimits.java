package org.cordon.exchange.alert.issue;

import java.time.Duration;
import org.cordon.roundup.report.Urgency;

/** What readers owe how soon, by the decision table. */
public interface AlertLimits {

    /**
     * What they owe.
     *
     * @param openWithin    how long a reader has to open a version
     * @param confirmWithin how long he has to say after a recall that copies are gone
     */
    record Limits(Duration openWithin, Duration confirmWithin) {
    }

    Limits of(Urgency urgency);
}
