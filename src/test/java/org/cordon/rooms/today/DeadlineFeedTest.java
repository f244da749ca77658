package org.cordon.rooms.today;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.cordon.kernel.database.TestDatabase;
import org.cordon.platform.signin.CalendarAddresses;
import org.cordon.support.As;
import org.cordon.support.CordonTest;
import org.cordon.support.Http;
import org.cordon.support.Http.Answer;
import org.cordon.support.RoundUp;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A calendar with the secret reads its owner's deadlines, by reference; nobody else reads anything. */
@CordonTest
class DeadlineFeedTest {

    @Autowired
    private Http http;
    @Autowired
    private CalendarAddresses addresses;
    @Autowired
    private RoundUp roundUp;
    @Autowired
    private As as;

    @Test
    void showsWhatItsOwnersGroupsHaveToDo() {
        roundUp.launched("FR", "IT");
        var french = read(as.country("FR", addresses::renew));
        assertThat(french.status()).isEqualTo(200);
        assertThat(french.response().headers().firstValue("Content-Type")).contains("text/calendar;charset=UTF-8");
        assertThat(french.response().headers().firstValue("Cache-Control").orElse("")).containsAnyOf("private", "no-store");
        assertThat(french.body()).contains("SUMMARY:Répondre à l", "/go/TERRA-2027-FR").doesNotContain("TERRA-2027-IT");
        assertThat(read(as.country("IT", addresses::renew)).body()).contains("TERRA-2027-IT").doesNotContain("TERRA-2027-FR");
        assertThat(read(as.coordinator(addresses::renew)).body()).contains("BEGIN:VCALENDAR").doesNotContain("TERRA-2027-FR");
    }

    @Test
    void whatOpensNothingIsAnsweredAlike() {
        var secret = as.country("FR", addresses::renew);
        assertThat(secret).matches("[A-Za-z0-9_-]{43}");
        assertThat(as.country("FR", addresses::since)).isPresent();
        assertThat(as.country("IT", addresses::since)).isEmpty();

        var renewed = as.country("FR", addresses::renew);
        assertThat(read(renewed).status()).isEqualTo(200);
        as.country("FR", addresses::revoke);
        var wrong = read("x".repeat(43));
        assertThat(wrong.status()).isEqualTo(404);
        for (var ended : new String[] {secret, renewed}) {
            assertThat(read(ended).status()).isEqualTo(404);
            assertThat(read(ended).body()).isEqualTo(wrong.body().replace("x".repeat(43), ended));
        }
    }

    @Test
    void theSecretIsKeptNowhere() {
        var secret = as.country("FR", addresses::renew);
        assertThat(TestDatabase.asOwner().queryForObject("select encode(digest, 'escape') || account from calendar_address",
                String.class))
                .doesNotContain(secret);
        read(secret);
        assertThat(TestDatabase.asOwner().queryForList("select route || coalesce(array_to_string(refs, ' '), '') from audit_entry",
                String.class))
                .noneMatch(row -> row.contains(secret));
    }

    @Test
    void whoeverTriesManyIsSlowedDown() {
        var secret = as.country("FR", addresses::renew);
        var answers = IntStream.range(100, 130).mapToObj(i -> read("x".repeat(40) + i).status()).toList();
        assertThat(answers).startsWith(404).endsWith(429);
        assertThat(read(secret).status()).as("as at the sign-in, from the same address").isEqualTo(429);
        ClockUtil.setCurrentTime(Date.from(Instant.now().plus(Duration.ofHours(1))));
        assertThat(read(secret).status()).isEqualTo(200);
    }

    private Answer read(String secret) {
        return http.send(null, "GET", "/calendar/" + secret, null);
    }
}
