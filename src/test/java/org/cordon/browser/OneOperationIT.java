package org.cordon.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.cordon.support.Notices;
import org.junit.jupiter.api.Test;

/** A coordinator, officers of countries and a manager work on one operation at their screens, from its launch to its closure. */
@BrowserTest
final class OneOperationIT {

    private static final String OPERATION = "TERRA-2027";
    private static final List<String> NAMES = List.of("VALMOREL", "BRUNEVAL", "CHANTELOUP", "MARENGHI");

    private int pictures;

    @Test
    void isCarriedThroughByItsPeople(People people) {
        people.elsewhere().cancelAll();
        var coordinator = people.visitor().open("/");
        show(coordinator, "sign-in");
        coordinator.signIn("coordinator", "cordon");
        assertThat(coordinator.text("Nothing is waiting for you.")).isVisible();
        show(coordinator, "coordinator-without-work");

        launch(coordinator);
        people.elsewhere().decline(OPERATION, "ES", "No officer is free in these weeks.");

        var germany = people.visitor();
        followTheInvitation(germany);
        accept(germany, "Anne Brandt, +49 611 00 00 00");
        var italy = people.visitor().open("/go/" + OPERATION + "-IT").signIn("ncb-it", "cordon").take();
        accept(italy, "Marco Conti, +39 06 00 00 00");

        nominateByFile(germany);
        nominateOneByOne(italy);
        screen(coordinator, "DE", 3);
        screen(coordinator, "IT", 1);
        freeze(coordinator);
        confirm(germany, "DE", "KHK Morel");
        confirm(italy, "IT", "Isp. Ferri");
        openThePhase(coordinator);

        reportTheArrest(italy);
        confirmTheIdentity(germany);
        correctTheAnswer(germany);

        var manager = people.signedIn("manager");
        lookAt(manager);
        close(coordinator);
        lookAtTheEnd(manager);
    }

    private void launch(Person coordinator) {
        coordinator.choose("Launch an operation");
        show(coordinator, "launch-form");
        coordinator.field("code").fill(OPERATION);
        coordinator.field("title").fill("Terra, a round-up against environmental crime");
        coordinator.field("theme").selectOption(new SelectOption().setLabel("Environmental crime"));
        coordinator.field("host").fill("General Secretariat, Lyon");
        coordinator.field("invitationDeadline").fill(Person.inDays(-2));
        coordinator.field("nominationDeadline").fill(Person.inDays(10));
        coordinator.field("confirmationDeadline").fill(Person.inDays(20));
        coordinator.field("operationStart").fill(Person.inDays(30));
        coordinator.field("operationEnd").fill(Person.inDays(29));
        coordinator.pick("q", "Germany", "Italy", "spain");
        assertThat(coordinator.page().locator("#q-find")).hasValue("");
        coordinator.button("Launch").click();

        assertThat(coordinator.page().locator("#cordon-summary li")).hasCount(2);
        assertThat(coordinator.reason("invitationDeadline")).isVisible();
        assertThat(coordinator.reason("operationEnd")).isVisible();
        assertThat(coordinator.field("code")).hasValue(OPERATION);
        assertThat(coordinator.field("title")).hasValue("Terra, a round-up against environmental crime");
        assertThat(coordinator.page().locator(".picker-chips li")).hasCount(3);
        assertThat(coordinator.field("invitationDeadline")).isFocused();
        show(coordinator, "launch-refused");
        coordinator.field("title").fill("");
        var wrong = coordinator.page().locator("#cordon-summary li");
        assertThat(wrong.filter(new FilterOptions().setHasText(Pattern.compile("^\\s*Title")))).hasCount(1);
        assertThat(wrong.filter(new FilterOptions().setHasText("title"))).hasCount(1);
        coordinator.field("title").fill("Terra, a round-up against environmental crime");

        coordinator.field("invitationDeadline").fill(Person.inDays(5));
        coordinator.field("operationEnd").fill(Person.inDays(35));
        assertThat(coordinator.text("Launch invites 3 countries to " + OPERATION)).isVisible();
        assertThat(coordinator.reason("operationEnd")).hasCount(0);
        show(coordinator, "launch-corrected");
        coordinator.start();
        assertThat(coordinator.page()).hasURL(Pattern.compile("/operations/" + OPERATION + "$"));
        assertThat(coordinator.page().locator("#waiting")).containsText("3 tasks wait for others");
        show(coordinator, "launched");
        coordinator.open("/");
    }

