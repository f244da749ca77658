package org.cordon.nomination.notice;

import static org.cordon.shared.Said.said;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.cordon.handling.GivenHandling;
import org.cordon.handling.HandlingReader;
import org.cordon.nomination.file.DateOrder;
import org.cordon.nomination.file.ReadResult;
import org.cordon.nomination.file.RowFlaw;
import org.cordon.shared.Refusal.Reason;
import org.cordon.shared.Said;
import org.cordon.shared.input.UnknownFields;

/**
 * Makes a notice of one JSON object, however loosely it is typed, and notes what could not be read. What the codes mean is left to
 * {@link NoticeRules}.
 *
 * <p>A value that the row cannot be accepted without, or that would be dangerous to drop, is a reason to refuse; any other
 * unreadable value is left out and reported as missing.
 */
public final class NoticeBinder {

    private static final String CORDON = "cordon";
    private static final int LINE = 200;
    private static final int PARAGRAPH = 8_000;
    private static final int STORY = 20_000;
    private static final int CODE = 20;

    /** The most entries of a list. */
    public static final int LIST = 50;

    private final List<Reason> reasons;
    private final DateOrder order;
    private final List<Missing> unreadable = new ArrayList<>();
    private final List<ReadResult.Written> yearLast = new ArrayList<>();

    /**
     * @param reasons what already speaks against the row; the binder adds to it
     * @param order   of day and month in dates that end with their year, or null as long as nobody has said it
     */
    public NoticeBinder(List<Reason> reasons, DateOrder order) {
        this.reasons = reasons;
        this.order = order;
    }

    /**
     * The row with all that could be read of it.
     *
     * @param original what the file says
     */
    public ReadResult.Row row(int number, JsonNode row, List<String> original) {
        var notice = bind(row);
        return new ReadResult.Row(number, notice, reasons, unreadable, yearLast, original);
    }

    private Notice bind(JsonNode row) {
        if (!row.isObject()) {
            refuse(RowFlaw.NOT_A_NOTICE, "row");
        }
        var misplaced = new TreeSet<String>();
        misplaced(row, row.path("cordon"), misplaced);
        misplaced.forEach(field -> refuse(RowFlaw.MISPLACED, "cordon." + field, "key", field, "object", "cordon"));
        refuseUnknown(row);
        return new Notice(
                text(row, "entity_id", "entity_id", CODE, false),
                text(row, "name", "name", LINE, false),
                text(row, "forename", "forename", LINE, false),
                dateOfBirth(row.path("date_of_birth")),
                text(row, "place_of_birth", "place_of_birth", LINE, false),
                code(row, "country_of_birth_id", "country_of_birth_id"),
                code(row, "sex_id", "sex_id"),
                codes(row, "nationalities", "nationalities", Map.of()),
                codes(row, "languages_spoken_ids", "languages_spoken_ids", NoticeCodes.LEGACY_LANGUAGES),
                measure(row, "height", 0.3, 2.8, "metres"),
                measure(row, "weight", 2, 500, "kilograms"),
                codes(row, "eyes_colors_id", "eyes_colors_id", Map.of()),
                codes(row, "hairs_id", "hairs_id", NoticeCodes.LEGACY_HAIR),
                text(row, "distinguishing_marks", "distinguishing_marks", PARAGRAPH, true),
                warrants(row.path("arrest_warrants")),
                details(row.path("cordon")));
    }

    /** A handling holds in the object {@code cordon} alone: wherever else it stands, however deep, it would be dropped in silence. */
    private static void misplaced(JsonNode part, JsonNode cordon, Set<String> found) {
        found.addAll(HandlingReader.misplaced(part, part == cordon));
        part.forEach(inner -> misplaced(inner, cordon, found));
    }

