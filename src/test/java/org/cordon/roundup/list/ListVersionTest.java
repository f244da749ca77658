package org.cordon.roundup.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cordon.kernel.database.TestDatabase;
import org.cordon.kernel.shared.Refusal;
import org.cordon.record.ledger.LedgerEvent;
import org.cordon.record.ledger.LedgerEvents;
import org.cordon.record.results.ResultsService;
import org.cordon.roundup.lead.LapseService;
import org.cordon.roundup.lead.LeadChangeService;
import org.cordon.roundup.lead.LeadService;
import org.cordon.roundup.list.ListChange.Kind;
import org.cordon.roundup.list.ListFeature.ListFact;
import org.cordon.roundup.list.ListNews.Item;
import org.cordon.roundup.nomination.NominationView;
import org.cordon.roundup.nomination.SamePersons;
import org.cordon.roundup.participation.LateInvitations;
import org.cordon.roundup.pursuit.OutcomeService;
import org.cordon.roundup.pursuit.Target;
import org.cordon.roundup.pursuit.TargetService;
import org.cordon.roundup.pursuit.TargetState;
import org.cordon.roundup.pursuit.TargetWithdrawalService;
import org.cordon.roundup.pursuit.VisibleTargets;
import org.cordon.roundup.screening.JoinService;
import org.cordon.roundup.screening.SplitService;
import org.cordon.support.As;
import org.cordon.support.CordonTest;
import org.cordon.support.Jobs;
import org.cordon.support.Notices;
import org.cordon.support.Play;
import org.cordon.support.Reports;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Later versions of a list. FR wants two persons believed to be in IT, and PL wants one believed to be in ES. DE takes part and has nothing
 * to do with any of them. All countries have confirmed.
 */
@CordonTest
class ListVersionTest {

    @Autowired
    private Play play;
    @Autowired
    private Jobs jobs;
    @Autowired
    private As as;
    @Autowired
    private ListVersionService versions;
    @Autowired
    private ListVersionQueries queries;
    @Autowired
    private JoinService joins;
    @Autowired
    private SplitService splits;
    @Autowired
    private OutcomeService outcomes;
    @Autowired
    private TargetWithdrawalService withdrawals;
    @Autowired
    private TargetService targetService;
    @Autowired
    private VisibleTargets targets;
    @Autowired
    private LateInvitations invitations;
    @Autowired
    private LeadService leads;
    @Autowired
    private LapseService lapses;
    @Autowired
    private LeadChangeService leadChanges;
    @Autowired
    private LedgerEvents events;
    @Autowired
    private ResultsService results;

    private String durand;
    private String petit;
    private String polish;

    @BeforeEach
    void confirmed() {
        play.open("TERRA", "FR", "IT", "PL", "ES", "DE");
        var french = play.admit("TERRA", "FR", Notices.complete("2016/1", "DURAND", "FR", "IT"),
                Notices.complete("2016/2", "PETIT", "FR", "IT"));
        durand = french.get(0);
        petit = french.get(1);
        polish = play.admit("TERRA", "PL", Notices.complete("2017/1", "DURAND", "PL", "ES")).get(0);
        List.of("IT", "ES", "DE").forEach(country -> play.finishNominating("TERRA", country));
        play.freeze("TERRA");
        play.confirm("TERRA", "FR", List.of(confirm(durand), confirm(petit)));
        play.confirm("TERRA", "IT", List.of(confirm(durand), confirm(petit)));
        play.confirm("TERRA", "PL", List.of(confirm(polish)));
        play.confirm("TERRA", "ES", List.of(confirm(polish)));
    }

    @Test
    void freezesNothingWhenNothingHasChanged() {
        assertThat(pending().changes()).isEmpty();
        assertConflict(() -> as.coordinator(() -> versions.distribute("TERRA", null, null)), "Nothing has changed since version 1");
    }

