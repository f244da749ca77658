package org.cordon.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext.ClearCookiesOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@BrowserTest
final class SignInIT {

    @Test
    void saysThatAPasswordIsWrong(People people) {
        var visitor = people.visitor().open("/").signIn("ncb-dk", "cordoba");

        assertThat(visitor.page().getByRole(AriaRole.ALERT))
                .hasText("The account and the password do not belong together. Try again.");
        visitor.picture("wrong-password");
    }

    @Test
    void keepsCockpitFromACountry(People people) {
        var officer = people.signedIn("ncb-dk");
        assertThat(officer.text("My work")).isVisible();
        officer.expectRefusal("/camunda/app/cockpit");

        officer.open("/camunda/app/cockpit/default/");

        assertThat(officer.text("Go to your work")).isVisible();
        assertThat(officer.page().locator("body")).not().containsText("Running Process Instances");
        officer.picture("no-cockpit-for-a-country");
    }

    @Test
    void endsTheSessionWhenSomebodySignsOutOfTasklist(People people) {
        var officer = people.signedIn("ncb-dk");
        assertThat(officer.text("My work")).isVisible();
        officer.expectRefusal("/camunda");
        // He leaves at once, and what his first screen still says of the visit may come too late.
        officer.expectRefusal("/api/today/visit");

        officer.page().locator(".account .dropdown-toggle").click();
        officer.page().locator(".logout a").click();

        assertThat(officer.page().getByLabel("Account")).isVisible();
        officer.picture("signed-out");
        officer.open("/camunda/app/tasklist/default/");
        assertThat(officer.page()).hasURL(Pattern.compile("/login"));
    }

    @Test
    void keepsAFormInPlaceWhenTheSessionHasEnded(People people) {
        people.elsewhere().launch("ENDED-2031", "DK");
        var officer = people.signedIn("ncb-dk").take("Answer the invitation", "ENDED-2031-DK");
        officer.text("We take part").click();
        officer.page().context().clearCookies(new ClearCookiesOptions().setName("JSESSIONID"));
        officer.expectRefusal("/api/");
        officer.field("liaisonOfficer").fill("Lea Example");
        officer.button("Complete").click();
        assertThat(officer.page().locator("#cordon-summary")).containsText("Your session has ended");
        assertThat(officer.field("liaisonOfficer")).hasValue("Lea Example");
        officer.picture("session-ended");

        var elsewhere = officer.page().context().newPage();
        elsewhere.navigate("/login");
        elsewhere.getByLabel("Account").fill("ncb-dk");
        elsewhere.getByLabel("Password").fill("cordon");
        elsewhere.locator("#login button").click();
        assertThat(elsewhere.getByText("My work")).isVisible();
        elsewhere.close();
        officer.complete();
        people.elsewhere().cancel("ENDED-2031");
    }
}
