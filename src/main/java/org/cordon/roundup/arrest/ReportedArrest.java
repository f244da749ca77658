package org.cordon.roundup.arrest;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * An arrest of which a report has been taken, as its handling needs to know it.
 *
 * @param country where the person was arrested
 * @param wantingCountries who confirms the identity and follows the extradition
 * @param identityDeadline by when one of them should confirm the identity; like the two that follow null if the arrest was made before its
 * operation was entered
 * @param extraditionWarning from when on the person may be set free if no request for extradition has come
 * @param extraditionLimit when he must be
 */
public record ReportedArrest(String reference, String operation, String target, String country, Reception reception,
        List<String> wantingCountries, OffsetDateTime identityDeadline, OffsetDateTime extraditionWarning,
        OffsetDateTime extraditionLimit) {

    /** What a report did. */
    public enum Reception {

        /** The report is the first that is known of this arrest. */
        FIRST,
        /** Another country had reported the arrest before. */
        JOINED,
        /** The same country had reported the arrest before; nothing has changed. */
        REPEATED
    }

    /** Whether the arrest was not known before. */
    public boolean first() {
        return reception == Reception.FIRST;
    }
}
