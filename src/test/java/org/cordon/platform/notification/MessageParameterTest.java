package org.cordon.platform.notification;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class MessageParameterTest {

    @ParameterizedTest
    @EnumSource
    void noneAcceptsAName(MessageParameter parameter) {
        assertThat(parameter.accepts("Ivo Marwick")).isFalse();
        assertThat(parameter.accepts("Marwick")).isFalse();
        assertThat(parameter.accepts("")).isFalse();
        assertThat(parameter.accepts(null)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"deadline, 2027-01-08T18:00:00Z", "deadline, 2027-01-08T18:00:00+01:00", "starts, 2027-01-08T18:00:00+01:00[Europe/Paris]",
            "country, FR", "country, 914", "country, UNK", "target, HYDRA-2016-T8F3K", "version, 2", "outcome, RETURNED_OTHERWISE"})
    void eachAcceptsItsForm(String key, String value) {
        assertThat(MessageParameter.of(key)).hasValueSatisfying(parameter -> assertThat(parameter.accepts(value)).isTrue());
    }
}
