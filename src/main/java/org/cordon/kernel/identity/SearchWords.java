package org.cordon.kernel.identity;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.cordon.kernel.shared.PersonName;

/**
 * The words that are stored for a name, so that a search finds it, and the words that a search looks for.
 *
 * <p>Store {@link #kept} of each name in an indexed column of the collation "C". {@link #sought} returns a list of beginnings for each word
 * of the search text. A name matches if, for each word of the search text, one of its stored words starts with one of these beginnings.
 *
 * <p>So a search finds a name by the beginnings of its words, and by each form of a common name. It finds a name in another script by Latin
 * letters, and vice versa. It finds a particle and the name behind it whether they are written apart, with a hyphen or together. Stored
 * words have to be written anew when {@link #FOLD} has changed.
 */
public final class SearchWords {

    /**
     * The version of the stored words. Raise this number if the same name gives other words than before, so that old words are found and
     * rewritten.
     */
    public static final int FOLD = 5;

    /** Particles that some people write together with the name behind them. */
    private static final Set<String> PARTICLES = Set.of("AL", "EL", "UL", "IL", "AD", "AS", "AR", "ASH", "AT", "AZ", "ABU", "ABD", "BIN",
            "IBN", "BEN", "BINT", "OULD", "DE", "DA", "DO", "DOS", "DAS", "DEL", "DELLA", "DI", "DU", "LA", "LE", "LAS", "LOS", "VAN",
            "VON", "DER", "DEN", "TER", "TEN", "ZU", "MC", "MAC");

    private SearchWords() {
    }

    /** Returns the words to store for a name, or for several names in one text. */
    public static Set<String> kept(String name) {
        var kept = new LinkedHashSet<String>();
        sought(name).forEach(kept::addAll);
        return kept;
    }

    /**
     * Returns for each word of the text a list of at least one beginning; a stored word matches if it starts with one of them. Empty if the
     * text has no word.
     */
    public static List<List<String>> sought(String text) {
        var words = List.copyOf(PersonName.words(text));
        var sought = new ArrayList<List<String>>();
        for (var word : words) {
            var beginnings = new ArrayList<String>();
            beginnings.add(word);
            var script = LatinLetters.script(word);
            var latin = LatinLetters.of(word.toLowerCase(Locale.ROOT), script);
            if (!latin.isEmpty() && script != Character.UnicodeScript.LATIN) {
                beginnings.add(latin.toUpperCase(Locale.ROOT));
            }
            var common = FormsOfNames.of(latin);
            if (common != null) {
                beginnings.add(common);
            }
            sought.add(beginnings);
        }
        addTogether(words, sought);
        return sought.stream().map(List::copyOf).toList();
    }

    /** Adds a name and the particles before it, written as one word, to the beginnings of each of these words. */
    private static void addTogether(List<String> words, List<List<String>> sought) {
        for (var first = 0; first < words.size(); first++) {
            var last = first;
            while (last < words.size() - 1 && PARTICLES.contains(words.get(last))) {
                last++;
            }
            if (last > first && !PARTICLES.contains(words.get(last))) {
                var together = String.join("", words.subList(first, last + 1));
                sought.subList(first, last + 1).forEach(beginnings -> beginnings.add(together));
            }
        }
    }
}
