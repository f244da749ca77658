package org.cordon.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import org.cordon.support.Notices;
import org.junit.jupiter.api.Test;

/**
 * One person's file: found in any spelling, whole for those who see the person, without the person for the management, and nothing for
 * everybody else.
 */
@BrowserTest
final class CaseFileIT {

    @Test
    void isFoundInAnySpellingAndShowsWhatItsReaderMaySee(People people) {
        var target = people.elsewhere().confirmed("ASTROLABE-2031", "NL", "DK", Notices.complete("2031/97101", "Demirağaçlı", "NL", "DK"));
        var netherlands = people.signedIn("ncb-nl").open("/persons");
        netherlands.page().getByLabel("Name in any spelling").fill("demiragacli");
        netherlands.page().locator("[data-person=" + target + "] a").click();
        assertThat(netherlands.page().locator("#person[aria-busy=false] h1")).containsText("Demirağaçlı");
        assertThat(netherlands.page().locator("header.who")).containsText("Wanted by Netherlands");
        assertThat(netherlands.page().locator("header.who")).containsText("Believed to be in Denmark");
        assertThat(netherlands.page().locator("#timeline")).containsText("Confirmed");
        Access.isOpen(netherlands, "body");
        netherlands.picture("case-file");
        Reach.toTheEnd(netherlands, "body");

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

    /** What is behind a reference opens on a telephone, and what is done about the person begins with him chosen. */
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
        people.elsewhere().cancel("ASTROLABE-2032");
    }
}
