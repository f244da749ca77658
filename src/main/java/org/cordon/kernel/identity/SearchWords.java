package org.cordon.kernel.identity;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.cordon.kernel.shared.PersonName;

/**
 * The words under which a name is kept so that a search finds it, and what a search looks for.
 *
 * <p>Keep {@link #kept} of each name in a column of the collation "C" with an index. {@link #sought} has a list for each word of what was
 * typed: a name is found that for each of them has a kept word that begins with one of its beginnings. So it is found by the beginnings of
 * its words, in Latin letters where it is in others and the other way round, and, where it is a common one, by each of its forms. A
 * particle and the name behind it are found whether they are written apart, with a hyphen or together. What is kept has to be written anew
 * when {@link #FOLD} has changed.
 */
public final class SearchWords {

    /** Counts up when names are kept in another way than before, so that those kept in the old way are found. */
    public static final int FOLD = 4;

    /** Particles that some write together with the name behind them, and some do not. */
    private static final Set<String> PARTICLES = Set.of("AL", "EL", "UL", "IL", "AD", "AS", "AR", "ASH", "AT", "AZ", "ABU", "ABD", "BIN",
            "IBN", "BEN", "BINT", "OULD", "DE", "DA", "DO", "DOS", "DAS", "DEL", "DELLA", "DI", "DU", "LA", "LE", "LAS", "LOS", "VAN",
            "VON", "DER", "DEN", "TER", "TEN", "ZU", "MC", "MAC");

    private SearchWords() {
    }

    /** Of a name, or of several one after the other. */
    public static Set<String> kept(String name) {
        var kept = new LinkedHashSet<String>();
        sought(name).forEach(kept::addAll);
        return kept;
    }

    /** For each word what a kept one has to begin with, at least one; empty where no word is in the text. */
    public static List<List<String>> sought(String text) {
        var words = List.copyOf(PersonName.words(text));
        var sought = new ArrayList<List<String>>();
        for (var word : words) {
            var beginnings = new ArrayList<String>();
            beginnings.add(word);
            var script = Latin.script(word);
            var latin = Latin.of(word.toLowerCase(Locale.ROOT), script);
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

    /** Adds to each word of a name that begins with particles the whole, written together. */
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
