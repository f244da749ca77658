package org.cordon.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.Files;
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
        assertThat(files.getByLabel("What it is")).hasValue("PHOTOGRAPH");
        Access.isOpen(suva, "body");
        suva.picture("odd-files-on-a-report");
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

    private static void attach(Locator files, String kind, FilePayload... file) {
        if (files.locator("details.files-add[open]").count() == 0) {
            files.locator("details.files-add summary").click();
        }
        files.getByLabel("What it is").selectOption(kind);
        files.locator("input[type=file]").setInputFiles(file);
        files.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Attach").setExact(true)).click();
        assertThat(files.locator("[disabled]")).hasCount(0);
    }

    private static void isShown(Locator picture) {
        assertThat(picture).isVisible();
        picture.scrollIntoViewIfNeeded();
        picture.evaluate("async (img) => { if (!img.complete) { await new Promise((loaded) => img.addEventListener('load', loaded)); } }");
        assertThat(List.of(picture.evaluate("img => img.naturalWidth > 30"))).containsExactly(true);
    }
}
