package org.cordon.record.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.cordon.kernel.caller.SystemWork;
import org.cordon.kernel.database.TestDatabase;
import org.cordon.kernel.shared.Refusal;
import org.cordon.kernel.shared.feature.FactType;
import org.cordon.record.results.NaiveResults;
import org.cordon.record.results.NaiveResults.Told;
import org.cordon.record.results.Results;
import org.cordon.record.results.ResultsService;
import org.cordon.roundup.arrest.ArrestChangeService;
import org.cordon.roundup.arrest.ArrestFeature.ArrestFact;
import org.cordon.roundup.arrest.ArrestService;
import org.cordon.roundup.arrest.ExtraditionService;
import org.cordon.roundup.arrest.identity.ArrestIdentityService;
import org.cordon.roundup.lead.LapseService;
import org.cordon.roundup.lead.LeadChangeService;
import org.cordon.roundup.lead.LeadFeature.LeadFact;
import org.cordon.roundup.lead.LeadService;
import org.cordon.roundup.list.ListFeature.ListFact;
import org.cordon.roundup.screening.ScreeningFeature.ScreeningFact;
import org.cordon.support.As;
import org.cordon.support.CordonTest;
import org.cordon.support.DeclaredFeatures;
import org.cordon.support.ListedTargets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Random stories of reports, corrections and withdrawals by countries. The figures equal those of the naive count at every pair of times.
 * Past states of knowledge stay reproducible, and the tokens of the pursuits match the figures.
 */
@CordonTest
class ChangedReportsTest {

    private static final String OPERATION = "LARK-2027";
    private static final Instant BEGIN = Instant.parse("2027-05-01T00:00:00Z");
    private static final List<String> REPORTERS = List.of("IT", "ES");
    private static final List<String> OUTCOMES = List.of("REQUESTED", "SURRENDERED", "RETURNED_OTHERWISE", "RELEASED", "ESCAPED",
            "REFUSED");

    @Autowired
    private LeadService leads;
    @Autowired
    private LapseService lapses;
    @Autowired
    private LeadChangeService leadChanges;
    @Autowired
    private ArrestService arrests;
    @Autowired
    private ArrestIdentityService identities;
    @Autowired
    private ExtraditionService extradition;
    @Autowired
    private ArrestChangeService arrestChanges;
    @Autowired
    private ResultsService results;
    @Autowired
    private Ledger ledger;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private ListedTargets listed;
    @Autowired
    private TransactionTemplate transaction;
    @Autowired
    private As as;

