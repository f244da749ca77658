package org.cordon.analysis.file.identity;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.cordon.analysis.file.measure.MeasureProgress;
import org.cordon.kernel.identity.Finding;
import org.cordon.kernel.identity.IdentityMatcher;
import org.cordon.kernel.identity.Reason;

/**
 * The pairs of things of different contributions that may be the same, the most alike first.
 *
 * <p>Only few of all pairs are compared. A pair qualifies if the two have a number in common. It also qualifies if all words of the shorter
 * name, at least two, sound like words of the other name. All words but one suffice if a common word is rare. They also suffice if a common
 * word is less rare and the years of birth are known and at most one apart.
 */
final class Candidates {

    private final List<Alike> pairs;

    private Candidates(List<Alike> pairs) {
        this.pairs = pairs;
    }

    /** Two things that may be the same, the lower id first. */
    record Alike(UUID one, UUID other, double score) {
    }

    /** Returns what the matcher finds for and against two things being the same. */
    static List<Finding> findings(EntityDescription one, EntityDescription other) {
        var found = IdentityMatcher.findings(one.identity(), other.identity());
        return one.kind().isNamed() ? found : found.stream().filter(each -> each.reason() == Reason.SAME_NUMBER).toList();
    }

    /**
     * Compares the things and keeps none of them in memory.
     *
     * @param things the things in the order of their ids
     */
    static Candidates among(List<EntityDescription> things, MeasureProgress course) {
        return new Candidates(new Search(things, course).alike());
    }

    Stream<Alike> stream() {
        return pairs.stream();
    }
}
