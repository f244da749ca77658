package org.cordon.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.cordon.support.Colleague;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Officers of one bureau share a desk. The text of a draft survives the end of the browser, and neither officer unknowingly takes anything
 * from the other.
 */
@BrowserTest
final class SharedDeskIT {

    /** Germany reads English. */
    private static final String OFFICER = "ncb-de";
    private static final String SECOND = "ncb-de-b";

    @Autowired
    private Colleague colleague;

    /** Adds a second officer, who stays: an officer whose account ends would be signed out at a screen that is still open. */
    @BeforeEach
    void come() {
        colleague.comes(SECOND, "DE");
    }

    @Test
    void aClosedBrowserLosesNothing(People people) {
        people.elsewhere().launch("CLOSED-2031", "DE", "DK");
        var officer = people.signedIn(OFFICER).take("Answer the invitation", "CLOSED-2031-DE");
        officer.text("We take part").click();
        officer.field("liaisonOfficer").fill("Anne Leroy, at the desk");
        assertThat(officer.text("Kept at")).isVisible();
        officer.leave();

        var later = people.signedIn(OFFICER);
        later.card("Answer the invitation", "CLOSED-2031-DE").getByRole(AriaRole.LINK).first().click();

        assertThat(later.field("liaisonOfficer")).hasValue("Anne Leroy, at the desk");
        assertThat(later.text("Draft of")).containsText(Pattern.compile("Draft of \\d\\d:\\d\\d by you restored"));
        later.picture("draft-restored");
        later.button("Start again").click();
        assertThat(later.field("liaisonOfficer")).hasCount(0);
        later.button("Recover the draft").click();
        assertThat(later.field("liaisonOfficer")).hasValue("Anne Leroy, at the desk");
        later.complete();
    }

    @Test
    void aColleagueTakesOverAndGoesOnWithTheDraft(People people) {
        people.elsewhere().launch("HANDED-2031", "DE", "DK");
        var first = people.signedIn(OFFICER).take("Answer the invitation", "HANDED-2031-DE");
        first.text("We take part").click();
        first.field("liaisonOfficer").fill("Anne Leroy");
        assertThat(first.text("Kept at")).isVisible();

        var second = people.signedIn(SECOND);
        second.card("Answer the invitation", "HANDED-2031-DE").getByRole(AriaRole.LINK).first().click();
        assertThat(second.text("ncb-de holds this task since")).isVisible();
        assertThat(second.field("liaisonOfficer")).isDisabled();
        second.picture("held-by-a-colleague");
        second.button("Take over from ncb-de").click();
        assertThat(second.field("liaisonOfficer")).isEnabled();
        assertThat(second.field("liaisonOfficer")).hasValue("Anne Leroy");
        second.field("liaisonOfficer").fill("Marc Petit");
        assertThat(second.text("Kept at")).isVisible();

        first.expectRefusal("/(api/drafts|task)/");
        first.button("Complete").click();
        assertThat(first.text("has taken over this task at").first()).isVisible();
        assertThat(first.button("Take over from ncb-de-b")).isVisible();
        first.picture("taken-over-by-a-colleague");
        second.complete();
        assertThat(people.elsewhere().read(OFFICER, "/api/operations/HANDED-2031/participations").at("/items/0/liaisonOfficer").textValue())
                .isEqualTo("Marc Petit");
    }

    @Test
    void ofTwoDraftsOfOneFormTheOfficerChooses(People people) {
        people.elsewhere().launch("TWODRAFTS-2031", "DE", "DK");
        var desk = people.signedIn(OFFICER).take("Answer the invitation", "TWODRAFTS-2031-DE");
        desk.text("We take part").click();
        var home = people.signedIn(OFFICER);
        home.card("Answer the invitation", "TWODRAFTS-2031-DE").getByRole(AriaRole.LINK).first().click();
        home.text("We take part").click();
        home.field("liaisonOfficer").fill("Typed at home");
        assertThat(home.text("Kept at")).isVisible();

        desk.expectRefusal("/api/drafts/");
        desk.field("liaisonOfficer").fill("Typed at the desk");

        var alert = desk.page().locator("#cordon-other");
        assertThat(alert).containsText("This form was also filled in by you");
        assertThat(alert.locator("tbody tr")).hasCount(1);
        assertThat(alert.locator("tbody tr")).containsText("Typed at the deskTyped at home");
        desk.picture("two-drafts");
        desk.button("Complete").click();
        assertThat(desk.text("Choose first which of the two drafts goes on.")).isVisible();
        desk.button("Go on with the one kept meanwhile").click();
        assertThat(desk.field("liaisonOfficer")).hasValue("Typed at home");
        desk.complete();
    }

    @Test
    void aTaskIsPutBackForTheOthers(People people) {
        people.elsewhere().launch("PUTBACK-2031", "DE", "DK");
        var first = people.signedIn(OFFICER).take("Answer the invitation", "PUTBACK-2031-DE");
        first.text("We take part").click();
        first.button("Return to group").first().click();
        assertThat(first.button("Take this task")).isVisible();
        assertThat(first.field("accepted")).isDisabled();
        first.leave();

        var second = people.signedIn(SECOND).take("Answer the invitation", "PUTBACK-2031-DE");

        assertThat(second.text("by ncb-de restored")).isVisible();
        second.field("liaisonOfficer").fill("Marc Petit");
        second.complete();
    }

    @Test
    void anOperationIsLaunchedFromAnEarlierOne(People people) {
        people.elsewhere().launch("AGAIN-2030", "DE", "DK", "FI");
        var coordinator = people.signedIn("coordinator").choose("Launch an operation");
        coordinator.text("Begin from an earlier operation").click();
        coordinator.field("earlier").selectOption("string:AGAIN-2030");
        coordinator.button("Fill in from it").click();

        assertThat(coordinator.field("title")).hasValue("Operation AGAIN-2030");
        assertThat(coordinator.text("with 3 countries and all dates moved")).isVisible();
        assertThat(coordinator.page().locator(".picker-chips li")).hasCount(3);
        assertThat(coordinator.field("operationEnd")).not().hasValue("");
        coordinator.picture("begun-from-an-earlier-operation");
        coordinator.field("code").fill("AGAIN-2031");
        coordinator.page().getByLabel("Remove Finland").click();
        coordinator.start();

        var order = people.elsewhere().read("coordinator", "/api/operations/AGAIN-2031");
        assertThat(order.path("title").textValue()).isEqualTo("Operation AGAIN-2030");
        assertThat(order.path("quota").intValue()).isEqualTo(1000);
    }
}
