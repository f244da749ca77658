package org.cordon.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator.FilterOptions;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** An alert from its form to its recall, by the officer who issues it and by a reader on a telephone. */
@BrowserTest
final class AlertsIT {

    @Test
    void isIssuedOpenedCorrectedAndRecalled(People people) {
        var issuer = people.signedIn("ncb-fi").open("/alerts");
        issuer.page().locator("a[href*='processStart=alert-issuing']").click();
        issuer.field("kind").selectOption("string:MODUS_OPERANDI");
        issuer.field("crime").selectOption("string:PEOPLE_SMUGGLING");
        issuer.field("urgency").selectOption("string:FLASH");
        issuer.field("text").fill("Boats without lights, off the cape, on nights without a moon.");
        issuer.page().getByLabel("Transit").check();
        issuer.field("concerns").fill("gr tr");
        issuer.pick("q", "Greece", "Portugal");
        assertThat(issuer.page().locator("#f-countries")).containsText("2 chosen");
        issuer.picture("alert-form");
        issuer.start();

        issuer.open("/alerts");
        var own = issuer.page().locator("#own tbody tr").first();
        assertThat(own).containsText("Portugal");
        assertThat(own).containsText("0 of 2 have read it");
        Access.isOpen(issuer, "#alerts");
        issuer.picture("alerts");
        var reference = own.locator("bdi").first().innerText();

        var reader = people.onPhone();
        await().atMost(Duration.ofMinutes(1)).until(() -> people.elsewhere().read("ncb-gr", "/api/alerts").toString().contains(reference));
        reader.open("/go/" + reference).signIn("ncb-gr", "cordon");
        assertThat(reader.text("Read it on its page")).isVisible();
        assertThat(reader.page().locator(".task-card").getByText("Flash")).isVisible();
        reader.picture("alert-task");
        reader.open("/alerts/" + reference);
        assertThat(reader.page().locator("#alert").getByText("Boats without lights, off the cape")).isVisible();
        assertThat(reader.page().locator("#alert")).not().containsText("Portugal");
        assertThat(fits(reader)).isTrue();
        Access.isOpen(reader, "#alert");
        reader.picture("alert-opened");

        issuer.open("/alerts/" + reference);
        assertThat(issuer.page().locator(".readers li").filter(new FilterOptions().setHasText("Greece"))).containsText("Read");
        issuer.page().locator("#correct summary").click();
        issuer.page().locator("#correct-text").fill("Boats with one light, off the cape.");
        issuer.expectRefusal("/api/alerts");
        issuer.page().locator("#correct button").click();
        assertThat(issuer.page().locator("#correct .bad")).containsText("Needed: Why you correct it");
        issuer.page().locator("#correct-reason").fill("They have a light.");
        issuer.page().locator("#correct button").click();
        assertThat(issuer.text("It is corrected.")).isVisible();
        assertThat(issuer.page().locator("#alert")).containsText("Boats without lights");
        Access.isOpen(issuer, "#alert");
        issuer.picture("alert-own");

        reader.open("/alerts/" + reference);
        assertThat(reader.page().locator("#alert").getByText("Boats with one light")).isVisible();
        assertThat(reader.page().locator("#alert")).not().containsText("Boats without lights");

        issuer.page().locator("#handling summary").click();
        issuer.page().locator("#handling input").first().fill("PT");
        issuer.picture("alert-handling");
        issuer.page().locator("#handling button[type=submit]").click();
        assertThat(issuer.text("This holds for").first()).isVisible();
        assertThat(issuer.page().locator(".readers li").filter(new FilterOptions().setHasText("Portugal")))
                .containsText("May not see it any more");
        assertThat(issuer.page().locator("#alert")).containsText("of 1 has read it");
        Access.isOpen(issuer, "#alert");
        issuer.picture("alert-withheld");

        issuer.page().locator("#recall summary").click();
        issuer.page().locator("#recall-reason").fill("They are fishermen.");
        issuer.page().locator("#recall button").click();
        assertThat(issuer.text("It is recalled.")).isVisible();
        issuer.picture("alert-recalled");

        reader.open("/alerts/" + reference);
        assertThat(reader.text("They are fishermen.").first()).isVisible();
        assertThat(reader.page().locator("#alert")).not().containsText("one light");
        reader.picture("alert-gone");
        await().atMost(Duration.ofMinutes(1))
                .until(() -> people.elsewhere().read("ncb-gr", "/api/events").toString().contains("ALERT_RECALLED"));
        reader.button("Confirm destruction").click();
        assertThat(reader.text("You have confirmed that the copies are destroyed.")).isVisible();
        issuer.open("/alerts/" + reference);
        assertThat(issuer.page().locator(".readers li").filter(new FilterOptions().setHasText("Greece"))).containsText("Copies destroyed");
    }

    private static boolean fits(Person person) {
        return (Boolean) person.page().evaluate("document.documentElement.scrollWidth <= innerWidth");
    }
}
