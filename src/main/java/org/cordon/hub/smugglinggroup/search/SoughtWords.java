package org.cordon.hub.smugglinggroup.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cordon.hub.smugglinggroup.GroupFeature;
import org.cordon.hub.smugglinggroup.SmugglingStage;
import org.cordon.kernel.country.CodeWords;
import org.cordon.kernel.identity.SearchWords;
import org.cordon.kernel.shared.PersonName;
import org.cordon.roundup.operation.CrimeTheme;
import org.springframework.stereotype.Component;

/** Finds what the words of a search for groups mean: parts of names and texts, and crimes, stages and countries in four languages. */
@Component
class SoughtWords {

    /** The distance of a word that stands in no name of a group. The view {@code seen_fact_word} gives the same number. */
    static final int ELSEWHERE = 2;

    private static final int MOST = 8;
    /** The fewest letters of a word that is searched by its sound. Shorter words sound like too many other words. */
    private static final int SOUNDS = 3;

    /** The character that sorts after all others. It ends the range of all words with the same beginning. */
    private static final String LAST = Character.toString(Character.MAX_CODE_POINT);
    /** The character that sorts before all others. It ends a range that holds a single word. */
    private static final String FIRST = "\u0001";

    private final CodeWords codes = new CodeWords();

    SoughtWords() {
        for (var language : CodeWords.LANGUAGES) {
            var texts = CodeWords.texts("common", language);
            codes.note(texts, "leg.", SmugglingStage.values());
            codes.note(texts, "code.", CrimeTheme.values());
            codes.noteCountries(texts, language);
            codes.ignore(texts.get("words.ignored"));
        }
    }

    /**
     * A range of stored words. A fact must contain a word of the range.
     *
     * @param number the number of the search word; if a search word has several ranges, a word of one range suffices
     * @param low    the first word of the range
     * @param high   the first word after the range
     */
    record Range(int number, String low, String high) {
    }

    /** Whether the text is the reference of a group, in capitals or small letters. */
    static boolean isReference(String text) {
        return GroupFeature.GROUP.matches(reference(text));
    }

    static String reference(String text) {
        return text.strip().toUpperCase(Locale.ROOT);
    }

    /**
     * Returns the ranges for each word of the search. Every word has to be found. Filler words are ignored if the search has other words.
     */
    List<Range> of(String text) {
        var all = List.copyOf(PersonName.words(text));
        var beginnings = SearchWords.sought(String.join(" ", all)).stream().map(ArrayList::new).toList();
        JoinedNumbers.each(all, (places, whole) -> places.forEach(place -> beginnings.get(place).add(whole)));
        var telling = IntStream.range(0, all.size()).filter(place -> !codes.isIgnored(all.get(place))).boxed().toList();
        var sought = telling.isEmpty() ? IntStream.range(0, all.size()).boxed().toList() : telling;
        return IntStream.range(0, Math.min(MOST, sought.size())).boxed()
                .flatMap(number -> ranges(number, all.get(sought.get(number)), beginnings.get(sought.get(number)))).toList();
    }

    /** Returns the ranges of one search word. A word with a digit is not searched by its sound. */
    private Stream<Range> ranges(int number, String word, List<String> lows) {
        var beginnings = lows.stream().map(low -> new Range(number, low, low + LAST));
        var sounds = word.length() < SOUNDS || JoinedNumbers.hasDigit(word) ? Stream.<String>empty() : FoldedWords.sounds(word).stream();
        var whole = Stream.concat(sounds, codes.meaning(word).stream().map(FoldedWords::code))
                .map(low -> new Range(number, low, low + FIRST));
        return Stream.concat(beginnings, whole);
    }
}
