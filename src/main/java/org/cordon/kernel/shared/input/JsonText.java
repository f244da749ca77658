package org.cordon.kernel.shared.input;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.cordon.kernel.shared.Refusal;
import org.cordon.kernel.shared.Refusal.Reason;

/** Reads JSON from callers, once they are admitted: an item that does not exist for a caller is not found, whatever the caller sent. */
public final class JsonText {

    private static final int LONGEST = 64 * 1024;
    private static final int LONGEST_OBJECT = 1024 * 1024;
    private static final ObjectMapper JSON = JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).addModule(new JavaTimeModule()).build();

    private JsonText() {
    }

    /**
     * Returns the JSON in UTF-8, or a missing node if there is nothing.
     *
     * @throws Refusal if the body is longer than 64 KiB, or no JSON
     */
    public static JsonNode read(InputStream body) {
        return read(body, LONGEST);
    }

    /**
     * Returns the object of this kind that the JSON holds. If nothing was sent, the object has empty components.
     *
     * @param kind for a {@link JsonNode}, the JSON itself is returned
     * @throws Refusal as {@link #read(InputStream)} and {@link #as} do
     */
    static <T> T read(InputStream body, Class<T> kind) {
        var text = read(body);
        if (kind.isInstance(text)) {
            return kind.cast(text);
        }
        return as(text.isMissingNode() || text.isNull() ? JSON.createObjectNode() : text, kind);
    }

    /**
     * Returns the JSON as an object of this kind.
     *
     * @throws Refusal if one of its fields has another form, or this kind has no such field
     */
    public static <T> T as(JsonNode text, Class<T> kind) {
        try {
            return JSON.treeToValue(text, kind);
        } catch (UnrecognizedPropertyException unknown) {
            UnknownFields.refuse(List.of(UnknownFields.reason(unknown)));
            throw new IllegalStateException(unknown);
        } catch (JsonMappingException ofAnotherForm) {
            var field = ofAnotherForm.getPath().stream().map(JsonMappingException.Reference::getFieldName).filter(Objects::nonNull)
                    .findFirst();
            throw Refusal.invalid("What was sent is not what is asked for.", field.map(name -> List.of(Reason.of(name,
                    "has another form than it should")))
                    .orElse(List.of()));
        } catch (JsonProcessingException unreadable) {
            throw Refusal.invalid("What was sent is not what is asked for.");
        }
    }

    /**
     * Returns the JSON in UTF-8, or a missing node if there is nothing.
     *
     * @param longest in bytes
     * @throws Refusal if the body is longer, or no JSON
     */
    public static JsonNode read(InputStream body, int longest) {
        return read(body, longest, "");
    }

    /**
     * Returns the JSON in UTF-8. One of its fields is the content of a file, whose signs are checked row by row when the file is read.
     *
     * @param longest in bytes
     * @param file    the name of that field
     * @throws Refusal if the body is longer, or no JSON
     */
    public static JsonNode read(InputStream body, int longest, String file) {
        try {
            var bytes = body.readNBytes(longest + 1);
            if (bytes.length > longest) {
                throw Refusal.tooLarge("The text is longer than {most} KiB.", longest / 1024);
            }
            var text = JSON.readTree(bytes);
            UnseenSigns.refuse(text.path(file).isTextual() ? ((ObjectNode) text).deepCopy().without(file) : text);
            return text;
        } catch (JsonProcessingException notJson) {
            // An error about a number that is too large has no location.
            throw notJson.getLocation() == null ? Refusal.invalid("What was sent is not what is asked for.")
                    : Refusal.invalid("The body is not well-formed JSON, near line {line}.", notJson.getLocation().getLineNr());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * Returns the JSON object in UTF-8.
     *
     * @throws Refusal if the body is longer than 1 MiB, no JSON, or not an object
     */
    public static ObjectNode object(InputStream body) {
        if (read(body, LONGEST_OBJECT) instanceof ObjectNode object) {
            return object;
        }
        throw Refusal.invalid("The body has to be one JSON object.");
    }

    /**
     * Returns the JSON object in a header, or an empty object if there is no such header. Only ASCII is read, because the encoding of other
     * signs in a header cannot be known.
     *
     * @throws Refusal if the header holds anything else
     */
    public static ObjectNode header(String name, String value) {
        if (value == null) {
            return JSON.createObjectNode();
        }
        if (!StandardCharsets.US_ASCII.newEncoder().canEncode(value)) {
            throw Refusal.invalid("The header {header} takes ASCII alone: write any other sign as JSON can, as a backslash, the letter u "
                    + "and the four digits of its code.", name);
        }
        try {
            if (JSON.readTree(value) instanceof ObjectNode object) {
                UnseenSigns.refuse(object);
                return object;
            }
        } catch (IOException notJson) {
            // The refusal below covers text that is no JSON, and JSON that is no object.
        }
        throw Refusal.invalid("The header {header} has to be one JSON object.", name);
    }

    /**
     * Returns the JSON object as an object of this kind.
     *
     * @throws Refusal as {@link #object(InputStream)} and {@link #as} do
     */
    public static <T> T object(InputStream body, Class<T> kind) {
        return as(object(body), kind);
    }
}
