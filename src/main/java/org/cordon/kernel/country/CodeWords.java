package org.cordon.kernel.country;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.cordon.kernel.shared.PersonName;

/** Finds the codes that a word means. Each code is known by the words of its names, as the pages show them in the four languages. */
public final class CodeWords {

    public static final List<String> LANGUAGES = List.of("en", "fr", "es", "ar");

    private static final ObjectMapper JSON = new ObjectMapper();
    /** The most letters by which a word may be longer than a name to count as its plural. */
    private static final int ENDING = 2;
    /** The length of the shortest name that has a plural. */
    private static final int STEM = 4;
    private static final String ARTICLE = "ال";

    private final TreeMap<String, Set<String>> codes = new TreeMap<>();
    private final Set<String> ignored = new HashSet<>();

    /** Returns the texts of an area of the pages in one language, by their keys. */
    public static Map<String, String> texts(String area, String language) {
        try (var file = CodeWords.class.getResourceAsStream("/static/texts/" + area + "/" + language + ".json")) {
            return JSON.readValue(file, new TypeReference<TreeMap<String, String>>() { });
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Adds the codes of countries, each by its code and its name. */
    public void noteCountries(Map<String, String> texts, String language) {
        for (var country : Locale.getISOCountries()) {
            note(country, texts.getOrDefault("country." + country, CountryCodes.nameOf(country, Locale.forLanguageTag(language))));
            note(country, country);
        }
    }

    /** Adds the given codes that have a text. The key of such a text is the prefix followed by the code. */
    public void note(Map<String, String> texts, String prefix, Enum<?>... known) {
        for (var code : known) {
            var name = texts.get(prefix + code.name());
            if (name != null) {
                note(code.name(), name);
            }
        }
    }

    /** Adds a name of a code. */
    public void note(String code, String name) {
        for (var word : PersonName.words(name)) {
            codes.computeIfAbsent(word, first -> new HashSet<>()).add(code);
            if (word.startsWith(ARTICLE) && word.length() > STEM) {
                codes.computeIfAbsent(word.substring(ARTICLE.length()), first -> new HashSet<>()).add(code);
            }
        }
    }

    /** Adds words to ignore, such as "who" or "and". */
    public void ignore(String words) {
        ignored.addAll(PersonName.words(words));
    }

    public boolean isIgnored(String word) {
        return ignored.contains(word);
    }

    /** Returns the codes whose names contain the given word, a word that begins with the given word, or its singular. */
    public Set<String> meaning(String word) {
        var found = new TreeSet<String>();
        codes.subMap(word, word + Character.MAX_VALUE).values().forEach(found::addAll);
        for (var end = Math.max(STEM, word.length() - ENDING); end < word.length(); end++) {
            found.addAll(codes.getOrDefault(word.substring(0, end), Set.of()));
        }
        return found;
    }
}
