package org.cordon.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext.ClearCookiesOptions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.regex.Pattern;
import org.cordon.support.Authenticator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@BrowserTest
final class SignInIT {

    @Test
    void saysThatAPasswordIsWrong(People people) {
        var visitor = people.visitor().open("/").signIn("ncb-dk", "cordoba");

        assertThat(visitor.page().getByRole(AriaRole.ALERT))
                .hasText("The account and the password do not belong together. Try again.");
        visitor.picture("wrong-password");
    }

    @Test
    void keepsCockpitFromACountry(People people) {
        var officer = people.signedIn("ncb-dk");
        assertThat(officer.page().locator(".column.tasks-list")).isVisible();
        officer.expectRefusal("/camunda/app/cockpit");

        officer.open("/camunda/app/cockpit/default/");

        assertThat(officer.text("Go to my tasks")).isVisible();
        assertThat(officer.page().locator("body")).not().containsText("Running Process Instances");
        officer.picture("no-cockpit-for-a-country");
    }

    @Test
    void endsTheSessionWhenSomebodySignsOutOfTasklist(People people) {
        var officer = people.signedIn("ncb-dk");
        assertThat(officer.page().locator(".cordon-today .parts")).isVisible();
        officer.expectRefusal("/camunda");
        // The officer leaves at once, so that the first screen's late note of the visit may come after the sign-out.
        officer.expectRefusal("/api/today/visit");

        officer.page().locator(".shell-who").click();
        officer.page().locator(".shell-out").click();

        assertThat(officer.page().getByLabel("Account")).isVisible();
        officer.picture("signed-out");
        officer.open("/camunda/app/tasklist/default/");
        assertThat(officer.page()).hasURL(Pattern.compile("/login"));
    }

    @Test
    void keepsAFormInPlaceWhenTheSessionHasEnded(People people) {
        people.elsewhere().launch("ENDED-2031", "DK");
        var officer = people.signedIn("ncb-dk").take("Answer the invitation", "ENDED-2031-DK");
        officer.text("We take part").click();
        officer.page().context().clearCookies(new ClearCookiesOptions().setName("JSESSIONID"));
        officer.expectRefusal("/api/");
        officer.field("liaisonOfficer").fill("Lea Example");
        officer.button("Complete").click();
        assertThat(officer.page().locator("#cordon-summary")).containsText("Your session has ended");
        assertThat(officer.field("liaisonOfficer")).hasValue("Lea Example");
        officer.picture("session-ended");

        var elsewhere = officer.page().context().newPage();
        elsewhere.navigate("/login");
        elsewhere.getByLabel("Account").fill("ncb-dk");
        elsewhere.getByLabel("Password").fill("cordon");
        elsewhere.locator("#login button").click();
        assertThat(elsewhere.locator(".column.tasks-list")).isVisible();
        elsewhere.close();
        officer.complete();
        people.elsewhere().cancel("ENDED-2031");
    }

    /** An authenticator from its setup on a telephone to the day when the telephone is lost, in the language of its owner. */
    @ParameterizedTest
    @CsvSource({"en, ncb-np", "fr, ncb-cm", "es, ncb-hn", "ar, ncb-om"})
    void asksForACodeBesideThePassword(String language, String account, People people) throws IOException {
        var speech = new Speech(language, language.equals("ar") ? "rtl" : "ltr");
        var officer = people.onPhone();
        officer.open("/login?language=" + language);
        password(officer, account);
        officer.open("/account/second-factor");
        heard(speech, officer, "second-factor");
        var authenticator = new Authenticator(officer.page().locator("#letters code").textContent());
        officer.page().locator("#shown").fill("000000");
        officer.page().locator("#present").fill("cordon");
        officer.page().locator("#setUp button").click();
        assertThat(officer.page().locator("#badCode")).isVisible();
        var first = Instant.now();
        officer.page().locator("#shown").fill(authenticator.code(first));
        officer.page().locator("#present").fill("cordon");
        officer.page().locator("#setUp button").click();
        assertThat(officer.page().locator("#codes li")).hasCount(10);
        heard(speech, officer, "recovery-codes");
        var codes = officer.page().locator("#codes code").allTextContents();
        var file = officer.page().waitForDownload(officer.page().locator("#save")::click);
        assertThat(Files.readAllLines(file.path())).isEqualTo(codes);
        officer.page().locator("#kept button").click();
        assertThat(officer.page()).hasURL(Pattern.compile("/account$"));

        var next = people.visitor();
        next.open("/login?language=" + language).open("/login#/?task=his");
        password(next, account);
        heard(speech, next, "code");
        next.page().locator("#shown").fill("000000");
        next.page().locator("#code button").click();
        assertThat(next.page().locator("#bad")).isVisible();
        heard(speech, next, "code-wrong");
        next.page().locator("#shown").fill(authenticator.code(first.plus(Authenticator.STEP)));
        next.page().locator("#code button").click();
        next.page().waitForURL(Pattern.compile("/camunda/app/tasklist/default/#/"));
        assertThat(next.page().locator(".cordon-today .parts")).isVisible();
        // This session ends below, when the factor is removed; a page that is still open would be refused its next request.
        next.page().navigate("about:blank");

        var lost = people.visitor();
        lost.open("/login?language=" + language);
        password(lost, account);
        lost.page().locator("summary").click();
        heard(speech, lost, "recovery");
        lost.page().locator("#kept").fill(codes.get(0));
        lost.page().locator("#recover button").click();
        lost.page().waitForURL(Pattern.compile("/camunda/app/tasklist/default/"));
        lost.open("/account/second-factor");
        heard(speech, lost, "second-factor-renewed");
        lost.page().locator("#presentremoval").fill("cordon");
        lost.page().locator("#currentremoval").fill(codes.get(1));
        lost.page().locator("#remove button").click();
        assertThat(lost.page().locator(".notice").last()).isVisible();
        heard(speech, lost, "unprotected");
    }

    private static void password(Person person, String account) {
        person.page().locator("#username").fill(account);
        person.page().locator("#password").fill("cordon");
        person.page().locator("#login button").click();
        person.page().waitForURL(Pattern.compile("/(camunda/app/tasklist|login/code)"));
    }

    private static void heard(Speech speech, Person person, String name) {
        speech.isHeard(person, name);
        Access.isOpen(person, "body");
    }
}
