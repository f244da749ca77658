package org.cordon.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.Route.FulfillOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The ways from any page to the index of the operations, to the page of an operation, and to its sections. */
@BrowserTest
final class OperationsIT {

    private static final String OPERATION = "WAYFARE-2031";

    @Test
    void leadsFromTheWorkToTheOperationAndItsSections(People people) {
        people.elsewhere().launch(OPERATION, "SE", "FI");
        people.elsewhere().decline(OPERATION, "FI", "No staff");
        var officer = people.signedIn("ncb-se");
        var page = officer.page();
        assertThat(page.locator(".shell-new")).isVisible();
        page.locator(".shell-places a[href='/operations']").click();
        assertThat(page.locator(".shell-pages a[href='/operations']")).hasAttribute("aria-current", "page");
        var found = page.locator(".index > li:visible");
        page.getByLabel("Search by code or title").fill("opération wâyFARE");
        assertThat(found).hasCount(1);
        assertThat(found).containsText("1 task waits for you");
        assertThat(found).containsText("days left");
        officer.picture("operations");
        Access.isOpen(officer, "body");
        page.getByLabel("Search by code or title").fill("nowhere");
        assertThat(found).hasCount(0);
        assertThat(page.locator("main").getByRole(AriaRole.STATUS)).hasText("0 operations found");
        page.getByLabel("Search by code or title").fill("wayfare-2031-se");
        assertThat(page.locator("main").getByRole(AriaRole.STATUS)).containsText("Enter opens");
        page.keyboard().press("Enter");
        assertThat(page.locator("form.cordon")).isVisible();
        officer.open("/operations");
        page.getByLabel("Search by code or title").fill("wayfare");

        found.getByRole(AriaRole.LINK).click();
        assertThat(page.locator("#waiting")).containsText("Answer the invitation");
        assertThat(page.locator("#next")).containsText("Countries answer by");
        // A country that has earlier reported a person by number also has its reports here.
        assertThat(ways(page).filter(new FilterOptions().setHasText(Pattern.compile("Overview|Countries|Dates|Access log"))))
                .hasCount(4);
        page.mouse().wheel(0, 5000);
        assertThat(page.locator("#next a")).isInViewport();
        officer.picture("operation");
        way(page, "Dates").click();
        assertThat(page).hasURL(Pattern.compile("/operations/" + OPERATION + "/dates$"));
        assertThat(page).hasTitle("Dates · " + OPERATION + " · Cordon");
        assertThat(way(page, "Dates")).hasAttribute("aria-current", "page");
        page.goBack();
        assertThat(page.locator("#waiting")).isVisible();
        officer.open("/operations/" + OPERATION + "#countries");
        assertThat(page).hasURL(Pattern.compile("/operations/" + OPERATION + "/countries$"));
        officer.expectRefusal("/operations/" + OPERATION + "/secrets");
        officer.open("/operations/" + OPERATION + "/secrets");
        assertThat(page.getByRole(AriaRole.HEADING)).containsText("nothing");

        officer.open("/operations/" + OPERATION);
        page.locator("#waiting .debts a").click();
        assertThat(page.locator("form.cordon")).isVisible();
        people.elsewhere().cancel(OPERATION);
    }

    /** Acts as if there were more operations than a page holds. */
    @Test
    void bringsTheNextPageAndSearchesThemAll(People people) {
        var manager = people.signedIn("manager");
        var page = manager.page();
        page.route(Pattern.compile("/api/operations(/work)?(\\?after=.*)?$"), OperationsIT::answerInTwoPages);
        var listed = page.locator(".index > li");
        var more = page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Show more"));

        manager.open("/operations");
        assertThat(listed).hasCount(1);
        more.click();
        assertThat(listed).hasCount(2);
        assertThat(more).isHidden();

        manager.open("/operations");
        page.getByLabel("Search by code or title").fill("later");
        assertThat(listed).hasCount(1);
        assertThat(listed).containsText("LATER-2031");
        assertThat(more).isHidden();
    }

    private static void answerInTwoPages(Route route) {
        var first = !route.request().url().contains("after=");
        var operation = "{\"reference\": \"%s-2031\", \"title\": \"\", \"phase\": \"CLOSED\"}".formatted(first ? "SOONER" : "LATER");
        var next = first && !route.request().url().contains("/work") ? "\"SOONER-2031\"" : "null";
        route.fulfill(new FulfillOptions().setContentType("application/json").setBody("{\"items\": [%s], \"next\": %s}".formatted(
                route.request().url().contains("/work") ? "" : operation, next)));
    }

    private static Locator ways(Page page) {
        return page.locator(".sections a");
    }

    private static Locator way(Page page, String name) {
        return ways(page).filter(new Locator.FilterOptions().setHasText(name));
    }
}
