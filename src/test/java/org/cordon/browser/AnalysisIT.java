package org.cordon.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.Page.LocatorOptions;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.SelectOption;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cordon.support.PartnerAccounts;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An analysis file from its order to the pictures and products that its analyst reads and writes. */
@BrowserTest
final class AnalysisIT {

    private static final String WAITING = "id,schema,category,name\n1,Person,,Ephraim Waiting\n2,Person,CONTACT,Zebulon Contact\n"
            + "3,Person,VICTIM,Obadiah Victim\n";

    @Autowired
    private PartnerAccounts accounts;

    @Test
    void isOrderedOpenedContributedToAndRead(People people) {
        var coordinator = people.signedIn("coordinator").open("/analysis");
        coordinator.page().locator("a[href*='processStart=analysis-file']").click();
        coordinator.field("purpose").fill("Boats over the pass of Exemplum");
        coordinator.field("scope").fill("2031");
        coordinator.page().locator("#f-persons label").first().click();
        coordinator.page().locator("#f-persons label").nth(2).click();
        coordinator.page().locator("#f-persons label").nth(3).click();
        coordinator.page().locator("#f-data label").all().subList(0, 7).forEach(Locator::click);
        coordinator.page().locator("#f-members label").first().click();
        coordinator.field("reviewOn").fill(LocalDate.now(ZoneOffset.UTC).plusDays(90).toString());
        coordinator.field("endsOn").fill(LocalDate.now(ZoneOffset.UTC).plusDays(400).toString());
        coordinator.picture("file-order");
        coordinator.start();
        coordinator.open("/analysis");
        var row = coordinator.page().locator("#files tr", new LocatorOptions().setHasText("pass of Exemplum"));
        assertThat(row).containsText("Ordered");
        var reference = row.locator("th small").innerText();

        var reviewer = people.signedIn("compliance");
        reviewer.take("Approve an analysis file", reference);
        assertThat(reviewer.page().locator("form.cordon").getByText("Boats over the pass of Exemplum")).isVisible();
        reviewer.picture("file-approval");
        reviewer.page().locator("#f-opened label").first().click();
        reviewer.complete();
        await().atMost(Duration.ofMinutes(1))
                .until(() -> people.elsewhere().read("ncb-fi", "/api/analysis-files").toString().contains(reference));
        staffAnew(coordinator, reference, accounts.analyst("second"));

        var officer = people.signedIn("ncb-fi").open("/analysis/" + reference);
        officer.expectRefusal("/api/analysis-files");
        officer.button("Contribute the file").click();
        assertThat(officer.page().locator("#contribute .bad").nth(1)).containsText("Needed: File of entities");
        officer.page().locator("#entityFile")
                .setInputFiles(new FilePayload("persons.csv", "text/csv", WAITING.getBytes(StandardCharsets.UTF_8)));
        officer.page().locator("#sourceEvaluation").selectOption("B");
        officer.button("Contribute the file").click();
        assertThat(officer.page().locator("#quarantine")).containsText("Ephraim Waiting");
        assertThat(officer.page().locator("#entities")).containsText("Zebulon Contact");
        assertThat(officer.page().locator("#quarantine li", new LocatorOptions().setHasText("Obadiah")))
                .containsText("You said: Victim. Somebody else has to say the same.");
        gradeAnew(officer);
        countMigrants(officer);
        Access.isOpen(officer, "#analysis-file");
        officer.picture("file-contributed");
        contributeFromWhereItStands(people, officer, reference);

        var analyst = people.signedIn("analyst").open("/analysis/" + reference);
        var waiting = analyst.page().locator("#quarantine li", new LocatorOptions().setHasText("Ephraim"));
        analyst.text("Persons in quarantine: 2").click();
        analyst.expectRefusal("/api/analysis-entities");
        waiting.getByText("Categorise").click();
        assertThat(waiting).containsText("Needed: What the person is to the file");
        waiting.locator("select").selectOption(new SelectOption().setLabel("Contact"));
        for (var person : List.of("Ephraim", "Obadiah")) {
            analyst.page().locator("#quarantine li", new LocatorOptions().setHasText(person)).getByText("Categorise").click();
            assertThat(analyst.page().locator("#entities")).containsText(person);
        }
        assertThat(analyst.text("It is kept what the person is to the file.")).isVisible();
        unfold(analyst, "#entities");
        analyst.page().locator("#words").fill("ephr");
        assertThat(analyst.page().locator("#entities li")).hasCount(1);
        Access.isOpen(analyst, "#analysis-file");
        analyst.picture("file-of-the-analyst");
        readTheSheetAndTheFigures(people, officer, reference);
        people.elsewhere().act("ncb-fi", "/api/analysis-files/" + reference + "/contributed-files",
                Map.of("content", network(), "origin", "The pass"));
        growsWhereOnePoints(analyst, reference);
        showsWaysAndMoments(analyst);
        keepsAPicture(people, analyst, reference);
    }

