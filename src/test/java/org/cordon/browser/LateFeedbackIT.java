package org.cordon.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.cordon.kernel.database.TestDatabase;
import org.cordon.support.Notices;
import org.junit.jupiter.api.Test;

/**
 * Feedback on an item is given on the item's page. While it is owed, a link leads to the task; once it is missing, the page itself takes
 * it.
 */
@BrowserTest
final class LateFeedbackIT {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /**
     * Samoa was given the lead because the lead places the person there. Samoa sees nothing else of the person, and has a page of the lead.
     */
    @Test
    void ofALeadByKeysAlone(People people) {
        var elsewhere = people.elsewhere();
        var target = elsewhere.confirmed("KETCH-2031", "NL", "DK", Notices.complete("2031/97301", "Demirağaçlı", "NL", "DK"));
        var lead = elsewhere.act("ncb-dk", "/api/targets/" + target + "/leads",
                Map.of("happenedAt", Instant.now().minusSeconds(1).toString(), "zone", "Pacific/Apia", "country", "WS", "place", "Apia",
                        "text", "Seen at the harbour.")).path("reference").asText();
        await().atMost(PATIENCE).until(() -> elsewhere.read("ncb-ws", "/api/feedback").path("owed").toString().contains(lead));
        var samoa = people.signedIn("ncb-ws").open("/leads/" + lead);
        assertThat(samoa.page().getByRole(AriaRole.LINK, named("Give feedback"))).hasAttribute("href", "/go/" + lead);
        assertThat(samoa.page().locator("#lead")).containsText("Seen at the harbour.");
        assertThat(samoa.page().locator("#lead")).not().containsText("Demirağaçlı");

        letFeedbackPass(lead);
        samoa.open("/go/" + lead);
        assertThat(samoa.page().url()).endsWith("/leads/" + lead);
        var keys = samoa.page().keyboard();
        var say = samoa.page().getByRole(AriaRole.BUTTON, named("Give feedback " + lead));
        say.focus();
        keys.press("Enter");
        Access.isOpen(samoa, "#lead");
        for (var step : List.of("Tab", "Tab", "Enter")) {
            keys.press(step);
        }
        assertThat(samoa.page().getByRole(AriaRole.ALERT)).containsText("Still needed: what was done with it.");
        keys.press("ArrowDown");
        assertThat(samoa.page().getByLabel("Why it was not used")).isVisible();
        keys.press("Tab");
        keys.type("came");
        keys.press("Tab");
        keys.type("He had left.");
        samoa.picture("late-feedback");
        keys.press("Tab");
        keys.press("Enter");
        assertThat(samoa.page().locator("main").getByRole(AriaRole.STATUS).filter(new Locator.FilterOptions().setHasText("is sent")))
                .isFocused();
        assertThat(samoa.page().locator(".feedback")).containsText("Not used (came too late)");
        assertThat(samoa.page().locator(".feedback")).containsText("He had left.");
        assertThat(say).hasCount(0);
        assertThat(elsewhere.read("ncb-dk", "/api/leads/" + lead + "/feedback").toString()).contains("He had left.");
        elsewhere.cancel("KETCH-2031");
    }

    @Test
    void ofAnAnswerOnATelephone(People people) {
        var elsewhere = people.elsewhere();
        var question = elsewhere.act("ncb-mt", "/api/questions", Map.of("purpose", "LOCATE", "urgency", "NORMAL", "text",
                "Did she arrive by the morning ferry?", "countries", List.of("CY"), "named", false)).path("reference").asText();
        await().atMost(PATIENCE).until(() -> elsewhere.read("ncb-cy",
                "/engine-rest/task?taskDefinitionKey=userTask_answerQuestion&processInstanceBusinessKey=" + question).size() == 1);
        var answer = elsewhere.act("ncb-cy", "/api/questions/" + question + "/answers",
                Map.of("answer", "ANSWERED", "text", "In Limassol.")).path("reference").asText();
        await().atMost(PATIENCE).until(() -> elsewhere.read("ncb-mt", "/api/feedback").path("owed").toString().contains(answer));
        letFeedbackPass(answer);

        var asker = people.onPhone().open("/questions/" + question).signIn("ncb-mt", "cordon");
        asker.page().getByRole(AriaRole.BUTTON, named("Give feedback " + answer)).click();
        var form = asker.page().locator(".late form");
        form.getByLabel("Used it was followed up").check();
        form.getByLabel("What it led to").fill("LARK-2027-L2222");
        form.getByLabel("Remark").fill("She was met at the quay.");
        asker.expectRefusal("/feedback");
        form.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Send")).click();
        assertThat(form).containsText("LARK-2027-L2222, of which you see nothing");
        assertThat(form.getByLabel("Remark")).hasValue("She was met at the quay.");
        Access.isOpen(asker, "#question");
        asker.picture("phone-late-feedback");
        assertThat(asker.page().evaluate("() => document.documentElement.scrollWidth - innerWidth")).as("pixels beyond the screen")
                .isEqualTo(0);
        form.getByLabel("What it led to").fill("");
        form.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Send")).click();

        assertThat(asker.page().locator(".thread")).containsText("She was met at the quay.");
        assertThat(asker.page().locator(".late")).hasCount(0);
        assertThat(elsewhere.read("ncb-cy", "/api/questions/" + question).toString()).contains("She was met at the quay.");
    }

    private static GetByRoleOptions named(String name) {
        return new GetByRoleOptions().setName(name).setExact(true);
    }

    /** Fires the timers of the feedback, the reminder and the end. */
    private static void letFeedbackPass(String item) {
        await().atMost(PATIENCE).until(() -> {
            TestDatabase.asOwner().update("""
                    update engine.act_ru_job j set duedate_ = localtimestamp - interval '1 minute' from engine.act_ru_execution e
                    where e.proc_inst_id_ = j.process_instance_id_ and e.business_key_ = ? and j.process_def_key_ = 'feedback'""", item);
            return TestDatabase.asOwner().queryForObject("select state = 'MISSING' from feedback where item = ?", Boolean.class, item);
        });
    }
}
