package org.cordon.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A file as a spreadsheet saves it: questions about it, refusals, withdrawals, and answers in words. On a screen and on a telephone. */
@BrowserTest
final class NominateIT {

    private static final String FILE = """
            entity_id;name;forename;date_of_birth;charge;issuing_country_id;nationalities
            2031/801;MÜLLER;José;03/04/1971;Betrug;DE;ES
            2031/802;ŠKODA;Žofie;28/11/1983;Betrug;DE;CZ
            2031-803;GRÜN;Käthe;05/06/1990;Betrug;DE;DE
            """;

    /** Keeps the set of observers that watch the size of something. */
    private static final String WATCH = """
            () => {
              window.watched = new Set();
              const {observe, disconnect} = ResizeObserver.prototype;
              Object.assign(ResizeObserver.prototype, {
                observe(...all) { watched.add(this); observe.apply(this, all); },
                disconnect() { watched.delete(this); disconnect.call(this); }
              });
            }
            """;

    @ParameterizedTest
    @CsvSource({"1280, 720", "390, 844"})
    void aFileIsAskedAboutCorrectedAndPartlyTakenBack(int width, int height, People people) throws IOException {
        var operation = "ASKED-" + (2030 + width % 7);
        people.elsewhere().launch(operation, "DE");
        people.elsewhere().answer(operation, "DE", Map.of("accepted", true, "liaisonOfficer", "Ann Example"));
        var officer = people.signedIn("ncb-de").take("Nominate targets", operation + "-DE");
        officer.page().setViewportSize(width, height);
        officer.page().evaluate(WATCH);
        officer.field("file").setInputFiles(new FilePayload("persons.csv", "text/csv", FILE.getBytes(Charset.forName("windows-1252"))));

        var asked = officer.page().locator("#cordon-asked");
        assertThat(asked).isFocused();
        assertThat(asked).containsText("MÜLLER, José");
        assertThat(officer.button("Give it in")).isDisabled();
        asked.getByText("No", new Locator.GetByTextOptions().setExact(true)).click();
        assertThat(asked).containsText("Save the file as “CSV UTF-8”");
        asked.getByText("Yes, all is right").click();
        assertThat(asked).containsText("03/04/1971 is 4 March 1971. Only 2 of 3 are dates then.");
        officer.field("order-dmy").check();
        Access.isOpen(officer, "#cordon-asked");
        officer.picture("nominate-asked-" + width);
        officer.button("Give it in").click();

        assertThat(officer.text("2 accepted, 1 refused.")).isVisible();
        var download = officer.page().waitForDownload(() -> officer.button("Save the refused rows as a file").click());
        assertThat(download.suggestedFilename()).isEqualTo("refused-persons.csv");
        assertThat(Files.readString(download.path(), StandardCharsets.UTF_8)).contains("GRÜN").doesNotContain("MÜLLER");
        assertThat(row(officer, "MÜLLER")).containsText("Offence not coded");
        assertThat(row(officer, "MÜLLER")).containsText("3 April 1971");

        takeBack(officer);
        assertThat(officer.page().evaluate("watched.size")).as("tables that are watched although another has taken their place")
                .isEqualTo(1);
        officer.field("finished").check();
        officer.complete();
        correctInWords(officer, people, operation);
        people.elsewhere().cancel(operation);
    }

    private static void takeBack(Person officer) {
        row(officer, "ŠKODA").getByText("Change").click();
        var editor = officer.page().locator(".cordon-editor");
        editor.getByText("Withdraw this nomination…").click();
        editor.getByText("Withdraw the nomination").click();
        assertThat(editor).containsText("Say why your country withdraws it.");
        editor.getByLabel("Why your country withdraws it").fill("The warrant was lifted.");
        editor.getByText("Withdraw the nomination").click();
        assertThat(row(officer, "ŠKODA")).containsText("Withdrawn");
    }

    private static void correctInWords(Person officer, People people, String operation) {
        var reference = people.elsewhere().read("coordinator", "/api/operations/" + operation + "/nominations?status=SUBMITTED")
                .at("/items/0/reference").asText();
        people.elsewhere().decide("coordinator", "userTask_screenBatch", operation + "-DE",
                List.of(Map.of("reference", reference, "decision", "RETURN", "text", "What did he do?")));
        officer.open("/camunda/app/tasklist/").take("Correct returned nominations", operation + "-DE");
        row(officer, "MÜLLER").getByText("Correct").click();
        var editor = officer.page().locator(".cordon-editor");
        assertThat(editor.locator("h3").first()).hasText("What is missing");
        assertThat(editor).containsText("What did he do?");
        editor.getByLabel("Your answer, in words").fill("Sold flats that did not exist, says the court.");
        editor.getByText("Save").click();
        assertThat(row(officer, "MÜLLER")).containsText("You answer: Sold flats");
        officer.picture("corrected-in-words");
        officer.complete();
        assertThat(people.elsewhere().read("coordinator", "/api/nominations/" + reference).path("answer").asText())
                .startsWith("Sold flats");
    }

    private static Locator row(Person officer, String name) {
        return officer.page().locator(".cordon-table tr").filter(new FilterOptions().setHasText(name)).first();
    }
}