    @Test
    void addsWhoWasNominatedLateAndAsksWhoWasNotAskedBefore() {
        var late = late("2016/3", "GRAND", "ES");
        assertThat(pending().changes()).containsExactly(new ListChange(Kind.ADDED, late, null, null));
        assertThat(pending().told()).containsExactly(new ListNews("ES", "Spain", List.of(new Item(Kind.ADDED, late, null)), 1),
                new ListNews("FR", "France", List.of(new Item(Kind.ADDED, late, null)), 1));
        assertThatThrownBy(() -> as.country("ES", () -> targets.requireVisible(late))).as("not before the version is out")
                .isInstanceOf(Refusal.class);
        var before = play.now();
        jobs.runAt(before.plus(Duration.ofHours(1)));

        assertThat(distribute()).isEqualTo(2);
        assertThat(entries(2)).containsExactlyInAnyOrder(durand, petit, polish, late);
        assertThat(as.country("ES", () -> targets.requireVisible(late)).reference()).isEqualTo(late);
        assertThat(told("LIST_CHANGED")).containsExactlyInAnyOrder("ncb-ES", "ncb-FR");
        assertThat(play.task("userTask_confirmTargets", "TERRA-ES").getDueDate()).isNotNull();
        play.confirm("TERRA", "ES", List.of(confirm(late)));
        play.confirm("TERRA", "FR", List.of(confirm(late)));
        assertThat(state(late)).isEqualTo(TargetState.AT_LARGE);

        assertThat(as.coordinator(() -> results.results("TERRA", before, play.now()))).satisfies(then -> {
            assertThat(then.listVersion()).isEqualTo(1);
            assertThat(then.totals().targets()).isEqualTo(3);
        });
        assertThat(as.coordinator(() -> results.results("TERRA", play.now(), play.now()))).satisfies(now -> {
            assertThat(now.listVersion()).isEqualTo(2);
            assertThat(now.totals().targets()).isEqualTo(4);
            assertThat(now.totals().atLarge()).isEqualTo(4);
        });
    }

    @Test
    void leavesNoTraceForCountriesThatHaveToDoWithNothingOfIt() {
        late("2016/3", "GRAND", "ES");
        distribute();
        assertThat(frozenListsSeenBy("DE")).containsExactly(1);
        assertThat(frozenListsSeenBy("ES")).as("a gap in the numbers would tell of what does not concern it").containsExactly(1);
        assertThat(as.coordinator(() -> events.after("TERRA", null)).items()).filteredOn(event -> event.type() == ListFact.LIST_FROZEN)
                .hasSize(2);
        assertThat(as.country("DE", () -> queries.versions("TERRA"))).isEmpty();
        assertThat(as.country("IT", () -> queries.versions("TERRA"))).hasSize(1);
        assertThat(as.country("ES", () -> queries.versions("TERRA"))).hasSize(2)
                .allMatch(version -> version.version() == null && version.targets() == null && version.by() == null
                        && version.told() == null);
    }

    @Test
    void keepsWhoFrozeWhatAndWhoWasToldOfWhat() {
        var late = late("2016/3", "GRAND", "ES");
        distribute();
        var history = as.coordinator(() -> queries.versions("TERRA"));
        assertThat(history).extracting(ListVersionQueries.Version::version).containsExactly(2, 1);
        assertThat(history).extracting(ListVersionQueries.Version::targets).containsExactly(4, 3);
        assertThat(history.get(0).by()).isEqualTo("coordinator");
        assertThat(history.get(0).changes()).containsExactly(new ListChange(Kind.ADDED, late, null, null));
        assertThat(history.get(0).told()).extracting(ListNews::country).containsExactly("ES", "FR");
        assertThat(history.get(1).told()).extracting(ListNews::country).containsExactly("ES", "FR", "IT", "PL");
    }

