package org.cordon.platform.gate;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Set;
import org.cordon.kernel.shared.Refusal;
import org.cordon.kernel.shared.input.UnseenSigns;

/** Checks a form that completes a task or starts a process. It may contain only variables that the form declares, with plain values. */
final class PostedForm {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

    /** The allowed types, plain values only: the engine would build objects, files and documents from the other types. */
    private static final Map<String, Class<?>> TYPES = Map.of("", Object.class, "String", String.class, "Boolean", Boolean.class, "Integer",
            Integer.class, "Long", Long.class, "Short", Short.class, "Double", Double.class, "Number", Number.class, "Json", String.class,
            "Null", Object.class);

    private static final Set<String> VALUE_KEYS = Set.of("value", "type", "valueInfo");

    private PostedForm() {
    }

    /** @throws Refusal naming the variable or the key that is not declared, or not allowed at all */
    static void check(byte[] body, Set<String> allowed) {
        if (body.length == 0) {
            return;
        }
        var posted = read(body);
        posted.fields().forEachRemaining(PostedForm::checkKey);
        posted.path("variables").fields().forEachRemaining(variable -> checkVariable(variable, allowed));
    }

    private static JsonNode read(byte[] body) {
        try {
            var posted = JSON.readTree(body);
            if (!posted.isObject() || !(posted.path("variables").isMissingNode() || posted.path("variables").isNull()
                    || posted.path("variables").isObject())) {
                throw Refusal.invalid("The body must be an object with the object \"variables\".");
            }
            return posted;
        } catch (IOException unreadable) {
            throw Refusal.invalid("The body is not JSON.");
        }
    }

    private static void checkKey(Entry<String, JsonNode> entry) {
        var harmless = switch (entry.getKey()) {
            case "variables" -> true;
            case "businessKey" -> entry.getValue().isNull() || entry.getValue().asText().isEmpty();
            case "withVariablesInReturn" -> entry.getValue().isBoolean() && !entry.getValue().booleanValue();
            default -> false;
        };
        if (!harmless) {
            throw Refusal.invalid("\"{name}\" cannot be given here.", entry.getKey());
        }
    }

    private static void checkVariable(Entry<String, JsonNode> variable, Set<String> allowed) {
        if (!allowed.contains(variable.getKey())) {
            throw Refusal.invalid("This form has no variable \"{name}\".", variable.getKey());
        }
        var value = variable.getValue();
        value.fieldNames().forEachRemaining(key -> {
            // An entry of valueInfo would make the engine keep the value in another form than Cordon's forms expect.
            if (!VALUE_KEYS.contains(key) || key.equals("valueInfo") && !value.path(key).isNull() && !value.path(key).isEmpty()) {
                throw Refusal.invalid("The variable \"{name}\" cannot have \"{key}\".", variable.getKey(), key);
            }
        });
        var type = value.path("type").asText("");
        if (!value.isObject() || !TYPES.containsKey(type) || !type.equals("Json") && !isOf(TYPES.get(type), value.path("value"))) {
            throw Refusal.invalid("The variable \"{name}\" must be text, a number, true or false, or JSON.", variable.getKey());
        }
        if (value.path("value").isTextual()) {
            UnseenSigns.refuse(variable.getKey(), meant(value.path("value")));
        }
        if (type.equals("Json") && !isJson(value.path("value"))) {
            throw Refusal.invalid("The variable \"{name}\" is not JSON.", variable.getKey());
        }
    }

    /** Whether the engine can convert the value to this type; otherwise the engine would refuse it in its own words. */
    private static boolean isOf(Class<?> type, JsonNode value) {
        if (value.isNull() || value.isMissingNode() || type == Object.class || type == String.class && value.isTextual()) {
            return !value.isContainerNode();
        }
        try {
            JSON.convertValue(value.asText(), type);
            return value.isValueNode();
        } catch (IllegalArgumentException another) {
            return false;
        }
    }

    /** Returns the list or object that a text contains, or else the text itself. Many forms post a list or an object as a text. */
    private static JsonNode meant(JsonNode text) {
        try {
            var held = JSON.readTree(text.textValue());
            return held.isContainerNode() ? held : text;
        } catch (IOException noJson) {
            return text;
        }
    }

    /** Whether the value is JSON. The engine would parse it only when it is used, and fail then. */
    private static boolean isJson(JsonNode value) {
        try {
            return value.isNull() || value.isMissingNode() || value.isTextual() && !JSON.readTree(value.textValue()).isMissingNode();
        } catch (IOException unreadable) {
            return false;
        }
    }
}
