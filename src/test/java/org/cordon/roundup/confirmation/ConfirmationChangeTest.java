package org.cordon.roundup.confirmation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.cordon.kernel.database.TestDatabase;
import org.cordon.kernel.shared.Refusal;
import org.cordon.record.results.Results;
import org.cordon.record.results.ResultsService;
import org.cordon.roundup.confirmation.ConfirmationDecision.Given;
import org.cordon.roundup.participation.dates.DateMoves;
import org.cordon.roundup.pursuit.TargetState;
import org.cordon.roundup.pursuit.VisibleTargets;
import org.cordon.roundup.screening.JoinService;
import org.cordon.support.As;
import org.cordon.support.CordonTest;
import org.cordon.support.Jobs;
import org.cordon.support.Notices;
import org.cordon.support.Play;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Countries change their answers: FR and PL want one person, believed to be in IT; all have confirmed. FR wants another one alone. */
@CordonTest
class ConfirmationChangeTest {

    @Autowired
    private Play play;
    @Autowired
    private Jobs jobs;
    @Autowired
    private As as;
    @Autowired
    private ConfirmationChangeService changes;
    @Autowired
    private ConfirmationQueries confirmations;
    @Autowired
    private VisibleTargets targets;
    @Autowired
    private JoinService joins;
    @Autowired
    private DateMoves dates;
    @Autowired
    private ResultsService results;

    private String shared;
    private String alone;

    @BeforeEach
    void confirmed() {
        play.open("TERRA", "FR", "IT", "PL");
        var references = play.admit("TERRA", "FR", Notices.complete("2016/1", "DURAND", "FR", "IT"),
                Notices.complete("2016/2", "PETIT", "FR", "IT"));
        shared = references.get(0);
        alone = references.get(1);
        var same = play.admit("TERRA", "PL", Notices.complete("2017/1", "DURAND", "PL")).get(0);
        as.coordinator(() -> joins.join(same, shared, null));
        play.finishNominating("TERRA", "IT");
        play.freeze("TERRA");
        play.confirm("TERRA", "PL", List.of(Map.of("reference", shared, "answer", "CONFIRM")));
        play.confirm("TERRA", "FR",
                List.of(Map.of("reference", shared, "answer", "CONFIRM"), Map.of("reference", alone, "answer", "CONFIRM")));
        play.confirm("TERRA", "IT", List.of(Map.of("reference", shared, "answer", "CONFIRM", "investigator", "An Officer"),
                Map.of("reference", alone, "answer", "CONFIRM", "investigator", "An Officer")));
    }

    @Test
    void keepsBothAnswersInTheLedgerTheNewOneNamingTheOld() {
        change("IT", shared, Given.DECLINE, "A national.");

        assertThat(answer("IT", shared)).isEqualTo("DECLINE");
        assertThat(TestDatabase.asOwner().queryForObject("""
                select count(*) from ledger_event e join ledger_event old on old.id = cast(e.detail ->> 'replaces' as uuid)
                 where e.type = 'CONFIRMATION_DECLINED' and e.country = 'IT' and e.target = ? and old.type = 'CONFIRMED'
                     and old.country = 'IT'
                   and old.target = e.target""", Integer.class, shared)).isEqualTo(1);
        change("IT", shared, Given.CONFIRM, null);
        assertThat(count("ledger_event where detail ->> 'replaces' is not null")).isEqualTo(2);
    }

    @Test
    void tellsTheCoordinatorAndTheWantingCountriesAndNobodyElse() {
        change("IT", shared, Given.DECLINE, "A national.");
        assertThat(told("CONFIRMATION_CHANGED")).containsExactlyInAnyOrder("coordinator", "ncb-FR", "ncb-PL");
        assertThat(state(shared)).as("a host alone stops nothing").isEqualTo(TargetState.AT_LARGE);

        change("IT", shared, Given.CONFIRM, null);
        assertThat(told("CONFIRMATION_CHANGED")).as("who was told of the refusal is told that it is over").hasSize(6);

        as.country("IT", () -> changes.change("TERRA", decision(shared, Given.CONFIRM, null, "Another Officer", null)));
        assertThat(told("CONFIRMATION_CHANGED")).as("another investigator is told to the coordinator alone").hasSize(7);
    }

    @Test
    void changesNothingForTheSameAnswerOnceMore() {
        as.country("IT", () -> changes.change("TERRA", decision(shared, Given.CONFIRM, " ", " An Officer ", null)));
        assertThat(told("CONFIRMATION_CHANGED")).isEmpty();
        assertThat(count("ledger_event where type = 'CONFIRMED'")).isEqualTo(5);
    }

