package org.cordon.roundup.nomination.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cordon.roundup.nomination.file.NoticeFixture.fields;
import static org.cordon.roundup.nomination.file.NoticeFixture.readCsv;
import static org.cordon.roundup.nomination.file.NoticeFixture.utf8;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.cordon.kernel.identity.PartialDate;
import org.cordon.kernel.shared.Refusal;
import org.cordon.record.handling.GivenHandling;
import org.cordon.roundup.nomination.notice.Notice;
import org.cordon.roundup.nomination.notice.NoticeTemplate;
import org.cordon.roundup.nomination.notice.OffenceCode;
import org.cordon.roundup.nomination.notice.WantedFor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CsvReadingTest {

    private static final String HEADER = "entity_id,name,date_of_birth,charge,issuing_country_id\n";

    @Test
    void everyColumnOfTheTemplateIsRead() {
        var row = readCsv(NoticeTemplate.csv() + """
                2016/4711,VALMOREL,Etienne,1971/05/23,Brennes,FR,M,FR|DZ,FRE|ARA,"1,78",81,BRO,GRY,Scar,Smuggling|Fraud,|Fraude,FR|IT,\
                IT|ES,PROSECUTION,120,6,JI 12/2015,2015-11-02,"First line
                second line",Ask first,PEOPLE_SMUGGLING,true,no,0,false,h2,B,4,DE|partner-europol,
                """).rows().get(0);

        assertThat(row.reasons()).isEmpty();
        assertThat(row.notice()).isEqualTo(new Notice("2016/4711", "VALMOREL", "Etienne", new PartialDate(1971, 5, 23), "Brennes", "FR",
                "M", List.of("FR", "DZ"), List.of("FRE", "ARA"), 1.78, 81, List.of("BRO"), List.of("GRY"), "Scar",
                List.of(new Notice.Warrant("Smuggling", null, "FR"), new Notice.Warrant("Fraud", "Fraude", "IT")),
                new Notice.Details(List.of("IT", "ES"), WantedFor.PROSECUTION, 120, 6, "JI 12/2015", LocalDate.of(2015, 11, 2),
                        "First line\nsecond line", "Ask first", OffenceCode.PEOPLE_SMUGGLING, true, false, false, false,
                        new GivenHandling("H2", "B", "4", List.of("DE", "PARTNER-EUROPOL"), List.of()))));
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "entity_id,name,charge,issuing_country_id\n2016/1,ΠΑΠΑΔΟΣ,Fraud,FR\n",
            "\uFEFFentity_id;name;charge;issuing_country_id\r\n2016/1;ΠΑΠΑΔΟΣ;Fraud;FR\r\n",
            "\"entity_id\";\"name\";\"charge\";\"issuing_country_id\"\n\"2016/1\";\"ΠΑΠΑΔΟΣ\";\"Fraud\";\"FR\"",
            "\n;;;\nEntity_ID; NAME ;charge;issuing_country_id\n 2016/1 ; ΠΑΠΑΔΟΣ ; Fraud ; fr ",
            "reason,entity_id,name,charge,issuing_country_id\n=anything,2016/1,ΠΑΠΑΔΟΣ,Fraud,FR"})
    void commasSemicolonsQuotationMarksAndAByteOrderMarkAreAllRead(String csv) {
        var row = readCsv(csv).rows().get(0);

        assertThat(row.reasons()).isEmpty();
        assertThat(row.notice().name()).isEqualTo("ΠΑΠΑΔΟΣ");
        assertThat(row.notice().warrants()).containsExactly(new Notice.Warrant("Fraud", null, "FR"));
    }

    @Test
    void blankLinesAreCountedAndNotRead() {
        assertThat(readCsv(HEADER + "2016/1,A,,x,FR\n\n,,,,\n2016/2,B,,x,FR\n,,,,\n").rows())
                .extracting(ReadResult.Row::number).containsExactly(1, 4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=HYPERLINK(0)", "+33", "-DUPONT", "@x", "\tx", "\rx", "'=1", " =1"})
    void aFormulaRefusesItsRowAndNamesTheField(String cell) {
        var rows = readCsv(HEADER + "2016/1,\"" + cell + "\",1971,x,FR\n2016/2,B,,x,FR\n").rows();

        assertThat(rows.get(0).reasons()).singleElement().satisfies(reason -> {
            assertThat(reason.field()).isEqualTo("name");
            assertThat(reason.reason()).contains("formula");
        });
        assertThat(rows.get(1).reasons()).isEmpty();
    }

    @Test
    void theFieldOfAFormulaIsNamedAsInTheJson() {
        var row = readCsv("entity_id,name,charge,issuing_country_id,facts\n2016/1,A,=1,FR,@x\n").rows().get(0);

        assertThat(fields(row.reasons())).containsExactly("arrest_warrants[0].charge", "cordon.facts");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', value = {"2016/1,A,1971,x!4", "2016/1,A,1971,x,FR,more!6"})
    void aRowWithAnotherNumberOfCellsIsRefused(String line, int cells) {
        var reasons = readCsv(HEADER + line + "\n").rows().get(0).reasons();

        assertThat(reasons).singleElement().satisfies(reason -> {
            assertThat(reason.field()).isEqualTo("row");
            assertThat(reason.reason()).contains("has " + cells + " cells, the header has 5");
        });
    }

    @Test
    void warrantsThatDoNotPairUpAreRefused() {
        var reasons = readCsv(HEADER + "2016/1,A,1971,Fraud | Theft,FR\n").rows().get(0).reasons();

        assertThat(fields(reasons)).containsExactly("arrest_warrants");
    }

    @ParameterizedTest
    @ValueSource(ints = {51, 50_000})
    void listsAndWarrantsHaveALargestNumber(int entries) {
        var tooMany = "x|".repeat(entries - 1) + "x";
        var row = readCsv("entity_id,name,charge,issuing_country_id,nationalities\n2016/1,A," + tooMany + "," + tooMany + "," + tooMany)
                .rows().get(0);

        assertThat(fields(row.reasons())).containsExactly("nationalities", "arrest_warrants");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', value = {
            "entity_id,name,charge!\"issuing_country_id\" is missing",
            "entity_id,name,charge,issuing_country_id,colour!\"colour\" is unknown",
            "entity_id,name,charge,issuing_country_id,NAME!\"NAME\" is there twice",
            "entity_id,name,charge,issuing_country_id,!column 5 has no name",
            "nonsense!\"nonsense\" is unknown, \"entity_id\" is missing"})
    void aHeaderThatDoesNotFitIsRefusedByTheNameOfTheColumn(String header, String expected) {
        assertThatThrownBy(() -> readCsv(header + "\n2016/1\n")).isInstanceOf(Refusal.class)
                .hasMessageStartingWith("The header does not fit: ").hasMessageContaining(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', value = {
            "2016/1,\"A,1971,x,FR!line", "2016/1,\"A\"B,1971,x,FR!line 2"})
    void aQuotationMarkOutOfPlaceIsRefusedWithTheLine(String line, String place) {
        assertThatThrownBy(() -> readCsv(HEADER + line)).isInstanceOf(Refusal.class)
                .hasMessageContaining("not well formed near " + place);
    }

    @Test
    void aFileWithoutRowsIsRefused() {
        assertThatThrownBy(() -> readCsv(HEADER)).isInstanceOf(Refusal.class).hasMessageContaining("no row");
        assertThatThrownBy(() -> readCsv(";;\n,,\n")).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> readCsv("\"\"")).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> readCsv("entity_id\tname\n")).isInstanceOf(Refusal.class).hasMessageContaining("tabs");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\r\n\t", "\uFEFF"})
    void anEmptyFileIsRefused(String content) {
        for (var contentType : List.of("text/csv", "application/json")) {
            assertThatThrownBy(() -> NoticeReader.read(utf8(content), contentType))
                    .isInstanceOf(Refusal.class).hasMessage("The file is empty.");
        }
    }

    @ParameterizedTest
    @CsvSource({"ISO-8859-1, BÉNARD, is not in UTF-8", "windows-1252, BÉNARD, is not in UTF-8", "UTF-16, BÉNARD, is in UTF-16",
            "UTF-16LE, BENARD, holds a NUL character"})
    void anotherEncodingThanUtf8IsRefused(String charset, String name, String sentence) {
        var bytes = (HEADER + "2016/1," + name + ",1971,x,FR\n").getBytes(Charset.forName(charset));

        assertThatThrownBy(() -> NoticeReader.read(bytes, "text/csv"))
                .isInstanceOf(Refusal.class).hasMessageContaining(sentence).hasMessageContaining("Save it as UTF-8");
    }

    @Test
    void theLineOfTheWrongBytesIsNamed() {
        assertThatThrownBy(() -> NoticeReader.read((HEADER + "2016/1,BÉNARD").getBytes(StandardCharsets.ISO_8859_1), "text/csv"))
                .hasMessageStartingWith("The file is not in UTF-8: line 2 ");
    }

    @Test
    void aWorkbookIsRefused() {
        assertThatThrownBy(() -> NoticeReader.read(new byte[] {'P', 'K', 3, 4, 0, 0}, "text/csv"))
                .isInstanceOf(Refusal.class).hasMessageContaining("workbook");
    }

    @Test
    void readingStopsAtTheThousandthRow() {
        var thousand = HEADER + "2016/1,A,1971,x,FR\n".repeat(1_000);

        assertThat(readCsv(thousand + ",,,,\n\n").rows()).hasSize(1_000);
        assertThatThrownBy(() -> readCsv(thousand + "2016/1,A,1971,x,FR\n\"never read")).isInstanceOfSatisfying(Refusal.class,
                refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.TOO_LARGE));
    }
}
