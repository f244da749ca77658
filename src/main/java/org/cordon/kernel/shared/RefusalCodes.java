package org.cordon.kernel.shared;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;

/**
 * The code of each sentence by its English template, from {@code refusals/codes.json}. A placeholder in place of a code means the code of
 * the sentence that fills it.
 */
final class RefusalCodes {

    private static final Map<String, String> CODES = read();

    private RefusalCodes() {
    }

    static Optional<String> of(String template) {
        return Optional.ofNullable(CODES.get(template));
    }

    private static Map<String, String> read() {
        try (var file = RefusalCodes.class.getResourceAsStream("/refusals/codes.json")) {
            return JsonMapper.builder().build().readValue(file, new TypeReference<Map<String, String>>() { });
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
