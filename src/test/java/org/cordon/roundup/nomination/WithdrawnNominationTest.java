package org.cordon.roundup.nomination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cordon.kernel.database.TestDatabase;
import org.cordon.kernel.shared.Refusal;
import org.cordon.roundup.nomination.intake.CorrectionService;
import org.cordon.roundup.nomination.intake.WithdrawalService;
import org.cordon.roundup.participation.Answer;
import org.cordon.roundup.participation.AnswerService;
import org.cordon.support.As;
import org.cordon.support.CordonTest;
import org.cordon.support.Jobs;
import org.cordon.support.Notices;
import org.cordon.support.Play;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A country withdraws nominations, and answers the coordinator's questions. */
@CordonTest
class WithdrawnNominationTest {

    private static final String WHY = "The warrant was lifted.";

    @Autowired
    private Play play;
    @Autowired
    private Jobs jobs;
    @Autowired
    private As as;
    @Autowired
    private CorrectionService corrections;
    @Autowired
    private WithdrawalService withdrawals;
    @Autowired
    private NominationQueries queries;
    @Autowired
    private AnswerService answers;

    @Test
    void aCountryTakesBackWhatIsNotAdmittedAndCanNominateThePersonAnew() {
        play.open("TERRA", "FR");
        var reference = nominate("2016/1");
        withdraw(reference);

        var view = as.coordinator(() -> queries.one(reference));
        assertThat(view.status()).isEqualTo(NominationStatus.WITHDRAWN);
        assertThat(view.withdrawalReason()).isEqualTo(WHY);
        assertThat(facts()).containsExactly("FR");
        assertThat(nominate("2016/1")).isNotEqualTo(reference);
    }

    @Test
    void itSaysWhy() {
        play.open("TERRA", "FR");
        var reference = nominate("2016/1");
        assertThatThrownBy(() -> as.country("FR", () -> withdrawals.withdraw(reference, " "))).isInstanceOfSatisfying(Refusal.class,
                refusal -> assertThat(refusal.reasons()).extracting(Refusal.Reason::field).containsExactly("reason"));
    }

    @Test
    void nobodyElseCan() {
        play.open("TERRA", "FR", "IT");
        var reference = nominate("2016/1");
        refused(Refusal.Kind.NOT_FOUND, () -> as.country("IT", () -> withdrawals.withdraw(reference, WHY)));
        refused(Refusal.Kind.FORBIDDEN, () -> as.coordinator(() -> withdrawals.withdraw(reference, WHY)));
    }

    @Test
    void onceItIsAdmittedTheTargetIsWithdrawn() {
        play.open("TERRA", "FR");
        var reference = play.admit("TERRA", "FR", Notices.complete("2016/1", "DURAND", "FR")).get(0);
        assertThatThrownBy(() -> withdraw(reference)).isInstanceOf(Refusal.class).hasMessageContaining("withdraw the target");
    }

    @Test
    void theCoordinatorWhoHasTheBatchOpenIsToldAndDecidesTheRest() {
        play.open("TERRA", "FR");
        var gone = nominate("2016/1");
        var stays = nominate("2016/2");
        play.finishNominating("TERRA", "FR");
        withdraw(gone);

        assertThatThrownBy(() -> play.accept("TERRA", "FR", List.of(gone, stays)))
                .hasStackTraceContaining(gone + " was withdrawn by its country after you looked at it");
        assertThat(status(stays)).isEqualTo(NominationStatus.SUBMITTED);
        play.accept("TERRA", "FR", List.of(stays));
        assertThat(status(stays)).isEqualTo(NominationStatus.ADMITTED);
    }

    @Test
    void aBatchOfWhichNothingIsLeftGoesOn() {
        play.open("TERRA", "FR");
        var reference = nominate("2016/1");
        play.finishNominating("TERRA", "FR");
        withdraw(reference);
        play.screen("TERRA", "FR", List.of());
        play.task("userTask_freezeList", "TERRA");
    }

