package org.cordon.hub.smugglinggroup.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.cordon.kernel.shared.PersonName;

/** Finds plates, numbers and names with a number in texts. Their pieces may be written together or apart. */
final class JoinedNumbers {

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}\\p{M}]+");
    private static final Pattern DIGIT = Pattern.compile("\\p{N}");
    /** The longest piece without a digit that can belong to a number; longer pieces are separate words. */
    private static final int LONGEST_PIECE = 3;
    private static final int MOST_PIECES = 8;

    private JoinedNumbers() {
    }

    static boolean hasDigit(String word) {
        return DIGIT.matcher(word).find();
    }

    /**
     * Joins pieces that a text has written apart, starting at each piece. A search finds the number by its beginning or by a later piece.
     */
    static Set<String> of(String text) {
        var joined = new LinkedHashSet<String>();
        var pieces = BETWEEN.splitAsStream(text).map(piece -> String.join("", PersonName.words(piece))).filter(piece -> !piece.isEmpty())
                .toList();
        each(pieces, (run, whole) -> joined.add(whole));
        return joined;
    }

    /** Passes on each run of pieces that can be one number: the positions of its pieces, and the joined pieces. */
    static void each(List<String> pieces, BiConsumer<List<Integer>, String> run) {
        for (var first = 0; first < pieces.size() - 1; first++) {
            var places = new ArrayList<>(List.of(first));
            var whole = new StringBuilder(pieces.get(first));
            for (var next = first + 1; next < Math.min(pieces.size(), first + MOST_PIECES) && isPiece(pieces.get(next)); next++) {
                places.add(next);
                whole.append(pieces.get(next));
            }
            if (places.size() > 1 && hasDigit(whole.toString())) {
                run.accept(places, whole.toString());
            }
        }
    }

    private static boolean isPiece(String word) {
        return word.length() <= LONGEST_PIECE || hasDigit(word);
    }
}
