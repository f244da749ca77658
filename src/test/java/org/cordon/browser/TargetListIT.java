package org.cordon.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.cordon.support.Notices;
import org.junit.jupiter.api.Test;

/** The target list on the page of an operation: its coordinator makes the next version, and a country changes an answer. */
@BrowserTest
final class TargetListIT {

    private static final String OPERATION = "LISTED-2031";

    @Test
    void theNextVersionIsMadeAndAnAnswerChanged(People people) {
        people.elsewhere().launch(OPERATION, "DE", "NL");
        people.elsewhere().nominate(OPERATION, "DE", List.of(person(1, "VOGEL", "DE", "NL")));
        people.elsewhere().nominate(OPERATION, "NL", List.of(person(2, "ANKER", "NL", "DE")));
        var coordinator = people.signedIn("coordinator");
        List.of("DE", "NL").forEach(country -> {
            coordinator.take("Screen the nominations", OPERATION + "-" + country);
            coordinator.button("Accept all that are complete (1)").click();
            coordinator.complete();
        });
        coordinator.take("Freeze the target list", OPERATION);
        coordinator.field("code").fill(OPERATION);
        coordinator.complete();
        var officer = people.signedIn("ncb-nl").take("Confirm the targets", OPERATION + "-NL");
        officer.page().getByLabel("Investigator for all").fill("Insp. De Wit");
        officer.button("Confirm all (2)").click();
        officer.complete();

        join(coordinator, people);
        changeAnAnswer(officer);

        coordinator.open("/operations/" + OPERATION + "/list");
        assertThat(list(coordinator).locator("#splits [data-case]")).hasCount(1);
        press(list(coordinator).locator("#splits"), "Split");
        list(coordinator).locator("#splits").getByLabel("Reason").fill("Other fingerprints after all.");
        press(list(coordinator).locator("#splits form"), "Split");
        assertThat(coordinator.page().locator("main").getByRole(AriaRole.STATUS)).containsText("is split");
        assertThat(list(coordinator).locator("#listChanges > .what")).containsText("Split again");
        people.elsewhere().cancel(OPERATION);
    }

    private static void join(Person coordinator, People people) {
        coordinator.open("/operations/" + OPERATION + "/list");
        assertThat(list(coordinator).locator("#present")).containsText("Version 1 · 2 targets");
        assertThat(list(coordinator)).containsText("Nothing has changed since then.");
        var targets = people.elsewhere().read("coordinator", "/api/operations/" + OPERATION + "/targets").path("items")
                .findValuesAsText("reference");
        var pair = list(coordinator).locator("#joins [data-case]");
        press(pair, "Merge");
        assertThat(pair.getByLabel("Target kept")).isFocused();
        pair.getByLabel("Reference of the target that is merged into it").fill(targets.get(1));
        pair.getByLabel("Target kept").fill(targets.get(0));
        pair.getByLabel("Reason").fill(" ");
        coordinator.expectRefusal("/join");
        press(pair.locator("form"), "Merge");
        assertThat(pair.getByRole(AriaRole.ALERT)).hasText("Say why.");
        pair.getByLabel("Reason").fill("The same fingerprints.");
        press(pair.locator("form"), "Merge");
        assertThat(coordinator.page().locator("main").getByRole(AriaRole.STATUS)).containsText("is merged");

        press(list(coordinator), "Look at version 2");
        assertThat(list(coordinator).locator("#nextVersion [data-told]")).hasCount(2);
        assertThat(list(coordinator).locator("#nextVersion [data-told=NL]")).containsText("Merged");
        assertThat(list(coordinator).locator("#nextVersion h3 a")).hasAttribute("href", "/persons?operation=" + OPERATION + "&list=0");
        coordinator.picture("next-version");
        press(list(coordinator), "Freeze and distribute version 2");
        assertThat(coordinator.page().locator("main").getByRole(AriaRole.STATUS)).containsText("Version 2 is frozen");
        assertThat(list(coordinator).locator("#present")).containsText("Version 2 · 1 target");
        list(coordinator).locator("#versions > summary").click();
        assertThat(list(coordinator).locator("#version-2")).containsText("The same fingerprints.");
        assertThat(list(coordinator).locator("#version-2 [data-told]")).hasCount(2);
        coordinator.picture("versions");
        assertThat(people.elsewhere().read("ncb-nl", "/api/operations/" + OPERATION + "/list/versions").path("items").get(0).has("version"))
                .isFalse();
    }

    private static void changeAnAnswer(Person officer) {
        officer.open("/operations/" + OPERATION + "/list");
        var rows = list(officer).locator("[data-answer]");
        assertThat(rows).hasCount(2);
        var host = list(officer).locator("[data-answer$=HOST]");
        assertThat(host).containsText("Insp. De Wit");
        host.getByRole(AriaRole.BUTTON).click();
        var form = list(officer).locator("form.change");
        form.getByLabel("Decline").check();
        officer.expectRefusal("/confirmations/");
        press(form, "Change the answer");
        assertThat(form.locator(".field").filter(new Locator.FilterOptions().setHasText("needs a text"))).isVisible();
        assertThat(form.getByLabel("Decline")).isChecked();
        form.getByLabel("What stops it").fill("He is a national.");
        officer.picture("changed-answer");
        press(form, "Change the answer");
        assertThat(officer.page().locator("main").getByRole(AriaRole.STATUS)).containsText("is changed");
        assertThat(host).containsText("Declined");
        assertThat(host).containsText("He is a national.");
        assertThat(list(officer)).not().containsText("Version 2");
        list(officer).locator("#versions > summary").click();
        assertThat(list(officer).locator("#versions")).containsText("Merged");
    }

    private static ObjectNode person(int number, String name, String wanting, String host) {
        return Notices.complete("2031/" + (20_000 + number), name, wanting, host);
    }

    private static Locator list(Person person) {
        return person.page().locator("#list");
    }

    private static void press(Locator where, String button) {
        where.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(button).setExact(true)).click();
    }
}
