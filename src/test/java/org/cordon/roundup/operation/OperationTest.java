package org.cordon.roundup.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class OperationTest {

    private static final Instant NOW = Instant.parse("2027-01-10T08:00:00Z");

    @Test
    void goesThroughItsPhasesInOrder() {
        var closed = anOperation().nominating().confirming().opened(NOW).ended(NOW).closed(NOW);

        assertThat(closed.phase()).isEqualTo(Phase.CLOSED);
        assertThat(closed.phases().opened()).isEqualTo(NOW);
        assertThat(closed.phases().ended()).isEqualTo(NOW);
        assertThat(closed.phases().closed()).isEqualTo(NOW);
    }

    @Test
    void refusesToSkipAPhase() {
        assertThatThrownBy(() -> anOperation().confirming()).isInstanceOf(IllegalPhaseTransition.class);
        assertThatThrownBy(() -> anOperation().opened(NOW)).isInstanceOf(IllegalPhaseTransition.class);
        assertThatThrownBy(() -> anOperation().ended(NOW)).isInstanceOf(IllegalPhaseTransition.class);
        assertThatThrownBy(() -> anOperation().closed(NOW)).isInstanceOf(IllegalPhaseTransition.class);
    }

    @ParameterizedTest
    @EnumSource(value = Phase.class, names = {"PREPARATION", "NOMINATION", "CONFIRMATION", "OPERATIONAL"})
    void canBeCancelledFromAnyOfTheFirstFourPhases(Phase phase) {
        assertThat(in(phase).cancelled("no host", NOW).phase()).isEqualTo(Phase.CANCELLED);
    }

    @ParameterizedTest
    @EnumSource(value = Phase.class, mode = Mode.EXCLUDE, names = {"PREPARATION", "NOMINATION", "CONFIRMATION", "OPERATIONAL"})
    void cannotBeCancelledLater(Phase phase) {
        assertThatThrownBy(() -> in(phase).cancelled("no host", NOW)).isInstanceOf(IllegalPhaseTransition.class);
    }

    @Test
    void remindsInItsRhythm() {
        assertThat(anOperation().nextReminder(NOW)).isEqualTo(Instant.parse("2027-01-12T08:00:00Z"));
    }

    private static Operation in(Phase phase) {
        return switch (phase) {
            case PREPARATION -> anOperation();
            case NOMINATION -> anOperation().nominating();
            case CONFIRMATION -> anOperation().nominating().confirming();
            case OPERATIONAL -> in(Phase.CONFIRMATION).opened(NOW);
            case FOLLOW_UP -> in(Phase.OPERATIONAL).ended(NOW);
            case CLOSED -> in(Phase.FOLLOW_UP).closed(NOW);
            case CANCELLED -> anOperation().cancelled("no host", NOW);
        };
    }

    private static Operation anOperation() {
        return Operation.launched(new Launch("TERRA-2027", "Terra", "ENVIRONMENTAL_CRIME", "Lyon", List.of("FR", "IT"), List.of("en"), 25,
                NOW.plusSeconds(10), NOW.plusSeconds(20), NOW.plusSeconds(30), NOW.plusSeconds(40), NOW.plusSeconds(50), "P2D", false),
                "coordinator", NOW);
    }
}
