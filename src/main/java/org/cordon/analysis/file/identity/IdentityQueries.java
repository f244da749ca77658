package org.cordon.analysis.file.identity;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordon.analysis.file.FileEntities.Entity;
import org.cordon.analysis.file.identity.Candidates.Alike;
import org.cordon.analysis.file.measure.ReaderJobs.Standing;
import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.kernel.identity.Finding;
import org.cordon.kernel.shared.Refusal;
import org.springframework.stereotype.Component;

/**
 * Reads which things of a file may be the same, and the judgements on them, for an analyst who works in the file. Only things that the
 * analyst sees are compared, so that the result gives away nothing about withheld data.
 */
@Component
public class IdentityQueries {

    private final IdentityReader reader;
    private final IdentityJobs jobs;
    private final CurrentCaller caller;

    IdentityQueries(IdentityReader reader, IdentityJobs jobs, CurrentCaller caller) {
        this.reader = reader;
        this.jobs = jobs;
        this.caller = caller;
    }

    /**
     * A page of pairs.
     *
     * @param percent how much of the comparison is done; below 100 the page has no pairs yet
     * @param total   the number of all pairs that were asked for
     * @param next    the number with which to ask for the next page; absent on the last page
     */
    @JsonInclude(Include.NON_NULL)
    public record Pairs(int percent, int total, List<Pair> items, Integer next) {
    }

    /**
     * Two things, and the findings for and against their being the same.
     *
     * @param findings    the findings of the matcher, for and against
     * @param contradicts whether other judgements contradict the judgement that stands
     * @param judgements  the judgements on the pair, the latest first; only the first can stand
     */
    public record Pair(Side one, Side other, List<Finding> findings, boolean contradicts, List<Judgement> judgements) {
    }

    /** @param also the other things that were judged to be the same as this one */
    public record Side(Entity thing, List<Entity> also) {
    }

    private record Asked(UUID one, UUID other, Judgement standing) {

        Stream<UUID> both() {
            return Stream.of(one, other);
        }
    }

    /**
     * Returns a page of the pairs that have a certain verdict, or that still need a judgement.
     *
     * @param verdict the verdict that stands; null for pairs that need a judgement
     * @param after   the {@code next} of the page before; 0 for the first page
     * @throws Refusal not found, if the caller does not see the file; forbidden, unless the caller works in it
     */
    public Pairs page(String file, Verdict verdict, int after, int limit) {
        reader.requireAnalyst(file);
        var judgements = reader.judgements(file);
        var standing = judgements.stream().filter(judgement -> judgement.endedAt() == null).toList();
        var judged = JudgedIdentities.of(standing);
        if (verdict != null) {
            return new Page(file, judgements, judged).of(judged(file, standing, verdict), after, limit);
        }
        var computed = computed(file, reader.print(file));
        return computed.result() == null ? new Pairs(computed.percent(), 0, List.of(), null)
                : new Page(file, judgements, judged).of(asked(open(computed.result(), judged)), after, limit);
    }

    private List<Asked> judged(String file, List<Judgement> standing, Verdict verdict) {
        var asked = standing.stream().filter(judgement -> judgement.verdict() == verdict)
                .map(judgement -> new Asked(judgement.one(), judgement.other(), judgement)).toList();
        var there = reader.there(file, asked.stream().flatMap(Asked::both).toList());
        return asked.stream().filter(pair -> pair.both().allMatch(there::contains)).toList();
    }

    /**
     * Returns the result or the progress of the comparison, which begins if there is none yet. Only its beginning reads the things.
     *
     * @param print the digest of the part of the file that the caller sees
     */
    Standing<Candidates> computed(String file, String print) {
        var user = caller.get().user();
        return jobs.standing(user, file, print).orElseGet(() -> {
            var now = reader.things(file);
            return jobs.of(user, file, now.print(), now.all());
        });
    }

    /** Stops the caller's comparison. */
    public void stop(String file) {
        reader.requireAnalyst(file);
        jobs.cancel(caller.get().user(), file);
    }

    /**
     * Returns the pairs that need a judgement. Several pairs ask the same question if some of their things were already judged to be the
     * same. Of these pairs only the most alike is returned.
     */
    static List<Alike> open(Candidates candidates, JudgedIdentities judged) {
        var asked = new HashSet<Set<UUID>>();
        return candidates.stream().filter(pair -> !judged.settles(pair.one(), pair.other()))
                .filter(pair -> asked.add(judged.both(pair.one(), pair.other()))).toList();
    }

    private static List<Asked> asked(List<Alike> open) {
        return open.stream().map(pair -> new Asked(pair.one(), pair.other(), null)).toList();
    }

    private final class Page {

        private final String file;
        private final JudgedIdentities judged;
        private final Map<Set<UUID>, List<Judgement>> history;

        Page(String file, List<Judgement> judgements, JudgedIdentities judged) {
            this.file = file;
            this.judged = judged;
            history = judgements.stream().collect(Collectors.groupingBy(judgement -> Set.of(judgement.one(), judgement.other())));
        }

        Pairs of(List<Asked> asked, int after, int limit) {
            var shown = asked.stream().skip(after).limit(limit).toList();
            var ids = shown.stream().flatMap(Asked::both).flatMap(id -> judged.with(id).stream()).distinct().toList();
            var known = reader.things(file, ids).stream().collect(Collectors.toMap(EntityDescription::id, Function.identity()));
            var entities = reader.entities(known.keySet());
            var items = shown.stream().filter(pair -> pair.both().allMatch(entities::containsKey))
                    .map(pair -> new Pair(side(pair.one, entities), side(pair.other, entities),
                            Candidates.findings(known.get(pair.one), known.get(pair.other)),
                            pair.standing != null && judged.contradicts(pair.standing),
                            history.getOrDefault(Set.of(pair.one, pair.other), List.of()))).toList();
            return new Pairs(100, asked.size(), items, after < asked.size() - limit ? after + limit : null);
        }

        private Side side(UUID id, Map<UUID, Entity> entities) {
            return new Side(entities.get(id), judged.with(id).stream().filter(other -> !other.equals(id)).map(entities::get)
                    .filter(Objects::nonNull).toList());
        }
    }
}
