package org.cordon.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Locator.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.cordon.support.Notices;
import org.junit.jupiter.api.Test;

/**
 * The results of an operation on the screens of the coordination, a country, the management and compliance. CZ wants three persons, one of
 * them withheld from DK.
 */
@BrowserTest
final class ResultsIT {

    private static final String OPERATION = "SUMMED-2031";
    private static final String RESULTS = OPERATION + "-R1";

    @Test
    void areApprovedHandedOutAndCountedAgain(People people) throws IOException {
        var location = carriedOut(people.elsewhere());
        var coordinator = people.signedIn("coordinator");
        approve(coordinator);

        coordinator.open("/operations/" + OPERATION + "/results");
        assertThat(results(coordinator).locator(".frozen > li")).hasCount(1);
        assertThat(results(coordinator)).containsText(RESULTS);
        assertThat(results(coordinator).locator(".downloads .documents")).hasCount(3);
        assertThat(results(coordinator).locator("a[download]:visible")).hasCount(0);
        openDownloads(coordinator);
        sayTheSameInEveryLanguage(coordinator);
        Access.isOpen(coordinator, "#results");

        countAgain(coordinator);
        assertThat(results(coordinator).locator(".recount")).containsText("every figure is the same");
        people.elsewhere().withdraw("SK", location, "It was another man.");
        countAgain(coordinator);
        var step = results(coordinator).locator(".recount tbody tr");
        assertThat(step).hasCount(1);
        assertThat(step).containsText("Withdrawn: Positively located");
        assertThat(step.locator(".effects li").filter(new FilterOptions().setHasText("1 → 0")).first()).isVisible();
        assertThat(results(coordinator).locator(".counts").first()).containsText("Positively located1");
        results(coordinator).scrollIntoViewIfNeeded();
        coordinator.picture("operation-results");

        isToldOfWhatIsPublished(people.signedIn("ncb-sk"));
        var manager = people.signedIn("manager").open("/operations/" + OPERATION + "/results");
        assertThat(results(manager).locator(".documents")).hasCount(3);
        var compliance = people.signedIn("compliance").open("/operations/" + OPERATION);
        assertThat(compliance.page().locator("#operation[aria-busy=false]")).isVisible();
        assertThat(results(compliance)).isHidden();
    }

    /** Plays until the coordinator has results to approve: one arrested, one located, by SK. */
    private static String carriedOut(Elsewhere elsewhere) {
        elsewhere.launch(OPERATION, "CZ", "SK");
        var withheld = Notices.complete("2031/923", "LUNDGAARD", "CZ", "SK");
        withheld.withObjectProperty("cordon").putArray("notFor").add("DK");
        elsewhere.nominate(OPERATION, "CZ",
                List.of(Notices.complete("2031/921", "FJELDE", "CZ", "SK"), Notices.complete("2031/922", "HAUGSET", "CZ", "SK"), withheld));
        elsewhere.answer(OPERATION, "SK", Map.of("accepted", true, "liaisonOfficer", "Officer of SK"));
        elsewhere.complete("ncb-sk", "userTask_nominate", OPERATION + "-SK", Map.of("finished", true));
        var nominated = byName(elsewhere.read("ncb-cz", "/api/operations/" + OPERATION + "/nominations").path("items"));
        elsewhere.decide("coordinator", "userTask_screenBatch", OPERATION + "-CZ",
                nominated.stream().map(one -> Map.of("reference", one, "decision", "ACCEPT")).toList());
        elsewhere.complete("coordinator", "userTask_freezeList", OPERATION, Map.of("frozen", true));
        for (var country : List.of("CZ", "SK")) {
            elsewhere.decide("ncb-" + country.toLowerCase(), "userTask_confirmTargets", OPERATION + "-" + country,
                    nominated.stream().map(one -> Map.of("reference", one, "answer", "CONFIRM", "investigator", "Insp. Dahl")).toList());
        }
        elsewhere.complete("coordinator", "userTask_openPhase", OPERATION, Map.of());
        await().atMost(Duration.ofMinutes(1))
                .until(() -> elsewhere.read("manager", "/api/operations/" + OPERATION).path("phase").asText().equals("OPERATIONAL"));
        var arrest = elsewhere.report("SK", nominated.get(0), "arrests");
        var location = elsewhere.report("SK", nominated.get(1), "locations");
        elsewhere.complete("ncb-cz", "userTask_confirmIdentity", arrest, Map.of("identityConfirmed", true, "method", "FINGERPRINT"));
        await().atMost(Duration.ofMinutes(1))
                .until(() -> elsewhere.read("manager", "/api/operations/" + OPERATION + "/results").path("arrested").asInt() == 1);
        elsewhere.complete("coordinator", "userTask_endPhase", OPERATION, Map.of());
        return location;
    }

