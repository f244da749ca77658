package org.cordon.platform.gate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.regex.Pattern;
import org.cordon.kernel.shared.Refusal;
import org.cordon.kernel.shared.Said;

/** Refuses requests that would make the engine or the database fail. The engine itself does not check for such requests. */
final class EngineQuestion {

    /**
     * Matches a search pattern with an odd number of backslashes at its end. The last backslash would announce a character that does not
     * follow.
     */
    private static final Pattern OPEN_END = Pattern.compile("(?s)(?:.*[^\\\\])?(?:\\\\\\\\)*\\\\");

    private static final String NOTHING = "\0";

    /** The parameter that lists candidate groups. The engine fails at an empty list. */
    private static final String GROUPS = "candidateGroups";

    /** The parameter for alternative conditions. The parameter is allowed only in a body, because the engine fails at it in an address. */
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

    /** Whether a parameter compares variables. Each of its items then needs a name and an operator. */
    private static boolean isComparison(String name) {
        return name.endsWith("ariables");
    }

    private static Refusal unreadable(String name) {
        return Refusal.invalid("{field} {reason}.", name, Said.said("cannot be read"));
    }

    /** Refuses an expression in a query, because the engine would run it as code. */
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