    private final Set<String> targets = new TreeSet<>();
    private final List<String> reported = new ArrayList<>();
    private final List<Results> known = new ArrayList<>();
    private Random random;
    private Instant now;
    private int done;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13})
    void figuresAndTokensFollow(long seed) {
        random = new Random(seed);
        at(BEGIN);
        listed.operation(OPERATION);
        for (var number = 2; number < 6; number++) {
            targets.add(listed.target(OPERATION, "222" + number, "2016/" + number, "MORVAN", "Yann", List.of("FR"), REPORTERS));
        }
        SystemWork.run(() -> transaction.executeWithoutResult(status -> {
            targets.forEach(target -> ledger.record(fact(ScreeningFact.NOMINATION_ACCEPTED, target, "FR", Map.of())));
            ledger.record(fact(ListFact.LIST_FROZEN, null, null, Map.of("version", 1)));
        }));

        for (var step = 0; step < 60; step++) {
            at(now.plus(1 + random.nextInt(8), ChronoUnit.HOURS));
            attempt();
            known.add(as.coordinator(() -> results.results(OPERATION, now, now)));
            assertThat(tokens()).as("after step %d of seed %d", step, seed).isEqualTo(states());
        }

        assertThat(done).as("acts that were possible").isGreaterThan(20);
        agreesWithTheNaiveCount(seed);
        assertThat(known).allSatisfy(
                then -> assertThat(as.coordinator(() -> results.results(OPERATION, then.asOf(), then.knownAt()))).isEqualTo(then));
        var last = known.get(known.size() - 1);
        assertThat(last.totals().arrested()).isEqualTo(count("ARRESTED", "EXTRADITION", "SURRENDERED", "RETURNED_OTHERWISE"));
        assertThat(last.totals().located()).isEqualTo((int) TestDatabase.asOwner().queryForObject(
                "select count(*) from target where state in ('LOCATED', 'IDENTITY_PENDING') and whereabouts_known", Integer.class));
    }

    private void attempt() {
        try {
            act();
            done++;
        } catch (Refusal notNow) {
            assertThat(notNow.kind()).isIn(Refusal.Kind.CONFLICT, Refusal.Kind.INVALID, Refusal.Kind.NOT_FOUND, Refusal.Kind.FORBIDDEN);
        }
    }

    private void act() {
        var reporter = any(REPORTERS);
        var target = any(List.copyOf(targets));
        switch (random.nextInt(10)) {
            case 0, 1 -> as.country(reporter, () -> reported.add(leads.report(target, report(any(REPORTERS))
                    .put("kind", any(List.of("LEAD", "LOCATION", "LOCATION")))).reference()));
            case 2, 3 -> as.country(reporter, () -> reported.add(arrests.report(target, report(reporter)).reference()));
            case 4 -> as.country("FR", () -> identities.confirm(anArrest(), random.nextInt(4) > 0, "DNA", "words"));
            case 5 -> as.country("FR", () -> extradition.follow(anArrest(), any(OUTCOMES), null));
            case 6 -> as.country("FR", () -> lapses.lapse(aLead(), null));
            case 7 -> withdraw(reporter, any(reported.isEmpty() ? List.of("none") : reported));
            default -> correct(reporter, any(reported.isEmpty() ? List.of("none") : reported));
        }
    }

    private void withdraw(String country, String reference) {
        var reason = JsonNodeFactory.instance.objectNode().put("reason", "by mistake");
        as.country(country, () -> {
            if (isArrest(reference)) {
                arrestChanges.withdraw(reference, reason);
            } else {
                leadChanges.withdraw(reference, reason);
            }
        });
    }

    private void correct(String country, String reference) {
        var correction = report(isArrest(reference) ? country : any(REPORTERS)).put("reason", "by mistake");
        as.country(country, () -> {
            if (isArrest(reference)) {
                arrestChanges.correct(reference, correction);
            } else {
                leadChanges.correct(reference, correction);
            }
        });
    }

    private ObjectNode report(String country) {
        return JsonNodeFactory.instance.objectNode().put("happenedAt", now.minus(random.nextInt(48), ChronoUnit.HOURS).toString())
                .put("zone", "Europe/Rome").put("country", country);
    }

    private String anArrest() {
        return latest(reported.stream().filter(ChangedReportsTest::isArrest).toList());
    }

    private String aLead() {
        return latest(reported.stream().filter(reference -> !isArrest(reference)).toList());
    }

    /** Picks one of the last few, since older ones have mostly ended. */
    private String latest(List<String> of) {
        return of.isEmpty() ? "none" : of.get(of.size() - 1 - random.nextInt(Math.min(3, of.size())));
    }

    private static boolean isArrest(String reference) {
        return reference.contains("-A");
    }

    private void agreesWithTheNaiveCount(long seed) {
        var story = TestDatabase.asOwner().query("select * from ledger_event order by sequence", (row, number) -> new Told(
                row.getObject("id", UUID.class), DeclaredFeatures.all().fact(row.getString("type")), row.getString("target"),
                row.getString("country"),
                row.getString("subject"), row.getTimestamp("happened_at").toInstant(), row.getTimestamp("recorded_at").toInstant(),
                row.getObject("voids", UUID.class), row.getString("type").equals("LIST_FROZEN") ? 1 : 0)).stream()
                .filter(ChangedReportsTest::counts).toList();
        for (var question = 0; question < 200; question++) {
            var asOf = BEGIN.plus(random.nextInt(20 * 24), ChronoUnit.HOURS);
            var knownAt = BEGIN.plus(random.nextInt(20 * 24), ChronoUnit.HOURS);
            assertThat(as.coordinator(() -> results.results(OPERATION, asOf, knownAt)))
                    .as("seed %d, as of %s, known at %s", seed, asOf, knownAt)
                    .isEqualTo(NaiveResults.ofNothingAsked(OPERATION, "PEOPLE_SMUGGLING", story, Map.of(1, targets), asOf, knownAt));
        }
    }

    /** Returns whether the naive count knows the event; other events change no figure. */
    private static boolean counts(Told event) {
        return !Set.of(ArrestFact.ARREST_REPORT_JOINED, ArrestFact.EXTRADITION_REQUESTED, ArrestFact.EXTRADITION_REFUSED,
                LeadFact.LEAD_USED, LeadFact.LEAD_NOT_USED, LeadFact.LEAD_PASSED_ON, ArrestFact.IDENTITY_UNANSWERED).contains(event.type());
    }

    private Map<String, String> states() {
        return targets.stream().collect(Collectors.toMap(target -> target, listed::state));
    }

    /** Returns the state of each pursuit, or the way in which it ended. */
    private Map<String, String> tokens() {
        return targets.stream().collect(Collectors.toMap(target -> target, target -> SystemWork.call(() -> {
            var pursuit = runtime.createProcessInstanceQuery().processInstanceBusinessKey(target, "target-pursuit").singleResult();
            return pursuit == null ? listed.state(target) : switch (runtime.getActiveActivityIds(pursuit.getId()).get(0)) {
                case "receiveTask_atLarge" -> "AT_LARGE";
                case "receiveTask_located" -> "LOCATED";
                case "receiveTask_identityPending" -> "IDENTITY_PENDING";
                case "receiveTask_arrested" -> "ARRESTED";
                case "receiveTask_extradition" -> "EXTRADITION";
                default -> "elsewhere";
            };
        })));
    }

    private int count(String... states) {
        return (int) targets.stream().map(listed::state).filter(List.of(states)::contains).count();
    }

    private Fact fact(FactType type, String target, String country, Map<String, Object> detail) {
        return new Fact(OPERATION, type, target, country, null, now.atZone(ZoneOffset.UTC), detail);
    }

    private void at(Instant time) {
        now = time;
        ClockUtil.setCurrentTime(Date.from(time));
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
