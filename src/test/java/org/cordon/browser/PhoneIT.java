package org.cordon.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.cordon.support.Notices;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/**
 * An officer on duty works on a telephone with one thumb: reports an arrest, shares a lead, and confirms an identity and the country's
 * targets. Each of these takes less than a minute. The test counts taps and characters instead of measuring time, because its own time
 * depends on how busy the machine is.
 */
@BrowserTest
final class PhoneIT {

    private static final String OPERATION = "PALM-2031";
    private static final int MINUTE = 60;

    @Test
    void doesWhatIsUrgentWithAThumb(People people) {
        var elsewhere = people.elsewhere();
        elsewhere.launch(OPERATION, "PT", "GR");
        elsewhere.nominate(OPERATION, "PT",
                List.of(Notices.complete("2031/60001", "ALMEIDA", "PT", "GR"), Notices.complete("2031/60002", "BRANDAO", "PT", "GR"),
                Notices.complete("2031/60003", "CORREIA", "PT", "GR")));
        elsewhere.answer(OPERATION, "GR", Map.of("accepted", true, "liaisonOfficer", "Officer of GR"));
        elsewhere.complete("ncb-gr", "userTask_nominate", OPERATION + "-GR", Map.of("finished", true));
        var nominated = elsewhere.read("coordinator", "/api/operations/" + OPERATION + "/nominations").path("items")
                .findValuesAsText("reference");
        elsewhere.decide("coordinator", "userTask_screenBatch", OPERATION + "-PT",
                nominated.stream().map(one -> Map.of("reference", one, "decision", "ACCEPT")).toList());
        elsewhere.complete("coordinator", "userTask_freezeList", OPERATION, Map.of("frozen", true));
        await().atMost(Duration.ofMinutes(1))
                .until(() -> elsewhere.read("ncb-gr", "/api/operations/" + OPERATION + "/targets").path("items").size() == 3);

        var host = people.onPhone();
        confirmTheTargets(host);
        var wanting = elsewhere.read("ncb-pt", "/api/operations/" + OPERATION + "/targets").path("items").findValuesAsText("reference");
        elsewhere.decide("ncb-pt", "userTask_confirmTargets", OPERATION + "-PT",
                wanting.stream().map(one -> Map.of("reference", one, "answer", "CONFIRM")).toList());
        shareALead(host);
        reportAnArrest(host);
        var arrest = await().atMost(Duration.ofMinutes(1))
                .until(() -> elsewhere.read("ncb-gr", "/api/operations/" + OPERATION + "/reports").path("items")
                        .findValuesAsText("reference")
                .stream().filter(reference -> reference.contains("-A")).findFirst().orElse(null), reference -> reference != null);
        confirmTheIdentity(people.onPhone(), arrest);
    }

    /** Confirms the targets, from the link in the mail to the end. */
    private static void confirmTheTargets(Person officer) {
        officer.open("/go/" + OPERATION + "-GR").signIn("ncb-gr", "cordon");
        assertThat(officer.button("Take this task")).isInViewport();
        assertThat(officer.page().locator("section.tasks-list")).not().isVisible();
        fits(officer);
        officer.picture("phone-confirm-targets");
        var thumb = new Thumb(officer);
        thumb.tap(officer.button("Take this task"));
        // The confirmation is refused without an investigator, and the page shows the missing field.
        thumb.tap(officer.button("Confirm all (3)"));
        assertThat(officer.page().getByText("Name the investigator first")).isVisible();
        assertThat(officer.page().getByLabel("Investigator for all")).isFocused();
        thumb.type(officer.page().getByLabel("Investigator for all"), "Sgt. Pappas");
        thumb.tap(officer.button("Confirm all (3)"));
        assertThat(officer.page().locator("tr[data-key] [data-code=CONFIRM][aria-pressed=true]")).hasCount(3);
        officer.picture("phone-confirmed-targets");
        thumb.tap(officer.button("Complete"));
        done(officer);
        within(thumb, "Confirm the targets", 6, 12);
    }

