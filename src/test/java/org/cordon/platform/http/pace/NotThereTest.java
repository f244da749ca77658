package org.cordon.platform.http.pace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.cordon.kernel.database.TestDatabase;
import org.cordon.support.CordonTest;
import org.cordon.support.Http;
import org.cordon.support.RoundUp;
import org.cordon.support.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The times of answers about hidden things and about missing things cannot be told apart. Both kinds are asked for by turns and compared by
 * rank, so that neither a slow machine nor a few slow answers decide. The times of leads differed by 8.6 standard deviations before one
 * function answered both cases and all answers left at one pace.
 */
@CordonTest
class NotThereTest {

    private static final int PAIRS = 100;
    private static final int WARM_UP = 15;
    private static final Duration STEP = Duration.ofMillis(50);

    /** A limit that two equal distributions exceed once in some 15,000 runs. */
    private static final double MOST = 4;

    private final HttpClient client = HttpClient.newHttpClient();

    @Autowired
    private Http http;
    @Autowired
    private RoundUp roundUp;
    @Autowired
    private AnswerDepartures departures;

    private String hidden;

    /** Spain has reported much by number, all of it on one person whom Spain does not see. */
    @BeforeEach
    void muchThatIsHidden() {
        hidden = roundUp.withFrozenList().targetsOf("FR").get(0);
        TestDatabase.asOwner().update("""
                insert into lead (reference, operation, target, kind, country, reporting_country, reported_by, happened_at, zone, text,
                    positive, state, reported_at)
                select operation || '-L' || lpad(cast(number as text), 5, '0'), operation, reference, 'LEAD', 'ES', 'ES', 'ncb-es', now(),
                    'UTC', 'x', false, 'OPEN', now()
                from target, generate_series(1, 1300) number where reference = ?""", hidden);
        TestDatabase.asOwner().update("""
                insert into person_report (reference, country, kind, notice_number, name, report, reported_by, reported_at)
                select 'R-' || lpad(cast(number as text), 8, '0'), 'ES', 'LEAD', '2025/1', 'X', '{}', 'ncb-es', now()
                    from generate_series(1, 1300) number""");
        TestDatabase.asOwner().update("""
                insert into person_match (report, matched)
                select 'R-' || lpad(cast(number as text), 8, '0'), ? || '-L' || lpad(cast(number as text), 5, '0')
                    from generate_series(1, 1300) number""", RoundUp.OPERATION);
        TestDatabase.asOwner().execute("analyze");
        departures.every(STEP);
    }

    @AfterEach
    void holdNothing() {
        departures.every(Duration.ZERO);
    }

    @Test
    void whatIsHiddenAnswersLikeWhatIsNotThere() {
        var absent = RoundUp.OPERATION + "-TZZZZZ";
        assertThat(difference("/api/targets/" + hidden, "/api/targets/" + absent, 404)).as("a target").isBetween(-MOST, MOST);
        assertThat(difference("/api/leads/" + RoundUp.OPERATION + "-L00007", "/api/leads/" + RoundUp.OPERATION + "-LZZZZZ", 404))
                .as("a lead").isBetween(-MOST, MOST);
    }

    @Test
    void aSearchForSomebodyHiddenAnswersLikeOneForNobody() {
        var name = TestDatabase.asOwner().queryForObject("select min(word) from nomination_word", String.class);
        assertThat(difference("/api/persons?q=" + name, "/api/persons?q=qqqq", 200)).isBetween(-MOST, MOST);
    }

    @Test
    void whatIsHeldIsAnsweredAsEver() {
        for (var path : new String[] {"/api/targets/" + hidden, "/api/nothing-of-the-kind", "/engine-rest/task/" + hidden,
                "/engine-rest/user"}) {
            var answer = http.get("ncb-es", path);
            assertThat(answer.status()).as(path).isEqualTo(404);
            assertThat(answer.json().isObject()).as(path).isTrue();
            assertThat(answer.response().headers().firstValue("Cache-Control")).hasValue("no-store");
        }
        assertThat(http.post("ncb-es", "/api/targets/" + hidden + "/leads", "{}").json().path("detail").asText())
                .contains("There is no target");
        var officer = new Visitor(http);
        officer.signIn("ncb-es", "cordon");
        for (var path : new String[] {"/targets/" + hidden, "/targets/" + RoundUp.OPERATION + "-TZZZZZ", "/go/" + hidden}) {
            var page = officer.page(path);
            assertThat(page.statusCode()).as(path).isEqualTo(404);
            assertThat(page.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
            assertThat(page.body()).as(path).contains("</html>");
        }
    }

    /** Returns how far the first series of times lies above the second, in standard deviations of a random difference in ranks. */
    private double difference(String one, String other, int status) {
        IntStream.range(0, WARM_UP).forEach(number -> {
            time(one, status);
            time(other, status);
        });
        var times = new ArrayList<Timed>();
        for (int pair = 0; pair < PAIRS; pair++) {
            // The order alternates within each pair.
            var first = pair % 2 == 0;
            times.add(new Timed(first, time(first ? one : other, status)));
            times.add(new Timed(!first, time(first ? other : one, status)));
        }
        times.sort(Comparator.comparingLong(Timed::nanos));
        assertThat(times.get(0).nanos()).as("none leaves before its step").isGreaterThanOrEqualTo(STEP.toNanos());
        var ranks = IntStream.range(0, times.size()).filter(rank -> times.get(rank).isOne()).mapToDouble(rank -> rank + 1).sum();
        var above = ranks - PAIRS * (PAIRS + 1) / 2.0;
        return (above - PAIRS * PAIRS / 2.0) / Math.sqrt(PAIRS * (double) PAIRS * (2 * PAIRS + 1) / 12);
    }

    private record Timed(boolean isOne, long nanos) {
    }

    private long time(String path, int status) {
        var request = http.request(path).header("Authorization", Http.basic("ncb-es", "cordon")).header("Accept", "application/json")
                .build();
        var began = System.nanoTime();
        var answer = answered(request);
        var ended = System.nanoTime();
        assertThat(answer).isEqualTo(status);
        return ended - began;
    }

    private int answered(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofByteArray()).statusCode();
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
