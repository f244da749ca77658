package org.cordon.record.results.document;

import java.awt.Color;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Gives documents the design tokens of the pages, with their values by day. The PDF writer and Java's own drawing know no {@code var()}, so
 * the values are read from the style sheet of the pages.
 */
final class DesignTokens {

    private static final String SHEET = "/static/pages/shell/tokens.css";
    private static final Pattern DECLARED = Pattern.compile("--([a-z0-9-]+):\\s*([^;]+);");
    private static final Pattern USED = Pattern.compile("var\\(--([a-z0-9-]+)\\)");
    private static final String PART = "(?:[^(),]|\\([^)]*\\))+";
    private static final Pattern DAY_AND_NIGHT = Pattern.compile("light-dark\\((" + PART + ")," + PART + "\\)");
    private static final Pattern SHORT = Pattern.compile("^#([0-9a-f])([0-9a-f])([0-9a-f])$");
    private static final Pattern STYLE = Pattern.compile("(?<=<style>).*?(?=</style>)", Pattern.DOTALL);
    private static final Map<String, String> VALUES = values();

    private DesignTokens() {
    }

    /** Returns the page with the values of tokens in its style sheet. Its texts stay as they are. */
    static String inStylesOf(String page) {
        return STYLE.matcher(page).replaceFirst(styles -> Matcher.quoteReplacement(in(styles.group())));
    }

    static Color colour(String token) {
        return Color.decode(hex(token));
    }

    /** Returns a colour as {@code #rrggbb}. */
    static String hex(String token) {
        return SHORT.matcher(value(token)).replaceFirst("#$1$1$2$2$3$3");
    }

    private static String in(String styles) {
        return USED.matcher(styles).replaceAll(used -> Matcher.quoteReplacement(value(used.group(1))));
    }

    private static String value(String token) {
        var value = VALUES.get(token);
        if (value == null) {
            throw new IllegalArgumentException("No design token --" + token + " in " + SHEET);
        }
        return value;
    }

    private static Map<String, String> values() {
        try (var file = DesignTokens.class.getResourceAsStream(SHEET)) {
            var values = new HashMap<String, String>();
            DECLARED.matcher(new String(file.readAllBytes(), StandardCharsets.UTF_8)).results()
                    .forEach(token -> values.putIfAbsent(token.group(1), byDay(token)));
            return Map.copyOf(values);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String byDay(MatchResult token) {
        return DAY_AND_NIGHT.matcher(token.group(2)).replaceAll("$1");
    }
}
