package org.cordon.rooms.attachment.content.document;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The numbers in one object of a PDF that decide how much memory a library takes to unpack the object. */
final class PdfNumbers {

    private static final long MOST = 100_000;
    private static final Map<String, Long> LIMITS = Map.of("N", MOST, "Columns", MOST, "Colors", 32L, "BitsPerComponent", 32L, "W", 8L,
            "First", 16L * 1024 * 1024, "Size", 10 * MOST, "Index", 10 * MOST);

    private final Map<String, Long> largest = new HashMap<>();
    private final Set<String> elsewhere = new HashSet<>();

    void clear() {
        largest.clear();
        elsewhere.clear();
    }

    void add(String key, String number) {
        if (LIMITS.containsKey(key)) {
            largest.merge(key, number.matches("\\d{1,15}") ? Long.parseLong(number) : Long.MAX_VALUE, Math::max);
        }
    }

    /** Records that the value of a key stands in another object. */
    void isElsewhere(String key) {
        elsewhere.add(key);
    }

    boolean areSmall() {
        return largest.entrySet().stream().allMatch(entry -> entry.getValue() <= LIMITS.get(entry.getKey()))
                && LIMITS.keySet().stream().noneMatch(elsewhere::contains);
    }
}