    private void followTheInvitation(Person germany) {
        var mail = germany.page().locator("tr").filter(new FilterOptions().setHasText(OPERATION + "-DE")).getByRole(AriaRole.LINK).first();
        await().pollInSameThread().atMost(Duration.ofMinutes(1)).until(() -> {
            germany.open("/demo/mail?q=" + OPERATION + "-DE");
            return mail.count() > 0;
        });
        show(germany, "mail-of-the-demo");
        mail.click();
        var link = germany.page().frameLocator("iframe").locator("a[href*='/go/']").first();
        assertThat(link).isVisible();
        show(germany, "mail-invitation");
        germany.follow(link);
        germany.signIn("ncb-de", "cordon");
        assertThat(germany.button("Take this task")).isVisible();
        show(germany, "invitation");
        germany.take();
    }

    private void accept(Person officer, String liaison) {
        officer.text("We take part").click();
        officer.field("liaisonOfficer").fill(liaison);
        show(officer, "invitation-answered");
        officer.complete();
    }

    private void nominateByFile(Person germany) {
        germany.take("Nominate targets", OPERATION + "-DE");
        show(germany, "nominate");
        germany.field("file").setInputFiles(new FilePayload("nominations.json", "application/json", Notices.file(
                person("2025/55001", NAMES.get(0), "Odilon"), person("2025/55002", NAMES.get(1), "Remi"),
                person("2025/55003", NAMES.get(2), "Etienne"),
                person("2025/55004", "DESROCHES", "Paul").put("date_of_birth", "31/12/1980"))));

        assertThat(germany.text("Before nominations.json is given in")).isVisible();
        germany.field("order-mdy").check();
        show(germany, "nominations-asked");
        germany.button("Give it in").click();
        assertThat(germany.text("3 accepted, 1 refused.")).isVisible();
        var refused = germany.page().locator(".cordon-note tbody tr");
        assertThat(refused).hasCount(1);
        assertThat(refused).containsText("Date of birth");
        show(germany, "nominated-by-file");
        for (var name : NAMES.subList(0, 3)) {
            assertThat(row(germany, name)).containsText("complete");
        }
        germany.field("finished").check();
        show(germany, "nominations-of-germany");
        germany.complete();
    }

    private static ObjectNode person(String notice, String name, String forename) {
        var person = Notices.complete(notice, name, "DE", "IT").put("forename", forename);
        ((ObjectNode) person.at("/arrest_warrants/0")).put("charge", "Illegal logging");
        person.withObjectProperty("cordon").put("offence", "ENVIRONMENTAL_CRIME")
                .put("facts", "Between March and July 2024 had a protected forest felled near Brennes and sold the timber abroad.");
        return person;
    }

    private static Locator row(Person officer, String name) {
        return officer.page().locator(".cordon-table tr").filter(new FilterOptions().setHasText(name));
    }

