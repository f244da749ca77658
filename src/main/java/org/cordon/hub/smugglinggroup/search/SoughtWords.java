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

    /** How far from the name of a group a word stands that is in no name: of what {@code seen_fact_word} says. */
    static final int ELSEWHERE = 2;

    private static final int MOST = 8;
    /** Fewer letters sound like too much. */
    private static final int SOUNDS = 3;

    /** Characters that stand behind and before every other in their order. */
    private static final String LAST = Character.toString(Character.MAX_CODE_POINT);
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
     * A range of words, one of which has to be found.
     *
     * @param number of the word that is looked for; of each of its ranges one suffices
     * @param low    the first word of the range
     * @param high   the first one behind it
     */
    record Range(int number, String low, String high) {
    }

    /** The reference of a group if it is one, in capitals. */
    static boolean isReference(String text) {
        return GroupFeature.GROUP.matches(reference(text));
    }

    static String reference(String text) {
        return text.strip().toUpperCase(Locale.ROOT);
    }

    /** Returns the ranges for each word of the search. Every word has to be found, except words that say nothing beside others. */
    List<Range> of(String text) {
        var all = List.copyOf(PersonName.words(text));
        var beginnings = SearchWords.sought(String.join(" ", all)).stream().map(ArrayList::new).toList();
        JoinedNumbers.each(all, (places, whole) -> places.forEach(place -> beginnings.get(place).add(whole)));
        var telling = IntStream.range(0, all.size()).filter(place -> !codes.isIgnored(all.get(place))).boxed().toList();
        var sought = telling.isEmpty() ? IntStream.range(0, all.size()).boxed().toList() : telling;
        return IntStream.range(0, Math.min(MOST, sought.size())).boxed()
                .flatMap(number -> ranges(number, all.get(sought.get(number)), beginnings.get(sought.get(number)))).toList();
    }

    /** A word with a digit in it is a number, or has one: another one does not sound like it. */
    private Stream<Range> ranges(int number, String word, List<String> lows) {
        var beginnings = lows.stream().map(low -> new Range(number, low, low + LAST));
        var sounds = word.length() < SOUNDS || JoinedNumbers.hasDigit(word) ? Stream.<String>empty() : FoldedWords.sounds(word).stream();
        var whole = Stream.concat(sounds, codes.meaning(word).stream().map(FoldedWords::code))
                .map(low -> new Range(number, low, low + FIRST));
        return Stream.concat(beginnings, whole);
    }
}
