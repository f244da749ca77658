package org.cordon.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.SelectOption;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An officer in Jamaica has twenty needs, and finds whom to call for each within three clicks from the first screen. */
@BrowserTest
final class RightContactIT {

    private static final int MOST_CLICKS = 3;
    private static final Map<String, Object> ALWAYS = Map.of("hours", "24/7", "telephone", "+00 000 0001");

    /** Each need with the name of the post that knows about it. */
    private static final Map<String, String> NEEDS = needs();

    private int clicks;

    private static Map<String, String> needs() {
        var needs = new LinkedHashMap<String, String>();
        needs.put("who in Tunisia knows boats and speaks Arabic, now", "Maritime surveillance");
        needs.put("Central Mediterranean, boats, Tigrinya, on duty now", "Harbour post");
        needs.put("Méditerranée centrale, bateaux, tigrigna", "Harbour post");
        needs.put("travesías por mar tigriña", "Harbour post");
        needs.put("وسط البحر المتوسط، قوارب، التغرينية", "Harbour post");
        needs.put("lorries Tigrinya", "Desert crossings unit");
        needs.put("safe houses Sudan", "Desert crossings unit");
        needs.put("Apulia speedboats", "Adriatic speedboats desk");
        needs.put("Albanian Italian boats", "Adriatic speedboats desk");
        needs.put("customs Western Balkans", "Railway and lorry checks");
        needs.put("forgery Urdu", "Passport laboratory");
        needs.put("documents Pakistan", "Passport laboratory");
        needs.put("hawala Emirates now", "Money transfers analysis");
        needs.put("financial laundering Urdu", "Money transfers analysis");
        needs.put("Western African Portuguese", "Atlantic patrol");
        needs.put("Eastern land borders Romanian", "River crossing post");
        needs.put("recruitment Hausa", "Recruiters squad");
        return needs;
    }

    @Test
    void theRightContactIsThreeClicksAway(People people) {
        write(people.elsewhere());
        var group = published(people.elsewhere());
        var officer = people.signedIn("ncb-jm");

        NEEDS.forEach((need, post) -> {
            begin(officer);
            click(officer.page().locator(".shell-places a[href='/network']"));
            click(officer.page().locator(".shell-pages a[href='/network/specialists']"));
            assertThat(officer.page().locator("#words")).isFocused();
            officer.page().keyboard().type(need);
            assertThat(officer.page().locator("#count")).hasText("1 post");
            assertThat(officer.page().locator("#found li h2")).containsText(post);
            assertThat(officer.page().locator("#found li a[href^='tel:']")).isVisible();
            assertThat(clicks).as(need).isLessThanOrEqualTo(MOST_CLICKS);
        });
        officer.picture("specialists");

        List.of("Copper Kettle", "plate JM 4711").forEach(known -> {
            begin(officer);
            click(officer.page().locator(".shell-places a[href='/network']"));
            click(officer.page().locator("#words"));
            officer.page().keyboard().type(known);
            assertThat(officer.page().locator("#found tbody tr")).hasCount(1);
            assertThat(officer.page().locator("#found tbody tr")).containsText("managed by Belize");
            click(officer.page().locator("#found a[href='/network/" + group + "']"));
            assertThat(officer.page().locator("#group header")).containsText("managed by Belize");
            assertThat(clicks).as(known).isLessThanOrEqualTo(MOST_CLICKS);
        });

        begin(officer);
        click(officer.page().locator(".shell-places [data-place=exchange]"));
        click(officer.page().locator(".shell-pages a[href='/directory']"));
        click(officer.page().locator("a[href='/directory/BZ']").first());
        assertThat(officer.page().locator("#duty .now")).containsText("On duty now");
        assertThat(clicks).as("who is on duty in Belize").isLessThanOrEqualTo(MOST_CLICKS);
    }

