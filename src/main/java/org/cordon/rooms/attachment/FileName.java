package org.cordon.rooms.attachment;

import java.util.Optional;
import java.util.regex.Pattern;
import org.cordon.kernel.shared.input.UnseenSigns;
import org.cordon.rooms.attachment.content.FileType;

/**
 * Makes the name of a file safe, because the sender chose the name. The safe name has no path, and no characters that are invisible or
 * reverse the direction of the text. The safe name has the ending of the file's type.
 */
final class FileName {

    private static final int LONGEST = 120;
    private static final Pattern PATH = Pattern.compile(".*[/\\\\:]");
    /** Control, format, private and unassigned characters, and separators of lines and paragraphs. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{C}\\p{Zl}\\p{Zp}]");
    private static final Pattern FORBIDDEN = Pattern.compile("[<>\"|?*]");
    private static final Pattern EDGES = Pattern.compile("^[\\s.]+|[\\s.]+$");

    private FileName() {
    }

    /**
     * Returns the name without the parts that could make it misleading; empty if nothing is left.
     *
     * @param given the name as the sender gave it, or null
     */
    static Optional<String> cleaned(String given) {
        if (given == null) {
            return Optional.empty();
        }
        var name = PATH.matcher(UnseenSigns.without(UNSEEN.matcher(given).replaceAll(""))).replaceFirst("");
        name = EDGES.matcher(FORBIDDEN.matcher(name).replaceAll("_")).replaceAll("");
        return Optional.of(name).filter(left -> !left.isEmpty());
    }

    /**
     * Returns the name to keep, of limited length and with the ending of the file's type. If no name was given, the {@code otherwise} name
     * is used.
     */
    static String of(Optional<String> cleaned, FileType type, String otherwise) {
        return type.ending(cleaned.map(name -> shortened(name, type)).orElse(otherwise));
    }

    private static String shortened(String name, FileType type) {
        if (name.codePointCount(0, name.length()) <= LONGEST) {
            return name;
        }
        return type.ending(name.substring(0, name.offsetByCodePoints(0, LONGEST)).strip());
    }
}
