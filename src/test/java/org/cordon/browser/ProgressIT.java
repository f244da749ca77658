package org.cordon.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator.FilterOptions;
import java.util.List;
import java.util.Map;
import org.cordon.support.Notices;
import org.junit.jupiter.api.Test;

/** An officer looks up the progress of the own country, and goes from there to the open work. */
@BrowserTest
final class ProgressIT {

    private static final String OPERATION = "COMPASS-2031";

    @Test
    void theCountrySeesItsOwnAndGoesToWhatIsOwed(People people) {
        people.elsewhere().launch(OPERATION, "NL", "DK");
        var officer = people.signedIn("ncb-nl");
        assertThat(officer.page().locator(".shell-new")).isVisible();
        officer.page().locator(".shell-places [data-place=operations]").click();
        officer.page().locator(".shell-pages a[href='/progress']").click();
        var card = officer.page().locator("#" + OPERATION);
        assertThat(card.locator(".debts li")).hasCount(1);
        assertThat(card.locator(".debts")).containsText("Answer the invitation");
        assertThat(card.locator(".results")).containsText("has not approved results yet");

        people.elsewhere().nominate(OPERATION, "NL", List.of(Notices.complete("2031/911", "WOUTERSEN", "NL", "DK")));
        officer.page().getByText("Refresh").click();
        assertThat(card.locator(".owed")).containsText("Nobody waits for anything");
        assertThat(card.locator(".targets")).containsText("To be screened: 1");

        people.elsewhere().answer(OPERATION, "DK", Map.of("accepted", true, "liaisonOfficer", "Ann Example"));
        people.elsewhere().complete("ncb-dk", "userTask_nominate", OPERATION + "-DK", Map.of("finished", true));
        var reference = people.elsewhere().read("ncb-nl", "/api/operations/" + OPERATION + "/nominations").path("items").get(0)
                .path("reference").asText();
        people.elsewhere().decide("coordinator", "userTask_screenBatch", OPERATION + "-NL",
                List.of(Map.of("reference", reference, "decision", "ACCEPT")));
        people.elsewhere().complete("coordinator", "userTask_freezeList", OPERATION, Map.of("frozen", true));

        var host = people.signedIn("ncb-dk").open("/progress");
        var debts = host.page().locator("#" + OPERATION + " .debts li");
        assertThat(debts.filter(new FilterOptions().setHasText("Confirm the targets"))).containsText("for Netherlands (1)");
        host.picture("progress");
        debts.locator("a").click();
        assertThat(host.page().locator("form.cordon")).isVisible();

        officer.page().getByText("Refresh").click();
        assertThat(card.locator(".wanted")).containsText("1 Wanted by Netherlands");
        assertThat(card.locator(".wanted .legend")).containsText("Awaiting confirmation: 1");
        assertThat(card.locator(".owed")).containsText("Confirmations about targets that you want: Denmark (1)");
        people.elsewhere().cancel(OPERATION);
    }

    @Test
    void isForCountriesAlone(People people) {
        for (var account : List.of("coordinator", "compliance", "manager", "admin")) {
            var person = people.signedIn(account);
            person.page().waitForURL(url -> !url.contains("/login"));
            person.expectRefusal("/progress");
            assertThat(person.page().navigate("/progress").status()).as(account).isEqualTo(404);
            assertThat(person.page().locator("#progress")).hasCount(0);
        }
    }
}
