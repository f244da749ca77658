package org.cordon.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import java.util.List;
import java.util.Map;
import org.cordon.support.Notices;
import org.junit.jupiter.api.Test;

/**
 * Readers who see a person find the person's file by any spelling of the name. The management reads the file without the name, and
 * everybody else reads nothing.
 */
@BrowserTest
final class CaseFileIT {

    @Test
    void isFoundInAnySpellingAndShowsWhatItsReaderMaySee(People people) {
        var target = people.elsewhere().confirmed("ASTROLABE-2031", "NL", "DK", Notices.complete("2031/97101", "Demirağaçlı", "NL", "DK"));
        var question = people.elsewhere().act("ncb-nl", "/api/questions", Map.of("purpose", "LOCATE", "urgency", "URGENT", "text",
                "Is he still there?", "countries", List.of("DK"), "named", true, "subject", target)).path("reference").asText();
        var netherlands = people.signedIn("ncb-nl").open("/persons");
        netherlands.page().getByLabel("Name in any spelling").fill("demiragacli");
        netherlands.page().locator("[data-person=" + target + "] a").click();
        assertThat(netherlands.page().locator("#person[aria-busy=false] h1")).containsText("Demirağaçlı");
        assertThat(netherlands.page().locator("header.who")).containsText("Wanted by Netherlands");
        assertThat(netherlands.page().locator("header.who")).containsText("Believed to be in Denmark");
        assertThat(netherlands.page().locator("#timeline")).containsText("Confirmed");
        assertThat(netherlands.page().locator("#questions")).containsText(question + " Where somebody is · Urgent · Denmark");
        Access.isOpen(netherlands, "body");
        netherlands.picture("case-file");
        Reach.toTheEnd(netherlands, "body");
        isASheetOnPaper(netherlands, target);

        var coordinator = people.signedIn("coordinator").open("/persons?q=2031/97101");
        assertThat(coordinator.page().locator("[data-person]")).hasCount(1);
        coordinator.page().locator("[data-person] a").click();
        assertThat(coordinator.page().locator("#person[aria-busy=false] h1")).containsText("Demirağaçlı");

        var manager = people.signedIn("manager").open("/targets/" + target);
        assertThat(manager.page().locator("#person[aria-busy=false] h1")).containsText(target);
        assertThat(manager.page().locator("html")).not().containsText("Demirağaçlı");

        var finland = people.signedIn("ncb-fi");
        finland.expectRefusal("/targets/" + target);
        finland.open("/targets/" + target);
        assertThat(finland.page().locator("h1")).containsText("There is nothing here");
        finland.open("/persons?q=demiragacli");
        assertThat(finland.page().locator(".found[aria-busy=false]")).containsText("None of the persons you see matches");
        people.elsewhere().cancel("ASTROLABE-2031");
    }

    /** The sheet begins with the handling, has nothing to press, and says at its foot who printed it. After printing it is a page again. */
    private static void isASheetOnPaper(Person reader, String target) {
        var page = reader.page();
        page.evaluate("dispatchEvent(new Event('beforeprint'))");
        page.emulateMedia(new EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator("main > :first-child")).containsText("Handling");
        assertThat(page.locator("main > :last-child")).containsText(target);
        assertThat(page.locator("main > :last-child")).containsText("for ncb-nl.");
        assertThat(page.locator(":is(button:not(.cited button), input, select, textarea, #shell):visible")).hasCount(0);
        reader.picture("case-file-on-paper");
        page.emulateMedia(new EmulateMediaOptions().setMedia(Media.SCREEN));
        page.evaluate("dispatchEvent(new Event('afterprint'))");
        assertThat(page.locator(".sheet-foot, .sheet-handling")).hasCount(0);
    }

