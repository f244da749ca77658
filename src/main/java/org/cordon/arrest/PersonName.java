package org.cordon.arrest;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Compares names as officers of different countries write them: capitals, accents, hyphens and the order of the words do not matter. */
final class PersonName {

    private PersonName() {
    }

    /**
     * Whether a reported name may be that of a file: a word of the family name must be in it, and either all of the family name, or nothing
     * that is foreign to the file.
     */
    static boolean compatible(String reported, String name, String forename) {
        var said = words(reported);
        var family = words(name);
        var file = words(Stream.of(name, forename).filter(Objects::nonNull).collect(Collectors.joining(" ")));
        return family.stream().anyMatch(said::contains) && (said.containsAll(family) || file.containsAll(said));
    }

    /** The words of a name, in one spelling. */
    static Set<String> words(String name) {
        var plain = Normalizer.normalize(name, Normalizer.Form.NFKD).replaceAll("\\p{M}", "").replaceAll("['’ʼ`]", "")
                .toUpperCase(Locale.ROOT)
                .replace("Æ", "AE").replace("Œ", "OE").replace("Ø", "O").replace("Ł", "L").replace("Đ", "D");
        return Arrays.stream(plain.split("[^\\p{L}\\p{N}]+")).filter(word -> !word.isEmpty()).collect(Collectors.toSet());
    }
}