    private static List<String> byName(JsonNode nominations) {
        return StreamSupport.stream(nominations.spliterator(), false).sorted(Comparator.comparing(one -> one.findValue("name").asText()))
                .map(one -> one.path("reference").asText()).toList();
    }

    private static void approve(Person coordinator) {
        coordinator.take("Approve the results", OPERATION);
        var differing = coordinator.page().locator("form.cordon tr").filter(new FilterOptions().setHasText("targets on list"));
        assertThat(differing.getByRole(AriaRole.CELL)).containsText(new String[] {"targets on list 1", "3", "2"});
        differing.scrollIntoViewIfNeeded();
        coordinator.picture("approve-differences");
        coordinator.field("asOf").fill(Person.inDays(3));
        assertThat(coordinator.text("cannot be as of a time to come")).isVisible();
        coordinator.field("code").fill(OPERATION);
        coordinator.button("Complete").click();
        assertThat(coordinator.page().locator("#cordon-summary")).containsText("this one is in the future");
        coordinator.button("Now").click();
        assertThat(coordinator.page().locator("#cordon-summary")).hasCount(0);
        assertThat(differing).isVisible();
        coordinator.complete();
        assertThat(coordinator.cards().filter(new FilterOptions().setHasText(OPERATION))).hasCount(0);
    }

    /** Checks the three documents of one number in the chosen language; figures and digits of a CSV are the same in all languages. */
    private static void sayTheSameInEveryLanguage(Person reader) throws IOException {
        var published = results(reader).locator(".documents")
                .filter(new FilterOptions().setHas(reader.page().locator("a[href*=PUBLISHED]")));
        var figures = new String(bytes(download(reader, published, "CSV")), StandardCharsets.UTF_8);
        assertThat(figures).contains("figure,value", "targets,2", "arrested,1", "located,1", "atLarge,0");
        for (var language : List.of("fr", "es", "ar", "en")) {
            results(reader).getByLabel("Language of the documents").selectOption(language);
            assertThat(download(reader, published, "PDF").suggestedFilename()).contains(RESULTS).endsWith(".pdf");
            assertThat(bytes(download(reader, published, "PDF"))).as("PDF in %s", language).startsWith('%', 'P', 'D', 'F');
            assertThat(bytes(download(reader, published, "XLSX"))).as("XLSX in %s", language).startsWith('P', 'K');
            assertThat(new String(bytes(download(reader, published, "CSV")), StandardCharsets.UTF_8)).as("CSV in %s", language)
                    .isEqualTo(figures);
        }
    }

    private static void countAgain(Person reader) {
        results(reader).getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Count again " + RESULTS)).click();
    }

    private static void isToldOfWhatIsPublished(Person country) throws IOException {
        country.open("/operations/" + OPERATION + "/results");
        assertThat(results(country).locator(".counts").first()).containsText("2");
        assertThat(results(country).locator(".documents")).hasCount(1);
        openDownloads(country);
        assertThat(results(country).getByRole(AriaRole.BUTTON)).hasCount(0);
        assertThat(results(country)).not().containsText("Live figures");
        var figures = new String(bytes(download(country, results(country).locator(".documents"), "CSV")), StandardCharsets.UTF_8);
        assertThat(figures).contains("targets,2", "located,1");
        Access.isOpen(country, "#results");
        country.picture("results-of-a-country");
    }

    private static void openDownloads(Person reader) {
        results(reader).locator(".downloads summary").click();
        assertThat(results(reader).locator("a[download]").first()).isVisible();
    }

    private static Download download(Person reader, Locator documents, String format) {
        return reader.page()
                .waitForDownload(() -> documents.getByRole(AriaRole.LINK, new GetByRoleOptions().setName(format).setExact(true)).click());
    }

    private static byte[] bytes(Download download) throws IOException {
        try (var content = download.createReadStream()) {
            return content.readAllBytes();
        }
    }

    private static Locator results(Person reader) {
        return reader.page().locator("#results");
    }
}
