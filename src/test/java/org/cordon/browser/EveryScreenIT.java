package org.cordon.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cordon.support.ModelFiles;
import org.cordon.support.PartnerAccounts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Reads every page and every form as its own readers, in each language. None has an English sentence or reaches beyond its width, and the
 * wheel reaches the end of each. A new page or form must be added here; the test fails without it.
 */
@BrowserTest
@TestInstance(Lifecycle.PER_CLASS)
final class EveryScreenIT {

    /**
     * The pages, each with its reader, its route as in routes.csv, and its address. A name in angle brackets stands for an item of the
     * played world.
     */
    private static final List<Screen> PAGES = List.of(
            page("wanting", "/camunda/app/**", "/camunda/app/tasklist/default/", ".cordon-today .running"),
            page("wanting", "/today", "/today"), page("wanting", "/operations", "/operations"), page("wanting", "/progress", "/progress"),
            page("wanting", "/persons", "/persons"),
            page("wanting", "/targets/{reference}", "/targets/<arrested>"), page("wanting", "/targets/{reference}", "/targets/<held>"),
            page("wanting", "/nominations/{reference}", "/nominations/<returned>"),
            page("wanting", "/reports/{reference}", "/reports/<unseen>"), page("routed", "/leads/{reference}", "/leads/<routed>"),
            page("wanting", "/operations/{reference}", "/operations/<running>"),
            page("wanting", "/operations/{reference}/list", "/operations/<running>/list"),
            page("wanting", "/operations/{reference}/reports", "/operations/<running>/reports"),
            page("wanting", "/operations/{reference}/releases", "/operations/<running>/releases"),
            page("wanting", "/operations/{reference}/handling", "/operations/<running>/handling"),
            page("wanting", "/receipts", "/receipts"), page("wanting", "/account", "/account"),
            page("wanting", "/account/second-factor", "/account/second-factor"),
            page("wanting", "/directory", "/directory"), page("wanting", "/directory/{code}", "/directory/NZ"),
            page("wanting", "/subscriptions", "/subscriptions"),
            page("wanting", "/contacts", "/contacts"), page("compliance", "/contacts", "/contacts"),
            page("wanting", "/questions", "/questions"), page("wanting", "/questions/{reference}", "/questions/<asking>"),
            page("wanting", "/network", "/network"), page("wanting", "/network/{reference}", "/network/<group>"),
            page("wanting", "/network/sessions", "/network/sessions"),
            page("wanting", "/network/sessions/{reference}", "/network/sessions/<session>"),
            page("wanting", "/network/specialists", "/network/specialists"),
            page("specialist", "/given", "/given"), page("specialist", "/help", "/help"),
            page("coordinator", "/analysis", "/analysis"), page("coordinator", "/analysis/{reference}", "/analysis/<file>"),
            page("analyst", "/analysis/{reference}/identities", "/analysis/<pairs>/identities"),
            page("wanting", "/analysis/returns", "/analysis/returns"),
            page("wanting", "/products", "/products"), page("wanting", "/products/{reference}", "/products/<product>"),
            page("analyst", "/products", "/products"), page("analyst", "/products/{reference}", "/products/<product-to-mend>"),
            page("wanting", "/alerts", "/alerts"), page("wanting", "/alerts/{reference}", "/alerts/<issued>"),
            page("wanting", "/help", "/help"),
            page("wanting", "/help/{role}", "/help/country"), page("wanting", "/welcome", "/welcome"),
            page("host", "/targets/{reference}", "/targets/<arrested>"),
            page("host", "/operations/{reference}/reports", "/operations/<running>/reports"),
            page("coordinator", "/today", "/today"), page("coordinator", "/operations", "/operations"),
            page("coordinator", "/persons", "/persons"),
            page("coordinator", "/targets/{reference}", "/targets/<arrested>"),
            page("coordinator", "/operations/{reference}", "/operations/<running>"),
            page("coordinator", "/operations/{reference}/countries", "/operations/<running>/countries"),
            page("coordinator", "/operations/{reference}/dates", "/operations/<running>/dates"),
            page("coordinator", "/operations/{reference}/list", "/operations/<running>/list"),
            page("coordinator", "/operations/{reference}/reports", "/operations/<running>/reports"),
            page("coordinator", "/operations/{reference}/results", "/operations/<ended>/results"),
            page("coordinator", "/operations/{reference}/releases", "/operations/<running>/releases"),
            page("coordinator", "/operations/{reference}/accesses", "/operations/<running>/accesses"),
            page("coordinator", "/receipts", "/receipts"),
            page("compliance", "/today", "/today"), page("compliance", "/nominations/{reference}", "/nominations/<flagged>"),
            page("manager", "/today", "/today"), page("manager", "/targets/{reference}", "/targets/<arrested>"),
            page("manager", "/operations/{reference}", "/operations/<running>"),
            part("manager", "/camunda/app/cockpit/default/#/operations", ".cordon-page"),
            part("manager", "/camunda/app/cockpit/default/#/operations/<running>", ".cordon-page .cordon-grid"),
            page("admin", "/today", "/today"), page("admin", "/directory", "/directory"), page("admin", "/accounts", "/accounts"),
            page("coordinator", "/accounts", "/accounts"), page("admin", "/subscriptions", "/subscriptions"),
            part("admin", "/camunda/app/admin/default/", ".cordon-today"),
            page("-", "/login", "/login", "#login"), page("-", "/password", "/password#none", "#set"),
            page("-", "/demo/mail", "/demo/mail?q=<invited>", "table.rows a"),
            new Screen("-", "/demo/mail/{id}", "/demo/mail/<mail>", "body:has(iframe) .shell-brand", ".shell"));

