package org.cordon.shared;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * Reads JSON that a person sent, once it is known that he may send it at all: what does not exist for him is not found, whatever he sent.
 */
public final class JsonText {

    private static final int LONGEST = 64 * 1024;
    private static final ObjectMapper JSON = JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

    private JsonText() {
    }

    /**
     * The JSON in UTF-8, or a missing node if there is nothing.
     *
     * @throws Refusal if it is longer than 64 KiB, or no JSON
     */
    public static JsonNode read(InputStream body) {
        return read(body, LONGEST);
    }

    /** The same, of at most so many bytes. */
    public static JsonNode read(InputStream body, int longest) {
        try {
            var bytes = body.readNBytes(longest + 1);
            if (bytes.length > longest) {
                throw Refusal.tooLarge("The text is longer than " + longest / 1024 + " KiB.");
            }
            return JSON.readTree(bytes);
        } catch (JsonProcessingException notJson) {
            throw Refusal.invalid("What was sent is not JSON.");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
