package org.cordon.platform.gate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.regex.Pattern;
import org.cordon.kernel.shared.Refusal;
import org.cordon.kernel.shared.Said;

/** What is asked of the engine, as far as the engine or the database would fail at it instead of refusing it. */
final class EngineQuestion {

    /** A pattern whose last sign says that another one follows: an odd number of backslashes at its end. */
    private static final Pattern OPEN_END = Pattern.compile("(?s)(?:.*[^\\\\])?(?:\\\\\\\\)*\\\\");

    private static final String NOTHING = "\0";

    /** Groups of which one has to be a candidate: the engine fails at none. */
    private static final String GROUPS = "candidateGroups";

    /** Stands in a body alone: the engine fails at it in an address. */
    private static final String EITHER = "orQueries";

    private EngineQuestion() {
    }

    /** @throws Refusal when the engine could not answer */
    static void check(Map<String, String[]> parameters) {
        parameters.forEach((name, values) -> {
            for (var value : values) {
                checkText(name, value);
                if (name.equals(EITHER) || name.equals(GROUPS) && value.replace(",", "").isBlank()) {
                    throw unreadable(name);
                }
            }
        });
    }

    /** @throws Refusal when the engine could not answer */
    static void check(JsonNode body) {
        check("", body);
    }

    private static void check(String name, JsonNode value) {
        if (value.isTextual()) {
            checkText(name, value.textValue());
        } else if (value.isArray()) {
            if (name.equals(GROUPS) && value.isEmpty()) {
                throw unreadable(name);
            }
            value.forEach(item -> {
                if (item.isNull() || isComparison(name) && !(item.path("name").isTextual() && item.path("operator").isTextual())) {
                    throw unreadable(name);
                }
                check(name, item);
            });
        } else {
            value.properties().forEach(field -> check(field.getKey(), field.getValue()));
        }
    }

    private static void checkText(String name, String text) {
        if (text.contains(NOTHING)) {
            throw Refusal.invalid("A text holds a character that cannot be kept: the one with the number 0.");
        }
        if (name.endsWith("Like") && OPEN_END.matcher(text).matches()) {
            throw unreadable(name);
        }
    }

    /** How the engine compares variables: lists of name, operator and value. */
    private static boolean isComparison(String name) {
        return name.endsWith("ariables");
    }

    private static Refusal unreadable(String name) {
        return Refusal.invalid("{field} {reason}.", name, Said.said("cannot be read"));
    }

    /** An expression in a query would run as code. */
    static void requireNoExpression(JsonNode body) {
        if (holdsExpression(body)) {
            throw Refusal.invalid("Expressions are forbidden in queries.");
        }
    }

    private static boolean holdsExpression(JsonNode body) {
        if (body.isObject()) {
            for (var names = body.fieldNames(); names.hasNext();) {
                if (names.next().endsWith("Expression")) {
                    return true;
                }
            }
        }
        for (var part : body) {
            if (holdsExpression(part)) {
                return true;
            }
        }
        return false;
    }
}
