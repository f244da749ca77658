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
 * What happened when in a network, and what was told of it when, as far as its reader sees it; the latest first.
 *
 * @param items at most 300
 * @param total how many there are of the kinds that are asked for
 * @param kinds how many there are of each, asked for or not
 */
public record Moments(List<Moment> items, int total, List<Chart.Kind> kinds) implements PersonFile {

    /** The kind of contributions: the day in UTC on which they were given. */
    static final String TOLD = "Contribution";

    private static final int MOST = 300;

    /**
     * One of them.
     *
     * @param date         as far as it is known: {@code 2027/05/10}, {@code 2027/05}, {@code 2027}
     * @param from         the first day that this can mean, and {@code until} the last
     * @param kind         the schema of what happened, or that something was told
     * @param property     which date of it that is, as FollowTheMoney calls it; absent of what was told
     * @param names        what it is called; of what stands between others, what these are called
     * @param contribution by which it came
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
