package org.cordon.record.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordon.record.ledger.LedgerFixture.anOperation;
import static org.cordon.record.ledger.LedgerFixture.day;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.cordon.kernel.shared.feature.FactType;
import org.cordon.record.ledger.LedgerDatabase;
import org.cordon.record.ledger.LedgerFeature.LedgerFact;
import org.cordon.record.ledger.LedgerFixture;
import org.cordon.record.results.NaiveResults.Told;
import org.cordon.roundup.arrest.ArrestFeature.ArrestFact;
import org.cordon.roundup.lead.LeadFeature.LeadFact;
import org.cordon.roundup.list.ListFeature.ListFact;
import org.cordon.roundup.operation.OperationFeature.OperationFact;
import org.cordon.roundup.participation.ParticipationFeature.ParticipationFact;
import org.cordon.roundup.pursuit.PursuitFeature.PursuitFact;
import org.cordon.roundup.screening.ScreeningFeature.ScreeningFact;
import org.cordon.support.CordonTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Random stories: the query and the naive count agree on each of them at every pair of times. */
@CordonTest
class ResultsAgainstANaiveCountTest {

    private static final List<String> COUNTRIES = List.of("FR", "IT", "ES", "DE", "PL", "BR");
    private static final List<FactType> ANSWERS = List.of(ParticipationFact.INVITATION_ACCEPTED, ParticipationFact.INVITATION_ACCEPTED,
            ParticipationFact.INVITATION_DECLINED,
            ParticipationFact.NO_ANSWER, ParticipationFact.SUSPENDED, ParticipationFact.LEFT);
    private static final List<FactType> OF_A_PERSON = List.of(LeadFact.LOCATED, LeadFact.LOCATED, LeadFact.LOCATION_LAPSED,
            PursuitFact.HELD_ELSEWHERE,
            LeadFact.LEAD_RECEIVED, LeadFact.POSSIBLE_LOCATION, PursuitFact.WITHDRAWN, PursuitFact.WITHDRAWN, PursuitFact.SOUGHT_AGAIN,
            PursuitFact.DECEASED);
    private static final List<FactType> OF_AN_ARREST = List.of(ArrestFact.IDENTITY_CONFIRMED, ArrestFact.IDENTITY_CONFIRMED,
            ArrestFact.IDENTITY_CONFIRMED,
            ArrestFact.IDENTITY_DENIED, ArrestFact.RELEASED, ArrestFact.ESCAPED, ArrestFact.SURRENDERED, ArrestFact.RETURNED_OTHERWISE);
    private static final int DAYS = 30;

    private JdbcClient jdbc;
    private ResultsQuery query;
    private final List<Told> story = new ArrayList<>();
    private final List<String> codes = new ArrayList<>();
    private int arrests;
    private final Map<Integer, Set<String>> lists = new HashMap<>();
    private LedgerFixture operation;
    private Random random;

