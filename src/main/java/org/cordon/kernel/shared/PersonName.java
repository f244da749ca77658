package org.cordon.kernel.shared;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The normal spelling of the words of a text, whatever its script: capitals, accents, strokes through letters and hyphens do not matter.
 * Letters of one script are never turned into those of another. {@code org.cordon.kernel.identity} decides whether two names may be one
 * person's.
 */
public final class PersonName {

    /** Takes apart letters that Unicode leaves whole: Latin letters with a stroke, a hook or a tail, and joined letters. */
    private static final Transliterator LATIN = Transliterator.getInstance("[:Latin:] Latin-ASCII");

    /**
     * Signs in the middle of a word that are often left out: apostrophes, letters that look like apostrophes, and the dot in the Catalan
     * l·l.
     */
    private static final String LEFT_OUT = "['’‘`´ʼʻʾʿꞋꞌɁɂ·]";

    /**
     * Replacements for letters that neither Unicode nor {@link #LATIN} takes apart: Latin letters of their own shape, and variants of
     * Arabic letters at the end of a word.
     */
    private static final Map<Integer, String> LETTERS = Map.ofEntries(Map.entry((int) 'Ə', "E"), Map.entry((int) 'Ǝ', "E"),
            Map.entry((int) 'Ɔ', "O"),
            Map.entry((int) 'Ɵ', "O"), Map.entry((int) 'Ɣ', "G"), Map.entry((int) 'Ɩ', "I"), Map.entry((int) 'Ʊ', "U"),
            Map.entry((int) 'Ʒ', "Z"),
            Map.entry((int) 'Ƞ', "N"), Map.entry((int) 'Ɑ', "A"),
            Map.entry((int) 'ى', "ي"), Map.entry((int) 'ة', "ه"), Map.entry((int) 'ک', "ك"), Map.entry((int) 'ی', "ي"));

    private PersonName() {
    }

    /** Returns the words of a name in their normal spelling, in their order. */
    public static Set<String> words(String name) {
        var apart = Normalizer.normalize(name, Normalizer.Form.NFKD).replaceAll("[\\p{M}\\u0640]", "").replaceAll(LEFT_OUT, "");
        var plain = LATIN.transliterate(apart).toUpperCase(Locale.ROOT).codePoints()
                .collect(StringBuilder::new, (text, letter) -> text.append(LETTERS.getOrDefault(letter, Character.toString(letter))),
                        StringBuilder::append);
        return Arrays.stream(plain.toString().split("[^\\p{L}\\p{N}]+")).filter(word -> !word.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