    private static void shareALead(Person officer) {
        var thumb = start(officer, "Share a lead");
        thumb.tap(target(officer, "ALMEIDA"));
        thumb.tap(officer.page().locator(".cordon-big label").filter(new FilterOptions().setHasText("A lead")));
        thumb.tap(officer.button("Now"));
        assertThat(officer.field("zone")).isVisible();
        thumb.type(officer.field("text"), "Seen at the ferry to Chios, gate 4, with a suitcase");
        officer.picture("phone-share-lead");
        thumb.tap(officer.button("Share it"));
        done(officer);
        within(thumb, "Share a lead", 10, 60);
    }

    private static void reportAnArrest(Person officer) {
        var thumb = start(officer, "Report an arrest");
        fits(officer);
        // The button, pressed too early, leads to the first missing field.
        thumb.tap(officer.button("Report the arrest"));
        assertThat(officer.field("targetReference")).isFocused();
        assertThat(officer.field("targetReference")).isInViewport();
        assertThat(officer.reason("happenedAt")).containsText("when it happened");
        thumb.tap(target(officer, "BRANDAO"));
        thumb.tap(officer.button("Now"));
        thumb.type(officer.field("place"), "Piraeus, gate E7");
        thumb.type(officer.field("identifiedBy"), "Passport");
        officer.picture("phone-report-arrest");
        thumb.tap(officer.button("Report the arrest"));
        done(officer);
        within(thumb, "Report an arrest", 11, 40);
    }

    private static void confirmTheIdentity(Person officer, String arrest) {
        officer.open("/go/" + arrest).signIn("ncb-pt", "cordon");
        assertThat(officer.button("Take this task")).isInViewport();
        fits(officer);
        var thumb = new Thumb(officer);
        thumb.tap(officer.button("Take this task"));
        thumb.tap(officer.page().locator(".cordon-big label").first());
        thumb.choose(officer.field("method"), "Fingerprints");
        officer.picture("phone-confirm-identity");
        thumb.tap(officer.button("Complete"));
        done(officer);
        within(thumb, "Confirm the identity", 6, 0);
    }

    /** Begins at the first screen, on which the act is a button. */
    private static Thumb start(Person officer, String act) {
        officer.open("/camunda/app/tasklist/default/");
        var thumb = new Thumb(officer);
        thumb.tap(officer.page().locator(".cordon-today").getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(act)));
        assertThat(officer.page().locator(".modal-dialog .cordon-foot")).isVisible();
        return thumb;
    }

    private static Locator target(Person officer, String name) {
        return officer.page().locator(".cordon-pick label").filter(new FilterOptions().setHasText(name))
                .filter(new FilterOptions().setHasText(OPERATION)).first();
    }

    private static void done(Person officer) {
        assertThat(officer.page().locator("form.cordon")).hasCount(0);
    }

    /** Checks that nothing is cut, and that the page does not scroll sideways. */
    private static void fits(Person officer) {
        assertThat(officer.page().evaluate(
                "() => Math.max(document.documentElement.scrollWidth, ...[...document.querySelectorAll('.modal')].map((one) => one.scrollWidth)) - innerWidth"))
                .as("pixels beyond the screen").isEqualTo(0);
        assertThat(officer.page().locator(".small-screen-warning")).not().isVisible();
    }

    private static void within(Thumb thumb, String act, int taps, int characters) {
        LoggerFactory.getLogger(PhoneIT.class).info("{} on a telephone: {}", act, thumb);
        assertThat(thumb.taps()).as(act + ": taps").isLessThanOrEqualTo(taps);
        assertThat(thumb.characters()).as(act + ": characters").isLessThanOrEqualTo(characters);
        assertThat(thumb.seconds()).as(act + ": " + thumb).isLessThan(MINUTE);
    }
}
