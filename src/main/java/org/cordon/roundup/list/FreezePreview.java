package org.cordon.roundup.list;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cordon.kernel.country.CountryCodes;
import org.cordon.roundup.nomination.SamePersons;
import org.cordon.roundup.operation.Warning;

/**
 * The effect that freezing the target list would have.
 *
 * @param targets            the number of targets on the list
 * @param undecided          the number of nominations not screened yet; these nominations stay off the list
 * @param told               the countries that get the list
 * @param wanting            the number of targets that each country wants
 * @param hosts              the number of targets believed to be in each country, whether or not the country takes part
 * @param possiblySame       nominations that may be the same person and are not joined
 * @param warnings           what the coordinator should know before freezing
 */
public record FreezePreview(
        int targets, int undecided, List<Told> told, List<Concerned> wanting, List<Concerned> hosts, List<SamePersons.Pair> possiblySame,
        List<Warning> warnings) {

    /** A country that gets the list. */
    public record Told(String country, String name) {
    }

    /** A country and the number of targets that concern it. */
    public record Concerned(String country, String name, int targets, boolean takesPart) {

        /** Returns each country with the number of targets that concern it, in the order of their codes. */
        static List<Concerned> among(Map<String, List<String>> countriesOfTargets, List<String> takingPart) {
            var counts = new TreeMap<String, Integer>();
            countriesOfTargets.values().forEach(countries -> countries.forEach(country -> counts.merge(country, 1, Integer::sum)));
            return counts.entrySet().stream().map(entry -> new Concerned(entry.getKey(), CountryCodes.nameOf(entry.getKey()),
                    entry.getValue(), takingPart.contains(entry.getKey()))).toList();
        }
    }
}
