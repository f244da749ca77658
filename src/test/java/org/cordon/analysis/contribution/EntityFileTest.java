package org.cordon.analysis.contribution;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.cordon.shared.Refusal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntityFileTest {

    /** Where carriage returns alone stand between rows, none of them ends a line. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"id,schema | 1,Vessel", "{\"id\":\"1\"} | {\"id\":\"1\"}"})
    void isBoundedByItsRowsHoweverTheyEnd(String first, String row) {
        var file = (first + "\r" + (row + "\r").repeat(500_001)).getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> EntityFile.read(() -> new ByteArrayInputStream(file), new Flaws(), any -> { }))
                .isInstanceOf(Refusal.class).hasMessageContaining("500000 lines");
    }
}
