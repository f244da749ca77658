package org.cordon.kernel.shared.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GivenTimeTest {

    private static final Instant NOW = Instant.parse("2027-05-11T12:00:00Z");

    /** The sentences in four languages have only plural forms of units, never "1 day". */
    @ParameterizedTest
    @CsvSource({"PT5M1S,6 minutes", "PT118M59S,119 minutes", "PT119M1S,2 hours", "PT2H1M,3 hours", "PT46H59M,47 hours", "PT47H1M,2 days",
            "P2D,2 days", "P2DT1H,3 days"})
    void howFarItIsAheadIsRoundedUp(Duration ahead, String words) {
        assertThat(new GivenTime(NOW.plus(ahead), NOW).ahead().toString()).isEqualTo(words);
    }
}
