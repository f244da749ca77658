package org.cordon.roundup.lead.care;

import org.cordon.roundup.report.Urgency;

/** Says what a country gets of a lead that concerns it; decided by a table that the coordination can change. */
public interface LeadRoutes {

    /** Why a lead concerns a country; of several, the first counts. */
    enum Role {
        /** It tells of a person in that country. */
        PLACE,
        /** The person is believed to be there. */
        HOST,
        /** He is said to travel there. */
        DESTINATION,
        /** He is said to travel through it. */
        TRANSIT
    }

    /**
     * What a country gets.
     *
     * @param acknowledges whether its bureau has to acknowledge the lead in time
     * @param saysMore     whether it says what became of it
     */
    record Share(boolean given, boolean acknowledges, boolean saysMore) {
    }

    Share of(Role role, Urgency urgency);
}
