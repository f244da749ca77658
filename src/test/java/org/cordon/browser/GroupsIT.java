package org.cordon.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.options.SelectOption;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The life of a group, from its form to what others know of it. An officer registers it, compliance reviews it, and another officer adds to
 * it on a telephone.
 */
@BrowserTest
final class GroupsIT {

    @Test
    void isRegisteredReviewedFoundAndAddedTo(People people) {
        var steward = people.signedIn("ncb-fi").open("/network");
        steward.page().locator("a[href*='processStart=group-register']").click();
        steward.field("name").fill("The Heron Company");
        steward.field("modusOperandi").fill("Lorries with a second floor, over the pass.");
        steward.field("source").fill("ge");
        steward.field("destination").fill("gr, it");
        steward.field("notFor").fill("pt");
        steward.field("name").focus();
        assertThat(steward.page().locator(".cordon-chips").filter(new FilterOptions().setHasText("Italy"))).containsText("Greece");
        steward.picture("group-form");
        steward.start();
        steward.open("/network?words=heron");
        assertThat(steward.page().locator("#found")).containsText("In review");
        var reference = steward.page().locator("#found tbody small bdi").first().innerText();
        steward.page().locator("a[href*='processStart=group-register']").click();
        steward.field("name").fill("Herron Company");
        assertThat(steward.page().locator("#alike a")).hasText("The Heron Company");
        steward.picture("group-form-alike");

        var reviewer = people.signedIn("compliance");
        await().atMost(Duration.ofMinutes(1))
                .until(() -> people.elsewhere().read("compliance", "/api/groups").toString().contains(reference));
        reviewer.take("Approve a smuggling group", reference);
        assertThat(reviewer.text("Lorries with a second floor")).isVisible();
        reviewer.picture("group-review");
        reviewer.page().locator("#f-published label").first().click();
        reviewer.complete();

        var other = people.onPhone();
        await().atMost(Duration.ofMinutes(1))
                .until(() -> people.elsewhere().read("ncb-gr", "/api/groups?words=heron").toString().contains(reference));
        assertThat(people.elsewhere().read("ncb-pt", "/api/groups").toString()).doesNotContain(reference);
        other.open("/network").signIn("ncb-gr", "cordon");
        other.page().locator("#words").fill("heron");
        assertThat(other.page().locator("#found tbody tr")).hasCount(1);
        assertThat(fits(other)).isTrue();
        Access.isOpen(other, "#network");
        other.picture("groups-narrow");
        other.page().locator("#found a").first().click();
        assertThat(other.page().locator("#roles")).containsText("Georgia");
        other.page().locator("#add summary").click();
        other.page().locator("#kind").selectOption("VEHICLE");
        other.expectRefusal("/api/groups");
        other.button("Add it").click();
        assertThat(other.page().locator("#add .bad")).containsText("Needed: What you know");
        other.page().locator("#text").fill("White lorry, plate GR 0000");
        other.page().locator("#leg").selectOption("LAND_CROSSING");
        other.page().locator("#sourceEvaluation").selectOption("B");
        other.page().locator("#informationEvaluation").selectOption("2");
        Access.isOpen(other, "#group");
        other.picture("group-adding");
        other.button("Add it").click();
        assertThat(other.text("It is added.")).isVisible();
        assertThat(fits(other)).isTrue();
        other.picture("group-narrow");

        steward.open("/network/" + reference);
        assertThat(steward.page().locator("#facts")).containsText("White lorry, plate GR 0000");
        assertThat(steward.page().locator("#facts")).containsText("grade B2");
        assertThat(steward.page().locator("#group header")).not().containsText(Pattern.compile("\\d{2}:\\d{2}:\\d{2}"));
        assertThat(steward.page().locator("#journeys [role=img]")).hasAttribute("aria-label",
                Pattern.compile("Georgia · Source.*Routes drawn: 0"));
        assertThat(steward.page().locator("#journeys canvas").first()).isVisible();
        Access.isOpen(steward, "#group");
        steward.picture("group");
        leadsOn(people, steward, reference);

        other.page().locator("#facts summary").filter(new FilterOptions().setHasText("Mark as outdated")).click();
        other.page().locator("#facts textarea").fill("It burnt out.");
        other.button("Mark as outdated").click();
        assertThat(other.page().locator("#timeline")).containsText("It burnt out.");
        steward.open("/network?kind=VEHICLE&words=heron");
        assertThat(steward.text("No group matches.")).isVisible();
        steward.open("/network");
        Access.isOpen(steward, "#network");
        steward.picture("groups");
    }