    /** Gives the file another analyst, because somebody has to work in it. */
    private static void staffAnew(Person coordinator, String reference, String second) {
        coordinator.open("/analysis/" + reference);
        var form = coordinator.page().locator("#staffing");
        form.locator("summary").click();
        form.locator("input[value=analyst]").uncheck();
        coordinator.expectRefusal("/members");
        coordinator.button("Keep these analysts").click();
        assertThat(form.locator(".bad")).containsText("Analysts must name an analyst.");
        form.locator("input[value=analyst]").check();
        form.locator("input[value=" + second + "]").check();
        Access.isOpen(coordinator, "#analysis-file");
        coordinator.picture("file-staffing");
        coordinator.button("Keep these analysts").click();
        assertThat(coordinator.text("It is kept who works in the file.")).isVisible();
        assertThat(coordinator.page().locator("#order")).containsText("analyst, second");
    }

    private static void unfold(Person reader, String part) {
        reader.page().locator("details.part:has(" + part + ") > summary").click();
    }

    /** The grade of the source is already filled in. The officer gives the grade of the information, and both are kept. */
    private static void gradeAnew(Person officer) {
        unfold(officer, "#contributions");
        officer.page().locator("#contributions summary").first().click();
        var form = officer.page().locator("#contributions form.change");
        assertThat(form.locator("select[id$='-sourceEvaluation']")).hasValue("B");
        form.locator("select[id$='-informationEvaluation']").selectOption("2");
        officer.picture("contribution-handling");
        form.locator("button[type=submit]").click();
        assertThat(officer.page().locator("#contributions form.change")).hasCount(0);
        officer.page().locator("#contributions summary").first().click();
        assertThat(officer.page().locator("#contributions select[id$='-informationEvaluation']")).hasValue("2");
    }

    private static void countMigrants(Person officer) {
        officer.button("Contribute the number").click();
        assertThat(officer.page().locator("#counting .bad")).containsText("Needed: How many");
        officer.page().locator("#countNumber").fill("120");
        officer.page().locator("#countLeg").selectOption("SEA_CROSSING");
        officer.page().locator("#countDate").fill("2031-05-09");
        officer.button("Contribute the number").click();
        assertThat(officer.page().locator("#entities")).containsText("120 · Crossing by sea · 9 May 2031");
    }

    /** Another country contributes the same person twice, and an analyst says so. */
    private static void match(Elsewhere elsewhere, String file) {
        var known = elsewhere.read("analyst", file + "/entities?words=zebulon").at("/items/0/id").asText();
        for (var name : List.of("Kestrelson", "Ravensworth")) {
            elsewhere.act("ncb-si", file + "/contributed-files",
                    Map.of("content", "id,schema,category,name\n1,Person,CONTACT,Zebulon " + name + "\n"));
            var found = elsewhere.read("analyst", file + "/entities?words=" + name).at("/items/0/id").asText();
            elsewhere.act("analyst", file + "/judgements", Map.of("one", known, "other", found, "verdict", "SAME",
                    "reason", "Both were seen at the pass."));
        }
    }

    private static void readTheSheetAndTheFigures(People people, Person officer, String file) {
        match(people.elsewhere(), "/api/analysis-files/" + file);
        officer.open("/analysis/" + file);
        assertThat(officer.page().locator("#contributions .returns li"))
                .containsText(new String[] {"matched with another party's · 2 times, the latest"});
        officer.open("/analysis");
        officer.page().locator("#analysis a[href='/analysis/returns']").click();
        assertThat(officer.page().locator("#sheet .sums li").first()).containsText("contributed 2");
        assertThat(officer.page().locator("#sheet tbody tr"))
                .containsText(new String[] {"matched with another party's · 2 times, the latest"});
        Access.isOpen(officer, "#analysis-returns");
        officer.picture("returns");
        officer.page().setViewportSize(390, 844);
        officer.picture("phone-returns");
        officer.page().setViewportSize(1280, 720);

        var manager = people.signedIn("manager").open("/camunda/app/cockpit/default/#/operations");
        var row = manager.page().locator(".cordon-analysis tr[data-file='" + file + "']");
        assertThat(row.locator("[data-figure='analysis.contributions']")).hasText("4");
        assertThat(row.locator("[data-figure='analysis.returns']")).hasText("4");
        assertThat(manager.page().locator(".cordon-analysis [data-figure='analysis.seconds']")).isVisible();
        row.scrollIntoViewIfNeeded();
        Access.isOpen(manager, ".cordon-analysis");
        manager.picture("cockpit-analysis");
    }

