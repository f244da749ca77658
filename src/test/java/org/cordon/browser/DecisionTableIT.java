package org.cordon.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Page.GetByLabelOptions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cordon.support.Notices;
import org.junit.jupiter.api.Test;

/** Tables of many rows: decided by the keyboard alone, filtered, sorted, and decided in bulk. */
@BrowserTest
final class DecisionTableIT {

    private static final int ROWS = 500;
    /**
     * The number of keys that are pressed while the time is taken. The next constant is the milliseconds within which the next frame has to
     * follow on a busy machine.
     */
    private static final int KEYS = 40;
    private static final double SWIFT = 400;
    /** The fewest rows that stand wholly between the head of the table and the button that sends the form, at 1280 by 720. */
    private static final int SCREENED = 8;
    private static final int CONFIRMED = 10;
    private static final String WHOLE = """
            () => {
              const above = document.querySelector('#f-decisions th').getBoundingClientRect().bottom - 1;
              const below = document.querySelector('[cam-tasklist-form] .form-actions').getBoundingClientRect().top + 1;
              return [...document.querySelectorAll('#f-decisions tbody tr')].map((row) => row.getBoundingClientRect())
                  .filter(({top, bottom}) => top >= above && bottom <= below).length;
            }""";

    @Test
    void fiveHundredRowsAreDecidedByTheKeyboardAlone(People people) {
        people.elsewhere().launch("KEYS-2031", "IT", "DK");
        people.elsewhere().nominate("KEYS-2031", "IT", IntStream.range(0, ROWS).mapToObj(DecisionTableIT::person).toList());
        var coordinator = people.signedIn("coordinator").take("Screen the nominations", "KEYS-2031-IT");
        assertThat(rows(coordinator)).hasCount(ROWS);
        assertThat(whole(coordinator)).as("rows in sight").isGreaterThanOrEqualTo(SCREENED);
        assertThat(coordinator.page().locator(".cordon-table-foot .cordon-keys")).isInViewport();

        tabIntoTheTable(coordinator);
        press(coordinator, "a", "ArrowDown", "x");
        coordinator.page().keyboard().type("Another file says the same.");
        press(coordinator, "Escape");
        assertThat(focused(coordinator)).containsText("PERSON 001");
        assertThat(focused(coordinator).getByText("Refuse")).hasAttribute("aria-pressed", "true");
        press(coordinator, "End");
        assertThat(focused(coordinator)).containsText("PERSON 499");
        press(coordinator, "PageUp", "r");
        coordinator.page().keyboard().type("Which port?");
        press(coordinator, "Control+Enter", "Home");
        assertThat(focused(coordinator)).hasAttribute("aria-label", "PERSON 000, Jean, Accept");
        assertThat(counter(coordinator)).containsText("3 of 500 decided · Accept: 1 · Return: 1 · Refuse: 1");

        press(coordinator, "ArrowDown", "ArrowDown", "Space", "Shift+ArrowDown", "Shift+ArrowDown", "a");
        assertThat(counter(coordinator)).containsText("6 of 500 decided");
        press(coordinator, "Control+z");
        assertThat(counter(coordinator)).containsText("3 of 500 decided");
        assertThat(focused(coordinator)).hasCount(1);
        coordinator.picture("five-hundred-rows");
        assertThat(slowest(coordinator)).as("milliseconds until the frame after a key").isLessThan(SWIFT);
        coordinator.leave();
        people.elsewhere().cancel("KEYS-2031");
    }

    @Test
    void rowsAreFilteredAndSortedAndKeepTheFocus(People people) {
        people.elsewhere().launch("SIFT-2031", "IT", "DK");
        people.elsewhere().nominate("SIFT-2031", "IT", Stream.concat(IntStream.range(0, 8).mapToObj(DecisionTableIT::person),
                Stream.of(incomplete(8), flagged(9))).toList());
        var coordinator = people.signedIn("coordinator").take("Screen the nominations", "SIFT-2031-IT");

        coordinator.page().locator("form.cordon").getByLabel("Search").fill("person 00");
        coordinator.page().locator("form.cordon").getByLabel("Search").fill("person 008");
        assertThat(visible(coordinator)).hasCount(1);
        coordinator.page().locator("form.cordon").getByLabel("Search").fill("");
        show(coordinator).selectOption("flagged");
        assertThat(visible(coordinator)).hasCount(1);
        assertThat(visible(coordinator)).containsText("PERSON 009");
        assertThat(counter(coordinator)).containsText("1 of 10 shown");
        show(coordinator).selectOption("undecided");
        visible(coordinator).first().focus();
        press(coordinator, "a");
        assertThat(visible(coordinator)).hasCount(10);
        assertThat(focused(coordinator)).containsText("PERSON 000");
        show(coordinator).selectOption("all");

        var head = coordinator.page().locator("#f-decisions th").filter(new FilterOptions().setHasText("Person"));
        assertThat(head).hasAttribute("aria-sort", "ascending");
        head.locator("button").click();
        assertThat(head).hasAttribute("aria-sort", "descending");
        assertThat(visible(coordinator).first()).containsText("PERSON 009");
        press(coordinator, "Tab");
        coordinator.picture("filtered-and-sorted");
        coordinator.leave();
        people.elsewhere().cancel("SIFT-2031");
    }

