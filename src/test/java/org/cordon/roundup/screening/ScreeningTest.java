package org.cordon.roundup.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import org.cordon.kernel.database.TestDatabase;
import org.cordon.kernel.identity.Finding;
import org.cordon.kernel.identity.Reason;
import org.cordon.kernel.shared.Refusal;
import org.cordon.roundup.nomination.NominationQueries;
import org.cordon.roundup.nomination.NominationStatus;
import org.cordon.roundup.nomination.NominationView;
import org.cordon.roundup.person.TargetQueries;
import org.cordon.roundup.pursuit.TargetState;
import org.cordon.roundup.pursuit.VisibleTargets;
import org.cordon.support.As;
import org.cordon.support.CordonTest;
import org.cordon.support.Jobs;
import org.cordon.support.Notices;
import org.cordon.support.Play;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Screening as its people do it: through the tasks of {@code country-participation}. */
@CordonTest
class ScreeningTest {

    @Autowired
    private Play play;
    @Autowired
    private Jobs jobs;
    @Autowired
    private As as;
    @Autowired
    private JoinService joins;
    @Autowired
    private NominationQueries queries;
    @Autowired
    private TargetQueries targets;
    @Autowired
    private VisibleTargets visible;

    @Test
    void makesATargetOfEachAcceptedNomination() {
        play.open("TERRA", "FR");
        var reference = play.admit("TERRA", "FR", Notices.complete("2016/1", "DURAND", "FR", "IT", "ES")).get(0);
        var file = as.coordinator(() -> targets.file(reference));
        assertThat(file.state()).isEqualTo(TargetState.AWAITING_CONFIRMATION);
        assertThat(file.wanting()).containsExactly("FR");
        assertThat(file.hosts()).containsExactly("IT", "ES");
        assertThat(facts("NOMINATION_ACCEPTED")).isEqualTo(1);
        assertThat(mail("NOMINATIONS_SCREENED", "ncb-FR")).isEqualTo(1);
    }

    @Test
    void asksAgainAboutWhatWasNotDecided() {
        play.open("TERRA", "FR");
        var references = play.nominate("TERRA", "FR", Notices.complete("2016/1", "DURAND", "FR"),
                Notices.complete("2016/2", "PETIT", "FR"));
        play.finishNominating("TERRA", "FR");
        play.accept("TERRA", "FR", references.subList(0, 1));
        assertThat(status(references.get(0))).isEqualTo(NominationStatus.ADMITTED);
        assertThat(status(references.get(1))).isEqualTo(NominationStatus.SUBMITTED);
        play.accept("TERRA", "FR", references.subList(1, 2));
        play.task("userTask_freezeList", "TERRA");
    }

    @Test
    void refusesTheWholeBatchForOneRowThatCannotBeCarriedOut() {
        play.open("TERRA", "FR", "IT");
        var own = play.nominate("TERRA", "FR", Notices.complete("2016/1", "DURAND", "FR"), Notices.complete("2016/2", "PETIT", "FR"));
        var foreign = play.nominate("TERRA", "IT", Notices.complete("2017/1", "ROSSI", "IT")).get(0);
        play.finishNominating("TERRA", "FR");
        assertThatThrownBy(() -> play.screen("TERRA", "FR", List.of(accept(own.get(0)), accept(foreign), accept("No reference at all"),
                Map.of("reference", own.get(1), "decision", "REFUSE"))))
                .hasStackTraceContaining(foreign + " is not one of the nominations to decide here")
                .hasStackTraceContaining("Row 3 is not one")
                .hasStackTraceContaining(own.get(1) + " needs a text");
        assertThat(status(own.get(0))).isEqualTo(NominationStatus.SUBMITTED);
    }

    @Test
    void returnsToTheCountryTwiceAtMost() {
        play.open("TERRA", "FR");
        var reference = play.nominate("TERRA", "FR", Notices.complete("2016/1", "DURAND", "FR")).get(0);
        play.finishNominating("TERRA", "FR");
        for (int round = 0; round < 2; round++) {
            play.screen("TERRA", "FR", List.of(Map.of("reference", reference, "decision", "RETURN", "text", "When was it?")));
            assertThat(status(reference)).isEqualTo(NominationStatus.RETURNED);
            play.complete("FR", "userTask_correctNominations", "TERRA-FR", Map.of());
        }
        assertThatThrownBy(() -> play.screen("TERRA", "FR",
                List.of(Map.of("reference", reference, "decision", "RETURN", "text", "And where?")))).hasStackTraceContaining("twice");
        assertThat(facts("NOMINATION_CORRECTED")).isEqualTo(2);
        assertThat(mail("NOMINATIONS_RETURNED", "ncb-FR")).isEqualTo(2);
    }

