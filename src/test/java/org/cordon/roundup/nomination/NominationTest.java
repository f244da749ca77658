package org.cordon.roundup.nomination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.cordon.kernel.shared.Refusal;
import org.cordon.roundup.nomination.file.NoticeReader;
import org.cordon.support.Notices;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NominationTest {

    private static final ScreeningMark FOR_COMPLIANCE = new ScreeningMark("ARTICLE_2", "Human rights.", true);
    private static final ScreeningMark FOR_THE_COORDINATOR = new ScreeningMark("PENALTY_UNKNOWN", "Not given.", false);

    @Test
    void isAcceptedAtOnceWhenNothingIsFlagged() {
        assertThat(submitted(FOR_THE_COORDINATOR).accepted(null).status()).isEqualTo(NominationStatus.ACCEPTED);
    }

    @Test
    void goesToComplianceWhenAcceptedAlthoughFlagged() {
        assertThat(submitted(FOR_COMPLIANCE).accepted(null).status()).isEqualTo(NominationStatus.UNDER_REVIEW);
    }

    @Test
    void isReturnedTwiceAtMost() {
        var twice = submitted().returned("First?").resubmitted().returned("Second?").resubmitted();
        assertThat(twice.screening().returns()).isEqualTo(2);
        assertThat(twice.screening().questions()).isEqualTo("Second?");
        assertThatThrownBy(() -> twice.returned("Third?")).isInstanceOf(Refusal.class).hasMessageContaining("twice")
                .hasMessageContaining(twice.reference());
    }

    @ParameterizedTest
    @EnumSource(value = NominationStatus.class, mode = EnumSource.Mode.EXCLUDE, names = "SUBMITTED")
    void isDecidedOnlyWhileSubmitted(NominationStatus status) {
        var nomination = in(status);
        assertThatThrownBy(() -> nomination.accepted(null)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> nomination.returned("Why?")).isInstanceOf(Refusal.class);
    }

    @ParameterizedTest
    @EnumSource(value = NominationStatus.class, mode = EnumSource.Mode.EXCLUDE, names = {"SUBMITTED", "ACCEPTED"})
    void isLeftOffTheListOnlyWhileUndecidedOrNotYetAdmitted(NominationStatus status) {
        assertThatThrownBy(in(status)::notScreened).isInstanceOf(Refusal.class);
    }

    @ParameterizedTest
    @EnumSource(value = NominationStatus.class, names = {"SUBMITTED", "ACCEPTED"})
    void isLeftOffTheListWhenTheListIsFrozenFirst(NominationStatus status) {
        assertThat(in(status).notScreened().status()).isEqualTo(NominationStatus.NOT_SCREENED);
    }

    @ParameterizedTest
    @EnumSource(value = NominationStatus.class, mode = EnumSource.Mode.EXCLUDE,
            names = {"SUBMITTED", "RETURNED", "UNDER_REVIEW", "ACCEPTED"})
    void isWithdrawnWithItsCountryOnlyBeforeItIsDecidedForGood(NominationStatus status) {
        assertThatThrownBy(in(status)::withdrawn).isInstanceOf(Refusal.class);
    }

    @ParameterizedTest
    @EnumSource(value = NominationStatus.class, mode = EnumSource.Mode.EXCLUDE, names = "UNDER_REVIEW")
    void isClearedOnlyWhileUnderReview(NominationStatus status) {
        assertThatThrownBy(in(status)::cleared).isInstanceOf(Refusal.class);
    }

    @ParameterizedTest
    @EnumSource(value = NominationStatus.class, mode = EnumSource.Mode.EXCLUDE, names = "ACCEPTED")
    void becomesATargetOnlyOnceAccepted(NominationStatus status) {
        var nomination = in(status);
        assertThatThrownBy(() -> nomination.admittedAs("TERRA-T2345")).isInstanceOf(Refusal.class);
    }

    @ParameterizedTest
    @EnumSource(value = NominationStatus.class, mode = EnumSource.Mode.EXCLUDE, names = {"SUBMITTED", "RETURNED"})
    void isCorrectedOnlyWhileSubmittedOrReturned(NominationStatus status) {
        var nomination = in(status);
        var notice = NoticeReader.read(nomination.notice()).notice();
        assertThatThrownBy(() -> nomination.corrected(notice, List.of(), List.of())).isInstanceOf(Refusal.class);
    }

    @Test
    void isFlaggedAnewWhenCorrected() {
        var nomination = submitted(FOR_COMPLIANCE);
        var notice = NoticeReader.read(nomination.notice()).notice();
        assertThat(nomination.corrected(notice, List.of(), List.of()).accepted(null).status()).isEqualTo(NominationStatus.ACCEPTED);
    }

    private static Nomination submitted(ScreeningMark... marks) {
        var notice = NoticeReader.read(Notices.complete("2016/1", "DURAND", "FR")).notice();
        return Nomination.submitted("TERRA-T2345", "TERRA", "FR", notice, List.of(marks), List.of(), Instant.EPOCH);
    }

    private static Nomination in(NominationStatus status) {
        var nomination = submitted();
        return new Nomination(nomination.reference(), nomination.operation(), nomination.country(), nomination.entityId(),
                nomination.name(), nomination.forename(), nomination.notice(),
                new Nomination.Screening(status, 0, null, null, null, null, null), List.of(), List.of(), false, null, Instant.EPOCH, 0);
    }
}
