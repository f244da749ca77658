package org.cordon.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.WebError;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** A person at a screen of 1280 by 720, in Paris, who works in Tasklist. */
final class Person {

    static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    private static final int SHOWN = 600;

    private final BrowserContext context;
    private final Runnable gone;
    private final List<String> complaints = new ArrayList<>();
    private final Consumer<ConsoleMessage> listens = message -> {
        if (message.type().equals("error")) {
            complaints.add(message.text() + " at " + message.location());
        }
    };
    private final Consumer<WebError> sees = error -> complaints.add(error.error());
    private final List<Pattern> expected = new ArrayList<>();
    private Page page;
    private boolean left;

    /** @param gone takes the context back when the person leaves */
    Person(BrowserContext context, Runnable gone) {
        this.context = context;
        this.gone = gone;
        context.onConsoleMessage(listens);
        context.onWebError(sees);
        page = context.newPage();
    }

    Page page() {
        return page;
    }

    /** Returns the address, the complaints in the console, and the beginning of the text on the screen. */
    String screen() {
        var text = page.locator("body").innerText().replaceAll("\\s+", " ");
        return "at %s %s: %s".formatted(page.url(), complaints, text.substring(0, Math.min(text.length(), SHOWN)));
    }

    Person open(String path) {
        page.navigate(path);
        return this;
    }

    Person signIn(String account, String password) {
        page.getByLabel("Account").fill(account);
        page.getByLabel("Password").fill(password);
        button("Sign in").click();
        return this;
    }

    /** Follows a link and goes on in the page that opens. */
    void follow(Locator link) {
        page = page.waitForPopup(link::click);
    }

    Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true));
    }

    Locator text(String text) {
        return page.getByText(text);
    }

    Locator field(String name) {
        return page.locator("#f-" + name);
    }

    /** The reason below a field. */
    Locator reason(String field) {
        return page.locator(".form-group").filter(new FilterOptions().setHas(field(field))).locator(".cordon-error");
    }

    /** A time at this distance from now, in the time zone of the browser. */
    static String time(Duration fromNow) {
        return LocalDateTime.now(ZONE).plus(fromNow).format(DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm"));
    }

    static String inDays(int days) {
        return time(Duration.ofDays(days));
    }

    Locator cards() {
        return page.locator(".cordon-inbox li[data-task]");
    }

    /** The row of a task, which names the case only to whoever points at it. */
    Locator card(String task, String reference) {
        return page.locator(".cordon-inbox li[data-task][data-reference^='" + reference + "']")
                .filter(new FilterOptions().setHasText(task));
    }

    /** Opens a task from its card and takes it. */
    Person take(String task, String reference) {
        card(task, reference).getByRole(AriaRole.LINK).first().click();
        return take();
    }

    /** Takes the open task by key, because parts of the page above a short form that load late move the button under a mouse. */
    Person take() {
        button("Take this task").press("Enter");
        assertThat(page.locator(".cordon-foot")).isVisible();
        return this;
    }

    /** Presses Complete and waits until the task is gone. */
    void complete() {
        // Tasklist reads the open task every ten seconds, and so perhaps at the moment when it ends.
        expected.add(Pattern.compile("status of 404 .*/engine/engine/default/task/" + page.url().replaceAll(".*[?&]task=([^&]+).*", "$1")));
        button("Complete").click();
        assertThat(page.locator("form.cordon")).hasCount(0);
    }

    /** Picks by keyboard, in the field over a select, what is typed. */
    void pick(String select, String... names) {
        var field = page.locator("#" + select + "-find");
        for (var name : names) {
            field.fill(name);
            field.press("Enter");
        }
    }

    /** Chooses one of the processes that people can start. */
    Person choose(String process) {
        page.locator(".shell-new").click();
        page.locator("#shell-begin").getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(process)).click();
        assertThat(page.locator(".modal-dialog .cordon-foot")).isVisible();
        return this;
    }

    /** Presses the button that does the act, and waits until the dialogue is gone. */
    void start() {
        page.locator(".modal-footer .btn-primary").click();
        assertThat(page.locator(".modal-dialog")).hasCount(0);
    }

    void picture(String name) {
        Screenshots.take(page, name);
    }

    /** Expects a refusal, which the browser also reports in its console. */
    void expectRefusal(String address) {
        expected.add(Pattern.compile("status of 4\\d\\d .*" + address));
    }

    /** Expects the loss of an answer that the test itself drops. */
    void expectLoss(String address) {
        expected.add(Pattern.compile("net::ERR_FAILED.*" + address));
    }

    List<String> complaints() {
        return complaints.stream().filter(complaint -> expected.stream().noneMatch(known -> known.matcher(complaint).find())).toList();
    }

    void leave() {
        if (!left) {
            left = true;
            gone.run();
            context.offConsoleMessage(listens);
            context.offWebError(sees);
        }
    }
}
