package org.cordon.kernel.identity;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Compares names word by word, whatever their order. A word may be missing on one side. If each side has words that the other lacks, the
 * names are those of two persons. The constants were found on one half of a benchmark (docs/names.md).
 */
public final class NameMatcher {

    /** The least likeness of two words that count as the same word. */
    private static final double ALIKE = 0.78;
    /** The likeness of a word and its beginning. */
    private static final double SHORTENED = 0.8;
    /** The likeness of a word and a single letter with which the word begins. */
    private static final double INITIAL = 0.85;
    private static final int SHORTEST = 3;
    /** The greatest loss of likeness by missing words. */
    private static final double MISSING = 0.25;
    /** The highest score of two names if each has words that the other lacks. */
    private static final double AGAINST = 0.65;
    private static final int MOST_TOGETHER = 4;
    /** The factor by which a word may be longer or shorter than several words that are read as one. One further letter is allowed. */
    private static final double LONGER = 1.7;

    /** Matching words of the two names; {@code from} is inclusive, {@code to} is exclusive. */
    private record Pair(int from, int to, int otherFrom, int otherTo, double alike, double weight, Reason why) {

        /** Returns how much the pair explains; pairs that explain more are chosen first. */
        double gain() {
            return alike * alike * (weight + Math.max(to - from, otherTo - otherFrom) / 2.0);
        }
    }

    private final List<NameWord> words;
    private final List<NameWord> others;
    private final List<Pair> chosen = new ArrayList<>();
    private final BitSet taken = new BitSet();
    private final BitSet otherTaken = new BitSet();

    private NameMatcher(WrittenName one, WrittenName other) {
        words = one.words();
        others = other.words();
    }

    /** Compares two names; their order does not matter. A name without a letter is like no other. */
    public static Likeness compare(WrittenName one, WrittenName other) {
        var matcher = new NameMatcher(one, other);
        matcher.choose();
        return matcher.judged();
    }

    /**
     * Whether a reported name may be the name in a file. One of its words must be a family name. The reported name must also have all
     * family names, or be like the full name in the file.
     *
     * @param forename may be null
     */
    public static boolean isNamed(String reported, String name, String forename) {
        var said = WrittenName.of(reported);
        var family = compare(said, WrittenName.of(name));
        return family.mayBe() || !family.reasons().equals(Set.of(Reason.NAMES_DIFFER))
                && compare(said, WrittenName.of(forename == null ? name : name + " " + forename)).mayBe();
    }

    /** Returns the findings of {@link #compare} word by word, in the order of the first name; words without a match come last. */
    public static List<Finding> findings(WrittenName one, WrittenName other) {
        var matcher = new NameMatcher(one, other);
        matcher.choose();
        return matcher.findings();
    }

    private void choose() {
        var pairs = new ArrayList<Pair>();
        for (var i = 0; i < words.size(); i++) {
            for (var j = 0; j < others.size(); j++) {
                single(i, j, pairs);
                together(i, j, pairs, words, others, false);
                together(j, i, pairs, others, words, true);
            }
        }
        pairs.sort(Comparator.comparingDouble(Pair::gain).reversed());
        for (var pair : pairs) {
            if (isFree(taken, pair.from, pair.to) && isFree(otherTaken, pair.otherFrom, pair.otherTo)) {
                taken.set(pair.from, pair.to);
                otherTaken.set(pair.otherFrom, pair.otherTo);
                chosen.add(pair);
            }
        }
    }

    private static boolean isFree(BitSet taken, int from, int to) {
        var next = taken.nextSetBit(from);
        return next < 0 || next >= to;
    }

    private void single(int i, int j, List<Pair> pairs) {
        var word = words.get(i);
        var other = others.get(j);
        if (word.isParticle() != other.isParticle() && word.script() == other.script()) {
            return;
        }
        if (word.isInitial() || other.isInitial()) {
            if (word.latin().regionMatches(0, other.latin(), 0, 1)) {
                pairs.add(new Pair(i, i + 1, j, j + 1, word.latin().length() == other.latin().length() ? 1 : INITIAL, 1, Reason.INITIAL));
            }
            return;
        }
        var alike = WordLikeness.of(word, other);
        var weight = Math.max(word.weight(), other.weight());
        if (alike >= ALIKE) {
            var why = word.script() != other.script() ? Reason.OTHER_SCRIPT
                    : word.isSameNameAs(other) ? Reason.SAME_NAME : Reason.OTHER_SPELLING;
            pairs.add(new Pair(i, i + 1, j, j + 1, alike, weight, why));
        } else if (i < words.size() - 1 && j < others.size() - 1 && isShortened(word, other)) {
            pairs.add(new Pair(i, i + 1, j, j + 1, SHORTENED, weight, Reason.SHORTENED));
        }
    }

