package org.cordon.analysis.file.picture;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordon.kernel.caller.PersonFile;
import org.cordon.kernel.identity.PartialDate;

/**
 * The timeline of a network, as far as its reader sees it: dated events and contributions, the latest first.
 *
 * @param items the latest entries, at most 300
 * @param total the number of entries of the kinds that are asked for
 * @param kinds the number of entries of each kind, also of kinds that are not asked for
 */
public record Moments(List<Moment> items, int total, List<Chart.Kind> kinds) implements PersonFile {

    /** The kind of entries for contributions, dated by the day in UTC on which they were given. */
    static final String TOLD = "Contribution";

    private static final int MOST = 300;

    /**
     * An entry of the timeline.
     *
     * @param date         the date as far as it is known: {@code 2027/05/10}, {@code 2027/05}, {@code 2027}
     * @param from         the first day that the date can mean
     * @param until        the last day that the date can mean
     * @param kind         the schema of the event, or {@code Contribution}
     * @param property     the property that holds the date, as named in FollowTheMoney; absent for contributions
     * @param names        the name of the thing; for a link, the names of its ends
     * @param contribution the contribution that describes the thing
     */
    @JsonInclude(Include.NON_NULL)
    public record Moment(String date, LocalDate from, LocalDate until, String kind, String property, List<String> names,
            String contribution) {

        static Moment at(PartialDate date, String kind, String property, List<String> names, String contribution) {
            return new Moment(date.toString(), date.earliest(), date.latest(), kind, property, names, contribution);
        }
    }

    static Moments of(Collection<Moment> all, Collection<String> kinds) {
        var asked = all.stream().filter(moment -> kinds.isEmpty() || kinds.contains(moment.kind))
                .sorted(Comparator.comparing(Moment::from).thenComparing(Moment::date).reversed().thenComparing(Moment::kind)
                        .thenComparing(moment -> String.join(" ", moment.names)).thenComparing(Moment::contribution)).toList();
        var numbers = all.stream().collect(Collectors.groupingBy(Moment::kind, TreeMap::new, Collectors.counting())).entrySet().stream()
                .map(kind -> new Chart.Kind(kind.getKey(), kind.getValue())).toList();
        return new Moments(asked.stream().limit(MOST).toList(), asked.size(), numbers);
    }

    @Override
    public Stream<String> shown() {
        return items.stream().map(Moment::contribution).distinct();
    }
}
