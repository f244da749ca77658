package org.cordon.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** The countries of an operation on its page: invited late, reminded, taken out, and changing their minds. */
@BrowserTest
final class CountriesIT {

    private static final String OPERATION = "COMERS-2031";

    @Test
    void countriesComeLateAndLeave(People people) {
        people.elsewhere().launch(OPERATION, "LU", "MC", "SM");
        people.elsewhere().decline(OPERATION, "LU", "No staff");
        people.elsewhere().decline(OPERATION, "SM", "No time");
        var coordinator = people.signedIn("coordinator").open("/operations/" + OPERATION + "/countries");
        assertThat(row(coordinator, "LU")).containsText("No staff");

        coordinator.page().locator("#countriesFilter").fill("not answered");
        assertThat(coordinator.page().locator("tr[data-country]")).hasCount(1);
        coordinator.button("Remind").click();
        assertThat(coordinator.page().locator("main [role=status]")).hasText("Reminded: Monaco.");
        coordinator.button("Remind").click();
        assertThat(coordinator.page().locator("main [role=status]")).containsText("at most once in six hours");
        coordinator.page().locator("#countriesFilter").fill("");

        coordinator.text("Invite more countries").click();
        coordinator.pick("inviteCountry", "Andorra");
        coordinator.button("Invite (1)").click();
        assertThat(coordinator.page().locator("main [role=status]")).containsText("Invited: Andorra.");
        assertThat(row(coordinator, "AD")).containsText("Not answered yet");

        row(coordinator, "MC").getByText("Remove").click();
        coordinator.page().locator("#reason-MC").fill("Cannot be reached");
        coordinator.picture("countries");
        coordinator.button("Yes, end the participation").click();
        assertThat(row(coordinator, "MC")).containsText("Removed");

        var officer = people.signedIn("ncb-lu").open("/operations/" + OPERATION + "/countries");
        officer.page().locator("#joinOfficer").fill("Lea Example");
        officer.page().locator("#join button").click();
        assertThat(officer.page().locator("main [role=status]")).isVisible();
        assertThat(officer.page().locator("#leave")).isVisible();
        changesItsMindWhereTheMailLeads(people);
        coordinator.page().reload();
        assertThat(row(coordinator, "SM")).containsText("Mia Example");
    }

    private static void changesItsMindWhereTheMailLeads(People people) {
        var officer = people.signedIn("ncb-sm").open("/go/" + OPERATION + "-SM");
        assertThat(officer.page().locator("h1")).hasText("This is done");
        officer.page().getByLabel("Liaison officer").fill(" ");
        officer.expectRefusal("/answer");
        officer.button("Accept the invitation").click();
        assertThat(officer.page().getByRole(AriaRole.ALERT)).containsText("ame the liaison officer");
        officer.page().getByLabel("Liaison officer").fill("Mia Example");
        Access.isOpen(officer, "body");
        officer.picture("change-answer");
        officer.button("Accept the invitation").click();
        assertThat(officer.page().locator("main").getByRole(AriaRole.STATUS)).containsText("Your country takes part.");
        assertThat(officer.page().locator("#changeAnswer")).isHidden();
    }

    private static Locator row(Person person, String country) {
        return person.page().locator("tr[data-country=" + country + "]");
    }
}
