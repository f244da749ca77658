package org.cordon.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Route.FulfillOptions;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.camunda.bpm.engine.ManagementService;
import org.cordon.support.Notices;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The view of managers in Cockpit shows every number equally on every screen while an operation goes on. Its pages work in every state, for
 * everybody, and load from one host.
 */
@BrowserTest
final class CockpitIT {

    private static final String COCKPIT = "/camunda/app/cockpit/default/#";
    /** All numbers of a part of a page with their names; the numbers of single countries are apart. */
    private static final String FIGURES = """
            (part) => [...part.querySelectorAll('[data-figure]')].map((one) => [one.dataset.figure, one.textContent.replace(/[^0-9·]/g, '').replace('·', '0')])""";
    private static final List<String> OF_RESULTS = List.of("targets", "arrested", "located", "atLarge", "withdrawn", "deceased",
            "newInformation", "wantingCountries",
            "participatingCountries", "arrestCountries");
    private static final List<String> OF_COUNTS = List.of("accepted", "declined", "silent", "unanswered", "nominations");

    @Autowired
    private ManagementService management;

    @Test
    void everyNumberAgreesWhileAnOperationGoesOn(People people) {
        var operation = "WATCHED-2031";
        var elsewhere = people.elsewhere();
        elsewhere.launch(operation, "DE", "NL", "DK");
        var manager = people.signedIn("manager");
        assertThat(manager.page().getByRole(AriaRole.HEADING, new GetByRoleOptions().setName("Operations"))).isVisible();
        agree(manager, elsewhere, operation);

        elsewhere.decline(operation, "DK", "No officer is free in these weeks.");
        elsewhere.nominate(operation, "DE",
                List.of(Notices.complete("2031/901", "VOGEL", "DE", "NL"), Notices.complete("2031/902", "SPECHT", "DE", "NL")));
        elsewhere.nominate(operation, "NL", List.of(Notices.complete("2031/903", "ANKER", "NL", "DE")));
        agree(manager, elsewhere, operation);

        for (var country : List.of("DE", "NL")) {
            var nominated = elsewhere.read("ncb-" + country.toLowerCase(), "/api/operations/" + operation + "/nominations").path("items")
                    .findValuesAsText("reference");
            elsewhere.decide("coordinator", "userTask_screenBatch", operation + "-" + country,
                    decisions(nominated, Map.of("decision", "ACCEPT")));
        }
        elsewhere.complete("coordinator", "userTask_freezeList", operation, Map.of("frozen", true));
        await().atMost(Duration.ofMinutes(1)).until(() -> results(elsewhere, operation).path("targets").asInt() == 3);
        agree(manager, elsewhere, operation);

        var targets = elsewhere.read("coordinator", "/api/operations/" + operation + "/targets").path("items")
                .findValuesAsText("reference");
        for (var country : List.of("DE", "NL")) {
            elsewhere.decide("ncb-" + country.toLowerCase(), "userTask_confirmTargets", operation + "-" + country,
                    decisions(targets, Map.of("answer", "CONFIRM", "investigator", "Insp. De Wit")));
        }
        elsewhere.complete("coordinator", "userTask_openPhase", operation, Map.of());
        await().atMost(Duration.ofMinutes(1))
                .until(() -> elsewhere.read("manager", "/api/operations/" + operation).path("phase").asText().equals("OPERATIONAL"));
        var wanted = elsewhere.read("ncb-de", "/api/operations/" + operation + "/nominations").path("items").findValuesAsText("reference");
        var arrest = elsewhere.report("NL", wanted.get(0), "arrests");
        elsewhere.report("NL", wanted.get(1), "locations");
        elsewhere.complete("ncb-de", "userTask_confirmIdentity", arrest, Map.of("identityConfirmed", true, "method", "FINGERPRINT"));
        await().atMost(Duration.ofMinutes(1)).until(() -> results(elsewhere, operation).path("arrested").asInt() == 1);
        agree(manager, elsewhere, operation);
        manager.picture("cockpit-instance");

        manager.open(COCKPIT + "/operations/" + operation);
        var targetsOfTheList = manager.page().locator(".cordon-table tbody th")
                .filter(new Locator.FilterOptions().setHasText(operation + "-T"));
        // Cockpit may draw a route again after opening it, and then forgets the tab.
        await().atMost(Duration.ofMinutes(1)).pollInterval(Duration.ofSeconds(2)).until(() -> {
            if (targetsOfTheList.count() != 3) {
                manager.page().getByRole(AriaRole.TAB, new GetByRoleOptions().setName("Targets (3)")).click();
            }
            return targetsOfTheList.count() == 3;
        });
        assertThat(manager.page().locator("html")).not().containsText("VOGEL");
        Reach.toTheEnd(manager, ".cordon-page");
        manager.page().setViewportSize(1440, 900);
        manager.page().locator(".cordon-head h2").scrollIntoViewIfNeeded();
        manager.picture("cockpit-operation");
        manager.open(COCKPIT + "/operations");
        assertThat(manager.page().locator(".cordon-card").first()).isVisible();
        manager.picture("cockpit-operations");
        oneClickFurther(manager, operation);
        elsewhere.cancel(operation);
        agree(manager, elsewhere, operation);
    }

