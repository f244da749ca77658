package org.cordon.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The head of all pages and webapps: one row that covers nothing, its menus, its search, and its places on a telephone. */
@BrowserTest
final class HeadIT {

    private static final List<String> PLACES = List.of("/", "/operations", "/persons", "/questions", "/network", "/account");
    /** Returns the controls of the page that the head or its second row covers. */
    private static final String COVERED = """
            () => [...document.querySelectorAll('a, button, input, select, textarea, [tabindex="0"]')]
                .filter((control) => !control.closest('#shell, .shell-pages, .shell-foot'))
                .filter((control) => {
                  const box = control.getBoundingClientRect();
                  const over = box.width && box.top >= 0 && box.top < innerHeight
                      && document.elementFromPoint(box.left + box.width / 2, box.top + Math.min(box.height / 2, 8));
                  return over && over.closest('#shell, .shell-pages');
                }).map((control) => control.outerHTML.slice(0, 120))""";

    @ParameterizedTest
    @ValueSource(strings = {"en-GB", "fr", "es", "ar"})
    void isOneRowThatCoversNothing(String language, People people) {
        var officer = people.visitor(language).open("/");
        officer.page().locator("#username").fill("ncb-gh");
        officer.page().locator("#password").fill("cordon");
        officer.page().locator("#login button").click();
        for (var place : PLACES) {
            officer.open(place);
            assertThat(officer.page().locator(".shell-places a")).hasCount(5);
            assertThat((Integer) officer.page().evaluate("() => document.querySelector('#shell').offsetHeight")).as(place).isEqualTo(48);
            assertThat((Boolean) officer.page().evaluate("() => document.querySelector('.shell-row').scrollWidth <= innerWidth")).as(place)
                    .isTrue();
            assertThat((List<?>) officer.page().evaluate(COVERED)).as(language + " " + place).isEmpty();
        }
        officer.open("/camunda/app/tasklist/default/");
        assertThat(officer.page().locator(".column.tasks-list")).isVisible();
        assertThat((List<?>) officer.page().evaluate(COVERED)).as(language + " Tasklist").isEmpty();
        officer.picture("head-" + language);
    }

    @Test
    void opensItsMenusByKeyAndClosesThem(People people) {
        var officer = people.signedIn("ncb-gh");
        officer.open("/operations");
        var page = officer.page();
        page.locator(".shell-who").press("Enter");
        assertThat(page.locator("#shell-account a[href='/receipts']")).isVisible();
        Access.isOpen(officer, "#shell");
        page.keyboard().press("Tab");
        assertThat(page.locator("#shell-account a").first()).isFocused();
        page.keyboard().press("Escape");
        assertThat(page.locator("#shell-account")).isHidden();
        assertThat(page.locator(".shell-who")).isFocused();
        page.locator(".shell-new").click();
        assertThat(page.locator("#shell-begin a").first()).hasText("Report an arrest");
        page.locator("main").click();
        assertThat(page.locator("#shell-begin")).isHidden();
        page.locator(".shell-skip").press("Enter");
        assertThat(page.locator("main")).isFocused();
    }

    @Test
    void leadsAReferenceToItsPageAndOtherWordsToThePersons(People people) {
        people.elsewhere().launch("HEADWAY-2031", "GH");
        var officer = people.signedIn("ncb-gh");
        officer.open("/operations");
        var page = officer.page();
        assertThat(page.locator(".shell-find input")).isVisible();
        page.keyboard().press("Control+k");
        assertThat(page.locator(".shell-find input")).isFocused();
        page.keyboard().type("headway-2031");
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile("/operations/HEADWAY-2031|task="));
        officer.open("/operations");
        page.locator(".shell-find input").fill("de la Croix");
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile("/persons\\?q=de"));
        people.elsewhere().cancel("HEADWAY-2031");
    }

    @Test
    void putsThePlacesAtTheLowerEdgeOfATelephone(People people) {
        var manager = people.onPhone().open("/").signIn("manager", "cordon");
        manager.open("/operations");
        assertThat(manager.page().locator(".shell-places")).isHidden();
        manager.picture("places");
        manager.page().locator(".shell-foot [data-place=exchange]").click();
        assertThat(manager.page()).hasURL(Pattern.compile("/directory$"));
        assertThat(manager.page().locator(".shell-foot [data-place=exchange]")).hasAttribute("aria-current", "true");
    }
}
