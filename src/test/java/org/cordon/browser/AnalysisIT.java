package org.cordon.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page.LocatorOptions;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An analysis file from its order to what its analyst reads: by a coordinator, compliance, and an officer who contributes. */
@BrowserTest
final class AnalysisIT {

    private static final String WAITING = "id,schema,category,name\n1,Person,,Ephraim Waiting\n2,Person,CONTACT,Zebulon Contact\n";

    @Test
    void isOrderedOpenedContributedToAndRead(People people) {
        var coordinator = people.signedIn("coordinator").open("/analysis");
        coordinator.page().locator("a[href*='processStart=analysis-file']").click();
        coordinator.field("purpose").fill("Boats over the pass of Exemplum");
        coordinator.field("scope").fill("2031");
        coordinator.page().locator("#f-persons label").nth(2).click();
        coordinator.page().locator("#f-data label").first().click();
        coordinator.page().locator("#f-members label").first().click();
        coordinator.field("reviewOn").fill(LocalDate.now(ZoneOffset.UTC).plusDays(90).toString());
        coordinator.field("endsOn").fill(LocalDate.now(ZoneOffset.UTC).plusDays(400).toString());
        coordinator.picture("file-order");
        coordinator.start();
        coordinator.open("/analysis");
        var row = coordinator.page().locator("#files tr", new LocatorOptions().setHasText("pass of Exemplum"));
        assertThat(row).containsText("Ordered");
        var reference = row.locator("a").innerText();

        var reviewer = people.signedIn("compliance");
        reviewer.take("Approve an analysis file", reference);
        assertThat(reviewer.text("Boats over the pass of Exemplum")).isVisible();
        reviewer.picture("file-approval");
        reviewer.page().locator("#f-opened label").first().click();
        reviewer.complete();
        await().atMost(Duration.ofMinutes(1))
                .until(() -> people.elsewhere().read("ncb-fi", "/api/analysis-files").toString().contains(reference));

        var officer = people.signedIn("ncb-fi").open("/analysis/" + reference);
        officer.expectRefusal("/api/analysis-files");
        officer.button("Contribute the file").click();
        assertThat(officer.page().locator("#contribute .bad").last()).containsText("must be the text of a file");
        officer.page().locator("#entityFile")
                .setInputFiles(new FilePayload("persons.csv", "text/csv", WAITING.getBytes(StandardCharsets.UTF_8)));
        officer.button("Contribute the file").click();
        assertThat(officer.page().locator("#quarantine")).containsText("Ephraim Waiting");
        assertThat(officer.page().locator("#entities")).containsText("Zebulon Contact");
        Access.isOpen(officer, "#analysis-file");
        officer.picture("file-contributed");
        contributeFromWhereItStands(people, officer, reference);

        var analyst = people.signedIn("analyst").open("/analysis/" + reference);
        analyst.page().locator("#quarantine").getByText("Categorise").click();
        assertThat(analyst.text("It is kept what the person is to the file.")).isVisible();
        analyst.page().locator("#words").fill("ephr");
        assertThat(analyst.page().locator("#entities li")).hasCount(1);
        Access.isOpen(analyst, "#analysis-file");
        analyst.picture("file-of-the-analyst");
    }

    private static void contributeFromWhereItStands(People people, Person officer, String file) {
        var group = people.elsewhere().act("ncb-fi", "/api/groups",
                Map.of("name", "The Ibex", "crimes", List.of("PEOPLE_SMUGGLING"), "modusOperandi", "On foot.")).path("reference").asText();
        officer.open("/network/" + group);
        officer.page().locator("details.for-analysis summary").first().click();
        officer.page().locator("select[id^=file-]").first().selectOption(file);
        officer.expectRefusal("/api/analysis-files");
        officer.page().locator("details.for-analysis[open] button").click();
        assertThat(officer.page().locator("details.for-analysis[open]")).containsText("ORGANISATIONS");
        officer.picture("fact-for-analysis");
    }
}
