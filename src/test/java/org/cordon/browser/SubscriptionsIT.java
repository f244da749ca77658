package org.cordon.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The page of own systems, used by the bureau that subscribes a system and by the administrator who decides on its address. */
@BrowserTest
final class SubscriptionsIT {

    @Test
    void aBureauAsksAnAdministratorApprovesAndBothSeeHowFarItGot(People people) {
        var officer = people.signedIn("ncb-fi").open("/subscriptions");
        officer.page().locator("#ask summary").click();
        officer.page().locator("#ask-address").fill("https://127.0.0.1/");
        officer.expectRefusal("/api/subscriptions");
        officer.button("Ask for approval").click();
        assertThat(officer.page().locator("#flaw-address")).containsText("has to be an address such as");
        Access.isOpen(officer, "#subscriptions");
        // The address is this machine itself, and Cordon may send nothing there.
        officer.page().locator("#ask-address").fill("https://localhost:9443/cordon");
        officer.button("Ask for approval").click();
        assertThat(officer.text("waits for an administrator.")).isVisible();
        assertThat(card(officer)).containsText("https://localhost:9443/cordon");
        assertThat(card(officer).locator("button", new Locator.LocatorOptions().setHasText("Send a test"))).hasCount(0);

        var administrator = people.signedIn("admin").open("/today");
        administrator.page().locator("main a[href='/subscriptions']").click();
        assertThat(card(administrator)).containsText("NCB of Finland");
        administrator.picture("subscription-asked");
        card(administrator).locator("button", new Locator.LocatorOptions().setHasText("Approve")).click();
        assertThat(administrator.text("is told from now on.")).isVisible();

        officer.open("/subscriptions");
        officer.button("Send a test").click();
        assertThat(officer.text("A test is on its way")).isVisible();
        await().atMost(Duration.ofMinutes(1)).until(() -> {
            officer.open("/subscriptions");
            return card(officer).innerText().contains("the name leads into a private network");
        });
        Access.isOpen(officer, "#subscriptions");
        officer.picture("subscription-failed");

        officer.button("Pause").click();
        assertThat(card(officer).locator("h2")).containsText("paused");
        card(officer).locator("summary").click();
        officer.page().locator("section.card details button").first().click();
        assertThat(officer.text("is deleted.")).isVisible();
    }

    private static Locator card(Person person) {
        return person.page().locator("section.card[id^='W-']").filter(new Locator.FilterOptions().setHasText("localhost:9443"));
    }
}
