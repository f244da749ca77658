package org.cordon.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import org.camunda.bpm.engine.TaskService;
import org.cordon.support.PartnerAccounts;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Norway asks a partner. The partner acknowledges and answers in Tasklist, at a desk and on a telephone. */
@BrowserTest
final class PartnerIT {

    @Autowired
    private PartnerAccounts partners;
    @Autowired
    private TaskService tasks;

    @Test
    void aPartnerIsAskedAcknowledgesAndAnswers(People people) {
        var partner = partners.exists("FRONTEX");
        var asker = people.signedIn("ncb-no");
        asker.choose("Ask other countries");
        asker.field("purpose").selectOption("string:ROUTE");
        asker.field("text").fill("By which way do they come?");
        asker.page().locator(".modal-dialog").getByText("FRONTEX").click();
        assertThat(asker.page().locator(".cordon-asked")).containsText("FRONTEX");
        asker.picture("ask-partner");
        asker.start();

        await().atMost(Duration.ofMinutes(1)).until(() -> tasks.createTaskQuery().taskCandidateGroup("partner-FRONTEX").count() == 1);
        var officer = people.onPhone().open("/").signIn(partner, PartnerAccounts.PASSWORD);
        officer.cards().filter(new FilterOptions().setHasText("Answer a question")).getByRole(AriaRole.LINK).first().click();
        assertThat(officer.page().locator(".task-card").getByText("By which way do they come?").first()).isVisible();
        assertThat(officer.page().locator("form.cordon")).containsText("Norway");
        officer.picture("phone-partner-question");
        officer.take();
        officer.button("Acknowledge").click();
        assertThat(officer.text("Acknowledged")).isVisible();
        officer.page().locator(".cordon-big label").filter(new FilterOptions().setHasText("with what you know")).click();
        officer.field("text").fill("Over the northern route, by lorry.");
        officer.field("items").fill("OWL-2027-T99999");
        officer.expectRefusal("/complete");
        officer.expectRefusal("/submit-form");
        officer.button("Complete").click();
        assertThat(officer.page().locator("form.cordon .cordon-error").filter(new FilterOptions().setHasText("of which you see nothing")))
                .isVisible();
        officer.picture("phone-partner-refused");
        officer.field("items").fill("");
        officer.complete();

        var reader = people.visitor().open("/questions").signIn(partner, PartnerAccounts.PASSWORD);
        assertThat(reader.page().locator("#questions")).containsText("A route");
        reader.picture("partner-questions");
        reader.page().locator("#questions a").first().click();
        assertThat(reader.text("Over the northern route, by lorry.")).isVisible();
        assertThat(reader.page().locator("#shell")).not().containsText("Progress");
        Access.isOpen(reader, "#question");
        reader.picture("partner-question");
        asker.page().navigate(reader.page().url());
        assertThat(asker.text("Over the northern route, by lorry.")).isVisible();
        assertThat(asker.page().locator("#question")).containsText("FRONTEX");
        asker.picture("question-partner-answered");

        asker.button("Who may see it").click();
        asker.page().getByLabel("partner-FRONTEX until (empty: without an end)").fill(Person.inDays(3));
        asker.picture("question-handling-until");
        asker.button("Let this hold").click();
        assertThat(asker.text("FRONTEX until").first()).isVisible();
    }
}