    @Test
    void joinsTwoListedTargetsAndTellsEachWhatItKnew() {
        assertThatThrownBy(() -> as.coordinator(() -> joins.join(polish, durand, " "))).satisfies(refusal ->
                assertThat(((Refusal) refusal).reasons()).extracting(Refusal.Reason::field).containsExactly("reason"));
        join();
        assertThat(found(polish)).hasValueSatisfying(target -> assertThat(target.reference()).isEqualTo(durand));
        assertThat(pending().changes()).containsExactly(new ListChange(Kind.JOINED, polish, durand, "The same fingerprints."));
        assertThat(news()).as("the former reference means something only to those who knew it").isEqualTo(Map.of(
                "PL", List.of(new Item(Kind.JOINED, durand, polish)), "ES", List.of(new Item(Kind.JOINED, durand, polish)),
                "FR", List.of(new Item(Kind.JOINED, durand, null)), "IT", List.of(new Item(Kind.JOINED, durand, null))));
        assertThat(pending().told()).allMatch(told -> told.toConfirm() == 0);

        distribute();
        assertThat(entries(2)).containsExactlyInAnyOrder(durand, petit);
        assertThat(answers(durand)).containsExactly("ES HOST CONFIRM", "FR WANTING CONFIRM", "IT HOST CONFIRM", "PL WANTING CONFIRM");
        assertThat(state(durand)).isEqualTo(TargetState.AT_LARGE);
        assertThat(as.coordinator(() -> results.results("TERRA", play.now(), play.now()))).satisfies(now -> {
            assertThat(now.totals().targets()).isEqualTo(2);
            assertThat(now.totals().wantingCountries()).isEqualTo(2);
        });
        var seenByManager = as.person("manager", "manager", () -> queries.versions("TERRA")).get(0);
        assertThat(seenByManager.by()).isNull();
        assertThat(seenByManager.changes()).containsExactly(new ListChange(Kind.JOINED, polish, durand, null));
        assertThat(as.country("FR", () -> queries.versions("TERRA")).get(0).changes())
                .containsExactly(new ListChange(Kind.JOINED, durand, null, null));
    }

    @Test
    void whatIsJoinedAndSplitAgainBeforeTheNextVersionHasNotChanged() {
        join();
        split(polish);
        assertThat(pending().changes()).isEmpty();
        assertThat(state(polish)).isEqualTo(TargetState.AT_LARGE);
        assertThat(running(polish)).isEqualTo(1);
        assertThat(found(polish)).hasValueSatisfying(target -> assertThat(target.reference()).isEqualTo(polish));
    }

    @Test
    void splitsWhatAnEarlierVersionHadJoined() {
        join();
        distribute();
        var joined = play.now();
        jobs.runAt(joined.plus(Duration.ofHours(1)));
        split(durand);

        assertThat(wanting(durand)).containsExactly("FR");
        assertThat(wanting(polish)).containsExactly("PL");
        assertThat(answers(durand)).containsExactly("FR WANTING CONFIRM", "IT HOST CONFIRM");
        assertThat(answers(polish)).containsExactly("ES HOST CONFIRM", "PL WANTING CONFIRM");
        assertThatThrownBy(() -> as.country("PL", () -> targets.requireVisible(durand))).isInstanceOf(Refusal.class);
        assertThat(pending().changes()).containsExactly(new ListChange(Kind.SPLIT, polish, durand, "Two persons after all."));

        assertThat(distribute()).isEqualTo(3);
        assertThat(entries(3)).containsExactlyInAnyOrder(durand, petit, polish);
        assertThat(news(3))
                .isEqualTo(Map.of("PL", List.of(new Item(Kind.SPLIT, polish, null)), "ES", List.of(new Item(Kind.SPLIT, polish, null)),
                "FR", List.of(new Item(Kind.SPLIT, durand, null)), "IT", List.of(new Item(Kind.SPLIT, durand, null))));
        assertThat(as.coordinator(() -> results.results("TERRA", joined, play.now())).totals().targets()).isEqualTo(2);
        assertThat(as.coordinator(() -> results.results("TERRA", play.now(), play.now())).totals().targets()).isEqualTo(3);
    }

    @Test
    void whatIsSplitFromOneAndJoinedToAnotherHasChanged() {
        join();
        distribute();
        split(polish);
        as.coordinator(() -> joins.join(polish, petit, "Rather this one."));
        assertThat(pending().changes()).containsExactly(new ListChange(Kind.JOINED, polish, petit, "Rather this one."));
    }