    /** A public notice may hold much besides; the object {@code cordon} is written for Cordon, and so is a key that is nearly its name. */
    private void refuseUnknown(JsonNode row) {
        row.fieldNames().forEachRemaining(name -> {
            if (!name.equals(CORDON) && UnknownFields.nearest(name, List.of(CORDON)).isPresent()) {
                refuse(RowFlaw.MISSPELT, shown(name), "key", shown(name), "object", "notice", "nearest", CORDON);
            }
        });
        var known = NoticeColumns.ALL.stream().filter(column -> column.place() == NoticeColumns.Place.CORDON)
                .map(NoticeColumns.Column::name).toList();
        row.path(CORDON).fieldNames().forEachRemaining(name -> {
            if (!known.contains(name) && !isRefused(name, row.path(CORDON).path(name))) {
                UnknownFields.nearest(name, known).ifPresentOrElse(
                        near -> refuse(RowFlaw.MISSPELT, "cordon." + shown(name), "key", shown(name), "object", CORDON, "nearest", near),
                        () -> refuse(RowFlaw.NO_SUCH_KEY, "cordon." + shown(name), "key", shown(name), "object", CORDON, "keys",
                                String.join(", ", known)));
            }
        });
    }

    /** Whether the key, or one within it, is refused as a handling that would not hold. */
    private static boolean isRefused(String name, JsonNode value) {
        var within = new TreeSet<String>();
        misplaced(value, null, within);
        return HandlingReader.isMisplaced(name) || !within.isEmpty();
    }

    private static String shown(String name) {
        return name.length() <= CODE * 2 ? name : name.substring(0, CODE * 2) + "...";
    }

    private List<Notice.Warrant> warrants(JsonNode given) {
        var warrants = new ArrayList<Notice.Warrant>();
        for (var warrant : elements(given, "arrest_warrants")) {
            var field = "arrest_warrants[" + warrants.size() + "]";
            if (!warrant.isObject()) {
                refuse(RowFlaw.NOT_A_WARRANT, field, "keys", "charge, charge_translation, issuing_country_id");
            }
            warrants.add(new Notice.Warrant(
                    text(warrant, "charge", field + ".charge", PARAGRAPH, true),
                    text(warrant, "charge_translation", field + ".charge_translation", PARAGRAPH, true),
                    code(warrant, "issuing_country_id", field + ".issuing_country_id")));
        }
        return warrants;
    }

    private Notice.Details details(JsonNode given) {
        if (!given.isObject() && !given.isMissingNode() && !given.isNull()) {
            refuse(RowFlaw.NO_OBJECT, "cordon", "key", "cordon");
        }
        return new Notice.Details(
                codes(given, "believedToBeIn", "cordon.believedToBeIn", Map.of()),
                constant(given, "wantedFor", WantedFor.class),
                months(given, "maximumPenaltyMonths"),
                months(given, "sentenceMonths"),
                text(given, "warrantReference", "cordon.warrantReference", LINE, false),
                warrantDate(given),
                text(given, "facts", "cordon.facts", STORY, true),
                text(given, "handling", "cordon.handling", PARAGRAPH, true),
                constant(given, "offence", OffenceCode.class),
                flag(given, "extraditionAssurance").orElse(null),
                flag(given, "articleTwoConcern").orElse(false),
                flag(given, "articleThreeConcern").orElse(false),
                flag(given, "refugeeStatus").orElse(false),
                new GivenHandling(text(given, "handlingCode", "cordon.handlingCode", CODE, false),
                        text(given, "sourceEvaluation", "cordon.sourceEvaluation", CODE, false),
                        text(given, "informationEvaluation", "cordon.informationEvaluation", CODE, false),
                        parties(given, "notFor"), parties(given, "onlyFor")));
    }

    private String text(JsonNode parent, String key, String field, int longest, boolean severalLines) {
        return clean(parent.path(key), field, longest, severalLines);
    }

    private String code(JsonNode parent, String key, String field) {
        var code = text(parent, key, field, CODE, false);
        return code == null ? null : code.toUpperCase(Locale.ROOT);
    }

