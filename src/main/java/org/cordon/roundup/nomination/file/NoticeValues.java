package org.cordon.roundup.nomination.file;

import static org.cordon.kernel.shared.Said.said;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.cordon.kernel.shared.EnumCodes;
import org.cordon.kernel.shared.Refusal.Reason;
import org.cordon.kernel.shared.Said;
import org.cordon.kernel.shared.input.UnseenSigns;
import org.cordon.roundup.nomination.notice.MissingDetail;

/**
 * Reads the single values of one notice, however loosely they are typed.
 *
 * <p>An unreadable value refuses the row if the row cannot be accepted without it, or if dropping it would be dangerous. Any other
 * unreadable value is left out and reported as missing.
 */
final class NoticeValues {

    private static final int LINE = 200;
    private static final int PARAGRAPH = 8_000;
    private static final int STORY = 20_000;
    private static final int CODE = 20;

    private final List<Reason> reasons;
    private final List<MissingDetail> unreadable = new ArrayList<>();

    /** @param reasons the reasons to refuse the row, to which more are added here */
    NoticeValues(List<Reason> reasons) {
        this.reasons = reasons;
    }

    /** Returns the values that were left out because they could not be read. */
    List<MissingDetail> unreadable() {
        return unreadable;
    }

    /** Reads a line of text; null if there is no text. */
    String line(JsonNode parent, String key, String field) {
        return text(parent, key, field, LINE);
    }

    /** Reads a line of text from a value that stands by itself. */
    String line(JsonNode value, String field) {
        return clean(value, field, LINE, false);
    }

    /** Reads a code, and keeps its letters as they are written. */
    String written(JsonNode parent, String key, String field) {
        return text(parent, key, field, CODE);
    }

    /** Reads a text of several lines. */
    String paragraph(JsonNode parent, String key, String field) {
        return clean(parent.path(key), field, PARAGRAPH, true);
    }

    /** Reads a text of many lines. */
    String story(JsonNode parent, String key, String field) {
        return clean(parent.path(key), field, STORY, true);
    }

    private String text(JsonNode parent, String key, String field, int longest) {
        return clean(parent.path(key), field, longest, false);
    }

    String code(JsonNode parent, String key, String field) {
        var code = text(parent, key, field, CODE);
        return code == null ? null : code.toUpperCase(Locale.ROOT);
    }

    List<String> codes(JsonNode parent, String key, String field, Map<String, String> replaced) {
        var codes = new ArrayList<String>();
        for (var element : elements(parent.path(key), field)) {
            var code = clean(element, field, CODE, false);
            if (code != null) {
                var current = code.toUpperCase(Locale.ROOT);
                codes.add(replaced.getOrDefault(current, current));
            }
        }
        return codes.stream().distinct().toList();
    }

    List<String> parties(JsonNode details, String key) {
        return elements(details.path(key), "cordon." + key).stream().map(element -> line(element, "cordon." + key))
                .filter(Objects::nonNull).toList();
    }

    /** Returns the elements of a list. A single value counts as a list of one, and null as an empty list. */
    List<JsonNode> elements(JsonNode given, String field) {
        if (given.isMissingNode() || given.isNull()) {
            return List.of();
        }
        if (!given.isArray()) {
            return List.of(given);
        }
        if (given.size() > NoticeBinder.LIST) {
            refuse(RowFlaw.TOO_MANY_ENTRIES, field, "most", NoticeBinder.LIST);
            return List.of();
        }
        var elements = new ArrayList<JsonNode>();
        given.forEach(elements::add);
        return elements;
    }

    double measure(JsonNode row, String key, double least, double most, String unit) {
        var text = line(row, key, key);
        if (text == null) {
            return 0;
        }
        var number = number(text.replace(',', '.'));
        if (number.isPresent() && number.get().signum() == 0) {
            return 0;
        }
        var plausible = number.map(BigDecimal::doubleValue).filter(value -> value >= least && value <= most);
        if (plausible.isEmpty()) {
            leaveOut(key, said("This is not a {field} in {unit}: a number between {least} and {most}, or 0 when unknown.", key, unit, least,
                    most));
        }
        return plausible.orElse(0.0);
    }

    Integer months(JsonNode details, String key) {
        var text = line(details, key, "cordon." + key);
        if (text == null) {
            return null;
        }
        var months = number(text).map(BigDecimal::doubleValue)
                .filter(value -> value == Math.rint(value) && value >= 0 && value <= 9_999).map(Double::intValue);
        if (months.isEmpty()) {
            leaveOut("cordon." + key, said("This is not a number of whole months between 0 and 9999; write 9999 for life."));
        }
        return months.orElse(null);
    }

    private static Optional<BigDecimal> number(String text) {
        return text.matches("\\d{1,12}(\\.\\d{1,12})?") ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }

    <E extends Enum<E>> E constant(JsonNode details, String key, Class<E> type) {
        var text = line(details, key, "cordon." + key);
        if (text == null) {
            return null;
        }
        var known = EnumCodes.find(type, text.toUpperCase(Locale.ROOT));
        if (known.isEmpty()) {
            leaveOut("cordon." + key, said("This is none of [{codes}].", EnumCodes.of(type)));
        }
        return known.orElse(null);
    }

    /** Reads a flag. An unreadable flag refuses the row: if it were dropped, a protected person would pass for an unprotected one. */
    Optional<Boolean> flag(JsonNode details, String key) {
        var text = line(details, key, "cordon." + key);
        if (text == null) {
            return Optional.empty();
        }
        switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "yes", "1" -> {
                return Optional.of(true);
            }
            case "false", "no", "0" -> {
                return Optional.of(false);
            }
            default -> {
                refuse(RowFlaw.NEITHER_TRUE_NOR_FALSE, "cordon." + key);
                return Optional.empty();
            }
        }
    }

    private String clean(JsonNode given, String field, int longest, boolean severalLines) {
        if (given.isMissingNode() || given.isNull()) {
            return null;
        }
        if (given.isContainerNode()) {
            refuse(RowFlaw.NOT_A_SINGLE_VALUE, field);
            return null;
        }
        var text = UnseenSigns.without(Normalizer.normalize(given.asText(), Normalizer.Form.NFC)).strip();
        if (text.length() > longest) {
            refuse(RowFlaw.TOO_LONG, field, "most", longest, "given", text.length());
            return null;
        }
        var forbidden = text.codePoints().filter(character -> isForbidden(character, severalLines)).findFirst();
        if (forbidden.isPresent()) {
            refuse(RowFlaw.NO_TEXT, field, "character", "U+%04X".formatted(forbidden.getAsInt()));
            return null;
        }
        return text.isEmpty() ? null : text;
    }

    /** Whether a character cannot be stored: a control character, or half of a surrogate pair, which no database accepts. */
    private static boolean isForbidden(int character, boolean severalLines) {
        if (severalLines && (character == '\n' || character == '\r' || character == '\t')) {
            return false;
        }
        var type = Character.getType(character);
        return type == Character.CONTROL || type == Character.SURROGATE;
    }

    void refuse(RowFlaw flaw, String field, Object... values) {
        reasons.add(flaw.at(field, values));
    }

    void leaveOut(String field, Said why) {
        unreadable.add(new MissingDetail(field, why));
    }
}
