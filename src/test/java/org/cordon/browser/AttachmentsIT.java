package org.cordon.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.cordon.rooms.attachment.SampleFiles;
import org.cordon.support.Notices;
import org.junit.jupiter.api.Test;

/** People attach files to items, see them where they decide, and take them back. */
@BrowserTest
final class AttachmentsIT {

    @Test
    void aPhotographIsAttachedAndStandsBesideTheArrestWhereTheIdentityIsConfirmed(People people) throws IOException {
        var target = people.elsewhere().confirmed("GALLEON-2031", "NL", "DK", Notices.complete("2031/97201", "Demirağaçlı", "NL", "DK"));
        var netherlands = people.signedIn("ncb-nl").open("/targets/" + target);
        var files = netherlands.page().locator("#identity cordon-files");
        attach(files, "PHOTOGRAPH", new FilePayload("passport.jpg", "image/jpeg", SampleFiles.withExif(6)));
        assertThat(files).containsText("One attachment was added.");
        assertThat(files).containsText("passport.jpg");
        assertThat(files).containsText("The picture itself says where it was taken.");
        isShown(files.locator("img"));
        netherlands.expectRefusal("/attachments");
        attach(files, "WARRANT", new FilePayload("warrant.pdf", "application/pdf", SampleFiles.zip("run.js", "alert(1)")));
        assertThat(files.getByRole(AriaRole.ALERT)).containsText("warrant.pdf: This is an archive");
        Access.isOpen(netherlands, "body");
        netherlands.picture("files-of-a-nomination");
        Reach.toTheEnd(netherlands, "body");

        var arrest = people.elsewhere().report("DK", target, "arrests");
        var denmark = people.signedIn("ncb-dk");
        denmark.page().setViewportSize(390, 844);
        denmark.open("/go/" + arrest);
        isShown(denmark.page().locator("#identity cordon-files img"));
        assertThat(denmark.page().locator("#identity cordon-files details.files-add")).hasCount(0);
        var cell = denmark.page().locator("#" + arrest + " cordon-files");
        attach(cell, "PHOTOGRAPH", new FilePayload("cell.jpg", "image/jpeg", SampleFiles.picture("jpeg", 300, 400)));
        isShown(cell.locator("img"));
        attach(cell, "FINGERPRINTS", new FilePayload("ten.an2", "application/octet-stream", SampleFiles.fingerprints()));
        assertThat(cell.locator("li")).hasCount(2);
        Access.isOpen(denmark, "body");
        denmark.picture("files-on-a-telephone");
        Reach.toTheEnd(denmark, "body");
        var download = denmark.page().waitForDownload(() -> denmark.page().getByRole(AriaRole.LINK,
                new GetByRoleOptions().setName("Download ten.an2")).click());
        assertThat(download.suggestedFilename()).isEqualTo("ten.an2");
        assertThat(Files.readAllBytes(download.path())).isEqualTo(SampleFiles.fingerprints());

        netherlands.open("/go/" + arrest);
        netherlands.button("Take this task").click();
        assertThat(netherlands.page().locator("fieldset[disabled]")).hasCount(0);
        var panels = netherlands.page().locator(".cordon-side .cordon-panel");
        isShown(panels.nth(0).locator("img"));
        isShown(panels.nth(1).locator("img"));
        Access.isOpen(netherlands, ".cordon");
        netherlands.picture("identity-with-photographs");

        denmark.page().getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Withdraw ten.an2")).click();
        denmark.page().getByLabel("Why (needed)").fill("Another person's");
        denmark.button("Withdraw it for good").click();
        assertThat(cell).containsText("The attachment was withdrawn: its content is gone.");
        assertThat(cell).containsText("Another person's");
        assertThat(cell.locator("li")).hasCount(1);
        people.elsewhere().cancel("GALLEON-2031");
    }

