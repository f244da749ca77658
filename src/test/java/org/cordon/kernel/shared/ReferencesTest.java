package org.cordon.kernel.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cordon.exchange.release.ReleaseFeature;
import org.cordon.roundup.arrest.ArrestFeature;
import org.cordon.roundup.lead.LeadFeature;
import org.cordon.roundup.nomination.NominationFeature;
import org.cordon.roundup.personreport.PersonReportFeature;
import org.junit.jupiter.api.Test;

class ReferencesTest {

    private static final String OPERATION = "TERRA-2027";

    @Test
    void whatIsMadeIsRead() {
        for (var kind : List.of(NominationFeature.TARGET, LeadFeature.LEAD, ArrestFeature.ARREST)) {
            assertThat(kind.draw(OPERATION)).matches(kind.form()).matches(References.ITEM).doesNotMatch(References.OF_NO_OPERATION);
        }
        for (var kind : List.of(PersonReportFeature.PERSON_REPORT, ReleaseFeature.RELEASE_REQUEST)) {
            assertThat(kind.draw()).matches(kind.form()).matches(References.OF_NO_OPERATION).doesNotMatch(References.ITEM);
        }
        assertThat(ReleaseFeature.isReleasable(LeadFeature.LEAD.draw(OPERATION))).isTrue();
        assertThat(ReleaseFeature.isReleasable(ArrestFeature.ARREST.draw(OPERATION))).isFalse();
        assertThat(References.participation(OPERATION, "FR")).matches(References.PARTICIPATION).doesNotMatch(References.ITEM);
    }

    @Test
    void whatIsTakenIsDrawnAnew() {
        var drawn = List.of("TERRA-TAAAAA", "TERRA-TBBBBB", "TERRA-TCCCCC").iterator();
        var taken = new HashSet<>(Set.of("TERRA-TAAAAA", "TERRA-TBBBBB"));

        assertThat(References.firstFree(drawn::next, taken::add)).isEqualTo("TERRA-TCCCCC");
        assertThatThrownBy(() -> References.firstFree(() -> "TERRA-TAAAAA", taken::add)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void theOperationIsReadFromWhateverNamesOne() {
        for (var named : List.of(OPERATION, NominationFeature.TARGET.draw(OPERATION), LeadFeature.LEAD.draw(OPERATION),
                ArrestFeature.ARREST.draw(OPERATION), References.participation(OPERATION, "FR"),
                References.participation(OPERATION, "IPSG"))) {
            assertThat(References.operationNamedBy(named)).as(named).contains(OPERATION);
        }
        assertThat(References.operationNamedBy(PersonReportFeature.PERSON_REPORT.draw())).isEmpty();
        assertThat(References.operationNamedBy("FR")).isEmpty();
        assertThat(References.operationNamedBy("LANTERN-FR")).contains("LANTERN");
    }
}
