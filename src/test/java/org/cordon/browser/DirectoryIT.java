package org.cordon.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Page.GetByLabelOptions;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The page of the country directory, used by its people. */
@BrowserTest
final class DirectoryIT {

    @Autowired
    private ManagementService management;

    @Test
    void letsAnAdministratorChangeACountryInItsRow(People people) {
        var admin = people.signedIn("admin");
        admin.page().locator(".shell-places [data-place=directory]").click();
        admin.page().getByLabel("Search by country").fill("Tonga");
        assertThat(row(admin, "TO")).containsText("duty.to@ncb-");
        button(row(admin, "TO"), "Change Tonga").click();

        admin.expectRefusal("/api/countries/TO");
        admin.page().getByLabel("Contact", new GetByLabelOptions().setExact(true)).fill("nobody");
        admin.page().getByLabel("Duty hours").fill("Mo-Sa 07:00-15:00");
        admin.page().keyboard().press("Enter");
        assertThat(admin.text("has to be one e-mail address")).isVisible();
        admin.picture("directory-refusal");

        admin.page().getByLabel("Contact", new GetByLabelOptions().setExact(true)).fill("duty@tonga.example");
        admin.page().keyboard().press("Enter");
        assertThat(row(admin, "TO")).containsText("duty@tonga.example");
        assertThat(row(admin, "TO")).containsText("Mon-Sat 07:00");
        assertThat(button(row(admin, "TO"), "Change Tonga")).isFocused();
    }

    @Test
    void showsWhatAFileWouldChangeBeforeItDoes(People people) {
        var admin = people.signedIn("admin").open("/directory");
        choose(admin, "code;contact\r\nWS;\r\nXX;\r\n");
        admin.expectRefusal("/api/countries.csv");
        assertThat(admin.text("row 2 (XX), code")).isVisible();

        choose(admin, "code;contact\r\nWS;\r\n");
        assertThat(admin.text("it would change 1 country")).isVisible();
        admin.picture("directory-preview");
        admin.page().getByLabel("Without contact").check();
        assertThat(row(admin, "WS")).hasCount(0);

        admin.button("Change 1 country").click();
        assertThat(admin.text("1 country was changed.")).isVisible();
        assertThat(row(admin, "WS")).containsText("No contact");
    }

    @Test
    void letsAnAdministratorHaveFailedMailTriedAgain(People people) {
        var operation = "UNREACHED-2031";
        people.elsewhere().launch(operation, "MT");
        people.elsewhere().contact("MT", null);
        people.elsewhere().moveDate(operation, "invitationDeadline", 6);
        await().atMost(Duration.ofMinutes(1))
                .until(() -> management.createJobQuery().processDefinitionKey("message-delivery").withException().list(),
                        jobs -> !jobs.isEmpty())
                .forEach(job -> management.setJobRetries(job.getId(), 0));
        var admin = people.signedIn("admin").open("/directory");
        assertThat(admin.text("given up after")).isVisible();
        Access.isOpen(admin, "#directory");
        admin.picture("directory-failed");

        people.elsewhere().contact("MT", "ncb-valletta@bureau.example");
        admin.button("Try again").click();
        assertThat(admin.text("tried once more now.")).isVisible();
        await().atMost(Duration.ofMinutes(1)).until(() -> management.createJobQuery().noRetriesLeft().count() == 0
                && management.createJobQuery().processDefinitionKey("message-delivery").withException().count() == 0);
        admin.open("/directory");
        assertThat(row(admin, "MT")).containsText("ncb-valletta@bureau.example");
        assertThat(admin.button("Try again")).isHidden();
        people.elsewhere().cancel(operation);
    }

    @Test
    void showsAnOfficerHowAnotherBureauIsReached(People people) {
        var officer = people.signedIn("ncb-nl");
        officer.page().locator(".shell-places [data-place=exchange]").click();
        officer.page().locator(".shell-pages a[href='/directory']").click();
        assertThat(row(officer, "DE")).containsText("duty.de@ncb-wiesbaden.example");
        assertThat(row(officer, "DE")).containsText("Europe/Berlin");
        assertThat(officer.page().getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(Pattern.compile("^Change")))).hasCount(0);
        assertThat(officer.page().locator("#file")).hasCount(0);
    }

    private static void choose(Person person, String file) {
        person.page().locator("#file").setInputFiles(new FilePayload("contacts.csv", "text/csv", file.getBytes(StandardCharsets.UTF_8)));
    }

    private static Locator row(Person person, String code) {
        return person.page().locator("#country-" + code);
    }

    private static Locator button(Locator row, String name) {
        return row.getByRole(AriaRole.BUTTON).filter(new FilterOptions().setHasText(name));
    }
}
