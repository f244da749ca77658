package org.cordon.record.results;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.cordon.kernel.shared.feature.FactType;
import org.cordon.record.results.Results.ByPhase;
import org.cordon.record.results.Results.Counts;
import org.cordon.record.results.Results.Exchange;
import org.cordon.record.results.Results.OfCountry;
import org.cordon.record.results.Results.OfRegion;
import org.cordon.record.results.Results.Totals;
import org.cordon.roundup.list.ListFeature.ListFact;

/** A count that replays the story from its beginning, event by event. It is slow, and has nothing in common with the query. */
public final class NaiveResults {

    /** An event in the order of its record; a frozen list carries its version. */
    public record Told(UUID id, FactType type, String target, String country, String subject, Instant happenedAt, Instant recordedAt,
            UUID voids, int version) {
    }

    private static final class Arrest {
        private final String reference;
        private final String country;
        private final Instant at;
        private boolean confirmed;
        private boolean free;
        private boolean returned;

        private Arrest(String reference, String country, Instant at) {
            this.reference = reference;
            this.country = country;
            this.at = at;
        }

        private boolean holds() {
            return confirmed && (returned || !free);
        }
    }

    private static final class Person {
        private final Map<String, Arrest> arrests = new HashMap<>();
        private final Set<String> wanting = new TreeSet<>();
        private final Set<String> withdrawing = new HashSet<>();
        private boolean withdrawn;
        private boolean deceased;
        private boolean informed;
        private final Map<String, Told> locations = new LinkedHashMap<>();

        private void hear(Told event) {
            var arrest = arrests.get(event.subject());
            switch (event.type().name()) {
                case "ARREST_REPORTED" -> arrests.put(event.subject(), new Arrest(event.subject(), event.country(), event.happenedAt()));
                case "IDENTITY_CONFIRMED" -> arrest.confirmed = true;
                case "IDENTITY_DENIED" -> arrest.confirmed = false;
                case "RELEASED", "ESCAPED" -> arrest.free = true;
                case "SURRENDERED", "RETURNED_OTHERWISE" -> arrest.returned = true;
                case "LOCATED" -> {
                    locate(event);
                    informed = true;
                }
                case "HELD_ELSEWHERE" -> locate(event);
                case "LOCATION_LAPSED" -> locations.remove(event.subject());
                case "LEAD_RECEIVED", "POSSIBLE_LOCATION" -> informed = true;
                case "DECEASED" -> deceased = true;
                case "WITHDRAWN" -> {
                    if (event.country() == null) {
                        withdrawn = true;
                    } else {
                        withdrawing.add(event.country());
                    }
                }
                case "SOUGHT_AGAIN" -> withdrawing.remove(event.country());
                default -> throw new IllegalArgumentException("Not about a person: " + event.type());
            }
        }

        private Arrest custody() {
            return arrests.values().stream().filter(Arrest::holds)
                    .min(Comparator.comparing((Arrest arrest) -> arrest.at).reversed().thenComparing(arrest -> arrest.reference))
                    .orElse(null);
        }

        /** Moves the location to the end, because the last one counts. */
        private void locate(Told event) {
            locations.remove(event.subject());
            locations.put(event.subject(), event);
        }

        private Told whereabouts() {
            return locations.values().stream().reduce(null, (earlier, later) -> later);
        }

        private boolean isWithdrawn() {
            return withdrawn || !wanting.isEmpty() && withdrawing.containsAll(wanting);
        }
    }

    private NaiveResults() {
    }

    /** Counts without questions: a page about one operation whose targets nobody asked about. */
    public static Results ofNothingAsked(String operation, String theme, List<Told> story, Map<Integer, Set<String>> lists, Instant asOf,
            Instant knownAt) {
        return of(operation, theme, story, lists, asOf, knownAt).with(new Exchange(0, 0, 0, List.of()));
    }

