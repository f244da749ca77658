package org.cordon.analysis.file.identity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cordon.analysis.file.identity.Candidates.Alike;
import org.cordon.analysis.file.measure.MeasureProgress;
import org.cordon.kernel.identity.Identity;
import org.cordon.kernel.identity.IdentityMatcher;
import org.cordon.kernel.identity.NameKeys;
import org.cordon.kernel.identity.PartialDate;
import org.cordon.kernel.identity.WrittenName;

/**
 * Finds the pairs among many things that are worth comparing, and compares them. Things are represented by numbers, and counts are kept in
 * arrays: among a hundred thousand things, some hundred million pairs have a word in common.
 */
final class Search {

    /** The most things with a word that still counts as rare, if a year of birth is unknown. */
    private static final int FEW = 30;
    /** The most things with a word that still counts as rare, if both years of birth are known. */
    private static final int MORE = 300;
    private static final int FEWEST_WORDS = 2;
    private static final int UNKNOWN = Integer.MIN_VALUE;

    private final List<EntityDescription> things;
    private final MeasureProgress course;
    private final List<Known> all = new ArrayList<>();
    private final int[] contributions;
    /** The first possible year of birth of each thing. */
    private final int[] born;
    /** The last possible year of birth of each thing. */
    private final int[] bornUntil;
    private final int[] fewest;
    private final Map<String, Having> having = new HashMap<>();
    private final Shared shared;

    /** The things that have a key, in the order of the things. */
    private static final class Having {

        private int[] things = new int[2];
        private int number;

        void add(int thing) {
            if (number > 0 && things[number - 1] == thing) {
                return;
            }
            if (number == things.length) {
                things = Arrays.copyOf(things, 2 * number);
            }
            things[number++] = thing;
        }

        IntStream after(int thing) {
            return Arrays.stream(things, Arrays.binarySearch(things, 0, number, thing) + 1, number);
        }
    }

    /**
     * One thing, taken apart once to be compared with many.
     *
     * @param words      the keys of each word of the thing's names
     * @param neighbours the keys of each pair of adjacent words
     */
    private record Known(Identity identity, List<List<Having>> words, List<List<Having>> neighbours, List<Having> numbers) {
    }

    /** Counts the words that later things have in common with one thing. */
    private static final class Shared {

        private final int[] words;
        /** The number of the word for which each thing was counted last. */
        private final int[] counted;
        private final boolean[] rare;
        private final int[] those;
        private int number;
        private int word;

        Shared(int things) {
            words = new int[things];
            counted = new int[things];
            rare = new boolean[things];
            those = new int[things];
        }

        void nextWord() {
            word++;
        }

        void add(int thing, boolean isRare) {
            if (counted[thing] != word) {
                counted[thing] = word;
                if (words[thing]++ == 0) {
                    those[number++] = thing;
                }
            }
            rare[thing] |= isRare;
        }

        /** Returns the counted things that fulfil the condition, and resets all counts. */
        int[] take(IntPredicate which) {
            var taken = Arrays.stream(those, 0, number).filter(which).toArray();
            for (var place = 0; place < number; place++) {
                words[those[place]] = 0;
                rare[those[place]] = false;
            }
            number = 0;
            return taken;
        }
    }

    Search(List<EntityDescription> things, MeasureProgress course) {
        this.things = things;
        this.course = course;
        course.begins(2 * things.size());
        contributions = new int[things.size()];
        born = new int[things.size()];
        bornUntil = new int[things.size()];
        fewest = new int[things.size()];
        shared = new Shared(things.size());
        var numbered = new HashMap<String, Integer>();
        for (var place = 0; place < things.size(); place++) {
            contributions[place] = numbered.computeIfAbsent(things.get(place).contribution(), any -> numbered.size());
            all.add(known(place));
            course.step();
        }
    }

    private Known known(int place) {
        var thing = things.get(place);
        var identity = thing.identity();
        var named = thing.kind().isNamed() ? identity.names() : List.<WrittenName>of();
        var words = named.stream().map(NameKeys::ofWords).toList();
        born[place] = identity.born().stream().mapToInt(PartialDate::year).min().orElse(UNKNOWN);
        bornUntil[place] = identity.born().stream().mapToInt(PartialDate::year).max().orElse(UNKNOWN);
        fewest[place] = words.stream().mapToInt(List::size).min().orElse(0);
        return new Known(identity, keys(place, words.stream()), keys(place, named.stream().map(NameKeys::ofNeighbours)),
                identity.documents().stream().map(number -> having(place, "#" + number)).toList());
    }

    private List<List<Having>> keys(int place, Stream<List<Set<String>>> names) {
        return names.flatMap(Collection::stream).distinct().map(keys -> keys.stream().map(key -> having(place, key)).toList()).toList();
    }

    private Having having(int place, String key) {
        var those = having.computeIfAbsent(things.get(place).kind() + key, first -> new Having());
        those.add(place);
        return those;
    }

    /** Returns the pairs that may be the same, the most alike first; pairs that are equally alike keep the order of the things. */
    List<Alike> alike() {
        var found = new ArrayList<Alike>();
        for (var place = 0; place < all.size(); place++) {
            for (var other : worthComparing(place)) {
                var likeness = IdentityMatcher.compare(all.get(place).identity, all.get(other).identity);
                if (likeness.mayBe()) {
                    found.add(new Alike(things.get(place).id(), things.get(other).id(), likeness.score()));
                }
            }
            course.step();
        }
        found.sort(Comparator.comparingDouble(Alike::score).reversed());
        return found;
    }

    /** Returns the later things that are worth comparing with this thing, in their order. */
    private int[] worthComparing(int place) {
        var known = all.get(place);
        known.words.forEach(word -> count(place, word, other -> true));
        known.neighbours.forEach(word -> count(place, word, other -> fewest[other] != fewest[place]));
        var byName = shared.take(other -> {
            var needed = Math.min(fewest[place], fewest[other]);
            return shared.words[other] >= Math.max(FEWEST_WORDS, needed) || shared.words[other] >= needed - 1 && shared.rare[other];
        });
        var byNumber = known.numbers.stream().flatMapToInt(number -> number.after(place)).filter(other -> isOfAnother(place, other));
        return IntStream.concat(Arrays.stream(byName), byNumber).sorted().distinct().toArray();
    }

    /** Counts one word for all later things that have the word, and marks the things for which the word is rare. */
    private void count(int place, List<Having> word, IntPredicate which) {
        shared.nextWord();
        for (var key : word) {
            key.after(place).filter(other -> mayBe(place, other)).filter(which)
                    .forEach(other -> shared.add(other, key.number <= FEW || key.number <= MORE && isBornKnown(place, other)));
        }
    }

    /**
     * Whether two things of different contributions can be the same by name. Either a year of birth is unknown, or the years are at most
     * one apart.
     */
    private boolean mayBe(int place, int other) {
        return isOfAnother(place, other) && (!isBornKnown(place, other)
                || born[place] - bornUntil[other] <= 1 && born[other] - bornUntil[place] <= 1);
    }

    private boolean isOfAnother(int place, int other) {
        return contributions[place] != contributions[other];
    }

    private boolean isBornKnown(int place, int other) {
        return born[place] != UNKNOWN && born[other] != UNKNOWN;
    }
}
