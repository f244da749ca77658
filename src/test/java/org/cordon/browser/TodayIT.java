package org.cordon.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import org.cordon.support.Notices;
import org.junit.jupiter.api.Test;

/** Each role sees on its first screen what is due and goes from there to its work, at a desk and on a telephone. */
@BrowserTest
final class TodayIT {

    private static final String OPERATION = "SEXTANT-2031";
    private static final int[][] SIZES = {{1280, 720}, {390, 844}};

    @Test
    void eachRoleBeginsWithWhatMattersToday(People people) {
        var elsewhere = people.elsewhere();
        elsewhere.launch(OPERATION, "BE", "DK");
        elsewhere.answer(OPERATION, "DK", Map.of("accepted", true, "liaisonOfficer", "Ann Example"));
        elsewhere.nominate(OPERATION, "BE", List.of(Notices.complete("2031/971", "WOUTERSEN", "BE", "DK")));

        for (var account : List.of("ncb-dk", "coordinator", "compliance", "manager", "admin")) {
            var person = people.signedIn(account);
            var today = person.page().locator(".cordon-today").first();
            assertThat(today.getByRole(AriaRole.HEADING, new Locator.GetByRoleOptions().setName("Today"))).isVisible();
            for (var size : SIZES) {
                person.page().setViewportSize(size[0], size[1]);
                person.open("/today");
                var page = person.page().locator("#today");
                assertThat(page.locator(".parts")).isVisible();
                assertThat(page).hasAttribute("aria-busy", "false");
                assertThat((Boolean) person.page().evaluate("document.documentElement.scrollWidth <= innerWidth"))
                        .as("%s fits %s", account, size[0]).isTrue();
                Access.isOpen(person, "#today");
            }
            assertThat(person.page().locator("html")).not().containsText("WOUTERSEN");
        }
        elsewhere.cancel(OPERATION);
    }

    @Test
    void aCountryGoesFromWhatIsDueToTheFormAndReportsAtOnce(People people) {
        var operation = "SEXTANT-2032";
        people.elsewhere().launch(operation, "SE", "DK");
        var officer = people.signedIn("ncb-se");
        // The panel leaves the tasks out where their list stands beside it.
        assertThat(officer.page().locator(".cordon-today .running li").first()).isVisible();
        assertThat(officer.page().locator(".cordon-today .due")).hasCount(0);
        officer.open("/today");
        var today = officer.page().locator(".cordon-today");
        var due = today.locator(".due li").filter(new FilterOptions().setHasText(operation + "-SE"));
        assertThat(due).containsText("Answer the invitation");
        assertThat(today.locator(".running li").filter(new FilterOptions().setHasText(operation))).containsText("days left");
        officer.picture("today");
        due.locator("a").click();
        assertThat(officer.page().locator("form.cordon")).isVisible();
        assertThat(officer.page().locator(".task-card .claim")).isHidden();

        for (var size : SIZES) {
            officer.page().setViewportSize(size[0], size[1]);
            officer.open("/today");
            officer.page().locator("#today .act").filter(new FilterOptions().setHasText("Report an arrest")).click();
            assertThat(officer.page().locator(".modal-dialog form.cordon #f-legalBasis")).isVisible();
            officer.page().locator(".modal-footer").getByText("Close").click();
        }
        people.elsewhere().cancel(operation);
    }

    @Test
    void keepsWhatWasSoughtInTheInboxWhenATaskOpens(People people) {
        var operation = "SEXTANT-2033";
        people.elsewhere().launch(operation, "NO", "DK");
        var officer = people.signedIn("ncb-no");
        var inbox = officer.page().locator(".cordon-inbox");
        assertThat(officer.cards().first()).isVisible();
        assertThat(officer.page().locator("li.task").first()).isHidden();
        inbox.getByRole(AriaRole.SEARCHBOX).fill(operation);
        assertThat(officer.cards()).hasCount(1);
        officer.cards().getByRole(AriaRole.LINK).press("Enter");
        assertThat(officer.page().locator("form.cordon")).isVisible();
        assertThat(officer.cards().getByRole(AriaRole.LINK)).hasAttribute("aria-current", "true");
        assertThat(inbox.getByRole(AriaRole.SEARCHBOX)).hasValue(operation);
        // Tasklist reads the open task again, which is gone with its operation.
        officer.expectRefusal("/engine/engine/default/task/");
        people.elsewhere().cancel(operation);
        // An officer who comes back to the window is shown at once what has changed.
        officer.page().evaluate("document.dispatchEvent(new Event('visibilitychange', {bubbles: true}))");
        assertThat(officer.cards()).hasCount(0);
    }
}
