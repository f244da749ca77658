package org.cordon.words;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The texts of one part of Cordon in every language: language -> key -> sentence.
 *
 * @param place the place of the files, so that a failing test names it
 */
public record Words(String place, Map<String, Map<String, String>> byLanguage) {

    static final List<String> OTHER_LANGUAGES = List.of("fr", "es", "ar");

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Path TEXTS = RESOURCES.resolve("static/texts");
    private static final ObjectMapper JSON = new ObjectMapper().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);

    public static Stream<Words> all() {
        return Stream.concat(areas(), Stream.of(bundle("mail/messages"), bundle("pages/messages"), webapp("tasklist"), webapp("welcome")));
    }

    /** Returns the texts of each folder of {@code /texts}. */
    static Stream<Words> areas() {
        try (var folders = Files.list(TEXTS)) {
            return folders.sorted().toList().stream()
                    .map(folder -> of("texts/" + folder.getFileName(), language -> json(folder.resolve(language + ".json"))));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Words bundle(String name) {
        return of(name, language -> properties(RESOURCES.resolve(name + (language.equals("en") ? "" : "_" + language) + ".properties")));
    }

    /** Returns the texts of a webapp of the engine: the English ones from its jar, the others from Cordon. */
    static Words webapp(String name) {
        var locales = "META-INF/resources/webjars/camunda/app/" + name + "/locales/";
        return of(name, language -> {
            try (var file = language.equals("en") ? Words.class.getResourceAsStream("/" + locales + "en.json")
                    : Files.newInputStream(RESOURCES.resolve(locales + language + ".json"))) {
                var words = new TreeMap<String, String>();
                flatten("", JSON.readTree(file), words);
                return words;
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        });
    }

    /** Collects the texts for people, and leaves out those for the computer: patterns of dates, markup, and code in a sentence. */
    private static void flatten(String key, JsonNode node, Map<String, String> words) {
        if (node.isContainerNode()) {
            var names = node.fieldNames();
            for (int i = 0; i < node.size(); i++) {
                var name = node.isArray() ? String.valueOf(i) : names.next();
                flatten(key.isEmpty() ? name : key + "/" + name, node.isArray() ? node.get(i) : node.get(name), words);
            }
        } else if (!key.matches("dateLocales/(longDateFormat|calendar|week)/.*")) {
            words.put(key, node.asText().replaceAll("\\{\\{ ?(\\w+) ?}}", "{$1}")
                    .replaceAll("<[^>]*>|&\\w+;|yyyy[-\\w:]+|\\bnull\\b|#resolve", " ").strip());
        }
    }

    public Map<String, String> english() {
        return byLanguage.get("en");
    }

    public Map<String, String> in(String language) {
        return byLanguage.get(language);
    }

    @Override
    public String toString() {
        return place;
    }

    private static Words of(String place, Function<String, Map<String, String>> reader) {
        var byLanguage = new HashMap<String, Map<String, String>>();
        Stream.concat(Stream.of("en"), OTHER_LANGUAGES.stream()).forEach(language -> byLanguage.put(language, reader.apply(language)));
        return new Words(place, byLanguage);
    }

    private static Map<String, String> json(Path file) {
        try {
            return new TreeMap<>(JSON.readValue(file.toFile(), new TypeReference<Map<String, String>>() {
            }));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file.toString(), unreadable);
        }
    }

    /** Refuses a key that is given twice: only the last of its values would be read. */
    private static Map<String, String> properties(Path file) {
        var words = new TreeMap<String, String>();
        var properties = new Properties() {
            @Override
            public synchronized Object put(Object key, Object sentence) {
                if (words.put(key.toString(), sentence.toString()) != null) {
                    throw new IllegalStateException(file + " gives " + key + " twice");
                }
                return null;
            }
        };
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file.toString(), unreadable);
        }
        return words;
    }
}