    /**
     * Addresses that lead elsewhere or return parts of pages. SignInIT reads the pages between password and session, and the codes that are
     * shown only once.
     */
    private static final Set<String> NO_PAGES = Set.of("/", "/go/{reference}", "/login/provider", "/login/code", "/login/second-factor",
            "/account/second-factor/codes", "/pages/**", "/pages/charts/lib/*.esm.min.js", "/texts/**",
            "/camunda/api/**", "/camunda/assets/**", "/camunda/lib/**", "/camunda/favicon.ico");

    /** The forms, each with its reader, its task and its reference. A form that starts a process is opened by its start address. */
    private static final List<Form> FORMS = List.of(
            new Form("answer-invitation", "wanting", "userTask_answerInvitation", "invited-"),
            new Form("nominate", "wanting", "userTask_nominate", "nominating-"),
            new Form("correct-nominations", "wanting", "userTask_correctNominations", "screening-"),
            new Form("confirm-targets", "wanting", "userTask_confirmTargets", "frozen-"),
            new Form("confirm-identity", "wanting", "userTask_confirmIdentity", "arrest"),
            new Form("follow-extradition", "wanting", "userTask_followExtradition", "confirmed"),
            new Form("assess-lead", "wanting", "userTask_assessLead", "lead"),
            new Form("give-feedback", "routed", "userTask_giveFeedback", "routed"),
            new Form("confirm-entry", "wanting", "userTask_confirmEntry", "check"),
            new Form("confirm-specialist", "wanting", "userTask_confirmSpecialist", "specialists"),
            new Form("answer-release", "wanting", "userTask_answerRelease", "release"),
            new Form("answer-question", "wanting", "userTask_answerQuestion", "question"),
            new Form("answer-back", "wanting", "userTask_answerBack", "asking"),
            new Form("ask-question", "wanting", "question-asking", null),
            new Form("declare-contact", "wanting", "contact-declaring", null),
            new Form("answer-contact", "wanting", "userTask_answerContact", "contact"),
            new Form("issue-alert", "wanting", "alert-issuing", null),
            new Form("open-alert", "wanting", "userTask_openAlert", "alert"),
            new Form("confirm-copies-gone", "wanting", "userTask_confirmCopiesGone", "recalled"),
            new Form("register-group", "wanting", "group-register", null),
            new Form("confirm-group", "wanting", "userTask_confirmGroup", "old-group"),
            new Form("propose-transfer", "wanting", "group-transfer", null),
            new Form("answer-transfer", "wanting", "userTask_answerTransfer", "offered-group"),
            new Form("convene-session", "wanting", "session-convening", null),
            new Form("report-action", "wanting", "userTask_reportAction", "session"),
            new Form("answer-seat", "wanting", "userTask_answerSeat", "seat"),
            new Form("order-file", "coordinator", "analysis-file", null),
            new Form("approve-file", "compliance", "userTask_approveFile", "file"),
            new Form("review-file", "coordinator", "userTask_reviewFile", "old-file"),
            new Form("write-product", "analyst", "product-making", null),
            new Form("read-product", "analyst", "userTask_readProduct", "product-to-read"),
            new Form("mend-product", "analyst", "userTask_mendProduct", "product-to-mend"),
            new Form("assess-product", "wanting", "userTask_assessProduct", "product"),
            new Form("consider-target", "wanting", "userTask_considerTarget", "product"),
            new Form("settle-product", "analyst", "userTask_settleProduct", "product-held"),
            new Form("review-group", "compliance", "userTask_reviewGroup", "group"),
            new Form("report-arrest", "wanting", "arrest-handling", null), new Form("share-lead", "wanting", "lead-handling", null),
            new Form("launch-operation", "coordinator", "infra-operation", null),
            new Form("chase-silent", "coordinator", "userTask_chaseSilent", "silent"),
            new Form("screen-batch", "coordinator", "userTask_screenBatch", "nominating-host"),
            new Form("freeze-list", "coordinator", "userTask_freezeList", "screened"),
            new Form("open-phase", "coordinator", "userTask_openPhase", "frozen"),
            new Form("end-phase", "coordinator", "userTask_endPhase", "running"),
            new Form("approve-results", "coordinator", "userTask_approveResults", "ended"),
            new Form("decide-unattended", "coordinator", "userTask_decideUnattended", "ended-"),
            new Form("review-flagged", "compliance", "userTask_reviewFlagged", "screening-host"));

