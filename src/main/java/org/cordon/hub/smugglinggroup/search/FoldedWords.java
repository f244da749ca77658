package org.cordon.hub.smugglinggroup.search;

import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.cordon.hub.smugglinggroup.GroupFactKind;
import org.cordon.kernel.identity.NameKeys;
import org.cordon.kernel.identity.SearchWords;
import org.cordon.kernel.identity.WrittenName;

/**
 * The words by which facts are found: the words of the text as {@link SearchWords} stores them, numbers without separators, the sounds of
 * names, and codes. Stored words have to be written anew when {@link #FOLD} has changed.
 */
final class FoldedWords {

    /** The version of the folding. It changes with the version of {@link SearchWords}. Raise it when this class folds facts differently. */
    static final int FOLD = SearchWords.FOLD * 100 + 2;

    /** The prefix of the codes. No word contains this character. */
    private static final String CODE = "#";
    private static final Set<GroupFactKind> NAMES = EnumSet.of(GroupFactKind.ALIAS, GroupFactKind.VESSEL, GroupFactKind.ROUTE);
    private static final Set<GroupFactKind> NUMBERS = EnumSet.of(GroupFactKind.VEHICLE, GroupFactKind.TELEPHONE, GroupFactKind.ACCOUNT,
            GroupFactKind.VESSEL);
    private static final Pattern BETWEEN_DIGITS = Pattern.compile("[^\\p{L}\\p{N}]+(?=\\p{N})");
    private static final Pattern NO_SOUND = Pattern.compile("~0*");

    private FoldedWords() {
    }

    /** Returns the words by which a fact is found. */
    static Set<String> kept(GroupFactKind kind, String text, Collection<String> codes) {
        var kept = new LinkedHashSet<String>();
        codes.forEach(code -> kept.add(code(code)));
        if (text != null) {
            kept.addAll(SearchWords.kept(text));
            if (NAMES.contains(kind)) {
                kept.addAll(sounds(text));
            }
            if (NUMBERS.contains(kind)) {
                kept.addAll(JoinedNumbers.of(text));
                kept.addAll(SearchWords.kept(BETWEEN_DIGITS.matcher(text).replaceAll("")));
            }
        }
        return kept;
    }

    /** Returns how a name sounds; a number has no sound. */
    static Set<String> sounds(String name) {
        var sounds = new LinkedHashSet<>(NameKeys.of(WrittenName.of(name)));
        sounds.removeIf(key -> NO_SOUND.matcher(key).matches());
        return sounds;
    }

    /** Whether a stored word is spelled as in the text, and is neither a sound nor a code. */
    static boolean isSpelled(String word) {
        return Character.isLetterOrDigit(word.codePointAt(0));
    }

    static String code(String code) {
        return CODE + code;
    }
}
