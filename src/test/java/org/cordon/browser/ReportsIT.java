package org.cordon.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import org.cordon.support.Notices;
import org.junit.jupiter.api.Test;

/** An officer corrects or withdraws a report on the page of the operation. */
@BrowserTest
final class ReportsIT {

    private static final String OPERATION = "RUE-2031";
    private static final String ASSESSED = "RUE-2032";

    @Test
    void aReportIsCorrectedAndWithdrawnInPlace(People people) {
        people.elsewhere().launch(OPERATION, "PT");
        people.elsewhere().reportLead("PT", "2031/777", "CASTILLO", "Porto");
        var officer = people.signedIn("ncb-pt");
        officer.open("/operations/" + OPERATION + "/reports");
        var section = officer.page().locator("#reports");
        assertThat(section).containsText("2031/777");

        section.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Correct")).click();
        var form = section.locator("form.change");
        assertThat(form.getByLabel("When, on the clock of the place")).isFocused();
        form.getByLabel("Place", new Locator.GetByLabelOptions().setExact(true)).fill("Braga");
        press(form, "Correct the report");
        assertThat(form.getByLabel("Reason")).isFocused();
        assertThat(form).containsText("Say why.");

        form.getByLabel("Reason").fill("The town was misread.");
        form.getByLabel("When, on the clock of the place").fill("2099-05-11T04:20");
        officer.expectRefusal("/correction");
        press(form, "Correct the report");
        assertThat(form.locator("div:not(.when)")
                .filter(new FilterOptions().setHas(officer.page().getByLabel("When, on the clock of the place"))).last())
                .containsText("lies in the future");
        assertThat(form.getByLabel("Reason")).hasValue("The town was misread.");
        officer.picture("report-refused");

        form.getByLabel("When, on the clock of the place").fill("2026-05-11T05:00");
        press(form, "Correct the report");
        assertThat(officer.page().locator("main").getByRole(AriaRole.STATUS)).containsText("is corrected");
        assertThat(section).containsText("Braga");
        section.locator("summary").click();
        assertThat(section.locator("del").filter(new FilterOptions().setHasText("Porto"))).isVisible();
        officer.picture("report-corrected");

        section.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Withdraw")).press("Enter");
        officer.page().keyboard().press("Escape");
        assertThat(section.locator("form.change")).hasCount(0);
        section.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Withdraw")).press("Enter");
        officer.page().keyboard().type("Another man altogether.");
        press(form, "Withdraw the report");
        assertThat(section.locator(".mark")).hasText("Withdrawn");
        assertThat(section.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Correct"))).hasCount(0);
    }

    @Test
    void aReportIsCorrectedOnItsOwnPage(People people) {
        people.elsewhere().reportArrest("VU", "Pacific/Efate", "2031/779", "CASTELLO");
        var report = people.elsewhere().read("ncb-vu", "/api/reports").path("items").get(0).path("reference").asText();
        var officer = people.signedIn("ncb-vu").open("/reports/" + report);
        officer.page().locator("#reports").getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Correct")).click();
        var form = officer.page().locator("form.change");
        assertThat(form.getByLabel("Time zone of the place")).hasValue("Pacific/Efate");
        form.getByLabel("Place", new Locator.GetByLabelOptions().setExact(true)).fill("Luganville");
        form.getByLabel("Reason").fill("The town was misread.");
        press(form, "Correct the report");
        assertThat(officer.page().locator("main").getByRole(AriaRole.STATUS)).containsText("is corrected");
        assertThat(officer.page().locator("#reports")).containsText("Luganville");
        officer.picture("report-corrected-on-its-page");
    }

    @Test
    void theCountryThatWantsThePersonAssessesALead(People people) {
        people.elsewhere().launch(ASSESSED, "PT", "DK");
        people.elsewhere().answer(ASSESSED, "DK", Map.of("accepted", true, "liaisonOfficer", "Officer of DK"));
        people.elsewhere().complete("ncb-dk", "userTask_nominate", ASSESSED + "-DK", Map.of("finished", true));
        people.elsewhere().nominate(ASSESSED, "PT", List.of(Notices.complete("2031/778", "CASTELO", "PT", "DK")));
        var coordinator = people.signedIn("coordinator");
        coordinator.take("Screen the nominations", ASSESSED + "-PT");
        coordinator.button("Accept all that are complete (1)").click();
        coordinator.complete();
        coordinator.take("Freeze the target list", ASSESSED);
        coordinator.field("code").fill(ASSESSED);
        coordinator.complete();
        people.elsewhere().reportLead("DK", "2031/778", "CASTELO", "Aarhus");

        var officer = people.signedIn("ncb-pt").take("Assess the lead", ASSESSED);
        assertThat(officer.page().locator("form.cordon")).containsText("Aarhus, Denmark");
        assertThat(officer.page().locator("form.cordon")).containsText("Handling, laid down by Denmark");
        Access.isOpen(officer, "body");
        officer.button("Complete").click();
        assertThat(officer.page().locator("#cordon-summary")).containsText("what was done with it");
        officer.text("it was followed up").click();
        officer.complete();
        people.elsewhere().cancel(ASSESSED);
    }

    private static void press(Locator form, String button) {
        form.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button)).click();
    }
}