    /** A reference opens its item on a telephone. The forms for the person begin with that person chosen. */
    @Test
    void leadsFromAReferenceToTheReport(People people) {
        var target = people.elsewhere().confirmed("ASTROLABE-2032", "NL", "DK", Notices.complete("2031/97102", "Demirağaçlı", "NL", "DK"));
        var lead = people.elsewhere().report("DK", target, "leads");
        var denmark = people.signedIn("ncb-dk");
        denmark.page().setViewportSize(390, 844);
        denmark.open("/go/" + target);
        assertThat(denmark.page().locator("#person[aria-busy=false] h1")).containsText("Demirağaçlı");
        Access.isOpen(denmark, "body");
        denmark.picture("case-file-on-a-telephone");
        Reach.toTheEnd(denmark, "body");

        denmark.page().getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Correct " + lead)).click();
        assertThat(denmark.page().locator("form.change")).containsText("Time zone of the place");
        assertThat(denmark.page().locator("form.change select option:checked").last()).not().isEmpty();
        denmark.page().keyboard().press("Escape");
        assertThat(denmark.page().locator("form.change")).hasCount(0);

        denmark.page().getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Report an arrest")).click();
        assertThat(denmark.page().locator(".modal-dialog .cordon-foot")).isVisible();
        var chosen = denmark.page().locator(".cordon-pick label").filter(new FilterOptions().setHasText("Demirağaçlı"));
        assertThat(chosen.locator("input")).isChecked();
        restsWhileComplianceHasSuspendedIt(people, target, denmark);
        people.elsewhere().cancel("ASTROLABE-2032");
    }

    /**
     * Compliance opens the file, suspends the target and lifts the suspension. Meanwhile the country that saw the person reads that the
     * target rests.
     */
    private static void restsWhileComplianceHasSuspendedIt(People people, String target, Person denmark) {
        var compliance = people.signedIn("compliance").open("/persons#opening");
        compliance.page().getByLabel("Reference or notice number").fill(target);
        compliance.page().getByLabel("Why you open it").fill("A complaint to the CCF");
        compliance.button("Open the case file").click();
        compliance.page().locator("#opening [role=status] a").click();
        compliance.button("Suspend").click();
        compliance.button("Suspend the target").click();
        assertThat(compliance.page().getByLabel("Reason (needed)")).isFocused();
        assertThat(compliance.page().locator("#end-ground-error")).hasText("Choose a reason.");
        compliance.page().getByLabel("Reason (needed)").selectOption("CCF_MEASURE");
        compliance.page().getByLabel("Why, in words").fill("The CCF asks for it");
        Access.isOpen(compliance, "body");
        compliance.picture("suspend");
        compliance.button("Suspend the target").click();
        assertThat(compliance.page().locator("main").getByRole(AriaRole.STATUS)).containsText(target + " is suspended.");
        assertThat(compliance.page().locator("header.who h1")).containsText("Suspended");
        assertThat(compliance.page().locator("#suspensions")).containsText("The CCF asks for it");

        denmark.open("/targets/" + target);
        assertThat(denmark.page().locator("header.who")).containsText("nobody acts on the case file until that is lifted");
        assertThat(denmark.page().locator("header.who")).containsText("who it is stays with those who supplied the file");
        assertThat(denmark.page().locator("html")).not().containsText("Demirağaçlı");
        assertThat(denmark.page().locator("html")).not().containsText("CCF");
        assertThat(denmark.page().locator(".todo")).containsText("Report an arrest");
        assertThat(denmark.page().locator(".todo")).not().containsText("Share a lead");
        Access.isOpen(denmark, "body");
        denmark.picture("suspended-on-a-telephone");

        compliance.button("Lift the suspension").click();
        compliance.page().getByLabel("Why, in words").fill("The CCF has decided");
        compliance.page().locator("form.change [type=submit]").click();
        assertThat(compliance.page().locator("main").getByRole(AriaRole.STATUS))
                .containsText("The suspension of " + target + " is lifted.");
        assertThat(compliance.page().locator("header.who h1")).not().containsText("Suspended");
        denmark.page().reload();
        assertThat(denmark.page().locator("#person[aria-busy=false] h1")).containsText("Demirağaçlı");
        assertThat(denmark.page().locator(".todo")).containsText("Share a lead");
    }
}
