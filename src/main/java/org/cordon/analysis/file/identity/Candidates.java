package org.cordon.analysis.file.identity;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.cordon.analysis.file.measure.Course;
import org.cordon.kernel.identity.Finding;
import org.cordon.kernel.identity.IdentityMatcher;
import org.cordon.kernel.identity.Reason;

/**
 * Which things of different contributions may be one, those that are most alike first.
 *
 * <p>Few of all pairs are compared: those with a number in common, or with all words of the shorter name (as they sound, two at least), or
 * with all but one if few have one of these, or some more have it and both are known to be born in one year or the next.
 */
final class Candidates {

    private final List<Alike> pairs;

    private Candidates(List<Alike> pairs) {
        this.pairs = pairs;
    }

    /** Two that may be one, the lower id first. */
    record Alike(UUID one, UUID other, double score) {
    }

    /** What speaks for two being one and against it, said by the matcher. */
    static List<Finding> findings(Described one, Described other) {
        var found = IdentityMatcher.findings(one.identity(), other.identity());
        return one.kind().isNamed() ? found : found.stream().filter(each -> each.reason() == Reason.SAME_NUMBER).toList();
    }

    /** Compares the things, which are in the order of their ids, and keeps none of them. */
    static Candidates among(List<Described> things, Course course) {
        return new Candidates(new Search(things, course).alike());
    }

    Stream<Alike> stream() {
        return pairs.stream();
    }
}
