package org.cordon.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A closed session from its form to the agreed action. The convener and two guests take part, one of the guests on a telephone. */
@BrowserTest
final class SessionsIT {

    @Test
    void isConvenedAnsweredAndWorkedIn(People people) {
        var convener = people.signedIn("ncb-hr").open("/network");
        convener.page().locator("a[href='/network/sessions']").click();
        convener.page().locator("a[href*='processStart=session-convening']").click();
        convener.field("subject").fill("Lorries over the pass in May.");
        convener.field("begin").fill(Person.inDays(5));
        convener.field("end").fill(Person.inDays(6));
        convener.field("accessUntil").fill(Person.inDays(9));
        convener.page().locator("#q").fill("Hungary");
        convener.page().locator("#q").press("Enter");
        convener.page().locator("#q").fill("Bulgaria");
        convener.page().locator("#q").press("Enter");
        convener.picture("session-form");
        convener.start();
        convener.open("/network/sessions");
        var own = convener.page().locator("#own tbody tr").first();
        assertThat(own.locator("th a")).hasText("Lorries over the pass in May.");
        Access.isOpen(convener, "#sessions");
        convener.picture("sessions");
        var reference = own.locator("bdi").first().innerText();

        await().atMost(Duration.ofMinutes(1))
                .until(() -> people.elsewhere().read("ncb-hu", "/api/sessions/" + reference).toString().contains("owedBy"));
        var guest = people.signedIn("ncb-hu");
        guest.take("Answer a session invitation", reference);
        assertThat(guest.page().locator(".task-card").getByText("Lorries over the pass in May.")).isVisible();
        guest.picture("session-seat");
        guest.page().locator("#f-coming label").first().click();
        guest.complete();

        var other = people.onPhone();
        other.open("/network/sessions/" + reference).signIn("ncb-bg", "cordon");
        assertThat(other.page().locator("#seats")).hasCount(0);
        assertThat(fits(other)).isTrue();
        Access.isOpen(other, "#closed-session");
        other.picture("session-asked-narrow");
        other.button("We will attend").click();
        assertThat(other.page().locator("#seats")).containsText("Hungary");

        var question = people.elsewhere().act("ncb-hr", "/api/questions", Map.of("purpose", "ROUTE", "urgency", "NORMAL", "text",
                "Whose lorries are these?", "countries", List.of("AL"))).path("reference").asText();
        convener.open("/network/sessions/" + reference);
        convener.page().locator("#put summary").click();
        convener.page().locator("#item").fill("X-2222222222");
        convener.expectRefusal("/api/sessions");
        convener.button("Share it").click();
        assertThat(convener.page().locator("#wrong-item")).containsText("is no nomination, lead, arrest, question");
        convener.page().locator("#item").fill(question);
        assertThat(convener.page().locator("#put input[value=HR]")).hasCount(0);
        convener.page().locator("#put input[value=HU]").check();
        convener.button("Share it").click();
        assertThat(convener.page().locator("#table")).containsText("yours, for Hungary");

        guest.open("/network/sessions/" + reference);
        assertThat(guest.page().locator("#table")).containsText(question);
        guest.page().locator("#note summary").click();
        guest.page().locator("#on").selectOption(question);
        guest.page().locator("#text").fill("Seen at our border as well.");
        guest.button("Note it down").click();
        assertThat(guest.page().locator("#notes")).containsText("Seen at our border as well.");
        guest.page().locator("#agree summary").click();
        guest.page().locator("#what").fill("Ask the owner of the lorries.");
        guest.page().locator("#owner").selectOption("BG");
        guest.page().locator("#due").fill(Person.inDays(20));
        Access.isOpen(guest, "#closed-session");
        guest.picture("session-working");
        guest.button("Save").click();
        assertThat(guest.page().locator("#actions")).containsText("Ask the owner of the lorries.");
        guest.page().locator("#table a").first().click();
        assertThat(guest.text("Whose lorries are these?")).isVisible();

        other.open("/network/sessions/" + reference);
        assertThat(other.page().locator("#table")).not().containsText(question);
        assertThat(other.page().locator("#notes")).not().containsText("Seen at our border");
        other.picture("session-narrow");
        other.open("/camunda/app/tasklist/default/").take("Report on an action", reference);
        assertThat(other.text("Ask the owner of the lorries.")).isVisible();
        other.picture("session-action-task");
        other.page().locator("#f-done label").first().click();
        other.field("words").fill("He has sold them.");
        other.complete();

        convener.open("/network/sessions/" + reference);
        assertThat(convener.page().locator("#actions")).containsText("He has sold them.");
        convener.button("Withdraw it").click();
        assertThat(convener.page().locator("#table")).containsText("withdrawn");
        Access.isOpen(convener, "#closed-session");
        convener.picture("session");
        guest.open("/network/sessions/" + reference);
        assertThat(guest.page().locator("#table")).not().containsText(question);
        assertThat(people.elsewhere().read("coordinator", "/api/sessions").toString()).doesNotContain(reference);
    }

    private static boolean fits(Person person) {
        return (Boolean) person.page().evaluate("document.documentElement.scrollWidth <= innerWidth");
    }
}
