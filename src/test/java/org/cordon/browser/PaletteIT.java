package org.cordon.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.cordon.support.Notices;
import org.cordon.support.PartnerAccounts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The results below the search of the head: by keys alone, on pages, in Tasklist and on a telephone. */
@BrowserTest
final class PaletteIT {

    @Autowired
    private PartnerAccounts accounts;

    @ParameterizedTest
    @CsvSource({"SOUNDING, TO, /operations, /operations", "PLUMBLINE, VU, /camunda/app/tasklist/default/, sorting="})
    void findsAPersonAnOperationAndAnActByKeysAlone(String operation, String country, String place, String settled, People people) {
        var code = operation + "-2031";
        people.elsewhere().launch(code, country);
        var notice = Notices.complete("2031/4471", "LEROY", country);
        notice.put("forename", "Armelle");
        people.elsewhere().nominate(code, country, List.of(notice));
        var officer = people.signedIn("ncb-" + country.toLowerCase(Locale.ROOT)).open(place);
        var page = officer.page();
        assertThat(page).hasURL(Pattern.compile(settled));

        assertThat(find(page, "lerua").first()).containsText("LEROY, Armelle");
        assertThat(find(page, "lerua").first()).containsText("Similar name LERUA and LEROY are spelt or sound alike.");
        Access.isOpen(officer, "#shell");
        page.keyboard().press("ArrowDown");
        assertThat(page.locator(".shell-results [aria-selected=true]")).containsText("LEROY");
        assertThat(field(page)).hasAttribute("aria-activedescendant", "shell-result-0");
        page.keyboard().press("Escape");
        assertThat(page.locator(".shell-results")).isHidden();
        find(page, "lerua");
        open(page, "/nominations/" + code);

        // Tasklist writes its filter and order into its address once it has them, which calls off a page that is on its way.
        assertThat(officer.open(place).page()).hasURL(Pattern.compile(settled));
        find(page, operation.toLowerCase(Locale.ROOT));
        open(page, "/operations/" + code);

        assertThat(officer.open(place).page()).hasURL(Pattern.compile(settled));
        find(page, "report arr");
        open(page, "processStart=arrest-handling");
        people.elsewhere().cancel(code);
    }

    @Test
    void opensReferencesAndPersonsOfACountryOnATelephone(People people) {
        var officer = people.onPhone().open("/").signIn("ncb-to", "cordon");
        officer.open("/operations");
        var page = officer.page();

        assertThat(find(page, "Q-4K7QX2M9PD").first()).hasAttribute("href", "/go/Q-4K7QX2M9PD");
        assertThat(find(page, "samoa").first()).isVisible();
        Access.isOpen(officer, "#shell");
        officer.picture("palette");
        page.locator(".shell-results a", new Page.LocatorOptions().setHasText("Samoa")).first().click();
        assertThat(page).hasURL(Pattern.compile("/persons\\?country="));
    }

    @Test
    void opensAGroupAQuestionAndAnAlertByTheirWords(People people) {
        var officer = people.signedIn("ncb-to").open("/operations");
        var page = officer.page();
        var countries = List.of("NR");
        var question = people.elsewhere().act("ncb-to", "/api/questions", Map.of("purpose", "ROUTE", "urgency", "NORMAL",
                "text", "Which ship carries kelp cutters?", "countries", countries, "named", false)).path("reference").asText();
        var alert = people.elsewhere().act("ncb-to", "/api/alerts", Map.of("kind", "WARNING", "urgency", "NORMAL", "crime", "DRUGS",
                "text", "Kelp cutters carry drugs below the deck.", "countries", countries)).path("reference").asText();

        assertThat(find(page, "kelp").filter(new Locator.FilterOptions().setHasText(question)))
                .hasAttribute("href", "/questions/" + question);
        assertThat(page.locator(".shell-results a", new Page.LocatorOptions().setHasText(alert))).containsText("Warning");
        var stranger = people.signedIn("ncb-vu").open("/operations").page();
        assertThat(field(stranger)).isVisible();
        stranger.keyboard().press("Control+k");
        stranger.keyboard().type("kelp");
        assertThat(stranger.locator(".shell-results [role=status]")).hasText("Nothing that you may see matches.");
        page.locator(".shell-results a", new Page.LocatorOptions().setHasText(alert)).click();
        assertThat(page).hasURL(Pattern.compile("/alerts/" + alert));
    }

    @Test
    void opensAnAnalysisFileAndAProductByTheirWords(People people) {
        var second = accounts.analyst("limpets");
        var today = LocalDate.now(ZoneOffset.UTC);
        var others = people.elsewhere();
        var file = others.act("coordinator", "/api/analysis-files", Map.of("purpose", "Limpet barges of the northern quays",
                "scope", "Limpet barges only.", "persons", List.of("CONTACT"), "data", List.of("IDENTITY"),
                "members", List.of("analyst", second), "reviewOn", today.plusYears(1).toString(),
                "endsOn", today.plusYears(2).toString())).path("reference").asText();
        others.act("compliance", "/api/analysis-files/" + file + "/approval", Map.of("opened", true));
        var cited = others.act("ncb-nr", "/api/analysis-files/" + file + "/contributed-files",
                Map.of("content", "id,schema,category,name\n1,Person,CONTACT,Exemplum")).path("reference").asText();
        var product = others.act("analyst", "/api/products", Map.of("file", file, "purpose", "To close the quays.",
                "texts", Map.of("en", Map.of("title", "Where limpets are loaded", "text", "At the northern quays, by night.")),
                "audience", List.of("NR"), "citations", List.of(cited))).path("reference").asText();

        var analyst = people.signedIn("analyst").open("/analysis").page();
        assertThat(find(analyst, "limpet").filter(new Locator.FilterOptions().setHasText(product)))
                .hasAttribute("href", "/products/" + product);
        assertThat(analyst.locator(".shell-results a", new Page.LocatorOptions().setHasText(file)))
                .containsText("Limpet barges of the northern quays");
        var officer = people.signedIn("ncb-vu").open("/operations").page();
        assertThat(find(officer, "limpet").filter(new Locator.FilterOptions().setHasText(file))).hasAttribute("href", "/analysis/" + file);
        assertThat(officer.locator(".shell-results")).not().containsText(product);
        officer.locator(".shell").evaluate("head => head.dir = 'rtl'");
        var beside = officer.locator(".shell-results a", new Page.LocatorOptions().setHasText(file)).evaluate(
                "row => row.querySelector('.shell-more').getBoundingClientRect().left - row.getBoundingClientRect().left");
        assertThat(((Number) beside).doubleValue()).as("the reference stands at the end of its row").isLessThan(20);
        analyst.locator(".shell-results a", new Page.LocatorOptions().setHasText(product)).click();
        assertThat(analyst).hasURL(Pattern.compile("/products/" + product));
    }

    private static Locator field(Page page) {
        return page.locator(".shell-find input");
    }

    /** Types into the search and waits until nothing is looked for any more. */
    private static Locator find(Page page, String text) {
        assertThat(field(page)).isVisible();
        page.keyboard().press("Control+k");
        page.keyboard().type(text);
        assertThat(field(page)).hasAttribute("role", "combobox");
        assertThat(page.locator(".shell-results [role=status]")).hasText(Pattern.compile("^Results: "));
        return page.locator(".shell-results a");
    }

    private static void open(Page page, String address) {
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile(address));
    }
}
