package org.cordon.hub.specialist;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.cordon.hub.smugglinggroup.SmugglingStage;
import org.cordon.kernel.country.CodeWords;
import org.cordon.kernel.shared.PersonName;
import org.cordon.roundup.operation.CrimeTheme;
import org.springframework.stereotype.Component;

/**
 * Finds what the search words for a post mean: the names of routes, crimes, kinds of units, countries and languages. The names are those
 * that the pages show, in four languages.
 */
@Component
class Competence {

    private final CodeWords codes = new CodeWords();
    /** The phrases that ask for posts on duty now, the longest first. */
    private final List<Set<String>> now = new ArrayList<>();

    Competence() {
        for (var language : CodeWords.LANGUAGES) {
            var said = CodeWords.texts("common", language);
            said.putAll(CodeWords.texts("specialists", language));
            codes.note(said, "unit.", UnitKind.values());
            codes.note(said, "route.", Route.values());
            codes.note(said, "leg.", SmugglingStage.values());
            codes.note(said, "knows.", SmugglingStage.values());
            codes.note(said, "code.", CrimeTheme.values());
            codes.noteCountries(said, language);
            var locale = Locale.forLanguageTag(language);
            for (var spoken : Locale.getISOLanguages()) {
                codes.note(spoken, Locale.forLanguageTag(spoken).getDisplayLanguage(locale));
            }
            Arrays.stream(said.get("words.onDuty").split(",")).map(PersonName::words).forEach(now::add);
            codes.ignore(said.get("words.ignored"));
        }
    }

    /**
     * A search word, and the codes that it may mean. The word may also be part of a name.
     *
     * @param word the word, in the spelling that searches use
     * @param codes the codes of countries, units, routes, legs, crimes and languages with a name that is this word or begins with it
     */
    record Meant(String word, Set<String> codes) {
    }

    /** Returns the meaning of each search word, without filler words such as "who" or "and". */
    List<Meant> of(String words) {
        if (words == null || words.isBlank()) {
            return List.of();
        }
        var reference = words.strip().toUpperCase(Locale.ROOT);
        if (SpecialistFeature.SPECIALIST.matches(reference)) {
            return List.of(new Meant(reference, Set.of()));
        }
        var looked = PersonName.words(words);
        now.stream().filter(looked::containsAll).forEach(looked::removeAll);
        return looked.stream().filter(word -> !codes.isIgnored(word)).map(word -> new Meant(word, codes.meaning(word))).toList();
    }

    /** Whether the words ask for posts that are on duty now. */
    boolean asksForDuty(String words) {
        return words != null && now.stream().anyMatch(PersonName.words(words)::containsAll);
    }
}
