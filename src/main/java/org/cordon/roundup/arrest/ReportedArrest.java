package org.cordon.roundup.arrest;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * An arrest on which a report has just been taken, with the data that its handling needs.
 *
 * @param country the country where the person was arrested
 * @param wantingCountries the countries that confirm the identity and follow the extradition
 * @param identityDeadline the time by which a wanting country should confirm the identity. This time and both times of the extradition are
 * null if the arrest is older than the entry of its operation
 * @param extraditionWarning the time from which the person may be set free if no request for extradition has come
 * @param extraditionLimit the time at which the person must be set free
 */
public record ReportedArrest(String reference, String operation, String target, String country, Reception reception,
        List<String> wantingCountries, OffsetDateTime identityDeadline, OffsetDateTime extraditionWarning,
        OffsetDateTime extraditionLimit) {

    /** The effect of a report. */
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