    @Test
    void withdrawsForOneOfTwoWantingCountriesAndPursuesOn() {
        change("FR", shared, Given.DECLINE, "The warrant fell.");

        assertThat(state(shared)).isEqualTo(TargetState.AT_LARGE);
        assertThat(as.coordinator(() -> targets.wanting(shared))).containsExactly("PL");
        change("FR", shared, Given.CONFIRM, null);
        assertThat(as.coordinator(() -> targets.wanting(shared))).containsExactly("FR", "PL");
        assertThat(told("TARGET_SOUGHT_AGAIN")).as("the pursuit had never ended").isEmpty();
    }

    @Test
    void endsThePursuitWithTheLastWantingCountryAndBeginsItAnewWhenThatThinksAgain() {
        change("FR", alone, Given.DECLINE, "The warrant fell.");
        assertThat(state(alone)).isEqualTo(TargetState.WITHDRAWN);
        assertThat(told("TARGET_WITHDRAWN")).containsExactlyInAnyOrder("coordinator", "ncb-IT");
        var withdrawn = play.now();

        assertThat(as.country("FR", () -> confirmations.in("TERRA", null))).as("it can still think again")
                .anyMatch(view -> view.target().equals(alone) && view.changeableUntil() != null);
        assertThat(as.country("IT", () -> confirmations.in("TERRA", null))).extracting(ConfirmationQueries.View::target)
                .doesNotContain(alone);
        jobs.runAt(withdrawn.plus(Duration.ofHours(1)));
        change("FR", alone, Given.CONFIRM, null);

        assertThat(state(alone)).isEqualTo(TargetState.AT_LARGE);
        assertThat(count("engine.act_ru_execution where business_key_ = '" + alone + "'")).as("one running pursuit").isEqualTo(1);
        assertThat(told("TARGET_SOUGHT_AGAIN")).containsExactlyInAnyOrder("coordinator", "ncb-IT");
        assertThat(figures(withdrawn).totals().withdrawn()).as("as of then he was withdrawn").isEqualTo(1);
        assertThat(figures(play.now()).totals().withdrawn()).isZero();
        assertThat(figures(play.now()).totals().atLarge()).isEqualTo(2);
    }

    @Test
    void asksTheCountryAgainWhenAQuestionTakesThePlaceOfItsAnswer() {
        change("IT", shared, Given.ASK, "Which warrant?");
        jobs.run();
        var task = play.task("userTask_confirmTargets", "TERRA-IT");
        assertThat(task.getDueDate()).isNotNull();
        assertThatThrownBy(() -> change("IT", shared, Given.CONFIRM, null)).hasMessageContaining("in the task that asks for it");
        play.confirm("TERRA", "IT", List.of(Map.of("reference", shared, "answer", "CONFIRM", "investigator", "An Officer")));
        assertThat(answer("IT", shared)).isEqualTo("CONFIRM");
    }

    @Test
    void takesNoChangeAfterTheDeadlineAndOneAtIt() {
        var deadline = TestDatabase.asOwner().queryForObject("select confirmation_deadline from operation", java.sql.Timestamp.class)
                .toInstant();
        jobs.runAt(deadline);
        change("IT", shared, Given.DECLINE, "A national.");
        jobs.runAt(deadline.plusSeconds(1));
        assertThatThrownBy(() -> change("IT", alone, Given.DECLINE, "A national.")).isInstanceOf(Refusal.class)
                .hasMessageContaining("could be changed until");
        assertThat(as.country("IT", () -> confirmations.in("TERRA", null))).allMatch(view -> view.changeableUntil() == null);
    }

    @Test
    void takesAChangeUntilTheDeadlineThatTheCountryHasOfItsOwn() {
        var deadline = TestDatabase.asOwner().queryForObject("select confirmation_deadline from operation", java.sql.Timestamp.class)
                .toInstant();
        change("IT", shared, Given.ASK, "Which warrant?");
        jobs.run();
        as.coordinator(() -> dates.move("TERRA", JsonNodeFactory.instance.objectNode().put("country", "IT")
                .put("confirmationDeadline", deadline.plus(Duration.ofDays(5)).toString()), null));
        jobs.run();
        play.confirm("TERRA", "IT", List.of(Map.of("reference", shared, "answer", "CONFIRM", "investigator", "An Officer")));
        jobs.runAt(deadline.plus(Duration.ofDays(5)));
        assertThatThrownBy(() -> change("FR", alone, Given.DECLINE, "The warrant fell.")).isInstanceOf(Refusal.class)
                .hasMessageContaining("could be changed until " + deadline);
        assertThat(as.country("IT", () -> confirmations.in("TERRA", null))).extracting(ConfirmationQueries.View::changeableUntil)
                .containsOnly(deadline.plus(Duration.ofDays(5)));
        change("IT", alone, Given.DECLINE, "A national.");
        assertThat(answer("IT", alone)).isEqualTo("DECLINE");
    }

