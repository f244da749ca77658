package org.cordon.shared.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.cordon.shared.Refusal;
import org.cordon.shared.input.JsonText;
import org.springframework.stereotype.Component;

/** Reads the JSON object of a request when it is asked for: only after it is clear that its sender may know what it is about. */
@Component
public final class JsonBody {

    private static final int MAX_BYTES = 1024 * 1024;

    private final ObjectMapper json;

    JsonBody(ObjectMapper json) {
        this.json = json;
    }

    public ObjectNode object(HttpServletRequest request) throws IOException {
        var content = request.getInputStream().readNBytes(MAX_BYTES + 1);
        if (content.length > MAX_BYTES) {
            throw Refusal.tooLarge("This is more than 1 MB, too large for one object.");
        }
        try {
            if (json.readTree(content) instanceof ObjectNode object) {
                return object;
            }
        } catch (JsonProcessingException unreadable) {
            // A number that is too large has no place.
            if (unreadable.getLocation() == null) {
                throw Refusal.invalid("The body has to be one JSON object.");
            }
            throw Refusal.invalid("The body is not well-formed JSON, near line {line}.", unreadable.getLocation().getLineNr());
        }
        throw Refusal.invalid("The body has to be one JSON object.");
    }

    public <T> T as(Class<T> type, HttpServletRequest request) throws IOException {
        return JsonText.as(object(request), type);
    }
}