    private List<String> codes(JsonNode parent, String key, String field, Map<String, String> replaced) {
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

    private List<String> parties(JsonNode details, String key) {
        return elements(details.path(key), "cordon." + key).stream().map(element -> clean(element, "cordon." + key, LINE, false))
                .filter(Objects::nonNull).toList();
    }

    /** The elements of a list; a single value counts as a list of one, null as none. */
    private List<JsonNode> elements(JsonNode given, String field) {
        if (given.isMissingNode() || given.isNull()) {
            return List.of();
        }
        if (!given.isArray()) {
            return List.of(given);
        }
        if (given.size() > LIST) {
            refuse(RowFlaw.TOO_MANY_ENTRIES, field, "most", LIST);
            return List.of();
        }
        var elements = new ArrayList<JsonNode>();
        given.forEach(elements::add);
        return elements;
    }

    private PartialDate dateOfBirth(JsonNode given) {
        var text = clean(wholeYear(given), "date_of_birth", LINE, false);
        if (text == null) {
            return null;
        }
        if (DateOrder.isAskedFor(text)) {
            return yearLast("date_of_birth", text).orElse(null);
        }
        var date = PartialDate.parse(text);
        if (date.isEmpty()) {
            refuse(RowFlaw.NO_DATE_OF_BIRTH, "date_of_birth");
        }
        return date.orElse(null);
    }

    /** A date of which the order was said; without that it is never read one way or the other. */
    private Optional<PartialDate> yearLast(String field, String text) {
        yearLast.add(new ReadResult.Written(field, text));
        if (order == null) {
            refuse(RowFlaw.DATE_ORDER_UNSAID, field);
            return Optional.empty();
        }
        var date = order.read(text);
        if (date.isEmpty()) {
            refuse(RowFlaw.NO_DATE_IN_THAT_ORDER, field);
        }
        return date;
    }

    private static JsonNode wholeYear(JsonNode given) {
        return given.isFloatingPointNumber() && given.canConvertToExactIntegral()
                ? IntNode.valueOf(given.intValue()) : given;
    }

    private LocalDate warrantDate(JsonNode details) {
        var text = text(details, "warrantDate", "cordon.warrantDate", LINE, false);
        if (text == null) {
            return null;
        }
        if (DateOrder.isAskedFor(text)) {
            return yearLast("cordon.warrantDate", text).map(PartialDate::earliest).orElse(null);
        }
        try {
            return LocalDate.parse(text.replace('/', '-'));
        } catch (DateTimeException unreadableDate) {
            leaveOut("cordon.warrantDate", said("This is not a date: write YYYY-MM-DD."));
            return null;
        }
    }

    private double measure(JsonNode row, String key, double least, double most, String unit) {
        var text = text(row, key, key, LINE, false);
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

    private Integer months(JsonNode details, String key) {
        var text = text(details, key, "cordon." + key, LINE, false);
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

    private <E extends Enum<E>> E constant(JsonNode details, String key, Class<E> type) {
        var text = text(details, key, "cordon." + key, LINE, false);
        if (text == null) {
            return null;
        }
        var name = text.toUpperCase(Locale.ROOT);
        for (var constant : type.getEnumConstants()) {
            if (constant.name().equals(name)) {
                return constant;
            }
        }
        leaveOut("cordon." + key, said("This is none of [{codes}].", Arrays.stream(type.getEnumConstants()).map(Enum::name).toList()));
        return null;
    }

    /** An unreadable flag refuses the row: dropped silently, a protected person would pass for an unprotected one. */
    private Optional<Boolean> flag(JsonNode details, String key) {
        var text = text(details, key, "cordon." + key, LINE, false);
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
        var text = Normalizer.normalize(given.asText(), Normalizer.Form.NFC).strip();
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

    /** Control characters, and halves of characters, which no database keeps. */
    private static boolean isForbidden(int character, boolean severalLines) {
        if (severalLines && (character == '\n' || character == '\r' || character == '\t')) {
            return false;
        }
        var type = Character.getType(character);
        return type == Character.CONTROL || type == Character.SURROGATE;
    }

    private void refuse(RowFlaw flaw, String field, Object... values) {
        reasons.add(flaw.at(field, values));
    }

    private void leaveOut(String field, Said why) {
        unreadable.add(new Missing(field, why));
    }
}
