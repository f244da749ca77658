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
 * A sentence, or what follows the name of a field, that is put into the reader's language only where it leaves Cordon.
 *
 * <p>Its template is English and stands in the code as one literal; it is also the key of its translations in
 * {@code refusals/<language>.json}. A placeholder such as <code>{reference}</code> stands for a value; its name tells what the value is:
 * {@code country} and {@code countries}, also at the end of a longer name, are said as names of countries, {@code field}, {@code phase},
 * {@code state}, {@code status} and {@code outcome} as words. Times and enumerations are known by their type. In English values stand as
 * they are, but for the constants of which {@code refusals/en.json} has a word.
 */
public final class Said implements Spoken {

    static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");

    private final String template;
    private final Map<String, Object> values;

    /** A code that has to be written as it is, said with what it means. */
    public record Coded(Enum<?> code) implements Spoken {

        @Override
        public String in(Locale language) {
            return Translations.in(language).coded(code);
        }

        /** Each of several. */
        public static List<Coded> all(Collection<? extends Enum<?>> codes) {
            return codes.stream().map(Coded::new).toList();
        }
    }

    private Said(String template, Map<String, ?> values) {
        this.template = template;
        this.values = Collections.unmodifiableMap(new HashMap<>(values));
    }

    /**
     * @param template a literal with its placeholders; one that is repeated stands for the same value
     * @param values   in the order in which their placeholders first stand there; one may be {@link Spoken} itself, or a list
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

    /** Says a template that is said in several places, with its values by name; others than it names are left out. */
    public static Said said(String template, Map<String, ?> values) {
        return new Said(template, values);
    }

    /** A sentence that was kept in English; one with values in it stays so. */
    @JsonCreator
    public static Said kept(String english) {
        return PLACEHOLDER.matcher(english).find() ? quoted(english) : said(english);
    }

    /** What somebody else has put into words, and nobody translates: a person's text, or a library's. */
    public static Said quoted(String words) {
        return said("{words}", words);
    }

    /** The sentence in a language, as far as it is translated; else in English. */
    @Override
    public String in(Locale language) {
        return Translations.in(language).say(this);
    }

    /**
     * The name of what it says, the same in every language and for good; what only passes another sentence on has that one's. Empty for
     * what somebody else has put into words.
     */
    public Optional<String> code() {
        var code = RefusalCodes.of(template);
        var passedOn = code.map(PLACEHOLDER::matcher).filter(Matcher::matches);
        return passedOn.isEmpty() ? code : value(passedOn.get().group(1)) instanceof Said said ? said.code() : Optional.empty();
    }

    /**
     * What it names, by placeholder, as scripts read it: codes as codes, times as instants, several with commas between them. Of a sentence
     * within it, what that one names.
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

    /** A placeholder that was given no value stands as it is. */
    Object value(String name) {
        return values.getOrDefault(name, "{" + name + "}");
    }

    private static List<String> names(String template) {
        var names = new ArrayList<String>();
        PLACEHOLDER.matcher(template).results().map(found -> found.group(1)).filter(name -> !names.contains(name)).forEach(names::add);
        return names;
    }

    /** The sentence in English. */
    @Override
    @JsonValue
    public String toString() {
        return in(Locale.ENGLISH);
    }

    /** Two are the same that read the same in English. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Said said && said.toString().equals(toString());
    }

    @Override
    public int hashCode() {
        return toString().hashCode();
    }
}
