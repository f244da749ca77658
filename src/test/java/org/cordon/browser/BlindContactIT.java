package org.cordon.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.SelectOption;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** IE declares a passport in Tasklist that MT has declared before; MT is asked on a telephone and agrees; compliance reads the register. */
@BrowserTest
final class BlindContactIT {

    @Test
    void fromTheDeclarationToTheAnswerOfTheHolder(People people) {
        people.elsewhere().act("ncb-mt", "/api/contacts", Map.of("kind", "DOCUMENT", "documentType", "PASSPORT", "country", "MT",
                "number", "MT0000001", "reason", "INVESTIGATION", "text", "It was shown at a border."));
        var seeker = people.signedIn("ncb-ie");
        declare(seeker);
        seeker.open("/contacts");
        assertThat(row(seeker, "own")).containsText("The answer comes on");
        assertThat(row(seeker, "own")).containsText("mt 000 0001 Malta Passport");
        assertThat(seeker.text("19 of 20 declarations left in 30 days.")).isVisible();
        assertThat(seeker.page().locator("#asked")).containsText("Nobody asks to contact you.");
        seeker.picture("contacts-of-the-seeker");

        var asked = await().atMost(Duration.ofMinutes(1))
                .until(() -> people.elsewhere().read("ncb-mt", "/api/contact-askings").at("/items/0/reference").asText(),
                        found -> !found.isEmpty());
        var holder = people.onPhone();
        holder.open("/go/" + asked).signIn("ncb-mt", "cordon");
        holder.take();
        assertThat(holder.page().locator(".cordon-panel")).containsText("C-");
        holder.button("Complete").click();
        assertThat(holder.text("Needed: yes or no").or(holder.page().locator(".cordon-error")).first()).isVisible();
        holder.picture("phone-answer-contact");
        // The refusal takes the focus a moment after it appears, and a key pressed before that has no effect.
        assertThat(holder.page().locator("#f-agreed")).isFocused();
        var agreed = holder.page().locator("#f-agreed input").first();
        // The answer is given by key, because parts of the page above that load late move it under a mouse.
        agreed.press(" ");
        assertThat(agreed).isChecked();
        holder.complete();
        holder.open("/contacts");
        assertThat(row(holder, "asked")).containsText("Yes");
        holder.picture("phone-contacts-of-the-holder");

        var compliance = people.signedIn("compliance");
        compliance.open("/contacts");
        assertThat(row(compliance, "register")).containsText("Ireland");
        assertThat(row(compliance, "register")).containsText("Malta");
        compliance.picture("contacts-register");

        seeker.open("/contacts");
        row(seeker, "own").getByText("Withdraw it").first().click();
        Access.isOpen(seeker, "#contacts");
        seeker.picture("contacts-to-take-back");
        row(seeker, "own").locator("button").click();
        assertThat(row(seeker, "own")).containsText("Withdrawn on");
        assertThat(row(seeker, "own")).not().containsText("mt 000 0001");
        assertThat(seeker.text("19 of 20 declarations left in 30 days.")).isVisible();
    }

    private static void declare(Person seeker) {
        seeker.open("/camunda/app/tasklist/default/").choose("Find case overlaps");
        choose(seeker.field("kind"), "A document");
        choose(seeker.field("reason"), "An investigation");
        choose(seeker.field("documentType"), "Passport");
        choose(seeker.field("country"), "Malta");
        seeker.field("number").fill("mt");
        seeker.field("text").fill("He travels with it.");
        seeker.expectRefusal("/submit-form");
        seeker.page().locator(".modal-footer .btn-primary").click();
        assertThat(seeker.reason("number")).containsText("4 to 30");
        seeker.picture("declare-contact");
        seeker.field("number").fill("mt 000 0001");
        seeker.start();
    }

    private static void choose(Locator list, String label) {
        list.selectOption(new SelectOption().setLabel(label));
    }

    private static Locator row(Person person, String section) {
        return person.page().locator("#" + section + " tbody tr").first();
    }
}
