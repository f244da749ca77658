package org.cordon.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The coordinator moves dates on the page of an operation, and sees the effects, the objections, and that another coordinator was faster.
 */
@BrowserTest
final class DatesIT {

    private static final String OPERATION = "TIDES-2031";

    @Test
    void datesAreMovedRefusedInWordsAndNotOverwritten(People people) {
        people.elsewhere().launch(OPERATION, "LU");
        var coordinator = people.signedIn("coordinator").open("/operations/" + OPERATION + "/dates");
        var section = coordinator.page().locator("#dates");
        assertThat(coordinator.page().locator(".shell-zone")).containsText("Times are those of Europe/Paris");
        press(section, "Move dates…");

        field(section, "operationEnd").fill(Person.time(Duration.ofDays(29)));
        press(section, "Show what will happen");
        var wrong = section.locator("#wrong-operationEnd");
        assertThat(wrong).containsText("It has to be later than “Operational phase starts”, ");
        assertThat(wrong).hasText(Pattern.compile(", \\d{1,2} [A-Z][a-z]+ \\d{4}, \\d\\d:\\d\\d \\(.+\\)\\.$"));
        coordinator.picture("dates-refused");

        field(section, "operationEnd").fill(Person.time(Duration.ofDays(40)));
        press(section, "Show what will happen");
        assertThat(section.locator(".changes li")).hasCount(3);
        assertThat(section.locator(".changes")).containsText("Moves along with the dates that it hangs on.");
        coordinator.picture("dates-preview");
        people.elsewhere().moveDate(OPERATION, "nominationDeadline", 11);
        coordinator.expectRefusal("/dates");
        press(section, "Move the dates");

        assertThat(section.locator(".notice.bad")).containsText("were moved by coordinator at ");
        assertThat(field(section, "operationEnd")).not().hasValue(Person.time(Duration.ofDays(35)));
        coordinator.picture("dates-conflict");
        press(section, "Show what will happen");
        press(section, "Move the dates");
        assertThat(coordinator.page().locator("main [role=status]").first())
                .hasText("The dates are moved. Tasks and reminders follow in a moment.");

        people.elsewhere().moveDateOf("LU", OPERATION, "nominationDeadline", 12);
        coordinator.open("/operations/" + OPERATION + "/dates");
        assertThat(section.locator("#ownDates")).containsText("Luxembourg");
        assertThat(section).not().containsText("[object");
        people.elsewhere().cancel(OPERATION);
    }

    private static Locator field(Locator section, String date) {
        return section.locator("#move-" + date);
    }

    private static void press(Locator section, String button) {
        section.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button)).click();
    }
}