    @Test
    void aBureauWritesAPostDownAndAnotherAsksIt(People people) {
        var bureau = people.signedIn("ncb-bb").open("/network/specialists");
        bureau.page().locator("#add").click();
        bureau.page().locator("#of-name").fill("Yacht marina desk");
        bureau.expectRefusal("/api/specialists");
        bureau.button("Save").click();
        assertThat(bureau.page().locator("#note-telephone")).containsText("telephone number");
        bureau.picture("specialist-refused");
        bureau.page().locator("#of-agency").fill("Coast guard");
        bureau.page().locator("#of-telephone").fill("+00 246 0001");
        bureau.page().locator("#of-languages").fill("en nl");
        bureau.page().locator("#of-hours").fill("24/7");
        bureau.page().locator("input[name=legs][value=SEA_CROSSING]").check();
        Access.isOpen(bureau, "#specialists");
        bureau.picture("specialist-writing");
        bureau.button("Save").click();
        assertThat(bureau.text("Yacht marina desk is saved.")).isVisible();
        Access.isOpen(bureau, "#specialists");

        var asker = people.onPhone();
        asker.open("/network/specialists?words=yacht").signIn("ncb-jm", "cordon");
        assertThat(asker.page().locator("#found li")).hasCount(1);
        assertThat((Boolean) asker.page().evaluate("document.documentElement.scrollWidth <= innerWidth")).isTrue();
        Access.isOpen(asker, "#specialists");
        asker.picture("specialists-narrow");
        asker.page().locator("#found a[href*='processStart=question-asking']").click();
        assertThat(asker.page().locator("#f-specialists input")).isChecked();
        asker.field("purpose").selectOption(new SelectOption().setLabel("A vehicle or a vessel"));
        asker.field("text").fill("Which yachts left last night?");
        asker.picture("ask-specialists");
        asker.start();

        await().atMost(Duration.ofMinutes(1))
                .until(() -> people.elsewhere().read("ncb-bb", "/api/questions").path("items").size() > 0);
        var question = people.elsewhere().read("ncb-bb", "/api/questions").at("/items/0/reference").asText();
        bureau.open("/questions/" + question);
        assertThat(bureau.text("for Yacht marina desk")).isVisible();
        bureau.picture("question-to-specialists");

        bureau.open("/network/specialists?words=yacht");
        bureau.button("Remove: Yacht marina desk").click();
        bureau.button("Yes, remove it: Yacht marina desk").click();
        assertThat(bureau.text("No post matches.")).isVisible();
    }

    private void begin(Person officer) {
        clicks = 0;
        officer.open("/today");
    }

    private void click(Locator what) {
        clicks++;
        what.click();
    }

    private static void write(Elsewhere elsewhere) {
        post(elsewhere, "tn", "Maritime surveillance", "BORDER", List.of("CENTRAL_MEDITERRANEAN"), List.of("SEA_CROSSING"), List.of(),
                "ar", "fr");
        post(elsewhere, "sd", "Desert crossings unit", "INVESTIGATIVE", List.of("CENTRAL_MEDITERRANEAN"),
                List.of("TRANSIT", "LAND_CROSSING"), List.of(), "ar", "ti");
        post(elsewhere, "ly", "Harbour post", "BORDER", List.of("CENTRAL_MEDITERRANEAN"), List.of("SEA_CROSSING"), List.of(), "ar", "ti");
        post(elsewhere, "al", "Adriatic speedboats desk", "BORDER", List.of("APULIA_CALABRIA"), List.of("SEA_CROSSING"), List.of(), "sq",
                "it");
        post(elsewhere, "mk", "Railway and lorry checks", "CUSTOMS", List.of("WESTERN_BALKAN"), List.of("LAND_CROSSING"), List.of(), "mk");
        post(elsewhere, "pk", "Passport laboratory", "INVESTIGATIVE", List.of(), List.of("DOCUMENT"), List.of("FRAUD"), "ur", "en");
        post(elsewhere, "ae", "Money transfers analysis", "FINANCIAL", List.of(), List.of("MONEY"), List.of("MONEY_LAUNDERING"), "ar",
                "ur");
        post(elsewhere, "cv", "Atlantic patrol", "BORDER", List.of("WESTERN_AFRICAN"), List.of("SEA_CROSSING"), List.of(), "pt");
        post(elsewhere, "md", "River crossing post", "BORDER", List.of("EASTERN_BORDERS"), List.of("LAND_CROSSING"), List.of(), "ro");
        post(elsewhere, "ng", "Recruiters squad", "INVESTIGATIVE", List.of(), List.of("RECRUITMENT"), List.of("HUMAN_TRAFFICKING"), "ha");
        elsewhere.dutyPost("BZ", "Permanence");
    }

    private static void post(Elsewhere elsewhere, String country, String name, String unit, List<String> routes, List<String> legs,
            List<String> crimes, String... languages) {
        var body = new LinkedHashMap<String, Object>(ALWAYS);
        body.putAll(Map.of("name", name, "agency", "Invented agency", "unit", unit, "routes", routes, "legs", legs, "crimes", crimes,
                "languages", List.of(languages)));
        elsewhere.act("ncb-" + country, "/api/specialists", body);
    }

    /** Publishes a group that Belize keeps. Jamaica's officer sees only what Jamaica has supplied about it. */
    private static String published(Elsewhere elsewhere) {
        var group = elsewhere.act("ncb-bz", "/api/groups", Map.of("name", "The Copper Kettle", "crimes", List.of("PEOPLE_SMUGGLING"),
                "modusOperandi", "White van, plate JM 4711.")).path("reference").asText();
        await().atMost(Duration.ofMinutes(1)).until(() -> elsewhere.read("compliance", "/api/groups").toString().contains(group));
        elsewhere.act("compliance", "/api/groups/" + group + "/review", Map.of("published", true));
        return group;
    }
}