    private static boolean isShortened(NameWord one, NameWord other) {
        return one.script() == other.script() && !one.isSyllable() && !one.isAnotherNameThan(other)
                && (one.latin().length() >= SHORTEST && other.latin().startsWith(one.latin())
                        || other.latin().length() >= SHORTEST && one.latin().startsWith(other.latin()));
    }

    /** Adds pairs of several words on one side and a single word on the other. */
    private static void together(int i, int j, List<Pair> pairs, List<NameWord> several, List<NameWord> one, boolean turned) {
        var single = one.get(j);
        var length = several.get(i).latin().length();
        for (var end = i + 2; end <= Math.min(several.size(), i + MOST_TOGETHER); end++) {
            length += several.get(end - 1).latin().length();
            if (length > single.latin().length() * LONGER + 1) {
                return;
            }
            if (length * LONGER + 1 >= single.latin().length()) {
                var alike = WordLikeness.of(several.subList(i, end).stream().reduce(NameWord::with).orElseThrow(), single);
                if (alike >= ALIKE) {
                    pairs.add(turned ? new Pair(j, j + 1, i, end, alike, single.weight(), Reason.WRITTEN_TOGETHER)
                            : new Pair(i, end, j, j + 1, alike, single.weight(), Reason.WRITTEN_TOGETHER));
                }
            }
        }
    }

    private Likeness judged() {
        var both = chosen.stream().mapToDouble(Pair::weight).sum();
        if (both == 0) {
            return new Likeness(0, Set.of(Reason.NAMES_DIFFER));
        }
        Set<Reason> reasons = EnumSet.noneOf(Reason.class);
        chosen.forEach(pair -> reasons.add(pair.why));
        var missing = left(words, taken);
        var otherMissing = left(others, otherTaken);
        var score = chosen.stream().mapToDouble(pair -> pair.weight * pair.alike).sum() / both
                * (1 - MISSING * Math.abs(missing - otherMissing) / (both + Math.max(missing, otherMissing)));
        var against = Math.min(missing, otherMissing);
        if (against > 0) {
            reasons.add(Reason.NAMES_DIFFER);
            score = Math.min(score, AGAINST) * (1 - against / (both + against));
        }
        if (missing != otherMissing) {
            reasons.add(Reason.PARTS_MISSING);
        }
        if (isFatherAndSon()) {
            reasons.add(Reason.FATHER_AND_SON);
            score = Math.min(score, AGAINST);
        }
        return new Likeness(score, Collections.unmodifiableSet(reasons));
    }

    private List<Finding> findings() {
        var found = new ArrayList<Finding>();
        chosen.stream().sorted(Comparator.comparingInt(Pair::from)).map(pair -> new Finding(pair.why,
                written(words.subList(pair.from, pair.to)), written(others.subList(pair.otherFrom, pair.otherTo)))).forEach(found::add);
        var missing = leftOver(words, taken);
        var otherMissing = leftOver(others, otherTaken);
        if (!missing.isEmpty() && !otherMissing.isEmpty()) {
            found.add(new Finding(Reason.NAMES_DIFFER, missing, otherMissing));
        } else if (!missing.isEmpty() || !otherMissing.isEmpty()) {
            found.add(new Finding(Reason.PARTS_MISSING, missing, otherMissing));
        }
        if (isFatherAndSon()) {
            found.add(new Finding(Reason.FATHER_AND_SON, written(words), written(others)));
        }
        return found;
    }

    private static String leftOver(List<NameWord> words, BitSet taken) {
        return written(IntStream.range(0, words.size()).filter(place -> !taken.get(place)).mapToObj(words::get)
                .filter(word -> !word.isParticle()).toList());
    }

    private static String written(List<NameWord> words) {
        return words.stream().map(NameWord::written).collect(Collectors.joining(" "));
    }

    private static double left(List<NameWord> words, BitSet taken) {
        var left = 0.0;
        for (var i = taken.nextClearBit(0); i < words.size(); i = taken.nextClearBit(i + 1)) {
            left += words.get(i).isParticle() ? 0 : words.get(i).weight();
        }
        return left;
    }

    /** Whether the names are X bin Y and Y bin X: the same two words on opposite sides of the word "bin". */
    private boolean isFatherAndSon() {
        return words.stream().anyMatch(NameWord::isFathersName) && others.stream().anyMatch(NameWord::isFathersName)
                && chosen.stream()
                        .filter(pair -> words.get(pair.from).isFathersName() != others.get(pair.otherFrom).isFathersName()).count() > 1;
    }
}
