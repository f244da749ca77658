package org.cordon.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.cordon.words.WordRules;
import org.cordon.words.Words;

/** Checks the language of a screen: its direction, no English in it, and no key of a text in place of the text. */
final class Speech {

    /** A script that returns everything shown or read aloud, except texts that people wrote. */
    private static final String SAID = """
            part => {
              const texts = document.createTreeWalker(document.querySelector(part), NodeFilter.SHOW_TEXT);
              const said = part === 'body' ? [document.title] : [];
              while (texts.nextNode()) {
                const owner = texts.currentNode.parentElement;
                if (owner.checkVisibility() && !owner.closest('script, style, bdi, code, a[dir=auto], option[dir=auto], .languages, [href^="mailto:"]')) {
                  said.push(texts.currentNode.data.replace(/\\s+/g, ' ').trim());
                }
              }
              document.querySelector(part).querySelectorAll('[placeholder], [title], [aria-label]').forEach((element) => {
                if (element.checkVisibility()) {
                  said.push(...['placeholder', 'title', 'aria-label'].map((name) => element.getAttribute(name)).filter(Boolean));
                }
              });
              return said.filter(Boolean);
            }""";

    /** A script that returns the elements beyond the screen, and the elements of a form that reach beyond the form. */
    private static final String BEYOND = """
            () => {
              const beyond = document.scrollingElement.scrollWidth > document.documentElement.clientWidth ? ['the page'] : [];
              document.querySelectorAll('form.cordon').forEach((form) => {
                const room = form.getBoundingClientRect();
                form.querySelectorAll('*').forEach((element) => {
                  const place = element.getBoundingClientRect();
                  if (element.checkVisibility() && place.width > 1 && (place.left < room.left - 1 || place.right > room.right + 1)) {
                    beyond.push(element.outerHTML.slice(0, 200));
                  }
                });
              });
              return beyond;
            }""";

    /** Names of the demo's accounts, which belong to no language. */
    private static final Set<String> ACCOUNTS = Set.of("coordinator", "compliance", "manager", "admin");
    /** The key of a text, which a page shows where the text is missing. */
    private static final Pattern KEY = Pattern.compile("[a-z]+[A-Za-z]*(\\.[A-Za-z_-]+)+");

    /** The language whose screens are read in dark colours. */
    static final String BY_NIGHT = "ar";

    private final String language;
    private final String direction;
    private final Predicate<String> wrong;

    Speech(String language, String direction) throws IOException {
        this(language, direction, List.of(language));
    }

    private Speech(String language, String direction, List<String> own) throws IOException {
        this.language = language;
        this.direction = direction;
        wrong = KEY.asMatchPredicate().or(language.equals("en") ? said -> false : englishBeside(own))
                .and(said -> !ACCOUNTS.contains(said));
    }

    /** French as {@link LongestTexts} speaks it. */
    static Speech ofLongestTexts() throws IOException {
        return new Speech("fr", "ltr", List.of("fr", "es"));
    }

    /**
     * Checks that the shown text is in this language, fits the width of the screen, and is reached to its end by the wheel. Takes a picture
     * of the screen.
     */
    void isHeard(Person reader, String screen) {
        picture(reader, screen);
        isSpoken(reader, screen);
    }

    /** Checks the same without a picture. */
    void isSpoken(Person reader, String screen) {
        assertThat(reader.page().locator("html")).hasAttribute("lang", language);
        assertThat((String) reader.page().evaluate("() => getComputedStyle(document.body).direction")).isEqualTo(direction);
        isSpokenIn(reader, screen, "body");
    }

    /** Checks a part of a page that speaks another language. */
    void isHeardIn(Person reader, String screen, String part) {
        picture(reader, screen);
        isSpokenIn(reader, screen, part);
    }

    void picture(Person reader, String screen) {
        // The styles must have loaded first: a person sees no page before that, but a test would.
        reader.page().waitForLoadState();
        reader.picture("language-" + language + "-" + screen);
    }

    /** Checks a part of a page without a picture. */
    void isSpokenIn(Person reader, String screen, String part) {
        reader.page().waitForLoadState();
        assertThat((List<?>) reader.page().evaluate(SAID, part)).as(screen + " in " + language).isNotEmpty()
                .filteredOn(said -> wrong.test(said.toString())).isEmpty();
        assertThat(reader.page().locator(part).first().innerText()).as(screen + " shows what is no text").doesNotContain("[object");
        assertThat((List<?>) reader.page().evaluate(BEYOND)).as("beyond the width of " + screen + " in " + language).isEmpty();
        Access.namesEachOnce(reader);
        Reach.toTheEnd(reader, part);
    }

    /** Whether a text is English: a sentence of Cordon or of Tasklist in English alone, or a text with English words in it. */
    private static Predicate<String> englishBeside(List<String> languages) throws IOException {
        var own = new HashSet<String>();
        for (var language : languages) {
            Words.all().forEach(words -> own.addAll(words.in(language).values()));
            tasklist(language).forEach(own::add);
        }
        Set<String> english = Stream.concat(Words.all().flatMap(words -> words.english().values().stream()), tasklist("en"))
                .filter(sentence -> sentence.length() > 3 && !own.contains(sentence)).collect(toSet());
        return said -> english.contains(said) || WordRules.soundsEnglish(said);
    }

    private static Stream<String> tasklist(String language) throws IOException {
        try (var file = Speech.class
                .getResourceAsStream("/META-INF/resources/webjars/camunda/app/tasklist/locales/" + language + ".json")) {
            return StreamSupport.stream(new ObjectMapper().readTree(file).get("labels").spliterator(), false).map(JsonNode::asText).toList()
                    .stream();
        }
    }

    /** Checks by night that everything stands out from its ground; by day the tests of each feature do. */
    void isReadable(Person reader) {
        if (language.equals(BY_NIGHT)) {
            Access.isReadable(reader);
        }
    }
}