    private void nominateOneByOne(Person italy) {
        italy.take("Nominate targets", OPERATION + "-IT");
        italy.text("One by one").click();
        enter(italy, "entity_id", "2025/77001");
        enter(italy, "name", NAMES.get(3));
        enter(italy, "forename", "Livia");
        enter(italy, "date_of_birth", "1981/09/30");
        choose(italy, "sex_id", "Female");
        enter(italy, "nationalities", "IT");
        enter(italy, "height", "1.66");
        show(italy, "nominate-one");
        Access.isOpen(italy, "body");
        enter(italy, "charge", "Traffico illecito di rifiuti");
        enter(italy, "charge_translation", "Illegal trade in waste");
        choose(italy, "offence", "Environmental crime");
        choose(italy, "wantedFor", "Prosecution");
        enter(italy, "maximumPenaltyMonths", "72");
        enter(italy, "warrantReference", "RG 118/2024");
        enter(italy, "warrantDate", "2024-11-03");
        enter(italy, "facts", "In May 2024 shipped waste from the port of Genoa under false papers.");
        enter(italy, "believedToBeIn", "DE");
        choose(italy, "extraditionAssurance", "Yes");
        italy.button("Nominate this person").click();

        assertThat(italy.text(NAMES.get(3) + " is nominated.")).isVisible();
        assertThat(row(italy, NAMES.get(3))).containsText("complete");
        show(italy, "nominated-one");
        italy.field("finished").check();
        italy.complete();
    }

    private static void enter(Person officer, String field, String value) {
        officer.page().locator("#e-" + field).fill(value);
    }

    private static void choose(Person officer, String field, String label) {
        officer.page().locator("#e-" + field).selectOption(new SelectOption().setLabel(label));
    }

    private void screen(Person coordinator, String country, int nominations) {
        coordinator.take("Screen the nominations", OPERATION + "-" + country);
        show(coordinator, "screen-" + country);
        Access.isOpen(coordinator, "body");
        coordinator.button("Accept all that are complete (" + nominations + ")").click();
        assertThat(coordinator.text("Complete sends " + nominations + " accepted, 0 returned and 0 refused.")).isVisible();
        show(coordinator, "screened-" + country);
        coordinator.complete();
    }

    private void freeze(Person coordinator) {
        coordinator.take("Freeze the target list", OPERATION);
        coordinator.field("code").fill(OPERATION);
        assertThat(coordinator.text("Complete freezes 4 targets")).isVisible();
        show(coordinator, "freeze");
        coordinator.complete();
    }

    private void confirm(Person officer, String country, String investigator) {
        officer.take("Confirm the targets", OPERATION + "-" + country);
        officer.page().getByLabel("Investigator for all").fill(investigator);
        officer.button("Confirm all (4)").click();
        assertThat(officer.text("Complete sends 4 answer")).isVisible();
        show(officer, "confirm-" + country);
        Access.isOpen(officer, "body");
        officer.complete();
    }

    private void openThePhase(Person coordinator) {
        coordinator.take("Open the operational phase", OPERATION);
        show(coordinator, "open-phase");
        coordinator.complete();
    }

    private void reportTheArrest(Person italy) {
        italy.choose("Report an arrest");
        italy.page().locator(".cordon-pick label").filter(new FilterOptions().setHasText(NAMES.get(0))).click();
        italy.field("happenedAt").fill(Person.time(Duration.ofMinutes(-5)));
        italy.field("place").fill("Genoa, at the ferry port");
        italy.field("legalBasis").fill("Provisional arrest on a red notice");
        italy.field("identifiedBy").fill("Passport and fingerprints");
        italy.field("custody").fill("Questura di Genova");
        show(italy, "report-arrest");
        italy.field("text").fill("Stopped at the check before boarding; did not resist.");
        assertThat(italy.text("“Report the arrest” sends the report at once.")).isVisible();
        show(italy, "report-arrest-ready");
        italy.start();
        show(italy, "arrest-reported");
    }

    private void confirmTheIdentity(Person germany) {
        germany.take("Confirm the identity", OPERATION);
        germany.text("Yes, it is the person sought").click();
        germany.field("method").selectOption(new SelectOption().setLabel("Fingerprints"));
        assertThat(germany.text("Complete confirms: the target counts as arrested.")).isVisible();
        show(germany, "confirm-identity");
        Access.isOpen(germany, "body");
        germany.complete();
        assertThat(germany.card("Record the extradition", OPERATION)).isVisible();
    }

