package org.cordon.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.cordon.support.PartnerAccounts;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Guyana’s bureau gives its post an account and a question. The account sees the question alone and answers it, and then the question is
 * gone.
 */
@BrowserTest
final class SpecialistAccountIT {

    private static final String BUREAU = "ncb-gy";
    private static final String PILOT = "pilot-of-the-river";

    @Autowired
    private PartnerAccounts accounts;

    @Test
    void anAccountOfAPostSeesWhatItsBureauGives(People people) {
        var elsewhere = people.elsewhere();
        var post = elsewhere.act(BUREAU, "/api/specialists", Map.of("name", "River pilots desk", "agency", "Invented agency",
                "unit", "BORDER", "legs", List.of("SEA_CROSSING"), "languages", List.of("en"), "hours", "24/7", "telephone",
                "+00 592 0001"))
                .path("reference").asText();
        var question = elsewhere.act("ncb-jm", "/api/questions", Map.of("purpose", "VEHICLE_OR_VESSEL", "urgency", "URGENT",
                "text", "Which tug waits at the second lock?", "countries", List.of("GY"))).path("reference").asText();
        await().atMost(Duration.ofMinutes(1))
                .until(() -> elsewhere.read(BUREAU, "/api/questions").path("items").toString().contains(question));

        var bureau = people.signedIn(BUREAU).open("/network/specialists?country=GY");
        bureau.text("Accounts of this post").click();
        assertThat(bureau.text("Nobody has one.")).isVisible();
        bureau.expectRefusal("/accounts");
        bureau.button("Invite").click();
        assertThat(bureau.page().locator("[id='" + post + "-account-note']")).containsText("small letters");
        bureau.picture("post-accounts-refused");
        List.of("account gy.lock", "firstName Ada", "lastName Quill", "email lock@unit.example").forEach(field -> bureau.page()
                .locator("[id='" + post + "-" + field.split(" ")[0] + "']").fill(field.split(" ")[1]));
        bureau.button("Invite").click();
        assertThat(bureau.text("gy.lock is invited: a link went to lock@unit.example.")).isVisible();
        Access.isOpen(bureau, "#specialists");
        bureau.picture("post-accounts");

        accounts.ofPost(PILOT, post);
        var specialist = people.onPhone().open("/").signIn(PILOT, PartnerAccounts.PASSWORD);
        assertThat(specialist.text("Your NCB gives nothing to your post at present.")).isVisible();
        assertThat(specialist.page().locator(".shell-foot a")).hasCount(2);
        specialist.picture("given-nothing");

        bureau.open("/questions/" + question);
        bureau.page().getByText("Give it to one of your posts of specialists").click();
        assertThat(bureau.page().locator("[id='" + post + "-give-item']")).hasValue(question);
        bureau.page().locator("[id='" + post + "-give-reason']").fill("You see the locks.");
        bureau.page().locator("[id='" + post + "-give-mayAnswer']").check();
        bureau.button("Give it").click();
        assertThat(bureau.text(question + " is given to this post.")).isVisible();
        Access.isOpen(bureau, "#specialists");
        bureau.picture("post-given");

        specialist.open("/given");
        assertThat(specialist.text("Which tug waits at the second lock?")).isVisible();
        assertThat((Boolean) specialist.page().evaluate("document.documentElement.scrollWidth <= innerWidth")).isTrue();
        Access.isOpen(specialist, "#given");
        specialist.picture("given-question");
        specialist.page().locator("textarea").fill("The tug Heron, since noon.");
        specialist.button("Keep as a draft for the NCB").click();
        assertThat(specialist.text("Your NCB can read it now.")).isVisible();
        specialist.page().locator("textarea").fill("The tug Heron, since noon; two persons on board.");
        specialist.button("Answer").first().click();
        assertThat(specialist.text("Your answer has gone out in the name of your NCB.")).isVisible();
        specialist.picture("given-answered");
        assertThat(elsewhere.read("ncb-jm", "/api/questions/" + question).toString()).contains("two persons on board");

        bureau.open("/network/specialists?country=GY");
        bureau.text("What is given to this post").click();
        assertThat(bureau.text("The tug Heron, since noon; two persons on board.")).isVisible();
        bureau.picture("post-answered");
        bureau.button("Withdraw it: " + question).click();
        assertThat(bureau.text(question + " is withdrawn.")).isVisible();

        specialist.open("/given");
        assertThat(specialist.text("Your NCB gives nothing to your post at present.")).isVisible();
        specialist.open("/network/specialists?words=pilots");
        assertThat(specialist.page().locator("#found li h2")).containsText("River pilots desk");
        assertThat(specialist.page().locator("#found a[href^='/directory']")).hasCount(0);
        Access.isOpen(specialist, "#specialists");
        specialist.picture("given-posts");
    }
}
