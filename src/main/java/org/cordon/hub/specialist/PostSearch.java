package org.cordon.hub.specialist;

import org.cordon.hub.smugglinggroup.SmugglingStage;
import org.cordon.roundup.operation.CrimeTheme;

/**
 * A search for posts. A component that is null does not narrow the search.
 *
 * @param words the search words, in any of the four languages: names, countries, languages, routes, crimes, kinds of units, and "on duty
 * now"
 * @param onDuty whether only posts that are on duty now are wanted
 */
public record PostSearch(String words, UnitKind unit, Route route, SmugglingStage leg, CrimeTheme crime, String language, String country,
        boolean onDuty) {

    /** Returns a search for posts by words alone. */
    public static PostSearch by(String words) {
        return new PostSearch(words, null, null, null, null, null, null, false);
    }
}
