package org.cordon.exchange.question.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Date;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.cordon.exchange.question.ask.AskingService;
import org.cordon.kernel.country.CountryDirectory;
import org.cordon.kernel.database.TestDatabase;
import org.cordon.support.As;
import org.cordon.support.CordonTest;
import org.cordon.support.Jobs;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A question of the highest urgency is asked half an hour before clocks change. An hour stays an hour, and the deadline is written as the
 * clocks of the asked country will show it.
 */
@CordonTest
class DeadlinesOverDaylightSavingTest {

    @Autowired
    private CountryDirectory countries;
    @Autowired
    private AskingService asking;
    @Autowired
    private TaskService tasks;
    @Autowired
    private Jobs jobs;
    @Autowired
    private As as;

    @ParameterizedTest
    @ValueSource(strings = {"AL", "AU", "CA", "CL", "CU", "DE", "EG", "ES", "FI", "GB", "GR", "HT", "IE", "IL", "IT", "LB", "MD", "NZ",
            "PT", "US"})
    void hoursAreHoursWhateverTheClocksShow(String country) throws IOException {
        var zone = as.country("FR", () -> countries.find(country).orElseThrow().zone());
        var change = zone.getRules().nextTransition(Instant.parse("2027-02-01T00:00:00Z"));
        var asked = change.getInstant().minus(Duration.ofMinutes(30));
        var deadline = asked.plus(Duration.ofHours(8));
        ClockUtil.setCurrentTime(Date.from(asked));
        var body = new ObjectMapper().readTree("{\"purpose\":\"LOCATE\",\"urgency\":\"FLASH\",\"text\":\"Where is he?\",\"named\":false,"
                + "\"countries\":[\"" + country + "\"]}");

        var question = as.country("FR", () -> asking.ask(body));
        jobs.run();

        assertThat(tasks.createTaskQuery().processInstanceBusinessKey(question).singleResult().getDueDate()).isEqualTo(Date.from(deadline));
        var told = ZonedDateTime.parse(owner(
                "select parameters ->> 'deadline' from message where reference = ? and kind = 'QUESTION_ASKED'", question));
        assertThat(told).isEqualTo(asked.plus(Duration.ofHours(1)).atZone(zone));
        assertThat(told.getOffset()).isEqualTo(change.getOffsetAfter()).isNotEqualTo(asked.atZone(zone).getOffset());

        jobs.runAt(asked.plus(Duration.ofMinutes(59)));
        assertThat(calls(question)).isEqualTo("0");
        jobs.runAt(asked.plus(Duration.ofMinutes(61)));
        assertThat(calls(question)).isEqualTo("1");
    }

    private static String calls(String question) {
        return owner("select count(*) from message where reference = ? and kind = 'QUESTION_CALLED'", question);
    }

    private static String owner(String sql, String question) {
        return TestDatabase.asOwner().queryForObject(sql, String.class, question);
    }
}