    @Test
    void saysThatItFailedAndThatThereIsNothing(People people) {
        var manager = people.signedIn("manager");
        assertThat(manager.page().locator(".cordon-head h2")).isVisible();
        manager.expectLoss("/plugin/cordon/");
        manager.page().route("**/plugin/cordon/default/operations", route -> route.abort());
        manager.button("Refresh").click();
        assertThat(manager.page().getByRole(AriaRole.ALERT)).containsText("Cordon cannot be reached");
        Access.isOpen(manager, ".cordon");
        manager.picture("cockpit-failed");

        manager.page().unroute("**/plugin/cordon/default/operations");
        manager.page().route("**/plugin/cordon/default/operations",
                route -> route.fulfill(new FulfillOptions().setContentType("application/json").setBody("[]")));
        manager.button("Try again").click();
        assertThat(manager.text("No operation is running. As soon as")).isVisible();
        manager.picture("cockpit-empty");
    }

    @Test
    void noPageAsksAnotherHostAndEverybodyCanUseThem(People people) {
        var operation = "OPENED-2031";
        people.elsewhere().launch(operation, "LU", "DK");
        var manager = people.visitor();
        var hosts = new TreeSet<String>();
        manager.page().onRequest(request -> hosts.add(request.url().startsWith("data:") ? "data" : URI.create(request.url()).getHost()));
        manager.open("/").signIn("manager", "cordon");

        assertThat(manager.page().locator("[data-operation=" + operation + "] .chart-legend").first()).isVisible();
        Access.isOpen(manager, ".cordon");
        manager.page().locator("[data-operation=" + operation + "]").getByRole(AriaRole.LINK).first().click();
        assertThat(manager.page().locator(".cordon-grid")).isVisible();
        assertThat(manager.text("Borders and names on the map are no statement")).isVisible();
        Access.isOpen(manager, ".cordon");
        byKeyboard(manager);
        manager.page().locator(".cordon-table").last().getByRole(AriaRole.LINK).first().click();
        operationTab(manager);
        assertThat(manager.page().locator(".cordon-instance .cordon-steps")).isVisible();
        Access.isOpen(manager, ".cordon-instance");
        manager.open(COCKPIT + "/dashboard");
        assertThat(manager.page().locator(".cordon-dashboard table")).isVisible();
        Access.isOpen(manager, ".cordon-dashboard");
        manager.picture("cockpit-dashboard");

        hosts.remove("data");
        assertThat(hosts).containsExactly("127.0.0.1");
        people.elsewhere().cancel(operation);
    }

    @Test
    void anIncidentIsSaidInWordsAndLeadsToWhereItStopped(People people) {
        var operation = "SILENCED-2031";
        people.elsewhere().launch(operation, "AT");
        people.elsewhere().contact("AT", null);
        people.elsewhere().moveDate(operation, "invitationDeadline", 6);
        var failed = await().atMost(Duration.ofMinutes(1)).until(
                () -> management.createJobQuery().processDefinitionKey("message-delivery").withException().list(),
                jobs -> !jobs.isEmpty());
        failed.forEach(job -> management.setJobRetries(job.getId(), 0));
        var manager = people.signedIn("manager").open(COCKPIT + "/operations/" + operation);

        var incident = manager.page().locator(".cordon-incidents li").first();
        assertThat(incident)
                .containsText("Mail to the NCB of Austria did not leave, because the country directory has no contact of the NCB.");
        assertThat(incident).containsText("Tried again, it is sent as the same message");
        Access.isOpen(manager, ".cordon");
        manager.picture("cockpit-incident");
        incident.getByText("Go to where it stopped").click();

        operationTab(manager);
        assertThat(manager.page().locator(".cordon-instance .cordon-failure")).containsText("Mail to the NCB of Austria did not leave");
        assertThat(manager.page().locator(".cordon-instance")).containsText(operation + "-AT");
        people.elsewhere().contact("AT", "ncb-vienna@bureau.example");
        failed.forEach(job -> management.setJobRetries(job.getId(), 1));
        people.elsewhere().cancel(operation);
    }

    @Test
    void isForManagersAlone(People people) {
        for (var account : List.of("coordinator", "compliance", "admin", "ncb-dk")) {
            var person = people.signedIn(account);
            person.page().waitForURL(url -> !url.contains("/login"));
            person.expectRefusal("/camunda/app/cockpit");

            assertThat(person.page().navigate("/camunda/app/cockpit/default/").status()).as(account).isEqualTo(403);
            assertThat(person.page().locator(".cordon-page")).hasCount(0);
        }
    }