    @Test
    void asksAboutTheOtherHostsOfALateNominationThatIsJoined() {
        var late = play.nominate("TERRA", "FR", Notices.complete("2016/3", "DURANT", "FR", "DE")).get(0);
        jobs.run();
        as.coordinator(() -> joins.join(late, polish, "An alias."));
        play.accept("TERRA", "FR", List.of(late));
        assertThat(pending().changes()).containsExactly(new ListChange(Kind.JOINED, late, polish, "An alias."));

        distribute();
        assertThat(asked("TERRA-DE")).isEqualTo(1);
        assertThat(asked("TERRA-FR")).isEqualTo(1);
        assertThat(asked("TERRA-PL")).isZero();
        play.confirm("TERRA", "DE", List.of(confirm(polish)));
        assertThat(answers(polish)).containsExactly("DE HOST CONFIRM", "ES HOST CONFIRM", "FR WANTING null", "PL WANTING CONFIRM");

        split(late);
        assertThat(state(late)).isEqualTo(TargetState.AWAITING_CONFIRMATION);
        distribute();
        assertThat(answers(late)).as("what was answered holds, what was open is asked anew").containsExactly("DE HOST CONFIRM",
                "FR WANTING null");
        play.confirm("TERRA", "FR", List.of(confirm(late)));
        assertThat(state(late)).isEqualTo(TargetState.AT_LARGE);
    }

    @Test
    void whatAHostHasNotAnsweredIsAskedAnewOnceTheSplitTargetIsListed() {
        var late = play.nominate("TERRA", "FR", Notices.complete("2016/3", "DURANT", "FR", "DE")).get(0);
        jobs.run();
        as.coordinator(() -> joins.join(late, polish, "An alias."));
        play.accept("TERRA", "FR", List.of(late));
        distribute();
        split(late);
        play.confirm("TERRA", "DE", List.of());
        assertThat(asked("TERRA-DE")).as("it cannot answer about a target that it does not see yet").isZero();
        distribute();
        assertThat(asked("TERRA-DE")).isEqualTo(1);
    }

    @Test
    void whoCameLateIsToldOfWhatItWasToldOf() {
        var late = late("2016/3", "GRAND", "NL");
        distribute();
        as.coordinator(() -> invitations.invite("TERRA", List.of("NL"), null));
        jobs.run();
        play.accept("TERRA", "NL");
        assertThat(asked("TERRA-NL")).isEqualTo(1);
        as.country("FR", () -> withdrawals.withdrawOwn(late, "The warrant fell."));
        assertThat(news()).containsOnlyKeys("FR", "NL");
    }

    @Test
    void splitsNobodyOfWhomItCouldNotBeSaidWhomAnArrestOrALocationMeans() {
        join();
        as.country("IT", () -> targetService.arrestReported(durand));
        assertConflict(() -> split(polish), "is IDENTITY_PENDING");
        as.country("FR", () -> targetService.identityDenied(durand));

        var location = as.country("IT", () -> leads.report(durand, Reports.kind("LOCATION", report("IT")))).reference();
        assertConflict(() -> split(polish), "was positively located after it had been joined");
        as.country("IT", () -> lapses.lapse(location, null));
        split(polish);
        assertThat(state(polish)).isEqualTo(TargetState.AT_LARGE);
    }

    @Test
    void aReportMadeBeforeAJoinHoldsForTheOneThatGoesOn() {
        var lead = as.country("ES", () -> leads.report(polish, Reports.kind("LEAD", report("ES")))).reference();
        join();
        var location = as.country("IT", () -> leads.report(durand, Reports.kind("LOCATION", report("IT")))).reference();
        as.country("ES", () -> leadChanges.correct(lead,
                JsonNodeFactory.instance.objectNode().put("kind", "LOCATION").put("reason", "Identified.")));
        as.country("IT", () -> lapses.lapse(location, null));
        assertThat(state(durand)).as("the other location holds still").isEqualTo(TargetState.LOCATED);
        assertConflict(() -> split(polish), "was positively located after it had been joined");

        as.country("ES", () -> lapses.lapse(lead, null));
        assertThat(state(durand)).isEqualTo(TargetState.AT_LARGE);
    }

    @Test
    void splitsNobodyWhomNobodyWantsAnyLonger() {
        join();
        as.country("PL", () -> withdrawals.withdrawOwn(durand, "The warrant fell."));
        assertConflict(() -> split(polish), "PL has withdrawn " + polish);
        assertConflict(() -> split(petit), "is joined to nothing");
    }

