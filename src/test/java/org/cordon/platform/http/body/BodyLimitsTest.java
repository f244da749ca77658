package org.cordon.platform.http.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BodyLimitsTest {

    @ParameterizedTest
    @CsvSource({"PT30S,0,false", "PT31S,999,true", "PT31S,1000,false", "PT2M,89999,true", "PT2M,90000,false", "PT2M0.001S,9000000,true"})
    void whoeverSendsSlowlyOrForTooLongIsNotWaitedFor(Duration since, long received, boolean over) {
        assertThat(new BodyLimits.Limit(1, Duration.ofMinutes(2), 1000, null).isOver(since, received)).isEqualTo(over);
    }
}
