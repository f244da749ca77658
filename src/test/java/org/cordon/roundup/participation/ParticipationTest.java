package org.cordon.roundup.participation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.cordon.roundup.participation.Participation.Stage;
import org.cordon.roundup.participation.Participation.Status;
import org.junit.jupiter.api.Test;

class ParticipationTest {

    private static final Instant NOW = Instant.parse("2027-01-10T08:00:00Z");

    @Test
    void acceptingNamesTheLiaisonOfficerAndBeginsNominating() {
        var accepted = invited().answered(true, Stage.NOMINATE, "Cdt. Aubin", "ignored", NOW);

        assertThat(accepted.takesPart()).isTrue();
        assertThat(accepted.liaisonOfficer()).isEqualTo("Cdt. Aubin");
        assertThat(accepted.reason()).isNull();
        assertThat(accepted.stage()).isEqualTo(Stage.NOMINATE);
    }

    @Test
    void anAnswerCanBeChangedBothWays() {
        var declined = invited().answered(true, Stage.NOMINATE, "Cdt. Aubin", null, NOW).answered(false, Stage.NOMINATE, null, "no staff",
                NOW);
        assertThat(declined.status()).isEqualTo(Status.DECLINED);
        assertThat(declined.liaisonOfficer()).isNull();
        assertThat(declined.reason()).isEqualTo("no staff");

        assertThat(declined.answered(true, Stage.NOMINATE, "Cdt. Aubin", null, NOW).takesPart()).isTrue();
    }

    @Test
    void onlyAnUnansweredInvitationCanBeRecordedAsSilent() {
        assertThat(invited().recordedSilent().status()).isEqualTo(Status.SILENT);
        assertThatThrownBy(() -> invited().answered(true, Stage.NOMINATE, "Cdt. Aubin", null, NOW).recordedSilent())
                .isInstanceOf(IllegalParticipationTransition.class);
    }

    @Test
    void aSilentCountryMayAnswerAfterAllAndOneThatIsGoneMayNot() {
        assertThat(invited().recordedSilent().answered(true, Stage.SCREENING, "Cdt. Aubin", null, NOW).stage()).isEqualTo(Stage.SCREENING);
        assertThatThrownBy(() -> accepted().left("no staff").answered(true, Stage.NOMINATE, "Cdt. Aubin", null, NOW))
                .isInstanceOf(IllegalParticipationTransition.class);
        assertThatThrownBy(() -> invited().suspended("sanction").answered(true, Stage.NOMINATE, "Cdt. Aubin", null, NOW))
                .isInstanceOf(IllegalParticipationTransition.class);
    }

    @Test
    void whoeverIsOutCanBeInvitedAgainAndNobodyElse() {
        var later = NOW.plusSeconds(600);
        for (var out : List.of(invited().recordedSilent(), accepted().left("no staff"), accepted().suspended("sanction"),
                invited().answered(false, Stage.NOMINATE, null, "no staff", NOW))) {
            var again = out.invitedAgain(later, later.plusSeconds(60));
            assertThat(again.status()).isEqualTo(Status.INVITED);
            assertThat(again.reason()).isNull();
            assertThat(again.answeredAt()).isNull();
            assertThat(again.invitedAt()).isEqualTo(later);
        }
        assertThatThrownBy(() -> invited().invitedAgain(later, later)).isInstanceOf(IllegalParticipationTransition.class);
        assertThatThrownBy(() -> accepted().invitedAgain(later, later)).isInstanceOf(IllegalParticipationTransition.class);
    }

    @Test
    void onlyACountryThatTakesPartLeavesOfItsOwnAccord() {
        assertThat(accepted().left("no staff").status()).isEqualTo(Status.LEFT);
        assertThatThrownBy(() -> invited().left("no staff")).isInstanceOf(IllegalParticipationTransition.class);
        assertThatThrownBy(() -> accepted().left("no staff").left("again")).isInstanceOf(IllegalParticipationTransition.class);
    }

    @Test
    void closingCompletesThoseTakingPartAndLeavesTheOthersAsTheyAre() {
        assertThat(invited().answered(true, Stage.NOMINATE, "Cdt. Aubin", null, NOW).completed().status()).isEqualTo(Status.COMPLETED);
        assertThat(invited().answered(false, Stage.NOMINATE, null, "no staff", NOW).completed().status()).isEqualTo(Status.DECLINED);
        assertThat(invited().recordedSilent().completed().status()).isEqualTo(Status.SILENT);
    }

    private static Participation accepted() {
        return invited().answered(true, Stage.NOMINATE, "Cdt. Aubin", null, NOW);
    }

    private static Participation invited() {
        return new Participation("TERRA-2027-FR", "TERRA-2027", "FR", Status.INVITED, Stage.ANSWER, null, null, NOW, null,
                NOW.plusSeconds(60), null, null, 0, null, 0);
    }
}
