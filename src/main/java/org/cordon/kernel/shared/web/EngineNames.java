package org.cordon.kernel.shared.web;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Translates the names of tasks and processes. The engine keeps them in English; {@code /texts/names} holds the words of the pages. */
@Component
public final class EngineNames {

    /** The separator between the name of a task and its case. */
    private static final String CASE = " · ";

    private final ObjectMapper json;
    private final Map<String, Map<String, String>> byLanguage = new ConcurrentHashMap<>();

    EngineNames(ObjectMapper json) {
        this.json = json;
    }

    /**
     * Returns the name in the language of the locale, or the name itself if the English texts do not have it. The case of a task is kept:
     * "Nominate targets · LANTERN-FR".
     */
    public String in(Locale locale, String name) {
        var parts = name.split(CASE, 2);
        var words = byLanguage.computeIfAbsent(locale.getLanguage(), this::names).getOrDefault(parts[0], parts[0]);
        return parts.length == 1 ? words : words + CASE + parts[1];
    }

    private Map<String, String> names(String language) {
        var own = read(language);
        var names = new HashMap<String, String>();
        read("en").forEach((key, english) -> names.put(english, own.get(key)));
        return names;
    }

    private Map<String, String> read(String language) {
        try (var file = EngineNames.class.getResourceAsStream("/static/texts/names/" + language + ".json")) {
            return json.readValue(file, new TypeReference<>() {
            });
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
