package org.cordon.specialist;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.cordon.country.CountryCodes;
import org.cordon.group.Leg;
import org.cordon.operation.launch.CrimeTheme;
import org.cordon.shared.PersonName;
import org.cordon.shared.References;
import org.springframework.stereotype.Component;

/**
 * What the words of somebody who looks for a post mean: the names of routes, crimes, kinds of units, countries and languages in the four
 * languages of the pages, as the pages call them.
 */
@Component
class Competence {

    private static final List<String> LANGUAGES = List.of("en", "fr", "es", "ar");
    private static final ObjectMapper JSON = new ObjectMapper();
    /** How much longer than a name a word may be that is taken for its plural, and how long the name has to be for that. */
    private static final int ENDING = 2;
    private static final int STEM = 4;
    private static final String ARTICLE = "ال";

    private final TreeMap<String, Set<String>> codes = new TreeMap<>();
    /** How one says that somebody is to be there now, what is longer first. */
    private final List<Set<String>> now = new ArrayList<>();
    private final Set<String> ignored = new HashSet<>();

    Competence() {
        for (var language : LANGUAGES) {
            var locale = Locale.forLanguageTag(language);
            var said = read("common", language);
            said.putAll(read("specialists", language));
            names(said, "unit.", Unit.values());
            names(said, "route.", Route.values());
            names(said, "leg.", Leg.values());
            names(said, "knows.", Leg.values());
            names(said, "code.", CrimeTheme.values());
            for (var country : Locale.getISOCountries()) {
                note(country, said.getOrDefault("country." + country, CountryCodes.nameOf(country, locale)));
                note(country, country);
            }
            for (var spoken : Locale.getISOLanguages()) {
                note(spoken, Locale.forLanguageTag(spoken).getDisplayLanguage(locale));
            }
            Arrays.stream(said.get("words.onDuty").split(",")).map(PersonName::words).forEach(now::add);
            ignored.addAll(PersonName.words(said.get("words.ignored")));
        }
    }

    /**
     * One word, and what it may mean besides a part of a name.
     *
     * @param word  in the spelling in which words are looked for
     * @param codes of countries, units, routes, legs, crimes and languages that are called so, or begin so
     */
    record Meant(String word, Set<String> codes) {
    }

    /** What is looked for, word by word; whatever says no more than "who" or "and" is left out. */
    List<Meant> of(String words) {
        if (words == null || words.isBlank()) {
            return List.of();
        }
        var reference = words.strip().toUpperCase(Locale.ROOT);
        if (References.SPECIALIST.matcher(reference).matches()) {
            return List.of(new Meant(reference, Set.of()));
        }
        var looked = PersonName.words(words);
        now.stream().filter(looked::containsAll).forEach(looked::removeAll);
        return looked.stream().filter(word -> !ignored.contains(word)).map(word -> new Meant(word, meaning(word))).toList();
    }

    /** Whether the words ask for those that are on duty now. */
    boolean asksForDuty(String words) {
        return words != null && now.stream().anyMatch(PersonName.words(words)::containsAll);
    }

    private Set<String> meaning(String word) {
        var found = new TreeSet<String>();
        codes.subMap(word, word + Character.MAX_VALUE).values().forEach(found::addAll);
        for (var end = Math.max(STEM, word.length() - ENDING); end < word.length(); end++) {
            found.addAll(codes.getOrDefault(word.substring(0, end), Set.of()));
        }
        return found;
    }

    private void names(Map<String, String> said, String prefix, Enum<?>... known) {
        Arrays.stream(known).filter(code -> said.containsKey(prefix + code.name()))
                .forEach(code -> note(code.name(), said.get(prefix + code.name())));
    }

    private void note(String code, String name) {
        for (var word : PersonName.words(name)) {
            codes.computeIfAbsent(word, first -> new HashSet<>()).add(code);
            if (word.startsWith(ARTICLE) && word.length() > STEM) {
                codes.computeIfAbsent(word.substring(ARTICLE.length()), first -> new HashSet<>()).add(code);
            }
        }
    }

    private static Map<String, String> read(String area, String language) {
        try (var file = Competence.class.getResourceAsStream("/static/texts/" + area + "/" + language + ".json")) {
            return JSON.readValue(file, new TypeReference<TreeMap<String, String>>() { });
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
