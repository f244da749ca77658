package org.cordon.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The officers of a bureau keep their duty posts on a page, and officers of other bureaus look there for a post to call. */
@BrowserTest
final class DutyIT {

    @Test
    void aBureauWritesDownItsPostsAndOthersSeeWhomToReach(People people) {
        var officer = people.signedIn("ncb-se").open("/directory/SE");
        assertThat(officer.text("has not written down any post")).isVisible();
        officer.button("Add duty posts").click();
        assertThat(field(officer, 0, "Name of the post")).isFocused();
        write(officer, 0, "Office", "Mo-Fr 09:00-09:01");
        officer.button("Add a post").click();
        assertThat(field(officer, 1, "Name of the post")).isFocused();
        write(officer, 1, "Permanence", "always");

        officer.expectRefusal("/api/countries/SE/posts");
        officer.button("Save").click();
        assertThat(field(officer, 1, "Hours")).isFocused();
        assertThat(card(officer, 1)).containsText("has to be 24/7, or days and times");
        Access.isOpen(officer, "#duty");
        officer.picture("duty-refusal");

        field(officer, 1, "Hours").fill("24/7");
        field(officer, 1, "Holidays").fill("2020-12-25 Christmas\n2020-07-01/2020-07-05");
        card(officer, 1).getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(Pattern.compile("^Up"))).press("Enter");
        assertThat(field(officer, 0, "Name of the post")).hasValue("Permanence");
        officer.button("Save").click();
        assertThat(officer.text("The posts are written down.")).isVisible();
        assertThat(officer.button("Change the posts")).isFocused();
        assertThat(card(officer, 0)).containsText("25 December 2020 Christmas");
        Access.isOpen(officer, "#duty");

        var other = people.signedIn("ncb-nl").open("/directory");
        var row = other.page().locator("#country-SE");
        assertThat(row).containsText(Pattern.compile("On duty now: Permanence, \\d\\d:\\d\\d in Stockholm"));
        row.locator("a.duty").click();
        assertThat(card(other, 0)).containsText("+46 10 000 00 00");
        assertThat(other.page().locator("#change")).hasCount(0);
        other.picture("duty-posts");
    }

    @Test
    void theCoordinationSeesHowBureausAreReached(People people) {
        people.elsewhere().postToConfirm("NO", "Permanence");
        var coordinator = people.signedIn("coordinator").open("/directory");
        coordinator.page().locator("summary").filter(new Locator.FilterOptions().setHasText("Reachability")).click();
        assertThat(coordinator.page().locator("details tr[data-country=NO]")).containsText("not tested yet");
        Access.isOpen(coordinator, "#directory");
    }

    private static void write(Person officer, int post, String name, String hours) {
        field(officer, post, "Name of the post").fill(name);
        field(officer, post, "E-mail address").fill("duty@ncb-stockholm.example");
        field(officer, post, "Telephone").fill("+46 10 000 00 00");
        field(officer, post, "Languages").fill("sv, en");
        field(officer, post, "Hours").fill(hours);
    }

    private static Locator card(Person person, int post) {
        return person.page().locator("ol.posts > li").nth(post);
    }

    private static Locator field(Person person, int post, String label) {
        return card(person, post).getByLabel(label);
    }
}
