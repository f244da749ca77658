package org.cordon.analysis.file.identity;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.cordon.analysis.file.measure.MeasureProgress;
import org.cordon.kernel.identity.Finding;
import org.cordon.kernel.identity.IdentityMatcher;
import org.cordon.kernel.identity.Reason;

/**
 * The pairs of things that may be the same, the most alike first. The two things of a pair come from different contributions.
 *
 * <p>Only few of all pairs are compared. Two things with a number in common are always compared. Two things with similar names are compared
 * as well, except if their years of birth are known and more than one apart. Names are similar if all words of the shorter name, at least
 * two, sound like words of the other name. One word of the shorter name may differ if both names have a rare word. More words count as rare
 * if both years of birth are known.
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
