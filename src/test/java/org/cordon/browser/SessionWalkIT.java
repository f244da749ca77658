package org.cordon.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The screens of closed sessions in each language, at a desk and on a telephone, and the messages to a person who fills one in wrongly. */
@BrowserTest
final class SessionWalkIT {

    private static final String FORM = "/camunda/app/tasklist/default/#/?processStart=session-convening";
    private static final List<String> TIMES = List.of("begin", "end", "accessUntil");

    @ParameterizedTest
    @CsvSource({"en, ltr, ncb-ke", "fr, ltr, ncb-sn", "es, ltr, ncb-co", "ar, rtl, ncb-eg"})
    void isWalkedThroughInEachLanguage(String language, String direction, String account, People people) throws IOException {
        var speech = new Speech(language, direction);
        var convener = people.visitor(language).open("/login");
        convener.page().locator("#username").fill(account);
        convener.page().locator("#password").fill("cordon");
        convener.page().locator("#login button").click();
        convener.page().waitForURL("**/camunda/**");

        convener.open(FORM);
        assertThat(convener.field("subject")).isVisible();
        convener.page().locator(".modal-footer .btn-primary").click();
        assertThat(convener.page().locator(".modal-dialog .cordon-error").first()).isVisible();
        speech.isHeard(convener, "session-form-empty");

        convener.field("subject").fill("Exemplum");
        convener.field("begin").fill(Person.inDays(-3));
        convener.field("end").fill(Person.inDays(-4));
        convener.field("accessUntil").fill(Person.inDays(-5));
        convener.pick("q", "MT");
        var kept = TIMES.stream().map(time -> convener.field(time).inputValue()).toList();
        convener.expectRefusal("/submit-form");
        convener.page().locator(".modal-footer .btn-primary").click();
        TIMES.forEach(time -> assertThat(convener.reason(time)).hasCount(1));
        speech.isHeard(convener, "session-form-wrong");
        assertThat(TIMES.stream().map(time -> convener.field(time).inputValue()).toList()).isEqualTo(kept);
        assertThat(convener.field("subject")).hasValue("Exemplum");
        assertThat(convener.page().locator(".picker-chips li")).hasCount(1);
        narrow(convener, speech, "session-form-wrong");

        convener.field("begin").fill(Person.inDays(5));
        convener.field("end").fill(Person.inDays(6));
        convener.field("accessUntil").fill(Person.inDays(9));
        convener.start();
        convener.open("/network/sessions");
        var reference = convener.page().locator("#own tbody bdi").first().innerText();
        speech.isHeard(convener, "sessions");
        narrow(convener, speech, "sessions");

        var elsewhere = people.elsewhere();
        elsewhere.act("ncb-mt", "/api/sessions/" + reference + "/answer", Map.of("coming", true));
        elsewhere.act("ncb-mt", "/api/sessions/" + reference + "/notes", Map.of("text", "Exemplum primum."));
        var alert = elsewhere.act("ncb-mt", "/api/alerts", Map.of("kind", "WARNING", "crime", "DRUGS", "text", "Exemplum secundum.",
                "stages", List.of("TRANSIT"), "countries", List.of("IS"))).path("reference").asText();
        elsewhere.act("ncb-mt", "/api/sessions/" + reference + "/items", Map.of("item", alert));
        elsewhere.act("ncb-mt", "/api/sessions/" + reference + "/actions", Map.of("what", "Exemplum tertium.", "owner",
                account.substring(4).toUpperCase(), "due", OffsetDateTime.now().plusDays(20).toString()));
        convener.open("/network/sessions/" + reference);
        assertThat(convener.page().locator("#table")).containsText("Exemplum secundum.");
        Access.isOpen(convener, "#closed-session");
        speech.isHeard(convener, "session");
        narrow(convener, speech, "session");

        convener.page().locator("details summary").all().forEach(summary -> summary.click());
        convener.expectRefusal("/api/sessions");
        List.of("put", "note", "agree").forEach(part -> {
            convener.page().locator("#" + part + " button").click();
            assertThat(convener.page().locator("#" + part + " [aria-invalid=true]").first()).isFocused();
            assertThat(convener.page().locator("#" + part + " [role=alert]")).isEmpty();
        });
        Access.isOpen(convener, "#closed-session");
        speech.isHeard(convener, "session-wrong");
        narrow(convener, speech, "session-wrong");
    }

    @Test
    void theGeneralSecretariatConvenesByTheSameForm(People people) {
        var coordinator = people.signedIn("coordinator");
        coordinator.choose("Convene a closed session");
        assertThat(coordinator.page().locator("#q option[value='string:IPSG']")).hasCount(0);
        coordinator.field("subject").fill("Exemplum quartum.");
        coordinator.field("begin").fill(Person.inDays(5));
        coordinator.field("end").fill(Person.inDays(6));
        coordinator.field("accessUntil").fill(Person.inDays(9));
        coordinator.pick("q", "Malta");
        coordinator.start();
        coordinator.open("/network/sessions");
        assertThat(coordinator.page().locator("#own tbody tr").first()).containsText("Exemplum quartum.");
        coordinator.picture("sessions-of-the-coordinator");
        coordinator.page().locator("a[href*='processStart=session-convening']").click();
        assertThat(coordinator.field("subject")).isVisible();
    }

    /** Shows the screen on a telephone, and back at a desk. */
    private static void narrow(Person person, Speech speech, String screen) {
        person.page().setViewportSize(390, 844);
        person.page().evaluate("() => scrollTo(0, 0)");
        speech.isHeard(person, screen + "-narrow");
        person.page().setViewportSize(1280, 720);
    }
}