    /** Portugal reports by number and name, and its page never reveals whether anybody is sought. */
    @Test
    void onAReportByNumberAndNameTheyStandOnItsPage(People people) {
        people.elsewhere().reportArrest("FJ", "Pacific/Fiji", "2031/97205", "EXEMPLUM");
        var report = people.elsewhere().read("ncb-fj", "/api/reports").path("items").get(0).path("reference").asText();
        var suva = people.signedIn("ncb-fj").open("/reports/" + report);
        var files = suva.page().locator("#files cordon-files");
        files.locator("details.files-add summary").click();
        assertThat(files).containsText("They go with the report to everybody who is told of it; whether anybody is, is not shown.");
        suva.expectRefusal("/attachments");
        var jpeg = SampleFiles.picture("jpeg", 300, 400);
        attach(files, "PHOTOGRAPH", new FilePayload("cell.jpg", "image/jpeg", SampleFiles.joined(jpeg, SampleFiles.zip("run.js", "1"))),
                new FilePayload("wall.png", "image/png", SampleFiles.bomb(50_000, 50_000)),
                new FilePayload("papers.pdf", "application/pdf", SampleFiles.joined(SampleFiles.pdf(), SampleFiles.zip("run.js", "1"))));
        assertThat(files.getByRole(AriaRole.ALERT)).containsText(new String[] {"cell.jpg: Other content follows the end",
            "wall.png: The picture has more pixels", "papers.pdf: Other content follows the end"});
        Access.isOpen(suva, "body");
        suva.picture("odd-files-on-a-report");
        for (var name : List.of("cell.jpg", "wall.png", "papers.pdf")) {
            files.getByLabel("Leave out " + name).click();
        }
        attach(files, "PHOTOGRAPH", new FilePayload("gate.jpg", "image/jpeg", SampleFiles.withExif(6)));
        assertThat(files).containsText("One attachment was added.");
        assertThat(files).containsText("The picture itself says where it was taken.");
        isShown(files.locator("img"));
        suva.page().setViewportSize(390, 844);
        Access.isOpen(suva, "body");
        files.scrollIntoViewIfNeeded();
        suva.picture("phone-files-on-a-report");
        Reach.toTheEnd(suva, "body");
    }

    @Test
    void onAQuestionTheyStandWhereItIsAnswered(People people) {
        var question = people.elsewhere().act("ncb-lv", "/api/questions", Map.of("purpose", "LOCATE", "urgency", "NORMAL", "text",
                "Is this man at the address?", "countries", List.of("EE"), "named", true)).path("reference").asText();
        var asker = people.signedIn("ncb-lv").open("/questions/" + question);
        attach(asker.page().locator("cordon-files").first(), "PHOTOGRAPH",
                new FilePayload("street.jpg", "image/jpeg", SampleFiles.picture("jpeg", 300, 400)));

        var answerer = people.signedIn("ncb-ee").open("/go/" + question);
        var form = answerer.page().locator("form.cordon");
        isShown(form.locator("cordon-files img"));
        assertThat(form.locator("a[href='/questions/" + question + "']")).hasText(question);
        assertThat(form.locator("details.files-add")).hasCount(0);
        Access.isOpen(answerer, ".cordon");
        answerer.picture("question-with-photograph");
    }

    /**
     * A country reports an arrest and picks files before the report is sent. One is refused as soon as it is picked, one when it is
     * attached, and one stands on the page of the report.
     */
    @Test
    void filesThatWerePickedInAFormAreAttachedOnceItIsSent(People people) {
        var target = people.elsewhere().confirmed("SCHOONER-2031", "NL", "DK", Notices.complete("2031/97207", "Kompasroos", "NL", "DK"));
        var denmark = people.signedIn("ncb-dk").choose("Report an arrest");
        var picking = denmark.page().locator(".modal-dialog cordon-picking");
        pick(picking, new FilePayload("cell.jpg", "image/jpeg", SampleFiles.picture("jpeg", 300, 400)),
                new FilePayload("clip.gif", "image/gif", new byte[] {'G', 'I', 'F'}),
                new FilePayload("warrant.pdf", "application/pdf", SampleFiles.zip("run.js", "alert(1)")));
        assertThat(picking.getByRole(AriaRole.ALERT)).containsText("clip.gif: Cordon takes no files of this kind.");
        assertThat(picking.locator("li")).containsText(new String[] {"cell.jpg", "warrant.pdf"});
        assertThat(picking.getByLabel("What cell.jpg is")).hasValue("PHOTOGRAPH");
        picking.getByLabel("What warrant.pdf is").selectOption("WARRANT");
        Access.isOpen(denmark, ".modal-dialog");
        denmark.picture("files-before-sending");
        // The picked files are there again when the form is closed and opened again.
        denmark.button("Close").click();
        assertThat(denmark.page().locator(".modal-dialog")).hasCount(0);
        denmark.choose("Report an arrest");
        assertThat(picking.locator("li")).hasCount(2);
        denmark.page().locator(".cordon-pick label").filter(new FilterOptions().setHasText("Kompasroos")).click();
        denmark.field("happenedAt").fill(Person.time(Duration.ofMinutes(-5)));
        denmark.field("identifiedBy").fill("Passport");
        denmark.expectRefusal("/attachments");
        denmark.start();

        var receipt = denmark.page().locator(".cordon-receipt");
        assertThat(receipt).containsText("One attachment was added.");
        assertThat(receipt.getByRole(AriaRole.ALERT)).containsText("warrant.pdf: This is an archive");
        assertThat(receipt.locator(".files-list li")).containsText(new String[] {"cell.jpg"});
        assertThat(receipt.getByLabel("Hide this receipt")).isHidden();
        Access.isOpen(denmark, ".cordon-receipt");
        denmark.picture("receipt-with-files");
        denmark.button("Try again").click();
        assertThat(receipt.getByRole(AriaRole.ALERT)).containsText("warrant.pdf: This is an archive");
        receipt.getByLabel("Leave out warrant.pdf").click();
        var reference = receipt.locator("cordon-about").first().getAttribute("reference");
        receipt.getByLabel("Hide this receipt").click();
        denmark.open("/reports/" + reference);
        assertThat(denmark.page().locator("#files .files-list li")).containsText(new String[] {"cell.jpg"});
        isShown(denmark.page().locator("#files img"));
        assertThat(people.elsewhere().read("ncb-nl", "/api/arrests/" + reference + "/attachments").path("items").findValuesAsText("name"))
                .as(target).containsExactly("cell.jpg");
        people.elsewhere().cancel("SCHOONER-2031");
    }