    @Test
    void goesOnWithWhatWasNotCorrectedInTime() {
        play.open("TERRA", "FR");
        var reference = play.nominate("TERRA", "FR", Notices.complete("2016/1", "DURAND", "FR")).get(0);
        play.finishNominating("TERRA", "FR");
        play.screen("TERRA", "FR", List.of(Map.of("reference", reference, "decision", "RETURN", "text", "When was it?")));
        jobs.run("TERRA-FR", "boundaryEvent_correctionDeadline");
        jobs.run();
        assertThat(status(reference)).isEqualTo(NominationStatus.SUBMITTED);
        play.task("userTask_screenBatch", "TERRA-FR");
    }

    @Test
    void hasComplianceDecideWhatIsFlagged() {
        play.open("TERRA", "FR");
        var references = play.nominate("TERRA", "FR", Notices.flagged("2016/1", "DURAND", "FR"), Notices.flagged("2016/2", "PETIT", "FR"));
        play.finishNominating("TERRA", "FR");
        play.accept("TERRA", "FR", references);
        assertThat(mail("REVIEW_DUE", "compliance")).isEqualTo(1);
        assertThatThrownBy(() -> review(List.of(Map.of("reference", references.get(0), "decision", "CLEAR"))))
                .hasStackTraceContaining(references.get(1) + " has no decision");
        review(List.of(Map.of("reference", references.get(0), "decision", "CLEAR"),
                Map.of("reference", references.get(1), "decision", "REFUSE", "text", "A political matter.")));
        assertThat(status(references.get(0))).isEqualTo(NominationStatus.ADMITTED);
        assertThat(status(references.get(1))).isEqualTo(NominationStatus.REFUSED);
    }

    @Test
    void doesNotAdmitWhatNobodyReviewedInTime() {
        play.open("TERRA", "FR");
        var references = play.nominate("TERRA", "FR", Notices.flagged("2016/1", "DURAND", "FR"));
        play.finishNominating("TERRA", "FR");
        play.accept("TERRA", "FR", references);
        jobs.run("TERRA-FR", "boundaryEvent_reviewDeadline");
        jobs.run();
        assertThat(status(references.get(0))).isEqualTo(NominationStatus.REFUSED);
    }

    @Test
    void remindsTheCoordinatorAndAdmitsNothingThatWasNotScreenedInTime() {
        play.open("TERRA", "FR");
        var reference = play.nominate("TERRA", "FR", Notices.complete("2016/1", "DURAND", "FR")).get(0);
        play.finishNominating("TERRA", "FR");
        jobs.run("TERRA-FR", "boundaryEvent_screeningDue");
        jobs.run();
        assertThat(mail("SCREENING_DUE", "coordinator")).isEqualTo(1);
        jobs.run("TERRA-FR", "boundaryEvent_screeningClosed");
        jobs.run();
        assertThat(status(reference)).isEqualTo(NominationStatus.NOT_SCREENED);
        assertThat(facts("NOMINATION_NOT_SCREENED")).isEqualTo(1);
    }

    @Test
    void screensOnceMoreWhatComesAfterTheBatch() {
        play.open("TERRA", "FR", "IT");
        play.admit("TERRA", "FR", Notices.complete("2016/1", "DURAND", "FR"));
        play.nominate("TERRA", "FR", Notices.complete("2016/2", "PETIT", "FR"));
        jobs.run();
        play.task("userTask_screenBatch", "TERRA-FR");
    }

    @Test
    void showsPossiblyTheSameToTheCoordinatorAlone() {
        play.open("TERRA", "FR", "IT");
        play.nominate("TERRA", "FR", Notices.complete("2016/1", "MÜLLER", "FR"));
        var other = play.nominate("TERRA", "IT", Notices.complete("2017/1", "MULLER", "IT")).get(0);
        var forCoordinator = as.coordinator(() -> queries.in("TERRA", "FR", null, null, 10)).get(0);
        assertThat(forCoordinator.possiblySame()).extracting(NominationView.Alike::reference, NominationView.Alike::country)
                .containsExactly(tuple(other, "IT"));
        assertThat(forCoordinator.possiblySame().get(0).findings()).contains(new Finding(Reason.SAME_NAME, "MULLER", "MULLER"));
        assertThat(as.country("FR", () -> queries.in("TERRA", null, null, null, 10)).get(0).possiblySame()).isNull();
    }