    @Test
    void allCompleteAreAcceptedAtOnceAndItIsSaidWhatWasLeftAndWhy(People people) {
        people.elsewhere().launch("ATONCE-2031", "IT", "DK");
        people.elsewhere().nominate("ATONCE-2031", "IT", Stream.concat(IntStream.range(0, 5).mapToObj(DecisionTableIT::person),
                Stream.of(incomplete(5), flagged(6))).toList());
        var coordinator = people.signedIn("coordinator").take("Screen the nominations", "ATONCE-2031-IT");

        coordinator.button("Accept all that are complete (5)").click();

        assertThat(said(coordinator)).hasText("Accept: 5. Left to you: 1 incomplete, 1 flagged.");
        assertThat(counter(coordinator)).containsText("5 of 7 decided");
        assertThat(focused(coordinator)).containsText("PERSON 005");
        coordinator.picture("accepted-at-once");
        coordinator.button("Undo").click();
        assertThat(counter(coordinator)).containsText("0 of 7 decided");
        visible(coordinator).first().focus();
        press(coordinator, "Control+a", "a");
        assertThat(said(coordinator)).hasText("Accept: 5. Decide one by one: 1 incomplete, 1 flagged.");
        assertThat(counter(coordinator)).containsText("5 of 7 decided");
        press(coordinator, "Control+z");
        coordinator.button("Accept all that are complete (5)").click();
        coordinator.page().getByLabel("Select PERSON 005, Jean").check();
        coordinator.page().getByLabel("Select PERSON 006, Jean").check();
        coordinator.page().getByLabel("One text for all that are selected").fill("Say where and when.");
        coordinator.page().locator(".cordon-selection").getByText("Return").click();
        assertThat(coordinator.text("Complete sends 5 accepted, 2 returned and 0 refused.")).isVisible();
        coordinator.complete();

        var kept = people.elsewhere().read("coordinator", "/api/operations/ATONCE-2031/nominations?status=RETURNED").path("items");
        assertThat(kept).hasSize(2).allMatch(nomination -> nomination.path("questions").textValue().equals("Say where and when."));
        people.elsewhere().cancel("ATONCE-2031");
    }

    @Test
    void allSilentAreReminded(People people) {
        people.elsewhere().launch("HUSH-2031", Duration.ofSeconds(8), "IT", "DK", "FI");
        people.elsewhere().decline("HUSH-2031", "FI", "Nobody is free.");
        var coordinator = people.signedIn("coordinator");
        assertThat(coordinator.card("Handle missing answers", "HUSH-2031")).isVisible();
        coordinator.take("Handle missing answers", "HUSH-2031");

        coordinator.button("Remind all silent (2)").click();

        assertThat(said(coordinator)).hasText("Remind: 2.");
        assertThat(counter(coordinator)).containsText("2 of 2 decided");
        coordinator.picture("reminded-at-once");
        coordinator.complete();
        people.elsewhere().cancel("HUSH-2031");
    }

    @Test
    void allAreConfirmedOnceTheInvestigatorIsNamed(People people) {
        people.elsewhere().launch("ASSENT-2031", "DE", "DK");
        people.elsewhere().decline("ASSENT-2031", "DK", "Nobody is free.");
        people.elsewhere().nominate("ASSENT-2031", "DE", List.of(hosted(1, "DE"), hosted(2, "DE"), hosted(3, "FR")));
        var coordinator = people.signedIn("coordinator").take("Screen the nominations", "ASSENT-2031-DE");
        coordinator.button("Accept all that are complete (3)").click();
        coordinator.complete();
        coordinator.take("Freeze the target list", "ASSENT-2031");
        coordinator.field("code").fill("ASSENT-2031");
        coordinator.complete();
        var officer = people.signedIn("ncb-de").take("Confirm the targets", "ASSENT-2031-DE");

        officer.button("Confirm all (5)").click();

        assertThat(said(officer)).hasText("Name the investigator first: 2 of them are believed to be in your country.");
        assertThat(officer.page().getByLabel("Investigator for all")).isFocused();
        assertThat(counter(officer)).containsText("0 of 5 decided");
        officer.page().getByLabel("Investigator for all").fill("Insp. Claes");
        officer.button("Confirm all (5)").click();
        assertThat(said(officer)).hasText("Confirm: 5.");
        var chosen = officer.page().locator("[data-code=CONFIRM][aria-pressed=true]").first();
        chosen.hover();
        assertThat(chosen).hasCSS("background-color", "rgb(27, 79, 128)");
        assertThat(chosen).hasCSS("color", "rgb(255, 255, 255)");
        officer.picture("confirmed-at-once");
        var gone = people.elsewhere().read("ncb-de", "/api/persons?operation=ASSENT-2031&country=FR").path("items").get(0).path("reference")
                .asText();
        people.elsewhere().withdrawTarget("DE", gone, "The warrant fell.");
        officer.button("Complete").click();
        assertThat(officer.text("Your country is no longer asked about " + gone)).isVisible();
        officer.picture("confirm-without-the-withdrawn");
        officer.complete();

        var answers = people.elsewhere().read("ncb-de", "/api/operations/ASSENT-2031/confirmations").path("items");
        assertThat(answers).filteredOn(answer -> !answer.path("target").textValue().equals(gone)).hasSize(4)
                .allMatch(answer -> answer.path("answer").textValue().equals("CONFIRM"));
        assertThat(answers).filteredOn(answer -> answer.path("role").textValue().equals("HOST")).hasSize(2)
                .allMatch(answer -> answer.path("investigator").textValue().equals("Insp. Claes"));
        people.elsewhere().cancel("ASSENT-2031");
    }

