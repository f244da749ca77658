package org.cordon.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The field that finds countries: by keyboard alone, in the reader's language and alphabet, in a form that is then sent. */
@BrowserTest
final class PickerIT {

    /** Two countries of the reader's alphabet that follow each other, a name in the reader's language and one in English. */
    @ParameterizedTest
    @CsvSource({"fr, ncb-ch, cote d, Côte d’Ivoire, allem, Allemagne, Europe", "ar, ncb-eg, مغر, المغرب, norway, النرويج, أوروبا"})
    void picksByKeyboardInTheLanguageOfTheReader(String language, String account, String one, String first, String other, String second,
            String region, People people) {
        var officer = people.visitor(language).open("/");
        officer.page().locator("#username").fill(account);
        officer.page().locator("#password").fill("cordon");
        officer.page().locator("#login button").click();
        officer.open("/camunda/app/tasklist/default/#/?processStart=alert-issuing");
        officer.field("kind").selectOption("string:MODUS_OPERANDI");
        officer.field("crime").selectOption("string:PEOPLE_SMUGGLING");
        officer.field("text").fill("Exemplum.");
        var page = officer.page();
        var field = page.locator("#q-find");
        var list = page.getByRole(AriaRole.LISTBOX);
        var chips = page.locator(".picker-chips li");

        field.fill(one);
        assertThat(list.getByRole(AriaRole.OPTION).first()).hasClass("picker-active");
        field.press("Enter");
        assertThat(chips).hasText(new String[] {first + " ×"});
        assertThat(list).isHidden();
        field.fill(other);
        Access.isOpen(officer, ".modal-body");
        field.press("Enter");
        assertThat(chips.filter(new FilterOptions().setHasText(second))).hasCount(1);

        field.press("ArrowDown");
        assertThat(list.getByRole(AriaRole.GROUP).filter(new FilterOptions().setHasText(region)).first()).isVisible();
        officer.picture("picker-" + language);
        field.press("Escape");
        assertThat(list).isHidden();
        assertThat(page.locator(".modal-dialog")).isVisible();
        field.press("Backspace");
        assertThat(chips).hasCount(1);
        field.fill(other);
        field.press("Enter");
        assertThat(chips).hasCount(2);
        officer.start();
        officer.open("/alerts");
        assertThat(page.locator("main")).containsText(second);
    }
}
