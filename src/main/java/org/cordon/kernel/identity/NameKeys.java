package org.cordon.kernel.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.codec.language.DaitchMokotoffSoundex;

/**
 * Keys of names for an index: two names that may be one person's mostly share a key, so that only such names need comparing. Each key
 * begins with a sign that stands in no word.
 *
 * <p>Two in a hundred pairs that the matcher takes for one person share no key, and are found only by comparing all names.
 */
public final class NameKeys {

    private static final DaitchMokotoffSoundex SOUNDEX = new DaitchMokotoffSoundex();

    private NameKeys() {
    }

    /** Returns at least one key for each word, and at least one for each two neighbouring words, which others may write as one word. */
    public static Set<String> of(WrittenName name) {
        var keys = new TreeSet<String>();
        ofWords(name).forEach(keys::addAll);
        ofNeighbours(name).forEach(keys::addAll);
        return keys;
    }

    /** Returns the keys of each word by itself: two names share such a key if they share the word. */
    public static List<Set<String>> ofWords(WrittenName name) {
        return words(name).stream().map(NameKeys::of).toList();
    }

    /** Returns the keys of each two neighbouring words, read as one word. */
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

    /**
     * Returns the keys to look for, for each word of a name that somebody typed. They are the keys of the word by itself, and of the word
     * read together with the word before or after it. A number has no sound and therefore no keys.
     */
    public static List<Set<String>> sought(WrittenName name) {
        var words = words(name).stream().filter(word -> word.latin().chars().noneMatch(Character::isDigit)).toList();
        var sought = new ArrayList<Set<String>>();
        for (var number = 0; number < words.size(); number++) {
            var keys = of(words.get(number));
            if (number > 0) {
                keys.addAll(of(words.get(number - 1).with(words.get(number))));
            }
            if (number < words.size() - 1) {
                keys.addAll(of(words.get(number).with(words.get(number + 1))));
            }
            sought.add(keys);
        }
        return sought;
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
