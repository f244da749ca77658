package org.cordon.kernel.shared.input;

import java.util.Arrays;

/** The words of a search in a list, as patterns of {@code ilike}. Each word has to occur. */
public final class LikeWords {

    /** The most words that count: further words hardly narrow the list, and each word is looked for in every row. */
    private static final int MOST = 10;

    private LikeWords() {
    }

    /** Returns the patterns of the words of a text; no patterns if the text is null or blank. */
    public static String[] of(String text) {
        return text == null ? new String[0]
                : Arrays.stream(text.strip().split("\\s+")).filter(word -> !word.isEmpty()).limit(MOST)
                        .map(word -> "%" + word.replaceAll("([\\\\%_])", "\\\\$1") + "%").toArray(String[]::new);
    }
}