    /** Corrects the method by which the identity was established, and keeps the answer. */
    private void correctTheAnswer(Person germany) {
        var answers = germany.open("/operations/" + OPERATION + "/reports").page().locator("#identities");
        assertThat(answers).containsText("The person sought");
        answers.getByRole(AriaRole.BUTTON).click();
        var form = answers.locator("form.change");
        form.getByLabel("Established by").selectOption(new SelectOption().setLabel("DNA"));
        germany.expectRefusal("/identity/correction");
        form.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Correct the answer")).click();
        assertThat(form.getByLabel("Reason for the correction")).isFocused();
        form.getByLabel("Reason for the correction").fill("The laboratory answered after the comparison of fingerprints.");
        show(germany, "correct-identity");
        form.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Correct the answer")).click();
        assertThat(germany.page().locator("main").getByRole(AriaRole.STATUS).first()).containsText("is corrected");
        assertThat(answers).containsText("DNA");
        assertThat(answers).containsText("Changed once");
    }

    private void lookAt(Person manager) {
        assertThat(manager.page().locator(".cordon-page")).containsText(OPERATION);
        show(manager, "operations");
        manager.page().locator(".cordon-card").getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(OPERATION).setExact(true))
                .click();

        assertThat(figure(manager, "arrested")).hasText("1");
        assertThat(figure(manager, "atLarge")).hasText("3");
        show(manager, "operation");
        manager.page().getByRole(AriaRole.TAB, new GetByRoleOptions().setName("Targets (4)")).click();
        var targets = manager.page().locator("table").filter(new FilterOptions().setHasText("Believed to be in"));
        assertThat(targets.locator("tbody tr")).hasCount(4);
        assertThat(targets).containsText("Arrested");
        targets.scrollIntoViewIfNeeded();
        show(manager, "targets-of-the-operation");
        assertThat(manager.page().locator("html")).not().containsText(Pattern.compile(String.join("|", NAMES), Pattern.CASE_INSENSITIVE));
    }

    private static Locator figure(Person manager, String key) {
        return manager.page().locator(".cordon-grid [data-figure=" + key + "]").first();
    }

    private void close(Person coordinator) {
        coordinator.open("/operations/" + OPERATION + "/dates");
        assertThat(coordinator.page().locator("#date-operationStart")).containsText("already on");
        coordinator.open("/");
        coordinator.take("End the operational phase", OPERATION);
        assertThat(coordinator.page().locator("a.cordon-way-on")).hasAttribute("href", "/operations/" + OPERATION);
        coordinator.button("Complete").click();
        assertThat(coordinator.reason("code")).isVisible();
        coordinator.field("code").fill(OPERATION);
        show(coordinator, "end-phase");
        coordinator.complete();
        coordinator.take("Approve the results", OPERATION);
        assertThat(coordinator.page().locator(".cordon-figures li").filter(new FilterOptions().setHasText("arrested, identity confirmed")))
                .containsText("1");
        show(coordinator, "results");
        coordinator.field("code").fill(OPERATION);
        show(coordinator, "approve");
        coordinator.complete();
        assertThat(coordinator.cards().filter(new FilterOptions().setHasText(OPERATION))).hasCount(0);
    }

    /** Checks before each refresh, because right after a refresh the page is still loading. */
    private void lookAtTheEnd(Person manager) {
        var closed = manager.page().getByLabel("Phase: Closed");
        await().pollInSameThread().pollInterval(Duration.ofSeconds(1)).atMost(Duration.ofMinutes(2)).until(() -> {
            if (closed.isVisible()) {
                return true;
            }
            manager.button("Refresh").click();
            return false;
        });
        assertThat(manager.text("Approved results " + OPERATION + "-R1 as of")).isVisible();
        show(manager, "closed");
    }

    private void show(Person person, String what) {
        person.picture("%02d-%s".formatted(++pictures, what));
    }
}
