package org.cordon.analysis.file.identity;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cordon.analysis.file.VisibleNetwork;
import org.jgrapht.alg.util.UnionFind;

/**
 * The conclusions from the judgements that stand: which things are the same, also through a chain of judgements, and which pairs need no
 * judgement.
 */
final class JudgedIdentities {

    private final UnionFind<UUID> ones;
    private final Set<UUID> known;
    private final Map<UUID, List<UUID>> together;
    /** The judgements with the verdict different or unsure, by the two groups of identical things that they concern. */
    private final Map<Set<UUID>, List<Judgement>> between;
    /** The time of the last judgement that changed a group of identical things, by the entity that represents the group. */
    private final Map<UUID, Instant> changed = new HashMap<>();

    private JudgedIdentities(Collection<Judgement> standing) {
        known = standing.stream().flatMap(judgement -> List.of(judgement.one(), judgement.other()).stream()).collect(Collectors.toSet());
        ones = new UnionFind<>(new HashSet<>(known));
        standing.stream().filter(judgement -> judgement.verdict() == Verdict.SAME)
                .forEach(judgement -> ones.union(judgement.one(), judgement.other()));
        together = known.stream().sorted(VisibleNetwork.BY_TEXT).collect(Collectors.groupingBy(ones::find));
        between = standing.stream().filter(judgement -> judgement.verdict() == Verdict.DIFFERENT || judgement.verdict() == Verdict.UNSURE)
                .collect(Collectors.groupingBy(judgement -> both(judgement.one(), judgement.other())));
        standing.stream().filter(judgement -> judgement.verdict() == Verdict.SAME || judgement.verdict() == Verdict.TAKEN_BACK)
                .forEach(judgement -> List.of(judgement.one(), judgement.other())
                        .forEach(each -> changed.merge(of(each), judgement.at(), (one, other) -> one.isAfter(other) ? one : other)));
    }

    static JudgedIdentities of(Collection<Judgement> standing) {
        return new JudgedIdentities(standing);
    }

    /** Returns the entity that represents all things that are the same as this one. */
    UUID of(UUID entity) {
        return known.contains(entity) ? ones.find(entity) : entity;
    }

    /** Returns this entity and all entities that are the same, in the order of their ids. */
    List<UUID> with(UUID entity) {
        return together.getOrDefault(of(entity), List.of(entity));
    }

    boolean areOne(UUID one, UUID other) {
        return of(one).equals(of(other));
    }

    /**
     * Whether a judgement says that the two things differ. A judgement on other things counts as well if these other things were judged to
     * be the same as the two.
     */
    boolean areTwo(UUID one, UUID other) {
        return between.getOrDefault(both(one, other), List.of()).stream().anyMatch(each -> each.verdict() == Verdict.DIFFERENT);
    }

    /** Whether the pair needs no judgement, because it was judged or its answer follows from other judgements. */
    boolean settles(UUID one, UUID other) {
        return areOne(one, other) || between.getOrDefault(both(one, other), List.of()).stream()
                .anyMatch(each -> each.verdict() == Verdict.DIFFERENT || !isOutdated(each));
    }

    /**
     * Whether a judgement separates two things although other judgements say that they are the same. One of all these judgements is then
     * wrong.
     */
    boolean contradicts(Judgement judgement) {
        return judgement.verdict() == Verdict.DIFFERENT && areOne(judgement.one(), judgement.other());
    }

    private boolean isOutdated(Judgement unsure) {
        return List.of(unsure.one(), unsure.other()).stream().map(this::of).map(changed::get)
                .anyMatch(at -> at != null && at.isAfter(unsure.at()));
    }

    /** Returns the entities that represent the two things: a single entity if the things are the same. */
    Set<UUID> both(UUID one, UUID other) {
        return new HashSet<>(List.of(of(one), of(other)));
    }
}
