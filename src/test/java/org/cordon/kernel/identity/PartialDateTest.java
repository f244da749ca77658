package org.cordon.kernel.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PartialDateTest {

    @ParameterizedTest
    @CsvSource({
            "1971/05/23, 1971/05/23, 1971-05-23", "1971-05-23, 1971/05/23, 1971-05-23", "1971/5/3, 1971/05/03, 1971-05-03",
            "1971/05, 1971/05, 1971-05-01", "1971-05, 1971/05, 1971-05-01", "1971, 1971, 1971-01-01",
            "2000/02/29, 2000/02/29, 2000-02-29"})
    void keepsThePrecisionThatIsGiven(String given, String text, LocalDate earliest) {
        var date = PartialDate.parse(given).orElseThrow();

        assertThat(date).hasToString(text);
        assertThat(date.earliest()).isEqualTo(earliest);
        assertThat(PartialDate.parse(date.toString())).contains(date);
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "", "71", "23/05/1971", "1971/13", "1971/02/29", "1900/02/29", "1971/00/00", "1971/05/00", "1971/0", "1971-05/23",
            "1971/05/23T00:00", "19710523", "1871", "0000", "1971/", "about 1971", "１９７１", "-1971", "1971.0"})
    void everythingElseIsNoDate(String text) {
        assertThat(PartialDate.parse(text)).isEmpty();
    }

    @Test
    void aLessPreciseDateComesFirst() {
        var dates = List.of("1971/01/01", "1970/12", "1971", "1971/01").stream()
                .map(text -> PartialDate.parse(text).orElseThrow()).sorted();

        assertThat(dates).extracting(PartialDate::toString).containsExactly("1970/12", "1971", "1971/01", "1971/01/01");
    }
}
