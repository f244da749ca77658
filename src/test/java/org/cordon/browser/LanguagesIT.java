package org.cordon.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cordon.words.Words;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An officer does a first task in the language of the own country, from the sign-in to the end, and meets no English. */
@BrowserTest
final class LanguagesIT {

    @ParameterizedTest
    @CsvSource({"fr, ltr, ncb-sn, SN, Français", "es, ltr, ncb-co, CO, Español", "ar, rtl, ncb-eg, EG, العربية"})
    void isSpokenFromTheSignInToACompletedTask(String language, String direction, String account, String country, String name,
            People people) throws IOException {
        var speech = new Speech(language, direction);
        var operation = "VOICES-" + switch (language) {
            case "fr" -> 2031;
            case "es" -> 2032;
            default -> 2033;
        };
        people.elsewhere().launchIn(List.of("en", "fr", "es", "ar"), operation, country);
        var words = words(language);
        var officer = people.visitor().open("/login");
        officer.page().getByRole(AriaRole.LINK, new GetByRoleOptions().setName(name)).click();
        speech.isHeard(officer, "sign-in");

        officer.page().locator("#username").fill(account);
        officer.page().locator("#password").fill("cordon");
        officer.page().locator("#login button").click();
        var task = words.get("task.userTask_answerInvitation");
        assertThat(officer.card(task, operation + "-" + country)).isVisible();
        speech.isHeard(officer, "tasks");

        officer.card(task, operation + "-" + country).getByRole(AriaRole.LINK).first().click();
        officer.page().locator(".task-details .nav-tabs a").all().forEach(Locator::click);
        officer.page().locator(".task-details .nav-tabs a").first().click();
        officer.button(words.get("form.take")).click();
        assertThat(officer.page().locator(".cordon-foot")).isVisible();
        officer.text(words.get("accept")).first().click();
        officer.field("liaisonOfficer").fill("Lea Exemplum");
        officer.button(words.get("button.complete")).click();
        assertThat(officer.card(words.get("task.userTask_nominate"), operation + "-" + country)).isVisible();
        speech.isHeard(officer, "next-task");

        officer.page().locator(".shell-new").click();
        assertThat(officer.page().locator("#shell-begin").getByText(words.get("process.arrest-handling"))).isVisible();
        speech.isHeard(officer, "start");

        officer.page().locator("#shell-begin").getByText(words.get("process.arrest-handling")).click();
        assertThat(officer.page().locator(".modal-dialog .cordon-foot")).isVisible();
        speech.isHeard(officer, "report");

        officer.open("/go/" + operation + "-" + country + "-none");
        officer.expectRefusal("/go/");
        speech.isHeard(officer, "nothing");
    }

    private static Map<String, String> words(String language) {
        var all = new HashMap<String, String>();
        Words.all().filter(words -> List.of("texts/common", "texts/names", "texts/answer-invitation").contains(words.place()))
                .forEach(words -> all.putAll(words.in(language)));
        return all;
    }
}