    /** An officer answers a question on a telephone and takes a photograph on the spot. */
    @Test
    void onATelephoneAPhotographIsTakenForAnAnswer(People people) {
        var elsewhere = people.elsewhere();
        var question = elsewhere.act("ncb-lv", "/api/questions", Map.of("purpose", "LOCATE", "urgency", "NORMAL", "text",
                "Is his car at the address?", "countries", List.of("EE"), "named", false)).path("reference").asText();
        await().atMost(Duration.ofMinutes(1)).until(() -> elsewhere.read("ncb-ee",
                "/engine-rest/task?taskDefinitionKey=userTask_answerQuestion&processInstanceBusinessKey=" + question).size() == 1);
        var officer = people.onPhone().open("/go/" + question).signIn("ncb-ee", "cordon");
        officer.button("Take this task").tap();
        officer.page().locator(".cordon-big label").filter(new FilterOptions().setHasText("with all that is asked")).tap();
        officer.field("text").fill("It is.");
        assertThat(officer.button("Take a photograph")).isVisible();
        var camera = officer.page().waitForFileChooser(() -> officer.button("Take a photograph").tap());
        assertThat(camera.element().getAttribute("capture")).isEqualTo("environment");
        camera.setFiles(new FilePayload("image.jpg", "image/jpeg", SampleFiles.withExif(6)));
        assertThat(officer.page().locator("cordon-picking li")).containsText("image.jpg");
        Access.isOpen(officer, "form.cordon");
        officer.page().locator("cordon-picking").scrollIntoViewIfNeeded();
        officer.picture("phone-files-before-sending");
        assertThat(officer.page().evaluate("() => document.documentElement.scrollWidth - innerWidth")).as("pixels beyond the screen")
                .isEqualTo(0);
        officer.button("Complete").tap();
        assertThat(officer.page().locator(".cordon-receipt")).containsText("One attachment was added.");
        officer.picture("phone-receipt-with-files");

        officer.open("/questions/" + question);
        assertThat(officer.page().locator(".thread cordon-files")).containsText("image.jpg");
        var asker = people.signedIn("ncb-lv").open("/questions/" + question);
        isShown(asker.page().locator(".thread cordon-files img"));
    }

    /** A file tells who attaches it, so a question that does not name its country is not sent with files. */
    @Test
    void aQuestionWithoutANameHasNoFiles(People people) {
        var asker = people.signedIn("ncb-lv").choose("Ask other countries");
        pick(asker.page().locator(".modal-dialog cordon-picking"),
                new FilePayload("street.jpg", "image/jpeg", SampleFiles.picture("jpeg", 300, 400)));
        asker.field("purpose").selectOption(new SelectOption().setIndex(1));
        asker.field("text").fill("Is this man at the address?");
        asker.pick("q", "Iceland");
        asker.field("named").uncheck();
        asker.page().locator(".modal-footer .btn-primary").click();
        assertThat(asker.page().locator("#cordon-summary")).containsText("a file tells who attaches it");
        asker.field("named").check();
        asker.start();
        assertThat(asker.page().locator(".cordon-receipt")).containsText("One attachment was added.");
    }

    private static void attach(Locator files, String kind, FilePayload... file) {
        if (files.locator("details.files-add[open]").count() == 0) {
            files.locator("details.files-add summary").click();
        }
        pick(files, file);
        for (var one : file) {
            files.getByLabel("What " + one.name + " is").selectOption(kind);
        }
        files.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Attach").setExact(true)).click();
        assertThat(files.locator("[inert]")).hasCount(0);
    }

    private static void pick(Locator files, FilePayload... file) {
        files.locator("input[type=file]").first().setInputFiles(file);
    }

    private static void isShown(Locator picture) {
        assertThat(picture).isVisible();
        picture.scrollIntoViewIfNeeded();
        picture.evaluate("async (img) => { if (!img.complete) { await new Promise((loaded) => img.addEventListener('load', loaded)); } }");
        assertThat(List.of(picture.evaluate("img => img.naturalWidth > 30"))).containsExactly(true);
    }
}
