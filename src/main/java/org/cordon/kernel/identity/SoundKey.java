package org.cordon.kernel.identity;

import java.util.Map;
import java.util.regex.Pattern;

/** Writes the sounds of a word with one letter for each sound, whatever language its Latin spelling comes from. */
final class SoundKey {

    /** Groups of letters that are one sound: S as in ship, C as in chin, J as in measure, H as in loch. */
    private static final Map<String, String> TOGETHER = Map.ofEntries(Map.entry("shch", "S"), Map.entry("tsch", "C"),
            Map.entry("tch", "C"), Map.entry("sch", "S"), Map.entry("dzh", "j"), Map.entry("sh", "S"), Map.entry("ch", "C"),
            Map.entry("zh", "J"), Map.entry("kh", "H"), Map.entry("gh", "g"), Map.entry("ph", "f"), Map.entry("th", "t"),
            Map.entry("dh", "d"), Map.entry("dj", "j"), Map.entry("ts", "c"), Map.entry("tz", "c"), Map.entry("ck", "k"),
            Map.entry("qu", "k"), Map.entry("ou", "u"), Map.entry("oo", "u"), Map.entry("ee", "i"), Map.entry("iy", "i"),
            Map.entry("yi", "i"), Map.entry("ij", "i"), Map.entry("yy", "i"));
    private static final Pattern LONGEST_FIRST = Pattern.compile(
            "shch|tsch|tch|sch|dzh|sh|ch|zh|kh|gh|ph|th|dh|dj|ts|tz|ck|qu|ou|oo|ee|iy|yi|ij|yy");
    private static final Pattern VOWEL_Y = Pattern.compile("(?<![aeiou])y(?![aeiou])");
    private static final Pattern FIRST_X = Pattern.compile("^x");
    private static final Pattern TWICE = Pattern.compile("(.)\\1+");

    private SoundKey() {
    }

    /** @param latin small Latin letters */
    static String of(String latin) {
        var read = LONGEST_FIRST.matcher(latin).replaceAll(found -> TOGETHER.get(found.group()));
        var plain = VOWEL_Y.matcher(read).replaceAll("i").replace('w', 'v').replace('q', 'k');
        return TWICE.matcher(FIRST_X.matcher(plain).replaceFirst("S").replace("x", "ks")).replaceAll("$1");
    }
}
