package org.cordon.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.SelectOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@BrowserTest
final class TasklistIT {

    @Test
    void tellsAnOfficerWithoutWorkWhatComesNext(People people) {
        var officer = people.signedIn("ncb-cy");

        assertThat(officer.text("Nothing is waiting for you.")).isVisible();
        assertThat(officer.text("When an operation invites")).isVisible();
        officer.picture("without-work");
    }

    @Test
    void showsOperationCountryAndDueDateOnTheCardOfATask(People people) {
        people.elsewhere().launch("CARDS-2031", "PT");
        var officer = people.signedIn("ncb-pt");

        var card = officer.card("Answer the invitation", "CARDS-2031-PT");
        assertThat(card).isVisible();
        assertThat(card.locator("time")).hasText("5 days");
        officer.picture("card-of-a-task");
    }

    @Test
    void showsNoBannerOfAVendor(People people) {
        var officer = people.signedIn("ncb-cy");
        assertThat(officer.text("Nothing is waiting for you.")).isVisible();
        hasNoBanner(officer);

        var manager = people.signedIn("manager");
        assertThat(manager.page().locator(".cordon-page")).isVisible();
        hasNoBanner(manager);
        manager.open("/camunda/app/cockpit/default/#/dashboard");
        assertThat(manager.page().locator(".cordon-dashboard")).isVisible();
        hasNoBanner(manager);
        manager.picture("cockpit-without-banner");
    }

    @Test
    void printsNoAddressesAfterLinks(People people) {
        var officer = people.signedIn("ncb-cy");
        assertThat(officer.text("Nothing is waiting for you.")).isVisible();

        officer.page().emulateMedia(new EmulateMediaOptions().setMedia(Media.PRINT));

        org.assertj.core.api.Assertions.assertThat(officer.page().evaluate("[...document.querySelectorAll('a[href]')]"
                + ".map((link) => getComputedStyle(link, '::after').content).filter((said) => said.includes('('))")).isEqualTo(List.of());
    }

    @Test
    void offersToEnterAnOperationAfterItHasTakenPlace(People people) {
        var coordinator = people.signedIn("coordinator");
        coordinator.choose("Launch an operation");
        coordinator.field("code").fill("PAST-2016");
        coordinator.field("title").fill("Past, for the record");
        coordinator.field("theme").selectOption(new SelectOption().setLabel("People smuggling"));
        coordinator.field("host").fill("Lyon");
        var dates = List.of("invitationDeadline", "nominationDeadline", "confirmationDeadline", "operationStart", "operationEnd");
        for (int month = 1; month <= dates.size(); month++) {
            coordinator.field(dates.get(month - 1)).fill("2016-0" + month + "-11T08:00");
        }
        coordinator.page().getByPlaceholder("Search a country or code").fill("Netherlands");
        coordinator.page().locator(".cordon-pick label").first().click();
        assertThat(coordinator.reason("operationEnd")).containsText("has passed");

        coordinator.field("enteredAfterwards").check();
        assertThat(coordinator.text("no deadline or reminder waits for anybody")).isVisible();
        assertThat(coordinator.text("Enter an operation that has taken place.")).isVisible();
        assertThat(coordinator.text("is invited as soon as you press Start")).hasCount(0);
        assertThat(coordinator.reason("operationEnd")).hasCount(0);
        assertThat(coordinator.text("Launch enters PAST-2016 with 1 country")).isVisible();
        coordinator.picture("entered-afterwards");
        coordinator.button("Launch").click();
        assertThat(coordinator.page().locator(".modal-dialog")).hasCount(0);

        var officer = people.signedIn("ncb-nl");
        assertThat(officer.card("Answer the invitation", "PAST-2016-NL")).isVisible();
        assertThat(officer.card("Answer the invitation", "PAST-2016-NL").locator("time")).hasCount(0);
        officer.take("Answer the invitation", "PAST-2016-NL");
        officer.text("We take part").click();
        officer.field("liaisonOfficer").fill("Lea Example");
        assertThat(officer.page().locator(".cordon-foot")).containsText("when this happened");
        officer.field("happenedAt").fill(Person.inDays(1));
        officer.button("Complete").click();
        assertThat(officer.reason("happenedAt")).containsText("is in the future");
        officer.picture("when-it-happened");
        officer.field("happenedAt").fill("2016-01-09T09:30");
        officer.complete();
        var accepted = people.elsewhere().read("coordinator", "/api/operations/PAST-2016/events").path("items")
                .findValuesAsText("happenedAt");
        org.assertj.core.api.Assertions.assertThat(accepted)
                .anyMatch(time -> time.startsWith("2016-01-09T08:30") || time.startsWith("2016-01-09T09:30"));
    }

    @Test
    void asksForNoTimeInAnOperationOfToday(People people) {
        people.elsewhere().launch("TODAY-2031", "DK");
        var officer = people.signedIn("ncb-dk");
        officer.take("Answer the invitation", "TODAY-2031-DK");
        assertThat(officer.field("happenedAt")).hasCount(0);
        people.elsewhere().cancel("TODAY-2031");
    }

    private static void hasNoBanner(Person person) {
        assertThat(person.page().locator(".ce-eol-banner:visible")).hasCount(0);
        assertThat(person.page().locator(".brand-logo:visible")).hasCount(0);
        assertThat(person.page()).not().hasTitle(Pattern.compile("camunda", Pattern.CASE_INSENSITIVE));
    }

    @Test
    void movesNothingUnderTheHandOfWhoeverHasGoneOn(People people) {
        people.elsewhere().launch("FIRST-2031", "SE");
        people.elsewhere().launch("SECOND-2031", "SE");
        var officer = people.signedIn("ncb-se");
        officer.take("Answer the invitation", "FIRST-2031-SE");
        officer.text("We take part").click();
        officer.field("liaisonOfficer").fill("Lea Example");
        var receipts = new CompletableFuture<Route>();
        officer.page().route(Pattern.compile("/api/receipts/[^/]+$"), receipts::complete);
        officer.complete();
        officer.take("Answer the invitation", "SECOND-2031-SE");
        officer.text("We take part").click();
        var field = officer.field("liaisonOfficer");
        assertThat(officer.page().locator(".cordon-receipt")).hasCount(0);
        var before = field.boundingBox().y;

        officer.page().waitForCondition(receipts::isDone);
        var told = Seen.of(officer.page(), ".cordon-receipt");
        receipts.join().resume();
        told.await("Invitation answered: FIRST-2031-SE");

        org.assertj.core.api.Assertions.assertThat(field.boundingBox().y).isCloseTo(before, within(1.0));
        people.elsewhere().cancel("FIRST-2031");
        people.elsewhere().cancel("SECOND-2031");
    }

    @Test
    void saysInWordsWhyACompleteIsRefused(People people) {
        people.elsewhere().launch("TWICE-2031", "AT");
        var officer = people.signedIn("ncb-at");
        officer.take("Answer the invitation", "TWICE-2031-AT");
        officer.text("We take part").click();
        officer.field("liaisonOfficer").fill("Lea Example");
        people.elsewhere().answer("TWICE-2031", "AT", Map.of("accepted", true, "liaisonOfficer", "Max Example"));
        officer.expectRefusal("/(task|api/tasks|api/drafts)/");

        officer.button("Complete").click();

        assertThat(officer.page().getByRole(AriaRole.ALERT).first()).isVisible();
        officer.picture("refused-complete");
    }
}
