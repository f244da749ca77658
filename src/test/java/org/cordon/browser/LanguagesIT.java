package org.cordon.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.cordon.words.WordRules;
import org.cordon.words.Words;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An officer does his first task in the language of his country, from the sign-in to its end, and meets no English on the way. */
@BrowserTest
final class LanguagesIT {

    /** Everything that shows or is read out, as far as it is not what somebody wrote. */
    private static final String SAID = """
            () => {
              const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              const said = [document.title];
              while (texts.nextNode()) {
                const owner = texts.currentNode.parentElement;
                if (owner.checkVisibility() && !owner.closest('script, style, bdi, code, .languages')) {
                  said.push(texts.currentNode.data.replace(/\\s+/g, ' ').trim());
                }
              }
              document.querySelectorAll('[placeholder], [title], [aria-label]').forEach((element) => {
                if (element.checkVisibility()) {
                  said.push(...['placeholder', 'title', 'aria-label'].map((name) => element.getAttribute(name)).filter(Boolean));
                }
              });
              return said.filter(Boolean);
            }""";

    @ParameterizedTest
    @CsvSource({"fr, ltr, ncb-sn, SN, Français", "es, ltr, ncb-co, CO, Español", "ar, rtl, ncb-eg, EG, العربية"})
    void isSpokenFromTheSignInToACompletedTask(String language, String direction, String account, String country, String name, People people) throws IOException {
        var english = englishBeside(language);
        var operation = "VOICES-" + switch (language) {
            case "fr" -> 2031;
            case "es" -> 2032;
            default -> 2033;
        };
        people.elsewhere().launchIn(List.of("en", "fr", "es", "ar"), operation, country);
        var words = words(language);
        var officer = people.visitor().open("/login");
        officer.page().getByRole(AriaRole.LINK, new GetByRoleOptions().setName(name)).click();
        speaks(officer, language, direction, english, "sign-in");

        officer.page().locator("#username").fill(account);
        officer.page().locator("#password").fill("cordon");
        officer.page().locator("#login button").click();
        var task = words.get("task.userTask_answerInvitation");
        assertThat(officer.card(task, operation + "-" + country)).isVisible();
        speaks(officer, language, direction, english, "tasks");

        officer.card(task, operation + "-" + country).getByRole(AriaRole.LINK).first().click();
        officer.button(words.get("form.take")).click();
        assertThat(officer.page().locator(".cordon-foot")).isVisible();
        officer.text(words.get("accept")).first().click();
        officer.field("liaisonOfficer").fill("Lea Exemplum");
        speaks(officer, language, direction, english, "task");

        officer.button(words.get("button.complete")).click();
        assertThat(officer.card(words.get("task.userTask_nominate"), operation + "-" + country)).isVisible();
        speaks(officer, language, direction, english, "next-task");

        officer.page().locator(".start-process-action a").click();
        assertThat(officer.page().locator(".modal-dialog").getByText(words.get("process.arrest-handling"))).isVisible();
        speaks(officer, language, direction, english, "start");

        officer.page().locator(".modal-dialog").getByText(words.get("process.arrest-handling")).click();
        assertThat(officer.page().locator(".modal-dialog .cordon-foot")).isVisible();
        speaks(officer, language, direction, english, "report");

        officer.open("/go/" + operation + "-" + country + "-none");
        officer.expectRefusal("/go/");
        speaks(officer, language, direction, english, "nothing");
    }

    private static void speaks(Person reader, String language, String direction, Predicate<String> english, String screen) {
        reader.picture("language-" + language + "-" + screen);
        assertThat(reader.page().locator("html")).hasAttribute("lang", language);
        assertThat((String) reader.page().evaluate("() => getComputedStyle(document.body).direction")).isEqualTo(direction);
        assertThat((List<?>) reader.page().evaluate(SAID)).as(screen + " in " + language).isNotEmpty()
                .filteredOn(said -> english.test(said.toString())).isEmpty();
    }

    /** Whether something is English: a sentence of Cordon or of Tasklist in English alone, or with English words in it. */
    private static Predicate<String> englishBeside(String language) throws IOException {
        var own = Stream.concat(Words.all().flatMap(words -> words.in(language).values().stream()), tasklist(language)).collect(toSet());
        Set<String> english = Stream.concat(Words.all().flatMap(words -> words.english().values().stream()), tasklist("en"))
                .filter(sentence -> sentence.length() > 3 && !own.contains(sentence)).collect(toSet());
        return said -> english.contains(said) || WordRules.soundsEnglish(said);
    }

    private static Stream<String> tasklist(String language) throws IOException {
        try (var file = LanguagesIT.class.getResourceAsStream("/META-INF/resources/webjars/camunda/app/tasklist/locales/" + language + ".json")) {
            return StreamSupport.stream(new ObjectMapper().readTree(file).get("labels").spliterator(), false).map(JsonNode::asText).toList().stream();
        }
    }

    private static Map<String, String> words(String language) {
        var all = new HashMap<String, String>();
        Words.all().filter(words -> List.of("texts/common", "texts/names", "texts/answer-invitation").contains(words.place()))
                .forEach(words -> all.putAll(words.in(language)));
        return all;
    }
}