    /** The pages with a picture in the help, by reader and address. All forms have one. */
    private static final Map<String, String> PICTURES = Map.of("wanting /camunda/app/tasklist/default/", "tasks-of-a-country",
            "wanting /targets/<held>", "case-file",
            "wanting /receipts", "receipts", "wanting /account", "account", "compliance /today", "today-of-compliance",
            "coordinator /operations/<ended>/results", "results",
            "admin /camunda/app/admin/default/", "first-of-the-administrator");

    private static final Map<String, String> ANDORRA = Map.of("en", "NCB of Andorra", "fr", "BCN\u00a0: Andorre", "es",
            "OCN: Andorra", "ar", "المكتب الوطني: أندورا");
    private static final Map<String, String> COMPLIANCE = Map.of("en", "Compliance", "fr", "Conformité", "es", "Cumplimiento", "ar",
            "الامتثال");

    /** Forms that need no entry: sent as they open, they would complete their task. */
    private static final Set<String> SENDS_NOTHING = Set.of("nominate", "correct-nominations", "open-phase", "confirm-entry",
            "open-alert", "confirm-copies-gone", "confirm-specialist", "mend-product");

    /** A language of the tests: for each text the longer one of French and Spanish, see {@link LongestTexts}. */
    private static final String LONGEST = "longest of fr and es";

    private static final String TASKLIST = "/camunda/app/tasklist/default/#/?";

    @Autowired
    private PartnerAccounts accounts;
    private EveryScreenWorld world;
    private int opened;

    @AfterAll
    void endsWhatWasPlayed() {
        if (world != null) {
            world.over();
        }
    }

    @Test
    void noPageAndNoFormIsLeftOut() throws IOException {
        var routes = Files.readAllLines(Path.of("src/test/resources/access/routes.csv")).stream().filter(line -> !line.startsWith("#"))
                .map(line -> line.split(",", -1))
                .filter(cells -> cells[0].equals("GET") && cells[3].equals("text/html")).map(cells -> cells[1])
                .collect(toCollection(TreeSet::new));
        var read = Stream.concat(PAGES.stream().map(Screen::route), NO_PAGES.stream()).collect(toCollection(TreeSet::new));
        assertThat(read).as("pages").isEqualTo(routes);
        assertThat(FORMS.stream().map(Form::file)).as("forms").containsExactlyInAnyOrderElementsOf(
                ModelFiles.forms().stream().map(file -> file.getFileName().toString().replace(".html", "")).toList());
    }

    /** Returns all four languages when the pictures of the help are taken anew; otherwise the longest texts and Arabic. */
    static List<String> languages() {
        return Screenshots.areShown() ? List.of("fr", "es", "ar", "en") : List.of(LONGEST, "ar");
    }

    @ParameterizedTest
    @MethodSource("languages")
    void isReadInOneLanguage(String language, People people) throws IOException {
        world = world == null ? EveryScreenWorld.played(people.elsewhere(), accounts.analyst("second")) : world;
        accounts.ofPost(world.reference("specialists"));
        var speech = language.equals(LONGEST) ? Speech.ofLongestTexts() : new Speech(language, language.equals("ar") ? "rtl" : "ltr");
        var found = new ArrayList<String>();
        for (var who : Stream.concat(PAGES.stream().map(Screen::reader), FORMS.stream().map(Form::reader)).distinct().toList()) {
            var reader = signIn(who, language, people);
            PAGES.stream().filter(page -> page.reader().equals(who))
                    .forEach(page -> noted(found, page.path(), () -> read(page, reader, speech)));
            FORMS.stream().filter(form -> form.reader().equals(who)).sorted(comparing(Form::starts))
                    .forEach(form -> noted(found, form.file(), () -> read(form, reader, speech, people)));
            if (who.equals("admin") && !language.equals(LONGEST)) {
                noted(found, "groups", () -> groupsAreNamed(reader, language));
            }
            reader.leave();
        }
        assertThat(found).as("in " + language).isEmpty();
    }

    /** The engine stores one name of each group for everybody, so the page has to translate it. */
    private static void groupsAreNamed(Person admin, String language) {
        admin.open("/camunda/app/admin/default/#/groups");
        var groups = admin.page().getByRole(AriaRole.ROW);
        assertThat(groups.filter(new Locator.FilterOptions().setHasText("ncb-AD"))).containsText(ANDORRA.get(language));
        assertThat(groups.filter(new Locator.FilterOptions().setHasText("compliance"))).containsText(COMPLIANCE.get(language));
    }