    @Test
    void soDoesOneOfWhichComplianceWasToSeeAll() {
        play.open("TERRA", "FR");
        var reference = play.nominate("TERRA", "FR", Notices.flagged("2016/1", "DURAND", "FR")).get(0);
        play.finishNominating("TERRA", "FR");
        play.accept("TERRA", "FR", List.of(reference));
        withdraw(reference);
        play.complete("compliance", "userTask_reviewFlagged", "TERRA-FR", Map.of("decisions", List.of()));
        play.task("userTask_freezeList", "TERRA");
    }

    @Test
    void whatACountryTookBackItselfIsNotScreenedWhenItIsBack() {
        play.open("TERRA", "FR", "IT");
        var takenBack = nominate("2016/1");
        var left = nominate("2016/2");
        withdraw(takenBack);
        as.country("FR", () -> answers.changeAnswer("TERRA-FR", new Answer(false, null, "No capacity.")));
        jobs.run();
        assertThat(status(left)).isEqualTo(NominationStatus.WITHDRAWN);

        as.country("FR", () -> answers.changeAnswer("TERRA-FR", new Answer(true, "Ann Example", null)));
        jobs.run();
        play.finishNominating("TERRA", "FR");
        assertThat(status(left)).isEqualTo(NominationStatus.SUBMITTED);
        assertThat(status(takenBack)).isEqualTo(NominationStatus.WITHDRAWN);
    }

    @Test
    void whoDeclinesAfterNominatingWithdrawsWhatHeNominated() {
        play.open("TERRA", "FR", "IT");
        var reference = nominate("2016/1");
        as.country("FR", () -> answers.changeAnswer("TERRA-FR", new Answer(false, null, "No capacity.")));

        assertThat(status(reference)).isEqualTo(NominationStatus.WITHDRAWN);
        assertThat(facts()).containsExactly("FR");
        jobs.run();
        as.country("FR", () -> answers.changeAnswer("TERRA-FR", new Answer(true, "Ann Example", null)));
        jobs.run();
        play.finishNominating("TERRA", "FR");
        assertThat(status(reference)).as("back in time").isEqualTo(NominationStatus.SUBMITTED);
    }

    @Test
    void whatACountrySaysToTheQuestionsReachesTheCoordinator() {
        play.open("TERRA", "FR");
        var reference = nominate("2016/1");
        refused(Refusal.Kind.INVALID, () -> answer(reference, "In May."));
        play.finishNominating("TERRA", "FR");
        returned(reference, "When was it?");
        answer(reference, "In May 2015, as the file of the court says.");
        play.complete("FR", "userTask_correctNominations", "TERRA-FR", Map.of());
        assertThat(as.coordinator(() -> queries.one(reference)).answer()).isEqualTo("In May 2015, as the file of the court says.");
        assertThat(as.coordinator(() -> queries.one(reference)).questions()).isEqualTo("When was it?");

        returned(reference, "And where?");
        assertThat(as.coordinator(() -> queries.one(reference)).answer()).as("to another question").isNull();
    }

    private void returned(String reference, String question) {
        play.screen("TERRA", "FR", List.of(Map.of("reference", reference, "decision", "RETURN", "text", question)));
    }

    private void answer(String reference, String text) {
        as.country("FR", () -> corrections.correct(reference, JsonNodeFactory.instance.objectNode().put("answer", text), null));
    }

    private String nominate(String entity) {
        return play.nominate("TERRA", "FR", Notices.complete(entity, "DURAND", "FR")).get(0);
    }

    private void withdraw(String reference) {
        as.country("FR", () -> withdrawals.withdraw(reference, WHY));
    }

    private NominationStatus status(String reference) {
        return as.coordinator(() -> queries.one(reference)).status();
    }

    private static void refused(Refusal.Kind kind, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(kind));
    }

    private static List<String> facts() {
        return TestDatabase.asOwner().queryForList("select country from ledger_event where type = 'NOMINATION_WITHDRAWN'", String.class);
    }
}