    @Test
    void aCountrySeesTenRowsToConfirmAndFoldsTheListForAsLongAsItWants(People people) {
        people.elsewhere().launch("ROOMY-2031", "SI", "DK");
        people.elsewhere().decline("ROOMY-2031", "DK", "Nobody is free.");
        people.elsewhere().nominate("ROOMY-2031", "SI", IntStream.range(0, 12)
                .mapToObj(number -> Notices.complete("2031/" + (30_000 + number), "PERSON %03d".formatted(number), "SI", "FR")).toList());
        var nominated = people.elsewhere().read("coordinator", "/api/operations/ROOMY-2031/nominations").path("items");
        people.elsewhere().decide("coordinator", "userTask_screenBatch", "ROOMY-2031-SI", nominated.findValuesAsText("reference").stream()
                .map(reference -> Map.of("reference", reference, "decision", "ACCEPT")).toList());
        people.elsewhere().complete("coordinator", "userTask_freezeList", "ROOMY-2031", Map.of("frozen", true));
        var officer = people.signedIn("ncb-si").take("Confirm the targets", "ROOMY-2031-SI");

        assertThat(whole(officer)).as("rows in sight").isGreaterThanOrEqualTo(CONFIRMED);
        assertThat(officer.page().locator(".cordon-table-foot .cordon-keys")).isInViewport();
        var fold = officer.page().locator(".cordon-fold");
        fold.click();
        assertThat(officer.cards().first()).isHidden();
        officer.page().reload();
        assertThat(rows(officer)).hasCount(12);
        assertThat(officer.cards().first()).isHidden();
        assertThat(fold).hasAttribute("aria-expanded", "false");
        officer.picture("list-folded");
        fold.click();
        assertThat(officer.cards().first()).isVisible();
        people.elsewhere().cancel("ROOMY-2031");
    }

    private static int whole(Person person) {
        return (Integer) person.page().evaluate(WHOLE);
    }

    private static ObjectNode person(int number) {
        return Notices.complete("2031/" + (10_000 + number), "PERSON %03d".formatted(number), "IT", "FR");
    }

    private static ObjectNode hosted(int number, String country) {
        return Notices.complete("2031/" + (10_000 + number), "PERSON %03d".formatted(number), "DE", country);
    }

    private static ObjectNode incomplete(int number) {
        var person = person(number);
        person.remove("height");
        return person;
    }

    private static ObjectNode flagged(int number) {
        return Notices.flagged("2031/" + (10_000 + number), "PERSON %03d".formatted(number), "IT", "FR");
    }

    private static void tabIntoTheTable(Person person) {
        person.page().locator("form.cordon").getByLabel("Search").focus();
        for (int i = 0; i < 12 && focused(person).count() == 0; i++) {
            press(person, "Tab");
        }
        assertThat(focused(person)).containsText("PERSON 000");
    }

    private static void press(Person person, String... keys) {
        Stream.of(keys).forEach(key -> person.page().keyboard().press(key));
    }

    private static double slowest(Person person) {
        return ((Number) person.page().evaluate("""
                async (keys) => {
                  const times = [];
                  for (let i = 0; i < keys; i++) {
                    const from = performance.now();
                    document.activeElement.dispatchEvent(new KeyboardEvent('keydown', {key: i % 2 ? 'ArrowDown' : 'a', code: 'KeyA', bubbles: true, cancelable: true}));
                    await new Promise((drawn) => requestAnimationFrame(drawn));
                    times.push(performance.now() - from);
                  }
                  return times.sort((one, other) => one - other)[Math.floor(keys / 2)];
                }""", KEYS)).doubleValue();
    }

    private static Locator show(Person person) {
        return person.page().getByLabel("Show", new GetByLabelOptions().setExact(true));
    }

    private static Locator rows(Person person) {
        return person.page().locator("#f-decisions tbody tr");
    }

    private static Locator visible(Person person) {
        return person.page().locator("#f-decisions tbody tr:visible");
    }

    private static Locator focused(Person person) {
        return person.page().locator("#f-decisions tbody tr:focus");
    }

    private static Locator counter(Person person) {
        return person.page().locator("#f-decisions .cordon-count");
    }

    private static Locator said(Person person) {
        return person.page().locator("#f-decisions .cordon-said [role=status]");
    }
}
