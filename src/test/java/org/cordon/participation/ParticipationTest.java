package org.cordon.participation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.cordon.participation.Participation.Stage;
import org.cordon.participation.Participation.Status;
import org.junit.jupiter.api.Test;

class ParticipationTest {

    private static final Instant NOW = Instant.parse("2027-01-10T08:00:00Z");

    @Test
    void acceptingNamesTheLiaisonOfficerAndBeginsNominating() {
        var accepted = invited().answered(true, "Cdt. Aubin", "ignored", NOW);

        assertThat(accepted.takesPart()).isTrue();
        assertThat(accepted.liaisonOfficer()).isEqualTo("Cdt. Aubin");
        assertThat(accepted.reason()).isNull();
        assertThat(accepted.stage()).isEqualTo(Stage.NOMINATE);
    }

    @Test
    void anAnswerCanBeChangedBothWays() {
        var declined = invited().answered(true, "Cdt. Aubin", null, NOW).answered(false, null, "no staff", NOW);
        assertThat(declined.status()).isEqualTo(Status.DECLINED);
        assertThat(declined.liaisonOfficer()).isNull();
        assertThat(declined.reason()).isEqualTo("no staff");

        assertThat(declined.answered(true, "Cdt. Aubin", null, NOW).takesPart()).isTrue();
    }

    @Test
    void onlyAnUnansweredInvitationCanBeRecordedAsSilent() {
        assertThat(invited().recordedSilent().status()).isEqualTo(Status.SILENT);
        assertThatThrownBy(() -> invited().answered(true, "Cdt. Aubin", null, NOW).recordedSilent())
                .isInstanceOf(IllegalParticipationTransition.class);
    }

    @Test
    void aSilentOrSuspendedCountryCannotAnswer() {
        assertThatThrownBy(() -> invited().recordedSilent().answered(true, "Cdt. Aubin", null, NOW))
                .isInstanceOf(IllegalParticipationTransition.class);
        assertThatThrownBy(() -> invited().suspended("sanction").answered(true, "Cdt. Aubin", null, NOW))
                .isInstanceOf(IllegalParticipationTransition.class);
    }

    @Test
    void closingCompletesThoseTakingPartAndLeavesTheOthersAsTheyAre() {
        assertThat(invited().answered(true, "Cdt. Aubin", null, NOW).completed().status()).isEqualTo(Status.COMPLETED);
        assertThat(invited().answered(false, null, "no staff", NOW).completed().status()).isEqualTo(Status.DECLINED);
        assertThat(invited().recordedSilent().completed().status()).isEqualTo(Status.SILENT);
    }

    private static Participation invited() {
        return new Participation("TERRA-2027-FR", "TERRA-2027", "FR", Status.INVITED, Stage.ANSWER, null, null, NOW, null,
                NOW.plusSeconds(60), null, null, 0, 0);
    }
}
