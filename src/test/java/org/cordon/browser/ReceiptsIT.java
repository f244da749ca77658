package org.cordon.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import org.cordon.support.Notices;
import org.junit.jupiter.api.Test;

/**
 * A receipt answers each act. It stays on the page, names the parties once they have been told, and is found again later, at a desk and on
 * a telephone.
 */
@BrowserTest
final class ReceiptsIT {

    private static final String OPERATION = "THEODOLITE-2031";
    private static final String NUMBER = "2026/95501";

    @Test
    void anArrestAndWhatBecameOfIt(People people) {
        var target = people.elsewhere().confirmed(OPERATION, "NL", "DK", Notices.complete(NUMBER, "QUADRANT", "NL", "DK"));
        var denmark = people.signedIn("ncb-dk");
        denmark.choose("Report an arrest");
        denmark.page().locator(".cordon-pick label").filter(new FilterOptions().setHasText("QUADRANT")).click();
        denmark.field("happenedAt").fill(Person.time(Duration.ofMinutes(-5)));
        denmark.field("identifiedBy").fill("Passport");
        denmark.start();
        var receipt = denmark.page().locator(".cordon-receipt");
        assertThat(receipt.getByRole(AriaRole.HEADING)).containsText("reported: an arrest");
        assertThat(receipt.getByRole(AriaRole.HEADING)).isFocused();
        assertThat(receipt).containsText("Netherlands");
        assertThat(receipt).containsText("The identity is expected to be confirmed or denied by");
        Access.isOpen(denmark, ".cordon-receipt");
        denmark.picture("receipt");
        var reference = receipt.locator("h2").textContent().split(" ")[0];

        var netherlands = people.signedIn("ncb-nl");
        netherlands.page().setViewportSize(390, 844);
        netherlands.take("Confirm the identity", reference);
        netherlands.text("No, it is somebody else").click();
        netherlands.button("Complete").click();
        assertThat(netherlands.page().locator("#cordon-summary")).containsText("why it is not the person sought");
        netherlands.field("text").fill("Other fingerprints.");
        netherlands.complete();
        var denial = netherlands.page().locator(".cordon-receipt");
        assertThat(denial).containsText("not the person sought");
        assertThat(denial).containsText("Denmark");
        netherlands.picture("receipt-on-a-telephone");
        netherlands.open("/receipts");
        assertThat(netherlands.page()).hasTitle("My actions · Cordon");
        assertThat(netherlands.page().locator("article").first()).containsText("Identity answered: " + reference);
        assertThat(netherlands.page().locator("#decisions")).containsText(reference);

        denmark.page().locator(".cordon-receipt a[href='/reports/" + reference + "']").click();
        assertThat(denmark.page().locator("#outcomes")).containsText("Other fingerprints.");
        assertThat(denmark.page().locator("#outcomes")).containsText("your country’s own decision");
        denmark.page().locator(".cordon-receipt").getByRole(AriaRole.BUTTON).click();
        assertThat(denmark.page().locator(".cordon-receipt")).hasCount(0);
        denmark.page().reload();
        assertThat(denmark.page().locator("#outcomes")).isVisible();
        assertThat(denmark.page().locator(".cordon-receipt")).hasCount(0);

        denmark.open("/receipts");
        denmark.page().getByLabel("Find by reference").fill(reference.substring(reference.length() - 6).toLowerCase());
        denmark.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Find")).click();
        assertThat(denmark.page().locator("article")).hasCount(1);
        assertThat(denmark.page().locator("article")).containsText(reference + " reported");
        Access.isOpen(denmark, "body");
        denmark.picture("receipts");
        denmark.page().getByLabel("Find by reference").fill(target);
        denmark.page().keyboard().press("Enter");
        assertThat(denmark.page().locator("article").first()).containsText(reference);
        underAnotherName(people, netherlands);
        people.elsewhere().cancel(OPERATION);
    }

    /** The officers who confirm the identity read the name that the arresting officer gave, and that it differs from the one on file. */
    private static void underAnotherName(People people, Person netherlands) {
        people.elsewhere().reportArrest("DK", "Europe/Copenhagen", NUMBER, "Sommer Aksel");
        netherlands.open("/camunda/app/tasklist/").take("Confirm the identity", OPERATION);
        assertThat(netherlands.page().locator(".cordon-panel").first()).containsText("Sommer Aksel");
        assertThat(netherlands.page().locator("#nameDiffers")).containsText("Not the name on file.");
        netherlands.picture("identity-under-another-name");
    }
}