    @Test
    void refusesInWordsWhatAColleagueHasChangedMeanwhile() {
        var seen = as.country("IT", () -> confirmations.in("TERRA", null)).stream().filter(view -> view.target().equals(shared)).findFirst()
                .orElseThrow().version();
        as.country("IT", () -> changes.change("TERRA", decision(shared, Given.DECLINE, "A national.", null, seen)));
        assertThatThrownBy(() -> as.country("IT", () -> changes.change("TERRA", decision(shared, Given.CONFIRM, null, "Me", seen))))
                .isInstanceOf(Refusal.class).hasMessageContaining("was changed by ").hasMessageContaining("look at it again");
        assertThat(answer("IT", shared)).isEqualTo("DECLINE");
    }

    @Test
    void refusesWhatIsNotWholeByField() {
        assertThatThrownBy(() -> change("IT", shared, null, null)).satisfies(refusal -> assertThat(((Refusal) refusal).reasons())
                .extracting(Refusal.Reason::field).containsExactly("answer"));
        assertThatThrownBy(() -> change("IT", shared, Given.DECLINE, " ")).satisfies(refusal -> assertThat(((Refusal) refusal).reasons())
                .extracting(Refusal.Reason::field).containsExactly("text"));
        assertThatThrownBy(() -> as.country("IT", () -> changes.change("TERRA", decision(shared, Given.CONFIRM, null, " ", null))))
                .as("a host names somebody")
                .satisfies(refusal -> assertThat(((Refusal) refusal).reasons()).extracting(Refusal.Reason::field)
                        .containsExactly("investigator"));
        assertThatThrownBy(() -> as.country("IT",
                () -> changes.change("TERRA", decision(shared, Given.CONFIRM, "x".repeat(4001), "y".repeat(201), null))))
                .satisfies(refusal -> assertThat(((Refusal) refusal).reasons()).extracting(Refusal.Reason::field)
                        .containsExactly("text", "investigator"));
    }

    @Test
    void refusesToWithdrawWhomOnlyOneWantsWhileHeIsUnderArrest() {
        TestDatabase.asOwner().update("update target set state = 'ARRESTED'");
        assertThatThrownBy(() -> change("FR", alone, Given.DECLINE, "The warrant fell.")).isInstanceOf(Refusal.class)
                .hasMessageContaining("is ARRESTED");
    }

    @Test
    void knowsOfNoTargetThatTheCountryWasNotAskedAbout() {
        assertThatThrownBy(() -> change("PL", alone, Given.DECLINE, "No.")).isInstanceOf(Refusal.class)
                .satisfies(refusal -> assertThat(((Refusal) refusal).kind()).isEqualTo(Refusal.Kind.NOT_FOUND));
        assertThatThrownBy(() -> change("PL", "TERRA-TZZZZZ", Given.DECLINE, "No.")).isInstanceOf(Refusal.class)
                .satisfies(refusal -> assertThat(((Refusal) refusal).kind()).isEqualTo(Refusal.Kind.NOT_FOUND));
        assertThatThrownBy(() -> as.coordinator(() -> changes.change("TERRA", decision(shared, Given.CONFIRM, null, null, null))))
                .satisfies(refusal -> assertThat(((Refusal) refusal).kind()).isEqualTo(Refusal.Kind.FORBIDDEN));
    }

    private void change(String country, String target, Given answer, String text) {
        as.country(country,
                () -> changes.change("TERRA", decision(target, answer, text, answer == Given.CONFIRM ? "An Officer" : null, null)));
    }

    private static ConfirmationDecision decision(String target, Given answer, String text, String investigator, Integer version) {
        return new ConfirmationDecision(target, answer, investigator, text, null, version);
    }

    private static String answer(String country, String target) {
        return TestDatabase.asOwner().queryForObject("select answer from confirmation where country = ? and target = ?", String.class,
                country,
                target);
    }

    private TargetState state(String reference) {
        return as.coordinator(() -> targets.find(reference)).orElseThrow().state();
    }

    private static List<String> told(String kind) {
        return TestDatabase.asOwner().queryForList("select recipient from message where kind = ?", String.class, kind);
    }

    private static int count(String from) {
        return TestDatabase.asOwner().queryForObject("select count(*) from " + from, Integer.class);
    }

    private Results figures(Instant asOf) {
        return as.coordinator(() -> results.results("TERRA", asOf, play.now()));
    }
}
