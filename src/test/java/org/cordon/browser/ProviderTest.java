package org.cordon.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.regex.Pattern;
import org.cordon.support.CordonAtProvider;
import org.cordon.support.VouchingServer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * People sign in at the organisation's provider, in a browser, and out again. The provider's pages are those of Spring Authorization
 * Server.
 */
@CordonAtProvider
@ExtendWith(Chromium.class)
class ProviderTest {

    private static final VouchingServer PROVIDER = VouchingServer.one();
    private static final Pattern AT_PROVIDER = Pattern.compile(PROVIDER.issuer() + "/login");

    @BeforeAll
    static void start() {
        PROVIDER.start();
    }

    @Test
    void anOfficerSignsInAndIsAtHisWork(People people) {
        PROVIDER.knows("oda", "s-oda", "oda", "ncb-DK");
        var officer = people.visitor().open("/");
        officer.picture("provider-offered");
        atProvider(officer, "oda");

        assertThat(officer.page().locator(".column.tasks-list")).isVisible();
        assertThat(officer.page().locator(".shell-who")).containsText("oda");
        officer.picture("signed-in-at-the-provider");
    }

    @Test
    void somebodyOfWhomCordonKnowsNothingIsTold(People people) {
        PROVIDER.knows("pia", "s-pia", "pia", "canteen");
        var visitor = people.visitor().open("/");
        atProvider(visitor, "pia");

        assertThat(visitor.text("Your account has no role in Cordon")).isVisible();
        visitor.picture("no-role");
    }

    @Test
    void whoLeavesTasklistHasLeftTheProviderToo(People people) {
        PROVIDER.knows("rut", "s-rut", "rut", "ncb-DK");
        var officer = people.visitor().open("/");
        atProvider(officer, "rut");
        assertThat(officer.page().locator(".column.tasks-list")).isVisible();
        officer.expectRefusal("/camunda");
        // The officer leaves at once, so that late requests of the first screen may come after the sign-out.
        officer.expectRefusal("/api/today");

        officer.page().locator(".shell-who").click();
        officer.page().locator(".shell-out").click();

        assertThat(officer.text("You are signed out.")).isVisible();
        officer.picture("signed-out-at-the-provider");
        officer.page().locator("#provider").click();
        assertThat(officer.page()).hasURL(AT_PROVIDER);
    }

    /** The open session ends as well, at the next step. */
    @Test
    void whoseGroupsWereTakenAwayIsLetInNoMore(People people) {
        PROVIDER.knows("siv", "s-siv", "siv", "ncb-DK");
        var before = people.visitor().open("/");
        atProvider(before, "siv");
        assertThat(before.page().locator(".column.tasks-list")).isVisible();

        PROVIDER.knows("siv", "s-siv", "siv");
        var later = people.visitor().open("/");
        atProvider(later, "siv");
        assertThat(later.text("Your account has no role in Cordon")).isVisible();

        before.expectRefusal("/camunda");
        before.open("/account");
        assertThat(before.page().locator("#provider")).isVisible();
    }

    private static void atProvider(Person person, String account) {
        person.page().locator("#provider").click();
        assertThat(person.page()).hasURL(AT_PROVIDER);
        person.page().locator("input[name=username]").fill(account);
        person.page().locator("input[name=password]").fill(VouchingServer.PASSWORD);
        person.page().locator("button[type=submit]").click();
    }
}
