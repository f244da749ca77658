package org.cordon.kernel.shared.process;

import static org.cordon.kernel.shared.Said.said;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.cordon.kernel.shared.EnumCodes;
import org.cordon.kernel.shared.Refusal;
import org.cordon.kernel.shared.Refusal.Reason;
import org.cordon.kernel.shared.Said;
import org.cordon.kernel.shared.input.UnknownFields;
import org.cordon.kernel.shared.input.UnseenSigns;

/**
 * Values that a person posted with a form. They are a message and not state: reading a value removes it, so that no value stays in the
 * engine after the transaction. A value of the wrong type is refused by the name of its field.
 */
public final class Posted {

    private static final ObjectMapper JSON = JsonMapper.builder().findAndAddModules().build();

    private Posted() {
    }

    /** Takes a posted text, or null. */
    public static String text(VariableScope scope, String name) {
        return take(scope, name, String.class, said("a text"));
    }

    /** Takes the words of a posted text; none if there is no text. */
    public static List<String> words(VariableScope scope, String name) {
        var text = text(scope, name);
        return text == null || text.isBlank() ? List.of() : List.of(text.strip().split("\\s+"));
    }

    /** Takes a posted true or false, or null. */
    public static Boolean flag(VariableScope scope, String name) {
        return take(scope, name, Boolean.class, said("true or false"));
    }

    /**
     * Takes posted JSON.
     *
     * @throws Refusal if nothing, or something else, was posted
     */
    public static JsonNode json(VariableScope scope, String name) {
        var value = scope.getVariable(name);
        scope.removeVariable(name);
        if (value == null) {
            throw refusal(name, said("is missing"));
        }
        try {
            var json = JSON.readTree(value.toString());
            UnseenSigns.refuse(name, json);
            return json;
        } catch (JsonProcessingException notJson) {
            throw refusal(name, said("is not JSON"));
        }
    }

    /**
     * Takes a posted list of rows, each read as {@code type}; keys that the type does not have are refused.
     *
     * @throws Refusal naming the row that cannot be read, and the key in it
     */
    public static <T> List<T> rows(VariableScope scope, String name, Class<T> type) {
        var rows = json(scope, name);
        if (!rows.isArray()) {
            throw refusal(name, said("must be a list"));
        }
        var read = new ArrayList<T>();
        for (int row = 0; row < rows.size(); row++) {
            read.add(row(rows.get(row), type, name + "[" + row + "]"));
        }
        return List.copyOf(read);
    }

    private static <T> T row(JsonNode row, Class<T> type, String place) {
        try {
            if (row.isObject()) {
                return JSON.treeToValue(row, type);
            }
        } catch (UnrecognizedPropertyException unknown) {
            var reason = UnknownFields.reason(unknown);
            throw refusal(place + "." + reason.field(), reason.said());
        } catch (JsonMappingException ofAnotherForm) {
            throw refusal(place + "." + ofAnotherForm.getPath().get(0).getFieldName(), form(ofAnotherForm));
        } catch (JsonProcessingException notARow) {
            throw new IllegalStateException("An object was read as JSON and cannot be read as a row", notARow);
        }
        throw refusal(place, said("must be an object"));
    }

    private static Said form(JsonMappingException other) {
        return other instanceof InvalidFormatException code && code.getTargetType().isEnum()
                ? said("must be one of {codes}", EnumCodes.of(code.getTargetType()))
                : said("has another form than it should");
    }

    private static <T> T take(VariableScope scope, String name, Class<T> type, Said expected) {
        var value = scope.getVariable(name);
        scope.removeVariable(name);
        if (value != null && !type.isInstance(value)) {
            throw refusal(name, said("must be {expected}", expected));
        }
        return type.cast(value);
    }

    private static Refusal refusal(String name, Said reason) {
        return Refusal.invalid(said("{field} {reason}.", name, reason), List.of(new Reason(name, reason)));
    }
}