    @BeforeEach
    void theOwnersSight() {
        jdbc = LedgerDatabase.jdbc();
        query = new ResultsQuery(jdbc, JsonMapper.builder().addModule(new JavaTimeModule()).build());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
    void agreesWithTheNaiveCount(long seed) {
        random = new Random(seed);
        operation = anOperation(jdbc);
        begin();
        goOn();
        agreesAtManyTimes("at first");

        keep();
        agreesAtManyTimes("kept");

        goOn();
        agreesAtManyTimes("kept, and told more");

        keep();
        agreesAtManyTimes("kept once more");
    }

    private void agreesAtManyTimes(String when) {
        for (var question = 0; question < 40; question++) {
            var asOf = day(random.nextInt(DAYS) + 1);
            var knownAt = day(random.nextInt(DAYS + 10) + 1);

            assertThat(query.results(operation.operation(), asOf, knownAt)).as("%s, as of %s, known at %s", when, asOf, knownAt)
                    .contains(NaiveResults.of(operation.operation(), "PEOPLE_SMUGGLING", story, lists, asOf, knownAt));
        }
    }

    /** Keeps the outcomes of this operation and of all others. */
    private void keep() {
        KeptOutcomesTest.keepAll(jdbc);
        assertThat(KeptOutcomesTest.kept(jdbc, operation)).as("targets that nobody was joined with").isPositive();
    }

    private void begin() {
        for (var number = 0; number < 14; number++) {
            var code = "X" + number;
            codes.add(code);
            operation.target(code);
            for (var wanting = random.nextInt(3); wanting >= 0; wanting--) {
                add(ScreeningFact.NOMINATION_ACCEPTED, code, country(), null);
            }
        }
        for (var version = 1; version <= 3; version++) {
            var listed = new TreeSet<>(codes.stream().filter(code -> random.nextInt(10) < 7).toList());
            var when = day(version * 6 + random.nextInt(3));
            operation.list(when, listed.toArray(String[]::new));
            lists.put(version, new TreeSet<>(listed.stream().map(operation::reference).toList()));
            story.add(new Told(UUID.randomUUID(), ListFact.LIST_FROZEN, null, null, null, when, when, null, version));
        }
        add(OperationFact.PHASE_OPENED, null, null, null);
        add(OperationFact.PHASE_ENDED, null, null, null);
    }

    private void goOn() {
        for (var join = 0; join < 3; join++) {
            joinAndPerhapsSplit(any(codes), any(codes));
        }
        for (var answer = 0; answer < 15; answer++) {
            add(any(ANSWERS), null, country(), null);
        }
        for (var arrest = 0; arrest < 15; arrest++) {
            var code = any(codes);
            var reference = "A" + arrests++;
            var at = random.nextInt(DAYS) + 1;
            add(ArrestFact.ARREST_REPORTED, code, country(), reference, day(at));
            for (var step = random.nextInt(5); step > 0; step--) {
                add(any(OF_AN_ARREST), code, country(), reference, day(at + random.nextInt(DAYS)));
            }
        }
        for (var fact = 0; fact < 40; fact++) {
            var type = any(OF_A_PERSON);
            add(type, any(codes), type == PursuitFact.WITHDRAWN && random.nextInt(4) == 0 ? null : country(),
                    type == PursuitFact.HELD_ELSEWHERE ? null : "L" + random.nextInt(3));
        }
        for (var voids = 0; voids < 15; voids++) {
            var event = any(story);
            if (event.type() != ListFact.LIST_FROZEN && event.voids() == null) {
                var at = day(random.nextInt(DAYS) + 5);
                operation.voided(event.id(), at);
                story.add(new Told(UUID.randomUUID(), LedgerFact.VOIDED, null, null, null, at, at, event.id(), 0));
            }
        }
    }

    private void joinAndPerhapsSplit(String code, String to) {
        if (code.equals(to)) {
            return;
        }
        var nomination = "T" + code;
        var country = country();
        var at = random.nextInt(DAYS) + 1;
        add(ScreeningFact.NOMINATION_ACCEPTED, code, country, nomination, day(1));
        add(ScreeningFact.JOINED, to, country, nomination, day(at));
        add(ScreeningFact.NOMINATION_ACCEPTED, to, country, nomination, day(at));
        if (random.nextBoolean()) {
            add(ScreeningFact.SPLIT, code, country, nomination, day(at + 5));
            add(ScreeningFact.NOMINATION_ACCEPTED, code, country, nomination, day(at + 5));
        }
    }

    private void add(FactType type, String code, String country, String subject) {
        add(type, code, country, subject, day(random.nextInt(DAYS) + 1));
    }

    private void add(FactType type, String code, String country, String subject, Instant happenedAt) {
        var recordedAt = happenedAt.plusSeconds(random.nextInt(4) * 86_400L);
        var id = operation.fact(type, code, country, subject, happenedAt, recordedAt);
        story.add(new Told(id, type, code == null ? null : operation.reference(code), country,
                subject == null ? null : operation.operation() + "-" + subject, happenedAt, recordedAt, null, 0));
    }

    private String country() {
        return any(COUNTRIES);
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
