package org.cordon.roundup.list;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.cordon.kernel.country.CountryCodes;
import org.cordon.record.handling.Handlings;
import org.cordon.roundup.confirmation.Confirmation;
import org.cordon.roundup.confirmation.Confirmation.Role;
import org.cordon.roundup.confirmation.Confirmations;
import org.cordon.roundup.list.ListChange.Kind;
import org.cordon.roundup.nomination.Nomination;
import org.cordon.roundup.nomination.Nominations;
import org.cordon.roundup.operation.Operation;
import org.cordon.roundup.operation.Participants;
import org.cordon.roundup.operation.Phase;
import org.cordon.roundup.pursuit.Targets;
import org.springframework.stereotype.Component;

/** Finds out what the next version of the target list changes, and which countries the changes concern. */
@Component
class ListChanges {

    private final TargetList list;
    private final ListVersions versions;
    private final Targets targets;
    private final Nominations nominations;
    private final Handlings handlings;
    private final Confirmations confirmations;
    private final Participants participants;

    ListChanges(TargetList list, ListVersions versions, Targets targets, Nominations nominations, Handlings handlings,
            Confirmations confirmations, Participants participants) {
        this.list = list;
        this.versions = versions;
        this.targets = targets;
        this.nominations = nominations;
        this.handlings = handlings;
        this.confirmations = confirmations;
        this.participants = participants;
    }

    /**
     * The consequences of distributing the changes.
     *
     * @param touched     the targets that may concern a country for the first time
     * @param toAsk       the confirmations to ask of participating countries
     * @param news        the changes, as each participating country concerned sees them
     * @param hostsAbsent the number of touched targets in each host country that does not take part
     */
    record Following(Set<String> touched, List<Confirmation> toAsk, List<ListNews> news, Map<String, Integer> hostsAbsent) {
    }

    /** Works out the consequences of changes to the list of an operation. */
    Following following(Operation operation, List<ListChange> changes) {
        var takingPart = participants.takingPart(operation.reference());
        var touched = touched(changes);
        var asked = toAsk(operation, touched, takingPart);
        return new Following(touched, asked, news(changes, takingPart, asked), hostsNotTakingPart(touched, takingPart));
    }

    /** Returns the changes since a version. A nomination joined and split again counts as unchanged. */
    List<ListChange> since(String operation, int version) {
        var listed = list.entries(operation, version);
        var changes = new ArrayList<>(decided(operation, version));
        var split = changes.stream().filter(change -> change.kind() == Kind.SPLIT).map(ListChange::target).toList();
        list.next(operation, version).stream().filter(target -> !listed.contains(target) && !split.contains(target))
                .forEach(target -> changes.add(new ListChange(Kind.ADDED, target, null, null)));
        targets.withdrawnAmong(listed).forEach(target -> changes.add(new ListChange(Kind.WITHDRAWN, target, null, null)));
        return changes;
    }

    private Collection<ListChange> decided(String operation, int version) {
        var first = new HashMap<String, ListVersions.Decision>();
        var last = new LinkedHashMap<String, ListChange>();
        for (var decision : versions.decisions(operation, version)) {
            first.putIfAbsent(decision.nomination(), decision);
            last.put(decision.nomination(), new ListChange(decision.kind(), decision.nomination(), decision.target(), decision.reason()));
        }
        last.values().removeIf(change -> isUndone(first.get(change.target()), change));
        return last.values();
    }

    /** Whether the last decision undoes the first: joined and then split again, or split and then joined to the same target again. */
    private static boolean isUndone(ListVersions.Decision first, ListChange last) {
        return first.kind() != last.kind() && (last.kind() == Kind.SPLIT || first.target().equals(last.other()));
    }

    /** Returns the targets that may concern a country for the first time. */
    private Set<String> touched(List<ListChange> changes) {
        var touched = new LinkedHashSet<String>();
        for (var change : changes) {
            if (change.kind() == Kind.ADDED || change.kind() == Kind.SPLIT) {
                touched.add(change.target());
            }
            if (change.other() != null) {
                touched.add(change.other());
            }
        }
        touched.removeIf(target -> !targets.find(target).orElseThrow().state().isPursued());
        return touched;
    }

