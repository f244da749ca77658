package org.cordon.roundup.pursuit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.cordon.kernel.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class TargetTest {

    private static final Instant NOW = Instant.parse("2026-05-09T08:00:00Z");
    private static final Set<TargetState> FREE =
            EnumSet.of(TargetState.AWAITING_CONFIRMATION, TargetState.AT_LARGE, TargetState.LOCATED);
    private static final Set<TargetState> PURSUED = EnumSet.range(TargetState.AWAITING_CONFIRMATION, TargetState.EXTRADITION);

    private static final Map<String, UnaryOperator<Target>> MOVES = Map.ofEntries(
            Map.entry("confirmationSettled", Target::confirmationSettled), Map.entry("located", Target::located),
            Map.entry("arrestReported", Target::arrestReported), Map.entry("identityConfirmed", Target::identityConfirmed),
            Map.entry("identityDenied", Target::identityDenied), Map.entry("extraditionRequested", Target::extraditionRequested),
            Map.entry("released", Target::released), Map.entry("surrendered", Target::surrendered),
            Map.entry("returnedOtherwise", Target::returnedOtherwise), Map.entry("withdrawn", Target::withdrawn),
            Map.entry("deceased", Target::deceased), Map.entry("heldElsewhere", Target::heldElsewhere),
            Map.entry("retentionEnded", Target::retentionEnded));

    static Stream<Arguments> moves() {
        var held = EnumSet.of(TargetState.ARRESTED, TargetState.EXTRADITION);
        var pending = EnumSet.of(TargetState.IDENTITY_PENDING);
        var arrestable = EnumSet.of(TargetState.IDENTITY_PENDING, TargetState.ARRESTED, TargetState.EXTRADITION);
        return Stream.of(
                Arguments.of("confirmationSettled", EnumSet.of(TargetState.AWAITING_CONFIRMATION), TargetState.AT_LARGE),
                Arguments.of("arrestReported", FREE, TargetState.IDENTITY_PENDING),
                Arguments.of("identityConfirmed", pending, TargetState.ARRESTED),
                Arguments.of("identityDenied", pending, TargetState.AT_LARGE),
                Arguments.of("extraditionRequested", EnumSet.of(TargetState.ARRESTED), TargetState.EXTRADITION),
                Arguments.of("released", arrestable, TargetState.AT_LARGE),
                Arguments.of("surrendered", held, TargetState.SURRENDERED),
                Arguments.of("returnedOtherwise", held, TargetState.RETURNED_OTHERWISE),
                Arguments.of("withdrawn", PURSUED, TargetState.WITHDRAWN),
                Arguments.of("deceased", PURSUED, TargetState.DECEASED),
                Arguments.of("heldElsewhere", FREE, TargetState.IN_CUSTODY),
                Arguments.of("retentionEnded", PURSUED, TargetState.RETENTION_ENDED));
    }

    @ParameterizedTest
    @MethodSource("moves")
    void movesFromTheStatesThatAllowItAndFromNoOther(String move, Set<TargetState> from, TargetState to) {
        for (var state : EnumSet.complementOf(EnumSet.of(TargetState.SUSPENDED))) {
            var target = in(state, false);
            if (from.contains(state)) {
                assertThat(MOVES.get(move).apply(target).state()).as(move + " from " + state).isEqualTo(to);
            } else {
                assertThatThrownBy(() -> MOVES.get(move).apply(target)).as(move + " from " + state).isInstanceOf(Refusal.class)
                        .hasMessageContaining("T2345");
            }
        }
    }

    @ParameterizedTest
    @EnumSource(value = TargetState.class, names = {"SURRENDERED", "RETURNED_OTHERWISE", "WITHDRAWN", "DECEASED", "IN_CUSTODY",
        "RETENTION_ENDED", "JOINED"})
    void refusesEveryMoveOnceThePursuitHasEnded(TargetState end) {
        MOVES.forEach((name, move) -> assertThatThrownBy(() -> move.apply(in(end, true))).as(name).isInstanceOf(Refusal.class)
                .hasMessageContaining("has ended"));
    }

    @Test
    void fallsBackToTheLocationThatWasKnownBeforeTheArrest() {
        assertThat(in(TargetState.LOCATED, true).arrestReported().identityDenied().state()).isEqualTo(TargetState.LOCATED);
        assertThat(in(TargetState.ARRESTED, true).released().state()).isEqualTo(TargetState.LOCATED);
    }

    @Test
    void forgetsALocationThatLapsedWhileThePersonWasUnderArrest() {
        var pending = in(TargetState.LOCATED, true).arrestReported().locationLapsed();
        assertThat(pending.state()).isEqualTo(TargetState.IDENTITY_PENDING);
        assertThat(pending.identityDenied().state()).isEqualTo(TargetState.AT_LARGE);
    }

    @Test
    void remembersALocationOfAPersonUnderArrestWithoutMoving() {
        var pending = in(TargetState.IDENTITY_PENDING, false).located();
        assertThat(pending.state()).isEqualTo(TargetState.IDENTITY_PENDING);
        assertThat(pending.identityDenied().state()).isEqualTo(TargetState.LOCATED);
    }

    @Test
    void isAtLargeAgainWhenItsLocationLapses() {
        assertThat(in(TargetState.LOCATED, true).locationLapsed().state()).isEqualTo(TargetState.AT_LARGE);
    }

    @Test
    void isSuspendedFromWhereverItIsPursuedAndGoesOnThere() {
        for (var state : PURSUED) {
            var suspended = in(state, false).suspended();
            assertThat(suspended.state()).isEqualTo(TargetState.SUSPENDED);
            assertThat(suspended.state().isPursued()).isTrue();
            assertThat(suspended.lifted()).isEqualTo(in(state, false));
            assertThatThrownBy(suspended::suspended).isInstanceOf(Refusal.class).hasMessageContaining("suspended");
        }
        assertThatThrownBy(() -> in(TargetState.AT_LARGE, false).lifted()).isInstanceOf(Refusal.class)
                .hasMessageContaining("not suspended");
        assertThatThrownBy(() -> in(TargetState.DECEASED, false).suspended()).isInstanceOf(Refusal.class).hasMessageContaining("has ended");
    }

    @Test
    void whatBecomesOfAnArrestMovesWhereASuspendedOneGoesOn() {
        var suspended = in(TargetState.IDENTITY_PENDING, true).suspended().identityConfirmed();
        assertThat(suspended.state()).isEqualTo(TargetState.SUSPENDED);
        assertThat(suspended.lifted().state()).isEqualTo(TargetState.ARRESTED);
        assertThat(suspended.released().lifted().state()).isEqualTo(TargetState.LOCATED);
        assertThat(suspended.surrendered()).extracting(Target::state, Target::suspendedFrom).containsExactly(TargetState.SURRENDERED, null);
        assertThat(suspended.withdrawn().state()).isEqualTo(TargetState.WITHDRAWN);
        assertThatThrownBy(suspended::extraditionRequested).isInstanceOf(Refusal.class).hasMessageContaining("suspended by compliance");
        assertThatThrownBy(in(TargetState.AT_LARGE, false).suspended()::heldElsewhere).isInstanceOf(Refusal.class)
                .hasMessageContaining("suspended");
    }

    private static Target in(TargetState state, boolean whereaboutsKnown) {
        return new Target("TERRA-T2345", "TERRA", state, null, whereaboutsKnown, null, NOW);
    }
}
