package org.cordon.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import java.time.Duration;
import org.cordon.support.Notices;
import org.junit.jupiter.api.Test;

/**
 * One line answers each act and goes by itself. The receipt names the parties once they have been told, and is found later, at a desk and
 * on a telephone.
 */
@BrowserTest
final class ReceiptsIT {

    private static final String OPERATION = "THEODOLITE-2031";
    private static final String NUMBER = "2026/95501";
    /** Milliseconds within which a line has gone, even on a slow machine that reads the task again meanwhile. */
    private static final int LONG = 60_000;

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
        assertThat(receipt.locator(".receipt-title")).containsText("reported: an arrest");
        assertThat(receipt.locator(".receipt-title")).isFocused();
        assertThat(receipt.locator("cordon-files")).hasCount(1);
        Access.isOpen(denmark, ".cordon-receipt");
        denmark.picture("receipt");
        var reference = receipt.locator("cordon-about").first().getAttribute("reference");
        denmark.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(receipt).isHidden();
        denmark.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        // The receipt names the next step, the answer on the identity, until that answer is given.
        denmark.open("/receipts");
        assertThat(denmark.page().locator("article").first()).containsText("The identity");

        var netherlands = people.signedIn("ncb-nl");
        netherlands.page().setViewportSize(390, 844);
        netherlands.take("Confirm the identity", reference);
        netherlands.text("No, it is somebody else").click();
        netherlands.button("Complete").click();
        assertThat(netherlands.page().locator("#cordon-summary")).containsText("why it is not the person sought");
        netherlands.field("text").fill("Other fingerprints.");
        var told = Seen.of(netherlands.page(), ".cordon-receipt");
        netherlands.complete();
        told.await("Identity answered: QUADRANT");
        assertThat(netherlands.page().locator(".cordon-receipt")).hasCount(0, new HasCountOptions().setTimeout(LONG));
        netherlands.open("/receipts");
        assertThat(netherlands.page()).hasTitle("My actions · Cordon");
        var denial = netherlands.page().locator("article").first();
        assertThat(denial).containsText("Identity answered: QUADRANT");
        assertThat(denial).containsText("not the person sought");
        assertThat(denial).containsText("Denmark");
        netherlands.picture("receipt-on-a-telephone");
        assertThat(netherlands.page().locator("#decisions")).containsText(reference);

        denmark.open("/reports/" + reference);
        assertThat(denmark.page().locator("#outcomes")).containsText("Other fingerprints.");
        assertThat(denmark.page().locator("#outcomes")).containsText("your country’s own decision");
        denmark.page().locator(".cordon-receipt").getByLabel("Hide this receipt").click();
        assertThat(denmark.page().locator(".cordon-receipt")).hasCount(0);
        denmark.page().reload();
        assertThat(denmark.page().locator("#outcomes")).isVisible();
        assertThat(denmark.page().locator(".cordon-receipt")).hasCount(0);

        denmark.open("/receipts");
        denmark.page().getByLabel("Find by reference").fill(reference.substring(reference.length() - 6).toLowerCase());
        denmark.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Find")).click();
        assertThat(denmark.page().locator("article")).hasCount(1);
        assertThat(denmark.page().locator("article")).containsText(reference + " reported");
        assertThat(denmark.page().locator("article")).containsText("Netherlands");
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
