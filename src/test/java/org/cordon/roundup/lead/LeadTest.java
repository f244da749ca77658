package org.cordon.roundup.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import org.cordon.roundup.lead.care.Assessment;
import org.cordon.roundup.report.Report;
import org.cordon.roundup.report.Urgency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LeadTest {

    @Test
    void anyNewInformationCountsAsALead() {
        assertThat(aLead(LeadKind.LEAD, false).counts()).isEqualTo(LeadCount.LEAD);
    }

    @Test
    void aLocationCountsAsPositiveOnlyIfTheAuthorityThereConfirmsIt() {
        assertThat(aLead(LeadKind.LOCATION, true).counts()).isEqualTo(LeadCount.POSITIVELY_LOCATED);
        assertThat(aLead(LeadKind.LOCATION, false).counts()).isEqualTo(LeadCount.POSSIBLE_LOCATION);
    }

    @ParameterizedTest
    @EnumSource
    void isAssessedOnce(Assessment outcome) {
        var assessed = aLead(LeadKind.LEAD, false).assessed(outcome, "checked");

        assertThat(assessed.state().name()).isEqualTo(outcome.name());
        assertThat(assessed.assessment()).isEqualTo("checked");
        assertThatThrownBy(() -> assessed.assessed(outcome, null)).isInstanceOf(IllegalLeadTransition.class);
    }

    @Test
    void onlyAPositiveLocationLapses() {
        assertThat(aLead(LeadKind.LOCATION, true).lapsed("moved").state()).isEqualTo(LeadState.LAPSED);
        assertThatThrownBy(() -> aLead(LeadKind.LOCATION, false).lapsed("moved")).isInstanceOf(IllegalLeadTransition.class);
        assertThatThrownBy(() -> aLead(LeadKind.LOCATION, true).lapsed("moved").lapsed("again")).isInstanceOf(IllegalLeadTransition.class);
    }

    @Test
    void aLapsedLocationIsStillAssessedAndStaysLapsed() {
        var assessed = aLead(LeadKind.LOCATION, true).lapsed("moved").assessed(Assessment.USED, "was there");

        assertThat(assessed.state()).isEqualTo(LeadState.LAPSED);
        assertThat(assessed.assessment()).isEqualTo("was there");
        assertThat(assessed.lapseText()).isEqualTo("moved");
    }

    @Test
    void anAssessedLocationLapses() {
        assertThat(aLead(LeadKind.LOCATION, true).assessed(Assessment.USED, null).lapsed(null).state()).isEqualTo(LeadState.LAPSED);
    }

    private static Lead aLead(LeadKind kind, boolean positive) {
        return new Lead("LARK-2027-L2222", "LARK-2027", "LARK-2027-T2222", kind,
                new Report(ZonedDateTime.parse("2027-05-11T04:20:00+02:00[Europe/Rome]"), "IT", null, null),
                new LeadDetails(Urgency.NORMAL, List.of()), "IT", "ncb-it", positive, LeadState.OPEN, null, null,
                        Instant.parse("2027-05-11T12:00:00Z"), 0);
    }
}
