package org.cordon.demo.play;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.cordon.platform.duty.DutyPosts;
import org.cordon.platform.duty.DutyRosterService;
import org.cordon.platform.duty.check.EarlierTests;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Writes down the duty posts of the demo's bureaus, as officers of these bureaus would. Addresses and telephone numbers lead nowhere. */
@Component
@ConditionalOnProperty("cordon.demo")
public final class DemoPosts {

    /** The countries whose bureaus are reached only during office hours. */
    private static final List<String> OFFICES = List.of("SN", "CO", "EG");
    /** The country whose permanent duty post did not answer the last test. */
    private static final String SILENT = "TH";
    private static final Duration SINCE = Duration.ofHours(26);

    private final DutyRosterService rosters;
    private final DutyPosts duty;
    private final EarlierTests tests;
    private final Clock clock;
    private final ObjectMapper json = new ObjectMapper();

    DemoPosts(DutyRosterService rosters, DutyPosts duty, EarlierTests tests, Clock clock) {
        this.rosters = rosters;
        this.duty = duty;
        this.tests = tests;
        this.clock = clock;
    }

    /** Writes down the duty posts of the signed-in officer's bureau, unless the bureau has some already. */
    public void write(String country) {
        if (!duty.roster(country).posts().isEmpty()) {
            return;
        }
        var posted = json.createObjectNode();
        var posts = posted.putArray("posts");
        posts.add(post(country, "Fugitive unit", "Mo-Fr 08:00-18:00", 1));
        if (!OFFICES.contains(country)) {
            posts.insert(0, post(country, "Permanence", "24/7", 0));
        }
        var written = rosters.write(country, posted, null);
        if (country.equals(SILENT)) {
            tests.missed(country, written.posts().get(0).reference(), clock.instant().minus(SINCE));
        }
    }

    private ObjectNode post(String country, String name, String hours, int number) {
        var box = name.toLowerCase().replace(' ', '-') + "@ncb-" + country.toLowerCase() + ".example";
        var post = json.createObjectNode().put("name", name).put("agency", "NCB " + country).put("address", box)
                .put("telephone", "+00 " + (100 + country.charAt(0)) + " " + (100 + country.charAt(1)) + " 0" + number).put("hours", hours);
        post.putArray("languages").add("en").add("fr");
        post.putArray("holidays").addObject().put("from", "2027-01-01").put("to", "2027-01-01").put("name", "New Year");
        return post;
    }
}
