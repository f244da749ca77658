package org.cordon.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Questions as the people concerned see them: at night on a telephone, as a thread on the screen and on paper, and in figures. */
@BrowserTest
final class QuestionIT {

    private static final int MINUTE = 60;

    /** The test follows the link in the mail, which acknowledges the question, and goes on to the end. */
    @Test
    void aFlashQuestionIsAcknowledgedAndAnsweredAtNightWithAThumb(People people) {
        var elsewhere = people.elsewhere();
        var question = asked(elsewhere, "FLASH", "ncb-ee");
        var officer = people.onPhone().open("/go/" + question).signIn("ncb-ee", "cordon");
        assertThat(officer.button("Take this task")).isInViewport();
        fits(officer);
        officer.picture("phone-question");
        assertThat(state(elsewhere, question)).isEqualTo("ACKNOWLEDGED");

        var thumb = new Thumb(officer);
        thumb.tap(officer.button("Take this task"));
        thumb.tap(officer.page().locator(".cordon-big label").filter(new FilterOptions().setHasText("with all that is asked")));
        thumb.type(officer.field("text"), "Arrived at Tallinn 23:40, gate 4");
        officer.picture("phone-answer");
        thumb.tap(officer.button("Complete"));
        assertThat(officer.page().locator("form.cordon")).hasCount(0);
        assertThat(officer.page().locator(".cordon-inbox")).isVisible();
        assertThat(officer.page().locator(".cordon-inbox [data-reference=" + question + "]")).hasCount(0);

        assertThat(thumb.taps()).as(thumb.toString()).isLessThanOrEqualTo(4);
        assertThat(thumb.seconds()).as(thumb.toString()).isLessThan(MINUTE);
        await().atMost(Duration.ofMinutes(1)).until(() -> state(elsewhere, question).equals("ANSWERED"));
    }

    @Test
    void itsThreadIsReadOnTheScreenAndOnPaper(People people) {
        var elsewhere = people.elsewhere();
        var question = asked(elsewhere, "NORMAL", "ncb-ee");
        var answer = elsewhere.act("ncb-ee", "/api/questions/" + question + "/answers", Map.of("answer", "ANSWERED", "text", "In Narva."))
                .path("reference").asText();
        await().atMost(Duration.ofMinutes(1))
                .until(() -> elsewhere.read("ncb-lv", "/api/feedback").path("owed").toString().contains(answer));
        var asker = people.signedIn("ncb-lv").open("/questions/" + question);
        assertThat(asker.page().locator(".thread > li")).hasCount(3);
        assertThat(asker.text("Feedback on the answer: not given yet")).isVisible();
        Access.isOpen(asker, "#question");
        asker.picture("question-owed");

        elsewhere.act("ncb-lv", "/api/answers/" + answer + "/feedback",
                Map.of("outcome", "NOT_USED", "because", "TOO_LATE", "text", "He had left."));
        asker.page().reload();
        assertThat(asker.text("He had left.")).isVisible();
        asker.page().locator("details summary").last().click();
        assertThat(asker.page().locator("details table")).containsText("Latvia");
        asker.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(asker.text("In Narva.")).isVisible();
        assertThat(asker.text("He had left.")).isVisible();
        assertThat(asker.page().locator("#question details")).not().isVisible();
        asker.picture("question-on-paper");

        var answerer = people.onPhone().open("/questions/" + question).signIn("ncb-ee", "cordon");
        assertThat(answerer.text("He had left.")).isVisible();
        assertThat(answerer.page().locator("#question")).not().containsText("Latvia");
        fits(answerer);
        answerer.picture("phone-question-thread");
    }

    @Test
    void whatIsOwedAndAwaitedStandsInTheViewOfACountry(People people) {
        var elsewhere = people.elsewhere();
        var question = asked(elsewhere, "FLASH", "ncb-lt");

        var asked = people.signedIn("ncb-lt").open("/progress");
        assertThat(card(asked, "Questions that others wait for you to answer")).containsText(question);
        assertThat(asked.page().locator(".sums")).containsText("1 open task");
        Access.isOpen(asked, "#progress");
        asked.picture("progress-questions");
        var asker = people.onPhone().open("/progress").signIn("ncb-lv", "cordon");
        assertThat(card(asker, "Questions that others owe you an answer to")).containsText("Lithuania");
        fits(asker);
        asker.picture("phone-progress-questions");
    }

    @Test
    void managersSeeHowCountriesAnswer(People people) {
        var elsewhere = people.elsewhere();
        asked(elsewhere, "URGENT", "ncb-is");

        var manager = people.signedIn("manager").open("/camunda/app/cockpit/default/#/operations");
        var row = manager.page().locator(".cordon-questions tr[data-country=IS]");
        assertThat(row).containsText("Urgent 1");
        assertThat(row).containsText("no duty posts");
        row.scrollIntoViewIfNeeded();
        Access.isOpen(manager, ".cordon-questions");
        manager.picture("cockpit-questions");
        assertThat(manager.page().locator(".cordon-questions")).not().containsText("Latvia");
    }

    /** Latvia asks one country, and the test waits until that country finds the task. @return the reference of the question */
    private static String asked(Elsewhere elsewhere, String urgency, String account) {
        var question = elsewhere.act("ncb-lv", "/api/questions", Map.of("purpose", "LOCATE", "urgency", urgency, "text",
                "Did he arrive by the evening ferry?", "countries", List.of(account.substring(4).toUpperCase(Locale.ROOT)), "named", false))
                .path("reference").asText();
        await().atMost(Duration.ofMinutes(1)).until(() -> elsewhere.read(account,
                "/engine-rest/task?taskDefinitionKey=userTask_answerQuestion&processInstanceBusinessKey=" + question).size() == 1);
        return question;
    }

    private static String state(Elsewhere elsewhere, String question) {
        JsonNode asked = elsewhere.read("ncb-lv", "/api/questions/" + question).path("asked");
        return asked.get(0).path("state").asText();
    }

    private static Locator card(Person person, String title) {
        return person.page().locator("section.card").filter(new FilterOptions().setHasText(title));
    }

    /** Checks that the page does not scroll sideways. */
    private static void fits(Person officer) {
        assertThat(officer.page().evaluate("() => document.documentElement.scrollWidth - innerWidth")).as("pixels beyond the screen")
                .isEqualTo(0);
    }
}
