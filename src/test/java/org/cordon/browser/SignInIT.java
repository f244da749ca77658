package org.cordon.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@BrowserTest
final class SignInIT {

    @Test
    void saysThatAPasswordIsWrong(People people) {
        var visitor = people.visitor().open("/").signIn("ncb-dk", "cordoba");

        assertThat(visitor.page().getByRole(AriaRole.ALERT))
                .hasText("Name and password do not belong together. Try again.");
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

        officer.page().locator(".account .dropdown-toggle").click();
        officer.page().locator(".logout a").click();

        assertThat(officer.page().getByLabel("Account")).isVisible();
        officer.picture("signed-out");
        officer.open("/camunda/app/tasklist/default/");
        assertThat(officer.page()).hasURL(Pattern.compile("/login"));
    }
}
