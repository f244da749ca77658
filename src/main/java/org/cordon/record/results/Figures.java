package org.cordon.record.results;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.cordon.record.results.Results.ByProduct;
import org.cordon.record.results.Results.Counts;
import org.cordon.record.results.Results.Exchange;

/**
 * Results as names and numbers, in one order: {@code arrested}, {@code arrested.during}, {@code wanted.FR}, {@code wanted.region.europe}.
 * The names are published; docs/results.md says what each figure counts.
 */
public final class Figures {

    /** A figure that differs between two counts. */
    public record Difference(String figure, int before, int after) {

        public int change() {
            return after - before;
        }
    }

    private Figures() {
    }

    public static Map<String, Integer> of(Results results) {
        var figures = new LinkedHashMap<String, Integer>();
        figures.put("targets", results.totals().targets());
        figures.put("wantingCountries", results.totals().wantingCountries());
        figures.put("participatingCountries", results.totals().participatingCountries());
        figures.put("arrestCountries", results.totals().arrestCountries());
        figures.put("arrested", results.totals().arrested());
        figures.put("located", results.totals().located());
        figures.put("newInformation", results.totals().newInformation());
        figures.put("withdrawn", results.totals().withdrawn());
        figures.put("deceased", results.totals().deceased());
        figures.put("atLarge", results.totals().atLarge());
        phase(figures, "before", results.byPhase().before());
        phase(figures, "during", results.byPhase().during());
        phase(figures, "after", results.byPhase().after());
        if (results.exchange() != null) {
            exchange(figures, results.exchange());
        }
        results.byRegion()
                .forEach(part -> part(figures, "region." + slug(part.region()), part.participating(), part.wanted(), part.arrestsIn(),
                part.locatedIn(), part.arrestedOfItsTargets(), part.locatedOfItsTargets()));
        results.byCountry().forEach(part -> part(figures, part.country(), part.participating() ? 1 : 0, part.wanted(), part.arrestsIn(),
                part.locatedIn(), part.arrestedOfItsTargets(), part.locatedOfItsTargets()));
        return figures;
    }

    /**
     * Returns the figures that changed from one count to the other. A figure that is missing in one count is 0 there. The exchange of
     * questions is compared only if both counts have it.
     */
    public static List<Difference> differences(Results before, Results after) {
        var both = before.exchange() != null && after.exchange() != null;
        var old = of(both ? before : before.with(null));
        var now = of(both ? after : after.with(null));
        var differences = new ArrayList<Difference>();
        var names = new TreeSet<>(old.keySet());
        names.addAll(now.keySet());
        names.forEach(figure -> {
            var difference = new Difference(figure, old.getOrDefault(figure, 0), now.getOrDefault(figure, 0));
            if (difference.change() != 0) {
                differences.add(difference);
            }
        });
        return differences;
    }

    /** Returns a region's name in the form used in names of figures. */
    public static String slug(String region) {
        return region.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-");
    }

    private static void exchange(Map<String, Integer> figures, Exchange exchange) {
        figures.put("questions", exchange.questions());
        figures.put("answers", exchange.answers());
        figures.put("hits", exchange.hits());
        figures.put("byProducts", exchange.byProducts().stream().mapToInt(ByProduct::number).sum());
        for (var source : List.of("ANSWER", "LEAD")) {
            figures.put("byProducts." + source, exchange.byProducts().stream().filter(one -> one.source().equals(source))
                    .mapToInt(ByProduct::number).sum());
        }
    }

    private static void phase(Map<String, Integer> figures, String phase, Counts counts) {
        figures.put("arrested." + phase, counts.arrested());
        figures.put("located." + phase, counts.located());
    }

    private static void part(Map<String, Integer> figures, String of, int participating, int wanted, int arrestsIn, int locatedIn,
            int arrestedOf,
            int locatedOf) {
        figures.put("participating." + of, participating);
        figures.put("wanted." + of, wanted);
        figures.put("arrestsIn." + of, arrestsIn);
        figures.put("locatedIn." + of, locatedIn);
        figures.put("arrestedOfItsTargets." + of, arrestedOf);
        figures.put("locatedOfItsTargets." + of, locatedOf);
    }
}
