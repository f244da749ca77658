package org.cordon.kernel.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReferencesTest {

    private static final String OPERATION = "TERRA-2027";

    @Test
    void whatIsMadeIsRead() {
        assertThat(References.newTarget(OPERATION)).matches(References.TARGET).matches(References.RELEASABLE).matches(References.ITEM)
                .doesNotMatch(References.REPORTED);
        assertThat(References.newLead(OPERATION)).matches(References.REPORTED).matches(References.RELEASABLE).matches(References.ITEM);
        assertThat(References.newArrest(OPERATION)).matches(References.ARREST).matches(References.REPORTED).matches(References.ITEM)
                .doesNotMatch(References.RELEASABLE);
        assertThat(References.newReport()).matches(References.OF_NO_OPERATION).doesNotMatch(References.ITEM);
        assertThat(References.newReleaseRequest()).matches(References.OF_NO_OPERATION);
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
        for (var named : List.of(OPERATION, References.newTarget(OPERATION), References.newLead(OPERATION), References.newArrest(OPERATION),
                References.participation(OPERATION, "FR"), References.participation(OPERATION, "IPSG"))) {
            assertThat(References.operationNamedBy(named)).as(named).contains(OPERATION);
        }
        assertThat(References.operationNamedBy(References.newReport())).isEmpty();
        assertThat(References.operationNamedBy("FR")).isEmpty();
        assertThat(References.operationNamedBy("LANTERN-FR")).contains("LANTERN");
    }
}
