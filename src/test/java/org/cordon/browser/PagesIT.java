package org.cordon.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Reads every page in each language: it has no other language, fits the smallest screen and is usable by everybody. It reports no error in
 * the console and asks no other host.
 */
@BrowserTest
final class PagesIT {

    private static final List<String> WRITTEN_UNLIKE = List.of("en", "ar");

    @ParameterizedTest
    @CsvSource({"en, ltr, English, AURORA-2031, IE", "es, ltr, Español, AURORA-2033, UY",
            "ar, rtl, العربية, AURORA-2034, QA"})
    void speakOneLanguageAndFitTheScreen(String language, String direction, String name, String operation, String country, People people)
            throws IOException {
        var speech = new Speech(language, direction);
        people.elsewhere().launchIn(List.of(language), operation, country);
        var chooser = people.visitor().open("/login");
        chooser.page().getByRole(AriaRole.LINK, new GetByRoleOptions().setName(name)).click();
        speech.isHeard(chooser, "sign-in");
        isOpen(chooser, language);

        // A choice of language before the sign-in would be kept for the account, which other tests use at the same time. The language that
        // the browser asks for is not kept.
        var reader = people.visitor(language);
        var hosts = new TreeSet<String>();
        reader.page().context()
                .onRequest(request -> hosts.add(request.url().startsWith("data:") ? "127.0.0.1" : URI.create(request.url()).getHost()));
        reader.open("/login");
        reader.page().locator("#username").fill("coordinator");
        reader.page().locator("#password").fill("mistyped");
        reader.page().locator("#login button").click();
        assertThat(reader.page().locator(".notice.bad")).isVisible();
        assertThat(reader.page().locator("#username")).hasValue("coordinator");
        speech.isHeard(reader, "wrong-password");

        var mails = reader.page().locator("table.rows a");
        await().until(() -> {
            reader.open("/demo/mail?q=" + operation);
            return mails.count() > 0;
        });
        speech.isHeard(reader, "mailbox");
        isOpen(reader, language);
        mails.first().click();
        assertThat(reader.page().locator("iframe")).isVisible();
        assertThat(reader.page().locator(".shell-brand")).isVisible();
        speech.isHeardIn(reader, "mail", ".shell");

        reader.open("/login");
        reader.page().locator("#username").fill("coordinator");
        reader.page().locator("#password").fill("cordon");
        reader.page().locator("#login button").click();
        assertThat(reader.page().locator(".shell-new")).isVisible();
        goesAround(reader, speech);
        speech.isHeard(reader, "tasks-of-the-coordinator");
        isOpen(reader, language);

        reader.page().locator(".shell-new").click();
        reader.page().locator("#shell-begin a").filter(new Locator.FilterOptions().setHasText(launchingIn(language))).click();
        assertThat(reader.page().locator(".modal-dialog .cordon-foot")).isVisible();
        speech.isHeard(reader, "launch");
        reader.field("code").fill(operation);
        reader.field("invitationDeadline").fill("2031-05-02T10:00");
        reader.field("nominationDeadline").fill("2031-05-01T10:00");
        reader.field("confirmationDeadline").fill("2021-05-01T10:00");
        assertThat(reader.page().locator(".cordon-error")).hasCount(3);
        speech.isHeard(reader, "launch-refused");
        isOpen(reader, language);

        if (WRITTEN_UNLIKE.contains(language)) {
            readsOn(reader, operation, language, speech);
        }

        reader.open("/help");
        assertThat(reader.page().locator("#help section").first()).isVisible();
        speech.isHeard(reader, "help");
        isOpen(reader, language);
        assertThat(reader.page().locator("#help section")).hasCount(21);
        reader.page().locator("#help .roles a").nth(3).click();
        assertThat(reader.page().locator("#help[aria-busy=false] section")).hasCount(4);

        var officer = people.signedIn("ncb-" + country.toLowerCase(Locale.ROOT)).open("/progress");
        assertThat(officer.page().locator("#" + operation)).isVisible();
        speech.isHeard(officer, "progress");
        isOpen(officer, language);

        var reads = new CompletableFuture<Route>();
        officer.page().route("**/api/countries", reads::complete);
        officer.open("/network");
        officer.page().waitForCondition(reads::isDone);
        assertThat(officer.page().locator("main")
                .evaluate("main => getComputedStyle(main, '::before').content === JSON.stringify(main.dataset.reading)")).isEqualTo(true);
        reads.join().resume();
        assertThat(officer.page().locator("#network[aria-busy=false] h1")).isVisible();

        for (var path : List.of("/go/AURORA-" + country, "/operations/NEVERWAS")) {
            reader.expectRefusal(path);
            reader.open(path);
            speech.isHeard(reader, path.substring(1).replace('/', '-'));
        }

        assertThat(hosts).containsExactly("127.0.0.1");

        var manager = people.visitor(language).open("/login");
        manager.page().locator("#username").fill("manager");
        manager.page().locator("#password").fill("cordon");
        manager.page().locator("#login button").click();
        assertThat(manager.page().locator(".cordon-card").first()).isVisible();
        speech.isHeardIn(manager, "cockpit", ".cordon-page");
        isOpen(manager, language);
        manager.open("/camunda/app/cockpit/default/#/operations/" + operation);
        assertThat(manager.page().locator(".cordon-page .cordon-grid")).isVisible();
        speech.isHeardIn(manager, "cockpit-operation", ".cordon-page");
        people.elsewhere().cancel(operation);
    }

