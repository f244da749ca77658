package org.cordon.analysis.file.picture;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.cordon.exchange.alert.RouteStage;
import org.cordon.kernel.caller.PersonFile;

/**
 * The routes over countries that a file describes: routes, journeys, and the roles that countries are said to have. Every figure counts
 * origins: a source that appears three times counts once.
 *
 * @param countries the countries by their codes, each with the number of origins that put it on a route or give it a role
 * @param ways      at most 300 routes, those with the most origins first
 * @param total     the number of different routes
 * @param legs      the stretches from one country of a route to the next
 * @param flows     the stretches of routes, each with the places of both ends on the route; these places keep flows from making a circle
 */
public record Ways(List<Country> countries, List<Way> ways, int total, List<Leg> legs, List<Flow> flows) implements PersonFile {

    /**
     * A country on the routes.
     *
     * @param roles the number of origins for each role of the country
     */
    public record Country(String code, Map<RouteStage, Integer> roles, int origins) {
    }

    /** A route: its countries in their order, and the names of the entities that have this route. */
    public record Way(List<String> countries, List<String> names, int origins, Set<String> contributions) {
    }

    /** A stretch of a route from one country to the next. */
    public record Leg(String from, String to, int origins) {
    }

    /** A stretch of a route with the place of both ends on the route. */
    public record Flow(End from, End to, int origins) {
    }

    /**
     * A country in its place on routes.
     *
     * @param place 0 for the first country of a route, then 1, 2 and so on. The last country has a number greater than all others.
     */
    public record End(String country, RouteStage stage, int place) implements Comparable<End> {

        @Override
        public int compareTo(End other) {
            return Comparator.comparingInt(End::place).thenComparing(End::country).compare(this, other);
        }
    }

    /** A contribution's statement that a route leads over these countries in this order. */
    record Told(String contribution, String origin, String name, List<String> countries) {
    }

    /** A statement from one origin that a country has a role on routes. */
    record Role(String country, RouteStage stage, String origin) {
    }

    private static final int MOST = 300;
    private static final int LAST = 100;

    /** The names, origins and contributions of one route. */
    private record Sources(Set<String> names, Set<String> origins, Set<String> contributions) {

        Sources() {
            this(new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
        }
    }

    static Ways of(Collection<Told> told, Collection<Role> roles) {
        var ways = new TreeMap<List<String>, Sources>(Comparator.comparing(countries -> String.join(" ", countries)));
        var legs = new TreeMap<List<End>, Set<String>>(
                Comparator.comparing((List<End> ends) -> ends.get(0)).thenComparing(ends -> ends.get(1)));
        var countries = new TreeMap<String, Map<RouteStage, Set<String>>>();
        for (var way : told) {
            var sources = ways.computeIfAbsent(way.countries, any -> new Sources());
            sources.names.add(way.name);
            sources.origins.add(way.origin);
            sources.contributions.add(way.contribution);
            var ends = ends(way.countries);
            ends.forEach(end -> is(countries, end.country, end.stage, way.origin));
            for (var place = 1; place < ends.size(); place++) {
                legs.computeIfAbsent(List.of(ends.get(place - 1), ends.get(place)), any -> new TreeSet<>()).add(way.origin);
            }
        }
        roles.forEach(role -> is(countries, role.country, role.stage, role.origin));
        return new Ways(countries(countries), ways(ways), ways.size(), legs(legs),
                legs.entrySet().stream().map(leg -> new Flow(leg.getKey().get(0), leg.getKey().get(1), leg.getValue().size())).toList());
    }

    private static List<End> ends(List<String> countries) {
        var ends = new ArrayList<End>();
        for (var place = 0; place < countries.size(); place++) {
            var stage = place == 0 ? RouteStage.SOURCE : place < countries.size() - 1 ? RouteStage.TRANSIT : RouteStage.DESTINATION;
            ends.add(new End(countries.get(place), stage, stage == RouteStage.DESTINATION ? LAST : place));
        }
        return ends;
    }

    private static void is(Map<String, Map<RouteStage, Set<String>>> countries, String country, RouteStage stage, String origin) {
        countries.computeIfAbsent(country, any -> new EnumMap<>(RouteStage.class)).computeIfAbsent(stage, any -> new TreeSet<>())
                .add(origin);
    }

    private static List<Country> countries(Map<String, Map<RouteStage, Set<String>>> countries) {
        return countries.entrySet().stream().map(country -> {
            var roles = new EnumMap<RouteStage, Integer>(RouteStage.class);
            country.getValue().forEach((stage, origins) -> roles.put(stage, origins.size()));
            return new Country(country.getKey(), roles,
                    (int) country.getValue().values().stream().flatMap(Set::stream).distinct().count());
        }).toList();
    }

    private static List<Way> ways(Map<List<String>, Sources> ways) {
        return ways.entrySet().stream().map(way -> new Way(way.getKey(), List.copyOf(way.getValue().names), way.getValue().origins.size(),
                        way.getValue().contributions))
                .sorted(Comparator.comparingInt(Way::origins).reversed()).limit(MOST).toList();
    }

    private static List<Leg> legs(Map<List<End>, Set<String>> legs) {
        var between = new TreeMap<String, Set<String>>();
        legs.forEach((ends, origins) -> between.computeIfAbsent(ends.get(0).country + " " + ends.get(1).country, any -> new TreeSet<>())
                .addAll(origins));
        return between.entrySet().stream().map(leg -> {
            var ends = leg.getKey().split(" ");
            return new Leg(ends[0], ends[1], leg.getValue().size());
        }).toList();
    }

    @Override
    public Stream<String> shown() {
        return ways.stream().flatMap(way -> way.contributions.stream()).distinct();
    }
}