    /** Opens the documents of the results, and the operation's own page from its card. */
    private static void oneClickFurther(Person manager, String operation) {
        var card = manager.page().locator("[data-operation=" + operation + "]");
        for (var format : List.of("PDF", "XLSX", "CSV")) {
            var document = manager.page().waitForDownload(card.getByText(format, new Locator.GetByTextOptions().setExact(true))::click);
            assertThat(document.suggestedFilename()).contains(operation).endsWith(format.toLowerCase());
        }
        card.getByText("Page of the operation").click();
        assertThat(manager.page().locator("#operation[aria-busy=false] h1")).isVisible();
        Reach.toTheEnd(manager, "body");
        manager.page().goBack();
    }

    /** Sorts the countries by the keyboard alone. */
    private static void byKeyboard(Person manager) {
        var countries = manager.page().locator(".cordon-table").last();
        countries.locator("thead button").first().focus();
        manager.page().keyboard().press("Enter");
        assertThat(countries.locator("thead th").first()).hasAttribute("aria-sort", "descending");
        assertThat(countries.locator("tbody th").first()).hasText("Luxembourg");
        manager.page().getByRole(AriaRole.TAB).first().focus();
        manager.page().keyboard().press("ArrowRight");
        assertThat(manager.page().getByRole(AriaRole.TAB).last()).isFocused();
        manager.page().keyboard().press("ArrowLeft");
        assertThat(countries.locator("tbody th").first()).isVisible();
    }

    /**
     * Checks that the numbers of the list, of the operation's page, of its tab and of the dashboard are those that the server publishes.
     */
    private void agree(Person manager, Elsewhere elsewhere, String operation) {
        // Jobs follow an act, and the numbers follow the jobs.
        await().atMost(Duration.ofMinutes(1)).until(() -> management.createJobQuery().executable().withRetriesLeft().count() == 0);
        manager.open("/camunda/app/cockpit/default/#/dashboard");
        assertThat(manager.page().locator(".cordon-dashboard table")).isVisible();
        var expected = new HashMap<String, String>();
        var results = results(elsewhere, operation);
        OF_RESULTS.forEach(key -> expected.put(key, results.path(key).asText()));
        var counts = elsewhere.read("manager", "/api/operations/" + operation).path("counts");
        OF_COUNTS.forEach(key -> expected.put(key, counts.path(key).asText()));
        expected.put("found", String.valueOf(results.path("arrested").asInt() + results.path("located").asInt()));

        compare(manager.page().locator(".cordon-dashboard [data-operation=" + operation + "]"), expected);
        manager.open(COCKPIT + "/operations");
        compare(manager.page().locator(".cordon-card[data-operation=" + operation + "]"), expected);
        manager.open(COCKPIT + "/operations/" + operation);
        assertThat(manager.page().locator(".cordon-head h2")).hasText(operation);
        var page = manager.page().locator(".cordon-page");
        compare(page, expected);
        assertThat(sum(page, "country.nominations")).as("nominations by country").isEqualTo(counts.path("nominations").asInt());
        assertThat(sum(page, "country.overdue")).as("overdue by country").isLessThanOrEqualTo(Integer.parseInt(expected.get("overdue")));
        if (!elsewhere.read("manager", "/api/operations/" + operation).path("phase").asText().equals("CANCELLED")) {
            manager.page().getByText("Process diagram").click();
            operationTab(manager);
            compare(manager.page().locator(".cordon-instance"), expected);
        }
    }

    /** Checks that a number which the server does not publish, such as that of open tasks, is the same everywhere. */
    private static void compare(Locator part, Map<String, String> expected) {
        assertThat(part.locator("[data-figure]").first()).isVisible();
        var figures = figures(part);
        assertThat(figures).isNotEmpty();
        for (var figure : figures) {
            if (!figure.get(0).startsWith("country.")) {
                assertThat(figure.get(1)).as("%s on %s", figure.get(0), part)
                        .isEqualTo(expected.computeIfAbsent(figure.get(0), key -> figure.get(1)));
            }
        }
    }

    private static int sum(Locator part, String key) {
        return figures(part).stream().filter(figure -> figure.get(0).equals(key)).mapToInt(figure -> Integer.parseInt(figure.get(1))).sum();
    }

    @SuppressWarnings("unchecked")
    private static List<List<String>> figures(Locator part) {
        return (List<List<String>>) part.evaluate(FIGURES);
    }

    private static void operationTab(Person manager) {
        manager.page().locator("a:text-is(\"Operation\")").last().click();
        assertThat(manager.page().locator(".cordon-instance .cordon-head")).isVisible();
    }

    private static JsonNode results(Elsewhere elsewhere, String operation) {
        return elsewhere.read("manager", "/api/operations/" + operation + "/results");
    }

    private static List<Map<String, ?>> decisions(List<String> references, Map<String, String> decision) {
        var decisions = new ArrayList<Map<String, ?>>();
        for (var reference : references) {
            var one = new HashMap<String, String>(decision);
            one.put("reference", reference);
            decisions.add(one);
        }
        return decisions;
    }
}
