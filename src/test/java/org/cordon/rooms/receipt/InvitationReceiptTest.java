package org.cordon.rooms.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.cordon.support.RoundUp.OPERATION;
import static org.cordon.support.RoundUp.participation;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.assertj.core.data.TemporalUnitOffset;
import org.cordon.support.CordonTest;
import org.cordon.support.Http;
import org.cordon.support.Http.Answer;
import org.cordon.support.Jobs;
import org.cordon.support.RoundUp;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The receipt of an answer to an invitation says the same time as the form and the refusal of a change that comes too late. */
@CordonTest
class InvitationReceiptTest {

    /** The dates of the operation are counted from its launch, a moment earlier. */
    private static final TemporalUnitOffset A_MINUTE = within(1, ChronoUnit.MINUTES);

    @Autowired
    private Http http;
    @Autowired
    private RoundUp roundUp;
    @Autowired
    private Jobs jobs;

    @Test
    void aCountryThatAcceptedCanDeclineUntilItsAnswerDeadline() {
        roundUp.launched("FR", "IT");
        var accepted = completed("{\"accepted\":{\"value\":true},\"liaisonOfficer\":{\"value\":\"Insp. Okoro\"}}");

        assertThat(until(accepted)).isCloseTo(day(5), A_MINUTE);
        assertThat(decision().path("decision").asText()).isEqualTo("INVITATION_ACCEPTED");
        assertThat(decision().path("until").asText()).isEqualTo(until(accepted).toString());

        roundUp.finished("FR");
        assertThat(receipt(accepted).at("/change/open").asBoolean()).as("nominating is finished").isFalse();
        assertThat(decision().has("until")).isFalse();
    }

    @Test
    void aCountryThatDeclinedCanJoinUntilTheOperationalPhaseEnds() {
        roundUp.launched("FR", "IT");
        var declined = completed("{\"accepted\":{\"value\":false},\"reason\":{\"value\":\"no staff\"}}");

        assertThat(until(declined)).isCloseTo(day(35), A_MINUTE);
        assertThat(decision().path("until").asText()).isEqualTo(until(declined).toString());
    }

    private Answer completed(String variables) {
        var task = roundUp.task(participation("FR"), "userTask_answerInvitation").getId();
        var completed = http.post("ncb-fr", "/engine-rest/task/" + task + "/complete", "{\"variables\":" + variables + "}");
        assertThat(completed.status()).as(completed.body()).isEqualTo(204);
        jobs.run();
        return completed;
    }

    private JsonNode receipt(Answer act) {
        return http.get("ncb-fr", "/api/receipts/" + act.response().headers().firstValue("Cordon-Receipt").orElseThrow()).json();
    }

    private Instant until(Answer act) {
        return Instant.parse(receipt(act).at("/change/until").asText());
    }

    private JsonNode decision() {
        return http.get("ncb-fr", "/api/decisions?q=" + OPERATION).json().at("/items/0");
    }

    private Instant day(int number) {
        return Instant.parse(roundUp.inDays(number));
    }
}
