package org.cordon.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.cordon.database.TestDatabase;
import org.cordon.support.VouchingServer;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.ContextConfiguration;

/** An officer signs in at the provider of his organisation, in a browser that keeps Cordon's policies. */
@BrowserTest
@ContextConfiguration(initializers = {TestDatabase.class, VouchingServer.Known.class})
final class ProviderIT {

    @Test
    void leadsAnOfficerThereAndBackToHisWorkAndOutOfBoth(People people) {
        var provider = VouchingServer.one();
        provider.knows("otto", "s-otto", "otto", "ncb-DK");
        provider.start();
        var officer = people.visitor().open("/camunda/app/tasklist/default/#/?searchQuery=%5B%5D");
        officer.picture("sign-in-at-provider");

        officer.page().getByText("Sign in at localhost").click();
        officer.page().getByPlaceholder("Username").fill("otto");
        officer.page().getByPlaceholder("Password").fill(VouchingServer.PASSWORD);
        officer.button("Sign in").click();

        assertThat(officer.text("My work")).isVisible();
        assertThat(officer.page()).hasURL(Pattern.compile("searchQuery"));
        officer.page().locator(".account .dropdown-toggle").click();
        officer.page().locator(".account .profile a").click();
        assertThat(officer.page().getByRole(AriaRole.HEADING).first()).hasText("Your account");
        assertThat(officer.text("Officer of the bureau of Denmark")).isVisible();
        officer.picture("account");

        officer.button("Sign out").click();
        assertThat(officer.text("You are signed out.")).isVisible();
        officer.page().getByText("Sign in at localhost").click();
        assertThat(officer.page().getByPlaceholder("Password")).isVisible();
    }
}
