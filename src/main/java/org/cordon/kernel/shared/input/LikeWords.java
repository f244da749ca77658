package org.cordon.kernel.shared.input;

import java.util.Arrays;

/** Words that a list is searched for, as patterns of {@code ilike}: each of them has to occur. */
public final class LikeWords {

    /** Further words narrow nothing down that anybody would read, and each of them is looked for in every row. */
    private static final int MOST = 10;

    private LikeWords() {
    }

    /** The patterns of the words of a text; none where it is null or blank. */
    public static String[] of(String text) {
        return text == null ? new String[0]
                : Arrays.stream(text.strip().split("\\s+")).filter(word -> !word.isEmpty()).limit(MOST)
                        .map(word -> "%" + word.replaceAll("([\\\\%_])", "\\\\$1") + "%").toArray(String[]::new);
    }
}