    /** Reads pages that EveryScreenIT reads in every language as well, and checks here that everybody can use them. */
    private static void readsOn(Person reader, String operation, String language, Speech speech) {
        reader.open("/operations/" + operation);
        assertThat(reader.page().locator("#operation[aria-busy=false]")).isVisible();
        speech.isHeard(reader, "operation");
        isOpen(reader, language);
        for (var section : reader.page().locator(".sections a").all().stream().skip(1).map(way -> way.getAttribute("href")).toList()) {
            reader.open(section);
            assertThat(reader.page().locator("#operation[aria-busy=false]")).isVisible();
            speech.isHeard(reader, "operation-" + section.substring(section.lastIndexOf('/') + 1));
            isOpen(reader, language);
        }

        reader.open("/operations");
        assertThat(reader.page().locator("#operations[aria-busy=false]")).isVisible();
        speech.isHeard(reader, "operations");
        isOpen(reader, language);

        reader.open("/directory");
        assertThat(reader.page().locator(".directory tbody tr").first()).isVisible();
        speech.isHeard(reader, "directory");
        isOpen(reader, language);

        reader.open("/account");
        speech.isHeard(reader, "account");
        isOpen(reader, language);
    }

    /** Checks with axe that everybody can use the page. Languages that are written alike look the same to axe, so one of them is enough. */
    private static void isOpen(Person reader, String language) {
        if (WRITTEN_UNLIKE.contains(language)) {
            Access.isOpen(reader, "body");
        }
    }

    /** The tour that is offered on the first visit leads to the parts of the page, by keyboard too, and is not offered again. */
    private static void goesAround(Person reader, Speech speech) {
        reader.page().locator(".cordon-tour-offer button").first().click();
        var card = reader.page().locator(".cordon-tour");
        assertThat(card).isFocused();
        speech.isHeard(reader, "tour");
        assertThat(reader.page().locator(".cordon-tour-here")).hasCount(1);
        var first = card.locator("p").nth(1).textContent();
        reader.page().keyboard().press("ar".equals(reader.page().locator("html").getAttribute("lang")) ? "ArrowLeft" : "ArrowRight");
        assertThat(card.locator("p").nth(1)).not().hasText(first);
        card.locator("button.first").click();
        reader.page().keyboard().press("Escape");
        assertThat(card).hasCount(0);
        reader.page().reload();
        assertThat(reader.page().locator(".cordon-today .running")).isVisible();
        assertThat(reader.page().locator(".cordon-tour-offer")).hasCount(0);
    }

    /** Returns the name of the process that launches an operation. */
    private static String launchingIn(String language) throws IOException {
        return new JsonMapper().readTree(Path.of("src/main/resources/static/texts/names", language + ".json").toFile())
                .path("process.infra-operation").asText();
    }
}