    /** Returns the changes as each participating country concerned sees them. */
    private List<ListNews> news(List<ListChange> changes, List<String> takingPart, List<Confirmation> asked) {
        var byCountry = new TreeMap<String, Set<ListNews.Item>>();
        changes.forEach(change -> tell(change, byCountry));
        byCountry.keySet().retainAll(takingPart);
        return byCountry.entrySet().stream().map(entry -> new ListNews(entry.getKey(), CountryCodes.nameOf(entry.getKey()),
                List.copyOf(entry.getValue()), (int) asked.stream().filter(one -> one.country().equals(entry.getKey())).count())).toList();
    }

    private void tell(ListChange change, Map<String, Set<ListNews.Item>> byCountry) {
        switch (change.kind()) {
            case ADDED -> tell(concerned(change.target()), new ListNews.Item(Kind.ADDED, change.target(), null), byCountry);
            case WITHDRAWN -> tell(versions.toldOf(change.target()), new ListNews.Item(Kind.WITHDRAWN, change.target(), null), byCountry);
            case SPLIT -> {
                tell(concerned(change.target()), new ListNews.Item(Kind.SPLIT, change.target(), null), byCountry);
                tell(concerned(change.other()), new ListNews.Item(Kind.SPLIT, change.other(), null), byCountry);
            }
            case JOINED -> {
                // Only countries that knew the joined target get its reference. Other countries could not place that reference.
                var knew = new LinkedHashSet<>(versions.toldOf(change.target()));
                nominations.find(change.target()).map(Nomination::country).ifPresent(knew::add);
                var concerned = concerned(change.other());
                tell(concerned.stream().filter(knew::contains).toList(), new ListNews.Item(Kind.JOINED, change.other(), change.target()),
                        byCountry);
                tell(concerned.stream().filter(country -> !knew.contains(country)).toList(),
                        new ListNews.Item(Kind.JOINED, change.other(), null), byCountry);
            }
        }
    }

    /** Adds the item to the news of these countries, except those from which a supplier now withholds the target. */
    private void tell(List<String> countries, ListNews.Item item, Map<String, Set<ListNews.Item>> byCountry) {
        countries.stream().filter(country -> !handlings.isWithheldFromCountry(item.target(), country))
                .forEach(country -> byCountry.computeIfAbsent(country, code -> new LinkedHashSet<>()).add(item));
    }

    private List<String> concerned(String target) {
        return Stream.concat(targets.wanting(target).stream(), targets.hostsTold(target).stream()).distinct().toList();
    }

    /**
     * Returns the confirmations to ask of participating countries because of the changes. The list is empty after the operational phase,
     * because no time would be left to answer.
     */
    private List<Confirmation> toAsk(Operation operation, Set<String> touched, List<String> takingPart) {
        if (operation.phase().compareTo(Phase.OPERATIONAL) > 0) {
            return List.of();
        }
        return touched.stream().flatMap(target -> {
            var known = confirmations.of(target).stream().map(asked -> asked.country() + asked.role()).toList();
            return Stream.concat(
                    targets.wanting(target).stream()
                            .map(country -> Confirmation.asked(operation.reference(), target, country, Role.WANTING)),
                    targets.hostsTold(target).stream()
                            .map(country -> Confirmation.asked(operation.reference(), target, country, Role.HOST)))
                    .filter(asked -> takingPart.contains(asked.country()) && !known.contains(asked.country() + asked.role()));
        }).toList();
    }

    /** Returns the number of touched targets in each host country that does not take part. */
    private Map<String, Integer> hostsNotTakingPart(Set<String> touched, List<String> takingPart) {
        var counts = new TreeMap<String, Integer>();
        touched.forEach(target -> targets.hostsTold(target).stream().filter(country -> !takingPart.contains(country))
                .forEach(country -> counts.merge(country, 1, Integer::sum)));
        return counts;
    }

    /** Returns a fingerprint of the changes that a coordinator saw. Other changes have another fingerprint. */
    static String seen(List<ListChange> changes) {
        return Integer.toHexString(Objects.hash(changes.stream()
                .map(change -> change.kind() + change.target() + change.other()).sorted().toList()));
    }
}
