package org.cordon.hub.specialist;

import org.cordon.hub.smugglinggroup.Leg;
import org.cordon.roundup.operation.CrimeTheme;

/**
 * The search for posts; a component that is null does not narrow it.
 *
 * @param words in any of the four languages: names, countries, languages, routes, crimes, kinds of units, and "on duty now"
 * @param onDuty whether only posts that are on duty now are wanted
 */
public record Wanted(String words, Unit unit, Route route, Leg leg, CrimeTheme crime, String language, String country, boolean onDuty) {

    /** Returns a search for posts that answer to these words alone. */
    public static Wanted by(String words) {
        return new Wanted(words, null, null, null, null, null, null, false);
    }
}
