package org.cordon.kernel.shared;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.stream.Collectors;

/** The translations of {@link Said} into one language: sentences by their English template, words for codes, and the format of times. */
final class Translations {

    private static final Set<String> LANGUAGES = Set.of("fr", "es", "ar");
    private static final Set<String> CODED = Set.of("field", "phase", "state", "status", "outcome");
    private static final Map<String, Translations> BY_LANGUAGE = new ConcurrentHashMap<>();
    private static final Translations ENGLISH = read(Locale.ENGLISH.getLanguage());

    private final Locale language;
    private final File file;

    private Translations(Locale language, File file) {
        this.language = language;
        this.file = file;
    }

    /**
     * @param formats   {@code time}, in UTC, and {@code comma}
     * @param codes     words for constants of enumerations and names of fields; a constant that is shown together with its words also has
     *                  an entry with the name of its enumeration, a dot and its own name
     * @param sentences English templates, with their translations
     */
    private record File(Map<String, String> formats, Map<String, String> codes, Map<String, String> sentences) {
    }

    static Translations in(Locale language) {
        return LANGUAGES.contains(language.getLanguage()) ? BY_LANGUAGE.computeIfAbsent(language.getLanguage(), Translations::read)
                : ENGLISH;
    }

    private static Translations read(String language) {
        try (var file = Translations.class.getResourceAsStream("/refusals/" + language + ".json")) {
            return new Translations(Locale.forLanguageTag(language), JsonMapper.builder().build().readValue(file, File.class));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    String say(Said said) {
        return Said.PLACEHOLDER.matcher(file.sentences().getOrDefault(said.template(), said.template()))
                .replaceAll(found -> Matcher.quoteReplacement(value(found.group(1), said.value(found.group(1)))));
    }

    String time(Instant time) {
        return DateTimeFormatter.ofPattern(file.formats().get("time"), language).withZone(ZoneOffset.UTC).format(time);
    }

    /** Returns a constant's name with its words; the name alone if there are no words for it. */
    String coded(Enum<?> constant) {
        var words = file.codes().get(constant.getDeclaringClass().getSimpleName() + "." + constant.name());
        return isolated(constant.name()) + (words == null ? "" : " (" + words + ")");
    }

    private String value(String name, Object value) {
        if (value instanceof Collection<?> values) {
            return values.stream().map(one -> value(name, one)).collect(Collectors.joining(file.formats().get("comma")));
        }
        if (value instanceof Spoken spoken) {
            return spoken.in(language);
        }
        return this == ENGLISH ? english(value) : isolated(words(name, value));
    }

    private String english(Object value) {
        return value instanceof Enum<?> constant && file.codes().containsKey(constant.name()) ? file.codes().get(constant.name())
                : String.valueOf(value);
    }

    private String words(String name, Object value) {
        if (value instanceof Instant time) {
            return time(time);
        }
        var code = value instanceof Enum<?> constant ? constant.name() : String.valueOf(value);
        if (value instanceof Enum<?> || CODED.contains(name)) {
            return file.codes().getOrDefault(code, code);
        }
        var isCountry = name.toLowerCase(Locale.ROOT).endsWith("country") || name.toLowerCase(Locale.ROOT).endsWith("countries");
        return isCountry && code.matches("[A-Z]{2}") ? file.codes().getOrDefault("country." + code, new Locale("",
                code).getDisplayCountry(language)) : code;
    }

    /** Isolates a value, because a reference would fall into pieces in text that is written from right to left. */
    private String isolated(String value) {
        return language.getLanguage().equals("ar") ? "\u2068" + value + "\u2069" : value;
    }
}
