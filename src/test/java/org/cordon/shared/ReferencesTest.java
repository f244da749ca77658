package org.cordon.shared;

import static org.assertj.core.api.Assertions.assertThat;

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
        assertThat(References.participation(OPERATION, "FR")).matches(References.PARTICIPATION).doesNotMatch(References.ITEM);
    }
}