    /** The picture grows by mouse and by key, and the text about it stays true. */
    private static void growsWhereOnePoints(Person analyst, String reference) {
        analyst.open("/analysis/" + reference);
        var network = analyst.page().locator("#network");
        assertThat(network).containsText("50 of 78 shown");
        network.locator("tr[data-node]", new Locator.LocatorOptions().setHasText("Ibex 05")).locator("button").click();
        analyst.button("Expand (3)").click();
        assertThat(network).containsText("53 of 78 shown");
        network.locator("tr[data-node]", new Locator.LocatorOptions().setHasText("Ibex 06")).locator("button").press("+");
        assertThat(network).containsText("56 of 78 shown");
        assertThat(network.locator("tr[aria-current=true]")).containsText("Ibex 06");
        analyst.page().keyboard().press("-");
        assertThat(network).containsText("53 of 78 shown");
        network.locator("label", new Locator.LocatorOptions().setHasText("Vessel")).click();
        assertThat(network).containsText("of 76 shown");
        network.getByText("How one is linked with another").click();
        analyst.page().locator("#wayFrom").selectOption(new SelectOption().setLabel("Ibex 10"));
        analyst.page().locator("#wayTo").selectOption(new SelectOption().setLabel("Ibex 12"));
        analyst.button("Find the shortest way").click();
        assertThat(network).containsText("Ibex 10 — Ibex 11 — Ibex 12");
        Access.isOpen(analyst, "#analysis-file");
        analyst.button("Enlarge").click();
        network.scrollIntoViewIfNeeded();
        analyst.picture("network-of-a-file");
        network.getByText("Who with whom, as a table").click();
        analyst.picture("matrix-of-a-file");
    }

    private static void showsWaysAndMoments(Person analyst) {
        assertThat(analyst.page().locator("#journeys .chart-canvas:has(canvas)")).hasCount(2);
        assertThat(analyst.page().locator("#journeys")).containsText("Libya → Italy");
        assertThat(analyst.page().locator("#moments .chart-canvas:has(canvas)")).hasCount(1);
        assertThat(analyst.page().locator("#moments")).containsText("May 2031");
        analyst.page().locator("#journeys").scrollIntoViewIfNeeded();
        analyst.picture("ways-of-a-file");
        analyst.page().setViewportSize(390, 844);
        analyst.picture("phone-ways-of-a-file");
        Access.isOpen(analyst, "#analysis-file");
        analyst.page().setViewportSize(1280, 720);
    }

    /** Keeps a picture with a note, shows what has come since, and prints it alone. */
    private static void keepsAPicture(People people, Person analyst, String reference) {
        analyst.open("/analysis/" + reference);
        var kept = analyst.page().locator(".kept");
        analyst.page().locator("tr[data-node]", new LocatorOptions().setHasText("Ibex 05")).locator("button").click();
        analyst.button("Expand (3)").click();
        assertThat(analyst.page().locator("#network")).containsText("53 of 78 shown");
        analyst.expectRefusal("/charts");
        analyst.button("Keep this picture").click();
        assertThat(kept).containsText("Needed: Name of this picture");
        analyst.page().locator("#chartName").fill("Around the pass");
        analyst.button("Keep this picture").click();
        assertThat(kept.locator("h4")).hasText("Around the pass");
        kept.getByText("Note something on it").click();
        analyst.page().locator("#noteAbout").selectOption(new SelectOption().setLabel("Ibex 05"));
        analyst.page().locator("#noteText").fill("He asks for the boats.");
        analyst.button("Keep the note").click();
        assertThat(kept).containsText("He asks for the boats.");
        people.elsewhere().act("ncb-fi", "/api/analysis-files/" + reference + "/contributed-files", Map.of("content",
                person("n1", "Newcomer", "SUSPECT_OR_CONVICTED") + person("n2", "Companion", "SUSPECT_OR_CONVICTED")
                + associate("n1", "n2") + associate("n2", "n1"), "origin", "The pass"));
        analyst.open("/analysis/" + reference + analyst.page().url().replaceFirst("^[^?]*", ""));
        assertThat(kept.locator("h4")).hasText("Around the pass");
        analyst.page().locator(".changes summary").click();
        analyst.button("See what has changed").click();
        assertThat(analyst.page().locator(".changes")).containsText("Nothing has changed.");
        Access.isOpen(analyst, "#analysis-file");
        kept.scrollIntoViewIfNeeded();
        analyst.picture("kept-picture");
        analyst.page().setViewportSize(390, 844);
        analyst.picture("phone-kept-picture");
        analyst.page().setViewportSize(1280, 720);
        analyst.page().evaluate("window.print = () => {}");
        analyst.page().emulateMedia(new EmulateMediaOptions().setMedia(Media.PRINT));
        analyst.page().evaluate("() => document.getElementById('analysis-file').classList.add('picture-alone')");
        assertThat(analyst.page().locator("#moments")).isHidden();
        assertThat(analyst.page().locator("tr[data-node]").first()).containsText("Ibex");
        assertThat(analyst.page().locator("tr[data-node] bdi").first()).isVisible();
        analyst.picture("printed-picture");
        analyst.page().emulateMedia(new EmulateMediaOptions().setMedia(Media.SCREEN));
        analyst.button("Delete").click();
        assertThat(kept.locator("h4")).hasCount(0);
    }

