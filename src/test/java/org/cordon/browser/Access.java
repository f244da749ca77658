package org.cordon.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Checks whether everybody can use what a page shows, as far as axe-core can tell. */
final class Access {

    private static final String SCRIPT = script();
    /**
     * The findings of axe, without the rule about turned screens: for that rule axe would fetch imported styles at the address of the page.
     */
    private static final String FINDINGS = """
            async ([part, rules]) => (await axe.run(part, { resultTypes: ['violations'], preload: false, ...rules })).violations
                .filter((found) => ['serious', 'critical'].includes(found.impact))
                .map((found) => `${found.id}: ${found.nodes.map((node) => node.html).join(' ')}`)""";
    /** The rules whose findings depend on the colours alone. */
    private static final Map<String, ?> COLOURS = Map.of("runOnly", List.of("color-contrast", "link-in-text-block"));

    /** The ids that a page has twice: links, labels and screen readers lead to the first of several. */
    private static final String TWICE = "() => [...document.querySelectorAll('.page [id]')].map(({ id }) => id)"
            + ".filter((id, place, all) => all.indexOf(id) !== place)";

    private Access() {
    }

    /** Checks that this part of the page has no serious finding, and no id twice. */
    static void isOpen(Person reader, String part) {
        namesEachOnce(reader);
        findsNothing(reader, part, Map.of());
    }

    /** Checks that everything on the screen stands out from its ground, in the colours in which it is shown. */
    static void isReadable(Person reader) {
        findsNothing(reader, "body", COLOURS);
    }

    private static void findsNothing(Person reader, String part, Map<String, ?> rules) {
        reader.page().evaluate(SCRIPT);
        assertThat((List<?>) reader.page().evaluate(FINDINGS, List.of(part, rules))).as("what keeps people out of " + part).isEmpty();
    }

    /** Checks that no two parts of one of Cordon's own pages have the same id. */
    static void namesEachOnce(Person reader) {
        assertThat((List<?>) reader.page().evaluate(TWICE)).as("ids that several parts of " + reader.page().url() + " have").isEmpty();
    }

    private static String script() {
        try (var file = Access.class.getResourceAsStream("/axe.min.js")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
