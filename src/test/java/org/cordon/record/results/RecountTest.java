package org.cordon.record.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;
import static org.cordon.record.ledger.LedgerFixture.anOperation;
import static org.cordon.record.ledger.LedgerFixture.day;

import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.cordon.kernel.shared.Refusal;
import org.cordon.record.ledger.LedgerDatabase;
import org.cordon.record.ledger.LedgerFeature.LedgerFact;
import org.cordon.record.ledger.LedgerFixture;
import org.cordon.record.results.Figures.Difference;
import org.cordon.record.results.Recount.Event;
import org.cordon.roundup.arrest.ArrestFeature.ArrestFact;
import org.cordon.roundup.lead.LeadFeature.LeadFact;
import org.cordon.roundup.operation.OperationFeature.OperationFact;
import org.cordon.roundup.participation.ParticipationFeature.ParticipationFact;
import org.cordon.roundup.pursuit.PursuitFeature.PursuitFact;
import org.cordon.support.As;
import org.cordon.support.CordonTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Facts recorded after the freezing of results explain every figure that differs today. */
@CordonTest
class RecountTest {

    private static final List<String> COUNTRIES = List.of("FR", "IT", "ES", "BR", "EG");
    private static final List<String> TARGETS = List.of("A", "B", "C", "D", "E", "F", "G", "H");

    @Autowired
    private ResultsService results;
    @Autowired
    private RecountService recounts;
    @Autowired
    private As as;
    private LedgerFixture operation;

    @BeforeEach
    void anOperationWithArrestsAndLocations() {
        operation = anOperation(LedgerDatabase.jdbc()).invited("FR", "COMPLETED").country(ParticipationFact.INVITATION_ACCEPTED, "FR", 1);
        TARGETS.forEach(target -> operation.target(target, COUNTRIES.get(TARGETS.indexOf(target) % COUNTRIES.size())));
        operation.list(5, TARGETS.toArray(String[]::new)).fact(OperationFact.PHASE_OPENED, 9).fact(OperationFact.PHASE_ENDED, 13)
                .arrested("A", "IT", "A1", 10).fact(LeadFact.LOCATED, "B", "ES", "L1", 11);
    }

    private void freeze(int dayOfMay) {
        ClockUtil.setCurrentTime(Date.from(day(dayOfMay)));
        as.coordinator(() -> results.freeze(operation.operation(), day(20), true));
        ClockUtil.reset();
    }

    @Test
    void nothingIsExplainedWhereNothingDiffers() {
        freeze(22);
        operation.fact(ArrestFact.ARREST_REPORTED, "C", "FR", "A2", day(21), day(23));

        var recount = recount();

        assertThat(recount.differences()).isEmpty();
        assertThat(recount.steps()).isEmpty();
        assertThat(recount.unexplained()).isEmpty();
    }

    @Test
    void aLateArrestIsNamedWithWhatItChanges() {
        freeze(22);
        operation.fact(ArrestFact.ARREST_REPORTED, "B", "ES", "A2", day(12), day(24));
        var confirmed = operation.fact(ArrestFact.IDENTITY_CONFIRMED, "B", "ES", "A2", day(12), day(25));

        var recount = recount();

        assertThat(recount.asOf()).isEqualTo(day(20));
        assertThat(recount.figures().totals().arrested()).isEqualTo(2);
        assertThat(recount.steps()).singleElement().satisfies(step -> {
            assertThat(step.recordedAt()).isEqualTo(day(25));
            assertThat(step.hidden()).isFalse();
            assertThat(step.events()).extracting(Event::id, Event::type, Event::target, Event::country)
                    .containsExactly(tuple(confirmed, ArrestFact.IDENTITY_CONFIRMED, operation.reference("B"), "ES"));
            assertThat(step.effects()).contains(new Difference("arrested", 1, 2), new Difference("located", 1, 0),
                    new Difference("arrested.during", 1, 2),
                    new Difference("arrestsIn.ES", 0, 1), new Difference("arrestsIn.region.europe", 1, 2));
        });
        assertThat(recount.differences()).isEqualTo(recount.steps().get(0).effects());
    }

    @Test
    void aVoidedEventIsNamedWithTheOneThatVoidsIt() {
        var location = operation.fact(LeadFact.LOCATED, "C", "FR", "L2", day(12), day(12));
        freeze(22);
        operation.voided(location, day(24));

        assertThat(recount().steps()).singleElement().satisfies(step -> assertThat(step.events()).singleElement().satisfies(event -> {
            assertThat(event.type()).isEqualTo(LedgerFact.VOIDED);
            assertThat(event.voids()).isEqualTo(location);
            assertThat(event.voided()).isEqualTo(LeadFact.LOCATED);
        }));
    }

    @Test
    void whatTheReaderMayNotSeeIsSaidToBeHiddenAndCountsAllTheSame() {
        freeze(22);
        operation.restricted("L2", "ncb-FR", "NOT_FOR", "coordinator");
        operation.fact(LeadFact.LOCATED, "C", "FR", "L2", day(12), day(24));

        assertThat(recount().steps()).singleElement().satisfies(step -> {
            assertThat(step.hidden()).isTrue();
            assertThat(step.events()).isEmpty();
            assertThat(step.effects()).contains(new Difference("located", 1, 2));
        });
    }

