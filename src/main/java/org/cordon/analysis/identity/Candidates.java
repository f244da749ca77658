package org.cordon.analysis.identity;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordon.analysis.measure.Course;
import org.cordon.identity.Finding;
import org.cordon.identity.Identity;
import org.cordon.identity.IdentityMatcher;
import org.cordon.identity.NameKeys;
import org.cordon.identity.Reason;

/**
 * Which things of different contributions may be one, those that are most alike first.
 *
 * <p>Few of all pairs are compared: those with a number in common, or with all words of the shorter name (as they sound, two at least), or
 * with all but one if few have one of these, or some more have it and both are known to be born in one year or the next.
 */
final class Candidates {

    /** So many have a word, who are all compared with one another; and so many, where their years of birth are known. */
    private static final int FEW = 30;
    private static final int MORE = 300;
    private static final int FEWEST_WORDS = 2;

    private final List<Described> things;
    private final List<Pair> pairs;

    private Candidates(List<Described> things, List<Pair> pairs) {
        this.things = things;
        this.pairs = pairs;
    }

    /** Two, by their places among the things, the lower id first. */
    private record Pair(int one, int other, double score) {
    }

    /** Two that may be one. */
    record Alike(Described one, Described other) {

        /** What speaks for it and against it, said by the matcher. */
        List<Finding> findings() {
            var found = IdentityMatcher.findings(one.identity(), other.identity());
            return one.kind().isNamed() ? found : found.stream().filter(each -> each.reason() == Reason.SAME_DOCUMENT).toList();
        }
    }

    /** Compares the things, which are in the order of their ids. */
    static Candidates among(List<Described> things, Course course) {
        return new Candidates(things, new Search(things, course).pairs());
    }

    int size() {
        return pairs.size();
    }

    Stream<Alike> stream() {
        return pairs.stream().map(pair -> new Alike(things.get(pair.one), things.get(pair.other)));
    }

    /**
     * One thing, taken apart once to be compared with many.
     *
     * @param words      the keys of each word of its names
     * @param neighbours the keys of each two words that stand beside one another
     * @param fewest     so many words its shortest name has
     */
    private record Known(Described thing, Identity identity, List<Set<String>> words, List<Set<String>> neighbours, int fewest) {

        static Known of(Described thing) {
            var identity = thing.identity();
            var words = identity.names().stream().filter(name -> thing.kind().isNamed()).map(NameKeys::ofWords).toList();
            return new Known(thing, identity, keys(thing, words.stream()),
                    keys(thing, words.isEmpty() ? Stream.of() : identity.names().stream().map(NameKeys::ofNeighbours)),
                    words.stream().mapToInt(List::size).min().orElse(0));
        }

        private static List<Set<String>> keys(Described thing, Stream<List<Set<String>>> names) {
            return names.flatMap(List::stream).map(keys -> keys.stream().map(key -> thing.kind() + key).collect(Collectors.toSet()))
                    .distinct().toList();
        }

        Stream<String> all() {
            return Stream.of(words, neighbours).flatMap(List::stream).flatMap(Set::stream);
        }

        Stream<String> numbers() {
            return identity.documents().stream().map(number -> thing.kind() + "#" + number);
        }

        boolean isOfAnother(Known other) {
            return !thing.contribution().equals(other.thing.contribution());
        }

        /** Whether a name could make them one: years of birth are not known, or at most one apart. */
        boolean mayBe(Known other) {
            return isOfAnother(other)
                    && (!isBornKnown(other) || Math.abs(identity.born().get().year() - other.identity.born().get().year()) <= 1);
        }

        boolean isBornKnown(Known other) {
            return identity.born().isPresent() && other.identity.born().isPresent();
        }
    }

    private static final class Search {

        private final List<Known> all = new ArrayList<>();
        /** Where those stand who have a key, in their order. */
        private final Map<String, List<Integer>> places = new HashMap<>();
        private final Course course;

        Search(List<Described> things, Course course) {
            this.course = course;
            course.begins(2 * things.size());
            for (var thing : things) {
                var known = Known.of(thing);
                Stream.concat(known.numbers(), known.all()).distinct()
                        .forEach(key -> places.computeIfAbsent(key, first -> new ArrayList<>(2)).add(all.size()));
                all.add(known);
                course.step();
            }
        }

        List<Pair> pairs() {
            var pairs = new ArrayList<Pair>();
            for (var place = 0; place < all.size(); place++) {
                for (var other : worthComparing(place)) {
                    var likeness = IdentityMatcher.compare(all.get(place).identity, all.get(other).identity);
                    if (likeness.mayBe()) {
                        pairs.add(new Pair(place, other, likeness.score()));
                    }
                }
                course.step();
            }
            pairs.sort(Comparator.comparingDouble(Pair::score).reversed().thenComparingInt(Pair::one).thenComparingInt(Pair::other));
            return pairs;
        }

        /** Of those that come after it. */
        private Set<Integer> worthComparing(int place) {
            var known = all.get(place);
            var rare = new HashSet<Integer>();
            var shared = new HashMap<Integer, Integer>();
            known.words.forEach(word -> count(place, word, shared, rare, other -> true));
            known.neighbours.forEach(word -> count(place, word, shared, rare, other -> other.fewest != known.fewest));
            var worth = new TreeSet<Integer>();
            shared.forEach((other, words) -> {
                var needed = Math.min(known.fewest, all.get(other).fewest);
                if (words >= Math.max(FEWEST_WORDS, needed) || words >= needed - 1 && rare.contains(other)) {
                    worth.add(other);
                }
            });
            known.numbers().flatMap(key -> after(place, key).stream()).filter(other -> known.isOfAnother(all.get(other)))
                    .forEach(worth::add);
            return worth;
        }

        /** Counts one word for all who have it, and notes of whom it tells much. */
        private void count(int place, Set<String> word, Map<Integer, Integer> shared, Set<Integer> rare, Predicate<Known> which) {
            var known = all.get(place);
            var counted = new HashSet<Integer>();
            for (var key : word) {
                var having = places.get(key).size();
                for (var other : after(place, key)) {
                    var that = all.get(other);
                    if (known.mayBe(that) && which.test(that)) {
                        if (counted.add(other)) {
                            shared.merge(other, 1, Integer::sum);
                        }
                        if (isRare(having, known.isBornKnown(that))) {
                            rare.add(other);
                        }
                    }
                }
            }
        }

        private static boolean isRare(int having, boolean bornKnown) {
            return having <= FEW || bornKnown && having <= MORE;
        }

        private List<Integer> after(int place, String key) {
            var having = places.get(key);
            var at = Collections.binarySearch(having, place);
            return having.subList(at + 1, having.size());
        }
    }
}
