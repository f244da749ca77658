package org.cordon.kernel.shared.input;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.cordon.kernel.shared.Refusal;
import org.cordon.kernel.shared.Refusal.Reason;

/**
 * Signs in a text that a reader does not see, or that reverse the order of others. With such signs, two different names can look the same,
 * or a name can read as another name. Text that a person types is refused if it contains such a sign, so that the person learns of it. In
 * the rows of files such signs are removed, because programs leave them there and nobody could find them.
 *
 * <p>Joiners stay between letters of scripts that need them, and between the parts of one emoji. Marks of direction stay in texts with
 * letters that are written from right to left. ASCII control characters are left to the fields, some of which take several lines.
 */
public final class UnseenSigns {

    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;
    private static final int LAST_OF_ASCII = 0x7F;

    /** The marks of left-to-right, right-to-left and Arabic letters. */
    private static final Set<Integer> DIRECTIONS = Set.of(0x200E, 0x200F, 0x061C);
    /** Signs of the category of formats that are visible, such as the sign below an Arabic number. */
    private static final Set<Integer> SEEN = Set.of(0x0600, 0x0601, 0x0602, 0x0603, 0x0604, 0x0605,
            0x06DD, 0x070F, 0x08E2, 0x110BD, 0x110CD);
    /** Fillers and blanks that Unicode counts as letters, marks or symbols. */
    private static final Set<Integer> BLANKS = Set.of(0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5,
            0x180B, 0x180C, 0x180D, 0x2800, 0x3164, 0xFFA0);

    private static final Set<UnicodeScript> JOINED = EnumSet.of(UnicodeScript.ARABIC, UnicodeScript.SYRIAC, UnicodeScript.MANDAIC,
            UnicodeScript.NKO, UnicodeScript.MONGOLIAN, UnicodeScript.DEVANAGARI, UnicodeScript.BENGALI, UnicodeScript.GURMUKHI,
            UnicodeScript.GUJARATI, UnicodeScript.ORIYA, UnicodeScript.TAMIL, UnicodeScript.TELUGU, UnicodeScript.KANNADA,
            UnicodeScript.MALAYALAM, UnicodeScript.SINHALA, UnicodeScript.KHMER, UnicodeScript.MYANMAR, UnicodeScript.TIBETAN,
            UnicodeScript.INHERITED);

    private UnseenSigns() {
    }

    /** Whether a text contains such a sign. */
    public static boolean isIn(String text) {
        return firstOf(text).isPresent();
    }

    /**
     * Returns the text without such signs. Half of a surrogate pair stays, so that its field refuses a text that was damaged on its way.
     */
    public static String without(String text) {
        if (text == null || !isIn(text)) {
            return text;
        }
        var kept = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            if (!isUnseen(text, at) || Character.getType(text.codePointAt(at)) == Character.SURROGATE) {
                kept.appendCodePoint(text.codePointAt(at));
            }
        }
        return kept.toString();
    }

    /** @throws Refusal with each posted field that contains such a sign */
    public static void refuse(JsonNode posted) {
        refuse("", posted);
    }

    /**
     * @param field the field in which the JSON was posted; its name stands before the names of the fields within
     * @throws Refusal with each place that contains such a sign
     */
    public static void refuse(String field, JsonNode posted) {
        var reasons = new ArrayList<Reason>();
        find(field, posted, reasons);
        refuse(reasons);
    }

    private static void refuse(List<Reason> reasons) {
        if (!reasons.isEmpty()) {
            throw Refusal.invalid("Nothing was done: some of it holds signs that are not seen.", reasons);
        }
    }

    private static void find(String at, JsonNode node, Collection<Reason> reasons) {
        if (node.isTextual()) {
            reason(at, node.textValue()).ifPresent(reasons::add);
        } else if (node.isArray()) {
            for (int place = 0; place < node.size(); place++) {
                find(at + "[" + place + "]", node.get(place), reasons);
            }
        } else {
            node.properties().forEach(field -> find(at.isEmpty() ? field.getKey() : at + "." + field.getKey(), field.getValue(), reasons));
        }
    }

    private static Optional<Reason> reason(String field, String text) {
        var found = firstOf(text);
        return found.isEmpty() ? Optional.empty() : Optional.of(Reason.of(field,
                "holds {sign}, which is not seen or turns other signs around: type it anew without that",
                "U+%04X".formatted(found.getAsInt())));
    }

    private static OptionalInt firstOf(String text) {
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            if (isUnseen(text, at)) {
                return OptionalInt.of(text.codePointAt(at));
            }
        }
        return OptionalInt.empty();
    }

    private static boolean isUnseen(String text, int at) {
        var sign = text.codePointAt(at);
        if (sign <= LAST_OF_ASCII) {
            return false;
        }
        if (sign == ZERO_WIDTH_NON_JOINER || sign == ZERO_WIDTH_JOINER) {
            return !joins(text, at);
        }
        if (DIRECTIONS.contains(sign)) {
            return text.codePoints().noneMatch(UnseenSigns::isFromTheRight);
        }
        return switch (Character.getType(sign)) {
            case Character.FORMAT -> !SEEN.contains(sign);
            case Character.CONTROL, Character.PRIVATE_USE, Character.SURROGATE, Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            // Emojis that are younger than this Java count as unassigned.
            case Character.UNASSIGNED -> sign < 0x1F000 || sign > 0x1FAFF;
            default -> BLANKS.contains(sign);
        };
    }

    /** Whether a joiner stands between two signs that it joins or keeps apart. */
    private static boolean joins(String text, int at) {
        if (at == 0 || at + 1 >= text.length()) {
            return false;
        }
        var before = text.codePointBefore(at);
        var after = text.codePointAt(at + 1);
        return isJoined(before) && isJoined(after);
    }

    private static boolean isJoined(int sign) {
        var type = Character.getType(sign);
        return type == Character.OTHER_SYMBOL || type == Character.MODIFIER_SYMBOL
                || JOINED.contains(UnicodeScript.of(sign)) && type != Character.FORMAT;
    }

    private static boolean isFromTheRight(int sign) {
        var direction = Character.getDirectionality(sign);
        return Character.isLetter(sign)
                && (direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC);
    }
}
