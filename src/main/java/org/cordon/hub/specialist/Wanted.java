package org.cordon.hub.specialist;

import org.cordon.hub.smugglinggroup.Leg;
import org.cordon.roundup.operation.CrimeTheme;

/**
 * The posts that are looked for; each component may be null for any.
 *
 * @param words  in any of the four languages: of names, countries, languages, routes, crimes, kinds of units, and whether on duty now
 * @param onDuty whether only those that are on duty now
 */
public record Wanted(String words, Unit unit, Route route, Leg leg, CrimeTheme crime, String language, String country, boolean onDuty) {

    /** Returns a search for posts that answer to these words alone. */
    public static Wanted by(String words) {
        return new Wanted(words, null, null, null, null, null, null, false);
    }
}