    @Test
    void isMergedIntoAnotherThatItsStewardKeepsAndSplitAgain(People people) {
        var stork = people.elsewhere().published("LV", "The Stork Company");
        var crane = people.elsewhere().published("LT", "The Crane Company");
        var steward = people.signedIn("ncb-lv").open("/network/" + stork);
        steward.page().locator("#keep .acts a").click();
        assertThat(steward.field("group")).hasValue(stork);
        steward.page().locator("#f-kind label").nth(1).click();
        steward.field("into").fill(crane);
        steward.field("reason").fill("The same lorries.");
        steward.picture("transfer-form");
        steward.start();
        steward.open("/network/" + stork);
        assertThat(steward.page().locator("#transfers")).containsText("not answered yet");
        steward.picture("transfer-proposed");

        var other = people.signedIn("ncb-lt");
        other.take("Answer a group proposal", stork);
        assertThat(other.text("The same lorries.")).isVisible();
        other.picture("transfer-answer");
        other.page().locator("#f-agreed label").first().click();
        other.complete();
        await().atMost(Duration.ofMinutes(1)).until(() -> shownAs(people, stork).equals(crane));

        other.open("/network/" + stork);
        assertThat(other.page()).hasURL(Pattern.compile(crane));
        assertThat(other.page().locator("#facts")).containsText("The Stork Company");
        assertThat(other.page().locator("#timeline")).containsText(stork + " was merged into " + crane);
        Access.isOpen(other, "#group");
        other.picture("group-merged");

        other.page().locator("#keep .acts a").click();
        other.page().locator("#f-kind label").nth(2).click();
        other.field("merged").fill(stork);
        other.field("reason").fill("Two after all.");
        other.picture("transfer-split");
        other.start();
        await().atMost(Duration.ofMinutes(1)).until(() -> shownAs(people, stork).equals(stork));
        other.open("/network/" + crane);
        assertThat(other.page().locator("#timeline")).containsText("Two after all.");
    }

    private static String shownAs(People people, String group) {
        return people.elsewhere().read("ncb-ee", "/api/groups/" + group).path("reference").asText();
    }

    /** The page leads to the countries that work on the group, to the list of those who may see it, and to an operation. */
    private static void leadsOn(People people, Person steward, String reference) {
        steward.page().locator("#facts summary").filter(new FilterOptions().setHasText("Who may see it")).first().click();
        assertThat(steward.page().locator("#facts form.change")).isVisible();
        Access.isOpen(steward, "#group");
        steward.picture("group-handling");
        steward.page().locator("#touch .acts a").click();
        assertThat(steward.field("group")).hasValue(reference);
        steward.field("naming").selectOption(new SelectOption().setLabel("Never name me"));
        steward.field("reason").selectOption(new SelectOption().setLabel("An investigation"));
        steward.field("text").fill("Our case of last year.");
        steward.picture("declare-group");
        steward.start();
        steward.open("/contacts");
        assertThat(steward.page().locator("#own")).containsText(reference + " Never name me");

        var coordinator = people.signedIn("coordinator").open("/network/" + reference);
        Access.isOpen(coordinator, "#group");
        coordinator.picture("group-of-the-coordination");
        coordinator.page().locator("#launch .acts a").click();
        assertThat(coordinator.page().locator("#f-group")).containsText("Georgia");
        assertThat(coordinator.field("theme").locator("option:checked")).hasText("People smuggling");
        assertThat(coordinator.page().locator(".picker-chips")).containsText("Greece");
        coordinator.picture("launch-from-group");
    }

    private static boolean fits(Person person) {
        return (Boolean) person.page().evaluate("document.documentElement.scrollWidth <= innerWidth");
    }
}