    /** Notes a failure of one screen, so that the others are still read. */
    private static void noted(List<String> found, String screen, Runnable reading) {
        try {
            reading.run();
        } catch (AssertionError | RuntimeException wrong) {
            found.add(screen + ": " + wrong.getMessage());
        }
    }

    /**
     * Cordon keeps the language chosen at the sign-in for the account, and no other test uses these accounts. For accounts that other tests
     * use as well, the browser asks for the language instead.
     */
    private Person signIn(String who, String language, People people) {
        var reader = language.equals(LONGEST) ? people.readingLongestTexts() : people.visitor(language);
        // Arabic is read by night, so that no screen is opened once more for its dark colours.
        reader.page().emulateMedia(new EmulateMediaOptions().setColorScheme(language.equals(Speech.BY_NIGHT) ? ColorScheme.DARK
                : ColorScheme.LIGHT));
        if (!who.equals("-")) {
            reader.open("/login" + (world.account(who).equals(who) ? "" : "?language=" + (language.equals(LONGEST) ? "fr" : language)));
            reader.page().locator("#username").fill(world.account(who));
            reader.page().locator("#password").fill(EveryScreenWorld.password(who));
            reader.page().locator("#login button").click();
            reader.page().waitForURL(Pattern.compile("/camunda/app/|/given"));
        }
        return reader;
    }

    private void read(Screen screen, Person reader, Speech speech) {
        openAnew(reader, screen.path().contains("<mail>") ? mail(reader) : world.path(screen.path()));
        assertThat(reader.page().locator(screen.ready()).first()).isVisible();
        assertThat(reader.page().locator("[aria-busy=true]")).hasCount(0);
        var picture = PICTURES.get(screen.reader() + " " + screen.path());
        if (picture != null) {
            speech.picture(reader, picture);
        }
        if (screen.part() == null) {
            speech.isSpoken(reader, screen.path());
        } else {
            speech.isSpokenIn(reader, screen.path(), screen.part());
        }
        Overlap.isNowhere(reader, screen.path());
        speech.isReadable(reader);
    }

    private String mail(Person reader) {
        return reader.open(world.path("/demo/mail?q=<invited>")).page().locator("table.rows a").first().getAttribute("href");
    }

    /** Reads a form as it opens, and again after it was sent empty and refused. */
    private void read(Form form, Person reader, Speech speech, People people) {
        if (form.starts()) {
            openAnew(reader, TASKLIST + "processStart=" + form.task());
        } else {
            openTask(reader, people.elsewhere().take(world.account(form.reader()), form.task(), world.reference(form.reference())));
        }
        assertThat(reader.page().locator("form.cordon:not(.left) .cordon-foot")).isVisible();
        speech.isHeard(reader, form.file());
        Overlap.isNowhere(reader, form.file());
        speech.isReadable(reader);
        if (!SENDS_NOTHING.contains(form.file())) {
            reader.page().locator(form.starts() ? ".modal-footer .btn-primary" : ".form-actions .btn-primary").click();
            assertThat(reader.page().locator("#cordon-summary li").first()).isVisible();
            speech.isSpoken(reader, form.file() + " refused");
        }
    }

    /**
     * Opens a task in the same way as a click on its card: Tasklist stays loaded and swaps the form, which takes less than half the time.
     */
    private void openTask(Person reader, String task) {
        var page = reader.page();
        if (page.locator("form.cordon").count() == 0 || page.locator(".modal-dialog").count() > 0) {
            openAnew(reader, TASKLIST + "task=" + task);
        } else {
            page.evaluate("""
                    task => {
                      document.querySelector('form.cordon').classList.add('left');
                      location.hash = '#/?task=' + task;
                    }""", task);
            assertThat(page.locator("form.left")).hasCount(0);
        }
    }

    /**
     * Opens the path with a new query. The browser would not reload a page for another fragment, and an empty page in between costs it a
     * process.
     */
    private void openAnew(Person reader, String path) {
        reader.open(path.replace("/#/", "/?time=" + ++opened + "#/"));
    }

    private static Screen page(String reader, String route, String path) {
        return page(reader, route, path, "main[aria-busy=false], main:not([aria-busy])");
    }

    private static Screen page(String reader, String route, String path, String ready) {
        return new Screen(reader, route, path, ready, null);
    }

    private static Screen part(String reader, String path, String part) {
        return new Screen(reader, "/camunda/app/**", path, part, part);
    }

    private record Screen(String reader, String route, String path, String ready, String part) {
    }

    private record Form(String file, String reader, String task, String reference) {

        boolean starts() {
            return reference == null;
        }
    }
}