    /** The transaction records the fact before the freezing by its own clock, and commits it afterwards. */
    @Test
    void whatCameToLightAfterTheFreezingIsFoundThoughItWasRecordedBefore() {
        freeze(22);
        var late = operation.fact(LeadFact.LOCATED, "C", "FR", "L2", day(12), day(21));

        var recount = recount();

        assertThat(recount.unexplained()).isEmpty();
        assertThat(recount.steps()).singleElement()
                .satisfies(step -> assertThat(step.events()).extracting(Event::id).containsExactly(late));
        assertThat(recount.differences()).contains(new Difference("located", 1, 2));
    }

    @Test
    void aRegionThatTheDirectoryMovedIsSaidToBeUnexplained() {
        freeze(22);
        LedgerDatabase.jdbc().sql("update country set region = 'Americas' where code = 'IT'").update();
        try {
            var recount = recount();

            assertThat(recount.steps()).isEmpty();
            assertThat(recount.unexplained()).isEqualTo(recount.differences()).contains(new Difference("arrestsIn.region.europe", 1, 0));
        } finally {
            LedgerDatabase.jdbc().sql("update country set region = 'Europe' where code = 'IT'").update();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13})
    void whatIsExplainedAddsUpToWhatDiffers(long seed) {
        var random = new Random(seed);
        var known = new ArrayList<UUID>();
        for (var number = 0; number < 30; number++) {
            known.add(somethingHappens(random, "E" + number, random.nextInt(20)));
        }
        freeze(22);
        var frozen = as
                .coordinator(
                        () -> results.snapshot(operation.operation(), new AskedResults(null, null, operation.operation() + "-R1", null)))
                .figures();
        for (var number = 0; number < 40; number++) {
            if (random.nextInt(5) == 0 && !known.isEmpty()) {
                operation.voided(known.remove(random.nextInt(known.size())), day(22).plusSeconds(1 + random.nextInt(900_000)));
            } else {
                somethingHappens(random, "L" + number, 22 + random.nextInt(20));
            }
        }

        var recount = recount();
        var today = as.coordinator(() -> results.results(operation.operation(), day(20), recount.knownAt()));

        assertThat(recount.unexplained()).isEmpty();
        assertThat(recount.differences()).as("seed %d", seed).isNotEmpty().isEqualTo(Figures.differences(frozen, today));
        assertThat(sum(recount.steps().stream().flatMap(step -> step.effects().stream()))).isEqualTo(sum(recount.differences().stream()));
        assertThat(recount.steps()).allSatisfy(step -> {
            assertThat(step.events()).isNotEmpty().allSatisfy(event -> assertThat(event.recordedAt()).isEqualTo(step.recordedAt()));
            assertThat(step.effects()).isNotEmpty();
        });
    }

    /** Records a random fact about a target on the given day or later. */
    private UUID somethingHappens(Random random, String subject, int recorded) {
        var happenedAt = day(1 + random.nextInt(25));
        var recordedAt = day(Math.max(recorded, 1)).plusSeconds(1 + random.nextInt(80_000));
        var target = TARGETS.get(random.nextInt(TARGETS.size()));
        var country = COUNTRIES.get(random.nextInt(COUNTRIES.size()));
        return switch (random.nextInt(6)) {
            case 0, 1 -> {
                operation.fact(ArrestFact.IDENTITY_CONFIRMED, target, country, "A" + subject, happenedAt, recordedAt);
                yield operation.fact(ArrestFact.ARREST_REPORTED, target, country, "A" + subject, happenedAt, recordedAt);
            }
            case 2 -> operation.fact(PursuitFact.DECEASED, target, country, null, happenedAt, recordedAt);
            case 3 -> operation.fact(LeadFact.LEAD_RECEIVED, target, country, subject, happenedAt, recordedAt);
            case 4 -> operation.fact(ParticipationFact.INVITATION_ACCEPTED, null, country, null, happenedAt, recordedAt);
            default -> operation.fact(LeadFact.LOCATED, target, country, subject, happenedAt, recordedAt);
        };
    }

    private static Map<String, Integer> sum(Stream<Difference> differences) {
        var sums = new TreeMap<String, Integer>();
        differences.forEach(difference -> sums.merge(difference.figure(), difference.change(), Integer::sum));
        sums.values().removeIf(change -> change == 0);
        return sums;
    }

    @Test
    void itIsForThoseWhoLead() {
        freeze(22);

        for (var group : List.of("ncb-FR", "analyst", "compliance", "camunda-admin")) {
            assertThatThrownBy(
                    () -> as.person("somebody", group, () -> recounts.recount(operation.operation(), operation.operation() + "-R1")))
                    .isInstanceOf(Refusal.class).hasMessageContaining("no operation");
        }
        assertThatThrownBy(() -> as.coordinator(() -> recounts.recount(operation.operation(), operation.operation() + "-R2")))
                .hasMessageContaining("-R2");
    }

    private Recount recount() {
        return as.coordinator(() -> recounts.recount(operation.operation(), operation.operation() + "-R1"));
    }
}
