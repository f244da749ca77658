package org.cordon.identity;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.cordon.shared.PersonName;

/**
 * The words under which a name is kept so that a search finds it, and what a search looks for.
 *
 * <p>Keep {@link #kept} of each name in a column of the collation "C" with an index. {@link #sought} has a list for each word of what was
 * typed: a name is found that for each of them has a kept word that begins with one of its beginnings. So it is found by the beginnings of
 * its words, in Latin letters where it is in others and the other way round, and, where it is a common one, by each of its forms. What is
 * kept has to be written anew when {@link #FOLD} has changed.
 */
public final class SearchWords {

    /** Counts up when names are kept in another way than before, so that those kept in the old way are found. */
    public static final int FOLD = 3;

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
        var sought = new ArrayList<List<String>>();
        for (var word : PersonName.words(text)) {
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
            sought.add(List.copyOf(beginnings));
        }
        return List.copyOf(sought);
    }
}