    @Test
    void theWithdrawnLeavesTheListAndTheDeceasedStays() {
        as.country("FR", () -> withdrawals.withdrawOwn(durand, "The warrant fell."));
        as.country("PL", () -> outcomes.died(polish, play.now().atZone(ZoneOffset.UTC), "He died."));
        var before = play.now();
        jobs.runAt(before.plus(Duration.ofHours(1)));
        assertThat(pending().changes()).containsExactly(new ListChange(Kind.WITHDRAWN, durand, null, null));
        assertThat(news()).isEqualTo(
                Map.of("FR", List.of(new Item(Kind.WITHDRAWN, durand, null)), "IT", List.of(new Item(Kind.WITHDRAWN, durand, null))));

        distribute();
        assertThat(entries(2)).containsExactlyInAnyOrder(petit, polish);
        assertThat(as.coordinator(() -> results.results("TERRA", before, play.now())).totals().withdrawn()).isEqualTo(1);
        assertThat(as.coordinator(() -> results.results("TERRA", play.now(), play.now()))).satisfies(now -> {
            assertThat(now.totals().targets()).isEqualTo(2);
            assertThat(now.totals().withdrawn()).isZero();
            assertThat(now.totals().deceased()).isEqualTo(1);
        });
    }

    @Test
    void tellsNobodyOfWhatIsWithheldFromHimSince() {
        TestDatabase.asOwner().update("update handling set restriction = 'NOT_FOR', parties = '{ncb-IT}' where item = ?", durand);
        as.country("FR", () -> withdrawals.withdrawOwn(durand, "The warrant fell."));
        assertThat(news()).containsOnlyKeys("FR");

        distribute();
        assertThat(told("LIST_CHANGED")).containsExactly("ncb-FR");
        assertThat(as.country("IT", () -> queries.versions("TERRA"))).singleElement().satisfies(version ->
                assertThat(version.changes()).containsExactly(new ListChange(Kind.ADDED, petit, null, null)));
    }

    @Test
    void asksNobodyAboutWhoDiedBeforeItIsOut() {
        var late = play.nominate("TERRA", "FR", Notices.complete("2016/3", "DURANT", "FR", "DE")).get(0);
        jobs.run();
        as.coordinator(() -> joins.join(late, polish, "An alias."));
        play.accept("TERRA", "FR", List.of(late));
        as.country("PL", () -> outcomes.died(polish, play.now().atZone(ZoneOffset.UTC), "He died."));
        assertThat(pending().told()).isNotEmpty().allMatch(told -> told.toConfirm() == 0);

        distribute();
        assertThat(asked("TERRA-DE")).isZero();
    }

    @Test
    void freezesOnlyWhatTheCoordinatorHasSeen() {
        late("2016/3", "GRAND", "ES");
        var seen = pending().seen();
        join();
        assertConflict(() -> as.coordinator(() -> versions.distribute("TERRA", 1, seen)), "has changed again after you looked");
        assertConflict(() -> as.coordinator(() -> versions.distribute("TERRA", 2, pending().seen())), "is 1, not 2");
        assertThat(as.coordinator(() -> versions.distribute("TERRA", 1, queries.pending("TERRA").seen()))).isEqualTo(2);
    }

    @Test
    void asksNobodyOnceTheOperationalPhaseIsOver() {
        play.complete("coordinator", "userTask_openPhase", "TERRA", Map.of());
        var late = late("2016/3", "GRAND", "ES");
        play.complete("coordinator", "userTask_endPhase", "TERRA", Map.of());
        assertThat(pending().told()).isNotEmpty().allMatch(told -> told.toConfirm() == 0);
        distribute();
        assertThat(asked("TERRA-ES")).isZero();
        assertThat(state(late)).isEqualTo(TargetState.AT_LARGE);
    }