    /** A circle of 46 persons. Eight of them have three more persons beside them. There are also two vessels, journeys and calls. */
    private static String network() {
        return IntStream.range(0, 46).mapToObj(number -> person("p" + number, "Ibex %02d".formatted(number), "SUSPECT_OR_CONVICTED")
                + associate("p" + number, "p" + (number + 1) % 46)).collect(Collectors.joining())
                + IntStream.range(0, 24).mapToObj(number -> person("q" + number, "Tern %02d".formatted(number), "CONTACT")
                + associate("q" + number, "p" + number / 3)).collect(Collectors.joining()) + """
                {"id":"v1","schema":"Vessel","properties":{"name":["Kestrel"]}}
                {"id":"v2","schema":"Vessel","properties":{"name":["Old Kestrel"]}}
                {"id":"o1","schema":"Ownership","properties":{"owner":["p1"],"asset":["v1"],"startDate":["2029"]}}
                {"id":"o2","schema":"Ownership","properties":{"owner":["p2"],"asset":["v2"]}}
                {"id":"a1","schema":"Address","properties":{"full":["The quay"],"country":["LY"]}}
                {"id":"a2","schema":"Address","properties":{"full":["The pier"],"country":["IT"]}}
                {"id":"t1","schema":"Trip","properties":{"name":["The crossing"],\
                "startLocation":["a1"],"endLocation":["a2"],"vehicle":["v1"],\
                "startDate":["2031-05"]}}
                {"id":"t2","schema":"Trip","properties":{"name":["The long way"],"route":["NG NE LY IT"],\
                "vehicle":["v2"],"startDate":["2031-06-02"]}}
                {"id":"t3","schema":"Trip","properties":{"name":["Over the mountains"],"route":["SO SD EG LY IT FR"],\
                "vehicle":["v2"],"startDate":["2030"]}}
                {"id":"e1","schema":"Event","properties":{"name":["A meeting"],"involved":["p1","p2"],"date":["2031-04-12"]}}
                {"id":"c1","schema":"Call","properties":{"caller":["p1"],"receiver":["p4"],"date":["2031-05-20"]}}
                {"id":"c2","schema":"Call","properties":{"caller":["p1"],"receiver":["p5"],"date":["2031-05-21"]}}
                """;
    }

    @Test
    void isJudgedPairByPairByOneKeyEach(People people) {
        var file = people.elsewhere().fileWithPairs("ncb-ee", "ncb-lv", 4);
        var analyst = people.signedIn("analyst").open("/analysis/" + file);
        analyst.page().locator("a[href$='/identities']").click();
        var pairs = analyst.page().locator("#pairs article");
        assertThat(pairs).hasCount(4);
        assertThat(pairs.first()).containsText(Pattern.compile("(EXEMPLUM and EKSEMPLUM|EKSEMPLUM and EXEMPLUM) are spelt or sound alike"));
        assertThat(pairs.first()).containsText("Born in different years");
        Access.isOpen(analyst, "#analysis-identities");
        analyst.picture("identities");

        pairs.first().focus();
        analyst.page().keyboard().press("3");
        assertThat(pairs).hasCount(3);
        assertThat(pairs.first()).isFocused();
        analyst.page().keyboard().press("2");
        assertThat(pairs).hasCount(2);
        assertThat(pairs.first()).isFocused();
        analyst.page().keyboard().press("1");
        assertThat(pairs).hasCount(1);
        assertThat(analyst.page().locator("#said")).containsText("They are merged now.");
        assertThat(pairs.first()).isFocused();
        analyst.button("Undo the last judgement").click();
        assertThat(pairs).hasCount(2);
        assertThat(pairs.filter(new FilterOptions().setHasText("What was judged"))).hasCount(1);

        analyst.page().locator("#verdict").selectOption(new SelectOption().setLabel("Different"));
        assertThat(pairs).hasCount(1);
        assertThat(pairs.first()).containsText("Born in different years");
        pairs.first().focus();
        analyst.page().keyboard().press("0");
        assertThat(pairs).hasCount(0);
        analyst.page().setViewportSize(390, 844);
        analyst.page().locator("#verdict").selectOption(new SelectOption().setLabel("Waiting for a judgement"));
        assertThat(pairs).hasCount(3);
        Access.isOpen(analyst, "#analysis-identities");
        analyst.picture("identities-on-a-phone");
    }