    @Test
    void makesOneTargetOfTwoNominationsJoinedBeforeTheyAreAdmitted() {
        play.open("TERRA", "FR", "IT");
        var french = play.nominate("TERRA", "FR", Notices.complete("2016/1", "MÜLLER", "FR")).get(0);
        var italian = play.nominate("TERRA", "IT", Notices.complete("2017/1", "MULLER", "IT", "FR")).get(0);
        as.coordinator(() -> joins.join(italian, french, null));
        play.finishNominating("TERRA", "FR");
        play.finishNominating("TERRA", "IT");
        play.accept("TERRA", "IT", List.of(italian));
        play.accept("TERRA", "FR", List.of(french));
        assertThat(as.coordinator(() -> visible.find(french)).orElseThrow().reference()).isEqualTo(italian);
        assertThat(as.coordinator(() -> visible.wantingGroups(french))).isEqualTo("ncb-FR,ncb-IT");
        assertThat(facts("JOINED")).isEqualTo(1);
    }

    @Test
    void makesOneTargetOfTwoThatAreTargetsAlready() {
        play.open("TERRA", "FR", "IT");
        var french = play.admit("TERRA", "FR", Notices.complete("2016/1", "MÜLLER", "FR", "ES")).get(0);
        var italian = play.nominate("TERRA", "IT", Notices.complete("2017/1", "MULLER", "IT", "FR")).get(0);
        play.finishNominating("TERRA", "IT");
        play.screen("TERRA", "IT", List.of(accept(italian)));
        as.coordinator(() -> joins.join(italian, french, null));
        var file = as.coordinator(() -> targets.file(italian));
        assertThat(file.reference()).isEqualTo(french);
        assertThat(file.wanting()).containsExactly("FR", "IT");
        assertThat(file.hosts()).containsExactly("ES", "FR");
        assertThat(TestDatabase.asOwner().queryForObject("select state from target where reference = ?", String.class, italian))
                .isEqualTo("JOINED");
        assertThatThrownBy(() -> as.coordinator(() -> joins.join(italian, french, null))).isInstanceOf(Refusal.class)
                .hasMessageContaining("joined already");
        play.freeze("TERRA");
        assertThat(TestDatabase.asOwner().queryForList("select target from target_list_entry", String.class)).containsExactly(french);
    }

    @Test
    void joinsInTheDecisionItself() {
        play.open("TERRA", "FR", "IT");
        var french = play.admit("TERRA", "FR", Notices.complete("2016/1", "MÜLLER", "FR")).get(0);
        var italian = play.nominate("TERRA", "IT", Notices.complete("2017/1", "MULLER", "IT")).get(0);
        play.finishNominating("TERRA", "IT");
        play.screen("TERRA", "IT", List.of(Map.of("reference", italian, "decision", "ACCEPT", "joinWith", french)));
        assertThat(as.coordinator(() -> visible.find(italian)).orElseThrow().reference()).isEqualTo(french);
    }

    @Test
    void letsNobodyButTheCoordinatorJoin() {
        play.open("TERRA", "FR");
        var references = play.nominate("TERRA", "FR", Notices.complete("2016/1", "DURAND", "FR"),
                Notices.complete("2016/2", "PETIT", "FR"));
        assertThatThrownBy(() -> as.country("FR", () -> joins.join(references.get(0), references.get(1), null)))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.FORBIDDEN));
    }

    private void review(List<Map<String, String>> decisions) {
        play.complete("compliance", "userTask_reviewFlagged", "TERRA-FR", Map.of("decisions", decisions));
    }

    private static Map<String, String> accept(String reference) {
        return Map.of("reference", reference, "decision", "ACCEPT");
    }

    private NominationStatus status(String reference) {
        return as.coordinator(() -> queries.one(reference)).status();
    }

    private static int facts(String type) {
        return TestDatabase.asOwner().queryForObject("select count(*) from ledger_event where type = ?", Integer.class, type);
    }

    private static int mail(String kind, String group) {
        return TestDatabase.asOwner().queryForObject("select count(*) from message where kind = ? and recipient = ?", Integer.class, kind,
                group);
    }
}
