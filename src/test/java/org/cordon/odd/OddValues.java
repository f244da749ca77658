package org.cordon.odd;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple3;

/** Makes values that break programs: single values as JSON writes them, and JSON of the right shape with such values in it. */
final class OddValues {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String HERE = "@here@";

    private static final List<String> TEXTS = List.of("", " ", "\u0000", "a\u0000b", "\ud800", "\udc00x", "\ud83d\ude00", "\u202e",
            "\ufeff", "\u0130", "é", "e\u0301", "%", "_", "'", "\"", "\\", "../..", "${x}", "#{x}", "=1+1", "null",
            "NaN", "x".repeat(3000),
            "9".repeat(40), "\n", "\r", "\u2028", "<b>", "2025/1", "FR", "fr", "XX", "ACCEPT", "true", "0", "-1", "P1D", "P99999999999D",
            "PT0S", "+999999999-12-31T23:59:59Z", "-290000-01-01T00:00:00Z", "2026-13-45T99:00:00Z", "2026-02-30", "1900-01-01T00:00:00Z",
            "9999-12-31T23:59:59.999999999Z", "1980/05/01", "31/12/1999", "Europe/Rome", "Europe/Nowhere", "GMT+25");
    private static final List<String> NUMBERS = List.of("0", "-0", "1", "-1", "1.5", "1e400", "-1e400", "1e-400", "2147483648",
            "-2147483649", "9223372036854775808", "9".repeat(400), "0.1e1", "1E+2");

    private OddValues() {
    }

    /** Any value, as JSON writes it. */
    static Arbitrary<String> json() {
        return Arbitraries.lazyOf(OddValues::plain, OddValues::plain, OddValues::plain, OddValues::many, OddValues::fields);
    }

    private static Arbitrary<String> plain() {
        return Arbitraries.frequencyOf(Tuple.of(4, texts().map(OddValues::quoted)), Tuple.of(2, Arbitraries.of(NUMBERS)),
                Tuple.of(1, Arbitraries.longs().map(String::valueOf)),
                Tuple.of(2, Arbitraries.of("null", "true", "false", "[]", "{}", "[null]", "[".repeat(200) + "]".repeat(200))));
    }

    private static Arbitrary<String> many() {
        return json().list().ofMaxSize(4).map(values -> "[" + String.join(",", values) + "]");
    }

    private static Arbitrary<String> fields() {
        return Combinators.combine(texts(), json()).as((name, value) -> quoted(name) + ":" + value).list().ofMaxSize(3)
                .map(fields -> "{" + String.join(",", fields) + "}");
    }

    /** Any text, halves of characters included. */
    static Arbitrary<String> texts() {
        return Arbitraries.frequencyOf(Tuple.of(3, Arbitraries.of(TEXTS)), Tuple.of(1, Arbitraries.strings().all().ofMaxLength(40)),
                Tuple.of(1, Arbitraries.strings().ascii().ofMaxLength(20)));
    }

    /** Quotes a text as JSON does, and escapes half characters, which UTF-8 cannot hold. */
    private static String quoted(String text) {
        var quoted = new StringBuilder("\"");
        for (var letter : new String(JsonStringEncoder.getInstance().quoteAsString(text)).toCharArray()) {
            quoted.append(Character.isSurrogate(letter) ? "\\u%04x".formatted((int) letter) : String.valueOf(letter));
        }
        return quoted.append('"').toString();
    }

    /**
     * Ways to spoil any JSON text. A place is counted from the beginning of the text; a number beyond the last place continues at the first
     * one.
     */
    static Arbitrary<List<Tuple3<Integer, How, String>>> changes() {
        return Combinators.combine(Arbitraries.integers().between(0, 200), Arbitraries.of(How.class), json()).as(Tuple::of).list()
                .ofMinSize(1).ofMaxSize(3);
    }

    enum How {
        REPLACED, REPLACED_TOO, MISSING, TWICE, WRAPPED, STRANGE, CUT, FOLLOWED
    }

    static String spoilt(String valid, List<Tuple3<Integer, How, String>> changes) {
        var text = valid;
        for (var change : changes) {
            text = spoilt(text, change.get1(), change.get2(), change.get3());
        }
        return text;
    }

    private static String spoilt(String text, int where, How how, String value) {
        if (how == How.CUT) {
            return text.substring(0, where % (text.length() + 1));
        }
        if (how == How.FOLLOWED) {
            return text + value;
        }
        JsonNode whole;
        try {
            whole = JSON.readTree(text);
        } catch (IOException spoiltAlready) {
            return text;
        }
        var places = new ArrayList<Runnable>();
        collect(whole, how, places);
        if (places.isEmpty()) {
            return value;
        }
        places.get(where % places.size()).run();
        try {
            return JSON.writeValueAsString(whole).replace("\"" + HERE + "\"", value).replace(HERE, "strange\\u0000");
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void collect(JsonNode node, How how, List<Runnable> places) {
        if (node instanceof ObjectNode fields) {
            fields.fieldNames().forEachRemaining(name -> {
                places.add(() -> change(fields, name, how));
                collect(fields.get(name), how, places);
            });
        } else if (node instanceof ArrayNode elements) {
            for (var i = 0; i < elements.size(); i++) {
                var index = i;
                places.add(() -> elements.set(index, HERE));
                collect(elements.get(i), how, places);
            }
        }
    }

    private static void change(ObjectNode fields, String name, How how) {
        var was = fields.get(name);
        switch (how) {
            case MISSING -> fields.remove(name);
            case TWICE -> fields.putArray(name).add(was).add(was);
            case WRAPPED -> fields.putObject(name).set(name, was);
            case STRANGE -> fields.put(HERE, 1);
            default -> fields.put(name, HERE);
        }
    }
}