    public static Results of(String operation, String theme, List<Told> story, Map<Integer, Set<String>> lists, Instant asOf,
            Instant knownAt) {
        var voided = new HashSet<UUID>();
        story.stream().filter(event -> event.voids() != null && !event.recordedAt().isAfter(knownAt))
                .forEach(event -> voided.add(event.voids()));
        var heard = new ArrayList<>(story.stream()
                .filter(event -> event.voids() == null && !voided.contains(event.id()))
                .filter(event -> !event.happenedAt().isAfter(asOf) && !event.recordedAt().isAfter(knownAt))
                .toList());
        // The sort must be stable, so that events of one instant stay in the order of their record.
        heard.sort(Comparator.comparing(Told::happenedAt));

        var version = heard.stream().filter(event -> event.type() == ListFact.LIST_FROZEN).mapToInt(Told::version).max().orElse(0);
        var listed = lists.getOrDefault(version, Set.of());
        var goesOnAs = new HashMap<String, String>();
        var accepted = new HashMap<String, Told>();
        for (var event : heard) {
            switch (event.type().name()) {
                case "JOINED" -> goesOnAs.put(event.subject(), event.target());
                case "SPLIT" -> goesOnAs.remove(event.subject());
                case "NOMINATION_ACCEPTED" ->
                    accepted.put(event.subject() == null ? event.target() + event.country() : event.subject(), event);
                default -> { }
            }
        }
        // A joined target that is still on the list is counted by itself.
        listed.forEach(goesOnAs::remove);
        Instant opened = null;
        Instant ended = null;
        var taking = new TreeSet<String>();
        var people = new HashMap<String, Person>();
        for (var event : heard) {
            switch (event.type().name()) {
                case "LIST_FROZEN", "JOINED", "SPLIT", "NOMINATION_ACCEPTED" -> { }
                case "PHASE_OPENED" -> opened = event.happenedAt();
                case "PHASE_ENDED" -> ended = event.happenedAt();
                case "INVITATION_ACCEPTED" -> taking.add(event.country());
                case "INVITATION_DECLINED", "NO_ANSWER", "SUSPENDED", "LEFT" -> taking.remove(event.country());
                case "ARREST_REPORTED" ->
                    people.computeIfAbsent(goesOnAs.getOrDefault(event.target(), event.target()), target -> new Person()).hear(event);
                default -> {
                    var person = people.computeIfAbsent(goesOnAs.getOrDefault(event.target(), event.target()), target -> new Person());
                    if (event.subject() == null || !event.subject().contains("-A") || person.arrests.containsKey(event.subject())) {
                        person.hear(event);
                    }
                }
            }
        }

        accepted.values().forEach(event -> {
            var target = listed.contains(String.valueOf(event.subject())) ? event.subject()
                    : goesOnAs.getOrDefault(event.target(), event.target());
            people.computeIfAbsent(target, ignored -> new Person()).wanting.add(event.country());
        });

        var counts = new int[3][2];
        var withdrawn = 0;
        var deceased = 0;
        var atLarge = 0;
        var informed = 0;
        var wanting = new TreeSet<String>();
        var arrestCountries = new TreeSet<String>();
        var parts = new TreeMap<String, int[]>();
        taking.forEach(country -> parts.put(country, new int[5]));
        for (var target : listed) {
            var person = people.getOrDefault(target, new Person());
            var custody = person.custody();
            var arrested = custody != null;
            var located = false;
            if (person.informed) {
                informed++;
            }
            if (arrested) {
                counts[phase(custody.at, opened, ended)][0]++;
                arrestCountries.add(custody.country);
                parts.computeIfAbsent(custody.country, country -> new int[5])[1]++;
            } else if (person.deceased) {
                deceased++;
            } else if (person.isWithdrawn()) {
                withdrawn++;
            } else if (person.whereabouts() != null) {
                located = true;
                counts[phase(person.whereabouts().happenedAt(), opened, ended)][1]++;
                parts.computeIfAbsent(person.whereabouts().country(), country -> new int[5])[2]++;
            } else {
                atLarge++;
            }
            for (var country : person.wanting) {
                wanting.add(country);
                var part = parts.computeIfAbsent(country, ignored -> new int[5]);
                part[0]++;
                part[3] += arrested ? 1 : 0;
                part[4] += located ? 1 : 0;
            }
        }
        var byCountry = parts.entrySet().stream()
                .map(part -> new OfCountry(part.getKey(), taking.contains(part.getKey()), part.getValue()[0], part.getValue()[1],
                        part.getValue()[2],
                        part.getValue()[3], part.getValue()[4]))
                .toList();
        var regions = new TreeMap<String, OfRegion>();
        var inRegions = new HashMap<String, Map<Integer, Set<String>>>();
        for (var target : listed) {
            var person = people.getOrDefault(target, new Person());
            var arrested = person.custody() != null;
            var located = !arrested && !person.deceased && !person.isWithdrawn() && person.whereabouts() != null;
            if (arrested || located) {
                note(inRegions, arrested ? person.custody().country : person.whereabouts().country(), arrested ? 1 : 2, target);
            }
            person.wanting.forEach(country -> {
                note(inRegions, country, 0, target);
                if (arrested || located) {
                    note(inRegions, country, arrested ? 3 : 4, target);
                }
            });
        }
        taking.forEach(country -> note(inRegions, country, 5, country));
        inRegions
                .forEach((region, counted) -> regions.put(region, new OfRegion(region, size(counted, 5), size(counted, 0), size(counted, 1),
                size(counted, 2), size(counted, 3), size(counted, 4))));
        return new Results(operation, theme, asOf, knownAt, version,
                new Totals(listed.size(), wanting.size(), taking.size(), arrestCountries.size(),
                        counts[0][0] + counts[1][0] + counts[2][0], counts[0][1] + counts[1][1] + counts[2][1], informed, withdrawn,
                        deceased, atLarge),
                new ByPhase(new Counts(counts[0][0], counts[0][1]), new Counts(counts[1][0], counts[1][1]),
                        new Counts(counts[2][0], counts[2][1])),
                byCountry, List.copyOf(regions.values()), opened, ended, null);
    }

    private static void note(Map<String, Map<Integer, Set<String>>> inRegions, String country, int figure, String what) {
        inRegions.computeIfAbsent(country.equals("BR") ? "Americas" : "Europe", region -> new HashMap<>())
                .computeIfAbsent(figure, ignored -> new TreeSet<>()).add(what);
    }

    private static int size(Map<Integer, Set<String>> counted, int figure) {
        return counted.getOrDefault(figure, Set.of()).size();
    }

    private static int phase(Instant at, Instant opened, Instant ended) {
        if (opened == null || at.isBefore(opened)) {
            return 0;
        }
        return ended == null || !at.isAfter(ended) ? 1 : 2;
    }
}
