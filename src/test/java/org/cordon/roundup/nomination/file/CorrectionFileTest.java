package org.cordon.roundup.nomination.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordon.roundup.nomination.file.NoticeFixture.readCsv;
import static org.cordon.roundup.nomination.file.NoticeFixture.readJson;
import static org.cordon.roundup.nomination.file.NoticeFixture.text;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.cordon.kernel.shared.Refusal.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CorrectionFileTest {

    private static final List<Reason> BAD_DATE = List.of(Reason.of("date_of_birth", "This is not a date."));

    @ParameterizedTest
    @CsvSource({"fr, date_of_birth: La date de naissance se situe dans l’avenir.",
            "en, date_of_birth: The date of birth lies in the future."})
    void theReasonsAreSaidInTheReadersLanguage(String language, String reason) {
        var file = readCsv("entity_id;name;date_of_birth;charge;issuing_country_id\r\n2016/1;A;2999;x;FR\r\n");
        assertThat(text(CorrectionFile.of(file, Map.of(1, List.of(RowFlaw.BORN_IN_THE_FUTURE.at("date_of_birth"))),
                Locale.forLanguageTag(language)))).contains(reason);
    }

    @Test
    void refusedRowsOfACsvComeBackWithTheReasonInFront() {
        var file = readCsv("entity_id;name;date_of_birth;charge;issuing_country_id\r\n2016/1;A;1971;x;FR\r\n2016/2;\"B;C\";?;y;FR\r\n");

        var correction = CorrectionFile.of(file, Map.of(2, BAD_DATE), Locale.ENGLISH);

        assertThat(correction.contentType()).isEqualTo("text/csv;charset=UTF-8");
        assertThat(correction.extension()).isEqualTo("csv");
        assertThat(text(correction)).isEqualTo(("\uFEFFreason;entity_id;name;date_of_birth;charge;"
                + "issuing_country_id\r\ndate_of_birth: This is not a date.;2016/2;\"B;C\";?;y;FR\r\n"));
    }

    @Test
    void aCorrectedCsvIsReadAgain() {
        var first = CorrectionFile.of(readCsv("entity_id,name,charge,issuing_country_id\n2016/1,A,x,FR\n"), Map.of(1, BAD_DATE),
                Locale.ENGLISH);
        var again = readCsv(text(first));

        assertThat(again.rows()).singleElement().satisfies(row -> assertThat(row.reasons()).isEmpty());
        assertThat(text(CorrectionFile.of(again, Map.of(1, BAD_DATE), Locale.ENGLISH))).isEqualTo(text(first));
    }

    @Test
    void aFormulaComesBackAsTextAndIsRefusedAgainUntilItIsRemoved() {
        var correction = CorrectionFile.of(readCsv("entity_id,name,charge,issuing_country_id\n2016/1,=1+1,x,FR\n"), refusals("=1+1"),
                Locale.ENGLISH);

        assertThat(text(correction)).contains("2016/1,'=1+1,x");
        assertThat(readCsv(text(correction)).rows().get(0).reasons()).isNotEmpty();
    }

    @Test
    void aRowWithTooManyCellsLosesNone() {
        var file = readCsv("entity_id,name,charge,issuing_country_id\n2016/1,A,x,FR,y,z\n");

        assertThat(text(CorrectionFile.of(file, Map.of(1, BAD_DATE), Locale.ENGLISH))).contains("2016/1,A,x,FR,y,z");
    }

    @Test
    void refusedNoticesOfAJsonFileComeBackAsTheyWereWithTheirReasons() {
        var file = readJson("""
                [{"entity_id": "2016/1"}, {"entity_id": "2016/2", "unknown": {"deep": [1.50]}}, 7]""");

        var correction = CorrectionFile.of(file, new TreeMap<>(Map.of(2, BAD_DATE, 3, BAD_DATE)), Locale.ENGLISH);

        assertThat(correction.contentType()).isEqualTo("application/json;charset=UTF-8");
        assertThat(text(correction)).isEqualToIgnoringWhitespace("""
                [{"entity_id": "2016/2", "unknown": {"deep": [1.5]},
                  "_reasons": [{"field": "date_of_birth", "reason": "This is not a date."}]},
                 {"_original": 7, "_reasons": [{"field": "date_of_birth", "reason": "This is not a date."}]}]""");
    }

    @Test
    void aCorrectedJsonIsReadAgain() {
        var first = CorrectionFile.of(readJson("{\"entity_id\":\"2016/1\"}"), Map.of(1, BAD_DATE), Locale.ENGLISH);
        var again = readJson(text(first));

        assertThat(again.rows()).singleElement().satisfies(row -> assertThat(row.reasons()).isEmpty());
        assertThat(text(CorrectionFile.of(again, Map.of(1, BAD_DATE), Locale.ENGLISH))).isEqualTo(text(first));
    }

    private static Map<Integer, List<Reason>> refusals(String value) {
        return Map.of(1, List.of(Reason.of("name", "\"{value}\" is a formula.", value)));
    }
}
