package org.cordon.kernel.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A sentence, or words that continue a sentence after the name of a field. Either is translated only where the text leaves Cordon.
 *
 * <p>Its template is English and stands in the code as one literal, which is also the key of its translations in
 * {@code refusals/<language>.json}. A placeholder such as <code>{reference}</code> stands for a value.
 *
 * <p>The name of a placeholder tells how its value is translated. {@code country} and {@code countries}, also at the end of a longer name,
 * stand for names of countries. {@code field}, {@code phase}, {@code state}, {@code status} and {@code outcome} stand for words. Times and
 * enumerations are recognised by their type. In English values stay as they are, except constants for which {@code refusals/en.json} has a
 * word.
 */
public final class Said implements Spoken {

    static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");

    private final String template;
    private final Map<String, Object> values;

    /** A code that is shown as it is, together with its meaning. */
    public record Coded(Enum<?> code) implements Spoken {

        @Override
        public String in(Locale language) {
            return Translations.in(language).coded(code);
        }

        /** Wraps several codes. */
        public static List<Coded> all(Collection<? extends Enum<?>> codes) {
            return codes.stream().map(Coded::new).toList();
        }
    }

    private Said(String template, Map<String, ?> values) {
        this.template = template;
        this.values = Collections.unmodifiableMap(new HashMap<>(values));
    }

    /**
     * @param template a literal with its placeholders; a repeated placeholder stands for the same value
     * @param values   in the order in which their placeholders first occur; a value may be {@link Spoken} itself, or a list
     */
    public static Said said(String template, Object... values) {
        var names = names(template);
        if (names.size() != values.length) {
            throw new IllegalArgumentException(values.length + " values for: " + template);
        }
        var named = new HashMap<String, Object>();
        IntStream.range(0, values.length).forEach(index -> named.put(names.get(index), values[index]));
        return new Said(template, named);
    }

    /** Makes a sentence from a shared template, with its values by name; leaves out values that the template does not have. */
    public static Said said(String template, Map<String, ?> values) {
        return new Said(template, values);
    }

    /** Restores a sentence that was stored in English. A sentence that contains values stays English. */
    @JsonCreator
    public static Said kept(String english) {
        return PLACEHOLDER.matcher(english).find() ? quoted(english) : said(english);
    }

    /** Wraps words that nobody translates: a person's text, or a library's. */
    public static Said quoted(String words) {
        return said("{words}", words);
    }

    /** Returns the sentence in a language, or in English if it has no translation. */
    @Override
    public String in(Locale language) {
        return Translations.in(language).say(this);
    }

    /**
     * Returns the permanent code of the sentence, the same in every language. A sentence that only passes on another sentence has the code
     * of that other sentence. Quoted words have no code.
     */
    public Optional<String> code() {
        var code = RefusalCodes.of(template);
        var passedOn = code.map(PLACEHOLDER::matcher).filter(Matcher::matches);
        return passedOn.isEmpty() ? code : value(passedOn.get().group(1)) instanceof Said said ? said.code() : Optional.empty();
    }

    /**
     * Returns the values by placeholder in the form for scripts: codes as codes, times as instants, lists with commas. Values of a sentence
     * within this one are included.
     */
    public Map<String, String> values() {
        var plain = new TreeMap<String, String>();
        values.forEach((name, value) -> plain(value).ifPresent(one -> plain.put(name, one)));
        values.values().stream().filter(Said.class::isInstance).map(Said.class::cast)
                .forEach(said -> said.values().forEach(plain::putIfAbsent));
        return Collections.unmodifiableMap(plain);
    }

    private static Optional<String> plain(Object value) {
        if (value instanceof Moment moment) {
            return Optional.of(moment.at().toString());
        }
        if (value instanceof Coded coded) {
            return Optional.of(coded.code().name());
        }
        if (value instanceof Collection<?> several) {
            return Optional.of(several.stream().map(Said::plain).flatMap(Optional::stream).collect(Collectors.joining(",")));
        }
        if (value instanceof Spoken) {
            return Optional.empty();
        }
        return Optional.of(value instanceof Enum<?> constant ? constant.name() : String.valueOf(value));
    }

    String template() {
        return template;
    }

    /** Returns the value of a placeholder, or the placeholder as it stands if it has no value. */
    Object value(String name) {
        return values.getOrDefault(name, "{" + name + "}");
    }

    private static List<String> names(String template) {
        var names = new ArrayList<String>();
        PLACEHOLDER.matcher(template).results().map(found -> found.group(1)).filter(name -> !names.contains(name)).forEach(names::add);
        return names;
    }

    /** Returns the sentence in English. */
    @Override
    @JsonValue
    public String toString() {
        return in(Locale.ENGLISH);
    }

    /** Two sentences are equal if they read the same in English. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Said said && said.toString().equals(toString());
    }

    @Override
    public int hashCode() {
        return toString().hashCode();
    }
}