    @Test
    void showsTheCoordinatorWhomHeCouldJoinAndSplit() {
        assertThat(pending().possiblySame()).containsExactly(durand.compareTo(polish) < 0 ? new SamePersons.Pair(durand, "FR", polish, "PL")
                : new SamePersons.Pair(polish, "PL", durand, "FR"));
        assertThat(pending().names()).containsExactlyInAnyOrderEntriesOf(Map.of(durand, "DURAND, Jean", polish, "DURAND, Jean"));
        join();
        assertThat(pending().possiblySame()).isEmpty();
        assertThat(pending().joined()).singleElement().satisfies(joined -> {
            assertThat(joined.target()).isEqualTo(durand);
            assertThat(joined.nominations()).containsExactlyInAnyOrder(new NominationView.Other(durand, "FR"),
                    new NominationView.Other(polish, "PL"));
        });
    }

    @Test
    void tellsTheCoordinatorOfHostsThatTakeNoPart() {
        late("2016/3", "GRAND", "NL");
        assertThat(pending().notAsked()).isEqualTo(Map.of("NL", 1));
        assertThat(news()).containsOnlyKeys("FR");
        distribute();
        assertThat(told("HOST_NOT_TAKING_PART")).containsExactly("coordinator");
    }

    private String late(String entityId, String name, String host) {
        var reference = play.nominate("TERRA", "FR", Notices.complete(entityId, name, "FR", host)).get(0);
        jobs.run();
        play.accept("TERRA", "FR", List.of(reference));
        return reference;
    }

    private void join() {
        as.coordinator(() -> joins.join(polish, durand, " The same fingerprints. "));
    }

    private void split(String reference) {
        as.coordinator(() -> splits.split(reference, "Two persons after all."));
    }

    private int distribute() {
        var version = as.coordinator(() -> versions.distribute("TERRA", null, null));
        jobs.run();
        return version;
    }

    private ListVersionQueries.Pending pending() {
        return as.coordinator(() -> queries.pending("TERRA"));
    }

    private Map<String, List<Item>> news() {
        return byCountry(pending().told());
    }

    private Map<String, List<Item>> news(int version) {
        return byCountry(
                as.coordinator(() -> queries.versions("TERRA")).stream().filter(one -> one.version() == version).findFirst().orElseThrow()
                .told());
    }

    private static Map<String, List<Item>> byCountry(List<ListNews> news) {
        return news.stream().collect(Collectors.toMap(ListNews::country, ListNews::items));
    }

    private List<Integer> frozenListsSeenBy(String country) {
        return as.country(country, () -> events.after("TERRA", null)).items().stream().filter(event -> event.type() == ListFact.LIST_FROZEN)
                .map(LedgerEvent::detail).map(detail -> (Integer) detail.get("version")).toList();
    }

    private ObjectNode report(String country) {
        return Reports.lead(country).put("happenedAt", Instant.ofEpochSecond(play.now().getEpochSecond()).toString());
    }

    private Optional<Target> found(String reference) {
        return as.coordinator(() -> targets.find(reference));
    }

    private List<String> wanting(String reference) {
        return as.coordinator(() -> targets.wanting(reference));
    }

    private TargetState state(String reference) {
        return found(reference).orElseThrow().state();
    }

    private static Map<String, String> confirm(String reference) {
        return Map.of("reference", reference, "answer", "CONFIRM", "investigator", "An Officer");
    }

    private static List<String> entries(int version) {
        return TestDatabase.asOwner().queryForList("select target from target_list_entry where version = ?", String.class, version);
    }

    private static List<String> answers(String target) {
        return TestDatabase.asOwner()
                .queryForList("select country || ' ' || role || ' ' || coalesce(answer, 'null') from confirmation where target = ?"
                + " order by 1", String.class, target);
    }

    private static int asked(String participation) {
        return count(
                "engine.act_ru_task t join engine.act_ru_execution e on e.id_ = t.proc_inst_id_ where e.business_key_ = '" + participation
                + "' and t.task_def_key_ = 'userTask_confirmTargets'");
    }

    private static int running(String target) {
        return count("engine.act_ru_execution where business_key_ = '" + target + "'");
    }

    private static int count(String from) {
        return TestDatabase.asOwner().queryForObject("select count(*) from " + from, Integer.class);
    }

    private static List<String> told(String kind) {
        return TestDatabase.asOwner().queryForList("select recipient from message where kind = ?", String.class, kind);
    }

    private static void assertConflict(ThrowingCallable act, String says) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT))
                .hasMessageContaining(says);
    }
}
