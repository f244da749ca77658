package org.cordon.kernel.identity;

import com.ibm.icu.text.Transliterator;
import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Writes words of any script in the 26 Latin letters by their sound. The spelling in a person's passport may differ from this spelling. */
final class LatinLetters {

    /** Scripts that write consonants and leave most vowels to the reader. */
    private static final Set<UnicodeScript> WITHOUT_VOWELS = EnumSet.of(UnicodeScript.ARABIC, UnicodeScript.HEBREW, UnicodeScript.SYRIAC);

    /** Scripts in which each character is a syllable, so that names have no spaces. */
    private static final Set<UnicodeScript> SYLLABLES = EnumSet.of(UnicodeScript.HAN, UnicodeScript.HANGUL);

    private static final Pattern ASCII = Pattern.compile("[A-Za-z0-9]+");
    private static final Pattern NO_LETTER = Pattern.compile("[^a-z0-9]+");

    /**
     * Transliterations of languages that read Cyrillic in their own way; each language is recognised by letters that only this language
     * uses.
     */
    private static final Map<Pattern, String> CYRILLIC = Map.of(Pattern.compile("(?iu)[іїєґ]"), "Ukrainian-Latin/BGN",
            Pattern.compile("(?iu)[ђћљњџј]"), "Serbian-Latin/BGN", Pattern.compile("(?iu)[ѓќѕ]"), "Macedonian-Latin/BGN",
            Pattern.compile("(?iu)[әғқңұһ]"), "Kazakh-Latin/BGN");

    private static final Map<UnicodeScript, String> BY_SCRIPT = Map.of(UnicodeScript.CYRILLIC, "Russian-Latin/BGN",
            UnicodeScript.GREEK, "Greek-Latin/UNGEGN", UnicodeScript.HAN, "Han-Latin/Names", UnicodeScript.ARMENIAN, "Armenian-Latin/BGN",
            UnicodeScript.GEORGIAN, "Georgian-Latin/BGN", UnicodeScript.ETHIOPIC, "Amharic-Latin/BGN", UnicodeScript.SINHALA, "si-si_Latn",
            UnicodeScript.MYANMAR, "my-my_Latn", UnicodeScript.KHMER, "Khmer-Latin");

    /** Rules for the script of Khmer, because ICU has no rules for this script. */
    private static final String KHMER = """
            [កខគឃ] > k; ង > ng; [ចឆជឈ] > ch; ញ > nh; [ដឌតឋថឍទធ] > t; [ណន] > n; [បពផភ] > p; ម > m; យ > y; រ > r; [លឡ] > l;
            វ > v; [សឝឞ] > s; ហ > h; អ > a; [ិីឥ] > i; [ឹឺ] > e; [ុូឧ] > u; [ួោៅ] > o; [េែៃឯ] > e; [ាៀឿើ] > a; ំ > m; ះ > h;
            [[:Khmer:]] > ;
            """;

    /** Transliterators by name; each takes long to load, and most are never needed. */
    private static final Map<String, Transliterator> LOADED = new ConcurrentHashMap<>();

    private LatinLetters() {
    }

    static boolean leavesVowelsOut(UnicodeScript script) {
        return WITHOUT_VOWELS.contains(script);
    }

    static boolean writesSyllables(UnicodeScript script) {
        return SYLLABLES.contains(script);
    }

    /** Returns the script of the first letter; words of names do not mix scripts. */
    static UnicodeScript script(String word) {
        return word.codePoints().filter(Character::isLetter).mapToObj(UnicodeScript::of).findFirst().orElse(UnicodeScript.LATIN);
    }

    /** @return small letters and digits only; empty if nothing can be read */
    static String of(String word, UnicodeScript script) {
        if (ASCII.matcher(word).matches()) {
            return word.toLowerCase(Locale.ROOT);
        }
        // The first sign is a feminine ending that is read as a vowel. ICU leaves out the others: the Tunisian g, the Maghrebi f, a nasal.
        var whole = word.replace('ة', 'ا').replace('ڨ', 'گ').replace('ڢ', 'ف').replace('ੰ', 'ਂ');
        var read = script == UnicodeScript.LATIN ? word : reader(word, script).transliterate(whole);
        return NO_LETTER.matcher(reader("Any-Latin; Latin-ASCII").transliterate(read).toLowerCase(Locale.ROOT)).replaceAll("");
    }

    private static Transliterator reader(String word, UnicodeScript script) {
        return reader(CYRILLIC.entrySet().stream().filter(language -> language.getKey().matcher(word).find()).map(Map.Entry::getValue)
                .findFirst().orElseGet(() -> BY_SCRIPT.getOrDefault(script, "Any-Latin")));
    }

    private static Transliterator reader(String name) {
        return LOADED.computeIfAbsent(name, needed -> needed.equals("Khmer-Latin")
                ? Transliterator.createFromRules(needed, KHMER, Transliterator.FORWARD) : Transliterator.getInstance(needed));
    }
}
