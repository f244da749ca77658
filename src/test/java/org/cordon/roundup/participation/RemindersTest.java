package org.cordon.roundup.participation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordon.support.RoundUp.OPERATION;

import org.cordon.kernel.database.TestDatabase;
import org.cordon.roundup.participation.silence.ReminderService;
import org.cordon.roundup.participation.silence.ReminderService.NotReminded;
import org.cordon.roundup.participation.silence.ReminderService.Why;
import org.cordon.support.As;
import org.cordon.support.CordonTest;
import org.cordon.support.Jobs;
import org.cordon.support.RoundUp;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The coordinator reminds countries: the answer comes at once, the messages leave from jobs, and nobody is written to twice. */
@CordonTest
class RemindersTest {

    @Autowired
    private RoundUp roundUp;
    @Autowired
    private As as;
    @Autowired
    private Jobs jobs;
    @Autowired
    private ReminderService reminders;
    @Autowired
    private ParticipationQueries queries;

    @Test
    void theMessagesLeaveFromAJobAndTheSecondTimeNobodyIsReminded() {
        roundUp.launched("FR", "IT", "ES").accepted("ES").finished("ES");

        var first = remind();
        assertThat(first.reminded()).containsExactly("FR", "IT");
        assertThat(messages()).as("in the act itself").isZero();
        var second = remind();
        assertThat(second.reminded()).isEmpty();
        assertThat(second.notReminded()).extracting(NotReminded::why).containsExactly(Why.REMINDED_RECENTLY, Why.REMINDED_RECENTLY);
        assertThat(second.notReminded()).allSatisfy(one -> assertThat(one.until()).isEqualTo(one.last().plusSeconds(6 * 3600)));

        jobs.run();

        assertThat(messages()).isEqualTo(2);
        assertThat(france().reminders()).isOne();
    }

    @Test
    void whoHasDoneMeanwhileWhatItOwedIsLeftInPeace() {
        roundUp.launched("FR", "IT");
        remind();
        TestDatabase.asOwner().update("update participation set stage = 'SCREENING', status = 'ACCEPTED' where country = 'FR'");

        jobs.run();

        assertThat(messages()).isOne();
    }

    /** Every act of a country in the operation, on any way, counts as a sign of life. */
    @Test
    void aCountryIsHeardOfByWhatItDoes() {
        roundUp.launched("FR", "IT").accepted("FR");
        TestDatabase.asOwner().update("""
                insert into audit_entry (at, action, actor, groups, route, operation, refs, status)
                values (timestamptz '2099-01-01 10:00Z', 'CHANGE', 'ncb-fr', array['ncb-FR'],
                    'POST /api/operations/{operation}/nominations', ?, '{}', 200)""", OPERATION);

        assertThat(france().lastHeard()).isEqualTo("2099-01-01T10:00:00Z");
        assertThat(as.country("FR", () -> queries.one(OPERATION, "FR")).lastHeard()).isEqualTo("2099-01-01T10:00:00Z");
        assertThat(as.coordinator(() -> queries.one(OPERATION, "IT")).lastHeard()).isNull();
    }

    private ReminderService.Reminded remind() {
        return as.coordinator(() -> reminders.remind(OPERATION, null));
    }

    private ParticipationQueries.View france() {
        return as.coordinator(() -> queries.one(OPERATION, "FR"));
    }

    private static int messages() {
        return TestDatabase.asOwner().queryForObject("select count(*) from message where kind = 'INVITATION_REMINDER'", Integer.class);
    }
}
