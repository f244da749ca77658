package org.cordon.kernel.identity;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Measures how alike two words of names are: by their letters, which a typing error changes, or by their sounds, which another alphabet
 * writes differently. The higher likeness counts.
 */
final class WordLikeness {

    /** Groups of sounds that some languages write in place of each other. */
    private static final List<String> NEAR = List.of("kgC", "kgH", "gh", "kc", "hH", "sc", "sz", "zc", "SCs", "SJj", "Cj", "Cc", "dt", "dj",
            "bp", "bv", "fv", "pf", "yj", "zJj", "Jg", "gj", "mn");
    private static final String VOWELS = "aeiouy";
    /** Consonants that some spellings leave out. */
    private static final String WEAK = "hyv";

    /** Endings that many names of one people share; the part before them tells more. */
    private static final Pattern ENDING = Pattern.compile("(?<=.{3})(?:dottir|s?son|ovich|evich|ovna|evna|shvili|dze|[iy]an|oglu|zai|zada"
            + "|zadeh|uddin|ullah|berg|mann|stein|escu|wicz|ski|sky|ova|eva|ov|ev|enko|quist|sen)$");
    private static final int SHORTEST_STEM = 3;

    private static final double[][] LETTERS = costs(.3, .3, .3, .3, List.of());
    private static final double[][] CONSONANTS = costs(.05, .08, .08, .2,
            List.of("bp", "fv", "pf", "dz", "td", "kg", "av", "ev", "iv", "ov", "uv"));
    private static final double[][] SYLLABLES = costs(.3, .3, .8, .3, List.of("lr", "hk", "hH", "hf", "bf", "bv"));
    private static final double CHANGED_PLACES = .7;

    private WordLikeness() {
    }

    /** @return 1 for the same word; 0 for words that have nothing in common, or that are forms of two different common names */
    static double of(NameWord one, NameWord other) {
        if (one.isSameNameAs(other)) {
            return 1;
        }
        if (one.isAnotherNameThan(other) || one.latin().isEmpty() || other.latin().isEmpty()) {
            return 0;
        }
        if (one.script() == other.script()) {
            return one.isSyllable() ? 0 : Math.min(alike(one, other, LETTERS), stems(one.latin(), other.latin()));
        }
        if (LatinLetters.leavesVowelsOut(one.script()) || LatinLetters.leavesVowelsOut(other.script())) {
            return consonants(one.sounds(), other.sounds());
        }
        return alike(one, other, one.isSyllable() || other.isSyllable() ? SYLLABLES : LETTERS);
    }

    private static double alike(NameWord one, NameWord other, double[][] costs) {
        return Math.max(alike(one.sounds(), other.sounds(), costs), alike(one.latin(), other.latin(), costs));
    }

    private static double stems(String one, String other) {
        if (isDerived(one, other) || isDerived(other, one)) {
            return 0;
        }
        var ending = ENDING.matcher(one);
        if (!ending.find() || !other.endsWith(ending.group()) || other.length() < ending.group().length() + SHORTEST_STEM) {
            return 1;
        }
        return alike(SoundKey.of(one.substring(0, ending.start())),
                SoundKey.of(other.substring(0, other.length() - ending.group().length())), LETTERS);
    }

    /** Whether one name derives from the other: Ivanov means the family of Ivan, and is not the name Ivan. */
    private static boolean isDerived(String name, String from) {
        if (name.length() <= from.length() || !name.startsWith(from)) {
            return false;
        }
        var ending = ENDING.matcher(name);
        return ending.find() && ending.start() == from.length();
    }

    /** Compares consonants only, because one of the scripts leaves vowels out. */
    private static double consonants(String one, String other) {
        var length = Math.max(2, Math.max(consonants(one), consonants(other)));
        return Math.max(0, 1 - distance(one, other, CONSONANTS) / length);
    }

    private static long consonants(String sounds) {
        return sounds.chars().filter(sound -> VOWELS.indexOf(sound) < 0 && WEAK.indexOf(sound) < 0).count();
    }

    private static double alike(String one, String other, double[][] costs) {
        return Math.max(0, 1 - distance(one, other, costs) / Math.max(one.length(), other.length()));
    }

    /** Returns the Damerau-Levenshtein distance with a cost for each letter. The implementation in Commons Text has no such costs. */
    private static double distance(String one, String other, double[][] costs) {
        var before = new double[other.length() + 1];
        var last = new double[other.length() + 1];
        var row = new double[other.length() + 1];
        for (var j = 1; j <= other.length(); j++) {
            last[j] = last[j - 1] + cost(costs, ' ', other.charAt(j - 1));
        }
        for (var i = 1; i <= one.length(); i++) {
            var letter = one.charAt(i - 1);
            row[0] = last[0] + cost(costs, letter, ' ');
            for (var j = 1; j <= other.length(); j++) {
                var there = other.charAt(j - 1);
                row[j] = Math.min(last[j - 1] + cost(costs, letter, there),
                        Math.min(last[j] + cost(costs, letter, ' '), row[j - 1] + cost(costs, ' ', there)));
                if (i > 1 && j > 1 && letter == other.charAt(j - 2) && one.charAt(i - 2) == there) {
                    row[j] = Math.min(row[j], before[j - 2] + CHANGED_PLACES);
                }
            }
            var free = before;
            before = last;
            last = row;
            row = free;
        }
        return last[other.length()];
    }

    private static double cost(double[][] costs, char one, char other) {
        return one == other ? 0 : one < costs.length && other < costs.length ? costs[one][other] : 1;
    }

    /** Returns the costs of writing one letter for another. A space as the other letter means that the letter is left out. */
    private static double[][] costs(double vowel, double vowelLeftOut, double weakLeftOut, double near, List<String> nearer) {
        var costs = new double[128][128];
        for (var line : costs) {
            Arrays.fill(line, 1);
        }
        all(costs, VOWELS, vowel);
        VOWELS.chars().forEach(letter -> costs[letter][' '] = costs[' '][letter] = vowelLeftOut);
        WEAK.chars().forEach(letter -> costs[letter][' '] = costs[' '][letter] = weakLeftOut);
        NEAR.forEach(sounds -> all(costs, sounds, near));
        nearer.forEach(sounds -> all(costs, sounds, near / 2));
        return costs;
    }

    private static void all(double[][] costs, String letters, double cost) {
        letters.chars().forEach(one -> letters.chars().forEach(other -> costs[one][other] = Math.min(costs[one][other], cost)));
    }
}