    /** A product goes from its start form to the second reader, and to its audience. */
    @Test
    void aProductIsWrittenReadAndAssessed(People people) {
        var second = accounts.analyst("second");
        var products = people.elsewhere().products("LI", second);
        var analyst = people.signedIn("analyst").open("/products");
        analyst.page().locator("a[href*='processStart=product-making']").click();
        var ofFile = people.elsewhere().read("analyst", "/api/products/" + products.get("product")).path("file").asText();
        analyst.field("file").selectOption(ofFile);
        analyst.field("purpose").fill("To close the pier of Exemplum.");
        analyst.field("audience").fill("LI IPSG");
        analyst.field("title-en").fill("The pier of Exemplum");
        analyst.field("text-en").fill("Boats leave the pier at night.");
        analyst.page().locator("#f-citations label").first().click();
        analyst.field("proposals").fill("LI; Otakar Pelikan; Keeps the boats.");
        analyst.picture("product-write");
        analyst.start();
        analyst.open("/products");
        var row = analyst.page().locator("#list tr", new LocatorOptions().setHasText("The pier of Exemplum"));
        assertThat(row).hasCount(1);
        var reference = row.locator("th small").innerText();

        analyst.open("/products/" + products.get("product-to-mend"));
        assertThat(analyst.page().locator("#mending")).isVisible();
        Access.isOpen(analyst, "#product");
        analyst.picture("product-to-mend");
        analyst.open("/");
        analyst.take("Review a product", products.get("product-to-read"));
        analyst.picture("product-reading");

        people.elsewhere().read(second, reference, "\"approved\": true");
        // Other tests look at whether the coordinator has anything to do, so this task is completed.
        people.elsewhere().complete("coordinator", "userTask_assessProduct", reference, Map.of("feedback", "{\"worth\": \"USEFUL\"}"));
        var officer = people.signedIn("ncb-li");
        officer.take("Rate a product", reference);
        officer.picture("product-assessing");
        officer.open("/products/" + reference);
        assertThat(officer.page().locator("#says")).containsText("Boats leave the pier at night.");
        assertThat(officer.page().locator("#proposals")).containsText("Otakar Pelikan");
        Access.isOpen(officer, "#product");
        officer.picture("product-of-its-reader");
        officer.page().locator("#worth").selectOption(new SelectOption().setLabel("Acted on"));
        officer.button("Send it").click();
        assertThat(officer.text("It is kept. You can change it.")).isVisible();
    }

    private static void contributeFromWhereItStands(People people, Person officer, String file) {
        var group = people.elsewhere().act("ncb-fi", "/api/groups",
                Map.of("name", "The Ibex", "crimes", List.of("PEOPLE_SMUGGLING"), "modusOperandi", "On foot.")).path("reference").asText();
        officer.open("/network/" + group);
        officer.page().locator("details.for-analysis summary").first().click();
        officer.page().locator("select[id^=file-]").first().selectOption(file);
        officer.expectRefusal("/api/analysis-files");
        officer.page().locator("details.for-analysis[open] button").click();
        assertThat(officer.page().locator("details.for-analysis[open]"))
                .containsText("tells of organisations, which the file does not take");
        officer.picture("fact-for-analysis");
    }

    private static String person(String id, String name, String category) {
        return """
                {"id":"%s","schema":"Person","category":"%s","properties":{"name":["%s"]}}
                """.formatted(id, category, name);
    }

    private static String associate(String one, String other) {
        return """
                {"id":"%1$s-%2$s","schema":"Associate","properties":{"person":["%1$s"],"associate":["%2$s"]}}
                """.formatted(one, other);
    }
}
