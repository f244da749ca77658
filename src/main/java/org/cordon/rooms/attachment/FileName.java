package org.cordon.rooms.attachment;

import java.util.Optional;
import java.util.regex.Pattern;
import org.cordon.kernel.shared.input.UnseenSigns;
import org.cordon.rooms.attachment.content.FileType;

/**
 * The name of a file, as its sender gives it and nobody trusts it: without a path, without signs that one does not see or that turn the
 * others around, and with the ending of what it is.
 */
final class FileName {

    private static final int LONGEST = 120;
    private static final Pattern PATH = Pattern.compile(".*[/\\\\:]");
    /** Control, format, private and unassigned characters, and what separates lines. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{C}\\p{Zl}\\p{Zp}]");
    private static final Pattern FORBIDDEN = Pattern.compile("[<>\"|?*]");
    private static final Pattern EDGES = Pattern.compile("^[\\s.]+|[\\s.]+$");

    private FileName() {
    }

    /**
     * The name without what makes it something else; empty if nothing is left.
     *
     * @param given as it was sent, or null
     */
    static Optional<String> cleaned(String given) {
        if (given == null) {
            return Optional.empty();
        }
        var name = PATH.matcher(UnseenSigns.without(UNSEEN.matcher(given).replaceAll(""))).replaceFirst("");
        name = EDGES.matcher(FORBIDDEN.matcher(name).replaceAll("_")).replaceAll("");
        return Optional.of(name).filter(left -> !left.isEmpty());
    }

    /** The name to keep: at most so long, with the ending of its type; that of the attachment, where none was given. */
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
