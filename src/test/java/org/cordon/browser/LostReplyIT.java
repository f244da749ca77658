package org.cordon.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page.GetByLabelOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.cordon.kernel.database.TestDatabase;
import org.junit.jupiter.api.Test;

/** The answer to a click is lost: the person clicks again, and the act is done once. */
@BrowserTest
final class LostReplyIT {

    @Test
    void completesATaskOnce(People people) {
        people.elsewhere().launch("LOST-2031", "DK");
        var officer = people.signedIn("ncb-dk").take("Answer the invitation", "LOST-2031-DK");
        officer.text("We take part").click();
        officer.field("liaisonOfficer").fill("Lea Example");
        var keys = losesTheFirstAnswer(officer, "/submit-form");
        // The form asks for the holder of the task, although the task no longer exists.
        officer.expectRefusal("/api/tasks/");

        officer.button("Complete").click();
        assertThat(officer.text("Cordon does not answer")).isVisible();
        // Tasklist finds out by itself that the task is gone, and lets nobody complete it again.
        assertThat(officer.text("The task has been removed.")).isVisible();
        officer.picture("lost-answer");

        assertThat(keys).hasSize(1).doesNotContainNull();
        assertThat(count("ledger_event where type = 'INVITATION_ACCEPTED' and operation = 'LOST-2031'")).isEqualTo(1);
    }

    @Test
    void startsAProcessOnce(People people) {
        var officer = people.signedIn("ncb-se").choose("Share a lead or a location");
        officer.page().locator("input[name=kind]").first().check();
        officer.field("noticeNumber").fill("2031/4711");
        officer.field("name").fill("NOBODY, Ada");
        officer.field("happenedAt").fill(Person.time(Duration.ofMinutes(-5)));
        officer.field("text").fill("Seen at the harbour");
        var keys = losesTheFirstAnswer(officer, "/submit-form");

        officer.button("Share it").click();
        assertThat(officer.text("Cordon does not answer")).isVisible();
        officer.start();

        assertThat(keys).hasSize(2).doesNotContainNull();
        assertThat(keys.get(1)).isEqualTo(keys.get(0));
        assertThat(count("person_report where notice_number = '2031/4711'")).isEqualTo(1);
    }

    @Test
    void changesACountryOnce(People people) {
        var admin = people.signedIn("admin").open("/directory");
        admin.page().locator("#country-VU button").click();
        admin.page().getByLabel("Contact", new GetByLabelOptions().setExact(true)).fill("duty@vanuatu.example");
        var keys = losesTheFirstAnswer(admin, "/api/countries/VU");

        admin.button("Save").click();
        assertThat(admin.text("Cordon does not answer")).isVisible();
        admin.button("Save").click();
        assertThat(admin.page().locator("#country-VU")).containsText("duty@vanuatu.example");

        assertThat(keys).hasSize(2).doesNotContainNull();
        assertThat(keys.get(1)).isEqualTo(keys.get(0));
        assertThat(count("country_change where code = 'VU'")).isEqualTo(1);
    }

    /** Drops the first answer after the server has done what it was asked. @return the keys that were sent, in order */
    private static List<String> losesTheFirstAnswer(Person person, String address) {
        var keys = new ArrayList<String>();
        var sent = new AtomicInteger();
        person.page().route(Pattern.compile(address + "$"), route -> {
            keys.add(route.request().headerValue("Idempotency-Key"));
            if (sent.getAndIncrement() == 0) {
                route.fetch();
                route.abort();
            } else {
                route.resume();
            }
        });
        person.expectLoss(address);
        return keys;
    }

    private static int count(String from) {
        return TestDatabase.asOwner().queryForObject("select count(*) from " + from, Integer.class);
    }
}
