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

/** What follows from the judgements that stand: who is one with whom, over several of them, and of which two nobody has to be asked. */
final class Judged {

    private final UnionFind<UUID> ones;
    private final Set<UUID> known;
    private final Map<UUID, List<UUID>> together;
    /** Of two that are each one of several, what was judged of any of these. */
    private final Map<Set<UUID>, List<Judgement>> between;
    /** When somebody was last found to be one with something, or no longer. */
    private final Map<UUID, Instant> changed = new HashMap<>();

    private Judged(Collection<Judgement> standing) {
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

    static Judged of(Collection<Judgement> standing) {
        return new Judged(standing);
    }

    /** The same for everything that is one with it. */
    UUID of(UUID entity) {
        return known.contains(entity) ? ones.find(entity) : entity;
    }

    /** All that is one with it, it among them, in the order of their ids. */
    List<UUID> with(UUID entity) {
        return together.getOrDefault(of(entity), List.of(entity));
    }

    boolean areOne(UUID one, UUID other) {
        return of(one).equals(of(other));
    }

    /** Whether they were judged to be two, they or what is one with them. */
    boolean areTwo(UUID one, UUID other) {
        return between.getOrDefault(both(one, other), List.of()).stream().anyMatch(each -> each.verdict() == Verdict.DIFFERENT);
    }

    /** Whether nobody has to be asked: it was judged, or follows. */
    boolean settles(UUID one, UUID other) {
        return areOne(one, other) || between.getOrDefault(both(one, other), List.of()).stream()
                .anyMatch(each -> each.verdict() == Verdict.DIFFERENT || !isOutdated(each));
    }

    /** What is one by some judgements and two by another: one of them is wrong. */
    boolean contradicts(Judgement judgement) {
        return judgement.verdict() == Verdict.DIFFERENT && areOne(judgement.one(), judgement.other());
    }

    private boolean isOutdated(Judgement unsure) {
        return List.of(unsure.one(), unsure.other()).stream().map(this::of).map(changed::get)
                .anyMatch(at -> at != null && at.isAfter(unsure.at()));
    }

    /** The two, by what they are one with; one alone where they are one. */
    Set<UUID> both(UUID one, UUID other) {
        return new HashSet<>(List.of(of(one), of(other)));
    }
}
