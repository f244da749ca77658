package org.cordon.roundup.arrest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZonedDateTime;
import org.cordon.roundup.arrest.identity.IdentityMethod;
import org.cordon.roundup.report.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class ArrestTest {

    @Test
    void theIdentityIsSettledOnce() {
        var confirmed = reported().identityConfirmed("FR", IdentityMethod.DNA, null);

        assertThat(confirmed.state()).isEqualTo(ArrestState.CONFIRMED);
        assertThat(confirmed.identityMethod()).isEqualTo(IdentityMethod.DNA);
        assertThatThrownBy(() -> confirmed.identityDenied("FR", "another")).isInstanceOf(IllegalArrestTransition.class);
        assertThatThrownBy(confirmed::identityUnanswered).isInstanceOf(IllegalArrestTransition.class);
    }

    @Test
    void whoIsNotThePersonSoughtIsNoLongerHeld() {
        assertThat(reported().identityDenied("FR", "another").state().isOpen()).isFalse();
        assertThat(reported().identityUnanswered().state().isOpen()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(names = {"RELEASED", "ESCAPED"}, mode = Mode.EXCLUDE)
    void extraditionBeginsWithTheIdentity(ExtraditionOutcome outcome) {
        assertThatThrownBy(() -> reported().cameTo(outcome, null)).isInstanceOf(IllegalArrestTransition.class);
        assertThat(confirmed().cameTo(outcome, null).state()).isEqualTo(outcome.state());
    }

    @ParameterizedTest
    @EnumSource(names = {"RELEASED", "ESCAPED"})
    void aPersonCanBecomeFreeAtAnyTime(ExtraditionOutcome outcome) {
        assertThat(reported().cameTo(outcome, "bail").state()).isEqualTo(outcome.state());
        assertThat(confirmed().cameTo(outcome, "bail").state()).isEqualTo(outcome.state());
        assertThat(requested().cameTo(outcome, "bail").outcomeText()).isEqualTo("bail");
    }

    @Test
    void extraditionIsRequestedOnce() {
        assertThat(requested().state().isOpen()).isTrue();
        assertThat(requested().canComeTo(ExtraditionOutcome.REQUESTED)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(names = "REQUESTED", mode = Mode.EXCLUDE)
    void nothingFollowsAnEnd(ExtraditionOutcome outcome) {
        var ended = requested().cameTo(outcome, null);

        assertThat(ended.state().isOpen()).isFalse();
        for (var next : ExtraditionOutcome.values()) {
            assertThatThrownBy(() -> ended.cameTo(next, null)).isInstanceOf(IllegalArrestTransition.class);
        }
    }

    private static Arrest requested() {
        return confirmed().cameTo(ExtraditionOutcome.REQUESTED, null);
    }

    private static Arrest confirmed() {
        return reported().identityConfirmed("FR", IdentityMethod.FINGERPRINT, null);
    }

    private static Arrest reported() {
        var what = new Report(ZonedDateTime.parse("2027-05-11T04:20:00+02:00[Europe/Rome]"), "IT", null, null);
        return Arrest.reported("LARK-2027-A2222", "LARK-2027", "LARK-2027-T2222", new ArrestReport(what, null, null, null),
                Instant.parse("2027-05-11T12:00:00Z"));
    }
}
