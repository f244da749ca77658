package org.cordon.roundup.participation.dates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordon.support.RoundUp.OPERATION;

import java.time.Clock;
import org.cordon.record.results.ResultsService;
import org.cordon.roundup.operation.OperationService;
import org.cordon.support.As;
import org.cordon.support.CordonTest;
import org.cordon.support.RoundUp;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The dates of an operation show where its process went on before a date came. */
@CordonTest
class DateQueriesTest {

    @Autowired
    private RoundUp roundUp;
    @Autowired
    private As as;
    @Autowired
    private DateQueries dates;
    @Autowired
    private OperationService operations;
    @Autowired
    private ResultsService results;
    @Autowired
    private Clock clock;

    @Test
    void aPhaseThatWasOpenedEarlyHasStarted() {
        roundUp.withFrozenList().confirmed("FR", "CONFIRM").confirmed("IT", "CONFIRM").opened();

        var opened = as.coordinator(() -> operations.visible(OPERATION)).phases().opened();
        var start = date("operationStart");
        assertThat(start.at()).isAfter(opened);
        assertThat(start.passed()).isTrue();
        assertThat(start.reached()).isEqualTo(opened);
        assertThat(date("confirmationDeadline").passed()).isTrue();
        assertThat(date("operationEnd").passed()).isFalse();
        assertThat(date("operationEnd").reached()).isNull();
        assertThat(as.coordinator(() -> results.results(OPERATION, clock.instant(), clock.instant())).phaseOpened())
                .as("one time, wherever it is read").isEqualTo(opened);
    }

    private DateQueries.DateView date(String name) {
        return as.coordinator(() -> dates.of(OPERATION)).dates().stream().filter(date -> date.date().equals(name)).findFirst()
                .orElseThrow();
    }
}
