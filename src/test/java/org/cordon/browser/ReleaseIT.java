package org.cordon.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.GetByRoleOptions;
import com.microsoft.playwright.Page.GetByTextOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import org.cordon.support.Notices;
import org.junit.jupiter.api.Test;

/** DE nominates a person believed to be in NL and lays down that nobody passes the file on. NL asks to pass it on to DK, and DE answers. */
@BrowserTest
final class ReleaseIT {

    private static final String OPERATION = "FREED-2031";

    @Test
    void fromTheRequestToItsAnswer(People people) {
        people.elsewhere().launch(OPERATION, "DE", "NL");
        var notice = Notices.complete("2031/4", "VOGEL", "DE", "NL");
        notice.withObjectProperty("cordon").put("handlingCode", "H2").put("sourceEvaluation", "B").put("informationEvaluation", 2);
        people.elsewhere().nominate(OPERATION, "DE", List.of(notice));
        people.elsewhere().answer(OPERATION, "NL", Map.of("accepted", true, "liaisonOfficer", "Officer of NL"));
        people.elsewhere().complete("ncb-nl", "userTask_nominate", OPERATION + "-NL", Map.of("finished", true));
        var coordinator = people.signedIn("coordinator");
        coordinator.take("Screen the nominations", OPERATION + "-DE");
        coordinator.button("Accept all that are complete (1)").click();
        coordinator.complete();
        coordinator.take("Freeze the target list", OPERATION);
        coordinator.field("code").fill(OPERATION);
        coordinator.complete();

        var supplier = people.signedIn("ncb-de");
        layDown(supplier);
        var target = people.elsewhere().read("ncb-de", "/api/operations/" + OPERATION + "/targets").path("items").get(0).path("reference")
                .asText();
        people.elsewhere().decide("ncb-de", "userTask_confirmTargets", OPERATION + "-DE",
                List.of(Map.of("reference", target, "answer", "ASK", "text", "Since when is he there?")));
        var asker = people.signedIn("ncb-nl").take("Confirm the targets", OPERATION + "-NL");
        assertThat(asker.field("decisions")).containsText("You are asked by Germany: Since when is he there?");
        assertThat(asker.field("decisions")).containsText("Handling, laid down by Germany");
        assertThat(asker.field("decisions").locator(".cordon-control")).containsText("Not for: Denmark");
        asker.picture("confirm-with-handling");

        ask(asker, people);
        var request = people.elsewhere().read("ncb-nl", "/api/release-requests").path("items").get(0).path("reference").asText();
        supplier.open("/camunda/app/tasklist/default/").take("Answer a release request", request);
        supplier.page().getByText("Refuse", new GetByTextOptions().setExact(true)).click();
        supplier.button("Complete").click();
        assertThat(supplier.reason("reason")).isVisible();
        supplier.text("Release it whole").click();
        supplier.picture("answer-release");
        supplier.complete();

        asker.open("/operations/" + OPERATION + "/releases");
        assertThat(releases(asker)).containsText("Germany has released it.");
        asker.picture("released");
        takeBack(supplier);
        people.elsewhere().cancel(OPERATION);
    }

    private static void layDown(Person supplier) {
        supplier.open("/operations/" + OPERATION + "/handling");
        var section = supplier.page().locator("#handling");
        press(section, "Change");
        var form = section.locator("form.change");
        form.getByLabel("Not for").fill("XX");
        supplier.expectRefusal("/handling");
        press(form, "Let this hold");
        assertThat(form.getByLabel("Not for")).isFocused();
        form.getByLabel("Not for").fill("DK");
        press(form, "Let this hold");
        assertThat(supplier.page().locator("main").getByRole(AriaRole.STATUS)).containsText("This holds for");
        assertThat(section).containsText("Not for: Denmark");
    }

    private static void ask(Person asker, People people) {
        var target = people.elsewhere().read("ncb-nl", "/api/operations/" + OPERATION + "/targets").path("items").get(0).path("reference")
                .asText();
        asker.open("/operations/" + OPERATION + "/releases");
        releases(asker).locator("summary").click();
        var form = releases(asker).locator("form.change");
        form.getByLabel("Target, lead or question").fill(target);
        form.getByLabel("To be released to").fill("DK");
        asker.expectRefusal("/release-requests");
        press(form, "Ask the suppliers");
        assertThat(form.getByLabel("What it is needed for")).isFocused();
        form.getByLabel("What it is needed for").fill("His brother lives in Aarhus.");
        asker.picture("ask-for-a-release");
        press(form, "Ask the suppliers");
        assertThat(asker.page().locator("main").getByRole(AriaRole.STATUS)).containsText("is with the suppliers");
        assertThat(releases(asker).locator("tbody tr")).hasCount(1);
        assertThat(releases(asker)).containsText("Netherlands, for Denmark");
    }

    private static void takeBack(Person supplier) {
        supplier.open("/operations/" + OPERATION + "/handling");
        var section = supplier.page().locator("#handling");
        assertThat(section).containsText("Released to: Denmark");
        press(section, "Change");
        section.locator("form.change").getByLabel("Released to").fill("");
        press(section.locator("form.change"), "Let this hold");
        assertThat(supplier.page().locator("main").getByRole(AriaRole.STATUS)).containsText("This holds for");
        assertThat(section).not().containsText("Released to: Denmark");
    }

    private static Locator releases(Person person) {
        return person.page().locator("#releases");
    }

    private static void press(Locator within, String button) {
        within.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(button)).click();
    }
}
