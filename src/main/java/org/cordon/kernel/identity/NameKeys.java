package org.cordon.kernel.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.codec.language.DaitchMokotoffSoundex;

/**
 * What two names have in common that may be one person's, so that an index finds those that are worth comparing. Each begins with a sign
 * that stands in no word.
 *
 * <p>Two in a hundred pairs that the matcher takes for one have no key in common, and are found only where all are compared.
 */
public final class NameKeys {

    private static final DaitchMokotoffSoundex SOUNDEX = new DaitchMokotoffSoundex();

    private NameKeys() {
    }

    /** At least one for each word, and one for each two neighbours, which another may write together. */
    public static Set<String> of(WrittenName name) {
        var keys = new TreeSet<String>();
        ofWords(name).forEach(keys::addAll);
        ofNeighbours(name).forEach(keys::addAll);
        return keys;
    }

    /** The keys of each of its words by themselves: whoever has one of them in common has the word in common. */
    public static List<Set<String>> ofWords(WrittenName name) {
        return words(name).stream().map(NameKeys::of).toList();
    }

    /** The same of each two neighbours, read as one word. */
    public static List<Set<String>> ofNeighbours(WrittenName name) {
        var keys = new ArrayList<Set<String>>();
        var words = words(name);
        for (var number = 0; number < words.size(); number++) {
            for (var end = number + 2; end <= Math.min(words.size(), number + (words.get(number).isSyllable() ? 3 : 2)); end++) {
                keys.add(of(together(words.subList(number, end))));
            }
        }
        return keys;
    }

    private static List<NameWord> words(WrittenName name) {
        return name.words().stream().filter(word -> !word.isParticle() && !word.isInitial()).toList();
    }

    private static NameWord together(List<NameWord> words) {
        return words.stream().reduce(NameWord::with).orElseThrow();
    }

    private static Set<String> of(NameWord word) {
        var keys = new TreeSet<String>();
        word.commonName().ifPresent(keys::add);
        if (word.latin().isEmpty()) {
            keys.add("~" + word.written());
        } else {
            for (var code : SOUNDEX.soundex(word.latin()).split("\\|")) {
                keys.add("~" + code);
            }
        }
        return keys;
    }
}
