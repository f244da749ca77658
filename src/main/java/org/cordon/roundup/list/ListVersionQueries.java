package org.cordon.roundup.list;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.kernel.caller.PersonFile;
import org.cordon.kernel.shared.Refusal;
import org.cordon.roundup.nomination.Nomination;
import org.cordon.roundup.nomination.NominationView;
import org.cordon.roundup.nomination.Nominations;
import org.cordon.roundup.nomination.SamePersons;
import org.cordon.roundup.operation.OperationService;
import org.cordon.roundup.operation.Phase;
import org.cordon.roundup.pursuit.Targets;
import org.cordon.roundup.pursuit.VisibleTargets;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads what the versions of a target list changed and what the next version would change. Each reader gets only the part that the reader
 * may see.
 */
@Component
@Transactional(readOnly = true)
public class ListVersionQueries {

    private final TargetList list;
    private final ListVersions versions;
    private final ListChanges changes;
    private final VisibleTargets queries;
    private final Targets targets;
    private final Nominations nominations;
    private final OperationService operations;
    private final CurrentCaller caller;

    ListVersionQueries(TargetList list, ListVersions versions, ListChanges changes, VisibleTargets queries, Targets targets,
            Nominations nominations, OperationService operations, CurrentCaller caller) {
        this.list = list;
        this.versions = versions;
        this.changes = changes;
        this.queries = queries;
        this.targets = targets;
        this.nominations = nominations;
        this.operations = operations;
        this.caller = caller;
    }

    /**
     * The content of the next version.
     *
     * @param version      the last version distributed
     * @param targets      the number of targets on the next version
     * @param told         the news for each country
     * @param notAsked     the number of new or changed targets in each host country that does not take part
     * @param possiblySame nominations that may be the same person and are not joined
     * @param joined       targets made of several nominations, which could be split
     * @param names        the persons' names by reference
     * @param seen         the fingerprint of the changes. The request to distribute them sends it back, and is refused if the changes
     * differ by then
     */
    public record Pending(int version, int targets, List<ListChange> changes, List<ListNews> told, Map<String, Integer> notAsked,
            List<SamePersons.Pair> possiblySame, List<Joined> joined, Map<String, String> names, String seen) implements PersonFile {

        @Override
        public Stream<String> shown() {
            return names.keySet().stream();
        }
    }

    /** A target and all its nominations: the first one, and those joined to the target. */
    public record Joined(String target, List<NominationView.Other> nominations) {
    }

    /** Returns the changes since the last distributed list. Only the coordinator may ask. */
    public Pending pending(String reference) {
        var operation = operations.visible(reference);
        caller.get().requireCoordinator();
        if (operation.listVersion() == 0) {
            return new Pending(0, 0, List.of(), List.of(), Map.of(), List.of(), List.of(), Map.of(), ListChanges.seen(List.of()));
        }
        var pending = changes.since(reference, operation.listVersion());
        var following = changes.following(operation, pending);
        var all = nominations.in(reference);
        var same = SamePersons.pairs(all);
        var joined = joined(all);
        return new Pending(operation.listVersion(), list.next(reference, operation.listVersion()).size(), pending,
                following.news(), following.hostsAbsent(), same, joined, names(all, pending, same, joined), ListChanges.seen(pending));
    }

    private List<Joined> joined(List<Nomination> all) {
        var byTarget = all.stream().filter(nomination -> nomination.target() != null)
                .collect(Collectors.groupingBy(Nomination::target, TreeMap::new, Collectors.toList()));
        byTarget.values().removeIf(group -> group.size() < 2);
        byTarget.keySet().removeIf(target -> !targets.find(target).orElseThrow().state().isPursued());
        return byTarget.entrySet().stream().map(entry -> new Joined(entry.getKey(), entry.getValue().stream()
                .map(nomination -> new NominationView.Other(nomination.reference(), nomination.country())).toList())).toList();
    }

    private static Map<String, String> names(List<Nomination> all, List<ListChange> changes, List<SamePersons.Pair> same,
            List<Joined> joined) {
        var shown = new HashSet<String>();
        changes.forEach(change -> Stream.of(change.target(), change.other()).forEach(shown::add));
        same.forEach(pair -> Stream.of(pair.reference(), pair.other()).forEach(shown::add));
        joined.forEach(target -> target.nominations().forEach(nomination -> shown.add(nomination.reference())));
        return all.stream().filter(nomination -> shown.contains(nomination.reference())).collect(Collectors.toMap(Nomination::reference,
                nomination -> Stream.of(nomination.name(), nomination.forename()).filter(Objects::nonNull)
                        .collect(Collectors.joining(", "))));
    }

    /**
     * A version of the list, as far as the caller may see it. A country sees the date of its news but no version number: a gap in the
     * numbers would show that a version is hidden from that country.
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Version(Integer version, Instant distributedAt, String by, Integer targets, List<ListChange> changes,
            List<ListNews> told) {
    }

    /** Returns every version of the list, the last one first. */
    public List<Version> versions(String reference) {
        var operation = operations.visible(reference);
        var reader = caller.get();
        if (!reader.isCoordinator() && !reader.isManager() && reader.country().isEmpty()) {
            throw Refusal.forbidden("Only countries, the coordinator and the management see the versions of a list.");
        }
        if (operation.phase().compareTo(Phase.CONFIRMATION) < 0) {
            return List.of();
        }
        var all = versions.all(reference).stream().sorted((one, other) -> other.version() - one.version()).toList();
        if (reader.isCoordinator() || reader.isManager()) {
            return all.stream().map(frozen -> whole(reference, frozen, reader.isCoordinator())).toList();
        }
        var country = reader.country().get();
        return all.stream().map(frozen -> ofCountry(reference, frozen, country)).filter(version -> !version.changes().isEmpty()).toList();
    }

    private Version whole(String operation, ListVersions.Frozen frozen, boolean withReasons) {
        var changed = versions.changes(operation, frozen.version()).stream()
                .map(change -> withReasons ? change : new ListChange(change.kind(), change.target(), change.other(), null)).toList();
        return new Version(frozen.version(), frozen.at(), withReasons ? frozen.by() : null, frozen.targets(), changed,
                versions.told(operation, frozen.version()));
    }

    private Version ofCountry(String operation, ListVersions.Frozen frozen, String country) {
        var told = versions.told(operation, frozen.version()).stream().filter(news -> news.country().equals(country))
                .flatMap(news -> news.items().stream()).toList();
        var visible = queries.visibleAmong(told.stream().map(ListNews.Item::target).toList());
        var items = told.stream().filter(item -> visible.contains(item.target()))
                .map(item -> new ListChange(item.kind(), item.target(), item.other(), null)).toList();
        return new Version(null, frozen.at(), null, null, items, null);
    }
}
