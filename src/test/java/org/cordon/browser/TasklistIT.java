package org.cordon.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@BrowserTest
final class TasklistIT {

    @Test
    void tellsAnOfficerWithoutWorkWhatComesNext(People people) {
        var officer = people.signedIn("ncb-nl");

        assertThat(officer.text("Nothing is waiting for you.")).isVisible();
        assertThat(officer.text("When an operation invites")).isVisible();
        officer.picture("without-work");
    }

    @Test
    void showsOperationCountryAndDueDateOnTheCardOfATask(People people) {
        people.elsewhere().launch("CARDS-2031", "PT");
        var officer = people.signedIn("ncb-pt");

        var card = officer.card("Answer the invitation", "CARDS-2031-PT");
        assertThat(card).isVisible();
        assertThat(card).containsText(Pattern.compile("Due\\s+in 5 days"));
        officer.picture("card-of-a-task");
    }

    @Test
    void showsNoBannerOfAVendor(People people) {
        var officer = people.signedIn("ncb-nl");
        assertThat(officer.text("Nothing is waiting for you.")).isVisible();
        hasNoBanner(officer);

        var manager = people.signedIn("manager");
        assertThat(manager.page().locator(".cordon-page")).isVisible();
        hasNoBanner(manager);
        manager.open("/camunda/app/cockpit/default/#/dashboard");
        assertThat(manager.page().locator(".cordon-dashboard")).isVisible();
        hasNoBanner(manager);
        manager.picture("cockpit-without-banner");
    }

    private static void hasNoBanner(Person person) {
        assertThat(person.page().locator(".ce-eol-banner:visible")).hasCount(0);
        assertThat(person.page().locator(".brand-logo:visible")).hasCount(0);
        assertThat(person.page()).not().hasTitle(Pattern.compile("camunda", Pattern.CASE_INSENSITIVE));
    }

    @Test
    void saysInWordsWhyACompleteIsRefused(People people) {
        people.elsewhere().launch("TWICE-2031", "AT");
        var officer = people.signedIn("ncb-at");
        officer.take("Answer the invitation", "TWICE-2031-AT");
        officer.text("We take part").click();
        officer.field("liaisonOfficer").fill("Lea Example");
        people.elsewhere().answer("TWICE-2031", "AT", Map.of("accepted", true, "liaisonOfficer", "Max Example"));
        officer.expectRefusal("/task/");

        officer.button("Complete").click();

        assertThat(officer.page().getByRole(AriaRole.ALERT).first()).isVisible();
        officer.picture("refused-complete");
    }
}
