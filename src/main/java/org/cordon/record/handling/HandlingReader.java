package org.cordon.record.handling;

import static org.cordon.kernel.shared.Said.said;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cordon.kernel.shared.Refusal;
import org.cordon.kernel.shared.Refusal.Reason;
import org.cordon.kernel.shared.Said;
import org.cordon.kernel.shared.input.UnknownFields;

/**
 * Reads the object {@code handling} of a request or a form. Everything unreadable is refused, because a misspelt restriction must not be
 * dropped.
 */
public final class HandlingReader {

    /** The keys of the object {@code handling}. In a file of nominations, the object {@code cordon} has these keys. */
    public static final Set<String> FIELDS = Set.of("handlingCode", "sourceEvaluation", "informationEvaluation", "notFor", "onlyFor");

    private static final String RELEASED_TO = "releasedTo";
    private static final String RELEASED_UNTIL = "releasedUntil";
    private static final List<String> WHOLE = List.of("handlingCode", "sourceEvaluation", "informationEvaluation", "notFor", "onlyFor",
            RELEASED_TO, RELEASED_UNTIL);
    private static final int MOST = 300;
    private static final Pattern NO_LETTER = Pattern.compile("[^A-Za-z]");

    private final BiConsumer<String, Said> refuse;

    private HandlingReader(BiConsumer<String, Said> refuse) {
        this.refuse = refuse;
    }

    /**
     * @param handling the object; may be missing or null
     * @param refuse   takes a field and what is wrong with the field
     */
    public static GivenHandling read(JsonNode handling, BiConsumer<String, Said> refuse) {
        return read(handling, FIELDS, refuse);
    }

    private static GivenHandling read(JsonNode handling, Set<String> fields, BiConsumer<String, Said> refuse) {
        if (handling.isMissingNode() || handling.isNull()) {
            return GivenHandling.NONE;
        }
        var reader = new HandlingReader(refuse);
        if (!handling.isObject()) {
            refuse.accept("handlingCode", said("stands in an object with the keys {keys}", fields.stream().sorted().toList()));
            return GivenHandling.NONE;
        }
        UnknownFields.in(handling, fields.stream().sorted().toList()).forEach(unknown -> refuse.accept(unknown.field(), unknown.said()));
        return new GivenHandling(reader.text(handling, "handlingCode"), reader.text(handling, "sourceEvaluation"),
                reader.text(handling, "informationEvaluation"), reader.texts(handling, "notFor"), reader.texts(handling, "onlyFor"),
                reader.texts(handling, RELEASED_TO), reader.ends(handling));
    }

    /**
     * Reads a handling that replaces the present one. An empty handling is refused, because it would loosen everything. Only this method
     * reads releases. A field that has a value in the present handling must not be left out, so that nobody lifts a restriction or a
     * release by forgetting it.
     *
     * @param present the present handling
     * @throws Refusal if the value is no JSON object, or is an empty JSON object
     */
    public static GivenHandling readWhole(JsonNode handling, Handling present, BiConsumer<String, Said> refuse) {
        if (!handling.isObject()) {
            throw Refusal.invalid("The body has to be one JSON object with the whole handling.");
        }
        if (handling.isEmpty()) {
            throw Refusal.invalid("Nothing was changed: the handling says nothing. Give each field, null or [] for nothing.",
                    WHOLE.stream().map(field -> Reason.of(field, "is missing")).toList());
        }
        refuseForgotten(handling, present, refuse);
        return read(handling, Set.copyOf(WHOLE), refuse);
    }

    private static void refuseForgotten(JsonNode handling, Handling present, BiConsumer<String, Said> refuse) {
        BiConsumer<String, Object> holds = (field, value) -> refuse.accept(field, value instanceof List
                ? said("is left out and is {value} now: say what it is to be, [] for nobody", value.toString())
                : said("is left out and is {value} now: say what it is to be, null for nothing", value.toString()));
        if (!handling.has("handlingCode") && present.code() != HandlingCode.H0) {
            holds.accept("handlingCode", present.code());
        }
        if (!handling.has("sourceEvaluation") && present.source() != null) {
            holds.accept("sourceEvaluation", present.source());
        }
        if (!handling.has("informationEvaluation") && present.information() != null) {
            holds.accept("informationEvaluation", present.information());
        }
        // The fields notFor and onlyFor replace each other, so one of the two is enough.
        if (!handling.has("notFor") && !handling.has("onlyFor") && present.restriction().kind() != null) {
            var field = present.restriction().kind() == Restriction.Kind.NOT_FOR ? "notFor" : "onlyFor";
            holds.accept(field, present.restriction().kind() == Restriction.Kind.NOT_FOR ? present.notFor() : present.onlyFor());
        }
        if (!handling.has(RELEASED_TO) && !present.releasedTo().isEmpty()) {
            holds.accept(RELEASED_TO, present.releasedTo());
        }
        if (!handling.has(RELEASED_UNTIL) && !present.releasedUntil().isEmpty()) {
            refuse.accept(RELEASED_UNTIL, said("is left out and is {value} now: say what it is to be, null for nothing",
                    present.releasedUntil().toString()));
        }
    }

    /**
     * Returns the fields of a handling that are misspelt, or stand outside the handling. If these fields were dropped silently, their
     * writer would believe them to be in force.
     *
     * @param object the handling, or an object that contains the handling or stands beside it
     * @param isIt whether the object is the handling itself; the correctly spelt fields of {@link #FIELDS} are then in place
     */
    public static Set<String> misplaced(JsonNode object, boolean isIt) {
        var misplaced = new TreeSet<String>();
        object.fieldNames()
                .forEachRemaining(name -> FIELDS.stream().filter(field -> field.equalsIgnoreCase(NO_LETTER.matcher(name).replaceAll("")))
                .filter(field -> !isIt || !field.equals(name)).forEach(misplaced::add));
        return misplaced;
    }

    /** Whether {@link #misplaced} would return a field for a key of this spelling. */
    public static boolean isMisplaced(String name) {
        return FIELDS.stream().anyMatch(field -> field.equalsIgnoreCase(NO_LETTER.matcher(name).replaceAll("")));
    }

    private String text(JsonNode handling, String field) {
        var node = handling.path(field);
        if (node.isMissingNode() || node.isNull()) {
            return null;
        }
        if (node.isContainerNode() || node.asText().length() > 40) {
            refuse.accept(field, said("must be a short text"));
            return null;
        }
        var text = node.asText().strip();
        return text.isEmpty() ? null : text;
    }

    private Map<String, String> ends(JsonNode handling) {
        var node = handling.path(RELEASED_UNTIL);
        if (node.isMissingNode() || node.isNull()) {
            return Map.of();
        }
        if (!node.isObject() || node.size() > MOST || node.properties().stream().anyMatch(end -> !end.getValue().isTextual())) {
            refuse.accept(RELEASED_UNTIL, said("must be an object with a time for each code"));
            return Map.of();
        }
        return node.properties().stream().collect(Collectors.toMap(Map.Entry::getKey, end -> end.getValue().textValue()));
    }

    private List<String> texts(JsonNode handling, String field) {
        var node = handling.path(field);
        if (node.isMissingNode() || node.isNull()) {
            return List.of();
        }
        if (!node.isArray() || node.size() > MOST) {
            refuse.accept(field, said("must be a list of codes"));
            return List.of();
        }
        var texts = new ArrayList<String>();
        node.forEach(element -> {
            if (!element.isTextual() || element.textValue().isBlank() || element.textValue().length() > 40) {
                refuse.accept(field, said("must be a list of codes"));
            } else {
                texts.add(element.textValue());
            }
        });
        return texts;
    }
}
