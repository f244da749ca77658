package org.cordon.lives;

import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Invented names made of syllables; the same for the same seed. */
final class InventedName {

    private static final List<String> SYLLABLES = List.of("ba", "ke", "li", "mo", "nu", "ra", "se", "ti", "vo", "zu", "dra", "fen", "gol",
            "hin", "jas", "kor", "lum", "mir", "nax", "pel", "qua", "ris", "sten", "tal", "ur", "vek", "wis", "yor");
    private static final int LENGTH = 5;

    private InventedName() {
    }

    static String of(String seed) {
        var name = new StringBuilder();
        new Random(seed.hashCode()).ints(LENGTH, 0, SYLLABLES.size()).mapToObj(SYLLABLES::get).forEach(name::append);
        return name.toString().toUpperCase(Locale.ROOT);
    }
}
